//! A person in front of a browser: what they do and what they see, in their words.

use std::{
    fs, thread,
    time::{Duration, Instant},
};

use fantoccini::{Locator, elements::Element, wd::PrintConfigurationBuilder};
use serde_json::{Value, json};

use crate::{
    Scheme, Site,
    matrix::Place,
    paper::{self, Paper},
    session::Session,
    tools,
};

/// How long a person waits for something to show: a busy machine may take this long to load the letter.
const PATIENCE: Duration = Duration::from_secs(30);

/// A key that is no letter (WebDriver, “Keyboard Actions”).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// Goes to the next control.
    Tab,
    /// Presses what has the focus.
    Enter,
    /// Presses a button, or ticks what has the focus.
    Space,
    /// Moves within a group or a list.
    Down,
    /// Moves the other way.
    Up,
    /// Moves within a row.
    Right,
    /// Moves the other way.
    Left,
    /// Closes what is open.
    Escape,
    /// Goes to the end of a text.
    End,
    /// Deletes a letter.
    Backspace,
}

impl Key {
    fn code(self) -> &'static str {
        match self {
            Key::Tab => "\u{E004}",
            Key::Enter => "\u{E007}",
            Key::Space => " ",
            Key::Down => "\u{E015}",
            Key::Up => "\u{E013}",
            Key::Right => "\u{E014}",
            Key::Left => "\u{E012}",
            Key::Escape => "\u{E00C}",
            Key::End => "\u{E010}",
            Key::Backspace => "\u{E003}",
        }
    }
}

/// The id of the control that a label names, or of the one that has that name for screen readers.
const CONTROL: &str = r"
    const name = (element) => element.textContent.replace('(*)', '').trim();
    for (const label of document.querySelectorAll('#form label')) {
        if (name(label) === arguments[0]) return label.htmlFor;
    }
    const named = [...document.querySelectorAll('#form [aria-label]')];
    return named.find((element) => element.ariaLabel === arguments[0])?.id ?? null;";

/// Marks the button with those words, so that it can be found.
const BUTTON: &str = r"
    document.querySelector('[data-pressed]')?.removeAttribute('data-pressed');
    const words = (button) => (button.ariaLabel ?? button.textContent).trim();
    const button = [...document.querySelectorAll('button')].find((button) => words(button) === arguments[0]);
    button?.setAttribute('data-pressed', '');
    button?.scrollIntoView({ block: 'center' });
    return Boolean(button) && !button.matches(':disabled');";

/// See the crate's documentation.
pub struct Person {
    session: Session,
    place: Place,
    site: Site,
    /// The host of the sample pages, once one has been there.
    samples: Option<Site>,
}

impl Person {
    /// A person who has just opened the site.
    pub(crate) fn new(session: Session, place: Place) -> Person {
        let person = Person { session, place, site: Site::serve(tools::dist()), samples: None };
        person.opens("");
        person
    }

    pub(crate) fn leaves(self) -> Session {
        self.session
    }

    /// Where they are and what they see, for the report of a failure.
    pub(crate) fn tells(&self) -> String {
        let seen = self.script("return location.href + '\\n' + document.title + '\\n' + document.body.innerText", &[]);
        let seen = seen.as_str().unwrap_or_default().lines().filter(|line| !line.trim().is_empty());
        seen.take(60).collect::<Vec<_>>().join("\n")
    }

    /// The host of the site.
    pub fn site(&mut self) -> &mut Site {
        &mut self.site
    }

    /// Opens the page with guide and form afresh, at a fragment such as `#giris`.
    pub fn opens(&self, fragment: &str) {
        let page = match self.place {
            Place::Http => self.site.address("index.html"),
            Place::File => tools::file_address(&tools::dist().join("rehber.html")),
        };
        self.goes(&page, fragment);
    }

    /// Opens the site on another host, of which the browser keeps nothing yet, and where no file is found whose name begins
    /// so.
    pub fn opens_where_is_lost(&mut self, files: &'static str) {
        self.site = Site::serve(tools::dist());
        self.site.loses(Some(files));
        self.opens("");
    }

    /// Opens another page of the site.
    pub fn opens_page(&self, page: &str) {
        let address = match self.place {
            Place::Http => self.site.address(page),
            Place::File => tools::file_address(&tools::dist().join(page)),
        };
        self.goes(&address, "");
    }

    /// Opens a page of the small site that is made of a folder of Markdown; `page` may have a fragment.
    pub fn opens_sample(&mut self, page: &str) {
        let address = match self.place {
            Place::Http => self.samples.get_or_insert_with(|| Site::serve(tools::samples())).address(page),
            Place::File => tools::file_address(&tools::samples()) + "/" + page,
        };
        self.goes(&address, "");
    }

    fn goes(&self, page: &str, fragment: &str) {
        let client = self.session.client();
        // Between two fragments of one page a browser would not load anything.
        self.session.ask(client.goto("about:blank")).expect("a blank page opens");
        self.session.ask(client.goto(&format!("{page}{fragment}"))).expect("the page opens");
        // Chromium's driver may still be at the blank page.
        self.waits("the page is there", "return document.readyState === 'complete' && location.href !== 'about:blank'");
    }

    /// Waits until the form can be used.
    pub fn waits_for_the_form(&self) {
        self.waits("the form is live", "return document.documentElement.classList.contains('live')");
    }

    /// Runs a script in the page.
    #[track_caller]
    pub fn script(&self, script: &str, arguments: &[Value]) -> Value {
        self.session.script(script, arguments.to_vec())
    }

    /// Passes the first screen with the samples.
    #[track_caller]
    pub fn logs_in(&self) {
        self.waits_for_the_form();
        self.presses("Örnek bilgilerle doldur");
        self.presses("Giriş");
        self.sees_screen("Başvuru Formu");
    }

    /// A command of Chromium's own.
    #[track_caller]
    pub fn chromium(&self, method: &str, parameters: &Value) -> Value {
        self.session.chromium(method, parameters)
    }

    /// What Chromium's console has said since it was last asked: level and message.
    pub fn console(&self) -> Vec<(String, String)> {
        let text = |entry: &Value, key: &str| entry[key].as_str().unwrap_or_default().to_owned();
        self.session.log("browser").iter().map(|entry| (text(entry, "level"), text(entry, "message"))).collect()
    }

    /// Prefers a colour scheme; Chromium only.
    pub fn prefers(&self, scheme: Scheme) {
        let value = if scheme == Scheme::Dark { "dark" } else { "light" };
        let features = json!([{ "name": "prefers-color-scheme", "value": value }]);
        self.chromium("Emulation.setEmulatedMedia", &json!({ "features": features }));
    }

    /// Waits until `script` returns something true.
    #[track_caller]
    pub fn waits(&self, what: &str, script: &str) {
        self.waits_with(what, script, &[]);
    }

    #[track_caller]
    fn waits_with(&self, what: &str, script: &str, arguments: &[Value]) {
        let start = Instant::now();
        while !is_true(&self.script(script, arguments)) {
            assert!(start.elapsed() < PATIENCE, "waited in vain: {what}");
            thread::sleep(Duration::from_millis(40));
        }
    }

    /// Waits until `text` can be read.
    #[track_caller]
    pub fn reads(&self, text: &str) {
        self.waits_with(
            &format!("“{text}” is to be read"),
            "return document.body.innerText.includes(arguments[0])",
            &[text.into()],
        );
    }

    /// Waits until `text` can not be read.
    #[track_caller]
    pub fn misses(&self, text: &str) {
        self.waits_with(
            &format!("“{text}” is not to be read"),
            "return !document.body.innerText.includes(arguments[0])",
            &[text.into()],
        );
    }

    /// Waits until the form shows the screen with this heading, and all of it has come.
    #[track_caller]
    pub fn sees_screen(&self, heading: &str) {
        let script = "return document.getElementById('ekran-basligi')?.textContent === arguments[0]
            && !document.getElementById('form').innerText.includes('Yazı bölümü yükleniyor')";
        self.waits_with(&format!("the screen “{heading}”"), script, &[heading.into()]);
    }

    #[track_caller]
    fn control(&self, label: &str) -> Element {
        self.waits_with(&format!("a control called “{label}”"), CONTROL, &[label.into()]);
        let id = self.script(CONTROL, &[label.into()]);
        let id = id.as_str().expect("the control has an id");
        self.session.ask(self.session.client().find(Locator::Id(id))).expect("the control is there")
    }

    /// Replaces what the control holds, and stays in it.
    #[track_caller]
    pub fn fills(&self, label: &str, text: &str) {
        let control = self.control(label);
        // As a person does; WebDriver's own clearing says nothing to the page until the control is left.
        self.script(
            &format!("const id = (() => {{ {CONTROL} }})(); document.getElementById(id).select()"),
            &[label.into()],
        );
        self.session.ask(control.send_keys(&[Key::Backspace.code(), text].concat())).expect("the control takes keys");
    }

    /// Replaces what the control holds with a text from elsewhere, all at once, and stays in it.
    #[track_caller]
    pub fn pastes(&self, label: &str, text: &str) {
        self.enters(label);
        self.script(
            "document.activeElement.select(); document.execCommand('insertText', false, arguments[0])",
            &[text.into()],
        );
    }

    /// Copies a list with tabs between its columns elsewhere, and pastes it into the cell that has the focus.
    #[track_caller]
    pub fn pastes_a_list(&self, list: &str) {
        let cell = self.focus();
        self.script(
            "const elsewhere = document.createElement('textarea');
             elsewhere.id = 'elsewhere';
             elsewhere.value = arguments[0];
             document.body.prepend(elsewhere);
             elsewhere.focus();
             elsewhere.select();",
            &[list.into()],
        );
        // Control is held down until the end of the keys.
        self.types("\u{E009}c");
        self.script(
            "document.getElementById('elsewhere').remove(); document.getElementById(arguments[0]).focus()",
            &[cell.into()],
        );
        self.pastes_what_was_copied();
    }

    /// Goes into a control.
    #[track_caller]
    pub fn enters(&self, label: &str) {
        let control = self.control(label);
        self.session.ask(control.click()).expect("the control can be clicked");
    }

    /// Chooses an item of a list by typing its name. (Chromium's driver chooses without telling the page of the input.)
    #[track_caller]
    pub fn chooses(&self, label: &str, item: &str) {
        let control = self.control(label);
        self.session.ask(control.send_keys(item)).expect("the list takes keys");
        assert_eq!(self.value(label), item, "the list has the item");
    }

    /// An attribute of the element with this id.
    #[track_caller]
    pub fn attribute(&self, id: &str, name: &str) -> Option<String> {
        let script = "return document.getElementById(arguments[0]).getAttribute(arguments[1])";
        self.script(script, &[id.into(), name.into()]).as_str().map(str::to_owned)
    }

    /// What the control holds.
    #[track_caller]
    pub fn value(&self, label: &str) -> String {
        self.waits_with(&format!("a control called “{label}”"), CONTROL, &[label.into()]);
        let script = format!("const id = (() => {{ {CONTROL} }})(); return document.getElementById(id).value");
        // An arrow function has no arguments of its own, so the outer ones are seen.
        self.script(&script, &[label.into()]).as_str().unwrap_or_default().to_owned()
    }

    /// Presses the button with these words.
    #[track_caller]
    pub fn presses(&self, words: &str) {
        self.waits_with(&format!("a button “{words}”"), BUTTON, &[words.into()]);
        let button = self.session.ask(self.session.client().find(Locator::Css("[data-pressed]")));
        self.session.ask(button.expect("the button is there").click()).expect("the button can be pressed");
    }

    /// Clicks the first element that a selector finds.
    #[track_caller]
    pub fn clicks(&self, selector: &str) {
        let element = self.session.ask(self.session.client().find(Locator::Css(selector))).expect("it is there");
        self.session.ask(element.click()).expect("it can be clicked");
    }

    /// Types where the focus is.
    #[track_caller]
    pub fn types(&self, text: &str) {
        let element = self.session.ask(self.session.client().active_element()).expect("something has the focus");
        self.session.ask(element.send_keys(text)).expect("what has the focus takes keys");
    }

    /// Presses a key where the focus is.
    #[track_caller]
    pub fn hits(&self, key: Key) {
        self.types(key.code());
    }

    /// Has a screen of that size; Chromium only.
    pub fn has_screen(&self, width: u32, height: u32) {
        let screen = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.chromium("Emulation.setDeviceMetricsOverride", &screen);
    }

    /// The id of what has the focus; empty if that has none.
    pub fn focus(&self) -> String {
        self.script("return document.activeElement?.id ?? ''", &[]).as_str().unwrap_or_default().to_owned()
    }

    /// Waits until the focus is on the element with this id.
    #[track_caller]
    pub fn has_focus_on(&self, id: &str) {
        self.waits_with(
            &format!("the focus on #{id}"),
            "return document.activeElement?.id === arguments[0]",
            &[id.into()],
        );
    }

    /// The title of the page.
    pub fn title(&self) -> String {
        self.script("return document.title", &[]).as_str().unwrap_or_default().to_owned()
    }

    /// Goes back in the browser's history.
    pub fn goes_back(&self) {
        self.session.ask(self.session.client().back()).expect("there is a page before");
    }

    /// Loads the page anew.
    pub fn reloads(&self) {
        self.session.ask(self.session.client().refresh()).expect("the page loads anew");
    }

    /// The code on the drawn telephone.
    #[track_caller]
    pub fn code(&self) -> String {
        self.waits("a message on the telephone", "return document.querySelector('#form .message .code')");
        self.script("return document.querySelector('#form .message .code').textContent", &[])
            .as_str()
            .expect("the code is text")
            .to_owned()
    }

    /// Lets the page's clock be so many seconds ahead, as after a sleep of the computer.
    pub fn sleeps(&self, seconds: u32) {
        // Firefox keeps scripts of tests apart from the page's own; the page itself is behind this name there.
        let script = "const page = window.wrappedJSObject ?? window;
            const [real, ahead] = [page.Date.now, arguments[0] * 1000];
            page.Date.now = () => real() + ahead;";
        self.script(script, &[seconds.into()]);
    }

    /// Pastes what is on the clipboard where the focus is.
    pub fn pastes_what_was_copied(&self) {
        // Control is held down until the end of the keys.
        self.types("\u{E009}v");
    }

    /// Chooses a file with the control of this id.
    ///
    /// # Panics
    /// If the file cannot be written for the browser to read.
    #[track_caller]
    pub fn chooses_a_file(&self, id: &str, content: &[u8]) {
        self.waits("the control for files", &format!("return document.getElementById('{id}')"));
        let file = self.session.downloads().with_file_name("chosen.txt");
        fs::write(&file, content).expect("the file can be written");
        let control = self.session.ask(self.session.client().find(Locator::Id(id))).expect("the control is there");
        let path = file.to_str().expect("a path in letters");
        self.session.ask(control.send_keys(path)).expect("the control takes a file");
    }

    /// What was saved under this name, once it is there; it is gone then.
    ///
    /// # Panics
    /// If it does not come.
    #[track_caller]
    pub fn finds_saved(&self, name: &str) -> Vec<u8> {
        let file = self.session.downloads().join(name);
        let start = Instant::now();
        loop {
            match fs::read(&file) {
                Ok(content) if !content.is_empty() => {
                    fs::remove_file(&file).expect("the file can be removed");
                    return content;
                }
                _ => assert!(start.elapsed() < PATIENCE, "{name} was not saved"),
            }
            thread::sleep(Duration::from_millis(40));
        }
    }

    /// Prints the page, as the print button would let the browser do.
    pub fn prints(&self) -> Paper {
        let configuration = PrintConfigurationBuilder::default().background(true).build().expect("a configuration");
        paper::read(&self.session.ask(self.session.client().print(configuration)).expect("the page can be printed"))
    }
}

fn is_true(value: &Value) -> bool {
    !matches!(value, Value::Null | Value::Bool(false))
}

//! What a person does.

use std::fs;

use fantoccini::Locator;
use serde_json::json;

use crate::{
    Scheme,
    person::{CONTROL, Person},
};

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

/// Marks the button with those words, so that it can be found.
const BUTTON: &str = r"
    document.querySelector('[data-pressed]')?.removeAttribute('data-pressed');
    const words = (button) => (button.ariaLabel ?? button.textContent).trim();
    const button = [...document.querySelectorAll('button')].find((button) => words(button) === arguments[0]);
    button?.setAttribute('data-pressed', '');
    button?.scrollIntoView({ block: 'center' });
    return Boolean(button) && !button.matches(':disabled');";

impl Person {
    /// Passes the first screen with the samples.
    #[track_caller]
    pub fn logs_in(&self) {
        self.waits_for_the_form();
        self.presses("Örnek bilgilerle doldur");
        self.presses("Giriş");
        self.sees_screen("Başvuru Formu");
    }

    /// Prefers a colour scheme; Chromium only.
    pub fn prefers(&self, scheme: Scheme) {
        let value = if scheme == Scheme::Dark { "dark" } else { "light" };
        let features = json!([{ "name": "prefers-color-scheme", "value": value }]);
        self.chromium("Emulation.setEmulatedMedia", &json!({ "features": features }));
    }

    /// Has a screen of that size; Chromium only.
    pub fn has_screen(&self, width: u32, height: u32) {
        let screen = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.chromium("Emulation.setDeviceMetricsOverride", &screen);
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

    /// Pastes what is on the clipboard where the focus is.
    pub fn pastes_what_was_copied(&self) {
        // Control is held down until the end of the keys.
        self.types("\u{E009}v");
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

    /// Has the browser translate the page: it puts elements of its own around the words, where it may.
    pub fn translates_the_page(&self) {
        self.script(
            "const untouched = '[translate=no], .notranslate, script, style, noscript, textarea';
             const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
             const texts = [];
             while (walker.nextNode()) texts.push(walker.currentNode);
             for (const text of texts) {
                 if (!text.data.trim() || text.parentElement.closest(untouched)) continue;
                 const [outer, inner] = [document.createElement('font'), document.createElement('font')];
                 outer.append(inner);
                 inner.append(text.data);
                 text.replaceWith(outer);
             }",
            &[],
        );
    }

    /// Lets the page's clock be so many seconds ahead, as after a sleep of the computer.
    pub fn sleeps(&self, seconds: u32) {
        // Firefox keeps scripts of tests apart from the page's own; the page itself is behind this name there.
        let script = "const page = window.wrappedJSObject ?? window;
            const [real, ahead] = [page.Date.now, arguments[0] * 1000];
            page.Date.now = () => real() + ahead;";
        self.script(script, &[seconds.into()]);
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
}

//! A person in front of a browser, in their words: where they are, and how they wait.
//!
//! 1. [`does`]: what they do.
//! 2. [`sees`]: what they see.

mod does;
mod sees;

use std::{
    thread,
    time::{Duration, Instant},
};

use fantoccini::{Locator, elements::Element, wd::WindowHandle};
use serde_json::Value;

use crate::{Site, matrix::Place, session::Session, tools};

pub use does::Key;

/// How long a person waits for something to show: beside programs that want all of the computer, the letter may take long
/// to load. Patience costs nothing when all is well.
const PATIENCE: Duration = Duration::from_secs(120);

/// The id of the control that a label names, or of the one that has that name for screen readers.
const CONTROL: &str = r"
    const name = (element) => element.textContent.replace('(*)', '').trim();
    for (const label of document.querySelectorAll('.form-pane label')) {
        if (name(label) === arguments[0]) return label.htmlFor;
    }
    const named = [...document.querySelectorAll('.form-pane [aria-label]')];
    return named.find((element) => element.ariaLabel === arguments[0])?.id ?? null;";

/// A tab of the browser.
#[derive(Clone, Debug)]
pub struct Tab(WindowHandle);

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

    /// Opens the letter.
    #[track_caller]
    pub fn opens_the_letter(&self) {
        self.opens("#ust-yazi");
        self.sees_screen("Üst yazı");
    }

    /// Opens another page of the site.
    pub fn opens_page(&self, page: &str) {
        let address = match self.place {
            Place::Http => self.site.address(page),
            Place::File => tools::file_address(&tools::dist().join(page)),
        };
        self.goes(&address, "");
    }

    /// Opens the page with guide and form in the other folder of the host.
    pub fn opens_the_other_folder(&self, fragment: &str) {
        self.goes(&self.site.other_address("index.html"), fragment);
    }

    /// Opens another tab, with nothing in it, and goes there; gives the one that was open.
    pub fn opens_a_tab(&self) -> Tab {
        let client = self.session.client();
        let before = self.session.ask(client.window()).expect("the tab has a name");
        let opened = self.session.ask(client.new_window(true)).expect("another tab opens");
        self.goes_to(&Tab(opened.handle));
        Tab(before)
    }

    /// Goes to another tab; gives the one that was open.
    pub fn goes_to(&self, tab: &Tab) -> Tab {
        let client = self.session.client();
        let before = self.session.ask(client.window()).expect("the tab has a name");
        self.session.ask(client.switch_to_window(tab.0.clone())).expect("the tab can be gone to");
        Tab(before)
    }

    /// Closes this tab, and goes to another.
    pub fn closes_the_tab_and_goes_to(&self, tab: &Tab) {
        let client = self.session.client();
        self.session.ask(client.close_window()).expect("the tab closes");
        self.session.ask(client.switch_to_window(tab.0.clone())).expect("the tab can be gone to");
    }

    /// Opens a page of the small site in the other folder of its host.
    pub fn opens_sample_in_the_other_folder(&mut self, page: &str) {
        let samples = self.samples.get_or_insert_with(|| Site::serve(tools::samples()));
        let address = samples.other_address(page);
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

    /// Goes back in the browser's history.
    pub fn goes_back(&self) {
        self.session.ask(self.session.client().back()).expect("there is a page before");
    }

    /// Loads the page anew.
    pub fn reloads(&self) {
        self.session.ask(self.session.client().refresh()).expect("the page loads anew");
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

    /// A command of Chromium's own.
    #[track_caller]
    pub fn chromium(&self, method: &str, parameters: &Value) -> Value {
        self.session.chromium(method, parameters)
    }

    /// Waits until `script` returns something true.
    #[track_caller]
    pub fn waits(&self, what: &str, script: &str) {
        self.waits_with(what, script, &[]);
    }

    #[track_caller]
    fn waits_with(&self, what: &str, script: &str, arguments: &[Value]) {
        waits_for(|| if is_true(&self.script(script, arguments)) { Ok(()) } else { Err(what.to_owned()) });
    }

    #[track_caller]
    fn control(&self, label: &str) -> Element {
        self.waits_with(&format!("a control called “{label}”"), CONTROL, &[label.into()]);
        let id = self.script(CONTROL, &[label.into()]);
        let id = id.as_str().expect("the control has an id");
        self.session.ask(self.session.client().find(Locator::Id(id))).expect("the control is there")
    }

    /// The id of what has the focus; empty if that has none.
    pub fn focus(&self) -> String {
        self.script("return document.activeElement?.id ?? ''", &[]).as_str().unwrap_or_default().to_owned()
    }
}

/// Looks again and again until all is as it shall be, and gives what `looks` has found. When patience is at an end, says
/// what it misses.
///
/// # Panics
/// If patience is at an end.
#[track_caller]
pub fn waits_for<T>(mut looks: impl FnMut() -> Result<T, String>) -> T {
    let start = Instant::now();
    loop {
        match looks() {
            Ok(found) => return found,
            Err(what) => assert!(start.elapsed() < PATIENCE, "waited in vain: {what}"),
        }
        thread::sleep(Duration::from_millis(40));
    }
}

fn is_true(value: &Value) -> bool {
    !matches!(value, Value::Null | Value::Bool(false))
}

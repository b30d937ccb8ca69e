//! Runs a scenario in each browser and from each place, and says which combination failed.

use std::panic::{self, AssertUnwindSafe};

use crate::{Browser, Person, browser::Setup, session::Session};

/// From where a person has the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// `index.html` over http, from a sub-folder of a host.
    Http,
    /// `rehber.html`, opened from a disk.
    File,
}

impl Place {
    /// Both.
    pub const ALL: [Place; 2] = [Place::Http, Place::File];

    fn words(self) -> &'static str {
        match self {
            Place::Http => "over http",
            Place::File => "from a file",
        }
    }
}

/// In both browsers, over http and from a file.
#[track_caller]
pub fn everywhere(scenario: impl Fn(&mut Person)) {
    run(&Browser::ALL, &Place::ALL, Setup::Usual, scenario);
}

/// In both browsers, over http.
#[track_caller]
pub fn over_http(scenario: impl Fn(&mut Person)) {
    run(&Browser::ALL, &[Place::Http], Setup::Usual, scenario);
}

/// In both browsers, from a file.
#[track_caller]
pub fn from_a_file(scenario: impl Fn(&mut Person)) {
    run(&Browser::ALL, &[Place::File], Setup::Usual, scenario);
}

/// In Chromium, over http and from a file: for what both browsers do alike, or for what only Chromium can show.
#[track_caller]
pub fn in_chromium(scenario: impl Fn(&mut Person)) {
    run(&[Browser::Chromium], &Place::ALL, Setup::Usual, scenario);
}

/// In Chromium, over http.
#[track_caller]
pub fn in_chromium_over_http(scenario: impl Fn(&mut Person)) {
    run(&[Browser::Chromium], &[Place::Http], Setup::Usual, scenario);
}

/// In both browsers with JavaScript switched off, over http and from a file.
#[track_caller]
pub fn without_scripts(scenario: impl Fn(&mut Person)) {
    run(&Browser::ALL, &Place::ALL, Setup::WithoutScripts, scenario);
}

/// In both browsers with WebAssembly switched off, over http and from a file.
#[track_caller]
pub fn without_webassembly(scenario: impl Fn(&mut Person)) {
    run(&Browser::ALL, &Place::ALL, Setup::WithoutWebAssembly, scenario);
}

/// In both browsers, over http and from a file, with a printer: what is printed there has gone the whole way that a
/// person's print goes (see [`Person::prints_by_the_button`]).
#[track_caller]
pub fn where_paper_comes_out(scenario: impl Fn(&mut Person)) {
    run(&Browser::ALL, &Place::ALL, Setup::Printing, scenario);
}

#[track_caller]
fn run(browsers: &[Browser], places: &[Place], setup: Setup, scenario: impl Fn(&mut Person)) {
    let mut failures = Vec::new();
    for &browser in browsers.iter().filter(|browser| browser.is_available()) {
        let mut session = Some(Session::start(browser, setup));
        for &place in places {
            // After a failure the browser may be in any state.
            let running = session.take().unwrap_or_else(|| Session::start(browser, setup));
            let mut person = Person::new(running, place);
            match panic::catch_unwind(AssertUnwindSafe(|| scenario(&mut person))) {
                Ok(()) => session = Some(person.leaves()),
                Err(reason) => {
                    let combination = format!("{browser:?} {}", place.words());
                    failures.push(format!("{combination}: {}\n{}", words(&*reason), person.tells()));
                }
            }
        }
    }
    assert!(failures.is_empty(), "{} combination(s) failed\n\n{}", failures.len(), failures.join("\n\n"));
}

fn words(reason: &(dyn std::any::Any + Send)) -> &str {
    let owned = reason.downcast_ref::<String>().map(String::as_str);
    owned.or_else(|| reason.downcast_ref::<&str>().copied()).unwrap_or("failed without words")
}

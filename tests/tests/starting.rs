//! A form that does not start says so, and why.

use std::{
    fs, thread,
    time::{Duration, Instant},
};

use serde_json::Value;
use tests::{Person, dist, everywhere, over_http, without_webassembly};

/// What is said in the form's place.
const SAID: &str = "return document.getElementById('not-started').innerText";

/// Waits for the sentence, which must come within five seconds of the page's start by the page's own clock.
#[track_caller]
fn is_told(person: &Person, words: &str) {
    person.reads(words);
    person.reads("Sayfayı yenileyiniz");
    let seen = person.script("return document.getElementById('not-started').checkVisibility()", &[]);
    assert_eq!(seen, Value::from(true));
    let role = person.attribute("not-started", "role");
    assert_eq!(role.as_deref(), Some("alert"));
}

/// The name of a file of the site, for as long as the tests run.
fn file(start: &str, end: &str) -> &'static str {
    let names = fs::read_dir(dist()).expect("the site").map(|entry| entry.expect("an entry").file_name());
    let name = names.map(|name| name.to_string_lossy().into_owned());
    let name = name.into_iter().find(|name| name.starts_with(start) && name.ends_with(end)).expect("the file");
    name.leak()
}

#[test]
fn without_webassembly_a_sentence_says_so() {
    without_webassembly(|person| {
        // What goes wrong because of that is not told instead.
        thread::sleep(Duration::from_secs(2));
        is_told(person, "Tarayıcınızda WebAssembly yok ya da kapalı");
        let alive = "return [...document.querySelectorAll('#form input')].filter((input) => {
            const { borderStyle, cursor } = getComputedStyle(input);
            return borderStyle !== 'dashed' || cursor !== 'not-allowed';
        }).length";
        assert_eq!(person.script(alive, &[]), Value::from(0), "nothing looks as if it took keys");
        assert_eq!(person.script("return document.querySelectorAll('#form :enabled').length", &[]), Value::from(0));
    });
}

#[test]
fn files_that_are_lost_are_told_of_and_a_reload_finds_them() {
    over_http(|person| {
        for lost in [file("rehearsal-", ".js"), file("rehearsal-", ".wasm")] {
            person.opens_where_is_lost(lost);
            is_told(person, "Provanın dosyaları yüklenemedi");
            person.site().loses(None);
            person.presses("Sayfayı yenile");
            person.waits_for_the_form();
            assert_eq!(person.script(SAID, &[]), Value::from(""), "{lost}");
        }
    });
}

#[test]
fn files_that_do_not_come_are_told_of_and_may_still_come() {
    over_http(|person| {
        for late in [file("rehearsal-", ".js"), file("rehearsal-", ".wasm")] {
            // Nothing is kept. From another page, since a browser's driver waits until a page has come.
            person.opens_where_is_lost("sw.js");
            person.opens_page("404.html");
            person.site().stalls(Some(late));
            let address = person.site().address("index.html?late");
            person.script("(window.wrappedJSObject ?? window).late = open(arguments[0])", &[address.into()]);
            let within = |words: &str| format!("return (window.wrappedJSObject ?? window).late.document.{words}");
            let said = within("getElementById('not-started')?.textContent.includes('beş saniyedir gelmedi')");
            person.waits("the sentence", &said);
            let age = within("defaultView.performance.now()");
            let age = person.script(&age, &[]).as_f64().expect("a number");
            // The page waits five seconds; a busy computer may be late with that, and with looking.
            assert!(age < 20_000.0, "{late}: after {age} ms");
            person.site().stalls(None);
            person.waits("the form", &within("documentElement.classList.contains('live')"));
            let said = within("getElementById('not-started').textContent");
            assert_eq!(person.script(&said, &[]), Value::from(""), "{late}");
            person.script("(window.wrappedJSObject ?? window).late.close()", &[]);
        }
    });
}

#[test]
fn a_form_that_starts_says_nothing() {
    everywhere(|person| {
        person.waits_for_the_form();
        let start = Instant::now();
        while start.elapsed() < Duration::from_secs(6) {
            assert_eq!(person.script(SAID, &[]), Value::from(""));
        }
    });
}

//! The site without its host, with a host that is out of order, and with one that has a newer version.

use std::{
    thread,
    time::{Duration, Instant},
};

use serde_json::Value;
use tests::{Person, Version, over_http, waits_for};

/// What is kept comes within this time, and three times as long as the form takes with a host that answers: a computer may
/// have much else to do. A network that is waited for in vain takes longer (see `PATIENCE` in the service worker).
const SOON: Duration = Duration::from_secs(8);

/// A page of its own.
const PAGE: &str = "adim-2-basvuru.html";

/// Waits until the whole site is kept.
#[track_caller]
fn is_kept(person: &Person) {
    person.waits("the site is kept", "return navigator.serviceWorker.controller?.state === 'activated'");
}

/// The names of all caches of the host, in order.
#[track_caller]
fn caches(person: &Person) -> Vec<String> {
    let names = person.script("return caches.keys().then((names) => names.sort())", &[]);
    names.as_array().expect("a list").iter().map(|name| name.as_str().unwrap_or_default().to_owned()).collect()
}

/// Those of versions of the site in that folder.
#[track_caller]
fn versions(person: &Person, folder: &str) -> Vec<String> {
    let start = format!("e-imza-rehberi:{folder} ");
    caches(person).into_iter().filter(|name| name.starts_with(&start) && !name.ends_with(" tabs")).collect()
}

#[track_caller]
fn soon(usual: Duration, what: &str, act: impl FnOnce()) {
    let time = time(act);
    assert!(time < SOON + 3 * usual, "{what} took {time:?}, the form before the trouble {usual:?}");
}

fn time(act: impl FnOnce()) -> Duration {
    let start = Instant::now();
    act();
    start.elapsed()
}

/// How long the form takes to come with a host that answers.
fn usual_time(person: &Person) -> Duration {
    time(|| {
        person.opens("");
        person.waits_for_the_form();
    })
}

/// What a host may do to its readers: in words, and done.
type Trouble = (&'static str, fn(&mut Person));

const TROUBLES: [Trouble; 3] = [
    ("hangs", |person| person.site().hangs(true)),
    ("fails", |person| person.site().fails(true)),
    // The last, since a host that has stopped does not come back.
    ("is gone", |person| person.site().stop()),
];

fn mends(person: &mut Person) {
    person.site().hangs(false);
    person.site().fails(false);
}

#[test]
fn what_is_kept_opens_whatever_the_host_does() {
    over_http(|person| {
        is_kept(person);
        let usual = usual_time(person);
        for (trouble, begins) in TROUBLES {
            begins(person);
            soon(usual, &format!("the form, when the host {trouble}"), || {
                person.opens("");
                person.waits_for_the_form();
            });
            soon(usual, &format!("the letter, when the host {trouble}"), || {
                person.opens_the_letter();
            });
            soon(usual, &format!("the places, when the host {trouble}"), || {
                person.waits("the places", "return document.getElementById('places').textContent.length > 1000");
            });
            for page in [PAGE, &format!("{PAGE}?from=mail"), "kitapcik.html", ""] {
                soon(usual, &format!("{page}, when the host {trouble}"), || {
                    person.opens_page(page);
                    person.reads("Adım");
                    let sheets = "return [...document.styleSheets].every((sheet) => sheet.cssRules.length > 0)";
                    assert_eq!(person.script(sheets, &[]), Value::from(true), "{page} has its style");
                });
            }
            mends(person);
        }
    });
}

#[test]
fn a_page_that_is_not_kept_says_so_soon() {
    over_http(|person| {
        is_kept(person);
        let usual = usual_time(person);
        for (trouble, begins) in TROUBLES {
            begins(person);
            soon(usual, &format!("a sentence, when the host {trouble}"), || {
                person.opens_page("bilinmeyen.html");
                person.reads("Bu sayfa şu anda açılamıyor");
            });
            person.clicks("a[href$='index.html']");
            person.waits_for_the_form();
            mends(person);
        }
    });
}

#[test]
fn two_sites_on_one_host_keep_their_own_files_and_choices() {
    over_http(|person| {
        is_kept(person);
        person.script("document.querySelector('.scheme select').focus()", &[]);
        person.types("Koyu");
        person.waits("the colours", "return document.documentElement.dataset.scheme === 'dark'");
        person.opens_the_other_folder("");
        is_kept(person);
        assert_eq!(person.script("return document.documentElement.dataset.scheme", &[]), Value::from(""));
        assert_eq!(versions(person, "/okul/rehber/").len(), 1, "{:?}", caches(person));
        assert_eq!(versions(person, "/baska-okul/rehber/").len(), 1, "{:?}", caches(person));
        person.site().stop();
        person.opens_the_other_folder("");
        person.waits_for_the_form();
        person.opens("");
        person.waits_for_the_form();
        assert_eq!(person.script("return document.documentElement.dataset.scheme", &[]), Value::from("dark"));
    });
}

/// Loads the page anew as a person does: Firefox's driver passes the service worker by.
#[track_caller]
fn reloads(person: &Person) {
    person.script("document.documentElement.dataset.old = ''; location.reload()", &[]);
    person.waits(
        "the page comes anew",
        "return document.readyState === 'complete' && !('old' in document.documentElement.dataset)",
    );
}

/// Opens a page often enough that the browser looks for a new version, until that is kept.
#[track_caller]
fn gets(person: &Person, version: &str) {
    waits_for(|| {
        if person.script("return document.body.innerText", &[]).as_str().unwrap_or_default().contains(version) {
            return Ok(());
        }
        // Chromium looks for one when nothing has been asked of the worker for a second.
        thread::sleep(Duration::from_secs(2));
        reloads(person);
        Err(format!("the version with “{version}”"))
    });
}

/// What a tab gets for a name.
#[track_caller]
fn asked(person: &Person, address: &str) -> String {
    let script =
        "return fetch(arguments[0]).then(async (answer) => answer.status + ' ' + (await answer.text()).slice(-12))";
    person.script(script, &[address.into()]).as_str().expect("a text").to_owned()
}

#[test]
fn a_tab_keeps_the_files_of_its_version_and_a_reload_brings_the_new_one() {
    over_http(|person| {
        is_kept(person);
        let old_letter = person.attribute("letter", "data-wasm").expect("a name");
        let newer = Version::newer();
        person.site().publishes(newer.folder());
        let old = person.opens_a_tab();
        person.opens("");
        gets(person, Version::WORDS);
        person.waits_for_the_form();
        assert!(asked(person, "icon.svg").ends_with("<!-- new -->"));
        assert_eq!(versions(person, "/okul/rehber/").len(), 2, "the old one is needed still");
        // All of the old tab is that of its version, what has the same name in both included.
        let new = person.goes_to(&old);
        person.misses(Version::WORDS);
        assert!(asked(person, &old_letter).starts_with("200"));
        assert!(!asked(person, "icon.svg").ends_with("<!-- new -->"));
        person.script("location.hash = '#ust-yazi'", &[]);
        person.sees_screen("Üst yazı");
        // Once it shows the new version too, nobody needs the old one.
        person.closes_the_tab_and_goes_to(&new);
        waits_for(|| {
            if versions(person, "/okul/rehber/").len() == 1 {
                return Ok(());
            }
            thread::sleep(Duration::from_secs(1));
            reloads(person);
            Err(format!("the new version alone; there are {:?}", caches(person)))
        });
        person.reads(Version::WORDS);
        person.site().stop();
        person.opens("#ust-yazi");
        person.reads(Version::WORDS);
        person.sees_screen("Üst yazı");
    });
}

#[test]
fn a_half_copied_version_is_not_kept() {
    over_http(|person| {
        is_kept(person);
        let newer = Version::newer();
        let (letter, whole) = newer.is_half_copied();
        person.site().publishes(newer.folder());
        reloads(person);
        waits_for(|| {
            let asked = person.site().asked();
            if asked.iter().any(|request| request.ends_with(&letter)) {
                Ok(())
            } else {
                Err(format!("{letter} in {asked:?}"))
            }
        });
        person.waits(
            "the new version is refused",
            "return navigator.serviceWorker.getRegistration().then((site) => !site.installing && !site.waiting)",
        );
        person.opens("#ust-yazi");
        person.misses(Version::WORDS);
        person.sees_screen("Üst yazı");
        newer.write(&letter, &whole);
        gets(person, Version::WORDS);
    });
}

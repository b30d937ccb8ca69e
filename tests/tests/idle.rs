//! On a shared computer: what is typed does not stay on the screen or in the tab when nobody is there, and stays while
//! someone reads.

use serde_json::Value;
use tests::{Key, Person, everywhere, over_http};

/// In seconds; the site's setting is 20 minutes.
const LIMIT: u32 = 20 * 60;

/// The names of all that this tab has stored, and what is in it.
fn stored(person: &Person) -> String {
    let script = "return JSON.stringify({ ...sessionStorage })";
    person.script(script, &[]).as_str().unwrap_or_default().to_owned()
}

/// Changes the time that the tab keeps, in which someone was there last, to so many seconds ago.
fn was_there(person: &Person, seconds_ago: i64) {
    person.script(
        "const name = Object.keys(sessionStorage).find((name) => name.endsWith('zaman'));
        sessionStorage.setItem(name, String(Date.now() - arguments[0] * 1000))",
        &[seconds_ago.into()],
    );
}

/// Leaves the form for a reading page on which nothing runs yet that would look at the time, and comes back so much later.
fn comes_back_later(person: &Person, page: &str, seconds: i64) {
    // A file without scripts.
    person.opens_page("icon.svg");
    was_there(person, seconds);
    person.opens_page(page);
}

#[test]
fn what_was_deleted_is_not_seen_any_more() {
    everywhere(|person| {
        person.logs_in();
        person.fills("Çalıştığı Birim", "Bilgi İşlem");
        person.sleeps(LIMIT + 60);
        person.sees_screen("Kullanıcı Girişi");
        person.reads("Uzun süre bir şey yapılmadığı için yazdıklarınızın hepsi silindi.");
        assert_eq!(person.value("Soyad"), "");
        assert_eq!(stored(person), "{}");
    });
}

/// While a page is hidden or frozen no second is counted, so the first thing that it hears of must do.
#[test]
fn it_is_gone_before_a_page_that_slept_is_seen_again() {
    everywhere(|person| {
        for wakes in [
            "document.dispatchEvent(new Event('visibilitychange'))",
            "document.dispatchEvent(new Event('resume'))",
            "window.dispatchEvent(new Event('pageshow'))",
        ] {
            person.opens("");
            person.waits_for_the_form();
            person.fills("Ad", "Işık");
            // In one script, so that no timer of the page comes in between; what is drawn is drawn before the next one.
            let sleeps_and_wakes = "const page = window.wrappedJSObject ?? window;
                const [real, ahead] = [page.Date.now, arguments[0] * 1000];
                page.Date.now = () => real() + ahead;
                WAKES;
                const turns = async () => { for (let turn = 0; turn < 100; turn++) await null; };
                return turns().then(() => document.getElementById('ad').value);";
            let seen = person.script(&sleeps_and_wakes.replace("WAKES", wakes), &[(LIMIT + 60).into()]);
            assert_eq!(seen, Value::from(""), "{wakes}");
        }
    });
}

#[test]
fn an_old_draft_is_deleted_on_whatever_page_comes_first() {
    over_http(|person| {
        for (page, age, stays) in [
            ("index.html", i64::from(LIMIT) + 1, false),
            ("sozluk.html", i64::from(LIMIT) + 1, false),
            ("kitapcik.html", i64::from(LIMIT) + 1, false),
            ("index.html", 60, true),
            ("sozluk.html", 60, true),
            // The clock was set back by a second.
            ("index.html", -2, true),
            ("sozluk.html", -2, true),
            // By a day: nobody knows how old it is.
            ("index.html", -86_400, false),
            ("sozluk.html", -86_400, false),
        ] {
            person.opens("");
            person.waits_for_the_form();
            person.fills("Ad", "Işık");
            person.waits("the draft", "return Object.keys(sessionStorage).length === 2");
            comes_back_later(person, page, age);
            if page == "index.html" {
                person.waits_for_the_form();
            }
            assert_eq!(stored(person).contains("Işık"), stays, "{page}, {age} s old: {}", stored(person));
            assert_eq!(stored(person) == "{}", !stays, "{page}, {age} s old: {}", stored(person));
            person.opens("");
            person.waits_for_the_form();
            assert_eq!(person.value("Ad"), if stays { "Işık" } else { "" }, "{page}, {age} s old");
        }
    });
}

#[test]
fn a_draft_that_cannot_be_read_is_deleted() {
    over_http(|person| {
        person.opens("");
        person.waits_for_the_form();
        person.fills("Ad", "Işık");
        person.waits("the draft", "return Object.keys(sessionStorage).length === 2");
        person.opens_page("icon.svg");
        person.script(
            "const name = Object.keys(sessionStorage).find((name) => name.endsWith('zaman'));
            sessionStorage.setItem(name, 'dün')",
            &[],
        );
        person.opens("");
        person.waits_for_the_form();
        assert_eq!(stored(person), "{}");
    });
}

#[test]
fn reading_and_searching_is_being_there() {
    everywhere(|person| {
        person.waits_for_the_form();
        person.fills("Ad", "Işık");
        let searches = |person: &Person| {
            person.clicks("#search");
            person.has_focus_on("search-words-field");
            person.types("kart");
            person.hits(Key::Escape);
        };
        let scrolls = |person: &Person| {
            // The page hears of it when it is painted next, and that may be late.
            let script = "return new Promise((done) => {
                addEventListener('scroll', () => setTimeout(() => done(true)), { capture: true, once: true });
                scrollBy(0, scrollY ? -40 : 40);
            })";
            person.script(script, &[]);
        };
        let turns_the_wheel = |person: &Person| {
            person.script("document.body.dispatchEvent(new WheelEvent('wheel', { bubbles: true }))", &[]);
        };
        let touches = |person: &Person| person.clicks("#guide .current h2");
        let ways: [&dyn Fn(&Person); 4] = [&searches, &scrolls, &turns_the_wheel, &touches];
        for way in ways {
            // Not so far that a second in between would be too many.
            person.sleeps(LIMIT - 120);
            way(person);
        }
        person.misses("birazdan silinecek");
        assert_eq!(person.value("Ad"), "Işık");
    });
}

#[test]
fn reading_another_page_is_being_there() {
    over_http(|person| {
        person.waits_for_the_form();
        person.fills("Ad", "Işık");
        person.waits("the draft", "return Object.keys(sessionStorage).length === 2");
        comes_back_later(person, "sozluk.html", i64::from(LIMIT) - 50);
        person.reads("yazdıklarınız birazdan silinecek");
        person.script("document.body.dispatchEvent(new WheelEvent('wheel', { bubbles: true }))", &[]);
        person.misses("yazdıklarınız birazdan silinecek");
        let age = "const name = Object.keys(sessionStorage).find((name) => name.endsWith('zaman'));
            return Date.now() - Number(sessionStorage.getItem(name)) < 600000";
        person.waits("the time is that of the reading", age);
        person.sleeps(LIMIT + 60);
        person.reads("Uzun süre bir şey yapılmadığı için yazdıklarınızın hepsi silindi.");
        assert_eq!(stored(person), "{}");
    });
}

#[test]
fn the_warning_disturbs_nobody_and_goes_when_someone_is_there() {
    everywhere(|person| {
        person.waits_for_the_form();
        person.fills("Ad", "Işık");
        person.sleeps(LIMIT - 40);
        person.reads("yazdıklarınız birazdan silinecek");
        person.has_focus_on("ad");
        person.types("A");
        person.misses("yazdıklarınız birazdan silinecek");
        assert_eq!(person.value("Ad"), "IşıkA", "the key went where it was meant to go");
        person.sleeps(LIMIT - 40);
        person.presses("Silme, devam ediyorum");
        person.reads("Devam edebilirsiniz; hiçbir şey silinmedi.");
        assert_eq!(person.value("Ad"), "IşıkA");
    });
}

#[test]
fn the_warning_is_in_the_search_dialogue_too() {
    everywhere(|person| {
        person.waits_for_the_form();
        person.fills("Ad", "Işık");
        person.clicks("#search");
        person.has_focus_on("search-words-field");
        person.sleeps(LIMIT - 40);
        let seen =
            "return document.querySelector('#search-dialog [role=alert]').textContent.includes('birazdan silinecek')";
        person.waits("the warning in the dialogue", seen);
        person.has_focus_on("search-words-field");
        person.types("kart");
        person.waits("no warning", &seen.replace("return ", "return !"));
        person.hits(Key::Escape);
        assert_eq!(person.value("Ad"), "Işık");
    });
}

//! What the guide's text can do that paper cannot: tabs, ticks, pictures that grow, terms that explain themselves.

use serde_json::Value;
use tests::{Key, Person, everywhere, from_a_file, in_chromium, in_chromium_over_http, over_http, without_scripts};

const PAGE: &str = "index.html";
/// A page of the guide with linked terms, some of them in tabs.
const TERMS: &str = "adim-6-imza-yontemi.html";
const PICTURES: &str = "tarif/resimler.html";

/// The titles of the tabs that are open, as a list.
#[track_caller]
fn open_tabs(person: &Person) -> Value {
    let script =
        "const panels = [...document.querySelectorAll('.tabs > .tab')].filter((panel) => panel.checkVisibility());
        return panels.map((panel) => document.getElementById(panel.getAttribute('aria-labelledby')).textContent)";
    person.script(script, &[])
}

fn only(title: &str) -> Value {
    Value::from(vec![title])
}

#[track_caller]
fn is_true(person: &Person, what: &str, script: &str) {
    assert_eq!(person.script(script, &[]), Value::from(true), "{what}");
}

#[test]
fn tabs_open_by_mouse_and_arrows() {
    everywhere(|person| {
        person.opens_sample(PAGE);
        assert_eq!(open_tabs(person), only("Yöntem 1"));
        person.presses("Yöntem 2");
        assert_eq!(open_tabs(person), only("Yöntem 2"));
        for (key, title) in
            [(Key::Right, "Yöntem 3"), (Key::Right, "Yöntem 1"), (Key::Left, "Yöntem 3"), (Key::Left, "Yöntem 2")]
        {
            person.hits(key);
            assert_eq!(open_tabs(person), only(title), "{key:?}");
            let focus = person.script("return document.activeElement.textContent", &[]);
            assert_eq!(focus.as_str(), Some(title), "the focus goes along");
        }
        person.hits(Key::End);
        assert_eq!(open_tabs(person), only("Yöntem 3"));
        person.hits(Key::Tab);
        is_true(person, "the next stop is the text", "return document.activeElement.matches('.tab.open')");
        is_true(
            person,
            "one tab alone can be reached",
            "const tabs = [...document.querySelectorAll('[role=tab]')];
             return document.querySelector('[role=tablist]').ariaLabel !== ''
                 && tabs.filter((tab) => tab.tabIndex === 0 && tab.ariaSelected === 'true').length === 1",
        );
    });
}

#[test]
fn an_address_opens_the_tab_that_it_leads_into() {
    everywhere(|person| {
        person.opens_sample("index.html#kart-nerede");
        assert_eq!(open_tabs(person), only("Yöntem 2"));
        let seen = "const { top, bottom } = document.getElementById('kart-nerede').getBoundingClientRect();
            return top >= 0 && bottom <= innerHeight";
        person.waits("the heading is in sight", seen);
        person.presses("Yöntem 1");
        person.clicks(".contents a[href='#yapilacaklar']");
        person.clicks(".contents a[href='#kart-nerede']");
        person.waits("the tab is open", "return document.getElementById('kart-nerede').checkVisibility()");
        assert_eq!(open_tabs(person), only("Yöntem 2"));
        person.opens_sample("index.html#%");
        assert_eq!(open_tabs(person), only("Yöntem 1"), "an address that is none hinders nothing");
    });
}

#[test]
fn what_a_closed_tab_holds_is_not_where_one_is() {
    everywhere(|person| {
        person.opens_sample(PAGE);
        person.waits("nothing is marked", "return !document.querySelector('.contents [aria-current]')");
        person.opens_sample("index.html#kart-nerede");
        let marked = "return document.querySelector('.contents [aria-current=location]')?.textContent";
        person.waits("the section in the open tab is marked", &format!("{marked} === 'Kart nerede?'"));
    });
}

#[test]
fn paper_has_all_tabs_and_what_abbreviations_mean() {
    over_http(|person| {
        person.opens_sample(PAGE);
        let text = person.prints().text;
        for words in [
            "Yöntem 1",
            "Birinci yöntemde",
            "Yöntem 2",
            "Kart kutudadır.",
            "Üçüncüsü yoktur.",
            "DYS (Doküman Yönetim Sistemi) bir",
        ] {
            assert!(text.contains(words), "{words}: {text}");
        }
        assert_eq!(text.matches("Yöntem 3").count(), 1, "without the buttons: {text}");
    });
}

#[test]
fn without_scripts_all_tabs_stand_below_each_other() {
    without_scripts(|person| {
        person.opens_sample(PAGE);
        for words in ["Yöntem 1", "Birinci yöntemde", "Yöntem 2", "Kart kutudadır.", "Üçüncüsü yoktur."] {
            person.reads(words);
        }
    });
}

#[track_caller]
fn ticks(person: &Person) -> Value {
    person.script("return [...document.querySelectorAll('.tick')].map((tick) => tick.checked)", &[])
}

#[test]
fn ticks_survive_a_reload_and_no_longer_than_the_tab() {
    over_http(|person| {
        person.opens_sample(PAGE);
        assert_eq!(ticks(person), Value::from(vec![false, true, false]), "as the author has it");
        person.clicks("li:first-child > .task");
        person.clicks("li:nth-child(2) > .task");
        person.reloads();
        assert_eq!(ticks(person), Value::from(vec![true, false, false]));
        person.opens_sample(PICTURES);
        person.opens_sample(PAGE);
        assert_eq!(ticks(person), Value::from(vec![true, false, false]), "after another page");
        is_true(person, "nothing outlives the tab", "return localStorage.length === 0 && document.cookie === ''");
        person.script("sessionStorage.clear()", &[]);
        person.reloads();
        assert_eq!(ticks(person), Value::from(vec![false, true, false]), "in a new session");
    });
}

#[test]
fn ticks_are_those_of_one_site_of_the_host() {
    over_http(|person| {
        person.opens_sample(PAGE);
        person.clicks("li:first-child > .task");
        assert_eq!(ticks(person), Value::from(vec![true, true, false]));
        person.opens_sample_in_the_other_folder(PAGE);
        assert_eq!(ticks(person), Value::from(vec![false, true, false]), "the other school's");
        person.opens_sample(PICTURES);
        person.opens_sample(PAGE);
        assert_eq!(ticks(person), Value::from(vec![true, true, false]));
    });
}

#[test]
fn from_a_disk_no_tick_is_kept() {
    from_a_file(|person| {
        person.opens_sample(PAGE);
        person.clicks("li:first-child > .task");
        assert_eq!(ticks(person), Value::from(vec![true, true, false]));
        person.reloads();
        assert_eq!(ticks(person), Value::from(vec![false, true, false]), "all local files may share one storage");
    });
}

#[test]
fn a_picture_grows_and_gives_the_focus_back() {
    everywhere(|person| {
        person.opens_sample(PICTURES);
        let open = "return document.querySelector('.enlarged')?.open ?? false";
        for closing in [Key::Escape, Key::Enter] {
            person.presses("Mavi kartın önü – büyüt");
            person.waits("the picture is large", open);
            is_true(
                person,
                "the original",
                "return document.querySelector('.enlarged img').src.endsWith('/tarif/kart.png')",
            );
            is_true(person, "the button has the focus", "return document.activeElement.textContent === 'Kapat'");
            person.hits(closing);
            person.waits("it is closed", "return !document.querySelector('.enlarged').open");
            is_true(person, "the focus is back", "return document.activeElement.matches('.enlarge')");
        }
    });
}

/// Whether the meaning of the term that has the focus is seen whole.
const SEEN: &str =
    "const meaning = document.activeElement.querySelector('.meaning') ?? document.activeElement.nextElementSibling;
    const { left, right, top, bottom, width } = meaning.getBoundingClientRect();
    const { visibility, clipPath } = getComputedStyle(meaning);
    const shown = visibility === 'visible' && clipPath === 'none';
    return shown && width > 20 && left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;";

#[test]
fn an_abbreviation_explains_itself_until_escape() {
    everywhere(|person| {
        person.opens_sample(PAGE);
        person.script("document.querySelector('abbr.term').focus()", &[]);
        person.waits("the meaning", SEEN);
        person.hits(Key::Escape);
        person.waits("nothing", &SEEN.replace("return shown", "return !shown"));
        person.script("document.activeElement.blur(); document.querySelector('abbr.term').focus()", &[]);
        person.waits("the meaning again", SEEN);
    });
}

/// Goes to each linked term of a page, and sees its meaning.
#[track_caller]
fn sees_each_meaning(person: &Person) {
    person.script("document.querySelectorAll('.tabs > .tab').forEach((panel) => panel.classList.add('open'))", &[]);
    let count = person.script("return document.querySelectorAll('a.term').length", &[]).as_u64().unwrap_or_default();
    assert!(count >= 3, "the page links to terms");
    for index in 0..count {
        person.script("document.querySelectorAll('a.term')[arguments[0]].focus()", &[index.into()]);
        let has_focus = format!(
            "if (document.activeElement !== document.querySelectorAll('a.term')[{index}]) return false; {SEEN}"
        );
        person.waits(&format!("meaning {index} is seen whole"), &has_focus);
    }
}

#[test]
fn a_linked_term_is_described_by_its_meaning() {
    everywhere(|person| {
        person.opens_page(TERMS);
        sees_each_meaning(person);
        is_true(
            person,
            "each describes its link, and is not in the link's name",
            "return [...document.querySelectorAll('a.term')].every((term) =>
                document.getElementById(term.getAttribute('aria-describedby')).matches('.meaning[role=tooltip]')
                    && !term.querySelector('.meaning'))",
        );
    });
}

#[test]
fn meanings_fit_into_a_narrow_window() {
    in_chromium(|person| {
        person.has_screen(360, 740);
        person.opens_page(TERMS);
        sees_each_meaning(person);
        for page in [PAGE, PICTURES] {
            person.opens_sample(page);
            let fits = "return document.documentElement.scrollWidth <= innerWidth";
            is_true(person, &format!("nothing of {page} sticks out"), fits);
        }
    });
}

#[test]
fn a_small_screen_gets_a_small_picture() {
    in_chromium_over_http(|person| {
        let shown = "const picture = document.querySelector('figure img');
            return picture.complete && decodeURIComponent(picture.currentSrc).split('/').pop()";
        for (width, start) in [(360, "kart-480-"), (1280, "kart-960-")] {
            person.has_screen(width, 740);
            person.opens_sample(PICTURES);
            person.waits(
                &format!("a picture for {width} pixels"),
                &format!("const shown = (() => {{ {shown} }})(); return shown && shown.startsWith('{start}')"),
            );
        }
    });
}

#[test]
fn what_can_be_pressed_is_large_enough() {
    in_chromium(|person| {
        person.opens_sample(PAGE);
        let small =
            "return [...document.querySelectorAll('[role=tab], .task')].map((target) => target.getBoundingClientRect())
            .filter(({ width, height }) => width < 24 || height < 24).length";
        assert_eq!(person.script(small, &[]), Value::from(0));
    });
}

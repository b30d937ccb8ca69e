//! Searching: by keyboard and pointer, in every document, over http and from a disk.

use tests::{Key, Person, everywhere, in_chromium_over_http, without_scripts};

/// Control and K, with Control held down until the end of the keys.
const CONTROL_K: &str = "\u{E009}k";

/// What the hits say, each with brackets around the marked words.
const HITS: &str = r"
    const text = (node) => node.nodeName === 'MARK' ? `[${node.textContent}]` : node.textContent;
    const words = (element) => [...element.childNodes].map(text).join('');
    return [...document.querySelectorAll('#search-hits [role=option]')].map((hit) => [...hit.children].map(words).join('\n'));";

#[track_caller]
fn opens_the_search(person: &Person) {
    person.types(CONTROL_K);
    person.has_focus_on("search-words-field");
}

/// Waits until what was typed has its hits, and gives them.
#[track_caller]
fn sees_hits(person: &Person) -> Vec<String> {
    person.waits("hits", "return document.querySelector('#search-hits [role=option]')");
    let hits = person.script(HITS, &[]);
    hits.as_array().expect("a list").iter().map(|hit| hit.as_str().unwrap_or_default().to_owned()).collect()
}

/// Empties the field and types into it.
#[track_caller]
fn searches(person: &Person, query: &str) -> Vec<String> {
    person.script("const field = document.getElementById('search-words-field'); field.select()", &[]);
    person.hits(Key::Backspace);
    person.waits("no hits", "return !document.querySelector('#search-hits [role=option]')");
    person.types(query);
    let status = "return /bulun/.test(document.querySelector('.search-status').textContent)";
    person.waits("an answer", status);
    sees_hits(person)
}

#[track_caller]
fn chosen(person: &Person) -> String {
    let script = "const field = document.getElementById('search-words-field');
        const chosen = document.querySelectorAll('#search-hits [aria-selected=true]');
        return chosen.length === 1 && chosen[0].id === field.getAttribute('aria-activedescendant') ? chosen[0].id : ''";
    person.script(script, &[]).as_str().unwrap_or_default().to_owned()
}

#[test]
fn a_reader_types_without_turkish_letters_and_chooses_by_arrows() {
    everywhere(|person| {
        person.waits_for_the_form();
        opens_the_search(person);
        let hits = searches(person, "guvenlik sozcugu");
        assert!(hits.len() > 3 && hits[0].contains("[Güvenlik] [sözcüğü]"), "{hits:?}");
        assert_eq!(chosen(person), "search-hit-0");
        person.hits(Key::Down);
        assert_eq!(chosen(person), "search-hit-1");
        person.hits(Key::Up);
        person.hits(Key::Up);
        assert_eq!(chosen(person), format!("search-hit-{}", hits.len() - 1));
        person.has_focus_on("search-words-field");
        for slip in ["başvrular", "sertifka"] {
            assert!(searches(person, slip)[0].contains('['), "{slip}");
        }
    });
}

#[test]
fn enter_opens_the_place_of_the_hit() {
    everywhere(|person| {
        person.waits_for_the_form();
        opens_the_search(person);
        searches(person, "sozcugumu unuttum");
        person.hits(Key::Enter);
        person.waits(
            "the section, on its page or beside the form",
            "return (location.href.endsWith('/sorun-giderme.html#sozcugu-unuttum')
                || location.hash === '#sayfa-sorun-giderme--sozcugu-unuttum')
                && document.getElementById(location.hash.slice(1))?.checkVisibility()",
        );
    });
}

#[test]
fn a_step_that_was_found_is_shown_beside_the_form() {
    everywhere(|person| {
        person.waits_for_the_form();
        opens_the_search(person);
        searches(person, "guvenlik sozcugu alanini doldurunuz");
        person.hits(Key::Enter);
        person.waits(
            "the step",
            "const step = document.getElementById('sayfa-adim-2-basvuru');
             return location.hash.startsWith('#sayfa-adim-2-basvuru') && step?.checkVisibility()
                && step.contains(document.activeElement)",
        );
    });
}

#[test]
fn escape_gives_the_focus_back() {
    everywhere(|person| {
        person.waits_for_the_form();
        person.enters("Kimlik No");
        let field = person.focus();
        opens_the_search(person);
        person.hits(Key::Escape);
        person.has_focus_on(&field);
        person.waits("the dialog is closed", "return !document.querySelector('dialog[open]')");
        person.clicks("#search");
        person.has_focus_on("search-words-field");
        person.hits(Key::Escape);
        person.has_focus_on("search");
    });
}

#[test]
fn every_document_has_it_and_loads_it_when_it_is_wanted() {
    const LOADED: &str = "return performance.getEntriesByType('resource').map((entry) => entry.name)\
        .filter((name) => /\\/search\\/(search-|words|text-)/.test(name) && name.startsWith(new URL('.', location.href).href)).length";
    everywhere(|person| {
        for page in ["sozluk.html", "kitapcik.html", "404.html"] {
            person.opens_page(page);
            person.waits("the button", "return document.getElementById('search').checkVisibility()");
            assert_eq!(person.script(LOADED, &[]).as_u64(), Some(0), "{page}");
            person.clicks("#search");
            person.has_focus_on("search-words-field");
            let hits = searches(person, "kagit");
            assert!(hits.iter().any(|hit| hit.contains("[kâğıt]")), "{page}: {hits:?}");
            // A browser does not list what came from a disk.
            if person.script("return location.protocol", &[]) == "http:" {
                assert_eq!(person.script(LOADED, &[]).as_u64(), Some(3), "{page}");
            }
            person.hits(Key::Escape);
            person.has_focus_on("search");
        }
    });
}

#[test]
fn what_cannot_be_loaded_is_told() {
    in_chromium_over_http(|person| {
        person.opens_where_is_lost("search/words");
        person.waits_for_the_form();
        opens_the_search(person);
        person.types("kitap");
        person.reads("Aramanın dosyaları yüklenemedi");
        person.site().loses(None);
        person.types("çık");
        assert!(!sees_hits(person).is_empty());
    });
}

#[test]
fn without_scripts_there_is_no_button() {
    without_scripts(|person| {
        for page in ["index.html", "rehber.html", "sozluk.html", "404.html"] {
            person.opens_page(page);
            let shown = person.script("return document.getElementById('search').checkVisibility()", &[]);
            assert_eq!(shown, false, "{page}");
        }
    });
}

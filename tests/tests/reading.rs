//! Reading: finding one's place on a page and among the pages, the colours, the paper, and sharing a section.

use serde_json::Value;
use tests::{Key, Person, Scheme, everywhere, from_a_file, in_chromium_over_http, over_http, without_scripts};

const LONG: &str = "ust-yazi-ayrintilari.html";

/// The words of the link that is marked in the list of contents.
fn marked(person: &Person) -> Value {
    person.script("return document.querySelector('.contents [aria-current=location]')?.textContent ?? null", &[])
}

#[track_caller]
fn is_marked(person: &Person, which: &str) {
    let script = "const links = [...document.querySelectorAll('.contents a')];";
    let wanted = format!(
        "{script} return links.filter((link) => link.ariaCurrent === 'location').length === 1 && links.{which}.ariaCurrent === 'location'"
    );
    person.waits(&format!("the link {which} alone is marked"), &wanted);
}

#[test]
fn the_contents_follow_the_place() {
    everywhere(|person| {
        person.opens_page(LONG);
        assert_eq!(marked(person), Value::Null, "above the first section");
        person.clicks(".contents > ul > li:nth-child(2) > a");
        let second = "find((link) => link.matches('.contents > ul > li:nth-child(2) > a'))";
        is_marked(person, second);
        let seen = "const link = document.querySelector('.contents [aria-current]').getBoundingClientRect();
            return link.top >= 0 && link.bottom <= innerHeight";
        person.waits("the list stays beside the text", seen);
        person.script("scrollTo(0, document.documentElement.scrollHeight)", &[]);
        is_marked(person, "at(-1)");
        person.waits("the list scrolls to what is marked", seen);
        person.script("scrollTo(0, 0)", &[]);
        person.waits("nothing is marked", "return !document.querySelector('.contents [aria-current]')");
    });
}

#[test]
fn an_address_with_a_section_opens_there() {
    everywhere(|person| {
        person.opens_page(LONG);
        let last = person.script("return document.querySelector('.text > h2:last-of-type').id", &[]);
        let last = last.as_str().expect("an id").to_owned();
        person.script("location.hash = arguments[0]", &[last.as_str().into()]);
        person.reloads();
        is_marked(person, &format!("find((link) => link.hash === '#{last}')"));
    });
}

#[track_caller]
fn chooses(person: &Person, words: &str) {
    person.script("document.querySelector('.scheme select').focus()", &[]);
    person.types(words);
    let shown = person.script("return document.querySelector('.scheme select').selectedOptions[0].text", &[]);
    assert_eq!(shown.as_str(), Some(words));
}

/// Whether the page's ground is dark.
#[track_caller]
fn is_dark(person: &Person) -> bool {
    let ground = person.script("return getComputedStyle(document.documentElement).backgroundColor", &[]);
    match ground.as_str() {
        Some("rgb(251, 250, 247)") => false,
        Some("rgb(22, 25, 29)") => true,
        _ => panic!("the page's ground is {ground}"),
    }
}

/// What is stored for longer than a tab.
fn stored(person: &Person) -> Value {
    person.script("return Object.entries({ ...localStorage }).flat()", &[])
}

#[test]
fn the_chosen_colours_survive_and_reach_all_pages() {
    over_http(|person| {
        person.opens_page(LONG);
        assert!(!is_dark(person));
        chooses(person, "Koyu");
        assert!(is_dark(person));
        assert_eq!(stored(person), Value::from(vec!["guide-scheme:/okul/rehber/", "dark"]));
        person.reloads();
        assert!(is_dark(person), "after a reload");
        for page in ["kitapcik.html", "index.html", "404.html", "rehber.html"] {
            person.opens_page(page);
            assert!(is_dark(person), "{page}");
        }
        person.opens_page(LONG);
        chooses(person, "Sistem");
        assert!(!is_dark(person));
        assert_eq!(stored(person), Value::from(Vec::<Value>::new()), "nothing is kept for who chooses nothing");
    });
}

#[test]
fn the_choice_wins_over_the_system_before_anything_is_painted() {
    in_chromium_over_http(|person| {
        person.prefers(Scheme::Dark);
        person.opens_page(LONG);
        assert!(is_dark(person), "as the system has it");
        chooses(person, "Açık");
        assert!(!is_dark(person));
        person.reloads();
        let blocking = "return performance.getEntriesByType('resource')\
            .find((entry) => entry.name.includes('/scheme-')).renderBlockingStatus";
        assert_eq!(person.script(blocking, &[]).as_str(), Some("blocking"));
        let bars = "return [...document.querySelectorAll('meta[name=theme-color]')].map((bar) => matchMedia(bar.media).matches)";
        assert_eq!(person.script(bars, &[]), Value::from(vec![true, false]), "the browser's own bar goes along");
    });
}

#[test]
fn a_choice_from_a_disk_is_not_kept() {
    from_a_file(|person| {
        for page in [LONG, "rehber.html"] {
            person.opens_page(page);
            chooses(person, "Koyu");
            assert!(is_dark(person), "{page}");
            assert_eq!(stored(person), Value::from(Vec::<Value>::new()), "{page}: all local files share one storage");
            person.reloads();
            assert!(!is_dark(person), "{page}");
        }
    });
}

#[test]
fn a_button_prints() {
    everywhere(|person| {
        for (page, button) in [(LONG, "Yazdır"), ("kitapcik.html", "Yazdır"), ("rehber.html", "Kılavuzu yazdır")] {
            person.opens_page(page);
            person.script(
                "const page = window.wrappedJSObject ?? window; page.prints = 0; page.print = () => { page.prints += 1; }",
                &[],
            );
            person.presses(button);
            person.waits(
                &format!("{page} is printed once"),
                "return (window.wrappedJSObject ?? window).prints === 1 || undefined",
            );
        }
    });
}

#[test]
fn paper_has_the_text_and_nothing_to_press() {
    over_http(|person| {
        person.opens_page(LONG);
        chooses(person, "Koyu");
        let paper = person.prints();
        assert!(paper.text.contains("Güncellendi:") && paper.text.contains("Üst yazı ayrıntıları"), "{}", paper.text);
        for control in ["Yazdır\n", "Görünüm", "Bu sayfada", "Ana sayfa", "Sonraki", "Metne geç", "#"] {
            assert!(!paper.text.contains(control), "{control} is on paper:\n{}", paper.text);
        }
        person.opens_page("adim-3-kurum-iletisim.html");
        let paper = person.prints();
        assert!(paper.text.contains("Portal doldurur; provada boştur."), "the picture is whole: {}", paper.text);
        assert!(!paper.text.contains("4. Adım: Onay"), "no way to other pages: {}", paper.text);
    });
}

#[test]
fn a_heading_has_a_link_to_itself() {
    everywhere(|person| {
        person.opens_page(LONG);
        let heading = "document.querySelector('.text > h2:nth-of-type(2)')";
        let name = person.script(&format!("return {heading}.ariaLabel"), &[]);
        let label = person.script(&format!("return {heading}.querySelector('a').ariaLabel"), &[]);
        assert_eq!(label, Value::from(format!("Bu bölümün bağlantısı: {}", name.as_str().unwrap_or_default())));
        // The words go after some seconds, and a busy computer may look later.
        person.script(
            "const told = document.querySelector('.copied[role=status]');
             new MutationObserver(() => { told.dataset.said ||= told.textContent; }).observe(told, { childList: true });",
            &[],
        );
        person.clicks(".text > h2:nth-of-type(2) > .heading-link");
        person.waits("the address is the heading's", &format!("return location.hash === '#' + {heading}.id"));
        let over_http = person.script("return location.protocol === 'http:'", &[]) == true;
        if over_http {
            let said = "return document.querySelector('.copied').dataset.said === 'Bağlantı kopyalandı'";
            person.waits("it is said", said);
        } else {
            let said = person.script("return document.querySelector('.copied').dataset.said ?? ''", &[]);
            assert_eq!(said, "", "an address on a disk is of no use to others");
        }
    });
}

#[test]
fn chapters_of_the_booklet_have_links_too() {
    in_chromium_over_http(|person| {
        person.opens_page("kitapcik.html");
        let dead = "return [...document.querySelectorAll('.heading-link')].filter((link) => !document.querySelector(link.hash)).length";
        assert_eq!(person.script(dead, &[]), Value::from(0));
        let chapters = "return [...document.querySelectorAll('.chapter > h2')].every((heading) => heading.querySelector('.heading-link'))";
        assert_eq!(person.script(chapters, &[]), Value::from(true));
        let drawn = person.script("return document.querySelectorAll('.picture .heading-link').length", &[]);
        assert_eq!(drawn, Value::from(0), "pictures stay as they are drawn");
    });
}

#[test]
fn one_knows_where_one_is() {
    everywhere(|person| {
        person.opens_page("adim-3-kurum-iletisim.html");
        let trail = person.script("return document.querySelector('.trail').innerText.split(/\\s*\\n\\s*/)", &[]);
        assert_eq!(trail, Value::from(vec!["Ana sayfa", "Adımlar", "3. Adım"]));
        let here = "return [...document.querySelectorAll('.siblings li')].findIndex((item) => item.querySelector('[aria-current=page]'))";
        assert_eq!(person.script(here, &[]), Value::from(2), "the third of the steps");
        person.clicks(".neighbours .next");
        person.reads("4. Adım: Onay SMS'ini isteyiniz");
        person.clicks(".siblings li:first-child a");
        person.reads("1. Adım: Portala giriş yapınız");
        person.clicks(".trail a");
        person.waits("the first page", "return location.pathname.endsWith('/index.html')");
    });
}

#[test]
fn the_first_tab_leads_past_the_header() {
    everywhere(|person| {
        for page in [LONG, "kitapcik.html"] {
            person.opens_page(page);
            person.hits(Key::Tab);
            let skip = "return document.activeElement.matches('.skip') && document.activeElement.getBoundingClientRect().top >= 0";
            person.waits("the skip link has the focus and is seen", skip);
            person.hits(Key::Enter);
            person.has_focus_on("sayfa--metni");
        }
    });
}

#[test]
fn without_scripts_nothing_is_offered_that_does_not_work() {
    without_scripts(|person| {
        for page in [LONG, "kitapcik.html", "index.html", "404.html"] {
            person.opens_page(page);
            let shown = "return [...document.querySelectorAll('.scheme, .print-button, .heading-link')].filter((e) => e.checkVisibility()).length";
            assert_eq!(person.script(shown, &[]), Value::from(0), "{page}");
        }
        person.opens_page(LONG);
        person.reads("Bu sayfada");
        person.clicks(".contents a");
        person.waits("the section", "return location.hash === document.querySelector('.contents a').hash");
    });
}

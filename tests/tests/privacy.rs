//! Nothing goes anywhere, and nothing comes from anywhere else.

use serde_json::Value;
use tests::{Person, dist, from_a_file, in_chromium, in_chromium_over_http};

const ALL_PAGES: &str = "return [...document.querySelectorAll('a[href]')].map((a) => a.getAttribute('href'))";

/// Every page that can be reached, by file name.
fn pages(person: &Person) -> Vec<String> {
    let mut pages =
        vec!["index.html".to_owned(), "kitapcik.html".to_owned(), "404.html".to_owned(), "rehber.html".to_owned()];
    // Each step leads to the next one, so that following all links finds all pages.
    for number in 0.. {
        let Some(page) = pages.get(number).cloned() else { break };
        person.opens_page(&page);
        for link in person.script(ALL_PAGES, &[]).as_array().expect("a list") {
            let file = link.as_str().unwrap_or_default().split('#').next().unwrap_or_default();
            let file = file.trim_start_matches("./").to_owned();
            if file.ends_with(".html") && !file.contains(':') && !pages.contains(&file) {
                pages.push(file);
            }
        }
    }
    pages
}

#[test]
fn every_page_is_there_and_loads_only_its_own_files() {
    in_chromium_over_http(|person| {
        let pages = pages(person);
        assert!(pages.len() >= 18, "{pages:?}");
        for page in &pages {
            person.opens_page(page);
            let answer = person.script("return performance.getEntriesByType('navigation')[0].responseStatus", &[]);
            assert_eq!(answer, Value::from(200), "{page}");
            let foreign = person.script(
                "return [...document.querySelectorAll('[src], link[href]')]\
                 .map((e) => e.getAttribute('src') ?? e.getAttribute('href'))\
                 .filter((address) => address.startsWith('/') || (address.includes(':') && !address.startsWith('data:')))",
                &[],
            );
            assert_eq!(foreign, Value::from(Vec::<Value>::new()), "{page} loads from elsewhere");
            let policy = person.script(
                "return document.querySelector('meta[http-equiv=\"Content-Security-Policy\"]')?.content ?? ''",
                &[],
            );
            assert!(policy.as_str().is_some_and(|policy| policy.contains("default-src 'none'")), "{page}: {policy}");
            let dead = person.script(
                "return [...document.querySelectorAll('a[href^=\"#\"]')].map((a) => a.hash.slice(1))\
                 .filter((id) => id && !document.getElementById(id) && !document.querySelector(`[data-view=\"${id}\"]`))",
                &[],
            );
            // On the pages with the form, addresses of the form are understood by the form.
            if page != "index.html" && page != "rehber.html" {
                assert_eq!(dead, Value::from(Vec::<Value>::new()), "{page} has dead anchors");
            }
        }
    });
}

#[test]
fn the_whole_rehearsal_asks_the_host_for_nothing() {
    in_chromium_over_http(|person| {
        person.waits_for_the_form();
        // What the policy stops is told by an event, what it lets through stands among the resources.
        let watch = "window.stopped = [];
            document.addEventListener('securitypolicyviolation', (event) => stopped.push(event.blockedURI))";
        person.script(watch, &[]);
        let before = person.site().asked().len();
        for button in ["Giriş", "Form Onayla", "Gönder", "Tamam", "Yöntem 1: E-Onaylı Başvuru", "Üst yazıyı hazırla"]
        {
            person.presses("Örnek bilgilerle doldur");
            person.presses(button);
        }
        person.sees_screen("Üst yazı");
        let elsewhere = person.script(
            "const home = new URL('.', location.href).href;
            const loaded = performance.getEntriesByType('resource').map((resource) => resource.name);
            return [...stopped, ...loaded.filter((address) => !address.startsWith(home) && !address.startsWith('data:'))]",
            &[],
        );
        assert_eq!(elsewhere, Value::from(Vec::<Value>::new()), "something was asked of another host");
        // What is fetched for later are the site's own files: nothing that was typed can be in the name of one.
        for request in &person.site().asked()[before..] {
            let file = request.strip_prefix("GET /okul/rehber/").unwrap_or_else(|| panic!("{request}"));
            assert!(file.is_empty() || dist().join(file).is_file(), "{request}");
        }
    });
}

#[test]
fn the_single_file_can_send_nothing() {
    from_a_file(|person| {
        person.waits_for_the_form();
        // A host that would answer: only the page's own policy stands in the way.
        let address = person.site().address("index.html");
        person.script(
            "const page = window.wrappedJSObject ?? window; \
             page.fetch(arguments[0], { mode: 'no-cors' })\
             .then(() => { document.title = 'sent' }, () => { document.title = 'refused' });",
            &[address.into()],
        );
        person.waits("the request is refused", "return document.title === 'refused'");
        assert_eq!(person.site().asked(), Vec::<String>::new());
    });
}

#[test]
fn the_console_stays_silent() {
    in_chromium(|person| {
        person.console();
        person.opens("");
        person.waits_for_the_form();
        for button in ["Giriş", "Form Onayla"] {
            person.presses("Örnek bilgilerle doldur");
            person.presses(button);
        }
        let told: Vec<_> = person.console().into_iter().filter(|(level, _)| level != "INFO").collect();
        assert!(told.is_empty(), "{told:?}");
    });
}

//! What holds for every document of a site, whatever its pages say.

mod support;

use std::{collections::BTreeSet, path::Path};

use base64::{Engine, engine::general_purpose::STANDARD};
use form::place::LIST;
use rehearsal::target::Target;
use sha2::{Digest, Sha256};
use support::{Site, compare};

/// The site that shows all editions, built.
fn site() -> Site {
    let site = Site::copy("tests/sites/editions".as_ref());
    site.build().unwrap();
    site
}

const ALONE: [&str; 3] = ["hazirlik.html", "adim-1.html", "adim-2.html"];
/// The documents that can be read without the form.
const READING: [&str; 4] = ["hazirlik.html", "adim-1.html", "adim-2.html", "kitapcik.html"];
const ALL: [&str; 7] =
    ["hazirlik.html", "adim-1.html", "adim-2.html", "index.html", "kitapcik.html", "rehber.html", "404.html"];

/// The values of all attributes of that `name`.
fn values<'h>(html: &'h str, name: &str) -> Vec<&'h str> {
    let start = format!(" {name}=\"");
    html.split(&start).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

fn policy(html: &str) -> &str {
    let start = "<meta http-equiv=\"Content-Security-Policy\" content=\"";
    let head = html.find("<head>").unwrap();
    let at = html.find(start).unwrap();
    assert_eq!(html[head + 6..at].trim(), "", "the policy is the first thing in the head");
    html[at + start.len()..].split('"').next().unwrap()
}

/// What stands in each `<tag …>` that has none of `without` in its attributes.
fn contents<'h>(html: &'h str, tag: &str, without: &[&str]) -> Vec<&'h str> {
    let start = format!("<{tag}");
    let elements = html.split(&start).skip(1).filter_map(|rest| rest.split_once('>'));
    let wanted = elements.filter(|(attributes, _)| !without.iter().any(|word| attributes.contains(word)));
    wanted.map(|(_, rest)| rest.split(&format!("</{tag}>")).next().unwrap()).collect()
}

fn hash(content: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(content)))
}

#[test]
fn hashes_are_those_of_what_stands_in_the_document() {
    let site = site();
    for name in ["index.html", "rehber.html", "404.html"] {
        let html = site.built(name);
        let scripts = contents(&html, "script", &["src=", "octet-stream"]);
        let styles = contents(&html, "style", &[]);
        // The single file has both programs in itself.
        let expected = match name {
            "404.html" => 2,
            "rehber.html" => 5,
            _ => 4,
        };
        assert_eq!(scripts.len(), expected, "{name}");
        for content in scripts.iter().chain(&styles) {
            assert!(policy(&html).contains(&hash(content)), "{name}: {content}");
        }
        assert_eq!(policy(&html).matches("sha256-").count(), scripts.len() + styles.len(), "{name}");
    }
}

#[test]
fn each_document_may_do_what_it_must_and_no_more() {
    let site = site();
    for name in ALL {
        let html = site.built(name);
        let policy = policy(&html);
        assert!(policy.starts_with("default-src 'none'; "), "{name}: {policy}");
        assert!(policy.ends_with("; base-uri 'none'; form-action 'none'"), "{name}: {policy}");
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{name}: {policy}");
        assert!(html.find("<meta charset=\"utf-8\">").unwrap() < 1000, "{name}");
        assert!(
            !html.contains("guide-policy") && !html.contains("guide-head") && !html.contains("guide-body"),
            "{name}"
        );
        assert!(values(&html, "style").is_empty(), "{name}: style attributes are blocked");
    }
    for name in READING {
        let html = site.built(name);
        assert_eq!(contents(&html, "script", &["src="]), [""; 0], "{name}: nothing inline");
        let scripts = values(&html, "src");
        let [scheme, reading] = scripts[..] else { panic!("{name}: {scripts:?}") };
        assert!(scheme.starts_with("scheme-") && reading.starts_with("reading-"), "{name}: {scripts:?}");
        let head = html.split("</head>").next().unwrap();
        assert!(
            head.contains(&format!("<script src=\"{scheme}\" data-root=\"\"></script>")),
            "{name}: before anything is painted"
        );
        assert!(policy(&html).contains("script-src 'self';") && !policy(&html).contains("connect-src"), "{name}");
    }
    let (index, single) = (site.built("index.html"), site.built("rehber.html"));
    for allowed in ["connect-src 'self'", "worker-src 'self'", "'wasm-unsafe-eval'"] {
        assert!(policy(&index).contains(allowed), "{allowed}");
    }
    assert!(!policy(&single).contains("'self'") && !policy(&single).contains("connect-src"));
}

#[test]
fn addresses_are_relative_and_lead_somewhere() {
    let site = site();
    for name in ALL {
        let html = site.built(name);
        let addresses = [values(&html, "href"), values(&html, "src")].concat();
        assert!(!addresses.is_empty(), "{name}");
        for address in addresses {
            let outside = ["https://", "mailto:", "tel:", "data:"].iter().any(|scheme| address.starts_with(scheme));
            if outside || address == "./" {
                continue;
            }
            assert!(!address.starts_with('/'), "{name}: {address}");
            let (file, fragment) = address.split_once('#').unwrap_or((address, ""));
            let file = file.strip_prefix("./").unwrap_or(file);
            let there = if file.is_empty() { html.clone() } else { site.built(file) };
            let found = fragment.is_empty() || values(&there, "id").contains(&fragment);
            assert!(found || Target::from_slug(fragment).is_some(), "{name}: {address}");
        }
    }
}

#[test]
fn the_single_file_needs_no_other() {
    let html = site().built("rehber.html");
    for address in [values(&html, "href"), values(&html, "src")].concat() {
        let fine = ["#", "https://", "mailto:", "tel:", "data:"].iter().any(|start| address.starts_with(start));
        assert!(fine, "{address}");
    }
    assert!(!html.contains("import init") && !html.contains("\nexport "));
}

#[test]
fn no_id_stands_twice_and_none_of_the_guide_is_one_of_the_form() {
    let site = site();
    for name in ALL {
        let html = site.built(name);
        let ids = values(&html, "id");
        let distinct: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(distinct.len(), ids.len(), "{name}: {ids:?}");
        // The form's own ids, from its mount point on, are the targets.
        let mut guide = ids.iter().take_while(|id| **id != "form");
        assert!(!guide.any(|id| Target::from_slug(id).is_some()), "{name}: {ids:?}");
    }
}

#[test]
fn steps_and_settings_reach_the_form() {
    let site = site();
    for name in ["index.html", "rehber.html"] {
        let html = site.built(name);
        assert!(html.contains("<article class=\"step\" data-view=\"giris\" id=\"sayfa-adim-1\">"), "{name}");
        assert!(html.contains("<article class=\"step\" data-view=\"bilgiler\" id=\"sayfa-adim-2\">"), "{name}");
        assert!(html.contains("<a href=\"#sayfa-adim-1\" data-target=\"giris\""), "{name}");
        assert!(html.contains("<div id=\"form\" data-province=\"Aksaray\""), "{name}");
        assert!(html.contains("data-sms-seconds=\"300\""), "{name}");
        assert!(
            html.contains(" class=\"notranslate\" translate=\"no\"><fieldset"),
            "{name}: a translator may not touch it"
        );
    }
    assert!(!site.built("index.html").contains("id=\"sayfa-hazirlik\""));
    assert!(site.built("rehber.html").contains("<article class=\"page\" id=\"sayfa-hazirlik\">"));
}

#[test]
fn live_reload_is_only_there_when_asked_for() {
    let site = site();
    assert!(!site.path("dist/reload.js").exists());
    assert!(site.built("index.html").contains("serviceWorker"));
    site.build_with(true).unwrap();
    for name in ALONE.into_iter().chain(["index.html", "kitapcik.html"]) {
        let html = site.built(name);
        assert!(html.contains("<script src=\"reload.js\" defer></script>"), "{name}");
        let policy = policy(&html);
        assert!(policy.contains("script-src 'self'") && policy.contains("connect-src 'self'"), "{name}: {policy}");
        assert!(!html.contains("serviceWorker"), "{name}: a cache would show old pages");
    }
    assert!(!site.built("rehber.html").contains("reload.js"));
    assert!(!site.built("sw.js").contains("reload.js"));
}

#[test]
fn each_document_says_where_the_site_is() {
    let site = site();
    for name in ALL.into_iter().filter(|name| *name != "404.html") {
        assert_eq!(values(&site.built(name), "data-root"), [""], "{name}");
    }
    let lost = site.built("404.html");
    assert_eq!(values(&lost, "data-root"), Vec::<&str>::new(), "a host shows it in any folder");
}

#[test]
fn the_service_worker_keeps_files_that_are_there() {
    let site = site();
    let worker = site.built("sw.js");
    let list = worker.split("const FILES = [[").nth(1).unwrap().split("]]").next().unwrap();
    let files: Vec<&str> = list.split("],[").map(|file| file.split('"').nth(1).unwrap()).collect();
    assert!(files.contains(&"./index.html") && !files.contains(&"./rehber.html"));
    for file in files {
        assert!(site.path("dist").join(file).is_file(), "{file}");
    }
}

#[test]
fn a_public_address_gives_a_sitemap() {
    let site = site();
    assert!(!site.path("dist/sitemap.xml").exists());
    site.write("source/site.toml", "title = \"Deneme\"\naddress = \"https://ornek.gov.tr/e-imza/\"\n");
    site.build().unwrap();
    let page = "<url><loc>https://ornek.gov.tr/e-imza/adim-1.html</loc><lastmod>2026-11-23</lastmod></url>";
    let sitemap = site.built("sitemap.xml");
    let home = "<url><loc>https://ornek.gov.tr/e-imza/</loc><lastmod>2026-11-23</lastmod></url>";
    assert!(sitemap.contains(page) && sitemap.contains(home), "{sitemap}");
}

#[test]
fn a_public_address_reaches_the_documents() {
    let site = site();
    for name in ALL {
        let html = site.built(name);
        assert!(!html.contains("rel=\"canonical\"") && !html.contains("og:url"), "{name}");
    }
    site.write("source/site.toml", "title = \"Deneme\"\naddress = \"https://ornek.gov.tr/e-imza/\"\n");
    site.build().unwrap();
    for (name, path) in [("adim-1.html", "adim-1.html"), ("index.html", ""), ("kitapcik.html", "kitapcik.html")] {
        let html = site.built(name);
        let address = format!("https://ornek.gov.tr/e-imza/{path}");
        assert!(html.contains(&format!("<link rel=\"canonical\" href=\"{address}\">")), "{name}");
        assert!(html.contains(&format!("<meta property=\"og:url\" content=\"{address}\">")), "{name}");
    }
    let lost = site.built("404.html");
    assert!(!lost.contains("canonical"), "it stands for no address");
    for address in values(&lost, "href").into_iter().filter(|address| !address.starts_with('#')) {
        let whole = address.starts_with("https://ornek.gov.tr/e-imza/") || address.starts_with("data:");
        assert!(whole, "{address}: the document is shown in any folder");
    }
    assert!(lost.contains("<a href=\"https://ornek.gov.tr/e-imza/hazirlik.html\">"));
    assert!(!site.built("rehber.html").contains("canonical"), "it is where its reader has put it");
}

#[test]
fn each_document_describes_itself() {
    let site = site();
    for name in READING.into_iter().chain(["index.html"]) {
        let html = site.built(name);
        let title = contents(&html, "title", &[])[0];
        assert!(title == "Deneme" || title.ends_with(" – Deneme"), "{name}: {title}");
        let meta = |key: &str| {
            let tag = html.split("<meta ").find(|tag| tag.starts_with(key)).unwrap_or_else(|| panic!("{name}: {key}"));
            values(&format!(" {tag}"), "content")[0].to_owned()
        };
        let description = meta("name=\"description\"");
        assert_eq!(meta("property=\"og:description\""), description, "{name}");
        assert_eq!(meta("property=\"og:site_name\""), "Deneme", "{name}");
        assert_eq!(title.strip_suffix(" – Deneme").unwrap_or(title), meta("property=\"og:title\""), "{name}");
        assert_eq!(meta("property=\"og:type\""), "article", "{name}");
        assert_eq!(meta("property=\"og:locale\""), "tr_TR", "{name}");
        assert!(!description.is_empty(), "{name}");
    }
}

#[test]
fn what_colours_the_browsers_bar_comes_from_the_theme() {
    let site = site();
    assert!(!site.built("adim-1.html").contains("theme-color"));
    site.write("source/theme/base.css", ":root { --surface: light-dark(#fefefe, #1e2328) }\n");
    site.build().unwrap();
    for name in ALL {
        let html = site.built(name);
        for (scheme, colour) in [("light", "#fefefe"), ("dark", "#1e2328")] {
            let bar = format!(
                "<meta name=\"theme-color\" media=\"(prefers-color-scheme: {scheme})\" data-of=\"{scheme}\" content=\"{colour}\">"
            );
            assert!(html.contains(&bar), "{name}: {scheme}");
        }
    }
}

#[test]
fn a_page_is_written_as_expected() {
    let site = Site::copy("tests/documents/page".as_ref());
    site.build().unwrap();
    for page in ["hazirlik", "adim-1"] {
        let html = without_fingerprints(&site.built(&format!("{page}.html")));
        compare(&Path::new("tests/documents/page/expected").join(format!("{page}.html")), &html);
    }
}

/// `html` with a word in the place of each name's sixteen digits.
fn without_fingerprints(html: &str) -> String {
    let mut short = String::new();
    let mut rest = html;
    while let Some(at) = rest.find('-') {
        let (before, after) = rest.split_at(at + 1);
        short.push_str(before);
        let digits = after.bytes().take_while(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f')).count();
        rest = if digits == 16 { &after[16..] } else { after };
        short.push_str(if digits == 16 { "FINGERPRINT" } else { "" });
    }
    short + rest
}

#[test]
fn words_of_authors_and_settings_are_never_markup() {
    let page = "+++\ntitle = \"<b>A & B\"\nsummary = '\"tırnak\" <i>'\norder = 1\nupdated = 2026-11-23\n+++\n\
                ## <kod> `<script>`\n";
    let site = Site::of(&[("a", &page.replace("## <kod>", "## \\<kod>"))]);
    let settings = "title = \"<u>&\"\ncredit = \"</p><script>\"\n[form]\nprovince = '\"><script>'\n";
    site.write("source/site.toml", settings);
    site.build().unwrap();
    for name in ["a.html", "index.html", "kitapcik.html", "rehber.html", "404.html"] {
        let html = site.built(name);
        for markup in ["<b>A", "<i>", "<u>", "<script>\"", "<kod>", "</p><script>"] {
            assert!(!html.contains(markup), "{name}: {markup}");
        }
    }
    assert!(site.built("manifest.webmanifest").contains("\\u003cu>&"));
}

#[test]
fn the_list_of_places_comes_after_the_form_or_stands_in_the_single_file() {
    let site = site();
    let lists = |html: &str| contents(html, "script", &["src="]).iter().filter(|text| **text == LIST).count();
    let index = site.built("index.html");
    let [file] = values(&index, "data-list")[..] else { panic!("one list: {:?}", values(&index, "data-list")) };
    assert_eq!(site.built(file.strip_prefix("./").unwrap()), LIST);
    assert_eq!(lists(&index), 0, "not in the first load");
    let single = site.built("rehber.html");
    assert_eq!((lists(&single), values(&single, "data-list").len()), (1, 0));
    assert!(!LIST.contains(['<', '&']), "it stands in a script as it is");
    for name in ALONE {
        assert!(!site.built(name).contains("id=\"places\""), "{name} has no form");
    }
}

#[test]
fn each_document_has_the_search_and_without_scripts_nothing_of_it_shows() {
    let site = site();
    let mut opened = BTreeSet::new();
    for name in ALL {
        let html = site.built(name);
        assert_eq!(html.matches("<button type=\"button\" id=\"search\"").count(), 1, "{name}");
        let (before, button) = html.split_once("<button type=\"button\" id=\"search\"").unwrap();
        assert!(before.trim_end().ends_with("<div class=\"site-tools script-only\">"), "{name}");
        let button = button.split('>').next().unwrap();
        opened.extend(values(button, "data-script").first().map(|address| (*address).to_owned()));
    }
    assert_eq!(opened.len(), 1, "{opened:?}");
    let script = opened.first().unwrap();
    assert!(site.built(script).contains("openSearch"));
}

#[test]
fn the_texts_of_all_pages_are_there_for_the_search() {
    let site = site();
    let names = |kind: &str| -> Vec<String> {
        let files = std::fs::read_dir(site.path("dist/search")).unwrap();
        let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
        names.filter(|name| name.starts_with(kind) && name.ends_with(".js")).collect()
    };
    let [words, texts] = [names("words"), names("text-")];
    let texts = site.built(&format!("search/{}", texts[0]));
    for words in ["\nBakınız: hazırlık, 2. Adım, ", "\n\tliste\tListe\n", "\n\tdipnot--1\t\nDipnot.\n"] {
        assert!(texts.contains(words), "{words}");
    }
    let words = site.built(&format!("search/{}", words[0]));
    for page in ALONE {
        assert!(words.contains(&format!("\n{page}\n")), "{page}");
    }
}

#[test]
fn a_former_address_leads_to_the_page() {
    let page = "+++\ntitle = \"A & B\"\nsummary = \"Özet.\"\norder = 1\nupdated = 2026-11-23\n\
                redirects = [\"eski\", \"eski/yer\"]\n+++\nMetin.\n";
    let site = Site::of(&[("a", page)]);
    site.build().unwrap();
    for (name, address) in [("eski.html", "a.html"), ("eski/yer.html", "../a.html")] {
        let html = site.built(name);
        assert!(html.contains(&format!("<meta http-equiv=\"refresh\" content=\"0; url={address}\">")), "{html}");
        assert!(html.contains(&format!("<a href=\"{address}\">A &amp; B</a>")), "{html}");
    }
}

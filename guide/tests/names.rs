//! Names that differ only in large and small letters, or in how their letters are composed, are one file on some disks.

mod support;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

use guide::site::Drafts;
use support::{Folder, Site};

const PAGE: &str = "+++\ntitle = \"Bir\"\nsummary = \"Özet.\"\norder = 1\nupdated = 2026-11-23\n+++\nMetin.\n";
/// “Bölüm” with each letter as one sign, and with two signs for each ö and ü.
const ONE_SIGN: &str = "Bölüm";
const TWO_SIGNS: &str = "Bo\u{308}lu\u{308}m";

/// The files of a plain folder, those of its site that are not the generator's matter, and how many problems are told.
fn cases() -> Vec<(Vec<String>, Vec<String>, usize)> {
    let texts = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let case = |files: &[&str], site: &[&str], told| (texts(files), texts(site), told);
    vec![
        case(&["Kurulum.md", "kurulum.md"], &["Kurulum.html", "index.html", "kurulum-2.html"], 1),
        case(
            &["KURULUM.md", "Kurulum.md", "kurulum-2.md", "kurulum.md"],
            &["KURULUM.html", "Kurulum-3.html", "index.html", "kurulum-2.html", "kurulum-4.html"],
            2,
        ),
        case(&["sınır.md", "sinir.md"], &["index.html", "sinir.html", "sınır.html"], 0),
        case(&["README.md", "readme.md"], &["index.html", "readme.html"], 1),
        case(&["Index.md", "README.md"], &["Index.html", "README.html", "index.html"], 0),
        case(&["a.md", "A.svg", "a.svg"], &["A.svg", "a-2.svg", "a.html", "index.html"], 1),
        case(&["a.md", "A.html"], &["a.html", "index.html"], 1),
        case(&["a.md", "Index.html"], &["Index-2.html", "a.html", "index.html"], 1),
        case(&["a.md", "search/words.js"], &["a.html", "index.html", "search/words-2.js"], 1),
        case(&["a.md", "a.html/b.md"], &["a-2.html", "a.html/b.html", "a.html/index.html", "index.html"], 1),
        case(
            &[&format!("{ONE_SIGN}/a.md"), &format!("{TWO_SIGNS}/b.md"), &format!("{TWO_SIGNS}/r.svg")],
            // The spelling with two signs comes first by name.
            &[
                &format!("{TWO_SIGNS}/a.html"),
                &format!("{TWO_SIGNS}/b.html"),
                &format!("{TWO_SIGNS}/index.html"),
                &format!("{TWO_SIGNS}/r.svg"),
                "index.html",
            ],
            1,
        ),
        case(
            &["A/b/x.md", "a/B/x.md"],
            &["A/b/index.html", "A/b/x-2.html", "A/b/x.html", "A/index.html", "index.html"],
            1,
        ),
    ]
}

#[test]
fn of_two_names_that_are_one_file_both_are_in_the_site_and_it_is_told() {
    for (files, expected, count) in cases() {
        let files: Vec<(&str, String)> = files.iter().map(|name| (name.as_str(), format!("{name} metni\n"))).collect();
        let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (*name, text.as_str())).collect();
        let folder = Folder::of(&files);
        let built = folder.build(Drafts::LeftOut).unwrap();
        let own = [
            "style-",
            "reading-",
            "scheme-",
            "search/search-",
            "search/text-",
            "search/words.js",
            "icon.svg",
            ".guide",
            "404.html",
        ];
        let site: BTreeSet<String> =
            folder.files().into_iter().filter(|name| !own.iter().any(|start| name.starts_with(start))).collect();
        assert_eq!(site, expected.iter().cloned().collect(), "{files:?}");
        let (told, text) = built.warnings.map_or((0, String::new()), |warnings| (warnings.count, warnings.text));
        assert_eq!(told, count, "{files:?}: {text}");
        for name in site.iter().filter(|name| name.contains('2')) {
            assert!(
                text.contains(name.as_str()) || files.iter().any(|(file, _)| name.starts_with(&file[..3])),
                "{text}"
            );
        }
        let again = folder.build(Drafts::LeftOut).unwrap().written;
        assert_eq!((again.written, again.removed), (0, 0), "{files:?}");
        let texts: BTreeMap<&str, usize> = files
            .iter()
            .map(|(name, text)| {
                let text = text.trim();
                (*name, site.iter().filter(|name| folder.built(name).contains(text)).count())
            })
            .collect();
        assert!(texts.iter().all(|(name, count)| *count >= 1 || *name == "A.html"), "{texts:?}");
    }
}

#[test]
fn links_lead_to_the_one_that_is_meant() {
    let folder = Folder::of(&[
        ("a.md", "[bir](Kurulum.md) [iki](kurulum.md) [üç](x.svg) [dört](X.svg) ![beş](x.svg)\n"),
        ("Kurulum.md", "# Büyük\n"),
        ("kurulum.md", "# Küçük\n"),
        ("X.svg", "<svg viewBox='0 0 8 8'/>"),
        ("x.svg", "<svg viewBox='0 0 9 9'/>"),
        ("html.md", "<a href=\"x.svg\">bir</a> <img src=\"x.svg\" alt=\"iki\">\n"),
    ]);
    folder.build(Drafts::LeftOut).unwrap();
    let html = folder.built("a.html");
    for part in [
        "href=\"Kurulum.html\">bir",
        "href=\"kurulum-2.html\">iki",
        "href=\"x-2.svg\">üç",
        "href=\"X.svg\">dört",
        "src=\"x-2.svg\" alt=\"beş\"",
    ] {
        assert!(html.contains(part), "{part}: {html}");
    }
    let html = folder.built("html.html");
    assert!(html.contains("<a href=\"x-2.svg\">bir</a> <img src=\"x-2.svg\" alt=\"iki\">"), "{html}");
}

#[test]
fn links_find_names_whose_letters_are_composed_otherwise() {
    for (there, meant) in [(ONE_SIGN, TWO_SIGNS), (TWO_SIGNS, ONE_SIGN)] {
        let page = format!(
            "[sayfa]({meant}/{meant}.md) [klasör]({meant}/) [dosya]({meant}/{meant}.pdf) ![resim]({meant}/r.svg)\n\n\
             /// include _{meant}.md\n"
        );
        let folder = Folder::of(&[
            ("a.md", page.as_str()),
            (&format!("{there}/{there}.md"), "# Sayfa\n"),
            (&format!("{there}/{there}.pdf"), "%PDF"),
            (&format!("{there}/r.svg"), "<svg viewBox='0 0 8 8'/>"),
            (&format!("_{there}.md"), "Ortak söz.\n"),
        ]);
        let built = folder.build(Drafts::LeftOut).unwrap();
        assert!(built.warnings.is_none(), "{:?}", built.warnings);
        let html = folder.built("a.html");
        let escaped = |name: &str| -> String {
            name.bytes()
                .map(|byte| if byte.is_ascii() { char::from(byte).to_string() } else { format!("%{byte:02X}") })
                .collect()
        };
        let there = escaped(there);
        for part in [
            format!("href=\"{there}/{there}.html\">sayfa"),
            format!("href=\"{there}/index.html\">klasör"),
            format!("href=\"{there}/{there}.pdf\">dosya"),
            format!("src=\"{there}/r.svg\""),
            "Ortak söz.".to_owned(),
        ] {
            assert!(html.contains(&part), "{part}: {html}");
        }
    }
}

#[test]
fn the_guide_is_not_built_with_names_that_are_one_file() {
    let cases: [(&[&str], &str); 3] = [
        (&["source/pictures/A.svg", "source/pictures/a.svg"], "a.svg"),
        (&["source/pictures/\u{e7}.svg", "source/pictures/c\u{327}.svg"], ".svg"),
        (&["source/pages/Ek/a.md", "source/pages/ek/b.md"], "ek/b.md"),
    ];
    for (files, named) in cases {
        let site = Site::of(&[("bir", PAGE)]);
        files
            .iter()
            .for_each(|name| site.write(name, if name.ends_with(".md") { PAGE } else { "<svg viewBox='0 0 8 8'/>" }));
        let told = site.problems();
        let problem = told
            .split("\n\n")
            .find(|problem| problem.contains("(Unicode biçiminde)"))
            .unwrap_or_else(|| panic!("{told}"));
        assert!(problem.contains("birine başka bir ad veriniz") && problem.contains(named), "{problem}");
        assert!(site.build().is_err());
    }
}

#[test]
fn a_page_that_is_only_spelt_otherwise_now_has_its_new_name_alone() {
    let (one, two) = (format!("{ONE_SIGN}/b.md"), format!("{TWO_SIGNS}/b.md"));
    for (old, new) in [("Kurulum.md", "kurulum.md"), (one.as_str(), two.as_str()), ("EK/r.svg", "ek/r.svg")] {
        let folder = Folder::of(&[("a.md", "# A\n"), (old, "<svg>metin</svg>\n")]);
        folder.build(Drafts::LeftOut).unwrap();
        let site = |name: &str| name.replace(".md", ".html");
        assert!(folder.files().contains(&site(old)));
        fs::remove_file(folder.path(old)).unwrap();
        folder.write(new, "<svg>metin</svg>\n");
        folder.build(Drafts::LeftOut).unwrap();
        let files = folder.files();
        assert!(files.contains(&site(new)) && !files.contains(&site(old)), "{old} {new}: {files:?}");
        assert!(folder.built(&site(new)).contains("metin"));
    }
}

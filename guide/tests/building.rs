//! What a build does to the disk.

mod support;

use std::{collections::BTreeMap, fs, io::Read, path::Path, time::SystemTime};

use guide::{Failure, Report, write::Written};
use support::Site;

const PAGE: &str = "+++\ntitle = \"Bir\"\nsummary = \"Özet.\"\norder = 1\nupdated = 2026-11-23\n+++\nMetin.\n";
const STEP: &str = "+++\ntitle = \"1. Adım: Giriş\"\nsummary = \"Özet.\"\norder = 2\nscreen = \"giris\"\nupdated = 2026-11-23\n\
                    checked = \"bilinmiyor\"\n+++\n![Giriş ekranı](screen:giris)\n\n[Ad](form:ad)\n";

fn site() -> Site {
    Site::of(&[("bir", PAGE), ("adim-1", STEP)])
}

/// Every file of the finished site with its bytes and the time at which it was written.
fn snapshot(root: &Path) -> BTreeMap<String, (Vec<u8>, SystemTime)> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(root).unwrap().map(Result::unwrap) {
        let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
        if path.is_dir() {
            files.extend(snapshot(&path).into_iter().map(|(inner, file)| (format!("{name}/{inner}"), file)));
        } else {
            files.insert(name, (fs::read(&path).unwrap(), entry.metadata().unwrap().modified().unwrap()));
        }
    }
    files
}

fn written(site: &Site) -> Written {
    site.build().unwrap().written
}

#[test]
fn an_unchanged_build_writes_nothing() {
    let site = site();
    let first = written(&site);
    assert_eq!((first.unchanged, first.removed), (0, 0));
    let before = snapshot(&site.path("dist"));
    assert_eq!(written(&site), Written { unchanged: first.written, ..Written::default() });
    assert_eq!(snapshot(&site.path("dist")), before);
}

#[test]
fn an_edit_writes_only_what_shows_it() {
    let site = site();
    written(&site);
    let before = snapshot(&site.path("dist"));
    site.write("source/pages/bir.md", &PAGE.replace("Metin.", "Yeni metin."));
    written(&site);
    let after = snapshot(&site.path("dist"));
    // The search's texts have a name of what they hold.
    let stem = |name: &str| match name.split_once("text-") {
        Some((folder, rest)) => format!("{folder}text{}", &rest[16..]),
        None => name.to_owned(),
    };
    let changed: Vec<String> =
        after.iter().filter(|(name, file)| before.get(*name) != Some(file)).map(|(name, _)| stem(name)).collect();
    let expected = ["bir.html", "kitapcik.html", "rehber.html", "search/text.js", "search/words.js", "sw.js"];
    let expected: Vec<String> =
        expected.iter().flat_map(|name| ["", ".br", ".gz"].map(|end| format!("{name}{end}"))).collect();
    assert_eq!(changed, [vec![".guide-files".to_owned()], expected].concat());
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let bytes = |site: &Site| {
        written(site);
        snapshot(&site.path("dist")).into_iter().map(|(name, (bytes, _))| (name, bytes)).collect::<BTreeMap<_, _>>()
    };
    assert_eq!(bytes(&site()), bytes(&site()));
}

#[test]
fn a_problem_leaves_the_last_site_as_it_was() {
    let site = site();
    written(&site);
    let before = snapshot(&site.path("dist"));
    site.write("source/pages/bir.md", &PAGE.replace("Metin.", "[yok](yok.md)"));
    site.write("source/pages/iki.md", "İkinci sayfa");
    assert!(matches!(site.build(), Err(Failure::Problems(Report { count: 2, .. }))));
    assert_eq!(snapshot(&site.path("dist")), before);
}

#[test]
fn a_shell_that_is_not_as_expected_leaves_the_last_site_as_it_was() {
    let site = site();
    written(&site);
    let before = snapshot(&site.path("dist"));
    site.write("shell/index.html", "<html></html>");
    let Err(Failure::Outside(sentence)) = site.build() else { panic!("a build from no shell") };
    assert!(sentence.contains("index.html") && sentence.contains("guide-head"), "{sentence}");
    assert_eq!(snapshot(&site.path("dist")), before);
    fs::remove_file(site.path("shell/index.html")).unwrap();
    let Err(Failure::Outside(sentence)) = site.build() else { panic!("a build from no shell") };
    assert!(sentence.contains("trunk build"), "{sentence}");
}

#[test]
fn orphans_are_removed() {
    let site = site();
    site.write("source/pictures/imza.svg", "<svg viewBox='0 0 8 8'/>");
    site.write("source/pages/bir.md", &format!("{PAGE}\n![İmza](../pictures/imza.svg)\n"));
    written(&site);
    assert!(site.path("dist/pictures/imza.svg.br").is_file());
    fs::remove_file(site.path("source/pages/bir.md")).unwrap();
    fs::remove_file(site.path("source/pictures/imza.svg")).unwrap();
    // The page, the picture, and the search's texts as they were.
    assert_eq!(written(&site).removed, 9);
    assert!(!site.path("dist/bir.html").exists() && !site.path("dist/bir.html.br").exists());
    assert!(!site.path("dist/pictures").exists());
}

#[test]
fn a_lost_copy_is_made_again() {
    let site = site();
    written(&site);
    let copy = site.path("dist/bir.html.br");
    let bytes = fs::read(&copy).unwrap();
    fs::remove_file(&copy).unwrap();
    assert_eq!(written(&site).written, 1);
    assert_eq!(fs::read(&copy).unwrap(), bytes);
}

#[test]
fn copies_hold_what_they_are_copies_of() {
    let site = site();
    written(&site);
    let mut copies = 0;
    for (name, (bytes, _)) in snapshot(&site.path("dist")) {
        let mut original = Vec::new();
        let name = if let Some(name) = name.strip_suffix(".br") {
            brotli::BrotliDecompress(&mut bytes.as_slice(), &mut original).unwrap();
            name
        } else if let Some(name) = name.strip_suffix(".gz") {
            flate2::read::GzDecoder::new(bytes.as_slice()).read_to_end(&mut original).unwrap();
            name
        } else {
            continue;
        };
        assert_eq!(fs::read(site.path("dist").join(name)).unwrap(), original, "{name}");
        copies += 1;
    }
    assert!(copies >= 20);
}

#[test]
fn a_file_that_cannot_be_read_is_named() {
    let site = site();
    fs::write(site.path("source/pages/bir.md"), b"\xff\xfe").unwrap();
    let Err(Failure::Outside(sentence)) = site.build() else { panic!("a page that is not UTF-8") };
    assert!(sentence.contains("bir.md") && sentence.contains("UTF-8"), "{sentence}");
    fs::remove_file(site.path("source/site.toml")).unwrap();
    let Err(Failure::Outside(sentence)) = site.build() else { panic!("a site without settings") };
    assert!(sentence.contains("site.toml") || sentence.contains("bir.md"), "{sentence}");
}

#[test]
fn line_ends_of_windows_change_nothing() {
    let unix = site();
    let windows = Site::of(&[("bir", &format!("\u{FEFF}{}", PAGE.replace('\n', "\r\n"))), ("adim-1", STEP)]);
    written(&unix);
    written(&windows);
    assert_eq!(unix.built("bir.html"), windows.built("bir.html"));
}

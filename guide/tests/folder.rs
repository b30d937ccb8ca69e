//! Any folder of Markdown becomes a site.

mod support;

use std::{collections::BTreeSet, fs};

use guide::{Summary, site::Drafts, write::Written};
use support::Folder;

fn folder() -> Folder {
    Folder::of(&[
        ("README.md", "# Kitap\n\n[Bir](bölüm/bir.md), [klasör](bölüm/), [dosya](ek.pdf), [üst](#kitap)\n"),
        ("bölüm/bir.md", "---\ntitle: Birinci\ntags: [a, b]\n---\n\n# Birinci\n\n[Kitap](../README.md#giris)\n"),
        ("bölüm/alt/iki.md", "İkinci, <b>HTML ile</b>.\n\n![Resim](../../r.svg)\n\n/// include ../_ortak.md\n"),
        ("bölüm/_ortak.md", "Ortak söz.\n"),
        ("taslak.md", "+++\ndraft = true\n+++\nGizli.\n"),
        ("ek.pdf", "%PDF"),
        ("r.svg", "<svg viewBox='0 0 8 8'/>"),
        (".gizli/not.md", "Gizli."),
    ])
}

fn build(folder: &Folder) -> Summary {
    folder.build(Drafts::LeftOut).unwrap()
}

/// The files of the site that are the folder's matter, by name.
fn files(folder: &Folder) -> BTreeSet<String> {
    let own = ["style-", "reading-", "scheme-", "search/", "icon.svg", ".guide-files"];
    folder.files().into_iter().filter(|name| !own.iter().any(|start| name.starts_with(start))).collect()
}

#[test]
fn pages_lie_where_they_lay_and_other_files_beside_them() {
    let folder = folder();
    let summary = build(&folder);
    assert_eq!(summary.pages, 3);
    let expected = [
        "404.html",
        "bölüm/alt/iki.html",
        "bölüm/alt/index.html",
        "bölüm/bir.html",
        "bölüm/index.html",
        "ek.pdf",
        "index.html",
        "r.svg",
    ];
    assert_eq!(files(&folder), expected.map(str::to_owned).into());
    let index = folder.built("index.html");
    for part in [
        "<h1>Kitap</h1>",
        "href=\"b%C3%B6l%C3%BCm/bir.html\"",
        "href=\"ek.pdf\"",
        "href=\"b%C3%B6l%C3%BCm/index.html\"",
        "href=\"#sayfa--metni\"",
    ] {
        assert!(index.contains(part), "{part}: {index}");
    }
    assert!(!index.contains("<footer"), "there is nothing to say below: {index}");
    let second = folder.built("bölüm/alt/iki.html");
    for part in ["<h1>iki</h1>", "<b>HTML ile</b>", "<img src=\"../../r.svg\" alt=\"Resim\" width=\"8\"", "Ortak söz."]
    {
        assert!(second.contains(part), "{part}: {second}");
    }
    assert!(folder.built("bölüm/bir.html").contains("<title>Birinci – Kitap</title>"));
    assert!(folder.built("bölüm/index.html").contains("<a href=\"bir.html\">Birinci</a>"));
}

#[test]
fn what_is_wrong_is_told_and_hinders_nothing() {
    let folder = folder();
    let warnings = build(&folder).warnings.unwrap();
    assert!(warnings.text.contains("uyarı: “README.md” sayfasında “#giris” diye bir başlık yok"), "{}", warnings.text);
    assert!(warnings.text.contains("bölüm/bir.md:8:"), "{}", warnings.text);
    assert_eq!(warnings.count, 1, "{}", warnings.text);
}

#[test]
fn an_unchanged_folder_is_not_written_and_orphans_go() {
    let folder = folder();
    let first = build(&folder).written;
    assert_eq!(build(&folder).written, Written { unchanged: first.written, ..Written::default() });
    fs::remove_file(folder.path("bölüm/alt/iki.md")).unwrap();
    let removed = build(&folder).written.removed;
    assert!(removed >= 2, "{removed}");
    assert!(!folder.files().contains("bölüm/alt/iki.html"));
}

#[test]
fn drafts_are_shown_to_those_who_ask() {
    let folder = folder();
    build(&folder);
    assert!(!folder.files().contains("taslak.html"));
    folder.build(Drafts::Shown).unwrap();
    assert!(folder.built("taslak.html").contains("Gizli."));
}

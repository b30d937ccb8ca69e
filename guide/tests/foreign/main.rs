//! A foreign folder: the books on Cargo, written for another program by people who have never heard of us.
//!
//! `cargo xtask test` fetches them and says where they are. Their site has to be built, with each thing that is wrong with
//! them told, and nothing told that is not.

mod dead;

use std::{
    collections::{BTreeMap, BTreeSet},
    env, fs,
    path::{Path, PathBuf},
};

use dead::{Dead, dead_links};
use guide::{Telling, build_plain, site::Drafts};
use serde_json::Value;
use tempfile::TempDir;

/// The books and where each is in the folder that `BOOKS` names.
const BOOKS: [(&str, &str); 2] = [("cargo", "src"), ("contrib", "contrib/src")];
/// What is wrong with them: `file:line: sentence`. Most of it are links to the other books that stand beside them on their
/// own site, and are not in the folder.
const EXPECTED: &str = "tests/foreign/expected.txt";

#[test]
fn each_problem_of_a_foreign_folder_is_told_and_none_is_invented() {
    let Some(books) = Books::copied() else { return };
    let told = books.build();
    let pages = files(books.folder.path(), "md").len();
    println!("{pages} pages, {} problems", told.len());
    assert!(pages >= 100, "{pages} pages");
    let list: String = told.iter().map(|told| format!("{}:{}: {}\n", told.file, told.line, told.sentence)).collect();
    compare(&told, &books.dead());
    if env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(EXPECTED, &list).unwrap();
    }
    let expected = fs::read_to_string(EXPECTED).unwrap();
    let [expected_lines, told_lines] = [&expected, &list].map(|list| list.lines().collect::<BTreeSet<_>>());
    let (lost, new): (Vec<_>, Vec<_>) =
        (expected_lines.difference(&told_lines).collect(), told_lines.difference(&expected_lines).collect());
    assert!(expected == list, "UPDATE_GOLDEN=1 accepts this. No longer told: {lost:#?}\nnew: {new:#?}");
}

#[test]
fn what_is_taken_away_from_a_foreign_folder_is_missed() {
    let Some(books) = Books::copied() else { return };
    let before = books.build().len();
    for name in ["cargo/guide/dependencies.md", "cargo/commands/cargo-build.md", "cargo/images/build-info.png"] {
        fs::remove_file(books.folder.path().join(name)).unwrap();
    }
    let manifest = books.folder.path().join("cargo/reference/manifest.md");
    let text = fs::read_to_string(&manifest).unwrap();
    let text = text.replace("### The `version` field", "### A field").replace("## The `[badges]` section", "");
    fs::write(&manifest, text).unwrap();
    let told = books.build();
    println!("{before} problems before, {} after", told.len());
    assert!(told.len() > before + 20, "{} problems, {before} before", told.len());
    compare(&told, &books.dead());
}

/// What an author writes, and what of it stands in the document `a/bir.html`.
const BY_HAND: [(&str, &str); 7] = [
    ("<a href=\"../iki.md#son_bölüm\">iki</a>", "<a href=\"../iki.html#son-bolum\">iki</a>"),
    ("bir <a class='k' href='../iki.md'>iki</a> üç", "<p>bir <a class='k' href='../iki.html'>iki</a> üç</p>"),
    ("<!-- <a href=\"yok.md\"> -->", "<!-- <a href=\"yok.md\"> -->"),
    ("<a href=\"https://ornek.gov.tr\">x</a>", "<a href=\"https://ornek.gov.tr\">x</a>"),
    ("[iki](../iki.md \"İkinci “sayfa”\")", "<a href=\"../iki.html\" title=\"İkinci “sayfa”\">iki</a>"),
    (
        "[x](https://ornek.gov.tr/a\\b 'y')",
        "<a href=\"https://ornek.gov.tr/a%5Cb\" rel=\"noreferrer\" title=\"y\">x</a>",
    ),
    ("---\nSöz\n---\n", "<hr>\n<h2 id=\"soz\">Söz"),
];

#[test]
fn what_authors_write_by_hand_leads_where_it_should() {
    for (markdown, expected) in BY_HAND {
        let books = Books { folder: tempfile::tempdir().unwrap(), out: tempfile::tempdir().unwrap() };
        fs::create_dir(books.folder.path().join("a")).unwrap();
        fs::write(books.folder.path().join("a/bir.md"), markdown).unwrap();
        fs::write(books.folder.path().join("iki.md"), "# İki\n\n## Son bölüm\n").unwrap();
        let told = books.build();
        assert!(told.is_empty(), "{markdown}: {}", told[0].sentence);
        let html = fs::read_to_string(books.out.path().join("a/bir.html")).unwrap();
        assert!(html.contains(expected), "{markdown}: {html}");
    }
}

/// Mistakes that authors make in HTML: the line, and the sentence.
const MISTAKES: [(&str, u64, &str); 4] = [
    ("bir\n<a href=\"yok.md\">x</a>", 2, "“yok.md” diye bir sayfa yok"),
    ("<div>\n<p>\n<a\n  href=\"iki.md#yok\">x</a></div>", 4, "“iki.md” sayfasında “#yok” diye bir başlık yok"),
    ("> <p>\n> <img src=\"yok.png\" alt=\"x\">", 2, "“yok.png” diye bir dosya yok"),
    ("<a href=\"javascript:alert()\">x</a>", 1, "“javascript:” ile başlayan bağlantı kullanılamaz"),
];

#[test]
fn mistakes_in_html_are_told_where_they_are() {
    for (markdown, line, sentence) in MISTAKES {
        let books = Books { folder: tempfile::tempdir().unwrap(), out: tempfile::tempdir().unwrap() };
        fs::write(books.folder.path().join("bir.md"), markdown).unwrap();
        fs::write(books.folder.path().join("iki.md"), "# İki\n").unwrap();
        let told: Vec<(u64, String)> = books.build().into_iter().map(|told| (told.line, told.sentence)).collect();
        assert_eq!(told, [(line, sentence.to_owned())], "{markdown}");
    }
}

/// Each link that leads nowhere is told where it stands, and no other.
fn compare(told: &[Told], dead: &[Dead]) {
    let mut balance: BTreeMap<Dead, i32> = BTreeMap::new();
    told.iter().filter_map(Told::dead).for_each(|link| *balance.entry(link).or_default() += 1);
    dead.iter().for_each(|link| *balance.entry(link.clone()).or_default() -= 1);
    balance.retain(|_, sum| *sum != 0);
    assert!(balance.is_empty(), "told (+) or dead (-) alone: {balance:#?}");
}

/// A copy of the books, and the site that is made of them.
struct Books {
    folder: TempDir,
    out: TempDir,
}

impl Books {
    fn copied() -> Option<Books> {
        let Some(from) = env::var_os("BOOKS").map(PathBuf::from) else {
            eprintln!("skipped: BOOKS names no books; `cargo xtask test --only native` fetches them");
            return None;
        };
        let books = Books { folder: tempfile::tempdir().unwrap(), out: tempfile::tempdir().unwrap() };
        for (name, place) in BOOKS {
            for file in files(&from.join(place), "") {
                let to = books.folder.path().join(name).join(&file);
                fs::create_dir_all(to.parent().unwrap()).unwrap();
                fs::copy(from.join(place).join(&file), to).unwrap();
            }
        }
        Some(books)
    }

    /// Builds the site. Gives what is wrong with the books.
    fn build(&self) -> Vec<Told> {
        let summary = build_plain(self.folder.path(), self.out.path(), Drafts::LeftOut, Telling::AsJson).unwrap();
        let Some(report) = summary.warnings else { return Vec::new() };
        let report: Value = serde_json::from_str(&report.text).unwrap();
        let told = report["problems"].as_array().unwrap().iter().map(|problem| self.told(problem));
        told.collect()
    }

    fn told(&self, problem: &Value) -> Told {
        let file = Path::new(problem["file"].as_str().unwrap()).strip_prefix(self.folder.path()).unwrap();
        Told {
            file: file.to_str().unwrap().replace('\\', "/"),
            line: problem["line"].as_u64().unwrap(),
            sentence: problem["message"].as_str().unwrap().to_owned(),
        }
    }

    fn dead(&self) -> Vec<Dead> {
        let out = self.out.path();
        let documents: BTreeMap<String, String> = files(out, "html")
            .into_iter()
            .map(|name| (name.clone(), fs::read_to_string(out.join(name)).unwrap()))
            .collect();
        dead_links(&documents, &|name| out.join(name).is_file())
    }
}

/// A problem as the generator tells it.
struct Told {
    file: String,
    line: u64,
    sentence: String,
}

impl Told {
    /// The link that leads nowhere, if the problem is one.
    fn dead(&self) -> Option<Dead> {
        let quoted: Vec<&str> = self.sentence.split('“').skip(1).filter_map(|rest| rest.split('”').next()).collect();
        let page = self.file.strip_suffix(".md")?;
        let link = |target: &str, anchor: &str| Dead::new(page, target, anchor);
        match quoted[..] {
            [target, anchor] if self.sentence.ends_with("diye bir başlık yok") => {
                Some(link(&format!("/{target}"), anchor.strip_prefix('#')?))
            }
            [target] if target.ends_with(".png") => Some(Dead::picture(page)),
            [target]
                if self.sentence.ends_with("diye bir sayfa yok") || self.sentence.ends_with("diye bir dosya yok") =>
            {
                Some(link(target, ""))
            }
            _ => None,
        }
    }
}

/// The files below a folder whose names have that extension (any, if it is empty), with `/` between folders.
fn files(folder: &Path, extension: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![String::new()];
    while let Some(name) = folders.pop() {
        for entry in fs::read_dir(folder.join(&name)).unwrap().map(Result::unwrap) {
            let name = format!("{name}{}", entry.file_name().to_str().unwrap());
            if entry.path().is_dir() {
                folders.push(name + "/");
            } else if extension.is_empty() || name.ends_with(&format!(".{extension}")) {
                found.push(name);
            }
        }
    }
    found.sort();
    found
}

//! The generator removes and overwrites only what it has written itself: whatever else lies in the output folder, wherever
//! that folder is, and however names are spelt.

mod support;

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use guide::{Failure, Summary, Telling, build_plain, site::Drafts};
use support::Site;
use tempfile::TempDir;

const IN_WORDS: Telling = Telling::InWords { colour: false };

/// A folder that holds a folder of pages, and maybe much else.
struct Desk(TempDir);

impl Desk {
    fn of(files: &[(&str, &str)]) -> Desk {
        let desk = Desk(tempfile::tempdir().unwrap());
        files.iter().for_each(|(name, text)| desk.write(name, text));
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn write(&self, name: &str, text: &str) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn remove(&self, name: &str) {
        fs::remove_file(self.path(name)).unwrap();
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    fn build_into(&self, out: &str) -> Result<Summary, Failure> {
        build_plain(&self.path("kitap"), &self.path(out), Drafts::LeftOut, IN_WORDS)
    }

    fn build(&self) -> Summary {
        self.build_into("site").unwrap()
    }

    fn refused(&self, out: &str) -> String {
        sentence(self.build_into(out))
    }

    fn everything(&self) -> BTreeMap<String, String> {
        everything(self.0.path())
    }
}

fn sentence(built: Result<Summary, Failure>) -> String {
    match built {
        Err(Failure::Outside(sentence)) => sentence,
        other => panic!("not refused: {other:?}"),
    }
}

/// All that lies below a folder, by path: what is in each file, where each link leads, and when it was written.
fn everything(root: &Path) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap().map(Result::unwrap) {
            let (path, about) = (entry.path(), entry.metadata().unwrap());
            let name = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
            let held = if about.is_symlink() {
                format!("-> {}", fs::read_link(&path).unwrap().display())
            } else if about.is_dir() {
                folders.push(path);
                "folder".to_owned()
            } else {
                format!("{:?} {}", about.modified().unwrap(), String::from_utf8_lossy(&fs::read(&path).unwrap()))
            };
            found.insert(name, held);
        }
    }
    found
}

#[cfg(unix)]
fn link(to: &Path, at: &Path) {
    fs::create_dir_all(at.parent().unwrap()).unwrap();
    std::os::unix::fs::symlink(to, at).unwrap();
}

/// What people and their programs put into a folder that a site is published from.
const OF_OTHERS: [&str; 9] = [
    ".git/config",
    ".git/refs/heads/gh-pages",
    ".nojekyll",
    ".rehber",
    "CNAME",
    "elle.html",
    "google0123456789.html",
    "bolum/elle.html",
    "search/elle.js",
];

#[test]
fn what_others_put_into_the_output_folder_stays_there() {
    let desk = Desk::of(&[
        ("kitap/README.md", "# Kitap\n"),
        ("kitap/bolum/bir.md", "# Bir\n"),
        ("kitap/eski/iki.md", "# İki\n"),
    ]);
    OF_OTHERS.iter().for_each(|name| desk.write(&format!("site/{name}"), name));
    let first = desk.build().written;
    assert_eq!((first.unchanged, first.removed), (0, 0), "the first build may go into such a folder");
    desk.remove("kitap/bolum/bir.md");
    desk.remove("kitap/eski/iki.md");
    let second = desk.build().written;
    assert!(second.removed >= 4 && second.kept.is_empty(), "{second:?}");
    for name in OF_OTHERS {
        assert_eq!(desk.read(&format!("site/{name}")), name);
    }
    for name in ["bolum/bir.html", "bolum/index.html", "eski/iki.html", "eski"] {
        assert!(!desk.path("site").join(name).exists(), "{name}");
    }
}

#[test]
fn what_others_put_beside_the_guide_stays_there() {
    const PAGE: &str = "+++\ntitle = \"Bir\"\nsummary = \"Özet.\"\norder = 1\nupdated = 2026-11-23\n+++\nMetin.\n";
    let site = Site::of(&[("bir", PAGE), ("bolum/iki", &PAGE.replace("order = 1", "order = 2"))]);
    OF_OTHERS.iter().for_each(|name| site.write(&format!("dist/{name}"), name));
    site.build().unwrap();
    assert!(site.path("dist/bolum/iki.html.br").is_file());
    fs::remove_file(site.path("source/pages/bolum/iki.md")).unwrap();
    let removed = site.build().unwrap().written.removed;
    assert!(removed >= 3, "{removed}");
    for name in OF_OTHERS {
        assert_eq!(site.built(name), name);
    }
    assert!(!site.path("dist/bolum/iki.html").exists() && !site.path("dist/bolum/iki.html.br").exists());
}

#[cfg(unix)]
#[test]
fn links_and_what_lies_behind_them_stay() {
    let desk = Desk::of(&[("kitap/a.md", "# A\n"), ("kitap/b/c.md", "# C\n"), ("baska/c.html", "başkasının")]);
    desk.build();
    link(&desk.path("baska"), &desk.path("site/bag"));
    link(&desk.path("baska/c.html"), &desk.path("site/tek.html"));
    // A person has moved a folder of the site elsewhere, and the page is gone from the book.
    fs::rename(desk.path("site/b"), desk.path("tasinmis")).unwrap();
    link(&desk.path("tasinmis"), &desk.path("site/b"));
    desk.remove("kitap/b/c.md");
    let written = desk.build().written;
    assert_eq!(written.kept, ["b/c.html", "b/index.html"]);
    assert!(desk.path("tasinmis/c.html").is_file());
    assert_eq!(desk.read("site/bag/c.html"), "başkasının");
    assert!(desk.path("site/tek.html").is_symlink());
}

#[test]
fn what_someone_has_changed_is_not_removed_and_it_is_told_once() {
    let desk = Desk::of(&[("kitap/a.md", "# A\n"), ("kitap/b.md", "# B\n"), ("kitap/c.md", "# C\n")]);
    desk.build();
    desk.write("site/a.html", "elle");
    desk.write("site/b.html", "elle");
    desk.remove("kitap/b.md");
    desk.remove("kitap/c.md");
    let written = desk.build().written;
    assert_eq!((written.kept, written.restored), (vec!["b.html".to_owned()], vec!["a.html".to_owned()]));
    assert_eq!(desk.read("site/b.html"), "elle");
    assert!(desk.read("site/a.html").contains("<h1>A</h1>") && !desk.path("site/c.html").exists());
    let again = desk.build().written;
    assert_eq!((again.written, again.kept.len(), again.restored.len()), (0, 0, 0), "it is theirs now");
    assert_eq!(desk.read("site/b.html"), "elle");
}

#[test]
fn an_unchanged_build_touches_nothing() {
    let desk = Desk::of(&[("kitap/a.md", "# A\n\n![](r.svg)\n"), ("kitap/r.svg", "<svg viewBox='0 0 8 8'/>")]);
    desk.build();
    let before = desk.everything();
    let again = desk.build().written;
    assert_eq!((again.written, again.removed), (0, 0));
    assert_eq!(desk.everything(), before);
}

/// What is in the output folder where a file of the site is to be, and what the sentence names.
const IN_THE_WAY: [(&str, &str); 4] = [
    ("site/index.html", "“index.html”"),
    ("site/bolum/bir.html", "“bolum/bir.html”"),
    // A folder where a file is to be, and a file where a folder is to be.
    ("site/r.svg/benim.txt", "“r.svg”"),
    ("site/bolum", "“bolum”"),
];

#[test]
fn a_file_of_someone_else_stops_the_build_before_anything_is_written() {
    for (name, named) in IN_THE_WAY {
        let desk =
            Desk::of(&[("kitap/README.md", "# Kitap\n"), ("kitap/bolum/bir.md", "# Bir\n"), ("kitap/r.svg", "<svg/>")]);
        desk.write(name, "elle");
        let before = desk.everything();
        let told = desk.refused("site");
        assert!(told.contains(named) && told.contains("başka yere taşıyınız"), "{name}: {told}");
        assert_eq!(desk.everything(), before, "{name}");
    }
}

#[test]
fn many_files_of_someone_else_are_counted() {
    let desk = Desk::of(&[]);
    for number in 1..=8 {
        desk.write(&format!("kitap/s{number}.md"), "# S\n");
        desk.write(&format!("site/s{number}.html"), "elle");
    }
    let told = desk.refused("site");
    assert!(told.contains("“s1.html”, “s2.html”, “s3.html”, “s4.html”, “s5.html” ve 3 dosya daha"), "{told}");
}

#[cfg(unix)]
#[test]
fn a_link_of_someone_else_stops_the_build() {
    for (at, named) in [("site/bolum", "“bolum”"), ("site/a.html", "“a.html”"), ("site/search", "“search”")]
    {
        let desk = Desk::of(&[("kitap/a.md", "# A\n"), ("kitap/bolum/bir.md", "# Bir\n"), ("baska/x", "x")]);
        link(&desk.path("baska"), &desk.path(at));
        let before = desk.everything();
        assert!(desk.refused("site").contains(named), "{at}");
        assert_eq!(desk.everything(), before, "{at}");
    }
}

#[test]
fn a_lost_list_loses_nothing() {
    let desk = Desk::of(&[("kitap/a.md", "# A\n"), ("kitap/b.md", "# B\n")]);
    let first = desk.build().written;
    desk.remove("site/.guide-files");
    let again = desk.build().written;
    assert_eq!((again.written, again.unchanged), (0, first.written), "they hold what they should");
    desk.remove("kitap/b.md");
    desk.build();
    assert!(!desk.path("site/b.html").exists(), "they are the generator's again");
}

#[test]
fn a_list_of_someone_else_stops_the_build() {
    let desk = Desk::of(&[("kitap/a.md", "# A\n"), ("site/.guide-files", "kitap listem\n")]);
    let before = desk.everything();
    assert!(desk.refused("site").contains("bir liste değil"));
    assert_eq!(desk.everything(), before);
}

#[test]
fn a_list_cannot_name_what_lies_outside() {
    let desk = Desk::of(&[("kitap/a.md", "# A\n"), ("onemli.txt", "")]);
    desk.build();
    let list = desk.read("site/.guide-files");
    desk.write("site/.guide-files", &format!("{list}---------------- ../onemli.txt\n"));
    desk.build();
    assert!(desk.path("onemli.txt").is_file());
}

/// Where the output folder may not be, seen from the folder that holds `kitap`, and how the sentence says so.
const REFUSED: [(&str, &str); 9] = [
    ("kitap", "ta kendisi"),
    ("kitap/", "ta kendisi"),
    ("kitap/bolum/..", "ta kendisi"),
    ("kitap/bolum", "içinde"),
    ("kitap/site", "içinde"),
    ("kitap/yok/site", "içinde"),
    ("baska/../kitap/yok", "içinde"),
    ("", "içine alıyor"),
    ("kitap/../baska/..", "içine alıyor"),
];

#[test]
fn a_site_is_never_written_into_or_over_its_pages() {
    for (out, how) in REFUSED {
        let desk = Desk::of(&[("kitap/bolum/a.md", "# A\n"), ("baska/x", "x")]);
        let before = desk.everything();
        let told = desk.refused(out);
        assert!(told.contains(how) && told.contains("sayfaların"), "{out}: {told}");
        assert!(told.contains(&desk.path("kitap").display().to_string()), "{out}: {told}");
        assert_eq!(desk.everything(), before, "{out}");
    }
}

#[cfg(unix)]
#[test]
fn links_do_not_hide_where_the_pages_are() {
    // Where the link leads, and the output folder.
    let cases = [
        ("kitap", "bag", "ta kendisi"),
        ("kitap", "bag/yeni", "içinde"),
        ("kitap/bolum", "bag", "içinde"),
        ("kitap/bolum", "bag/..", "ta kendisi"),
        ("", "bag", "içine alıyor"),
    ];
    for (to, out, how) in cases {
        let (desk, elsewhere) = (Desk::of(&[("kitap/bolum/a.md", "# A\n")]), Desk::of(&[]));
        link(&desk.path(to), &elsewhere.path("bag"));
        let before = desk.everything();
        let told = sentence(build_plain(&desk.path("kitap"), &elsewhere.path(out), Drafts::LeftOut, IN_WORDS));
        assert!(told.contains(how), "{to} {out}: {told}");
        assert_eq!(desk.everything(), before, "{to} {out}");
    }
}

#[test]
fn a_site_may_lie_beside_its_pages() {
    for out in ["site", "kitap-site", "kitap2/kitap", "kitap/../site", "Site"] {
        let desk = Desk::of(&[("kitap/a.md", "# A\n")]);
        desk.build_into(out).unwrap_or_else(|failure| panic!("{out}: {failure:?}"));
        assert!(desk.path(out).join("a.html").is_file(), "{out}");
    }
}

#[test]
fn a_file_is_no_output_folder() {
    let desk = Desk::of(&[("kitap/a.md", "# A\n"), ("site", "dosya")]);
    assert!(desk.refused("site").contains("bir klasör değil"));
    assert_eq!(desk.read("site"), "dosya");
}

#[test]
fn the_guide_is_never_written_into_what_it_is_made_from() {
    let build = |site: &Site, out: PathBuf| {
        let (source, shell) = (site.path("source"), site.path("shell"));
        let build = guide::Build { source, shell, out, live_reload: false, drafts: Drafts::LeftOut };
        sentence(guide::build(&build, IN_WORDS))
    };
    for out in ["source", "source/pages", "source/dist", "shell", "shell/alt", "", "source/theme/../.."] {
        let site = Site::of(&[]);
        let before = everything(&site.path(""));
        let told = build(&site, site.path(out));
        assert!(told.contains("siteye ayrı bir klasör gösteriniz"), "{out}: {told}");
        assert_eq!(everything(&site.path("")), before, "{out}");
    }
}

#[cfg(unix)]
#[test]
fn the_guides_pictures_may_lie_elsewhere_and_are_as_safe_there() {
    let (site, elsewhere) = (Site::of(&[]), Desk::of(&[("resimler/a.svg", "<svg/>")]));
    link(&elsewhere.path("resimler"), &site.path("source/pictures"));
    let (source, shell) = (site.path("source"), site.path("shell"));
    let build = guide::Build { source, shell, out: elsewhere.path(""), live_reload: false, drafts: Drafts::LeftOut };
    assert!(sentence(guide::build(&build, IN_WORDS)).contains("içine alıyor"));
}

#[test]
fn a_file_and_a_folder_change_places() {
    let desk = Desk::of(&[("kitap/a.md", "# A\n"), ("kitap/LICENSE", "metin"), ("kitap/ek/b.txt", "b")]);
    desk.build();
    desk.remove("kitap/LICENSE");
    desk.remove("kitap/ek/b.txt");
    fs::remove_dir(desk.path("kitap/ek")).unwrap();
    desk.write("kitap/LICENSE/c.txt", "c");
    desk.write("kitap/ek", "ek");
    desk.build();
    assert_eq!((desk.read("site/LICENSE/c.txt"), desk.read("site/ek")), ("c".to_owned(), "ek".to_owned()));
}

#[test]
fn former_addresses_lead_nowhere_outside_and_take_nobodys_place() {
    let outside = Desk::of(&[("onemli.html", "elle")]);
    let absolute = outside.path("onemli").display().to_string().to_lowercase();
    let addresses = [
        ("../disari", "yalnız küçük harf"),
        ("/disari", "yalnız küçük harf"),
        (absolute.as_str(), "yalnız küçük harf"),
        ("a//b", "yalnız küçük harf"),
        ("a/", "yalnız küçük harf"),
        ("oteki", "bir sayfa var"),
    ];
    for (address, told) in addresses {
        let page = |front: &str| {
            format!("+++\ntitle = \"Bir\"\nsummary = \"Özet.\"\nupdated = 2026-11-23\n{front}\n+++\nMetin.\n")
        };
        let redirecting = page(&format!("order = 1\nredirects = [\"{address}\"]"));
        let site = Site::of(&[("bir", &redirecting), ("oteki", &page("order = 2"))]);
        let problems = site.problems();
        assert!(problems.contains(told), "{address}: {problems}");
        assert!(matches!(site.build(), Err(Failure::Problems(_))), "{address}");
    }
    assert_eq!(outside.read("onemli.html"), "elle");
}

#[test]
fn a_persons_own_page_stands_in_the_place_of_ours() {
    for name in ["index.html", "404.html", "icon.svg", "bolum/index.html"] {
        let desk = Desk::of(&[("kitap/a.md", "# A\n"), ("kitap/bolum/b.md", "# B\n")]);
        desk.write(&format!("kitap/{name}"), "<svg>elle</svg>");
        let built = desk.build();
        assert!(built.warnings.is_none(), "{name}: {:?}", built.warnings);
        assert_eq!(desk.read(&format!("site/{name}")), "<svg>elle</svg>", "{name}");
        assert_eq!(desk.build().written.written, 0, "{name}");
    }
}

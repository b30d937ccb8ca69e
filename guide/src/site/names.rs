//! Names of pages and files that would be one file on some disk: there is a place for one of them only.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::{
    problem::Problem,
    read::{Kind, Text},
    same_name::key,
    site::Site,
};

/// What the generator adds to a plain folder, unless the folder has a file of that name.
pub const OVER_OURS: [&str; 3] = ["index.html", "404.html", "icon.svg"];

/// Reports names that clash.
pub fn check<'s>(site: &Site<'s>, problems: &mut Vec<Problem<'s>>) {
    check_files(site, problems);
    check_spelling(site, problems);
}

/// The documents of the pages, as keys.
pub fn documents(site: &Site<'_>) -> FxHashSet<String> {
    site.pages.iter().map(|page| key(page.slug) + ".html").collect()
}

/// Whether the file of that name would lie where one of the `documents` does.
pub fn is_taken(documents: &FxHashSet<String>, name: &str) -> bool {
    documents.contains(&key(name))
}

fn check_files<'s>(site: &Site<'s>, problems: &mut Vec<Problem<'s>>) {
    if site.source.kind == Kind::Guide || site.source.files.is_empty() {
        return;
    }
    let documents = documents(site);
    for file in site.source.files.iter().filter(|file| is_taken(&documents, &file.name)) {
        let sentence = "bu adreste bir sayfa da var; sayfa kalır, bu dosya gösterilmez";
        problems.push(Problem::new(&file.about, 0..0, sentence));
    }
}

/// Names that differ only in large and small letters, or in how their letters are composed.
fn check_spelling<'s>(site: &Site<'s>, problems: &mut Vec<Problem<'s>>) {
    let source = site.source;
    let folders = source.folders();
    let slugs = source.slugs(&folders);
    let pages = source
        .pages
        .iter()
        .zip(slugs.iter().map(|slug| format!("{slug}.html")))
        .map(|(page, document)| (page, ".md", document));
    let files = source.files.iter().map(|file| (&file.about, "", file.name.clone()));
    let mut first: FxHashMap<String, &Text> = FxHashMap::default();
    let mut told: FxHashSet<&str> = FxHashSet::default();
    for (file, extension, name) in pages.chain(files) {
        let found = format!("{}{extension}", file.name);
        if let Some(other) = first.insert(key(&found), file) {
            first.insert(key(&found), other);
            problems.push(clash(source.kind, file, other, &name));
            continue;
        }
        let (folder, last) = file.name.rsplit_once('/').unwrap_or(("", &file.name));
        let own = if extension.is_empty() { last.to_owned() } else { format!("{last}.html") };
        let is_index = extension == ".md" && last.eq_ignore_ascii_case("readme");
        if !is_index && name.rsplit('/').next() != Some(&own) {
            let sentence = format!("“{own}” adını sitede başka bir dosya ya da klasör alıyor");
            problems.push(Problem::new(file, 0..0, sentence).note(format!("bu dosya sitede “{name}” diye durur")));
        }
        let spelt = folders.itself(folder);
        if *spelt != *folder && told.insert(folder) {
            problems.push(folder_clash(source.kind, file, folder, &spelt));
        }
    }
}

fn clash<'s>(kind: Kind, file: &'s Text, other: &Text, name: &str) -> Problem<'s> {
    let sentence = "bu dosyanın adı başka bir dosyanınkinden yalnız büyük-küçük harfte ya da harflerin yazılışında \
                    (Unicode biçiminde) ayrılıyor; bazı bilgisayarlarda ikisi tek dosyadır";
    let problem = Problem::new(file, 0..0, sentence).note(format!("ötekisi: {}", other.path));
    match kind {
        Kind::Guide => problem.note("birine başka bir ad veriniz"),
        Kind::Plain => problem.note(format!("bu dosya sitede “{name}” diye durur; birine başka bir ad veriniz")),
    }
}

fn folder_clash<'s>(kind: Kind, file: &'s Text, folder: &str, spelt: &str) -> Problem<'s> {
    let sentence = format!(
        "“{folder}” klasörünün adı “{spelt}” klasörününkinden yalnız büyük-küçük harfte ya da harflerin yazılışında \
         (Unicode biçiminde) ayrılıyor; bazı bilgisayarlarda ikisi tek klasördür"
    );
    let problem = Problem::new(file, 0..0, sentence);
    match kind {
        Kind::Guide => problem.note("birine başka bir ad veriniz"),
        Kind::Plain => problem.note(format!("sitede ikisi de “{spelt}” klasöründe durur; birine başka bir ad veriniz")),
    }
}

//! What the pages and files of a plain folder are called in the site: as in the folder, unless two of them would be one file
//! on some disk. Then the first keeps its name, and the others get a number.

use std::borrow::Cow;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::{
    read::{File, Text, within},
    same_name::key,
};

/// What the generator adds to a site, besides lists of what is in a folder. A file of that very name stands in its place.
const OWN: [&str; 2] = ["404.html", "icon.svg"];
/// What it adds whatever there is.
const INDEX_OF_SEARCH: &str = "search/words.js";

/// Folders by path, each as it is spelt where it comes first.
#[derive(Debug, Default)]
pub struct Folders<'s>(FxHashMap<&'s str, Cow<'s, str>>);

impl<'s> Folders<'s> {
    /// The folders of these files.
    pub fn of(names: impl Iterator<Item = &'s str>) -> Folders<'s> {
        let mut found: FxHashSet<&str> = FxHashSet::default();
        for mut path in names {
            while let Some((folder, _)) = path.rsplit_once('/') {
                if !found.insert(folder) {
                    break;
                }
                path = folder;
            }
        }
        let mut sorted: Vec<&str> = found.into_iter().collect();
        sorted.sort_unstable();
        let mut first: FxHashMap<String, Cow<'s, str>> = FxHashMap::default();
        let mut folders = Folders::default();
        for folder in sorted {
            let spelt = folders.spelt(folder);
            let spelt = first.entry(key(&spelt)).or_insert(spelt).clone();
            folders.0.insert(folder, spelt);
        }
        folders
    }

    /// `path` with its folders as they are spelt where they come first.
    pub fn spelt(&self, path: &'s str) -> Cow<'s, str> {
        let Some((folder, last)) = path.rsplit_once('/') else { return Cow::Borrowed(path) };
        match self.0.get(folder) {
            Some(spelt) if *spelt != folder => Cow::Owned(format!("{spelt}/{last}")),
            _ => Cow::Borrowed(path),
        }
    }

    /// What the folder at that path is called where it comes first.
    pub fn itself(&self, folder: &'s str) -> Cow<'s, str> {
        self.0.get(folder).cloned().unwrap_or(Cow::Borrowed(folder))
    }

    fn keys(&self) -> impl Iterator<Item = String> {
        self.0.values().map(|folder| key(folder))
    }
}

/// What each page is called in addresses: its name, but a folder's `README` is what `index` would be.
pub fn slugs<'s>(pages: &'s [Text], folders: &Folders<'s>) -> Vec<Cow<'s, str>> {
    let spelt: Vec<Cow<'s, str>> = pages.iter().map(|page| folders.spelt(&page.name)).collect();
    let names: FxHashSet<String> = spelt.iter().map(|name| key(name)).collect();
    let mut taken: FxHashSet<String> = folders.keys().collect();
    let slug = |name: Cow<'s, str>| {
        if let Some(index) = index_of_readme(&name, &names).filter(|index| taken.insert(key(index) + ".html")) {
            return Cow::Owned(index);
        }
        if taken.insert(key(&name) + ".html") {
            return name;
        }
        let numbered = (2..).map(|number| format!("{name}-{number}"));
        // A page that is really called so keeps its name.
        let mut free = numbered.filter(|name| !names.contains(&key(name)) && taken.insert(key(name) + ".html"));
        free.next().map_or(name, Cow::Owned)
    };
    spelt.into_iter().map(slug).collect()
}

fn index_of_readme(name: &str, names: &FxHashSet<String>) -> Option<String> {
    let (folder, last) = name.rsplit_once('/').unwrap_or(("", name));
    if !last.eq_ignore_ascii_case("readme") {
        return None;
    }
    let index = within(folder, "index");
    (!names.contains(&key(&index))).then_some(index)
}

/// Gives the files their names in the site. Those at the address of a page keep theirs: the page stands there.
pub fn name_files(pages: &[Text], files: &mut [File]) {
    let found: Vec<String> = files.iter().map(|file| file.about.name.clone()).collect();
    let folders = Folders::of(pages.iter().map(|page| page.name.as_str()).chain(found.iter().map(String::as_str)));
    let documents: FxHashSet<String> = slugs(pages, &folders).iter().map(|slug| key(slug) + ".html").collect();
    let mut own: FxHashSet<String> = Folders::of(pages.iter().map(|page| page.name.as_str()))
        .keys()
        .chain([String::new()])
        .map(|folder| within(&folder, "index.html"))
        .collect();
    own.extend(OWN.map(str::to_owned));
    let mut taken: FxHashSet<String> = folders.keys().chain([INDEX_OF_SEARCH.to_owned()]).collect();
    let names: FxHashSet<String> = found.iter().map(|name| key(&folders.spelt(name))).collect();
    for (file, found) in files.iter_mut().zip(&found) {
        let name = folders.spelt(found);
        let document = key(&name);
        // A person's own index.html stands in the place of ours, but not an Index.html, beside which ours is needed.
        let stands_for_ours = name.rsplit('/').next().is_some_and(|last| key(last) == last);
        let is_free = documents.contains(&document)
            || (stands_for_ours || !own.contains(&document)) && taken.insert(document.clone());
        file.name = match is_free {
            true => name.into_owned(),
            false => {
                let at = name.rfind('.').filter(|at| !name[*at..].contains('/')).unwrap_or(name.len());
                let (stem, extension) = name.split_at(at);
                let numbered = (2..).map(|number| format!("{stem}-{number}{extension}"));
                let is_free = |name: &String| {
                    let key = key(name);
                    !names.contains(&key) && !documents.contains(&key) && taken.insert(key)
                };
                { numbered }.find(is_free).unwrap_or_else(|| name.to_string())
            }
        };
    }
}

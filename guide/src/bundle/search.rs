//! The files of the search: its script, the index and the texts, each as a script that hands its text over, since a page
//! opened from a disk can load scripts only; and all of that as it stands in the single file.

use rayon::prelude::*;

use crate::{
    bundle::{
        Files, fingerprint, json_text,
        pack::{self, Packed},
        squeeze,
    },
    page::lines,
    render::edition::Edition,
    search::{Index, Part},
    site::Site,
};

/// What of the search needs no browser: letters, words and hits.
pub const FINDING: [&str; 3] = [
    include_str!("../scripts/search/words.js"),
    include_str!("../scripts/search/suffixes.js"),
    include_str!("../scripts/search/find.js"),
];

const DIALOG: &str = include_str!("../scripts/search/dialog.js");
const STYLE: &str = include_str!("../scripts/search/dialog.css");

/// Shows the button, and loads the search when it is wanted.
pub const OPENER: &str = include_str!("../scripts/search/open.js");

/// The search of a site.
pub struct Searching {
    files: Files,
    opener: String,
    script: String,
    words_within: Packed,
    texts_within: Packed,
}

impl Searching {
    /// Makes the index of the site, and its files.
    ///
    /// # Errors
    /// A sentence on what cannot be read as JavaScript.
    pub fn of(site: &Site<'_>) -> Result<Searching, String> {
        let index = index(site);
        let mut files = Files::new();
        let groups = index.groups();
        let mut texts = Vec::new();
        for group in &groups {
            let script = handing_over(&index.texts(group.clone()));
            let name = format!("text-{}", fingerprint(script.as_bytes()));
            files.insert(format!("search/{name}.js"), script.into_bytes());
            texts.push(name);
        }
        // Always of the same name, or with each edit of a page all pages would be written anew.
        let words = index.words(texts.iter().map(String::as_str).zip(groups));
        files.insert("search/words.js".to_owned(), handing_over(&words).into_bytes());
        let opener = add_script(&mut files, "open", squeeze::script(OPENER)?);
        let script = add_script(&mut files, "search", squeeze::script(&script())?);
        let all = 0..site.pages.len();
        Ok(Searching {
            files,
            opener,
            script,
            words_within: pack::packed(index.words([("text", all.clone())].into_iter()).as_bytes()),
            texts_within: pack::packed(index.texts(all).as_bytes()),
        })
    }

    /// The name of the file that shows the button, and loads the search when it is wanted.
    pub fn opener(&self) -> &str {
        &self.opener
    }

    /// The name of the file of the search itself.
    pub fn script(&self) -> &str {
        &self.script
    }

    /// The index, for a document that holds all texts.
    pub fn words_within(&self) -> &Packed {
        &self.words_within
    }

    /// The texts of all pages.
    pub fn texts_within(&self) -> &Packed {
        &self.texts_within
    }

    /// All files, by name.
    pub fn into_files(self) -> Files {
        self.files
    }
}

fn index(site: &Site<'_>) -> Index {
    let pages: Vec<_> = (0..).zip(&site.pages).collect();
    let each = pages.len().div_ceil(rayon::current_num_threads()).max(1);
    let parts = pages.par_chunks(each).map(|pages| {
        let mut part = Part::default();
        for (number, page) in pages {
            part.add(*number, &Edition::Alone.page_address(page, None), lines::lines(page));
        }
        part
    });
    Index::merge(parts.collect())
}

/// The script of the search, the same for all sites.
pub fn script() -> String {
    let dialog = DIALOG.replace("\"STYLE\"", &json_text(&squeeze::css(STYLE)));
    format!("(() => {{\n{}{dialog}}})();\n", FINDING.concat())
}

/// A script that hands `text` over to the search.
fn handing_over(text: &str) -> String {
    let quoted = text.replace('\\', "\\\\").replace('`', "\\`").replace("${", "\\${");
    format!("searchText(`{quoted}`);\n")
}

fn add_script(files: &mut Files, kind: &str, script: String) -> String {
    let name = format!("search/{kind}-{}.js", fingerprint(script.as_bytes()));
    files.insert(name.clone(), script.into_bytes());
    name
}

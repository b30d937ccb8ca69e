//! The files of the search: its script, the index and the texts, each as a script that hands its text over, since a page
//! opened from a disk can load scripts only; and all of that as it stands in the single file.

use std::hash::BuildHasher;

use rayon::prelude::*;
use rustc_hash::FxBuildHasher;

use crate::{
    bundle::{
        fingerprint, json_text,
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

/// Loads the search when it is wanted.
pub const OPENER: &str = include_str!("../scripts/search/open.js");

/// The search of a site.
pub struct Searching {
    index: Index,
    script_name: String,
    script: String,
}

impl Searching {
    /// Makes the index of the site.
    ///
    /// # Errors
    /// A sentence on what cannot be read as JavaScript.
    pub fn of(site: &Site<'_>) -> Result<Searching, String> {
        let script = squeeze::script(&script())?;
        let script_name = format!("search/search-{}.js", fingerprint(script.as_bytes()));
        Ok(Searching { index: index(site), script_name, script })
    }

    /// The name of the file of the search itself.
    pub fn script(&self) -> &str {
        &self.script_name
    }

    /// The index, for a document that holds all texts.
    pub fn words_within(&self) -> Packed {
        let all = 0..self.index.len();
        pack::packed(self.index.words([("text", all)].into_iter()).as_bytes())
    }

    /// The texts of all pages.
    pub fn texts_within(&self) -> Packed {
        let mut texts = String::new();
        self.index.texts(0..self.index.len(), &mut texts);
        pack::packed(texts.as_bytes())
    }

    /// Gives each file, by name, to `put`, several at a time.
    ///
    /// # Errors
    /// The first of `put`.
    pub fn files(&self, put: impl Fn(&str, &[u8]) -> Result<(), String> + Sync) -> Result<(), String> {
        let groups = self.index.groups();
        let texts = groups.par_iter().map(|group| {
            let script = handing_over(|script| self.index.texts(group.clone(), script));
            // Only caches tell these names apart, and there may be hundreds of files.
            let name = format!("text-{:016x}", FxBuildHasher.hash_one(script.as_bytes()));
            put(&format!("search/{name}.js"), script.as_bytes())?;
            Ok(name)
        });
        let texts: Vec<String> = texts.collect::<Result<_, String>>()?;
        let words = self.index.words(texts.iter().map(String::as_str).zip(groups));
        // Always of the same name, or with each edit of a page all pages would be written anew.
        put("search/words.js", handing_over(|script| script.push_str(&words)).as_bytes())?;
        put(&self.script_name, self.script.as_bytes())
    }
}

fn index(site: &Site<'_>) -> Index {
    let pages: Vec<_> = (0..).zip(&site.pages).collect();
    let each = pages.len().div_ceil(rayon::current_num_threads()).max(1);
    let parts = pages.par_chunks(each).map(|pages| {
        let mut part = Part::default();
        for (number, page) in pages {
            part.add(*number, &Edition::Alone.page_address(None, page, None), lines::lines(page));
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

/// A script that hands the text over to the search that `write` appends.
fn handing_over(write: impl FnOnce(&mut String)) -> String {
    const START: &str = "searchText(`";
    let mut script = START.to_owned();
    write(&mut script);
    if script[START.len()..].contains(['\\', '`', '$']) {
        let text = script[START.len()..].replace('\\', "\\\\").replace('`', "\\`").replace("${", "\\${");
        script.truncate(START.len());
        script.push_str(&text);
    }
    script.push_str("`);\n");
    script
}

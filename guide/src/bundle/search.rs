//! The files of the search: its script, the index and the texts, each as a script that hands its text over, since a page
//! opened from a disk can load scripts only; and all of that as it stands in the single file.

use std::{
    hash::BuildHasher,
    ops::Range,
    sync::{Mutex, PoisonError},
};

use memchr::memchr3;
use rayon::prelude::*;
use rustc_hash::FxBuildHasher;

use crate::{
    bundle::{fingerprint, json_text, pack, squeeze},
    page::{Page, lines},
    search::{self, Index, Part, lines::Lines},
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

/// How many pages one thread takes at a time. It is the same everywhere, since it decides which texts are in one file.
const STRETCH: usize = 128;

/// The file of the search itself, the same for all sites.
#[derive(Clone, Debug)]
pub struct SearchScript {
    /// What it is called.
    pub name: String,
    /// What is in it.
    pub text: String,
}

impl SearchScript {
    /// Puts it together.
    ///
    /// # Errors
    /// A sentence on what cannot be read as JavaScript.
    pub fn new() -> Result<SearchScript, String> {
        let text = squeeze::script(&script())?;
        Ok(SearchScript { name: format!("search/search-{}.js", fingerprint(text.as_bytes())), text })
    }
}

/// The file of the index. It is always called so, or with each edit of a page all pages would be written anew.
pub const INDEX: &str = "search/words.js";

/// The texts of a site in files, and what the index is made of.
#[derive(Debug)]
pub struct Texts<'p> {
    /// One for each thread.
    parts: Vec<Part<'p>>,
    /// The name of each file, and how many pages it has.
    files: Vec<(String, usize)>,
}

impl<'p> Texts<'p> {
    /// Gives each file of texts, several at a time, to `put`. Their names tell what is in them.
    ///
    /// # Errors
    /// The first of `put`.
    pub fn put(site: &'p Site<'_>, put: impl Fn(&str, &[u8]) -> Result<(), String> + Sync) -> Result<Self, String> {
        // A thread that goes on with a part knows the words that it has met.
        let parts: Mutex<Vec<Part<'p>>> = Mutex::default();
        let locked = || parts.lock().unwrap_or_else(PoisonError::into_inner);
        let stretch = |(number, pages): (usize, &'p [Page<'_>])| {
            let known = locked().pop();
            let mut part = known.unwrap_or_default();
            let pages = add(&mut part, number * STRETCH, pages);
            locked().push(part);
            let file = |group: Range<usize>| {
                let script = handing_over(|script| search::texts(&pages[group.clone()], script));
                // There may be hundreds of files, and nobody gains by making two of the same name.
                let name = format!("text-{:016x}", FxBuildHasher.hash_one(script.as_bytes()));
                put(&format!("search/{name}.js"), script.as_bytes())?;
                Ok((name, group.len()))
            };
            search::groups(&pages).into_iter().map(file).collect()
        };
        let files: Vec<Vec<_>> =
            site.pages.par_chunks(STRETCH).enumerate().map(stretch).collect::<Result<_, String>>()?;
        let parts = std::mem::take(&mut *locked());
        Ok(Texts { parts, files: files.into_iter().flatten().collect() })
    }

    /// What [`INDEX`] holds.
    pub fn index(&self) -> String {
        let files = self.files.iter().map(|(name, pages)| (name.as_str(), *pages));
        handing_over(|script| script.push_str(&Index::merge(&self.parts).words(files)))
    }
}

/// The index and the texts of a site, for a document that holds them.
pub fn within(site: &Site<'_>) -> [String; 2] {
    let mut part = Part::default();
    let pages = add(&mut part, 0, &site.pages);
    let mut texts = String::new();
    search::texts(&pages, &mut texts);
    let words = Index::merge(&[part]).words([("text", pages.len())].into_iter());
    [words, texts].map(|text| pack::packed(text.as_bytes()))
}

/// Adds `pages`, the first of which has the number `first`, and gives their texts.
fn add<'p>(part: &mut Part<'p>, first: usize, pages: &'p [Page<'_>]) -> Vec<Lines> {
    let numbers = u32::try_from(first).expect("fewer pages than numbers")..;
    let add = |(number, page)| {
        let lines = lines::lines(page);
        part.add(number, &page.address, &lines);
        lines
    };
    numbers.zip(pages).map(add).collect()
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
    if memchr3(b'\\', b'`', b'$', &script.as_bytes()[START.len()..]).is_some() {
        let text = script[START.len()..].replace('\\', "\\\\").replace('`', "\\`").replace("${", "\\${");
        script.truncate(START.len());
        script.push_str(&text);
    }
    script.push_str("`);\n");
    script
}

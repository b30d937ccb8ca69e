//! The files of the search: its script, the index and the texts, each as a script that hands its text over, since a page
//! opened from a disk can load scripts only; and all of that as it stands in the single file.

use std::hash::BuildHasher;

use memchr::memchr3;
use rayon::prelude::*;
use rustc_hash::FxBuildHasher;

use crate::{
    bundle::{
        fingerprint, json_text,
        pack::{self, Packed},
        squeeze,
    },
    page::{Page, lines},
    render::edition::Edition,
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
    text: String,
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

    /// Gives each file of the site's search, by name, to `put`, several at a time.
    ///
    /// # Errors
    /// The first of `put`.
    pub fn files(&self, site: &Site<'_>, put: impl Fn(&str, &[u8]) -> Result<(), String> + Sync) -> Result<(), String> {
        let stretches = site.pages.par_chunks(STRETCH).enumerate();
        let parts = stretches.try_fold(Stretches::default, |mut done, (number, pages)| {
            let pages: Vec<Lines> = add(&mut done.part, number * STRETCH, pages);
            for group in search::groups(&pages) {
                let script = handing_over(|script| search::texts(&pages[group.clone()], script));
                // Only caches tell these names apart, and there may be hundreds of files.
                let name = format!("text-{:016x}", FxBuildHasher.hash_one(script.as_bytes()));
                put(&format!("search/{name}.js"), script.as_bytes())?;
                done.texts.push((number * STRETCH + group.start, name, group.len()));
            }
            Ok::<_, String>(done)
        });
        let (parts, texts): (Vec<_>, Vec<_>) = parts
            .map(|done| done.map(|done| (done.part, done.texts)))
            .collect::<Result<Vec<_>, _>>()?
            .into_iter()
            .unzip();
        let mut texts: Vec<_> = texts.into_iter().flatten().collect();
        texts.sort_unstable();
        let words = Index::merge(parts).words(texts.iter().map(|(_, name, pages)| (name.as_str(), *pages)));
        // Always of the same name, or with each edit of a page all pages would be written anew.
        put("search/words.js", handing_over(|script| script.push_str(&words)).as_bytes())?;
        put(&self.name, self.text.as_bytes())
    }
}

/// What one thread has done of a site.
#[derive(Default)]
struct Stretches {
    part: Part,
    /// The first page of each file, its name, and how many pages it has.
    texts: Vec<(usize, String, usize)>,
}

/// The index and the texts of a site, for a document that holds them.
pub fn within(site: &Site<'_>) -> [Packed; 2] {
    let mut part = Part::default();
    let pages = add(&mut part, 0, &site.pages);
    let mut texts = String::new();
    search::texts(&pages, &mut texts);
    let words = Index::merge(vec![part]).words([("text", pages.len())].into_iter());
    [words, texts].map(|text| pack::packed(text.as_bytes()))
}

/// Adds `pages`, the first of which has the number `first`, and gives their texts.
fn add(part: &mut Part, first: usize, pages: &[Page<'_>]) -> Vec<Lines> {
    let numbers = u32::try_from(first).expect("fewer pages than numbers")..;
    let add = |(number, page)| {
        let lines = lines::lines(page);
        part.add(number, Edition::Alone.page_address(None, page, None), &lines);
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

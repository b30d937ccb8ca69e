//! Stage 5: the search's index, which words stand on which pages, and the pages' texts, from which a hit shows its sentence.
//!
//! All of this is pure and knows neither Markdown nor files: [`page::lines`](crate::page::lines) gives the text of a page,
//! [`bundle::search`](crate::bundle::search) names the files. What a reader types is compared by the scripts in
//! `scripts/search/`, which read words as [`words`] does; a test holds the two against each other.
//!
//! Pages are added to [`Part`]s, one for each thread, and the parts are merged to an [`Index`], which is the same however
//! the pages were distributed.

mod digits;
pub mod lines;
mod runs;
pub mod words;

use std::ops::Range;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use crate::search::{
    digits::Written,
    lines::Lines,
    runs::{Run, Runs, Words},
};

/// Where on a page a word stands. Of a word that stands in several places, the highest counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Level {
    Text = 0,
    Heading = 1,
    Title = 2,
}

impl Level {
    const COUNT: u64 = 3;
}

/// Up to so many bytes, the texts of a site are one file: it is there at once, and its hits are complete. Beyond that, a
/// file has a little more than the other number of bytes, and only those that have hits are loaded.
const MOST_AT_ONCE: usize = 300_000;
const GROUP: usize = 48_000;

/// The pages that one thread has added.
#[derive(Debug, Default)]
pub struct Part<'p> {
    /// A number for each word.
    numbers: FxHashMap<Box<[u8]>, u32>,
    /// The runs of letters met so far.
    runs: Runs,
    /// For each number, one more than the last page on which the word was met.
    last: Vec<u32>,
    /// Number of the word, page and level, in this order from the highest bit.
    places: Vec<u64>,
    /// Numbers and addresses of its pages.
    pages: Vec<(u32, &'p str)>,
}

impl<'p> Part<'p> {
    /// Adds the page with that `number` in the order of the site, and that address below the site's folder.
    ///
    /// # Panics
    /// With a billion pages.
    pub fn add(&mut self, number: u32, address: &'p str, lines: &Lines) {
        assert!(number < 1 << 30, "a page's number leaves two bits for its level");
        self.take(lines.title(), number, Level::Title);
        lines.headings().for_each(|words| self.take(words, number, Level::Heading));
        lines.below().for_each(|text| self.take(text, number, Level::Text));
        self.pages.push((number, address));
    }

    fn take(&mut self, text: &str, page: u32, level: Level) {
        for run in words::runs(text) {
            let run = Run::new(text, run);
            let words = match self.runs.words_of(run) {
                Some(words) => words,
                None => self.learn(run),
            };
            match words {
                Words::One(number) => self.meet(number, page, level),
                Words::Many(list) => (0..self.runs.lists[list].len()).for_each(|index| {
                    self.meet(self.runs.lists[list][index], page, level);
                }),
            }
        }
    }

    fn meet(&mut self, number: u32, page: u32, level: Level) {
        let last = &mut self.last[number as usize];
        if *last != page + 1 {
            *last = page + 1;
            self.places.push(u64::from(number) << 32 | u64::from(page) << 2 | level as u64);
        }
    }

    /// Finds out which words a run of letters holds.
    fn learn(&mut self, run: Run<'_>) -> Words {
        let mut words = Vec::new();
        words::each(run.text(), |word| {
            let number = match self.numbers.get(word) {
                Some(&number) => number,
                None => {
                    let number = u32::try_from(self.last.len()).expect("fewer words than numbers");
                    self.numbers.insert(word.into(), number);
                    self.last.push(0);
                    number
                }
            };
            words.push(number);
        });
        self.runs.remember(run, words)
    }

    /// The places of all words, word by word, and where those of each word begin.
    fn by_word(&self) -> (Vec<u32>, Vec<usize>) {
        let mut starts = vec![0; self.last.len() + 1];
        for place in &self.places {
            starts[(place >> 32) as usize + 1] += 1;
        }
        for number in 0..self.last.len() {
            starts[number + 1] += starts[number];
        }
        let mut next = starts.clone();
        let mut sorted = vec![0; self.places.len()];
        for place in &self.places {
            let next = &mut next[(place >> 32) as usize];
            sorted[*next] = *place as u32;
            *next += 1;
        }
        (sorted, starts)
    }
}

/// The index of a site.
#[derive(Debug, Default)]
pub struct Index<'p> {
    addresses: Vec<&'p str>,
    words: Written,
}

impl<'p> Index<'p> {
    /// Puts parts together. Each page is in one of them.
    pub fn merge(parts: &[Part<'p>]) -> Index<'p> {
        let mut pages: Vec<(u32, &'p str)> = parts.iter().flat_map(|part| part.pages.iter().copied()).collect();
        pages.sort_unstable_by_key(|&(number, _)| number);
        let by_word: Vec<_> = parts.par_iter().map(Part::by_word).collect();
        let mut all: Vec<(&[u8], usize, u32)> = Vec::new();
        for (index, part) in parts.iter().enumerate() {
            all.extend(part.numbers.iter().map(|(word, &number)| (&**word, index, number)));
        }
        all.par_sort_unstable();
        let mut words = Written::default();
        let mut places: Vec<u32> = Vec::new();
        for same in all.chunk_by(|one, other| one.0 == other.0) {
            places.clear();
            for &(_, part, number) in same {
                let (sorted, starts) = &by_word[part];
                places.extend_from_slice(&sorted[starts[number as usize]..starts[number as usize + 1]]);
            }
            places.sort_unstable();
            words.word(str::from_utf8(same[0].0).expect("words are in UTF-8"));
            let mut next = 0;
            for place in &places {
                let (page, level) = (u64::from(place >> 2), u64::from(place & 3));
                words.number((page - next) * Level::COUNT + level);
                next = page + 1;
            }
        }
        Index { addresses: pages.into_iter().map(|(_, address)| address).collect(), words }
    }

    /// The words and where they stand, for texts that are in files of these names, each with so many pages: for each file, a
    /// line with a colon and its name, and the addresses of its pages; after a blank line, the words.
    pub fn words<'n>(&self, files: impl Iterator<Item = (&'n str, usize)>) -> String {
        let mut out = String::with_capacity(self.words.text().len() + self.addresses.len() * 48);
        let mut addresses = self.addresses.iter();
        for (name, pages) in files {
            out.push(':');
            out.push_str(name);
            out.push('\n');
            for address in addresses.by_ref().take(pages) {
                out.push_str(address);
                out.push('\n');
            }
        }
        out.push('\n');
        out.push_str(self.words.text());
        out
    }
}

/// The pages of a stretch whose texts are in one file, for each of these files.
pub fn groups(pages: &[Lines]) -> Vec<Range<usize>> {
    let all: usize = pages.iter().map(|page| page.text().len()).sum();
    let most = if all <= MOST_AT_ONCE { all } else { GROUP };
    let (mut groups, mut start, mut size) = (Vec::new(), 0, 0);
    for (index, page) in pages.iter().enumerate() {
        size += page.text().len();
        if size >= most || index + 1 == pages.len() {
            groups.push(start..index + 1);
            (start, size) = (index + 1, 0);
        }
    }
    groups
}

/// Appends the texts of some pages: a blank line between two pages, and what [`Lines`] says within each.
pub fn texts(pages: &[Lines], out: &mut String) {
    out.reserve(pages.iter().map(|page| page.text().len() + 1).sum());
    for (number, page) in pages.iter().enumerate() {
        if number > 0 {
            out.push('\n');
        }
        out.push_str(page.text());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGES: [(&str, &str); 4] =
        [("a.html", "Başvuru"), ("b.html", "Kitap ağacı"), ("c/d.html", "Başvurusu kitapta"), ("e.html", "Kitap")];

    fn page(number: u32) -> (&'static str, Lines) {
        let (address, title) = PAGES[number as usize];
        let mut lines = Lines::new(title, "Kitap");
        lines.heading("ek", "Ağacı");
        (address, lines)
    }

    fn index(parts: &[&[u32]]) -> Index<'static> {
        let part = |pages: &&[u32]| {
            let mut part = Part::default();
            for &number in *pages {
                let (address, lines) = page(number);
                part.add(number, address, &lines);
            }
            part
        };
        Index::merge(&parts.iter().map(part).collect::<Vec<_>>())
    }

    #[test]
    fn words_stand_in_order_with_their_pages_and_levels() {
        let index = index(&[&[0, 1, 2, 3]]);
        let expected = ":text\na.html\nb.html\nc/d.html\ne.html\n\n\
                        AagaciBCBBAbasvuruCHsuIAkitapACACFtaI";
        assert_eq!(index.words([("text", 4)].into_iter()), expected);
    }

    #[test]
    fn it_does_not_matter_who_added_which_page() {
        let one = index(&[&[0, 1, 2, 3]]);
        for parts in [&[&[0, 1][..], &[2, 3]][..], &[&[3], &[0, 2], &[1]], &[&[2, 0, 3, 1], &[]]] {
            let other = index(parts);
            assert_eq!(one.words([("", 4)].into_iter()), other.words([("", 4)].into_iter()), "{parts:?}");
        }
    }

    #[test]
    fn the_texts_of_a_large_site_are_in_several_files() {
        let small: Vec<Lines> = (0..4).map(|number| page(number).1).collect();
        assert_eq!(groups(&small), vec![0..4]);
        let mut all = String::new();
        texts(&small[..2], &mut all);
        assert_eq!(all, "Başvuru\nKitap\n\tek\tAğacı\n\nKitap ağacı\nKitap\n\tek\tAğacı\n");
        let long = || {
            let mut lines = Lines::new("Uzun", "");
            lines.words(&"söz ".repeat(8_000));
            lines.end();
            lines
        };
        let many: Vec<Lines> = std::iter::repeat_with(long).take(10).collect();
        assert_eq!(groups(&many), [0..2, 2..4, 4..6, 6..8, 8..10]);
        assert!(groups(&[]).is_empty());
    }
}

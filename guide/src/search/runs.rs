//! Which words a run of letters holds, remembered: most runs of a text come again and again, and folding one costs more than
//! finding it here.

use std::ops::Range;

use rustc_hash::FxHashMap;

/// The words of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Words {
    /// The one with this number.
    One(u32),
    /// Those of this list, if any.
    Many(usize),
}

/// The runs met so far.
#[derive(Debug, Default)]
pub struct Runs {
    /// Most of them: found without following a pointer.
    short: FxHashMap<u128, Words>,
    long: FxHashMap<Box<str>, Words>,
    /// The numbers of the words of runs that have not just one.
    pub lists: Vec<Vec<u32>>,
}

impl Runs {
    /// The words of a run that was met before.
    pub fn words_of(&self, run: Run<'_>) -> Option<Words> {
        match run {
            Run::Short(packed, _) => self.short.get(&packed).copied(),
            Run::Long(text) => self.long.get(text).copied(),
        }
    }

    /// Keeps in mind that a run has these words.
    pub fn remember(&mut self, run: Run<'_>, numbers: Vec<u32>) -> Words {
        let words = match *numbers {
            [number] => Words::One(number),
            _ => {
                self.lists.push(numbers);
                Words::Many(self.lists.len() - 1)
            }
        };
        match run {
            Run::Short(packed, _) => self.short.insert(packed, words),
            Run::Long(text) => self.long.insert(text.into(), words),
        };
        words
    }
}

/// A run of letters in a text.
#[derive(Clone, Copy, Debug)]
pub enum Run<'t> {
    /// One of up to sixteen bytes, and these as a number, which no other run has: none holds a byte that is zero.
    Short(u128, &'t str),
    Long(&'t str),
}

impl<'t> Run<'t> {
    /// The one that is `place` in `text`.
    pub fn new(text: &'t str, place: Range<usize>) -> Run<'t> {
        const MOST: usize = size_of::<u128>();
        let run = &text[place.clone()];
        if run.len() > MOST || run.is_empty() {
            return Run::Long(run);
        }
        // Sixteen bytes are taken at once, and those behind the run thrown away, where the text goes on for so long.
        let packed = match text.as_bytes()[place.start..].first_chunk::<MOST>() {
            Some(bytes) => u128::from_le_bytes(*bytes) & (u128::MAX >> (8 * (MOST - run.len()))),
            None => {
                let mut bytes = [0; MOST];
                bytes[..run.len()].copy_from_slice(run.as_bytes());
                u128::from_le_bytes(bytes)
            }
        };
        Run::Short(packed, run)
    }

    /// Its letters.
    pub fn text(self) -> &'t str {
        match self {
            Run::Short(_, text) | Run::Long(text) => text,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_are_found_again() {
        let met = ["il", "ilçe", "il", "sertifikalarınızdaki", "Ankara’nın", "’", "onaltı-harfliii!", "sertifika"];
        let text = met.join(" ");
        let mut runs = Runs::default();
        let mut at = 0;
        for (number, run) in (0..).zip(met) {
            let found = runs.words_of(Run::new(&text, at..at + run.len()));
            // Where nothing follows in the text.
            assert_eq!(found, runs.words_of(Run::new(run, 0..run.len())), "{run}");
            match found {
                None => {
                    let words = runs.remember(Run::new(&text, at..at + run.len()), vec![number]);
                    assert_eq!(words, Words::One(number), "{run}");
                }
                Some(words) => assert_eq!((run, words), ("il", Words::One(0))),
            }
            at += run.len() + 1;
        }
    }

    #[test]
    fn a_run_may_have_several_words_or_none() {
        let mut runs = Runs::default();
        for (run, numbers) in [("Ankara’nın", vec![4, 5]), ("’", vec![])] {
            let run = Run::new(run, 0..run.len());
            runs.remember(run, numbers.clone());
            let Some(Words::Many(list)) = runs.words_of(run) else { panic!("{run:?}") };
            assert_eq!(runs.lists[list], numbers);
        }
    }
}

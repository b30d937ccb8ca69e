//! The order of a Turkish dictionary.

use std::{cmp::Ordering, str::Chars};

use super::{casing, is_mark, parts};

/// Whether `a` stands before `b` in a Turkish dictionary. Letters decide first, then circumflexes and other marks, then
/// case, small before capital: Adem, Âdem, Adil. Spaces, hyphens, apostrophes and digits stand before all letters.
///
/// Decomposed letters are equal to composed ones. Two things may surprise, and are ICU's ways: Î is an I with a
/// circumflex, though î is an i with one; and ’ differs from ' as a marked letter does from the bare one.
///
/// Letters of other languages stand by their bare letter where Latin-1 has them (é by e), all others after z.
pub fn compare(a: &str, b: &str) -> Ordering {
    let by = |level| Weights::of(a, level).cmp(Weights::of(b, level));
    by(Level::Letter).then_with(|| by(Level::Mark)).then_with(|| by(Level::Case))
}

/// What [`compare`] compares two texts by: their keys are in the order of the texts. A long list is sorted several times
/// faster by the keys of its entries, each made once.
pub fn sort_key(text: &str) -> Vec<u32> {
    let mut key = Vec::new();
    for level in [Level::Letter, Level::Mark, Level::Case] {
        key.extend(Weights::of(text, level).map(|weight| weight + 1));
        // Less than any weight: a text stands before those that it is the beginning of.
        key.push(0);
    }
    key
}

/// Signs and letters in order, as Unicode's CLDR has it for Turkish. Marked letters that are not here differ from the
/// bare ones by their mark alone.
const ORDER: &str = "\t\n\u{B}\u{C}\r _-–—,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$0123456789\
                     abcçdefgğhıijklmnoöpqrsştuüvwxyz";

/// The places in [`ORDER`] of the characters that Turkish is written with, or 0: a key is made of thousands of them.
#[expect(clippy::indexing_slicing, reason = "the compiler works it out; an index out of bounds would be its error")]
const PLACES: [u8; 0x180] = {
    let (bytes, mut places) = (ORDER.as_bytes(), [0; 0x180]);
    let (mut at, mut place) = (0, 1);
    while at < bytes.len() {
        let (c, length) = match bytes[at] {
            ascii @ ..0x80 => (ascii as usize, 1),
            lead @ ..0xE0 => ((lead as usize & 0x1F) << 6 | bytes[at + 1] as usize & 0x3F, 2),
            // Dashes, which are rarer than a table for them is large.
            _ => (places.len(), 3),
        };
        if c < places.len() {
            places[c] = place;
        }
        at += length;
        place += 1;
    }
    places
};

/// The marked letters that stand in [`ORDER`] themselves, small and capital.
const OWN: &str = "çÇğĞİöÖşŞüÜ";

/// Acute, grave, breve, circumflex, caron, ring, diaeresis, tilde, dot, cedilla.
const MARKS: &str = "\u{301}\u{300}\u{306}\u{302}\u{30C}\u{30A}\u{308}\u{303}\u{307}\u{327}";

/// What two texts are compared by, if they are equal by all that stands before it.
#[derive(Clone, Copy)]
enum Level {
    Letter,
    Mark,
    Case,
}

/// The weights of a text at one level.
struct Weights<'a> {
    rest: Chars<'a>,
    /// The mark on the letter that was last.
    mark: Option<char>,
    level: Level,
}

impl Iterator for Weights<'_> {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        loop {
            let c = self.mark.take().or_else(|| self.letter())?;
            let weight = weight(c, self.level);
            if weight.is_some() {
                return weight;
            }
        }
    }
}

impl<'a> Weights<'a> {
    fn of(text: &'a str, level: Level) -> Weights<'a> {
        Weights { rest: text.chars(), mark: None, level }
    }

    /// The next letter, and aside the mark on it if that does not make it another letter.
    fn letter(&mut self) -> Option<char> {
        let c = self.rest.next()?;
        if let Some(mark) = self.rest.clone().next()
            && is_mark(mark)
            && let Some(own) = OWN.chars().find(|&own| parts(own) == Some((c, mark)))
        {
            self.rest.next();
            return Some(own);
        }
        let (letter, mark) = match c {
            '\0'..='\x7F' => return Some(c),
            '‘' | '’' => ('\'', c),
            '“' | '”' => ('"', c),
            _ if OWN.chars().any(|own| own == c) => return Some(c),
            _ => match parts(c) {
                Some(parts) => parts,
                None => return Some(c),
            },
        };
        self.mark = Some(mark);
        Some(letter)
    }
}

/// What `c` weighs at a level, if it weighs anything there.
fn weight(c: char, level: Level) -> Option<u32> {
    let small = if c == '\u{A0}' { ' ' } else { casing::lower_letter(c) };
    let marks = is_mark(c) || matches!(c, '‘' | '’' | '“' | '”');
    match (level, marks) {
        _ if is_invisible(c) => None,
        (Level::Letter, true) => None,
        (Level::Letter, false) => Some(match PLACES.get(small as usize) {
            Some(&place) if place > 0 => place.into(),
            _ => rank(small, ORDER),
        }),
        (Level::Mark, true) => Some(rank(c, MARKS)),
        (Level::Mark, false) => Some(0),
        (Level::Case, _) => Some(u32::from(small != c)),
    }
}

/// The place of `c` in a table, from 1 on. What is not in it comes after all that is, by code point.
fn rank(c: char, table: &str) -> u32 {
    let after_all = 1000 + c as u32;
    (1..).zip(table.chars()).find(|&(_, listed)| listed == c).map_or(after_all, |(place, _)| place)
}

/// Controls, and the soft hyphens and the like that come along with a paste.
fn is_invisible(c: char) -> bool {
    matches!(c, '\0'..='\u{8}' | '\u{E}'..='\u{1F}' | '\u{7F}'..='\u{84}' | '\u{86}'..='\u{9F}')
        || matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_order() {
        let names = "Adem Âdem Adil Cansu Çetin Gül Haluk Halûk Ilgaz Iraz Işık İpek İrem Kazım Kâzım Onur Öykü Suna \
                     Şule Umut Üzeyir Zeynep";
        let names: Vec<&str> = names.split(' ').collect();
        let mut sorted = names.clone();
        sorted.reverse();
        sorted.sort_by(|a, b| compare(a, b));
        assert_eq!(sorted, names);
    }

    #[test]
    fn each_is_before_the_next() {
        for chain in [
            &["", " ", "-", "'", "1", "9", "a", "b", "c", "ç", "d", "z"][..],
            &["g", "ğ", "h", "ı", "i", "j", "o", "ö", "p", "q", "r", "s", "ş", "t", "u", "ü", "v", "w", "x", "y", "z"],
            &["ali", "aLİ", "Ali", "alî", "Alî", "âli", "Âli", "aliye", "âliye"],
            &["Al Zeki", "Al-Zeki", "Al'Zeki", "Al’Zeki", "Al1", "Ala", "Alazeki"],
            &["I", "Î", "i", "î", "j"],
            &["19 Mayıs", "2 Mayıs", "Mayıs"],
            &["e", "é", "E\u{301}", "ez", "f", "n", "ñ", "o", "z", "Ž", "ж"],
        ] {
            for (earlier, later) in
                chain.iter().enumerate().flat_map(|(i, a)| chain[i + 1..].iter().map(move |b| (a, b)))
            {
                assert_eq!(compare(earlier, later), Ordering::Less, "{earlier:?} {later:?}");
                assert_eq!(compare(later, earlier), Ordering::Greater, "{later:?} {earlier:?}");
                assert!(sort_key(earlier) < sort_key(later), "{earlier:?} {later:?}");
            }
        }
    }

    #[test]
    fn spellings_of_the_same() {
        for (composed, decomposed) in [
            ("İ", "I\u{307}"),
            ("ğĞ", "g\u{306}G\u{306}"),
            ("çÇşŞ", "c\u{327}C\u{327}s\u{327}S\u{327}"),
            ("öÖüÜ", "o\u{308}O\u{308}u\u{308}U\u{308}"),
            ("âîûÂÎÛ", "a\u{302}i\u{302}u\u{302}A\u{302}I\u{302}U\u{302}"),
            ("Ayşe", "Ay\u{AD}şe\0"),
        ] {
            assert_eq!(compare(composed, decomposed), Ordering::Equal, "{composed}");
            assert_eq!(sort_key(composed), sort_key(decomposed), "{composed}");
        }
    }
}

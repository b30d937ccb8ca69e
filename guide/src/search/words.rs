//! The words of a text, folded: what the index holds and a query is compared with. `scripts/search/words.js` reads them alike.

use std::sync::LazyLock;

use form::turkish::fold;

/// How far the table of letters reaches: Basic Latin, Latin-1 and Latin Extended-A. Beyond, folding changes no letter.
const COVERED: usize = 0x180;

/// What a character is to a word.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    /// The end of one.
    Between,
    /// This letter or digit.
    Letter(char),
    /// Nothing: a combining mark.
    Mark,
}

static SIGNS: LazyLock<[Sign; COVERED]> =
    LazyLock::new(|| std::array::from_fn(|code| char::from_u32(code as u32).map_or(Sign::Between, classified)));

/// Gives each word of `text` to `meet`. A letter and a word behind a hyphen are two words, and one more together, since
/// people write “e-posta” and “eposta”.
pub fn each(text: &str, mut meet: impl FnMut(&str)) {
    let signs = &*SIGNS;
    let mut word = String::with_capacity(32);
    // The letter that stood alone before a hyphen.
    let mut letter: Option<char> = None;
    let mut chars = text.chars();
    loop {
        let next = chars.next();
        match next.map_or(Sign::Between, |c| sign(signs, c)) {
            Sign::Letter(c) => word.push(c),
            Sign::Mark => {}
            Sign::Between => {
                let ended = !word.is_empty();
                if ended {
                    meet(&word);
                    if let Some(letter) = letter {
                        word.insert(0, letter);
                        meet(&word);
                        word.remove(0);
                    }
                }
                let hyphen = matches!(next, Some('-' | '\u{2011}'));
                letter = if ended && hyphen { only_letter(&word) } else { None };
                word.clear();
            }
        }
        if next.is_none() {
            return;
        }
    }
}

fn sign(signs: &[Sign; COVERED], c: char) -> Sign {
    signs.get(c as usize).copied().unwrap_or_else(|| classified(c))
}

fn classified(c: char) -> Sign {
    let folded = fold(c.encode_utf8(&mut [0; 4]));
    match folded.chars().next() {
        None => Sign::Mark,
        Some(letter) if letter.is_alphanumeric() => Sign::Letter(letter),
        Some(_) => Sign::Between,
    }
}

/// The word's letter, if that is all it has.
fn only_letter(word: &str) -> Option<char> {
    let mut chars = word.chars();
    chars.next().filter(|c| chars.next().is_none() && c.is_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<String> {
        let mut words = Vec::new();
        each(text, |word| words.push(word.to_owned()));
        words
    }

    #[test]
    fn words_are_folded_and_split() {
        for (text, expected) in [
            ("BAŞVURU, başvurusu.", &["basvuru", "basvurusu"][..]),
            ("Ankara’nın kâğıdı", &["ankara", "nin", "kagidi"]),
            ("bas\u{327}vuru", &["basvuru"]),
            ("e-İmza; X-ışını", &["e", "imza", "eimza", "x", "isini", "xisini"]),
            ("3-4 il-ilçe e - a", &["3", "4", "il", "ilce", "e", "a"]),
            ("e-e-e", &["e", "e", "ee", "e", "ee"]),
            ("Москва 2026’da", &["Москва", "2026", "da"]),
            (" … ", &[]),
        ] {
            assert_eq!(of(text), expected, "{text}");
        }
    }
}

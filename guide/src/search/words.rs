//! The words of a text, folded: what the index holds and a query is compared with. `scripts/search/words.js` reads them alike.

use std::{iter, ops::Range, sync::LazyLock};

use turkish::fold;

/// How far the table of letters reaches: Basic Latin, Latin-1 and Latin Extended-A. Beyond, folding changes no letter.
const COVERED: usize = 0x180;

/// In the table, for what no word goes on after.
const BETWEEN: u8 = 0;
/// In the table, for what is to be looked at more closely.
const UNUSUAL: u8 = 1;

/// What each character becomes that folds to a letter or digit of ASCII.
static FOLDED: LazyLock<[u8; COVERED]> = LazyLock::new(|| {
    std::array::from_fn(|code| match char::from_u32(code as u32).map(sign) {
        Some(Sign::Letter(letter)) => u8::try_from(letter).ok().filter(u8::is_ascii).unwrap_or(UNUSUAL),
        Some(Sign::Between) => BETWEEN,
        Some(Sign::Mark) | None => UNUSUAL,
    })
});

/// The bytes that part words, whatever stands around them: of ASCII, so that no character is cut. A hyphen may join them.
static PARTING: LazyLock<[bool; 256]> =
    LazyLock::new(|| std::array::from_fn(|byte| byte < 0x80 && FOLDED[byte] == BETWEEN && byte != usize::from(b'-')));

/// What a character is to a word.
enum Sign {
    /// The end of one.
    Between,
    /// This letter or digit.
    Letter(char),
    /// Nothing: a combining mark.
    Mark,
}

/// Where in `text` the pieces are that have words of their own: what [`each`] finds in all of them it finds in `text`.
pub fn runs(text: &str) -> impl Iterator<Item = Range<usize>> {
    let (parting, bytes) = (&*PARTING, text.as_bytes());
    let mut at = 0;
    iter::from_fn(move || {
        at += bytes[at..].iter().position(|&byte| !parting[usize::from(byte)])?;
        let start = at;
        at += bytes[at..].iter().position(|&byte| parting[usize::from(byte)]).unwrap_or(bytes.len() - at);
        Some(start..at)
    })
}

/// Gives each word of `text` to `meet`, in UTF-8. A letter and a word behind a hyphen are two words, and one more together,
/// since people write “e-posta” and “eposta”.
pub fn each(text: &str, mut meet: impl FnMut(&[u8])) {
    let table = &*FOLDED;
    let bytes = text.as_bytes();
    let mut word: Vec<u8> = Vec::with_capacity(64);
    // How many bytes of `word` are a letter that stood alone before a hyphen.
    let mut joined = 0;
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        // Most are of ASCII, where nothing is unusual.
        if byte.is_ascii() {
            let letter = table[usize::from(byte)];
            if letter > UNUSUAL {
                word.push(letter);
            } else {
                joined = end(&mut word, joined, byte == b'-', &mut meet);
            }
            at += 1;
            continue;
        }
        let length = if byte < 0xE0 { 2 } else { 3 + usize::from(byte >= 0xF0) };
        let code = if length == 2 { code_of(byte, bytes[at + 1]) } else { COVERED };
        match table.get(code).copied().unwrap_or(UNUSUAL) {
            BETWEEN => joined = end(&mut word, joined, false, &mut meet),
            UNUSUAL => {
                let c = text[at..].chars().next().unwrap_or_default();
                match sign(c) {
                    Sign::Between => joined = end(&mut word, joined, c == '\u{2011}', &mut meet),
                    Sign::Letter(letter) => word.extend_from_slice(letter.encode_utf8(&mut [0; 4]).as_bytes()),
                    Sign::Mark => {}
                }
            }
            letter => word.push(letter),
        }
        at += length;
    }
    end(&mut word, joined, false, &mut meet);
}

/// The number of a character that has two bytes in UTF-8.
fn code_of(first: u8, second: u8) -> usize {
    usize::from(first & 0x1F) << 6 | usize::from(second & 0x3F)
}

/// Ends a word, and begins the next one: with this one's letter, if that is all it has and a hyphen follows.
fn end(word: &mut Vec<u8>, joined: usize, hyphen: bool, meet: &mut impl FnMut(&[u8])) -> usize {
    let alone = &word[joined..];
    if !alone.is_empty() {
        meet(alone);
        if joined > 0 {
            meet(word);
        }
    }
    if hyphen && is_one_letter(&word[joined..]) {
        word.drain(..joined);
        return word.len();
    }
    word.clear();
    0
}

fn is_one_letter(word: &[u8]) -> bool {
    let mut chars = str::from_utf8(word).unwrap_or_default().chars();
    chars.next().is_some_and(char::is_alphabetic) && chars.next().is_none()
}

fn sign(c: char) -> Sign {
    let folded = fold(c.encode_utf8(&mut [0; 4]));
    match folded.chars().next() {
        None => Sign::Mark,
        Some(letter) if letter.is_alphanumeric() => Sign::Letter(letter),
        Some(_) => Sign::Between,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<String> {
        let mut words = Vec::new();
        each(text, |word| words.push(String::from_utf8(word.to_vec()).unwrap()));
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
            let mut of_runs = Vec::new();
            for run in runs(text) {
                of_runs.extend(of(&text[run]));
            }
            assert_eq!(of_runs, expected, "{text}");
        }
    }
}

//! Plain text answers, and the two that are a comparison or a few digits.

use crate::digits;

/// What is wrong with a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextError {
    /// Longer than any honest answer.
    TooLong,
    /// Not the word that the picture shows.
    NotThePictureWord,
    /// An extension of something else than one to six digits.
    Extension,
}

impl TextError {
    /// What is wrong and what to do.
    pub fn message(self) -> &'static str {
        match self {
            TextError::TooLong => "Bu yanıt çok uzun; kısaltınız.",
            TextError::NotThePictureWord => {
                "Yazdığınız, resimdekiyle aynı değil; yeniden bakıp yazınız ya da “Başka resim” deyiniz."
            }
            TextError::Extension => "Dahili numara en çok 6 rakamdır; yalnızca rakamları yazınız.",
        }
    }
}

/// More than any honest answer of one line, or an address, needs.
pub const MAX_CHARS: usize = 200;

/// One line, with single spaces.
///
/// # Errors
/// [`TextError::TooLong`] beyond 200 characters.
pub fn one_line(raw: &str) -> Result<String, TextError> {
    bounded(single_spaced(raw), MAX_CHARS)
}

/// Several lines, each with single spaces, without blank lines.
///
/// # Errors
/// [`TextError::TooLong`] beyond `most` characters, line breaks included.
pub fn lines(raw: &str, most: usize) -> Result<Vec<String>, TextError> {
    let lines: Vec<String> = raw.lines().map(single_spaced).filter(|line| !line.is_empty()).collect();
    bounded(lines.join("\n"), most)?;
    Ok(lines)
}

fn bounded(text: String, most: usize) -> Result<String, TextError> {
    if text.chars().nth(most).is_some() { Err(TextError::TooLong) } else { Ok(text) }
}

/// The word in the picture; upper and lower case do not matter.
///
/// # Errors
/// [`TextError::NotThePictureWord`].
pub fn picture_word(raw: &str, shown: &str) -> Result<String, TextError> {
    let typed: String = raw.chars().filter(|&c| !digits::is_ignorable(c)).collect();
    if typed.eq_ignore_ascii_case(shown) { Ok(typed) } else { Err(TextError::NotThePictureWord) }
}

/// An extension (dahili numara): one to six digits.
///
/// # Errors
/// [`TextError::Extension`].
pub fn extension(raw: &str) -> Result<String, TextError> {
    match digits::collect(digits::without_label(raw), |_| false) {
        Ok(digits) if (1..=6).contains(&digits.len()) => Ok(digits::text(&digits)),
        _ => Err(TextError::Extension),
    }
}

/// `raw` without surrounding space, with one plain space wherever it has white space, and without invisible marks.
pub fn single_spaced(raw: &str) -> String {
    let mut spaced = String::with_capacity(raw.len());
    for word in raw.split(char::is_whitespace) {
        let before = spaced.len();
        spaced.extend(word.chars().filter(|&c| !digits::is_ignorable(c)));
        if spaced.len() > before && before > 0 {
            spaced.insert(before, ' ');
        }
    }
    spaced
}

/// Adds `part` to `text`, with `separator` between it and what is there already.
pub fn push_apart(text: &mut String, separator: char, part: &str) {
    if !text.is_empty() {
        text.push(separator);
    }
    text.push_str(part);
}

/// Whether there is nothing in `raw` that can be seen.
pub fn is_blank(raw: &str) -> bool {
    raw.chars().all(digits::is_ignorable)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_is_tidied_and_nothing_else() {
        for (raw, expected) in [
            ("  a  b ", "a b"),
            ("a\u{A0}b", "a b"),
            ("Ğ\tİ", "Ğ İ"),
            ("", ""),
            ("\u{FEFF}MEBBİS", "MEBBİS"),
            ("Ay\u{200B}şe \u{200B} Ö", "Ayşe Ö"),
            ("\u{FEFF} ", ""),
        ] {
            assert_eq!(one_line(raw).as_deref(), Ok(expected), "{raw:?}");
        }
        assert_eq!(lines(" Kat 2 \r\n\n Oda  5", MAX_CHARS), Ok(vec!["Kat 2".to_owned(), "Oda 5".to_owned()]));
        assert_eq!(one_line(&"ş".repeat(201)), Err(TextError::TooLong));
    }

    #[test]
    fn the_picture_word_is_compared_without_case() {
        for (raw, right) in [("84ttt", true), ("84TTT", true), (" 84 ttt ", true), ("84tt", false), ("", false)] {
            assert_eq!(picture_word(raw, "84ttt").is_ok(), right, "{raw:?}");
        }
    }

    #[test]
    fn an_extension_is_one_to_six_digits() {
        for (raw, right) in [("151", true), ("1 51", true), ("1234567", false), ("15a", false)] {
            assert_eq!(extension(raw).is_ok(), right, "{raw:?}");
        }
    }
}

//! Names of people.

use std::fmt;

use crate::{digits, text};

/// A name as the person wrote it, with single spaces. Its letters are never changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonName(String);

/// What is wrong with a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// A digit.
    Digit,
    /// A sign that no name has.
    Sign,
    /// No letter at all.
    NoLetter,
    /// More letters than any name has.
    TooLong,
    /// One word where given name and surname are asked for.
    OneWord,
}

impl Problem {
    /// What is wrong and what to do.
    pub fn message(self) -> &'static str {
        match self {
            Problem::Digit => "Adda rakam bulunmaz; rakamları siliniz.",
            Problem::Sign => {
                "Adda yalnızca harf, boşluk, kısa çizgi, nokta ve kesme işareti bulunur; ötekileri siliniz."
            }
            Problem::NoLetter => "Adı harflerle yazınız.",
            Problem::TooLong => "Bu ad çok uzun; yalnızca adı yazınız.",
            Problem::OneWord => "Adı ve soyadı birlikte yazınız.",
        }
    }
}

impl PersonName {
    const MAX_CHARS: usize = 100;

    /// Reads a name. Letters of every alphabet pass: people with foreign names apply too.
    ///
    /// # Errors
    /// See [`Problem`].
    pub fn parse(raw: &str) -> Result<PersonName, Problem> {
        let name = text::single_spaced(raw);
        if let Some(strange) = name.chars().find(|&c| !(is_letter(c) || is_name_sign(c))) {
            return Err(if digits::value(strange).is_some() { Problem::Digit } else { Problem::Sign });
        }
        if !name.chars().any(is_letter) {
            return Err(Problem::NoLetter);
        }
        if name.chars().nth(PersonName::MAX_CHARS).is_some() {
            return Err(Problem::TooLong);
        }
        Ok(PersonName(name))
    }

    /// The name as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// `given` and `surname` as one name.
    pub fn full(given: &PersonName, surname: &PersonName) -> PersonName {
        PersonName([given.as_str(), " ", surname.as_str()].concat())
    }
}

/// Whether `c` may be a letter of a name. Of the scripts beyond Latin, everything passes but digits, punctuation,
/// symbols and pictures: the standard library's exact table would cost each visitor more than it helps.
fn is_letter(c: char) -> bool {
    match c {
        '\0'..='\u{7F}' => c.is_ascii_alphabetic(),
        '\u{80}'..='\u{BF}' | '×' | '÷' => false,
        '\u{2000}'..='\u{2BFF}' | '\u{3000}'..='\u{303F}' | '\u{E000}'..='\u{F8FF}' | '\u{FE00}'.. => false,
        other => digits::value(other).is_none(),
    }
}

fn is_name_sign(c: char) -> bool {
    // Combining marks: a decomposed “İ” is I + U+0307.
    matches!(c, ' ' | '-' | '.' | '\'' | '’' | '\u{0300}'..='\u{036F}')
}

impl fmt::Display for PersonName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_kept_as_written() {
        for (raw, expected) in [
            ("Ayşe", Ok("Ayşe")),
            ("  Ayşe\u{A0} Gül ", Ok("Ayşe Gül")),
            ("Hüseyin-Can", Ok("Hüseyin-Can")),
            ("O’Neill", Ok("O’Neill")),
            ("I\u{307}pek", Ok("I\u{307}pek")),
            ("Ömer", Ok("Ömer")),
            ("Иван", Ok("Иван")),
            ("Ayş3", Err(Problem::Digit)),
            ("Ayşe²", Err(Problem::Sign)),
            ("Ayşe ٣", Err(Problem::Digit)),
            ("Ayşe 😀", Err(Problem::Sign)),
            ("Ayşe…", Err(Problem::Sign)),
            ("ayse@okul", Err(Problem::Sign)),
            ("- -", Err(Problem::NoLetter)),
        ] {
            assert_eq!(PersonName::parse(raw).as_ref().map(PersonName::as_str), expected.as_ref().copied(), "{raw:?}");
        }
        assert_eq!(PersonName::parse(&"a".repeat(101)), Err(Problem::TooLong));
    }
}

//! Names of people.

use std::{borrow::Cow, fmt};

use crate::{digits, text};

/// A name as the person wrote it, with single spaces. Its letters are never changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonName(String);

/// What is wrong with a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PersonNameError {
    /// No letter at all.
    NoLetter,
    /// More letters than any name has.
    TooLong,
    /// One word where given name and surname are asked for.
    OneWord,
}

impl PersonNameError {
    /// What is wrong and what to do.
    pub fn message(self) -> &'static str {
        match self {
            PersonNameError::NoLetter => "Adı harflerle yazınız.",
            PersonNameError::TooLong => "Bu ad çok uzun; yalnızca adı yazınız.",
            PersonNameError::OneWord => "Adı ve soyadı birlikte yazınız.",
        }
    }
}

/// What is unusual about a name. None of it is an error: what the civil registry (MERNİS) holds is right, and the portal
/// compares with it letter by letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Warning {
    /// A character that names in the registry hardly ever have.
    Unusual(char),
}

impl Warning {
    /// What is unusual and what to do.
    pub fn message(&self) -> Cow<'static, str> {
        let Warning::Unusual(c) = *self;
        if is_invisible(c) {
            return Cow::Borrowed("Bu adda görünmeyen bir işaret var; adı silip klavyeden yeniden yazınız.");
        }
        // A mark alone would sit on the quotation mark before it.
        let opening = if is_mark(c) { "Bu adda pek görülmeyen “◌" } else { "Bu adda pek görülmeyen “" };
        let rest = "” var; adı nüfus kaydıyla (MERNİS) harfi harfine karşılaştırınız.";
        Cow::Owned([opening, c.encode_utf8(&mut [0; 4]), rest].concat())
    }
}

impl PersonName {
    const MAX_CHARS: usize = 100;

    /// Reads a name. Whatever has a letter passes, in any alphabet: people with foreign names apply too. For the rest
    /// see [`PersonName::warning`].
    ///
    /// # Errors
    /// [`PersonNameError::NoLetter`] and [`PersonNameError::TooLong`].
    pub fn parse(raw: &str) -> Result<PersonName, PersonNameError> {
        PersonName::parse_within(raw, PersonName::MAX_CHARS)
    }

    /// Reads a given name and a surname together, each of which may be as long as a name can be.
    ///
    /// # Errors
    /// Those of [`PersonName::parse`], and [`PersonNameError::OneWord`]: one word alone is half a name.
    pub fn parse_full(raw: &str) -> Result<PersonName, PersonNameError> {
        let name = PersonName::parse_within(raw, 2 * PersonName::MAX_CHARS + 1)?;
        if name.0.split_once(' ').is_some() { Ok(name) } else { Err(PersonNameError::OneWord) }
    }

    fn parse_within(raw: &str, max_chars: usize) -> Result<PersonName, PersonNameError> {
        let name = text::single_spaced(raw);
        if !name.chars().any(may_be_letter) {
            return Err(PersonNameError::NoLetter);
        }
        if name.chars().nth(max_chars).is_some() {
            return Err(PersonNameError::TooLong);
        }
        Ok(PersonName(name))
    }

    /// What is unusual about the name, if anything: the first character that is no letter of Turkish names, no space,
    /// hyphen or apostrophe.
    pub fn warning(&self) -> Option<Warning> {
        let mut before = ' ';
        let unusual = self.0.chars().find(|&c| {
            let is_plain = is_letter(c) || matches!(c, ' ' | '-' | '\'' | '’') || is_decomposed_letter(before, c);
            before = c;
            !is_plain
        });
        unusual.map(Warning::Unusual)
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

/// Whether `c` is a letter of Turkish names: of the alphabet, with a circumflex, or Q, W, X.
pub fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || "ÇĞİÖŞÜÂÎÛçğıöşüâîû".chars().any(|letter| letter == c)
}

/// Whether `base` and `mark` together are one of the letters above, in the decomposed spelling that some systems copy.
fn is_decomposed_letter(base: char, mark: char) -> bool {
    let bases = match mark {
        '\u{302}' => "AIUaiu",
        '\u{306}' => "Gg",
        '\u{307}' => "I",
        '\u{308}' => "OUou",
        '\u{327}' => "CScs",
        _ => "",
    };
    bases.chars().any(|letter| letter == base)
}

/// Whether `c` could be a letter of any script: everything but digits, punctuation, symbols, marks and pictures. The
/// standard library's exact table would cost each visitor more than it helps.
fn may_be_letter(c: char) -> bool {
    match c {
        '\0'..='\u{BF}' => c.is_ascii_alphabetic(),
        '×' | '÷' | '\u{2000}'..='\u{2BFF}' | '\u{3000}'..='\u{303F}' => false,
        '\u{E000}'..='\u{F8FF}' | '\u{FE00}'..='\u{FE0F}' | '\u{1F000}'..='\u{1FAFF}' => false,
        other => !is_mark(other) && digits::value(other).is_none(),
    }
}

/// Whether `c` is drawn onto the letter before it.
fn is_mark(c: char) -> bool {
    ('\u{300}'..='\u{36F}').contains(&c)
}

/// Whether nothing can be seen of `c`: control characters, the soft hyphen, and format marks that white space does not
/// cover ([`digits::is_ignorable`]).
fn is_invisible(c: char) -> bool {
    matches!(c, '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}' | '\u{AD}' | '\u{2061}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}')
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
    fn plain_names_are_kept_as_written_and_raise_no_doubt() {
        for (raw, expected) in [
            ("Ayşe", "Ayşe"),
            ("  Ayşe\u{A0} Gül ", "Ayşe Gül"),
            ("Hüseyin-Can", "Hüseyin-Can"),
            ("O’Neill", "O’Neill"),
            ("O'Neill", "O'Neill"),
            ("Çağrı ÖĞÜŞ", "Çağrı ÖĞÜŞ"),
            ("çığ İĞDELİ", "çığ İĞDELİ"),
            ("Âdem Hâkim Nazmî ÎMÂN Halûk ÛLÂ", "Âdem Hâkim Nazmî ÎMÂN Halûk ÛLÂ"),
            ("Qasim Wali xelef QWX", "Qasim Wali xelef QWX"),
            ("I\u{307}pek", "I\u{307}pek"),
            (
                "O\u{308}mer Gu\u{308}l C\u{327}ag\u{306}an S\u{327}en a\u{302}",
                "O\u{308}mer Gu\u{308}l C\u{327}ag\u{306}an S\u{327}en a\u{302}",
            ),
        ] {
            let name = PersonName::parse(raw).unwrap();
            assert_eq!((name.as_str(), name.warning()), (expected, None), "{raw:?}");
        }
    }

    #[test]
    fn anything_else_is_kept_too_and_the_first_of_it_is_named() {
        for (raw, expected) in [
            ("José", 'é'),
            ("M. Ali", '.'),
            ("Иван", 'И'),
            ("ＡＹＳＥ", 'Ａ'),
            ("Ayş3 4", '3'),
            ("Ayşe²", '²'),
            ("Ayşe ٣", '٣'),
            ("Ayşe 😀", '😀'),
            ("Ayşe…", '…'),
            ("Ad: Ayşe", ':'),
            ("ayse@okul", '@'),
            ("Jose\u{301}", '\u{301}'),
            ("i\u{307}pek", '\u{307}'),
            ("Gu\u{308}\u{308}l", '\u{308}'),
            ("\u{308}Ali", '\u{308}'),
            ("Ay\u{AD}şe", '\u{AD}'),
            ("ABC\u{327}\u{306}", '\u{306}'),
        ] {
            let name = PersonName::parse(raw).unwrap();
            assert_eq!((name.as_str(), name.warning()), (raw, Some(Warning::Unusual(expected))), "{raw:?}");
        }
    }

    #[test]
    fn a_name_has_a_letter_and_an_end() {
        for raw in ["", "- -", "123", "٣", "😀", "×÷", "…", "。", "\u{E000}", "\u{301}", "’", "²"] {
            assert_eq!(PersonName::parse(raw), Err(PersonNameError::NoLetter), "{raw:?}");
        }
        assert!(PersonName::parse(&"ş".repeat(100)).is_ok());
        assert_eq!(PersonName::parse(&"ş".repeat(101)), Err(PersonNameError::TooLong));
    }

    #[test]
    fn the_warning_shows_the_character() {
        for (c, expected) in
            [('é', "“é” "), ('\u{301}', "“◌\u{301}” "), ('\u{AD}', "görünmeyen"), ('\u{2066}', "görünmeyen")]
        {
            let message = Warning::Unusual(c).message();
            assert!(message.contains(expected), "{c:?}: {message}");
            assert_eq!(message.contains("MERNİS"), expected.contains('“'), "{c:?}: {message}");
        }
    }

    #[test]
    fn given_name_and_surname_are_joined_by_a_space() {
        let name = |raw| PersonName::parse(raw).unwrap();
        assert_eq!(PersonName::full(&name("Ayşe Gül"), &name("ÖRNEK")).to_string(), "Ayşe Gül ÖRNEK");
    }
}

//! When two names are one file's: some disks tell `Kurulum.md` from `kurulum.md`, others do not, and some write the letter
//! ö as one sign, others as two.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// What is the same for all names that are one on some disk. Turkish letters stay apart: ı and i are two letters to every
/// disk.
pub fn key(name: &str) -> String {
    if name.is_ascii() {
        return name.to_ascii_lowercase();
    }
    name.nfd().flat_map(char::to_lowercase).nfc().collect()
}

/// `name` with each letter as one sign, where there is one.
pub fn composed(name: &str) -> Cow<'_, str> {
    match is_nfc_quick(name.chars()) {
        IsNormalized::Yes => Cow::Borrowed(name),
        _ => Cow::Owned(name.nfc().collect()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_one_or_two() {
        // one, other, whether some disk takes them for one
        let pairs = [
            ("Kurulum.md", "kurulum.md", true),
            ("bölüm/a.html", "bo\u{308}lu\u{308}m/A.HTML", true),
            ("ÇİĞ.md", "c\u{327}i\u{307}g\u{306}.md", true),
            ("Ağrı.md", "AĞrı.md", true),
            ("sınır.md", "sinir.md", false),
            ("SINIR.md", "sınır.md", false),
            ("a-b.md", "a_b.md", false),
            ("ad.md", "ad.md ", false),
            ("ﬁ.md", "fi.md", false),
        ];
        for (one, other, same) in pairs {
            assert_eq!(key(one) == key(other), same, "{one} {other}");
        }
    }

    #[test]
    fn composing_changes_only_how_letters_are_written() {
        assert_eq!(composed("Bo\u{308}lu\u{308}m/A.md"), "Bölüm/A.md");
        assert!(matches!(composed("Bölüm/A.md"), Cow::Borrowed(_)));
    }
}

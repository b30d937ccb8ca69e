//! Text as someone without Turkish letters types it.

use super::{casing, is_mark, parts};

/// The text as someone without Turkish letters types it, in lower case: what slugs, comparisons and searches use.
/// i, ı, İ and I all become i.
pub fn fold(text: &str) -> String {
    text.chars().filter(|&c| !is_mark(c)).map(folded).collect()
}

fn folded(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_lowercase();
    }
    let (letter, _) = parts(c).unwrap_or((c, c));
    match casing::lower_letter(letter) {
        'ı' => 'i',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding() {
        for word in ["başvuru", "BAŞVURU", "Basvuru", "BASVURU", "bas\u{327}vuru"] {
            assert_eq!(fold(word), "basvuru");
        }
        assert_eq!(fold("Iğdır İĞDIR kâğıt Î û I\u{307}"), "igdir igdir kagit i u i");
        assert_eq!(fold("José-Ñuño O’Neill 19"), "jose-nuno o’neill 19");
    }
}

//! Turkish letters: casing and folding. Rust's own casing is wrong for them (`istanbul` would become `ISTANBUL`), and
//! its tables for all the world's letters would cost each visitor more than the whole identity check.
//!
//! Covered are the letters of Unicode's Basic Latin, Latin-1 and Latin Extended-A blocks, which hold every name in
//! Latin script that the civil registry can write. Others keep their case.

/// Upper case, with i → İ and ı → I.
pub fn upper(text: &str) -> String {
    text.chars().map(upper_letter).collect()
}

/// Lower case, with İ → i and I → ı.
pub fn lower(text: &str) -> String {
    text.chars().map(lower_letter).collect()
}

fn upper_letter(c: char) -> char {
    match c {
        'i' => 'İ',
        'ı' => 'I',
        'ÿ' => 'Ÿ',
        'à'..='þ' if c != '÷' => shifted(c, -32),
        _ if is_extended_pair(c, Case::Lower) => shifted(c, -1),
        other => other.to_ascii_uppercase(),
    }
}

fn lower_letter(c: char) -> char {
    match c {
        'İ' => 'i',
        'I' => 'ı',
        'Ÿ' => 'ÿ',
        'À'..='Þ' if c != '×' => shifted(c, 32),
        _ if is_extended_pair(c, Case::Upper) => shifted(c, 1),
        other => other.to_ascii_lowercase(),
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Case {
    Upper,
    Lower,
}

/// Whether `c` is the `case` letter of a pair of neighbours in Latin Extended-A: upper case stands first, at even code
/// points up to U+0137 and from U+014A to U+0177, at odd ones elsewhere.
fn is_extended_pair(c: char, case: Case) -> bool {
    let upper_is_even = match c {
        'Ā'..='į' | 'Ĳ'..='ķ' | 'Ŋ'..='ŷ' => true,
        'Ĺ'..='ň' | 'Ź'..='ž' => false,
        _ => return false,
    };
    (c as u32).is_multiple_of(2) == (upper_is_even == (case == Case::Upper))
}

fn shifted(c: char, by: i32) -> char {
    (c as u32).checked_add_signed(by).and_then(char::from_u32).unwrap_or(c)
}

/// The text as someone without Turkish letters types it, in lower case: what slugs, comparisons and searches use.
/// i, ı, İ and I all become i.
pub fn fold(text: &str) -> String {
    lower(text).chars().filter(|&c| !is_combining(c)).map(ascii_twin).collect()
}

fn ascii_twin(c: char) -> char {
    match c {
        'ç' => 'c',
        'ğ' => 'g',
        'ı' | 'î' => 'i',
        'ö' => 'o',
        'ş' => 's',
        'ü' | 'û' => 'u',
        'â' => 'a',
        other => other,
    }
}

fn is_combining(c: char) -> bool {
    ('\u{0300}'..='\u{036F}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn casing() {
        for (low, up) in
            [("istanbul", "İSTANBUL"), ("ısparta", "ISPARTA"), ("millî eğitim", "MİLLÎ EĞİTİM"), ("şçöğü", "ŞÇÖĞÜ")]
        {
            assert_eq!(upper(low), up);
            assert_eq!(lower(up), low);
        }
    }

    #[test]
    fn casing_agrees_with_the_standard_library_wherever_turkish_does() {
        // Dotted and dotless i are Turkish; ß, ŉ and ſ change their number of letters or leave the block.
        let others = ('\0'..='ž').filter(|c| !"iıİIßŉſµ".contains(*c));
        for c in others {
            assert_eq!(upper(&c.to_string()), c.to_uppercase().to_string(), "{c:?}");
            assert_eq!(lower(&c.to_string()), c.to_lowercase().to_string(), "{c:?}");
        }
    }

    #[test]
    fn folding() {
        for word in ["başvuru", "BAŞVURU", "Basvuru", "BASVURU"] {
            assert_eq!(fold(word), "basvuru");
        }
        assert_eq!(fold("Iğdır İĞDIR kâğıt Î û I\u{307}"), "igdir igdir kagit i u i");
    }
}

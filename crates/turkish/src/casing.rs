//! Upper and lower case.

use super::DOT_ABOVE;

/// Upper case, with i → İ and ı → I. Letters beyond those covered keep their case.
pub fn upper(text: &str) -> String {
    text.chars().map(upper_letter).collect()
}

/// Lower case, with İ → i and I → ı. Letters beyond those covered keep their case.
pub fn lower(text: &str) -> String {
    let mut lowered = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        // A decomposed İ loses its dot like a composed one: i has its own. All other marks stay with their letter.
        let dotted = c == 'I' && chars.next_if_eq(&DOT_ABOVE).is_some();
        lowered.push(if dotted { 'i' } else { lower_letter(c) });
    }
    lowered
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

pub(super) fn lower_letter(c: char) -> char {
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
    fn decomposed_letters() {
        for (up, low) in [
            ("I\u{307}PEK", "ipek"),
            ("I\u{302}", "ı\u{302}"),
            ("S\u{327}U\u{308}", "s\u{327}u\u{308}"),
            ("I", "ı"),
            ("\u{307}", "\u{307}"),
        ] {
            assert_eq!(lower(up), low);
        }
        assert_eq!(upper("i\u{302}s\u{327}"), "İ\u{302}S\u{327}");
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
}

//! Digits as people type them.

/// The value of a decimal digit: ASCII, full-width (U+FF10…), Arabic-Indic (U+0660…) or extended Arabic-Indic
/// (U+06F0…), which input methods and pasted text bring along.
pub fn value(c: char) -> Option<u8> {
    const ZEROS: [char; 4] = ['0', '\u{FF10}', '\u{0660}', '\u{06F0}'];
    ZEROS.iter().find_map(|&zero| {
        let offset = (c as u32).checked_sub(zero as u32)?;
        u8::try_from(offset).ok().filter(|&digit| digit < 10)
    })
}

/// The digits of `raw`, where `separator` says which other characters may stand between them.
///
/// # Errors
/// The first character that is neither a digit nor a separator.
pub fn collect(raw: &str, separator: impl Fn(char) -> bool) -> Result<Vec<u8>, char> {
    raw.chars().filter(|&c| !is_ignorable(c) && !separator(c)).map(|c| value(c).ok_or(c)).collect()
}

/// What follows a label such as `Tel:` or `T.C. Kimlik No :`. A label ends in the last colon before the first digit; a
/// text without one is its own value.
pub fn without_label(raw: &str) -> &str {
    let mut unlabelled = raw;
    let mut rest = raw.chars();
    while let Some(c) = rest.next() {
        match c {
            ':' | '\u{FF1A}' => unlabelled = rest.as_str(),
            _ if value(c).is_some() => break,
            _ => {}
        }
    }
    unlabelled
}

/// `digits` as ASCII text.
pub fn text(digits: &[u8]) -> String {
    digits.iter().map(|&digit| char::from(b'0' + digit % 10)).collect()
}

/// White space of any kind (NBSP too), and the invisible marks that come along with copied text.
pub fn is_ignorable(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_every_keyboard_are_read() {
        for (raw, expected) in [
            ("10 20", Ok("1020")),
            ("1\u{A0}0.2", Ok("102")),
            ("１２３", Ok("123")),
            ("٤٥٦", Ok("456")),
            ("۷۸۹", Ok("789")),
            ("\u{202D}12\u{202C}", Ok("12")),
            ("1O", Err('O')),
            ("½", Err('½')),
        ] {
            let found = collect(raw, |c| c == '.');
            assert_eq!(found.map(|digits| text(&digits)), expected.map(str::to_owned), "{raw:?}");
        }
    }

    #[test]
    fn a_label_ends_in_a_colon_before_the_first_digit() {
        for (raw, expected) in [
            ("Tel: 0382 213 68 40", " 0382 213 68 40"),
            ("GSM : 0505 123 45 67", " 0505 123 45 67"),
            ("TC:10000000146", "10000000146"),
            ("Bilgi: Tel: 0382", " 0382"),
            ("tel:+90-382", "+90-382"),
            ("Tel： ０３８２", " ０３８２"),
            ("No: ٤٥٦", " ٤٥٦"),
            ("0382 213 68 40 dahili: 151", "0382 213 68 40 dahili: 151"),
            ("Tel: 0382 213 68 40 dahili: 151", " 0382 213 68 40 dahili: 151"),
            ("٤: 56", "٤: 56"),
            ("Oda 3: 56", "Oda 3: 56"),
            ("10:30", "10:30"),
            ("0382 213 68 40", "0382 213 68 40"),
            ("Tel:", ""),
            ("Tel", "Tel"),
            ("", ""),
        ] {
            assert_eq!(without_label(raw), expected, "{raw:?}");
        }
    }
}

//! Identity numbers as spreadsheets write them.

use form::{
    digits,
    national_id::{NationalId, NationalIdError},
    text,
};

/// Reads a number that has been through a spreadsheet: with the apostrophe or the formula that makes a text of it
/// (`'10000000146`, `="10000000146"`), with commas between thousands, or with decimals that are all 0. All of these
/// leave the eleven digits; of a number that has lost digits, nothing is guessed.
pub(super) fn national_id(raw: &str) -> Result<NationalId, NationalIdError> {
    let spaced = text::single_spaced(raw);
    let text = spaced.strip_prefix("=\"").and_then(|formula| formula.strip_suffix('"')).unwrap_or(&spaced);
    let text = APOSTROPHES.iter().find_map(|&mark| text.strip_prefix(mark)).unwrap_or(text);
    let whole = without_decimals(text);
    if has_thousands(whole) { NationalId::parse(&whole.replace(',', "")) } else { NationalId::parse(whole) }
}

/// The one that is typed, and those that word processors make of it.
const APOSTROPHES: [char; 3] = ['\'', '’', '‘'];

/// Whether commas stand between thousands, and nowhere else.
fn has_thousands(text: &str) -> bool {
    text.split(',').enumerate().all(|(place, digits)| {
        let is_whole = digits.len() == 3 || (place == 0 && matches!(digits.len(), 1..=2));
        is_whole && digits.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// What stands before `,0`, `.00` and the like. Ten digits before it are a number of their own, and too short: its
/// decimal must not become the eleventh digit.
fn without_decimals(text: &str) -> &str {
    let whole = [",0", ".0", ",00", ".00"].iter().find_map(|decimals| text.strip_suffix(decimals));
    let has_digits = |whole: &&str| whole.chars().filter(|&c| digits::value(c).is_some()).count() >= 10;
    whole.filter(has_digits).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_but_the_digits_counts() {
        for raw in [
            "10000000146",
            " 100 000 001 46\u{A0}",
            "'10000000146",
            "’10000000146 ",
            "=\"10000000146\"",
            "10000000146.0",
            "10000000146,00",
            "10.000.000.146",
            "10,000,000,146",
            "10.000.000.146,00",
            "10,000,000,146.0",
            "1.00.0000.0146",
            "100.000.001.46",
        ] {
            assert_eq!(national_id(raw), NationalId::parse("10000000146"), "{raw:?}");
        }
        // Thousands that end in three zeros are no decimals.
        assert_eq!(national_id("10.000.000.000"), Err(NationalIdError::CheckDigits));
    }

    #[test]
    fn lost_digits_are_not_guessed() {
        for (raw, expected) in [
            ("1,00000E+10", NationalIdError::ScientificNotation),
            ("1E+10", NationalIdError::ScientificNotation),
            ("'1.73E+10", NationalIdError::ScientificNotation),
            ("1729171606,00", NationalIdError::TaxNumberLength),
            ("1234567895.0", NationalIdError::TaxNumberLength),
            ("1729171606", NationalIdError::TaxNumberLength),
            ("10000000146,50", NationalIdError::Sign),
            ("10000000147,00", NationalIdError::CheckDigits),
            ("10000000146,", NationalIdError::Sign),
            (",10000000146", NationalIdError::Sign),
            ("10000,000,146", NationalIdError::Sign),
            ("10,00,000,0146", NationalIdError::Sign),
            ("10,000,000,14O", NationalIdError::Sign),
            ("=A1", NationalIdError::Sign),
            ("", NationalIdError::TooShort),
        ] {
            assert_eq!(national_id(raw), Err(expected), "{raw:?}");
        }
    }
}

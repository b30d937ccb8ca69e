//! T.C. Kimlik No: the identity number.

use std::{borrow::Cow, fmt};

use crate::{digits, person_name};

/// An identity number whose check digits are right. That says nothing of whether it was ever given to anyone.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NationalId([u8; NationalId::LENGTH]);

/// What is wrong with an identity number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NationalIdError {
    /// A letter: often an O for 0, or an l or I for 1.
    Letter,
    /// A number in scientific notation, such as `1,00000E+10`: a spreadsheet rounded it, and its last digits are lost.
    ScientificNotation,
    /// Something else that is no digit.
    Sign,
    /// Ten digits: the length of a tax number (VKN).
    TaxNumberLength,
    /// Fewer than eleven digits.
    TooShort,
    /// More than eleven digits.
    TooLong,
    /// The first digit is 0.
    LeadingZero,
    /// The last two digits do not follow from the others.
    CheckDigits,
}

impl NationalIdError {
    /// What is wrong and what to do.
    pub fn message(self) -> &'static str {
        match self {
            NationalIdError::Letter => {
                "Kimlik No’da harf bulunmaz; 0 yerine O, 1 yerine I yazmış olabilirsiniz, yalnızca rakamları yazınız."
            }
            NationalIdError::ScientificNotation => {
                "Excel son rakamları atmış; sütunu “Sayı” biçimine alıp yeniden kopyalayınız ya da numarayı elle yazınız."
            }
            NationalIdError::Sign => "Kimlik No yalnızca rakamlardan oluşur; öteki işaretleri siliniz.",
            NationalIdError::TaxNumberLength => {
                "10 hane yazdınız; bu bir vergi numarası olabilir. 11 haneli T.C. Kimlik No’yu yazınız."
            }
            NationalIdError::TooShort => "Kimlik No 11 hanelidir; eksik yazdınız, tamamlayınız.",
            NationalIdError::TooLong => "Kimlik No 11 hanelidir; fazla yazdınız, fazlasını siliniz.",
            NationalIdError::LeadingZero => "Kimlik No 0 ile başlamaz; baştan denetleyiniz.",
            NationalIdError::CheckDigits => {
                "Bu numarada bir yazım hatası var; rakamları kimlik kartıyla karşılaştırınız."
            }
        }
    }
}

/// What is unusual about an identity number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Warning {
    /// Ten times the same digit, then 0. All nine such numbers pass the check, and all are made up to fill a form.
    Placeholder,
    /// A foreigner's number (YKN): those start with 99.
    Foreign,
}

impl Warning {
    /// What is unusual and what to do.
    pub fn message(&self) -> Cow<'static, str> {
        Cow::Borrowed(match self {
            Warning::Placeholder => {
                "Bu numara biçimce geçerli ama yer doldurmak için yazılmışa benziyor; kimlik kartıyla karşılaştırınız."
            }
            Warning::Foreign => "Bu, 99 ile başladığı için bir yabancı kimlik numarasıdır (YKN) ve biçimce geçerlidir.",
        })
    }

    /// Whether the person is to look again before going on. A foreigner's number is only named as such.
    pub fn asks(self) -> bool {
        self == Warning::Placeholder
    }
}

impl NationalId {
    const LENGTH: usize = 11;

    /// Reads a number as people write it: a label before it, and spaces, dots and dashes between the digits do not
    /// matter.
    ///
    /// # Errors
    /// See [`NationalIdError`].
    pub fn parse(raw: &str) -> Result<NationalId, NationalIdError> {
        let digits = digits::collect(digits::without_label(raw), |c| matches!(c, '.' | '-')).map_err(|c| match c {
            _ if is_scientific(raw) => NationalIdError::ScientificNotation,
            _ if person_name::is_letter(c) => NationalIdError::Letter,
            _ => NationalIdError::Sign,
        })?;
        let number: [u8; NationalId::LENGTH] = digits.as_slice().try_into().map_err(|_| match digits.len() {
            10 => NationalIdError::TaxNumberLength,
            0..NationalId::LENGTH => NationalIdError::TooShort,
            _ => NationalIdError::TooLong,
        })?;
        if number[0] == 0 {
            return Err(NationalIdError::LeadingZero);
        }
        if check_digits(&number) != (number[9], number[10]) {
            return Err(NationalIdError::CheckDigits);
        }
        Ok(NationalId(number))
    }

    /// What is unusual about the number, if anything.
    pub fn warning(self) -> Option<Warning> {
        if self.0.starts_with(&[self.0[0]; NationalId::LENGTH - 1]) {
            return Some(Warning::Placeholder);
        }
        self.0.starts_with(&[9, 9]).then_some(Warning::Foreign)
    }

    /// The number with all but its last two digits hidden: what lists and previews show. (KVKK: the first three and
    /// last two would leave just 20,000 candidates.)
    pub fn masked(self) -> String {
        ["•••••••••", &digits::text(&self.0[9..])].concat()
    }
}

/// Whether `raw` is digits, an E and the power of ten that they are to be multiplied by.
fn is_scientific(raw: &str) -> bool {
    let is_number =
        |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b','));
    raw.trim()
        .split_once(['E', 'e'])
        .is_some_and(|(number, power)| is_number(number) && is_number(power.strip_prefix('+').unwrap_or(power)))
}

/// The tenth and eleventh digit that follow from the first nine: with O the sum of the 1st, 3rd … 9th digit and E that
/// of the 2nd, 4th … 8th, d10 = (7·O − E) mod 10 and d11 = (d1 + … + d10) mod 10.
fn check_digits(number: &[u8; NationalId::LENGTH]) -> (u8, u8) {
    let sum = |start: usize| -> u32 { number[..9].iter().skip(start).step_by(2).map(|&digit| u32::from(digit)).sum() };
    let (odd, even) = (sum(0), sum(1));
    // 40 is a multiple of 10 that E, at most 36, cannot exceed: the difference stays non-negative.
    let tenth = (7 * odd + 40 - even) % 10;
    let eleventh = (odd + even + tenth) % 10;
    (tenth as u8, eleventh as u8)
}

impl fmt::Display for NationalId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&digits::text(&self.0))
    }
}

/// Masked, so that no log ever holds a number.
impl fmt::Debug for NationalId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.masked())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The invented numbers that the project may use, each with what is expected of it.
    const VECTORS: &str = include_str!("../data/national_id_vectors.csv");

    #[test]
    fn every_vector_is_told_apart() {
        let mut rows = 0;
        for line in VECTORS.lines().skip(1) {
            let mut cells = line.split(',');
            let (number, expected) = (cells.next().unwrap(), cells.next().unwrap());
            let found = NationalId::parse(number);
            let passes_with = |warning| found.is_ok_and(|id| id.to_string() == number && id.warning() == warning);
            let as_expected = match expected {
                "valid" => passes_with(None),
                "valid_ykn" => passes_with(Some(Warning::Foreign)),
                "placeholder" => passes_with(Some(Warning::Placeholder)),
                "bad_checksum" => found == Err(NationalIdError::CheckDigits),
                "bad_format" => matches!(found, Err(NationalIdError::LeadingZero | NationalIdError::Letter)),
                "bad_length" => matches!(found, Err(NationalIdError::TaxNumberLength | NationalIdError::TooLong)),
                other => panic!("unknown expectation {other}"),
            };
            assert!(as_expected, "{number} should be {expected}, was {found:?}");
            rows += 1;
        }
        assert_eq!(rows, 20);
    }

    #[test]
    fn a_single_wrong_digit_is_always_caught() {
        let right = "10000000146";
        for place in 0..right.len() {
            for digit in "0123456789".chars().filter(|&digit| !right[place..].starts_with(digit)) {
                let mut wrong = right.to_owned();
                wrong.replace_range(place..=place, &digit.to_string());
                assert!(NationalId::parse(&wrong).is_err(), "{wrong}");
            }
        }
    }

    #[test]
    fn numbers_as_people_write_them() {
        for raw in [
            "100 000 001 46",
            "100.000.00146",
            "100-000-00146",
            " 10000000146\u{A0}",
            "\u{202A}10000000146\u{202C}",
            "１００００００0146",
            "١٠٠٠٠٠٠٠١٤٦",
            "TC: 100 000 00146",
            "T.C. Kimlik No : 10000000146",
            "Kimlik No:10000000146",
        ] {
            assert_eq!(NationalId::parse(raw).map(|id| id.to_string()).as_deref(), Ok("10000000146"), "{raw:?}");
        }
    }

    #[test]
    fn each_fault_has_its_own_problem() {
        for (raw, expected) in [
            ("", NationalIdError::TooShort),
            ("TC:", NationalIdError::TooShort),
            ("100000146", NationalIdError::TooShort),
            ("1000000014", NationalIdError::TaxNumberLength),
            ("100000001460", NationalIdError::TooLong),
            ("01000000146", NationalIdError::LeadingZero),
            ("10000000147", NationalIdError::CheckDigits),
            ("1OOOOOOO146", NationalIdError::Letter),
            ("ı0000000146", NationalIdError::Letter),
            ("İ0000000146", NationalIdError::Letter),
            ("TC 10000000146", NationalIdError::Letter),
            ("1,00000E+10", NationalIdError::ScientificNotation),
            ("1.00000E+10", NationalIdError::ScientificNotation),
            ("1e10", NationalIdError::ScientificNotation),
            ("1E+1O", NationalIdError::Letter),
            ("E+10", NationalIdError::Letter),
            ("1E+", NationalIdError::Letter),
            ("10000000146*", NationalIdError::Sign),
            ("10000000146 😀", NationalIdError::Sign),
            ("1000000014⁶", NationalIdError::Sign),
            ("1: 0000000146", NationalIdError::Sign),
        ] {
            assert_eq!(NationalId::parse(raw), Err(expected), "{raw:?}");
        }
    }

    #[test]
    fn only_a_placeholder_asks_to_look_again() {
        for (number, expected) in [
            ("10000000146", None),
            ("99000000042", Some((Warning::Foreign, false))),
            ("99999999990", Some((Warning::Placeholder, true))),
            ("11111111110", Some((Warning::Placeholder, true))),
        ] {
            let warning = NationalId::parse(number).unwrap().warning();
            assert_eq!(warning.map(|warning| (warning, warning.asks())), expected, "{number}");
        }
        assert!(Warning::Foreign.message().contains("YKN"));
        assert!(Warning::Placeholder.message().contains("karşılaştırınız"));
    }

    #[test]
    fn only_the_last_two_digits_are_shown() {
        let id = NationalId::parse("10000000146").unwrap();
        assert_eq!(id.masked(), "•••••••••46");
        assert_eq!(format!("{id:?}"), "•••••••••46");
    }
}

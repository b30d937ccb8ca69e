//! Telephone numbers of Türkiye.

use std::fmt;

use crate::digits;

/// A number that is not a mobile's: area code and seven digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Landline(National);

/// A mobile number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mobile(National);

/// The ten digits after the country code.
type National = [u8; 10];

/// What is wrong with a telephone number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Letters or other signs.
    NotDigits,
    /// Fewer than ten digits after 0 or +90.
    TooShort,
    /// More than ten digits after 0 or +90.
    TooLong,
    /// A mobile number where a landline is asked for.
    Mobile,
    /// Something else where a mobile number is asked for.
    NotMobile,
    /// An area code that cannot be.
    AreaCode,
}

impl Problem {
    /// What is wrong and what to do.
    pub fn message(self) -> &'static str {
        match self {
            Problem::NotDigits => "Telefon numarasını yalnızca rakamlarla yazınız. Örneğin 0382 213 68 40",
            Problem::TooShort => "Numara eksik; başındaki 0 dışında 10 rakam olmalıdır.",
            Problem::TooLong => {
                "Numara fazla uzun; başındaki 0 dışında 10 rakam olmalıdır. Dahiliyi kendi alanına yazınız."
            }
            Problem::Mobile => "Bu bir cep telefonu numarası; buraya alan koduyla sabit telefonu yazınız.",
            Problem::NotMobile => "Cep telefonu numarası 5 ile başlar (05…); SMS alabilen bir numara yazınız.",
            Problem::AreaCode => "Alan kodu 2, 3 ya da 4 ile başlar; numarayı alan koduyla yazınız.",
        }
    }
}

impl Landline {
    /// Reads a number as people write it: `382 213 68 40`, `0382…`, `+90 382…`, `0090382…`, with spaces, dots, dashes
    /// and brackets.
    ///
    /// # Errors
    /// See [`Problem`].
    pub fn parse(raw: &str) -> Result<Landline, Problem> {
        let number = national(raw)?;
        match number[0] {
            2..=4 => Ok(Landline(number)),
            5 => Err(Problem::Mobile),
            _ => Err(Problem::AreaCode),
        }
    }
}

impl Mobile {
    /// Reads a number as people write it; see [`Landline::parse`].
    ///
    /// # Errors
    /// See [`Problem`].
    pub fn parse(raw: &str) -> Result<Mobile, Problem> {
        let number = national(raw)?;
        if number[0] == 5 { Ok(Mobile(number)) } else { Err(Problem::NotMobile) }
    }
}

fn national(raw: &str) -> Result<National, Problem> {
    let is_separator = |c| matches!(c, '+' | '(' | ')' | '.' | '-' | '‐' | '‑' | '–' | '/');
    let digits = digits::collect(raw, is_separator).map_err(|_| Problem::NotDigits)?;
    let number = match digits.as_slice() {
        [0, 0, 9, 0, rest @ ..] => rest,
        [9, 0, rest @ ..] if digits.len() > 10 => rest,
        [0, rest @ ..] => rest,
        all => all,
    };
    number.try_into().map_err(|_| if number.len() < 10 { Problem::TooShort } else { Problem::TooLong })
}

/// As the portal prints it: `(382) 213-6840`.
fn portal_form(number: &National, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let part = |range| digits::text(&number[range]);
    write!(f, "({}) {}-{}", part(0..3), part(3..6), part(6..10))
}

impl fmt::Display for Landline {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        portal_form(&self.0, f)
    }
}

impl fmt::Display for Mobile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        portal_form(&self.0, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn landlines_as_people_write_them() {
        for (raw, expected) in [
            ("(382) 213-6840", Ok("(382) 213-6840")),
            ("0382 213 68 40", Ok("(382) 213-6840")),
            ("+90 382 213 68 40", Ok("(382) 213-6840")),
            ("90 382 2136840", Ok("(382) 213-6840")),
            ("00903822136840", Ok("(382) 213-6840")),
            ("382.213.68.40", Ok("(382) 213-6840")),
            ("213 68 40", Err(Problem::TooShort)),
            ("0382 213 68 40 151", Err(Problem::TooLong)),
            ("0505 123 45 67", Err(Problem::Mobile)),
            ("0182 213 68 40", Err(Problem::AreaCode)),
            ("0382 213 68 4O", Err(Problem::NotDigits)),
        ] {
            assert_eq!(Landline::parse(raw).map(|phone| phone.to_string()), expected.map(str::to_owned), "{raw:?}");
        }
    }

    #[test]
    fn mobiles_as_people_write_them() {
        for (raw, expected) in [
            ("5051234567", Ok("(505) 123-4567")),
            ("0505 123 45 67", Ok("(505) 123-4567")),
            ("+90 (505) 123-4567", Ok("(505) 123-4567")),
            ("905051234567", Ok("(505) 123-4567")),
            ("0382 213 68 40", Err(Problem::NotMobile)),
            ("0505 123 45 6", Err(Problem::TooShort)),
            ("", Err(Problem::TooShort)),
        ] {
            assert_eq!(Mobile::parse(raw).map(|phone| phone.to_string()), expected.map(str::to_owned), "{raw:?}");
        }
    }
}

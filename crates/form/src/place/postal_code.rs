//! Postal codes.

use std::fmt;

use crate::digits;

/// A postal code: five digits, of which the first two are a province's plate code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PostalCode([u8; 5]);

/// What is wrong with the name of a place, or with a postal code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceError {
    /// Not five digits.
    Length,
    /// Letters or signs.
    NotDigits,
    /// The first two digits are no province.
    NoSuchProvince,
    /// The first two digits are another province than the one chosen.
    OtherProvince,
    /// No province has this name.
    UnknownProvince,
}

impl PlaceError {
    /// What is wrong and what to do.
    pub fn message(self) -> &'static str {
        match self {
            PlaceError::Length => "Posta kodu 5 rakamdır. Örneğin 68100",
            PlaceError::NotDigits => "Posta kodunu yalnızca rakamlarla yazınız. Örneğin 68100",
            PlaceError::NoSuchProvince => "Posta kodu ilin plaka koduyla başlar (01–81); ilk iki rakamı denetleyiniz.",
            PlaceError::OtherProvince => {
                "Posta kodu, seçtiğiniz ilin plaka koduyla başlamıyor; posta kodunu ve ili denetleyiniz."
            }
            PlaceError::UnknownProvince => "Bu adda bir il yok; ilin adını denetleyiniz ya da listeden seçiniz.",
        }
    }
}

impl PostalCode {
    const PROVINCES: u8 = 81;

    /// Reads a postal code.
    ///
    /// # Errors
    /// See [`PlaceError`].
    pub fn parse(raw: &str) -> Result<PostalCode, PlaceError> {
        let digits = digits::collect(digits::without_label(raw), |_| false).map_err(|_| PlaceError::NotDigits)?;
        let code: [u8; 5] = digits.try_into().map_err(|_| PlaceError::Length)?;
        if !(1..=PostalCode::PROVINCES).contains(&(code[0] * 10 + code[1])) {
            return Err(PlaceError::NoSuchProvince);
        }
        Ok(PostalCode(code))
    }

    /// The code of the province with this plate code and of these last three digits, in ASCII.
    pub(super) fn of(plate: u8, rest: &[u8]) -> Option<PostalCode> {
        let [a, b, c] = rest.try_into().ok()?;
        let digit = |byte: u8| byte.checked_sub(b'0').filter(|&digit| digit < 10);
        Some(PostalCode([plate / 10 % 10, plate % 10, digit(a)?, digit(b)?, digit(c)?]))
    }

    /// The plate code of the province that it belongs to.
    pub fn plate(self) -> u8 {
        self.0[0] * 10 + self.0[1]
    }
}

impl fmt::Display for PostalCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&digits::text(&self.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn postal_codes() {
        for (raw, expected) in [
            ("68100", Ok("68100")),
            (" 06 420", Ok("06420")),
            ("81000", Ok("81000")),
            ("82000", Err(PlaceError::NoSuchProvince)),
            ("00100", Err(PlaceError::NoSuchProvince)),
            ("6810", Err(PlaceError::Length)),
            ("681000", Err(PlaceError::Length)),
            ("68I00", Err(PlaceError::NotDigits)),
            ("Posta kodu: ６８100", Ok("68100")),
        ] {
            assert_eq!(PostalCode::parse(raw).map(|code| code.to_string()), expected.map(str::to_owned), "{raw:?}");
        }
    }
}

//! The code that an SMS brings.

use std::fmt;

use crate::digits;

/// A code as it was typed or sent: so many digits.
#[derive(Clone, PartialEq, Eq)]
pub struct Code(String);

/// What is wrong with a typed code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SmsCodeError {
    /// Letters or signs.
    NotDigits,
    /// Not as many digits as the message has.
    Length,
    /// Not the code of the last message.
    Wrong,
    /// The time is over.
    Expired,
}

impl SmsCodeError {
    /// What is wrong and what to do.
    pub fn message(self) -> &'static str {
        match self {
            SmsCodeError::NotDigits => "Kod yalnızca rakamlardan oluşur; mesajdaki rakamları yazınız.",
            SmsCodeError::Length => "Kodun rakam sayısı mesajdakiyle aynı değil; bütün rakamları yazınız.",
            SmsCodeError::Wrong => "Bu kod, mesajdaki kodla aynı değil; mesaja yeniden bakıp yazınız.",
            SmsCodeError::Expired => "Kodun süresi doldu; “Kodu yeniden gönder” deyip yeni kodu yazınız.",
        }
    }
}

impl Code {
    /// How many digits it has.
    pub fn length(&self) -> u32 {
        self.0.len() as u32
    }

    /// Reads a code of `length` digits; spaces and dashes between them do not matter.
    ///
    /// # Errors
    /// [`SmsCodeError::NotDigits`] and [`SmsCodeError::Length`].
    pub fn parse(raw: &str, length: u32) -> Result<Code, SmsCodeError> {
        let digits = digits::collect(digits::without_label(raw), |c| c == '-').map_err(|_| SmsCodeError::NotDigits)?;
        if digits.len() != length as usize {
            return Err(SmsCodeError::Length);
        }
        Ok(Code(digits::text(&digits)))
    }

    /// A code of `length` digits, made from a random number.
    pub fn draw(random: u32, length: u32) -> Code {
        // A 64-bit linear congruential step per digit (Knuth's MMIX constants) spreads the 32 random bits over
        // any length. The code guards nothing: it only has to differ from the last one.
        let mut state = u64::from(random);
        let digit = |_| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            ((state >> 33) % 10) as u8
        };
        Code(digits::text(&(0..length).map(digit).collect::<Vec<_>>()))
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Code(…)")
    }
}

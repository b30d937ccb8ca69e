//! Telephone numbers of Türkiye.
//!
//! What a number may look like, which area code is which province's and which prefixes receive an SMS is the national
//! numbering plan's; ranges change, so everything beyond the shape of a number is a [`Warning`].

use std::{borrow::Cow, fmt};

use crate::{choice::choices, digits};

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
pub enum PhoneError {
    /// Letters or other signs.
    NotDigits,
    /// Fewer than ten digits after 0 or +90.
    TooShort,
    /// More than ten digits after 0 or +90.
    TooLong,
    /// An extension written behind the number.
    Extension,
    /// The country code of another country.
    Abroad,
    /// A mobile number where a landline is asked for.
    Mobile,
    /// Something else where a mobile number is asked for.
    NotMobile,
    /// An area code that cannot be.
    AreaCode,
}

impl PhoneError {
    /// What is wrong and what to do.
    pub fn message(self) -> &'static str {
        match self {
            PhoneError::NotDigits => "Telefon numarası yalnızca rakamlardan oluşur; harf ve işaretleri siliniz.",
            PhoneError::TooShort => {
                "Numara eksik; alan ya da operatör koduyla birlikte, başındaki 0 dışında 10 rakam olmalıdır."
            }
            PhoneError::TooLong => {
                "Numara fazla uzun; başındaki 0 dışında 10 rakam olmalıdır, dahili varsa Dahili alanına yazınız."
            }
            PhoneError::Extension => "Bu alana yalnızca numarayı yazınız; ardındaki dahiliyi Dahili alanına yazınız.",
            PhoneError::Abroad => {
                "Bu, başka bir ülkenin numarası gibi görünüyor; 0 ya da +90 ile başlayan bir Türkiye numarası yazınız."
            }
            PhoneError::Mobile => "Bu bir cep telefonu numarası; buraya alan koduyla sabit telefonu yazınız.",
            PhoneError::NotMobile => "Cep telefonu numarası 5 ile başlar (05…); SMS alabilen bir numara yazınız.",
            PhoneError::AreaCode => {
                "Alan kodu 2, 3 ya da 4 ile başlar; 0800’lü ya da 0850’li değil, alan kodlu bir numara yazınız."
            }
        }
    }
}

/// What makes one doubt a number that can be right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// No province has the area code.
    UnknownAreaCode,
    /// The area code of `number` is not one of `province`, the portal's name of the chosen one.
    OtherProvince {
        /// The doubtful number.
        number: Landline,
        /// The portal's name of the chosen province.
        province: String,
    },
    /// No operator is known to give out mobile numbers that begin so.
    UnknownPrefix,
    /// The range of pagers.
    Pager,
}

impl Warning {
    /// What is doubtful and what to do.
    pub fn message(&self) -> Cow<'static, str> {
        match self {
            Warning::UnknownAreaCode => {
                "Bu alan kodu hiçbir ilin değil (392 Kuzey Kıbrıs’ındır); denetleyiniz, doğruysa böyle bırakabilirsiniz."
                    .into()
            }
            Warning::OtherProvince { number, province } => {
                let code = digits::text(&number.0[..3]);
                let rest = ") alan kodu değil; numarayı ve ili denetleyiniz, doğruysa böyle bırakabilirsiniz.";
                [&code, ", seçtiğiniz ilin (", province, rest].concat().into()
            }
            Warning::UnknownPrefix => {
                "Numaranın ilk üç rakamı bilinen bir cep telefonu kodu değil; denetleyiniz, SMS alabiliyorsa böyle \
                 bırakabilirsiniz."
                    .into()
            }
            Warning::Pager => {
                "512 çağrı cihazlarının kodudur; denetleyiniz, numara SMS alabiliyorsa böyle bırakabilirsiniz.".into()
            }
        }
    }
}

choices! {
    /// A mobile operator, under the portal's name: for Türk Telekom that is the former one.
    Operator {
        /// Türk Telekom, which was Avea until 2016.
        TurkTelekom: "avea", "AVEA", formerly "AVEA";
        /// Turkcell.
        Turkcell: "turkcell", "TURKCELL", formerly "TURKCELL";
        /// Vodafone.
        Vodafone: "vodafone", "VODAFONE", formerly "VODAFONE";
    }
}

/// The area code of each province, in the order of the plate codes 01 to 81.
const AREA_CODES: [u16; 81] = [
    322, 416, 272, 472, 358, 312, 242, 466, 256, 266, 228, 426, 434, 374, 248, 224, 286, 376, 364, 258, 412, 284, 424,
    446, 442, 222, 342, 454, 456, 438, 326, 246, 324, 212, 232, 474, 366, 352, 288, 386, 262, 332, 274, 422, 236, 344,
    482, 252, 436, 384, 388, 452, 464, 264, 362, 484, 368, 346, 282, 356, 462, 428, 414, 276, 432, 354, 372, 382, 458,
    338, 318, 488, 486, 378, 478, 476, 226, 370, 348, 328, 380,
];

const ISTANBUL: u8 = 34;

/// İstanbul's second code, east of the Bosporus. No other province has two.
const ISTANBUL_EAST: u16 = 216;

impl Landline {
    /// Reads a number as people write it: `382 213 68 40`, `0382…`, `+90 382…`, `0090382…`, with spaces, dots, dashes,
    /// brackets and slashes, and with a label such as `Tel:` before it.
    ///
    /// # Errors
    /// See [`PhoneError`].
    pub fn parse(raw: &str) -> Result<Landline, PhoneError> {
        let (number, has_extension) = read(raw)?;
        match number[0] {
            2..=4 if has_extension => Err(PhoneError::Extension),
            2..=4 => Ok(Landline(number)),
            5 => Err(PhoneError::Mobile),
            _ => Err(PhoneError::AreaCode),
        }
    }

    /// Whether the area code is one of the province with this plate code.
    pub fn is_of(self, plate: u8) -> bool {
        self.plate() == Some(plate)
    }

    /// What is doubtful about the number, where `province` is the plate code and the portal's name of the chosen one.
    pub fn warning(self, province: Option<(u8, &str)>) -> Option<Warning> {
        let Some(own) = self.plate() else {
            return Some(Warning::UnknownAreaCode);
        };
        let (_, name) = province.filter(|&(plate, _)| plate != own)?;
        Some(Warning::OtherProvince { number: self, province: name.to_owned() })
    }

    /// As a letter writes it: `0382 213 68 40`.
    pub fn written(self) -> String {
        filled(LETTER_FORM, &self.0)
    }

    /// The plate code of the province that has the area code.
    fn plate(self) -> Option<u8> {
        match prefix(&self.0) {
            ISTANBUL_EAST => Some(ISTANBUL),
            code => (1..).zip(&AREA_CODES).find(|&(_, &known)| known == code).map(|(plate, _)| plate),
        }
    }
}

impl Mobile {
    /// Reads a number as people write it; see [`Landline::parse`].
    ///
    /// # Errors
    /// See [`PhoneError`].
    pub fn parse(raw: &str) -> Result<Mobile, PhoneError> {
        let (number, has_extension) = read(raw)?;
        match number[0] {
            5 if has_extension => Err(PhoneError::Extension),
            5 => Ok(Mobile(number)),
            _ => Err(PhoneError::NotMobile),
        }
    }

    /// What is doubtful about the number: whether it receives an SMS.
    pub fn warning(self) -> Option<Warning> {
        match prefix(&self.0) {
            500..=510 | 516 | 524 | 530..=559 | 561 | 562 | 564 => None,
            512 => Some(Warning::Pager),
            _ => Some(Warning::UnknownPrefix),
        }
    }

    /// The operator that the prefix was given to. The number may have been taken to another one since: a suggestion.
    pub fn operator(self) -> Option<Operator> {
        match prefix(&self.0) {
            500..=509 | 550..=559 => Some(Operator::TurkTelekom),
            530..=539 => Some(Operator::Turkcell),
            540..=549 => Some(Operator::Vodafone),
            _ => None,
        }
    }

    /// As a letter writes it: `0505 123 45 67`.
    pub fn written(self) -> String {
        filled(LETTER_FORM, &self.0)
    }
}

/// The ten digits, and whether an extension follows them. What kind of number it is matters more to a person than its
/// extension, so that is for the caller to judge first.
fn read(raw: &str) -> Result<(National, bool), PhoneError> {
    let text = digits::without_label(raw).trim_start_matches(is_filler);
    let unsigned = text.strip_prefix(['+', '\u{FF0B}']);
    let mut rest = unsigned.unwrap_or(text).chars();
    let mut typed = Vec::new();
    loop {
        if let Ok(number) = national(&typed, unsigned.is_some())?.try_into() {
            return Ok((number, is_extension(rest.as_str())?));
        }
        let c = rest.next().ok_or(PhoneError::TooShort)?;
        match digits::value(c) {
            Some(digit) => typed.push(digit),
            None if is_filler(c) => {}
            None => return Err(PhoneError::NotDigits),
        }
    }
}

/// What of the digits typed so far belongs to the national number, where `plus` says that a + was before them.
fn national(typed: &[u8], plus: bool) -> Result<&[u8], PhoneError> {
    let number = match typed {
        [0, 0, 9, 0, rest @ ..] | [9, 0, rest @ ..] => rest,
        [] | [0] | [9] | [0, 0] | [0, 0, 9] => &[],
        [0, 0, ..] => return Err(PhoneError::Abroad),
        _ if plus => return Err(PhoneError::Abroad),
        other => other,
    };
    // Also in +90 (0) 382 213 68 40.
    Ok(number.strip_prefix(&[0]).unwrap_or(number))
}

/// Whether what follows the tenth digit is an extension: one to six digits (as many as the field for it takes), parted
/// from the number by more than a space.
fn is_extension(rest: &str) -> Result<bool, PhoneError> {
    let is_digit = |c| digits::value(c).is_some();
    let is_strange = |c| !is_digit(c) && !is_filler(c);
    let is_parted = rest.trim_start_matches(digits::is_ignorable).starts_with(|c| !is_digit(c))
        || !rest.starts_with(is_digit) && rest.contains(is_strange);
    match rest.chars().filter(|&c| is_digit(c)).count() {
        1..=6 if is_parted => Ok(true),
        _ if rest.contains(is_strange) => Err(PhoneError::NotDigits),
        0 => Ok(false),
        _ => Err(PhoneError::TooLong),
    }
}

/// What people write between the digits: white space, brackets, dots, slashes and dashes of every kind.
fn is_filler(c: char) -> bool {
    digits::is_ignorable(c)
        || matches!(
            c,
            '(' | ')' | '[' | ']' | '.' | '·' | '•' | '/' | '-' | '\u{AD}' | '\u{2010}'..='\u{2015}' | '\u{2212}'
        )
        || matches!(c, '\u{FF08}' | '\u{FF09}' | '\u{FF0D}'..='\u{FF0F}')
}

/// The first three digits: area code or operator's prefix.
fn prefix(number: &National) -> u16 {
    number[..3].iter().fold(0, |code, &digit| code * 10 + u16::from(digit))
}

const PORTAL_FORM: &str = "(___) ___-____";
const LETTER_FORM: &str = "0___ ___ __ __";

/// `form` with the digits of `number` on its lines.
fn filled(form: &str, number: &National) -> String {
    let text = digits::text(number);
    let mut digits = text.chars();
    form.chars().map(|c| if c == '_' { digits.next().unwrap_or(c) } else { c }).collect()
}

impl fmt::Display for Landline {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&filled(PORTAL_FORM, &self.0))
    }
}

impl fmt::Display for Mobile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&filled(PORTAL_FORM, &self.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_in_every_way_of_writing() {
        for raw in [
            "(382) 213-6840",
            "382 213 68 40",
            "0382 213 68 40",
            "0 (382) 213 68 40",
            "[0382] 213 68 40",
            "+90 382 213 68 40",
            "(+90) 382 213 68 40",
            "+90 (0) 382 213 68 40",
            "＋９０ （３８２） ２１３－６８－４０",
            "90 382 2136840",
            "90 0382 213 68 40",
            "00903822136840",
            "+0090 382 213 68 40",
            "382.213.68.40",
            "382·213•68•40",
            "0382/213 68 40",
            "0382-213‐68‑40",
            "0382–213—68−40",
            "0382\u{A0}213\u{202F}68\t40",
            " ٠٣٨٢ ٢١٣ ٦٨ ٤٠ ",
            "Tel: 0382 213 68 40",
            "Telefon No :+90 382 213 68 40",
        ] {
            assert_eq!(Landline::parse(raw).map(Landline::written).as_deref(), Ok("0382 213 68 40"), "{raw:?}");
            assert_eq!(Mobile::parse(raw), Err(PhoneError::NotMobile), "{raw:?}");
            // The same with another prefix.
            let mobile = raw.replace("382", "505").replace("３８２", "５０５").replace("٣٨٢", "٥٠٥");
            assert_eq!(Mobile::parse(&mobile).map(Mobile::written).as_deref(), Ok("0505 213 68 40"), "{mobile:?}");
            assert_eq!(Landline::parse(&mobile), Err(PhoneError::Mobile), "{mobile:?}");
        }
    }

    #[test]
    fn what_is_no_number_is_refused_with_its_reason() {
        for (raw, expected) in [
            ("", PhoneError::TooShort),
            ("+90", PhoneError::TooShort),
            ("00", PhoneError::TooShort),
            ("213 68 40", PhoneError::TooShort),
            ("444 5 576", PhoneError::TooShort),
            ("90 382 213 68", PhoneError::TooShort),
            ("+90 382 213 68", PhoneError::TooShort),
            ("0382 213 68 4", PhoneError::TooShort),
            ("0382 213 68 401", PhoneError::TooLong),
            ("0382 213 68 40 151", PhoneError::TooLong),
            ("0382 213 68 40 / 0382 213 68 41", PhoneError::TooLong),
            ("090 382 213 68 40", PhoneError::TooLong),
            ("0382 213 68 4O", PhoneError::NotDigits),
            ("Tel 0382 213 68 40", PhoneError::NotDigits),
            ("0382 213 68 40 (ev)", PhoneError::NotDigits),
            ("0382 213 68 401x", PhoneError::NotDigits),
            ("0382 + 213 68 40", PhoneError::NotDigits),
            ("++90 382 213 68 40", PhoneError::NotDigits),
            ("+382 213 68 40", PhoneError::Abroad),
            ("+0382 213 68 40", PhoneError::Abroad),
            ("00382 213 68 40", PhoneError::Abroad),
            ("+49 30 123456", PhoneError::Abroad),
            ("+95 1 234 567", PhoneError::Abroad),
            ("0 850 213 68 40", PhoneError::AreaCode),
        ] {
            assert_eq!(Landline::parse(raw), Err(expected), "{raw:?}");
            let of_mobile = if expected == PhoneError::AreaCode { PhoneError::NotMobile } else { expected };
            assert_eq!(Mobile::parse(raw), Err(of_mobile), "{raw:?}");
        }
    }

    #[test]
    fn an_extension_is_sent_to_its_own_field() {
        let extensions = " dahili 151| dahili: 151| DAHİLİ 151|(dahili 151)| 151 dahili| ext. 151| x151|x1|#151|, 151\
                          | / 151|/151|-151| – 123456| (151)|.151";
        for extension in extensions.split('|') {
            let raw = ["Tel: 0382 213 68 40", extension].concat();
            assert_eq!(Landline::parse(&raw), Err(PhoneError::Extension), "{raw:?}");
            assert_eq!(Mobile::parse(&raw), Err(PhoneError::NotMobile), "{raw:?}");
            let raw = ["+90 505 123 45 67", extension].concat();
            assert_eq!(Mobile::parse(&raw), Err(PhoneError::Extension), "{raw:?}");
            assert_eq!(Landline::parse(&raw), Err(PhoneError::Mobile), "{raw:?}");
        }
        assert_eq!(Landline::parse("0382 213 68 40 / 1234567"), Err(PhoneError::TooLong));
        assert_eq!(Landline::parse("0382 213 68 40 dahili 1234567"), Err(PhoneError::NotDigits));
    }
}

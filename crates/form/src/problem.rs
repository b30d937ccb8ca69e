//! What can be wrong with an answer, and the one Turkish sentence for it.

use crate::{
    date, details, email,
    field::{Field, Kind},
    national_id, person_name, phone, place, sms_code, text,
};

/// What is wrong with an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// A required field is blank.
    Missing,
    /// The answer is not in the field's list.
    NotAChoice,
    /// The reason is a renewal, which the answers say is not offered.
    RenewalMissing,
    /// See [`text::TextError`].
    Text(text::TextError),
    /// See [`national_id::NationalIdError`].
    NationalId(national_id::NationalIdError),
    /// See [`person_name::PersonNameError`].
    PersonName(person_name::PersonNameError),
    /// See [`date::DateError`].
    Date(date::DateError),
    /// See [`phone::PhoneError`].
    Phone(phone::PhoneError),
    /// See [`place::PlaceError`].
    Place(place::PlaceError),
    /// See [`email::EmailError`].
    Email(email::EmailError),
    /// See [`sms_code::SmsCodeError`].
    Sms(sms_code::SmsCodeError),
    /// See [`details::DetailError`].
    Letter(details::DetailError),
}

impl Problem {
    /// The sentence that tells a person what is wrong with `field` and what to do.
    pub fn message(self, field: Field) -> String {
        match self {
            Problem::Missing => missing(field),
            other => other.text().to_owned(),
        }
    }

    /// The sentence where no field is named.
    pub fn text(self) -> &'static str {
        match self {
            Problem::Missing => "Bu alanı doldurunuz.",
            Problem::NotAChoice => "Listedeki seçeneklerden birini seçiniz.",
            Problem::RenewalMissing => "Yenileme seçeneği gelmiyorsa başka bir neden seçiniz.",
            Problem::Text(problem) => problem.message(),
            Problem::NationalId(problem) => problem.message(),
            Problem::PersonName(problem) => problem.message(),
            Problem::Date(problem) => problem.message(),
            Problem::Phone(problem) => problem.message(),
            Problem::Place(problem) => problem.message(),
            Problem::Email(problem) => problem.message(),
            Problem::Sms(problem) => problem.message(),
            Problem::Letter(problem) => problem.message(),
        }
    }
}

fn missing(field: Field) -> String {
    let rest = match field.kind() {
        Kind::Choice(_) | Kind::Radio(_) => "” için bir seçenek seçiniz.",
        _ => "” alanını doldurunuz.",
    };
    ["“", field.label(), rest].concat()
}

macro_rules! from_error {
    ($($error:path: $variant:ident),* $(,)?) => {
        $(impl From<$error> for Problem {
            fn from(error: $error) -> Problem {
                Problem::$variant(error)
            }
        })*
    };
}

from_error!(
    text::TextError: Text,
    national_id::NationalIdError: NationalId,
    person_name::PersonNameError: PersonName,
    date::DateError: Date,
    phone::PhoneError: Phone,
    place::PlaceError: Place,
    email::EmailError: Email,
    sms_code::SmsCodeError: Sms,
    details::DetailError: Letter,
);

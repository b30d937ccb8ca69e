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
    /// See [`text::Problem`].
    Text(text::Problem),
    /// See [`national_id::Problem`].
    NationalId(national_id::Problem),
    /// See [`person_name::Problem`].
    PersonName(person_name::Problem),
    /// See [`date::Problem`].
    Date(date::Problem),
    /// See [`phone::Problem`].
    Phone(phone::Problem),
    /// See [`place::Problem`].
    Place(place::Problem),
    /// See [`email::Problem`].
    Email(email::Problem),
    /// See [`sms_code::Problem`].
    Sms(sms_code::Problem),
    /// See [`details::Problem`].
    Letter(details::Problem),
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

macro_rules! from_module {
    ($($module:ident: $variant:ident),*) => {
        $(impl From<$module::Problem> for Problem {
            fn from(problem: $module::Problem) -> Problem {
                Problem::$variant(problem)
            }
        })*
    };
}

from_module!(text: Text, national_id: NationalId, person_name: PersonName, date: Date, phone: Phone, place: Place,
    email: Email, sms_code: Sms, details: Letter);

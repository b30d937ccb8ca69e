//! What can be doubtful in an answer that is accepted, and the one Turkish sentence for it.
//!
//! A problem stops; a warning asks once, and whoever says the same again goes on.

use std::borrow::Cow;

use crate::{date, details, email, national_id, person_name, phone, place};

/// What is doubtful in an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// See [`national_id::Warning`].
    NationalId(national_id::Warning),
    /// See [`person_name::Warning`].
    PersonName(person_name::Warning),
    /// See [`date::Warning`].
    Date(date::Warning),
    /// See [`phone::Warning`].
    Phone(phone::Warning),
    /// See [`place::Warning`].
    Place(place::Warning),
    /// See [`email::Warning`].
    Email(email::Warning),
    /// See [`details::Warning`].
    Letter(details::Warning),
    /// A card reader for a renewal, whose applicant has one already.
    ReaderForRenewal,
    /// The operator was not chosen but derived from the mobile number.
    SuggestedOperator,
}

impl Warning {
    /// The sentence that tells a person what to look at once more.
    pub fn message(&self) -> Cow<'static, str> {
        match self {
            Warning::NationalId(warning) => warning.message(),
            Warning::PersonName(warning) => warning.message(),
            Warning::Date(warning) => warning.message(),
            Warning::Phone(warning) => warning.message(),
            Warning::Place(warning) => warning.message(),
            Warning::Email(warning) => warning.message(),
            Warning::Letter(warning) => warning.message(),
            Warning::ReaderForRenewal => {
                "Yenilemede okuyucunuz zaten vardır; yenisini gerçekten istiyor musunuz?".into()
            }
            Warning::SuggestedOperator => {
                "Numaranın başına göre seçildi. Numaranızı başka operatöre taşıdıysanız değiştiriniz.".into()
            }
        }
    }

    /// Whether a person has to say once more that the answer is right. Otherwise they are only told.
    pub fn asks(&self) -> bool {
        match self {
            Warning::NationalId(warning) => warning.asks(),
            Warning::SuggestedOperator => false,
            _ => true,
        }
    }
}

macro_rules! from_module {
    ($($module:ident: $variant:ident),*) => {
        $(impl From<$module::Warning> for Warning {
            fn from(warning: $module::Warning) -> Warning {
                Warning::$variant(warning)
            }
        })*
    };
}

from_module!(national_id: NationalId, person_name: PersonName, date: Date, phone: Phone, place: Place, email: Email,
    details: Letter);

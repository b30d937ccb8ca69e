//! What a check may depend on besides the answer itself.

use std::rc::Rc;

use crate::{
    answers::Answers,
    date::Date,
    details::Template,
    field::Field,
    place::{District, Places, Province},
    settings::Settings,
    sms_code,
};

/// What surrounds an answer while it is checked.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// What is known besides the answers.
    pub facts: &'a Facts,
    /// All the answers, this one included.
    pub answers: &'a Answers,
}

/// What checks depend on besides the answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// Today, in Türkiye.
    pub today: Date,
    /// The word that the picture shows now.
    pub picture_word: String,
    /// Digits of an SMS code.
    pub code_length: u32,
    /// Why the portal refused the SMS code that is typed, if it did.
    pub refused_code: Option<sms_code::SmsCodeError>,
    /// The operator is not the person's choice but follows from the mobile number.
    pub is_operator_suggested: bool,
    /// The list of places, once it has come. Until then, and where it cannot come, any place is accepted.
    pub places: Option<Rc<Places>>,
}

impl Facts {
    /// What is known on that day before anything has happened: no picture is shown, and the list of places has not come.
    pub fn new(settings: &Settings, today: Date) -> Facts {
        Facts {
            today,
            picture_word: String::new(),
            code_length: settings.sms_code_length,
            refused_code: None,
            is_operator_suggested: false,
            places: None,
        }
    }
}

impl<'a> Context<'a> {
    /// The list of places, once it has come.
    pub fn places(&self) -> Option<&'a Places> {
        self.facts.places.as_deref()
    }

    /// The province that the answers name.
    pub fn province(&self) -> Option<Province<'a>> {
        self.places()?.province(self.answers.get(Field::Province))
    }

    /// The district that the answers name, if it is one of the province.
    pub fn district(&self) -> Option<District<'a>> {
        self.province()?.district(self.answers.get(Field::District))
    }

    /// The letter's template, which decides what of its details there are.
    pub fn template(&self) -> Template {
        Template::from_id(self.answers.get(Field::LetterTemplate)).unwrap_or(Template::Regulation)
    }

    /// Whether the answers say that the portal does not offer a renewal.
    pub fn is_renewal_missing(&self) -> bool {
        !self.answers.get(Field::RenewalMissing).is_empty()
    }
}

//! What a check may depend on besides the answer itself.

use crate::{
    answers::Answers,
    date::Date,
    details::Template,
    field::Field,
    place::{District, Places, Province},
};

/// What surrounds an answer while it is checked.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// Today, in Türkiye.
    pub today: Date,
    /// The word that the picture shows now.
    pub picture_word: &'a str,
    /// Digits of an SMS code.
    pub code_length: u32,
    /// The list of places, once it has come. Until then, and where it cannot come, any place is accepted.
    pub places: Option<&'a Places>,
    /// All the answers, this one included.
    pub answers: &'a Answers,
}

impl<'a> Context<'a> {
    /// The province that the answers name.
    pub fn province(&self) -> Option<Province<'a>> {
        self.places?.province(self.answers.get(Field::Province))
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

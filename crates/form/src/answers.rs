//! What a person has typed, as raw text by field.

use crate::{field::Field, settings::Settings};

/// The raw text of every field. Blank means not answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answers([String; Field::COUNT]);

impl Default for Answers {
    fn default() -> Answers {
        Answers(std::array::from_fn(|_| String::new()))
    }
}

impl Answers {
    /// The answers before anyone typed: what the portal fills in, and what the letter has to begin with.
    pub fn initial(settings: &Settings) -> Answers {
        let mut answers = Answers::default();
        for field in Field::all() {
            answers.set(field, field.initial(settings));
        }
        answers
    }

    /// The text of `field`, as typed.
    pub fn get(&self, field: Field) -> &str {
        self.0.get(field as usize).map_or("", String::as_str)
    }

    /// Replaces the text of `field`.
    pub fn set(&mut self, field: Field, text: String) {
        if let Some(answer) = self.0.get_mut(field as usize) {
            *answer = text;
        }
    }

    /// Fills each of `fields` that has an example with it.
    pub fn fill_examples(&mut self, fields: impl Iterator<Item = Field>) {
        for field in fields.filter(|field| !field.example().is_empty()) {
            self.set(field, field.example().to_owned());
        }
    }
}

//! What a person has typed, as raw text by field.

use crate::{context::Context, field::Field, problem::Problem, screen::View, warning::Warning};

/// An answer that may stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accepted {
    /// As it is to be shown.
    pub text: String,
    /// What is doubtful in it all the same.
    pub warning: Option<Warning>,
}

impl Accepted {
    /// An answer with the warning of its value.
    pub(crate) fn new(text: String, warning: Option<impl Into<Warning>>) -> Accepted {
        Accepted { text, warning: warning.map(Into::into) }
    }
}

impl From<String> for Accepted {
    fn from(text: String) -> Accepted {
        Accepted { text, warning: None }
    }
}

/// The raw text of every field. Blank means not answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answers([String; Field::COUNT]);

impl Default for Answers {
    fn default() -> Answers {
        Answers(std::array::from_fn(|_| String::new()))
    }
}

impl Answers {
    /// The text of `field`, as typed.
    pub fn get(&self, field: Field) -> &str {
        &self.0[field as usize]
    }

    /// Replaces the text of `field`.
    pub fn set(&mut self, field: Field, text: String) {
        self.0[field as usize] = text;
    }

    /// What is wrong with the answer to `field`, if anything.
    pub fn problem(&self, field: Field, context: &Context) -> Option<Problem> {
        field.check(self.get(field), context).err()
    }

    /// What is doubtful in an accepted answer to `field`, if anything.
    pub fn warning(&self, field: Field, context: &Context) -> Option<Warning> {
        field.check(self.get(field), context).ok()?.warning
    }

    /// The fields of `view` that have a problem, top to bottom.
    pub fn problems(&self, view: View, context: &Context) -> impl Iterator<Item = (Field, Problem)> {
        fields_of(view).filter_map(|field| Some((field, self.problem(field, context)?)))
    }

    /// Fills `view` with the example of each of its fields that has one.
    pub fn fill_examples(&mut self, view: View) {
        for field in fields_of(view).filter(|field| !field.example().is_empty()) {
            self.set(field, field.example().to_owned());
        }
    }
}

/// The fields of `view`, top to bottom.
pub fn fields_of(view: View) -> impl Iterator<Item = Field> {
    Field::all().filter(move |field| field.section().view() == view)
}

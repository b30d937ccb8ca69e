//! A person whom a letter can be about.

use crate::{national_id::NationalId, person_name::PersonName};

/// A person, complete and checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    national_id: NationalId,
    name: PersonName,
    title: String,
}

impl Person {
    /// A person whose parts are checked already.
    pub fn new(national_id: NationalId, name: PersonName, title: String) -> Person {
        Person { national_id, name, title }
    }

    /// The identity number.
    pub fn national_id(&self) -> NationalId {
        self.national_id
    }

    /// Given name and surname.
    pub fn name(&self) -> &PersonName {
        &self.name
    }

    /// The title (görev unvanı); never blank.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// Whether something in this person is to be looked at once more.
    pub fn is_doubtful(&self) -> bool {
        self.national_id.warning().is_some() || self.name.warning().is_some()
    }
}

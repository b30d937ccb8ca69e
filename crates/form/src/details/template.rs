//! The orders and wordings that the letter can have.

use crate::field::Field;

/// An order and wording of the letter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Template {
    /// The regulation's order: the table stands in the text or in an attachment, nothing but that follows the signature.
    #[default]
    Regulation,
    /// The original guide's order and wording: the table stands after the signature.
    Original,
}

impl Template {
    /// All templates, in the order of [`Template::CHOICES`].
    pub const ALL: [Template; 2] = [Template::Regulation, Template::Original];

    /// What a person chooses from.
    pub const CHOICES: [&str; 2] = ["Yönetmeliğin sırası (önerilen)", "Özgün kılavuzun sırası"];

    /// The template that was chosen.
    pub fn of(choice: &str) -> Template {
        let [_, original] = Template::CHOICES;
        if choice == original { Template::Original } else { Template::Regulation }
    }

    /// Whether a letter in this order has a place for `field`. What it has no place for is not asked, and nothing is
    /// wrong with it.
    pub const fn uses(self, field: Field) -> bool {
        use Field::{
            LetterAuthority, LetterDate, LetterNumber, LetterOffice, LetterRelated, LetterSubject, LetterSubunit,
            PeopleInText,
        };
        let is_in_regulations_order_only = matches!(
            field,
            LetterAuthority
                | LetterOffice
                | LetterSubunit
                | LetterNumber
                | LetterDate
                | LetterSubject
                | LetterRelated
                | PeopleInText
        );
        matches!(self, Template::Regulation) || !is_in_regulations_order_only
    }
}

//! The letter's details in groups, as a clerk goes through them.

use crate::field::Field;

/// Details that belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Who writes.
    Heading,
    /// Sayı, Tarih and Konu.
    Reference,
    /// To whom, and what the letter refers to.
    Addressee,
    /// What the letter says.
    Text,
    /// Who signs.
    Signature,
    /// What stands at the foot of every page.
    Foot,
}

impl Group {
    /// All groups, top to bottom.
    pub const ALL: [Group; 6] =
        [Group::Heading, Group::Reference, Group::Addressee, Group::Text, Group::Signature, Group::Foot];

    /// The id of its heading.
    pub const fn slug(self) -> &'static str {
        match self {
            Group::Heading => "yazi-basligi",
            Group::Reference => "yazi-kunyesi",
            Group::Addressee => "yazi-muhatabi",
            Group::Text => "yazi-metni",
            Group::Signature => "yazi-imzasi",
            Group::Foot => "yazi-altligi",
        }
    }

    /// Its heading.
    pub const fn title(self) -> &'static str {
        match self {
            Group::Heading => "Başlık",
            Group::Reference => "Sayı, tarih, konu",
            Group::Addressee => "Muhatap ve ilgi",
            Group::Text => "Metin ve kapanış",
            Group::Signature => "İmza",
            Group::Foot => "Her sayfanın altındaki bilgiler",
        }
    }

    /// Whether a letter can do without all of it, so that it stays closed until it is needed.
    pub const fn is_optional(self) -> bool {
        matches!(self, Group::Foot)
    }

    /// Its fields, top to bottom.
    pub fn fields(self) -> impl Iterator<Item = Field> {
        Field::all().filter(move |field| field.group() == Some(self))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::section::Section;

    #[test]
    fn every_detail_but_the_template_is_in_a_group_in_the_order_of_the_table() {
        let grouped = Group::ALL.into_iter().flat_map(Group::fields);
        let grouped: Vec<Field> = [Field::LetterTemplate].into_iter().chain(grouped).collect();
        assert_eq!(grouped, Section::LetterDetails.fields().collect::<Vec<_>>());
    }
}

//! The letter's details in groups, as a clerk goes through them.

use form::field::Field;

/// Details that belong together.
pub struct Group {
    /// The id of its heading.
    pub slug: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// Its fields, top to bottom.
    pub fields: &'static [Field],
    /// Whether a letter can do without all of it, so that it stays closed until it is needed.
    pub is_optional: bool,
}

/// All details but the template, which decides what of them is asked.
pub static GROUPS: [Group; 6] = [
    Group {
        slug: "yazi-basligi",
        title: "Başlık",
        fields: &[Field::LetterAuthority, Field::LetterOffice, Field::LetterSubunit],
        is_optional: false,
    },
    Group {
        slug: "yazi-kunyesi",
        title: "Sayı, tarih, konu",
        fields: &[Field::LetterNumber, Field::LetterDate, Field::LetterSubject],
        is_optional: false,
    },
    Group {
        slug: "yazi-muhatabi",
        title: "Muhatap ve ilgi",
        fields: &[Field::LetterAddressee, Field::LetterAddresseeUnit, Field::LetterRelated],
        is_optional: false,
    },
    Group {
        slug: "yazi-metni",
        title: "Metin ve kapanış",
        fields: &[Field::LetterText, Field::LetterClosing, Field::LetterClosingSentence, Field::PeopleInText],
        is_optional: false,
    },
    Group {
        slug: "yazi-imzasi",
        title: "İmza",
        fields: &[Field::Signer, Field::SignerTitle, Field::SignerCapacity],
        is_optional: false,
    },
    Group {
        slug: "yazi-altligi",
        title: "Her sayfanın altındaki bilgiler",
        fields: &[
            Field::OfficeAddress,
            Field::OfficePhone,
            Field::OfficeFax,
            Field::OfficeEmail,
            Field::OfficeKep,
            Field::InquiryName,
            Field::InquiryTitle,
            Field::InquiryPhone,
        ],
        is_optional: true,
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use form::section::Section;

    #[test]
    fn every_detail_is_in_one_group_in_the_order_of_the_table() {
        let grouped = GROUPS.iter().flat_map(|group| group.fields.iter().copied());
        let grouped: Vec<Field> = [Field::LetterTemplate].into_iter().chain(grouped).collect();
        assert_eq!(grouped, Section::LetterDetails.fields().collect::<Vec<_>>());
    }
}

//! The sections that a form is divided into. Those of the portal have its own titles, as the original guide shows them.

use crate::field::Field;

/// A titled group of fields on a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Section {
    /// Identity, on the first screen.
    Identity,
    /// Reason, reader and duration.
    Application,
    /// The security word, below the identity that the portal repeats.
    Personal,
    /// Where the person works.
    Institution,
    /// How the person is reached.
    Contact,
    /// The code that the SMS brought.
    SmsCode,
    /// What the letter says of itself.
    LetterDetails,
    /// Whom the letter is about.
    People,
}

impl Section {
    /// All sections, in the order in which a person meets them.
    pub const ALL: [Section; 8] = [
        Section::Identity,
        Section::Application,
        Section::Personal,
        Section::Institution,
        Section::Contact,
        Section::SmsCode,
        Section::LetterDetails,
        Section::People,
    ];

    /// Its name in the guide's Markdown.
    pub const fn slug(self) -> &'static str {
        match self {
            Section::Identity => "kullanici-girisi",
            Section::Application => "basvuru-bilgileri",
            Section::Personal => "kisisel-bilgiler",
            Section::Institution => "kurum-bilgileri",
            Section::Contact => "iletisim-bilgileri",
            Section::SmsCode => "sms-onay-kodu",
            Section::LetterDetails => "yazi-bilgileri",
            Section::People => "kisiler",
        }
    }

    /// Its heading.
    pub const fn title(self) -> &'static str {
        match self {
            Section::Identity => "Kimlik Bilgileri",
            Section::Application => "Başvuru Bilgileri",
            Section::Personal => "Kişisel Bilgiler",
            Section::Institution => "Kurum Bilgileri",
            Section::Contact => "İletişim Bilgileri",
            Section::SmsCode => "SMS Onay Kodu",
            Section::LetterDetails => "Yazı bilgileri",
            Section::People => "Kişiler",
        }
    }

    /// Its fields, top to bottom.
    pub fn fields(self) -> impl Iterator<Item = Field> + Clone {
        Field::all().filter(move |field| field.section() == self)
    }
}

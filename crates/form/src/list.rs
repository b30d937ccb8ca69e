//! The lists that fields offer while they are typed into.

use crate::{context::Context, text};

/// Where the entries come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// All provinces.
    Provinces,
    /// The districts of the chosen province.
    Districts,
    /// The postal codes of the chosen district, the most frequent one first.
    PostalCodes,
    /// Titles of public servants; any other can be typed.
    Titles,
}

/// Titles as they are written in letters.
pub const TITLES: &[&str] = &[
    "Öğretmen",
    "Uzman Öğretmen",
    "Başöğretmen",
    "Sözleşmeli Öğretmen",
    "Müdür",
    "Müdür Yardımcısı",
    "Müdür Başyardımcısı",
    "Şube Müdürü",
    "İlçe Millî Eğitim Müdürü",
    "Şef",
    "Memur",
    "Veri Hazırlama ve Kontrol İşletmeni",
    "Bilgisayar İşletmeni",
    "Mühendis",
    "Programcı",
    "Çözümleyici",
    "Tekniker",
    "Teknisyen",
    "Hemşire",
    "Psikolog",
    "Sosyal Çalışmacı",
    "Hizmetli",
    "Aşçı",
];

impl List {
    /// The entries that `typed` may be the beginning of: first those that begin with it, then those in which a later word
    /// does. Letters match as people type them (`istanbul`, `ISTANBUL`, `İstanbul`); nothing typed matches all.
    pub fn matching(self, typed: &str, context: &Context) -> Vec<String> {
        let typed = turkish::fold(&text::single_spaced(typed));
        let (mut first, mut later) = (Vec::new(), Vec::new());
        for entry in self.entries(context) {
            let key = turkish::fold(&entry);
            if key.starts_with(&typed) {
                first.push(entry);
            } else if key.split(' ').any(|word| word.starts_with(&typed)) {
                later.push(entry);
            }
        }
        first.append(&mut later);
        first
    }

    /// All entries.
    pub fn entries(self, context: &Context) -> Vec<String> {
        match self {
            List::Provinces => {
                let provinces = context.places().into_iter().flat_map(|places| places.provinces());
                provinces.map(|province| province.name().to_owned()).collect()
            }
            List::Districts => {
                let districts = context.province().into_iter().flat_map(|province| province.districts());
                districts.map(|district| district.name().to_owned()).collect()
            }
            List::PostalCodes => {
                let codes = context.district().into_iter().flat_map(|district| district.postal_codes());
                codes.map(|code| code.to_string()).collect()
            }
            List::Titles => TITLES.iter().map(|&title| title.to_owned()).collect(),
        }
    }
}

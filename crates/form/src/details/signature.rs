//! Who signs, and in which capacity (m.17).

use super::{Warning, check_line, closing, subject::capitalised};
use crate::{
    accepted::Accepted,
    choice::choices,
    context::Context,
    person_name::{self, PersonName},
    problem::Problem,
    text,
};

choices! {
    /// By what right someone signs.
    Capacity {
        /// As the holder of the title.
        Own: "asil", "Asıl", formerly "Asıl";
        /// In place of the holder.
        Proxy: "vekil", "Vekil: unvandan sonra “V.”", formerly "Vekil: unvandan sonra “V.”";
        /// On behalf of the kaymakam.
        ForKaymakam: "kaymakam-adina", "Kaymakam adına: “Kaymakam a.”", formerly "Kaymakam adına: “Kaymakam a.”";
        /// On behalf of the vali.
        ForVali: "vali-adina", "Vali adına: “Vali a.”", formerly "Vali adına: “Vali a.”";
    }
}

impl Capacity {
    /// The lines below the name.
    pub fn lines(self, title: &str) -> Vec<String> {
        match self {
            Capacity::Own => vec![title.to_owned()],
            Capacity::Proxy if title.ends_with(" V.") => vec![title.to_owned()],
            Capacity::Proxy => vec![[title, " V."].concat()],
            Capacity::ForKaymakam => vec!["Kaymakam a.".to_owned(), title.to_owned()],
            Capacity::ForVali => vec!["Vali a.".to_owned(), title.to_owned()],
        }
    }
}

/// Checks the signer's name. It stays as typed: the letter shows it by [`signer_name`].
pub(crate) fn check_name(raw: &str, _: &Context) -> Result<Accepted, Problem> {
    let name = PersonName::parse(raw)?;
    if name.as_str().split(' ').nth(1).is_none() {
        return Err(person_name::PersonNameError::OneWord.into());
    }
    let warning = name.warning();
    Ok(Accepted::new(name, warning))
}

/// Checks the signer's title, which is written in full and is that of the office's head.
pub(crate) fn check_title(raw: &str, context: &Context) -> Result<Accepted, Problem> {
    check_line(raw, |title| {
        if title.split(' ').any(|word| word.ends_with('.')) {
            return Some(Warning::ShortTitle);
        }
        let is_of_school = turkish::fold(title).starts_with("okul ");
        (is_of_school && closing::is_above_schools(context)).then_some(Warning::NotTheOfficesHead)
    })
}

/// `name` as a signature has it: Ad SOYAD.
///
/// The surname is the capitals at the end, if only they are capitals, or else the last word.
pub fn signer_name(name: &str) -> String {
    let is_shouted = is_capitals(name);
    let (mut surname, mut was_capitals) = (0, false);
    for (place, word) in name.split(' ').enumerate() {
        let are_capitals = is_capitals(word);
        if is_shouted || !are_capitals || !was_capitals {
            surname = place;
        }
        was_capitals = are_capitals;
    }
    let mut written = String::new();
    for (place, word) in name.split(' ').enumerate() {
        text::push_apart(&mut written, ' ', &if place < surname { given_name(word) } else { turkish::upper(word) });
    }
    written
}

/// A given name with its capitals, where it is written all small or all in capitals; otherwise as it is.
fn given_name(word: &str) -> String {
    let small = turkish::lower(word);
    if small == word || is_capitals(word) { capitalised(&small) } else { word.to_owned() }
}

/// Whether `text` has letters, and all of them are capitals.
fn is_capitals(text: &str) -> bool {
    turkish::upper(text) == text && turkish::lower(text) != text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_as_signatures_have_them() {
        for (typed, expected) in [
            ("Ayşe ÖRNEK", "Ayşe ÖRNEK"),
            ("Ayşe Örnek", "Ayşe ÖRNEK"),
            ("ayşe örnek", "Ayşe ÖRNEK"),
            ("AYŞE ÖRNEK", "Ayşe ÖRNEK"),
            ("ıtır çiğdem işler", "Itır Çiğdem İŞLER"),
            ("İLKER IŞIK ÖRNEK", "İlker Işık ÖRNEK"),
            ("Ayşe ÖRNEK ÇAĞLAR", "Ayşe ÖRNEK ÇAĞLAR"),
            ("Ayşe Örnek Çağlar", "Ayşe Örnek ÇAĞLAR"),
            ("Ayşe ÖRNEK Çağlar", "Ayşe Örnek ÇAĞLAR"),
            ("AYŞE Örnek", "Ayşe ÖRNEK"),
            ("Ahmet A. Örnek", "Ahmet A. ÖRNEK"),
            ("AHMET A. ÖRNEK", "Ahmet A. ÖRNEK"),
            ("Ali-Can Örnek-İpek", "Ali-Can ÖRNEK-İPEK"),
            ("ALİ-CAN ÖRNEK", "Ali-Can ÖRNEK"),
            ("Dr. Ayşe Örnek", "Dr. Ayşe ÖRNEK"),
            ("Halûk KÂZIM", "Halûk KÂZIM"),
            ("Ayşe", "AYŞE"),
            ("", ""),
        ] {
            assert_eq!(signer_name(typed), expected, "{typed}");
            assert_eq!(signer_name(expected), expected, "it stays so");
        }
    }

    #[test]
    fn titles_by_capacity() {
        for (capacity, title, expected) in [
            (Capacity::Own, "Okul Müdürü", "Okul Müdürü"),
            (Capacity::Proxy, "Okul Müdürü", "Okul Müdürü V."),
            (Capacity::Proxy, "Okul Müdürü V.", "Okul Müdürü V."),
            (Capacity::ForKaymakam, "İlçe Millî Eğitim Müdürü", "Kaymakam a./İlçe Millî Eğitim Müdürü"),
            (Capacity::ForVali, "İl Millî Eğitim Müdürü", "Vali a./İl Millî Eğitim Müdürü"),
        ] {
            assert_eq!(capacity.lines(title).join("/"), expected);
        }
    }
}

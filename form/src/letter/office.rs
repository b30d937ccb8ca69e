//! Offices: as the heading names its own (m.10), and as the letter addresses another (m.14).

use super::{Warning, check_line};
use crate::{answers::Accepted, context::Context, problem::Problem, turkish};

/// A kind of office that letters come from and go to.
struct Kind {
    /// How names of the kind end, in capitals.
    ending: &'static str,
    /// Its dative suffix.
    dative: &'static str,
    /// What such an office calls itself in the text.
    ours: &'static str,
}

/// The kinds whose suffix is known. Suffixes of others are for people to add: a rule for all words would be wrong for
/// some.
const KINDS: [Kind; 5] = [
    Kind { ending: "MÜDÜRLÜĞÜ", dative: "NE", ours: "Müdürlüğümüz" },
    Kind { ending: "VALİLİĞİ", dative: "NE", ours: "Valiliğimiz" },
    Kind { ending: "KAYMAKAMLIĞI", dative: "NA", ours: "Kaymakamlığımız" },
    Kind { ending: "BAŞKANLIĞI", dative: "NA", ours: "Başkanlığımız" },
    Kind { ending: "REKTÖRLÜĞÜ", dative: "NE", ours: "Rektörlüğümüz" },
];

/// `office` as the letter addresses it: in capitals and, for the kinds that are known, with the dative suffix (m.14).
pub fn addressed(office: &str) -> String {
    let mut capitals = turkish::upper(office);
    if let Some(kind) = kind(&capitals) {
        capitals.push_str(kind.dative);
    }
    capitals
}

/// What `office`, the writer of the letter, calls itself in the text.
pub(super) fn ours(office: &str) -> &'static str {
    kind(&turkish::upper(office)).map_or("Kurumumuz", |kind| kind.ours)
}

fn kind(capitals: &str) -> Option<&'static Kind> {
    KINDS.iter().find(|kind| capitals.ends_with(kind.ending))
}

/// Whether the name ends as datives of offices do: a possessive (…ı, …i, …u, …ü), n, and a or e; some write an
/// apostrophe between.
fn is_dative(capitals: &str) -> bool {
    let mut letters = capitals.chars().rev();
    if !matches!(letters.next(), Some('A' | 'E')) || letters.next() != Some('N') {
        return false;
    }
    let vowel = letters.find(|c| !matches!(c, '\'' | '’'));
    matches!(vowel, Some('I' | 'İ' | 'U' | 'Ü' | '\u{307}' | '\u{308}'))
}

/// Checks the addressee. It stays as typed: the letter shows it in capitals and with its suffix.
pub(crate) fn check_addressee(raw: &str, _: &Context) -> Result<Accepted, Problem> {
    check_line(raw, |office| (!is_dative(&addressed(office))).then_some(Warning::NoDative))
}

/// Checks the heading's second line. It stays as typed: the letter shows it in capitals (m.10).
pub(crate) fn check_authority(raw: &str, _: &Context) -> Result<Accepted, Problem> {
    check_line(raw, |authority| {
        let is_tc = authority.starts_with("T.C") || authority.starts_with("TC ");
        is_tc.then_some(Warning::OwnTc)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_dative_is_made_for_the_kinds_that_are_known() {
        for (typed, expected) in [
            ("İl Millî Eğitim Müdürlüğü", "İL MİLLÎ EĞİTİM MÜDÜRLÜĞÜNE"),
            ("İL MİLLÎ EĞİTİM MÜDÜRLÜĞÜ", "İL MİLLÎ EĞİTİM MÜDÜRLÜĞÜNE"),
            ("aksaray valiliği", "AKSARAY VALİLİĞİNE"),
            ("Eskil Kaymakamlığı", "ESKİL KAYMAKAMLIĞINA"),
            ("Bilgi Teknolojileri Başkanlığı", "BİLGİ TEKNOLOJİLERİ BAŞKANLIĞINA"),
            ("Aksaray Üniversitesi Rektörlüğü", "AKSARAY ÜNİVERSİTESİ REKTÖRLÜĞÜNE"),
        ] {
            assert_eq!(addressed(typed), expected);
            assert!(is_dative(expected), "{expected}");
            assert_eq!(addressed(expected), expected, "a dative stays");
        }
    }

    #[test]
    fn other_addressees_stay_as_typed_with_a_doubt_where_there_is_no_dative() {
        for (typed, expected, is_doubtful) in [
            ("Millî Eğitim Bakanlığına", "MİLLÎ EĞİTİM BAKANLIĞINA", false),
            ("Dağıtım Yerlerine", "DAĞITIM YERLERİNE", false),
            ("Eskil Anadolu Lisesi Okuluna", "ESKİL ANADOLU LİSESİ OKULUNA", false),
            ("Aksaray Valiliği'ne", "AKSARAY VALİLİĞİ'NE", false),
            ("Aksaray Valiliği’ne", "AKSARAY VALİLİĞİ’NE", false),
            ("Millî Eğitim Bakanlığı", "MİLLÎ EĞİTİM BAKANLIĞI", true),
            ("İl Milli Eğitim Mudurlugu", "İL MİLLİ EĞİTİM MUDURLUGU", true),
            ("Adana", "ADANA", true),
            ("Edirne", "EDİRNE", true),
            ("NE", "NE", true),
        ] {
            assert_eq!(addressed(typed), expected);
            assert_eq!(is_dative(expected), !is_doubtful, "{expected}");
        }
    }

    #[test]
    fn what_an_office_calls_itself() {
        for (office, expected) in [
            ("Eskil Anadolu Lisesi Müdürlüğü", "Müdürlüğümüz"),
            ("ESKİL KAYMAKAMLIĞI", "Kaymakamlığımız"),
            ("Aksaray Valiliği", "Valiliğimiz"),
            ("Destek Hizmetleri Başkanlığı", "Başkanlığımız"),
            ("Aksaray Üniversitesi Rektörlüğü", "Rektörlüğümüz"),
            ("Eskil Anadolu Lisesi", "Kurumumuz"),
        ] {
            assert_eq!(ours(office), expected);
        }
    }
}

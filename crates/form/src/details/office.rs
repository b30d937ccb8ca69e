//! Offices: as the heading names its own (m.10), and as the letter addresses another (m.14).

use super::{DetailError, Warning, check_line};
use crate::{accepted::Accepted, context::Context, field::Field, person_name, problem::Problem, text};

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
pub fn ours(office: &str) -> &'static str {
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

/// Whether two names mean one office, however they are written: in capitals, in the dative, or without the place that the
/// heading names already (“İl Millî Eğitim Müdürlüğü” and “AKSARAY İL MİLLİ EĞİTİM MÜDÜRLÜĞÜNE”).
pub fn is_same(one: &str, other: &str) -> bool {
    let (one, other) = (in_nominative(one), in_nominative(other));
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    // One word alone, such as “Müdürlüğü”, is the end of many names.
    let is_end_of_name = || short.contains(' ') && long.ends_with(&[" ", &short].concat());
    // “Cumhuriyet İlkokulu” and “Cumhuriyet İlkokulu Müdürlüğü” are one.
    let is_its_head = || long.strip_suffix(" mudurlugu").is_some_and(|school| school == short);
    !short.is_empty() && (short == long || is_end_of_name() || is_its_head())
}

/// The folded words of an office's name, without apostrophes and without the dative suffix.
fn in_nominative(office: &str) -> String {
    let mut folded = turkish::fold(&text::single_spaced(office)).replace(['\'', '’'], "");
    if is_dative(&turkish::upper(office.trim_end())) {
        folded.truncate(folded.trim_end_matches(['a', 'e']).trim_end_matches('n').len());
    }
    // “Eskil Kaymakamlığı İlçe Millî Eğitim Müdürlüğü” is the kaymakamlık's directorate, and “Eskil İlçe …” the same.
    [" valiligi ", " kaymakamligi "].iter().fold(folded, |name, over| name.replace(over, " "))
}

/// Whether a letter from `office` under `authority` would go to that office itself: addressed by its name, or as the unit of
/// the very valilik or kaymakamlık that it belongs to (m.14).
fn is_to_itself(context: &Context, addressee: &str) -> bool {
    if !Field::LetterOffice.is_in(context.template()) {
        return false;
    }
    let [office, authority, unit] = [Field::LetterOffice, Field::LetterAuthority, Field::LetterAddresseeUnit]
        .map(|field| context.answers.get(field).trim());
    let is_directorate = || with_rank(office, authority).is_some_and(|office| is_same(&office, addressee));
    is_same(office, addressee)
        || is_directorate()
        || is_same(authority, addressee) && is_same(office, unit.trim_matches(['(', ')']))
}

/// A directorate that is named after the place of its valilik or kaymakamlık, as the portal names it (“AKSARAY MİLLÎ EĞİTİM
/// MÜDÜRLÜĞÜ” under “AKSARAY VALİLİĞİ”), in the words by which letters address it: “il milli egitim mudurlugu”. None for
/// names that say so themselves, and for offices of other places.
fn with_rank(office: &str, authority: &str) -> Option<String> {
    let (office, authority) = (in_nominative(office), in_nominative(authority));
    let (place, kind) = authority.rsplit_once(' ')?;
    let rank = match kind {
        "valiligi" => "il",
        "kaymakamligi" => "ilce",
        _ => return None,
    };
    let rest = office.strip_prefix(place)?.strip_prefix(' ')?;
    // A school of the place is none of its directorates.
    (rest == DIRECTORATE).then(|| [rank, " ", rest].concat())
}

/// What the directorates of a province and of its districts have in common.
const DIRECTORATE: &str = "milli egitim mudurlugu";

/// Checks the addressee. It stays as typed: the letter shows it in capitals and with its suffix.
pub(crate) fn check_addressee(raw: &str, context: &Context) -> Result<Accepted, Problem> {
    if is_to_itself(context, raw) {
        return Err(DetailError::ToItself.into());
    }
    check_line(raw, |office| (!is_dative(&addressed(office))).then_some(Warning::NoDative))
}

/// Checks the heading's third line. A dash is no office.
pub(crate) fn check_office(raw: &str, _: &Context) -> Result<Accepted, Problem> {
    if raw.chars().any(person_name::is_letter) { check_line(raw, |_| None) } else { Err(Problem::Missing) }
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
    fn one_office_has_many_spellings() {
        for (one, other, expected) in [
            ("İl Millî Eğitim Müdürlüğü", "İL MİLLÎ EĞİTİM MÜDÜRLÜĞÜNE", true),
            ("il milli egitim mudurlugu", "İl  Millî Eğitim Müdürlüğü ", true),
            ("Aksaray İl Millî Eğitim Müdürlüğü", "İL MİLLÎ EĞİTİM MÜDÜRLÜĞÜNE", true),
            ("İlçe Millî Eğitim Müdürlüğü", "ESKİL İLÇE MİLLÎ EĞİTİM MÜDÜRLÜĞÜNE", true),
            ("Aksaray Valiliği", "AKSARAY VALİLİĞİ’NE", true),
            ("Aksaray Valiliği", "aksaray valiliği'ne", true),
            ("Millî Eğitim Bakanlığı", "MİLLÎ EĞİTİM BAKANLIĞINA", true),
            ("Eskil Kaymakamlığı", "ESKİL KAYMAKAMLIĞINA", true),
            ("İlçe Millî Eğitim Müdürlüğü", "İL MİLLÎ EĞİTİM MÜDÜRLÜĞÜNE", false),
            ("Eskil İlçe Millî Eğitim Müdürlüğü", "ORTAKÖY İLÇE MİLLÎ EĞİTİM MÜDÜRLÜĞÜNE", false),
            ("Eskil Anadolu Lisesi Müdürlüğü", "MÜDÜRLÜĞÜNE", false),
            ("Edirne", "EDİR", false),
            ("Cumhuriyet İlkokulu", "CUMHURİYET İLKOKULU MÜDÜRLÜĞÜNE", true),
            ("Cumhuriyet İlkokulu", "CUMHURİYET ORTAOKULU MÜDÜRLÜĞÜNE", false),
            ("Eskil Kaymakamlığı İlçe Millî Eğitim Müdürlüğü", "Eskil İlçe Millî Eğitim Müdürlüğüne", true),
            ("Aksaray Valiliği İl Millî Eğitim Müdürlüğü", "İL MİLLÎ EĞİTİM MÜDÜRLÜĞÜNE", true),
            ("Aksaray Valiliği", "AKSARAY VALİLİĞİ İL MİLLÎ EĞİTİM MÜDÜRLÜĞÜNE", false),
            ("", "İL MİLLÎ EĞİTİM MÜDÜRLÜĞÜNE", false),
            ("", "", false),
        ] {
            assert_eq!(is_same(one, other), expected, "{one} = {other}");
            assert_eq!(is_same(other, one), expected, "{other} = {one}");
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

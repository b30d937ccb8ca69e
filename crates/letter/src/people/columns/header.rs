//! The header of a table, however it is written.

use std::ops::Range;

use super::{Layout, is_like_national_id};
use crate::people::separated::Record;
use form::text;

/// What a word of a header speaks of. A header speaks of all that its words do.
type Subject = u8;

const NATIONAL_ID: Subject = 1;
const GIVEN_NAME: Subject = 2;
const SURNAME: Subject = 4;
/// Görevi: what somebody does, which is not always the title. A title is preferred, and both together are best.
const DUTY: Subject = 8;
const TITLE: Subject = 16;

/// Words of headers, folded, with the longer ones before their beginnings.
const WORDS: &[(&str, Subject)] = &[
    ("kimligi", NATIONAL_ID),
    ("kimlik", NATIONAL_ID),
    ("kim", NATIONAL_ID),
    ("mernis", NATIONAL_ID),
    ("tckno", NATIONAL_ID),
    ("tckn", NATIONAL_ID),
    ("tc", NATIONAL_ID),
    ("vatandaslik", NATIONAL_ID),
    ("ykn", NATIONAL_ID),
    ("adlari", GIVEN_NAME),
    ("adi", GIVEN_NAME),
    ("ad", GIVEN_NAME),
    ("isimleri", GIVEN_NAME),
    ("isim", GIVEN_NAME),
    ("ismi", GIVEN_NAME),
    ("soyadlari", SURNAME),
    ("soyadi", SURNAME),
    ("soyad", SURNAME),
    ("soyisim", SURNAME),
    ("soyismi", SURNAME),
    ("gorevi", DUTY),
    ("gorev", DUTY),
    ("unvanlari", TITLE),
    ("unvani", TITLE),
    ("unvan", TITLE),
    ("11", 0),
    ("basvuranin", 0),
    ("basvuran", 0),
    ("bilgileri", 0),
    ("bilgisi", 0),
    ("calisanin", 0),
    ("calisan", 0),
    ("haneli", 0),
    ("hane", 0),
    ("kadro", 0),
    ("kisinin", 0),
    ("kisi", 0),
    ("nosu", 0),
    ("no", 0),
    ("numarasi", 0),
    ("numara", 0),
    ("ogretmenin", 0),
    ("ogretmen", 0),
    ("personelin", 0),
    ("personel", 0),
    ("sahibinin", 0),
    ("sahibi", 0),
    ("veya", 0),
    ("ve", 0),
];

/// A header stands at the top: below that many rows, or a row with a number, there is none.
const MAX_ROWS_ABOVE: usize = 30;

/// The rows of the header that tells most, and what it tells; of several, the first. No rows if there is none.
pub(super) fn find(records: &[Record]) -> (Range<usize>, Layout) {
    let has_number = |record: &Record| record.iter().any(|cell| is_like_national_id(cell));
    let top = records.iter().take(MAX_ROWS_ABOVE).take_while(|record| !has_number(record)).count();
    let mut best = (0..0, Layout::default());
    for row in 0..top {
        best = better(best, records, row..row + 1);
    }
    // A heading that spans two columns, such as “Personelin”, has “Adı” and “Soyadı” in the row below it.
    let Range { start, end } = best.0;
    if start < end && end < top { better(best, records, start..end + 1) } else { best }
}

fn better(best: (Range<usize>, Layout), records: &[Record], rows: Range<usize>) -> (Range<usize>, Layout) {
    let layout = layout(records, rows.clone());
    if layout.completeness() > best.1.completeness() { (rows, layout) } else { best }
}

/// What stands above a column in these rows.
pub(super) fn text(records: &[Record], rows: Range<usize>, place: usize) -> String {
    let mut text = String::new();
    for cell in records.get(rows).unwrap_or_default().iter().filter_map(|record| record.get(place)) {
        text.push_str(cell);
        text.push(' ');
    }
    text::single_spaced(&text)
}

/// Whether a header says nothing of what is below it: it is blank, or just “No” or “Personel”.
pub(super) fn is_open(header: &str) -> bool {
    subject(header) == Some(0)
}

fn layout(records: &[Record], rows: Range<usize>) -> Layout {
    const FULL_NAME: Subject = GIVEN_NAME | SURNAME;
    const BOTH: Subject = DUTY | TITLE;
    let width = records.get(rows.clone()).unwrap_or_default().iter().map(Vec::len).max().unwrap_or(0);
    let mut layout = Layout::default();
    let (mut given_name, mut full_name, mut title) = (None, None, 0);
    for place in 0..width {
        match subject(&text(records, rows.clone(), place)) {
            Some(NATIONAL_ID) => _ = layout.national_id.get_or_insert(place),
            Some(GIVEN_NAME) => _ = given_name.get_or_insert(place),
            Some(SURNAME) => _ = layout.surname.get_or_insert(place),
            Some(FULL_NAME) => _ = full_name.get_or_insert(place),
            Some(subject @ (DUTY | TITLE | BOTH)) if subject > title => {
                title = subject;
                layout.title = Some(place);
            }
            _ => {}
        }
    }
    layout.has_full_name = full_name.is_some() || (given_name.is_some() && layout.surname.is_some());
    if full_name.is_some() {
        layout.surname = None;
    }
    layout.name = full_name.or(given_name).or_else(|| layout.surname.take());
    layout
}

/// What a header speaks of; nothing known if it has a single word that is not known, as “Baba Adı” has. “Adı;Soyadı” is
/// not one header but two.
fn subject(header: &str) -> Option<Subject> {
    if header.bytes().any(|byte| matches!(byte, b';' | b'\t')) {
        return None;
    }
    let letters: String = turkish::fold(without_notes(header)).chars().filter(char::is_ascii_alphanumeric).collect();
    let mut rest = letters.as_str();
    let mut found = 0;
    while !rest.is_empty() {
        let (tail, subject) = WORDS.iter().find_map(|&(word, subject)| Some((rest.strip_prefix(word)?, subject)))?;
        rest = tail;
        found |= subject;
    }
    Some(found)
}

/// A header without what is in brackets after it: “T.C. Kimlik No (11 hane)”.
fn without_notes(header: &str) -> &str {
    match header.split_once('(') {
        Some((before, _)) if !text::is_blank(before) => before,
        _ => header,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_however_they_are_written() {
        for (subject_of, headers) in [
            (
                NATIONAL_ID,
                "T.C. Kimlik No|TC KİMLİK NO|TC|T.C.|TCKN|TC No|TCK No|T.C. KİMLİK NUMARASI|Kimlik Numarası|TCKimlikNo|\
                 tc_kimlik_no|T. C. Kimlik No:|Vatandaşlık No|T.C. Kim. No|Personelin T.C. Kimlik Nosu|TC / YKN|\
                 T.C. KIMLIK NO|T.C. Kimlik No (11 hane)|11 Haneli TC Kimlik No *|MERNİS No|Kimlik Bilgileri",
            ),
            (
                GIVEN_NAME | SURNAME,
                "Adı Soyadı|ADI SOYADI|Ad Soyad|AdSoyad|Adı ve Soyadı|Adı - Soyadı|İsim Soyisim|İSİM SOYİSİM|\
                 Personelin Adı Soyadı|Soyadı, Adı|Soyadı Adı|Adı Soy Adı|Öğretmenin Adı ve Soyadı (büyük harfle)",
            ),
            (GIVEN_NAME, "Ad|Adı|(Adı)|ADI|İsim|ismi|Personelin Adı"),
            (SURNAME, "Soyad|SOYADI|Soy Adı|Soyisim|Soyismi"),
            (DUTY, "Görev|Görevi|GÖREVİ|gorevi"),
            (TITLE, "Unvan|Unvanı|Ünvan|ÜNVANI|Kadro Unvanı|ünvanı:"),
            (DUTY | TITLE, "Görev Unvanı|Görev Ünvanı|GÖREVİ / UNVANI|Unvanı ve Görevi"),
            (0, "|No|Numarası|Personel| * |Öğretmen"),
        ] {
            for header in headers.split('|') {
                assert_eq!(subject(header), Some(subject_of), "{header:?}");
            }
        }
    }

    #[test]
    fn a_word_that_is_not_known_makes_another_column() {
        for header in
            "Sıra No|Baba Adı|Anne T.C.|Kurum Adı|Branşı|Görev Yeri|Görevi/Branşı|Kimlik Seri No|Doğum Tarihi|\
                       Adres|Telefon No|İlçe Adı|Nüfusa Kayıtlı Olduğu İl|Tc Kimlik No Doğrulama|10000000146|1|TC;Adı|Adı\tSoyadı"
                .split('|')
        {
            assert_eq!(subject(header), None, "{header:?}");
        }
    }

    #[test]
    fn no_word_hides_a_longer_one() {
        for (place, (word, _)) in WORDS.iter().enumerate() {
            assert_eq!(turkish::fold(word), *word);
            assert!(!WORDS.iter().take(place).any(|(earlier, _)| word.starts_with(earlier)), "{word}");
        }
    }
}

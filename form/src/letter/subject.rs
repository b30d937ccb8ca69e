//! The subject, Konu (m.13): Each Word Capitalised, no punctuation at the end, not past the middle of the page.

use super::{Warning, check_line, push_apart};
use crate::{answers::Accepted, context::Context, problem::Problem, text, turkish};

/// Checks the subject.
pub(crate) fn check(raw: &str, _: &Context) -> Result<Accepted, Problem> {
    check_line(raw, |subject| {
        if without_end(subject) != subject {
            Some(Warning::SubjectEnd)
        } else if in_form(subject) != subject {
            Some(Warning::SubjectCapitals)
        } else {
            (lines(subject) > MAX_LINES).then_some(Warning::SubjectLong)
        }
    })
}

/// The subject in the form that it should have, where that differs from the one that it has.
pub(crate) fn suggestion(raw: &str) -> Option<String> {
    let subject = text::one_line(raw).ok()?;
    let suggested = in_form(&subject);
    (!suggested.is_empty() && suggested != subject).then_some(suggested)
}

/// `subject` without punctuation at its end, each word with a capital. Where several words have nothing but capitals
/// then, the others become small.
fn in_form(subject: &str) -> String {
    let subject = without_end(subject);
    let formed = with_capitals(subject);
    let is_shouted = subject.split(' ').nth(1).is_some() && turkish::upper(&formed) == formed;
    if is_shouted { with_capitals(&turkish::lower(subject)) } else { formed }
}

/// `subject` with a capital at the beginning of each word that is no conjunction.
fn with_capitals(subject: &str) -> String {
    let mut formed = String::new();
    for word in subject.split(' ') {
        if CONJUNCTIONS.contains(&word) {
            push_apart(&mut formed, ' ', word);
        } else {
            push_apart(&mut formed, ' ', &capitalised(word));
        }
    }
    formed
}

fn without_end(subject: &str) -> &str {
    subject.trim_end_matches(['.', ',', ';', ':', '!', '?', '…', ' '])
}

/// Words that stay small in titles.
const CONJUNCTIONS: [&str; 11] = ["ve", "ile", "veya", "ya", "da", "de", "ki", "mı", "mi", "mu", "mü"];

/// `word` with capitals at its beginning and after hyphens.
pub(super) fn capitalised(word: &str) -> String {
    let capitals = turkish::upper(word);
    let mut is_beginning = true;
    let letters = word.chars().zip(capitals.chars()).map(|(letter, capital)| {
        let written = if is_beginning { capital } else { letter };
        is_beginning = matches!(letter, '-' | '(' | '"' | '\'' | '“' | '‘') && (is_beginning || letter == '-');
        written
    });
    letters.collect()
}

/// More lines of half a page than this are too long for a subject.
const MAX_LINES: usize = 2;

/// What is left of the page's left half for the subject, in thousandths of the 12 points that letters are high: from
/// 30 mm (the margin of 15 mm, and as much for “Konu : ”) to 105 mm, the middle of A4.
const LINE: u32 = 75 * 72 * 10_000 / (254 * 12);

/// Lines that `subject` needs, broken between words.
fn lines(subject: &str) -> usize {
    let (mut lines, mut used) = (1, 0);
    for word in subject.split(' ') {
        let width = word.chars().map(advance).sum::<u32>();
        let space = if used == 0 { 0 } else { advance(' ') };
        if used + space + width <= LINE || used == 0 {
            used += space + width;
        } else {
            (lines, used) = (lines + 1, width);
        }
        // A word wider than a line is broken inside.
        while used > LINE {
            (lines, used) = (lines + 1, used - LINE);
        }
    }
    lines
}

/// The width of a character of Times New Roman, in thousandths of the type's size. They are the font's own for the
/// characters of [`WIDTHS`]; all others count as wide ones.
pub(super) fn advance(c: char) -> u32 {
    if let Some(width) = ASCII.get(c as usize) {
        return u32::from(*width);
    }
    let listed = WIDTHS.iter().find(|(_, letters)| letters.chars().any(|letter| letter == c));
    listed.map_or(WIDE, |&(width, _)| u32::from(width))
}

const WIDTHS: [(u16, &str); 12] = [
    (250, " .,"),
    (278, "ijltıî/:;"),
    (333, "frIİÎ-()'‘’"),
    (389, "sşJ"),
    (444, "acezçâ“”"),
    (500, "bdghknopquvxyğöüû0123456789–"),
    (556, "FPSŞ"),
    (611, "ELTZ"),
    (667, "BCRÇ"),
    (778, "m&"),
    (889, "M"),
    (944, "W"),
];

const WIDE: u32 = 722;

/// Those of ASCII, by their codes: a list of ten thousand people asks half a million times.
const ASCII: [u16; 128] = {
    let mut widths = [WIDE as u16; 128];
    let mut row = 0;
    while row < WIDTHS.len() {
        let (width, letters) = (WIDTHS[row].0, WIDTHS[row].1.as_bytes());
        let mut at = 0;
        while at < letters.len() {
            if letters[at].is_ascii() {
                widths[letters[at] as usize] = width;
            }
            at += 1;
        }
        row += 1;
    }
    widths
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn subjects_in_form() {
        for (subject, expected) in [
            ("E-İmza Yenileme Başvurularının Onayı", None),
            ("Elektronik Sertifika ve Kart Okuyucu Talebi", None),
            ("MEBBİS", None),
            ("MEBBİS Yetkisi", None),
            ("2026 Yılı Başvuruları", None),
            ("2026’da Başvuranlar", None),
            ("“Onay” Talebi", None),
            ("Personel Listesi.", Some("Personel Listesi")),
            ("Onay Talebi Hk.", Some("Onay Talebi Hk")),
            ("onay talebi...", Some("Onay Talebi")),
            ("E-imza yenileme başvuruları", Some("E-İmza Yenileme Başvuruları")),
            ("“onay” (ek) Talebi", Some("“Onay” (Ek) Talebi")),
            ("istanbul ve ısparta", Some("İstanbul ve Isparta")),
            ("Ayşe'nin talebi", Some("Ayşe'nin Talebi")),
            ("E-İMZA YENİLEME VE ONAYI", Some("E-İmza Yenileme ve Onayı")),
            ("TC: a", Some("Tc: A")),
            ("A B", None),
            ("...", None),
        ] {
            assert_eq!(suggestion(subject).as_deref(), expected, "{subject}");
            assert_eq!(expected.and_then(suggestion), None, "it is in form then");
        }
    }

    #[test]
    fn lines_of_half_a_page() {
        for (subject, expected) in [
            ("", 1),
            ("E-İmza Yenileme Başvurularının Onayı", 1),
            ("Nitelikli Elektronik Sertifika Yenileme Başvurularının Onayı", 2),
            ("Nitelikli Elektronik Sertifika Yenileme Başvurularının Onaylanması Talebi ile Personel Listesi", 3),
            // 17.7 times the type's size are 18 capital M of 0.889, or 35 figures of 0.5.
            ("MMMMMMMMMMMMMMMMMMM", 1),
            ("MMMMMMMMMMMMMMMMMMMM", 2),
            ("12345678901234567890123456789012345", 1),
            ("123456789012345678901234567890123456", 2),
        ] {
            assert_eq!(lines(subject), expected, "{subject}");
        }
    }

    #[test]
    fn the_line_is_75_mm_of_12_points() {
        assert_eq!(LINE, 17_716);
    }
}

//! The subject, Konu (m.13): Each Word Capitalised, no punctuation at the end, not past the middle of the page.

use super::{Warning, advance, check_line};
use crate::{accepted::Accepted, context::Context, problem::Problem, text};

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
            text::push_apart(&mut formed, ' ', word);
        } else {
            text::push_apart(&mut formed, ' ', &capitalised(word));
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

//! The letter's details as a small text file, which a clerk keeps for the next letter.
//!
//! A line is `slug = value`. Lines that begin with # are for people. The table of people, Sayı and Tarih are never in it:
//! they belong to one letter.

use form::{answers::Answers, field::Field, section::Section, text::push_apart};

/// What a file told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadDetails {
    /// Every detail in it, as it was typed; none twice, of which the last one counts.
    pub details: Vec<(Field, String)>,
    /// Names or whole lines that say nothing here, with commas between them.
    pub unknown: String,
}

const HEAD: &str = "# e-İmza Rehberi: üst yazı bilgileri\n";

/// As many characters of the lines that say nothing are told.
const MOST_UNKNOWN: usize = 200;

/// The file with the details in `answers`.
pub fn write_details(answers: &Answers) -> String {
    let mut file = HEAD.to_owned();
    for field in Section::LetterDetails.fields().filter(|field| field.is_saved()) {
        file.push_str(field.slug());
        file.push_str(" = ");
        for c in answers.get(field).chars() {
            match c {
                '\\' => file.push_str("\\\\"),
                '\n' => file.push_str("\\n"),
                '\r' => file.push_str("\\r"),
                other => file.push(other),
            }
        }
        file.push('\n');
    }
    file
}

/// Reads what [`write_details`] wrote; of any other text, whatever says something here.
pub fn read_details(file: &str) -> ReadDetails {
    let mut read = ReadDetails::default();
    for line in file.trim_start_matches('\u{FEFF}').split(['\n', '\r']) {
        if line.starts_with('#') || line.trim().is_empty() {
            continue;
        }
        match detail(line) {
            Some(detail) => {
                read.details.retain(|(field, _)| *field != detail.0);
                read.details.push(detail);
            }
            None => push_unknown(&mut read.unknown, line.split('=').next().unwrap_or(line).trim()),
        }
    }
    read
}

fn detail(line: &str) -> Option<(Field, String)> {
    let (name, value) = line.split_once('=')?;
    let field = Section::LetterDetails.fields().find(|field| field.is_saved() && field.slug() == name.trim())?;
    let value = unescaped(value.strip_prefix(' ').unwrap_or(value));
    Some((field, field.stored(value)?))
}

/// `value` with its line breaks. A backslash before anything else stands for itself.
fn unescaped(value: &str) -> String {
    let mut text = String::new();
    let mut rest = value.chars();
    while let Some(c) = rest.next() {
        let mut ahead = rest.clone();
        let meant = match (c, ahead.next()) {
            ('\\', Some('n')) => '\n',
            ('\\', Some('r')) => '\r',
            ('\\', Some('\\')) => '\\',
            _ => {
                text.push(c);
                continue;
            }
        };
        text.push(meant);
        rest = ahead;
    }
    text
}

fn push_unknown(unknown: &mut String, name: &str) {
    let room = MOST_UNKNOWN.saturating_sub(unknown.chars().count());
    if name.chars().nth(room).is_none() {
        push_apart(unknown, ',', if unknown.is_empty() { "" } else { " " });
        unknown.push_str(name);
    } else if !unknown.ends_with('…') {
        unknown.push('…');
    }
}

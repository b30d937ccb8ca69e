//! Tables read key by key, so that one bad key hides no other.

use std::ops::Range;

use toml::{
    Spanned,
    de::{DeTable, DeValue, Error},
};

use crate::{page::yaml, problem::Problem, read::Text};

/// A table of TOML or YAML that is part of a file.
pub struct Keys<'s, 'p> {
    file: &'s Text,
    /// Where in the file the table begins.
    offset: usize,
    /// What is underlined when a key is missing.
    top: Range<usize>,
    /// What could not be read. A value from there is a guess, and nobody is told of its kind.
    unreadable: Vec<Range<usize>>,
    problems: &'p mut Vec<Problem<'s>>,
}

/// A value and where in the file it is.
pub struct Found<T> {
    /// The value.
    pub value: T,
    /// Its bytes in the file.
    pub span: Range<usize>,
}

impl<'s, 'p> Keys<'s, 'p> {
    /// The TOML in `range` of `file`.
    pub fn toml(
        file: &'s Text,
        range: Range<usize>,
        top: Range<usize>,
        problems: &'p mut Vec<Problem<'s>>,
    ) -> (Keys<'s, 'p>, DeTable<'s>) {
        let (table, errors) = DeTable::parse_recoverable(&file.text[range.clone()]);
        let unreadable = errors.iter().map(|error| error.span().unwrap_or_default()).collect();
        let keys = Keys { file, offset: range.start, top, unreadable, problems };
        // What follows the first error is often its consequence.
        if let Some(error) = errors.first() {
            keys.problems.push(not_toml(file, range.start, error));
        }
        (keys, table.into_inner())
    }

    /// The YAML in `range` of `file`.
    pub fn yaml(
        file: &'s Text,
        range: Range<usize>,
        top: Range<usize>,
        problems: &'p mut Vec<Problem<'s>>,
    ) -> (Keys<'s, 'p>, DeTable<'s>) {
        let offset = range.start;
        let (table, unreadable) = match yaml::parse(&file.text[range]) {
            Ok(table) => (table, Vec::new()),
            Err((span, sentence)) => {
                let problem = Problem::new(file, span.start + offset..span.end + offset, sentence);
                problems.push(problem.note("biçim: ad: metin, ad: 12, ad: true ya da ad: 2026-03-05"));
                (DeTable::new(), vec![span])
            }
        };
        (Keys { file, offset, top, unreadable, problems }, table)
    }

    /// Reports each key of `table` that is not one of `known`.
    pub fn only(&mut self, table: &DeTable<'s>, known: &[&'static str]) {
        for key in table.keys().filter(|key| !known.contains(&key.get_ref().as_ref())) {
            let problem = self.problem(key.span(), format!("“{}” diye bir ayar yok", key.get_ref()));
            let problem = problem.meant(key.get_ref(), known.iter().copied());
            self.problems.push(problem.note(format!("geçerli ayarlar: {}", known.join(", "))));
        }
    }

    /// The value of `key` as `read` takes it, if it is there. `expected` ends the sentence “… olmalı”.
    pub fn optional<T>(
        &mut self,
        table: &DeTable<'s>,
        key: &str,
        expected: &str,
        read: impl FnOnce(&DeValue<'s>) -> Option<T>,
    ) -> Option<Found<T>> {
        let found = table.get(key)?;
        let value = read(found.get_ref());
        let is_guess =
            self.unreadable.iter().any(|span| span.start < found.span().end && found.span().start < span.end);
        if value.is_none() && !is_guess {
            let problem = self.problem(found.span(), format!("“{key}” {expected} olmalı"));
            self.problems.push(problem);
        }
        Some(Found { value: value?, span: self.place(found.span()) })
    }

    /// As [`Keys::optional`], but a missing key is a problem.
    pub fn required<T>(
        &mut self,
        table: &DeTable<'s>,
        key: &str,
        expected: &str,
        read: impl FnOnce(&DeValue<'s>) -> Option<T>,
    ) -> Option<Found<T>> {
        if table.get(key).is_none() {
            self.missing(key, expected);
        }
        self.optional(table, key, expected, read)
    }

    /// Reports that `key` is missing.
    pub fn missing(&mut self, key: &str, expected: &str) {
        // It may stand in what could not be read.
        if !self.unreadable.is_empty() {
            return;
        }
        let sentence = format!("“{key}” eksik; {expected} olmalı");
        self.problems.push(Problem::new(self.file, self.top.clone(), sentence));
    }

    /// Reports something else about the bytes `span` of the file.
    pub fn report(&mut self, problem: impl FnOnce(&'s Text) -> Problem<'s>) {
        let problem = problem(self.file);
        self.problems.push(problem);
    }

    /// Where in the file the bytes `span` of the table are.
    pub fn place(&self, span: Range<usize>) -> Range<usize> {
        span.start + self.offset..span.end + self.offset
    }

    fn problem(&self, span: Range<usize>, sentence: String) -> Problem<'s> {
        Problem::new(self.file, self.place(span), sentence)
    }
}

/// A text that is not blank.
pub fn words(value: &DeValue<'_>) -> Option<String> {
    value.as_str().filter(|text| !text.trim().is_empty()).map(str::to_owned)
}

/// Any text.
pub fn any_text(value: &DeValue<'_>) -> Option<String> {
    value.as_str().map(str::to_owned)
}

/// A table within the table, with its place.
pub fn table<'t, 's>(value: &'t Spanned<DeValue<'s>>) -> Option<&'t DeTable<'s>> {
    value.get_ref().as_table()
}

fn not_toml<'s>(file: &'s Text, offset: usize, error: &Error) -> Problem<'s> {
    let span = error.span().unwrap_or_default();
    let (start, end) = (span.start + offset, span.end + offset);
    let line_start = file.text[..start].rfind('\n').map_or(0, |end| end + 1);
    let line = file.text[line_start..].lines().next().unwrap_or_default();
    let sentence = match error.message() {
        "duplicate key" => "bu ayar iki kez yazılmış".to_owned(),
        _ if line.split_once('=').is_some_and(|(_, value)| looks_like_a_date(value.trim())) => {
            "böyle bir tarih yok; yıl-ay-gün sırasıyla, tırnaksız yazınız: 2026-03-05".to_owned()
        }
        message if message.starts_with("string values must be quoted") => "metinler tırnak içinde yazılır".to_owned(),
        message => format!("bu satır okunamadı (TOML: {message})"),
    };
    Problem::new(file, start..end.max(start), sentence)
        .note("biçim: ad = \"metin\", ad = 12, ad = true ya da ad = 2026-03-05")
}

fn looks_like_a_date(value: &str) -> bool {
    value.starts_with(|c: char| c.is_ascii_digit()) && value.chars().any(|c| matches!(c, '-' | '.' | '/'))
}

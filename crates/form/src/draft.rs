//! What survives a reload of the page: pairs of names and texts, which the edge stores, and when the person was last there.
//! The two are apart since reading pages, which know nothing of the form, keep the time too.

use crate::{
    answers::Answers,
    field::{Field, Keep, Kind},
    filling::Filling,
};

/// Name and text of everything that is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft(Vec<(String, String)>);

impl Draft {
    /// Stands between names and texts: no keyboard types it and no text keeps it (ASCII unit separator).
    const SEPARATOR: char = '\u{1F}';

    /// Whether nothing is kept.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The draft as one text.
    pub fn to_text(&self) -> String {
        let mut text = String::new();
        for part in self.0.iter().flat_map(|(name, text)| [name, text]) {
            text.extend(part.chars().filter(|&c| c != Draft::SEPARATOR));
            text.push(Draft::SEPARATOR);
        }
        text
    }

    /// Reads what [`Draft::to_text`] wrote; of anything else, whatever can be read.
    pub fn from_text(text: &str) -> Draft {
        let mut parts = text.split_terminator(Draft::SEPARATOR);
        let mut pairs = Vec::new();
        while let (Some(name), Some(text)) = (parts.next(), parts.next()) {
            pairs.push((name.to_owned(), text.to_owned()));
        }
        Draft(pairs)
    }

    /// Keeps `text` under `name`.
    pub fn keep(&mut self, name: &str, text: &str) {
        self.0.push((name.to_owned(), text.to_owned()));
    }

    /// Keeps the answers to `fields`, but for those that are never kept.
    pub fn keep_answers(&mut self, answers: &Answers, fields: impl Iterator<Item = Field>) {
        for field in fields.filter(|&field| is_kept(field)) {
            self.keep(field.slug(), answers.get(field));
        }
    }

    /// Whether an answer to one of `fields` is kept.
    pub fn holds_any(&self, mut fields: impl Iterator<Item = Field>) -> bool {
        fields.any(|field| self.pairs().any(|(name, _)| name == field.slug()))
    }

    /// The pairs, in the order in which they were kept.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, text)| (name.as_str(), text.as_str()))
    }

    /// Gives `filling` the answers to `fields` that were kept. Names that are not known are passed over: the page may have
    /// been updated meanwhile. A choice that is not known any more is left as it is at the beginning.
    pub fn restore_answers(&self, filling: &mut Filling, fields: impl Iterator<Item = Field>) {
        for field in fields.filter(|&field| is_kept(field)) {
            let kept = self.pairs().find(|(name, _)| *name == field.slug());
            if let Some(answer) = kept.and_then(|(_, text)| field.stored(text.to_owned())) {
                filling.set(field, answer);
            }
        }
    }
}

/// Whether a draft may hold the answer to `field`.
fn is_kept(field: Field) -> bool {
    field.keep() == Keep::Tab && field.kind() != Kind::ReadOnly
}

//! What survives a reload of the page: pairs of names and texts, which the edge stores, and when the person was last there.
//! The two are apart since reading pages, which know nothing of the form, keep the time too.

use crate::Rehearsal;
use form::{
    field::{Field, Keep, Kind},
    moment::{Millis, Moment},
    settings::Settings,
};
use letter::people::{Column, Row};

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

    fn keep(&mut self, name: &str, text: &str) {
        self.0.push((name.to_owned(), text.to_owned()));
    }
}

const ENTERED: &str = "giris-yapildi";
const CONFIRMED: &str = "kod-onaylandi";
const APPROVED: &str = "e-onay-verildi";
const PERSON: &str = "kisi";

/// Whether a draft may hold the answer to `field`.
fn is_kept(field: Field) -> bool {
    field.keep() == Keep::Tab && field.kind() != Kind::ReadOnly
}

/// What is to be kept of `rehearsal`; nothing where nothing was typed. The picture word, the security word and the SMS
/// code are never in it.
pub fn save(rehearsal: &Rehearsal) -> Draft {
    let mut draft = Draft::default();
    if !rehearsal.has_content() {
        return draft;
    }
    for (name, fact) in [(ENTERED, rehearsal.entered), (CONFIRMED, rehearsal.confirmed), (APPROVED, rehearsal.approved)]
    {
        if fact {
            draft.keep(name, "1");
        }
    }
    for field in Field::all().filter(|&field| is_kept(field)) {
        draft.keep(field.slug(), rehearsal.answers().get(field));
    }
    for row in rehearsal.people.rows() {
        for column in Column::ALL {
            draft.keep(PERSON, row.get(column));
        }
    }
    draft
}

/// The rehearsal that `draft` was saved from, or a new one if nobody was there for as long as the idle limit, or nobody
/// knows since when. Names that are not known are passed over: the page may have been updated meanwhile.
pub fn restore(settings: Settings, draft: Draft, active: Option<Millis>, moment: Moment) -> Rehearsal {
    let mut rehearsal = Rehearsal::new(settings, moment);
    if !active.is_some_and(|active| is_recent(active, moment.now, rehearsal.settings.idle_seconds())) {
        return rehearsal;
    }
    let mut cells = Vec::new();
    for (name, text) in draft.0 {
        match name.as_str() {
            ENTERED => rehearsal.entered = true,
            CONFIRMED => rehearsal.confirmed = true,
            APPROVED => rehearsal.approved = true,
            PERSON => cells.push(text),
            _ => {
                if let Some(field) = Field::all().find(|&field| is_kept(field) && field.slug() == name) {
                    // A choice that is not known any more is left as it is at the beginning.
                    if let Some(answer) = field.stored(text) {
                        rehearsal.filling.set(field, answer);
                    }
                }
            }
        }
    }
    let mut cells = cells.into_iter();
    let rows = std::iter::from_fn(|| Some(Row::new(cells.next()?, cells.next()?, cells.next()?)));
    rehearsal.people = rows.collect();
    rehearsal
}

/// Whether someone was there at `active`, less than `limit` seconds from `now`. Clocks are corrected: that of a draft may be
/// ahead of today's, by as little as it may be behind.
fn is_recent(active: Millis, now: Millis, limit: u32) -> bool {
    now < active.plus_seconds(limit) && active < now.plus_seconds(limit)
}

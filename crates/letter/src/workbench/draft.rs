//! What survives a reload of the page.

use form::{draft::Draft, section::Section};

use super::Workbench;
use crate::people::{Column, Row};

const PERSON: &str = "kisi";

impl Workbench {
    /// What is to be kept; nothing where nothing was typed.
    pub fn draft(&self) -> Draft {
        let mut draft = Draft::default();
        if !self.has_content() {
            return draft;
        }
        draft.keep_answers(self.answers(), Section::LetterDetails.fields());
        for row in self.people.rows() {
            for column in Column::ALL {
                draft.keep(PERSON, row.get(column));
            }
        }
        draft
    }

    /// Takes in what was kept.
    pub(super) fn restore(&mut self, draft: &Draft) {
        draft.restore_answers(&mut self.filling, Section::LetterDetails.fields());
        let mut cells = draft.pairs().filter(|(name, _)| *name == PERSON).map(|(_, text)| text.to_owned());
        let rows = std::iter::from_fn(|| Some(Row::new(cells.next()?, cells.next()?, cells.next()?)));
        self.people = rows.collect();
    }
}

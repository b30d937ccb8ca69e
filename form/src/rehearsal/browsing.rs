//! The list that a field offers while it is typed into (WAI-ARIA Authoring Practices, “Combobox”: editable, with a list
//! that follows what is typed, and manual selection). Typing is never changed by it; only taking an entry is.

use super::Rehearsal;
use crate::field::{Field, Kind};

/// What a person does with a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Browse {
    /// Opens it.
    Open,
    /// Goes to the next entry, after the last one to the first; opens the list if need be.
    Next,
    /// Goes to the previous entry, before the first one to the last; opens the list if need be.
    Previous,
    /// Closes it.
    Close,
    /// Takes the entry with this index over into the field.
    Take(usize),
}

/// A list that is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct OpenList {
    field: Field,
    active: Option<usize>,
}

impl Rehearsal {
    /// The entries of the open list of `field`; none while it is closed.
    pub fn entries(&self, field: Field) -> Vec<String> {
        match (self.list, field.kind()) {
            (Some(open), Kind::Listed(list)) if open.field == field => {
                list.matching(self.answers.get(field), &self.context())
            }
            _ => Vec::new(),
        }
    }

    /// The index of the entry that Enter would take over.
    pub fn active_entry(&self, field: Field) -> Option<usize> {
        self.list.filter(|open| open.field == field)?.active
    }

    pub(super) fn browse(&mut self, field: Field, browse: Browse) {
        let active = self.active_entry(field);
        // Closed lists have no entries, so that a list is opened before it is moved in.
        self.open_list(field, active);
        let entries = self.entries(field);
        let Some(last) = entries.len().checked_sub(1) else {
            self.list = None;
            return;
        };
        match browse {
            Browse::Open => {}
            Browse::Next => self.open_list(field, Some(active.filter(|&at| at < last).map_or(0, |at| at + 1))),
            Browse::Previous => self.open_list(field, Some(active.and_then(|at| at.checked_sub(1)).unwrap_or(last))),
            Browse::Close => self.list = None,
            Browse::Take(index) => {
                if let Some(entry) = entries.into_iter().nth(index) {
                    self.input(field, entry);
                }
                self.list = None;
            }
        }
    }

    /// Opens the list of `field`, or moves in it; whatever other list was open is closed.
    pub(super) fn open_list(&mut self, field: Field, active: Option<usize>) {
        self.list = matches!(field.kind(), Kind::Listed(_)).then_some(OpenList { field, active });
    }
}

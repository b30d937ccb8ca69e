//! The list that a field offers while it is typed into (WAI-ARIA Authoring Practices, “Combobox”: editable, with a list
//! that follows what is typed, and manual selection). Typing is never changed by it; only taking an entry is.

use super::Filling;
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
    /// Something was typed since it was opened. Otherwise whoever looks again at an entry that they took sees all others.
    typed: bool,
}

impl Filling {
    /// The entries of the open list of `field`; none while it is closed.
    pub fn entries(&self, field: Field) -> Vec<String> {
        let (Some(open), Kind::Listed(list)) = (self.list.filter(|open| open.field == field), field.kind()) else {
            return Vec::new();
        };
        let text = self.answers.get(field);
        if !open.typed {
            let all = list.entries(&self.context());
            if all.iter().any(|entry| entry == text) {
                return all;
            }
        }
        list.matching(text, &self.context())
    }

    /// The index of the entry that Enter would take over.
    pub fn active_entry(&self, field: Field) -> Option<usize> {
        self.list.filter(|open| open.field == field)?.active
    }

    pub(super) fn browse(&mut self, field: Field, browse: Browse) {
        // Closed lists have no entries, so that a list is opened before it is moved in.
        let active = self.active_entry(field);
        if self.list.is_none_or(|open| open.field != field) {
            self.open_list(field, false);
        }
        let entries = self.entries(field);
        let Some(last) = entries.len().checked_sub(1) else {
            self.list = None;
            return;
        };
        match browse {
            Browse::Open => {}
            Browse::Next => self.activate(active.filter(|&at| at < last).map_or(0, |at| at + 1)),
            Browse::Previous => self.activate(active.and_then(|at| at.checked_sub(1)).unwrap_or(last)),
            Browse::Close => self.list = None,
            Browse::Take(index) => {
                if let Some(entry) = entries.into_iter().nth(index) {
                    self.input(field, entry);
                }
                self.list = None;
            }
        }
    }

    /// Opens the list of `field`, if it has one; whatever other list was open is closed.
    pub(super) fn open_list(&mut self, field: Field, typed: bool) {
        let has_list = matches!(field.kind(), Kind::Listed(_));
        self.list = has_list.then_some(OpenList { field, active: None, typed });
    }

    fn activate(&mut self, index: usize) {
        if let Some(open) = &mut self.list {
            open.active = Some(index);
        }
    }
}

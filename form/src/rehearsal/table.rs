//! The table of people while it is being typed.

use super::SummaryItem;
use crate::{
    people::{CellProblem, Column, Row},
    text,
};

/// The rows, with what has been left of each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PeopleTable {
    rows: Vec<Entry>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Entry {
    row: Row,
    /// By column: left with something in it, since the cell was last valid.
    left: [bool; Column::ALL.len()],
    /// The table was handed in with this row in it.
    submitted: bool,
}

impl PeopleTable {
    /// The rows, top to bottom.
    pub fn rows(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().map(|entry| &entry.row)
    }

    /// How many rows there are, blank ones too.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there are no rows at all.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Whether nothing is typed in any row.
    pub fn is_blank(&self) -> bool {
        self.rows().all(Row::is_blank)
    }

    /// Adds a row, in the place of the last one if that is blank. The index where it stands.
    pub(crate) fn add(&mut self, row: Row) -> usize {
        if self.rows.last().is_some_and(|last| last.row.is_blank()) && !row.is_blank() {
            self.rows.pop();
        }
        self.rows.push(Entry { row, ..Entry::default() });
        self.rows.len() - 1
    }

    pub(super) fn remove(&mut self, row: usize) {
        if row < self.rows.len() {
            self.rows.remove(row);
        }
    }

    pub(super) fn input(&mut self, row: usize, column: Column, text: String) {
        if let Some(entry) = self.rows.get_mut(row) {
            entry.row.set(column, text);
            if !matches!(entry.row.problem(column), Some(CellProblem::Invalid(_))) {
                entry.left[column as usize] = false;
            }
        }
    }

    pub(super) fn leave(&mut self, row: usize, column: Column) {
        if let Some(entry) = self.rows.get_mut(row) {
            match entry.row.normalised(column) {
                Some(text) => entry.row.set(column, text),
                None => entry.left[column as usize] = !text::is_blank(entry.row.get(column)),
            }
        }
    }

    pub(super) fn submit(&mut self) {
        for entry in &mut self.rows {
            entry.submitted = true;
        }
    }

    pub(super) fn visible_problem(&self, row: usize, column: Column) -> Option<CellProblem> {
        let entry = self.rows.get(row)?;
        let problem = entry.row.problem(column)?;
        let shown = match problem {
            CellProblem::Missing => entry.submitted && !entry.row.is_blank(),
            CellProblem::Invalid(_) => entry.submitted || entry.left[column as usize],
        };
        shown.then_some(problem)
    }

    pub(super) fn summary(&self) -> Vec<SummaryItem> {
        if self.is_blank() {
            return vec![SummaryItem::NoPeople];
        }
        let cells = (0..self.rows.len()).flat_map(|row| Column::ALL.map(|column| (row, column)));
        cells
            .filter_map(|(row, column)| Some(SummaryItem::Cell(row, column, self.visible_problem(row, column)?)))
            .collect()
    }
}

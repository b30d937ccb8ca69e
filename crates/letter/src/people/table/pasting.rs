//! Several cells that are pasted at once.

use super::{Effect, Line, Notice, Table};
use crate::people::{
    Column, Row,
    import::{self, Import, Reason},
    separated::{Record, records},
};
use form::{digits, text};

/// Whether a pasted text is more than goes into one cell. A cell that is copied from a spreadsheet ends with a line.
pub fn is_table(text: &str) -> bool {
    text.trim_matches(['\r', '\n']).bytes().any(|byte| matches!(byte, b'\t' | b'\r' | b'\n'))
}

impl Table {
    /// People become rows of their own, below the row where they are pasted; a single column goes into the cells from
    /// there on down, as in a spreadsheet.
    pub(super) fn paste(&mut self, row: usize, column: Column, text: &str) -> Option<Effect> {
        let cells = records(text, '\t');
        match import::import(text) {
            Ok(import) if is_one_column(&import) && is_narrow(&cells, 1) => {
                let missing: Vec<Column> = import.missing_columns().collect();
                let own = Column::ALL.into_iter().find(|column| !missing.contains(column));
                self.fill(row, own.unwrap_or(column), &cells);
            }
            Ok(import) => {
                let is_blank = self.lines.get(row).is_some_and(|line| line.row().is_blank());
                self.read_import(import, if is_blank { row } else { row + 1 });
            }
            Err(import::ImportError::NoColumns | import::ImportError::NoPeople)
                if is_narrow(&cells, Column::ALL.len() - column as usize) =>
            {
                // Texts without any digit that are pasted at the beginning of a row are no numbers.
                let are_names = column == Column::NationalId && is_narrow(&cells, 1) && !has_digits(text);
                self.fill(row, if are_names { Column::Name } else { column }, &cells);
            }
            Err(problem) => {
                self.notice = Some(Notice::Refused(problem));
                return None;
            }
        }
        self.ask(row, column)
    }

    /// Puts `cells` into the table, their first one into this cell. A blank one leaves what is there.
    fn fill(&mut self, row: usize, column: Column, cells: &[Record]) {
        let (mut filled, mut replaced) = (0, 0);
        let mut lines = Vec::new();
        for (index, record) in cells.iter().enumerate() {
            let old = self.lines.get(row + index).cloned();
            let mut new = old.clone().unwrap_or_else(|| Line::new(Row::default()));
            for (text, column) in record.iter().zip(Column::ALL.into_iter().skip(column as usize)) {
                let present = new.row().get(column);
                if text::is_blank(text) || text == present {
                    continue;
                }
                filled += 1;
                replaced += usize::from(!text::is_blank(present));
                new = new.filled(column, text.clone());
            }
            lines.push(new);
        }
        self.change(row.min(self.len()), lines.len(), lines);
        self.notice = Some(Notice::Filled(filled, replaced));
    }
}

impl Line {
    /// The same row with a cell as if it had been typed and left.
    fn filled(&self, column: Column, text: String) -> Line {
        let mut line = self.typed(column, text);
        line.leave(column);
        match line.tidied(column) {
            Some(text) => line.typed(column, text),
            None => line,
        }
    }
}

/// Whether a list is cells of one of our columns and nothing else, not even a heading.
fn is_one_column(import: &Import) -> bool {
    let is_plain = import.columns.iter().all(|column| column.column.is_some() && column.header.is_empty());
    let is_whole = import.skipped.iter().all(|passed| passed.reason == Reason::Blank);
    is_plain && is_whole && import.missing_columns().count() + 1 == Column::ALL.len()
}

fn has_digits(text: &str) -> bool {
    text.chars().any(|c| digits::value(c).is_some())
}

/// Whether no row has anything beyond so many cells.
fn is_narrow(cells: &[Record], width: usize) -> bool {
    cells.iter().all(|record| record.iter().skip(width).all(|cell| text::is_blank(cell)))
}

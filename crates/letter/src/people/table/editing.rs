//! Typing, going from cell to cell, and what is done to whole rows.

use super::{Effect, Line, Notice, Table, Way};
use crate::people::{Column, Order, Person, Row, order::sorted};

/// Cells.
impl Table {
    pub(super) fn enter(&mut self, row: usize, column: Column) {
        let is_run = self.last_left.is_some_and(|(left, from)| left == row && from.right() == Some(column));
        if !is_run || self.home.is_none() {
            self.home = Some(column);
        }
        self.focused = Some((row, column));
        self.last_left = None;
    }

    pub(super) fn input(&mut self, row: usize, column: Column, text: String) {
        let Some(line) = self.lines.get_mut(row) else { return };
        let typed = line.typed(column, text);
        if self.typing == Some((row, column)) {
            if line.found().number != typed.found().number {
                self.duplicates.take();
            }
            *line = typed;
            return;
        }
        self.change(row, 1, vec![typed]);
        self.typing = Some((row, column));
        self.notice = None;
    }

    pub(super) fn leave(&mut self, row: usize, column: Column) {
        self.tidy(row, column);
        self.typing = None;
        self.last_left = Some((row, column));
        if self.focused == self.last_left {
            self.focused = None;
        }
    }

    /// Leaves the cell that one is in, but for the focus.
    pub(super) fn settle(&mut self) {
        if let Some((row, column)) = self.focused {
            self.tidy(row, column);
        }
        self.typing = None;
    }

    /// Shows a valid cell as it is to be shown; of any other, what is wrong.
    fn tidy(&mut self, row: usize, column: Column) {
        let typing = self.typing;
        let Some(line) = self.lines.get_mut(row) else { return };
        line.leave(column);
        let Some(text) = line.tidied(column) else { return };
        let tidied = line.typed(column, text);
        if typing == Some((row, column)) {
            *line = tidied;
        } else {
            self.change(row, 1, vec![tidied]);
        }
    }

    pub(super) fn go(&mut self, row: usize, column: Column, way: Way) -> Option<Effect> {
        let last = self.len().checked_sub(1)?;
        let (row, column) = match way {
            Way::Up => (row.checked_sub(1)?, column),
            Way::Down if row < last => (row + 1, column),
            Way::Down => return None,
            Way::Left => (row, column.left()?),
            Way::Right => (row, column.right()?),
            Way::Next => {
                if row >= last && self.lines.last().is_some_and(|line| !line.row().is_blank()) {
                    self.change(last + 1, 0, vec![Line::new(Row::default())]);
                }
                // From a blank last row there is no way on.
                let next = (row + 1).min(self.len() - 1);
                (next, if next == row { column } else { self.home.unwrap_or(column) })
            }
        };
        self.ask(row, column)
    }

    /// Asks for the focus on a cell, and brings it into the window.
    pub(super) fn ask(&mut self, row: usize, column: Column) -> Option<Effect> {
        self.reveal(row);
        (row < self.len()).then_some(Effect::Cell(row, column))
    }
}

/// Rows.
impl Table {
    /// Adds a row, in the place of the last one if that is blank. The index where it stands.
    pub fn add(&mut self, row: Row) -> usize {
        let is_last_blank = self.lines.last().is_some_and(|last| last.row().is_blank());
        let count = usize::from(is_last_blank && !row.is_blank());
        let at = self.len() - count;
        self.change(at, count, vec![Line::new(row)]);
        at
    }

    /// Leads to the last row if that is blank still, or else to a new one.
    pub(super) fn add_blank(&mut self) -> Option<Effect> {
        let end = self.lines.last().map_or(0, |last| self.len() - usize::from(last.row().is_blank()));
        if end < self.len() { self.ask(end, Column::NationalId) } else { self.insert(end) }
    }

    /// The table is handed in: every problem in it shows.
    pub fn submit(&mut self) {
        self.lines.iter_mut().for_each(Line::submit);
    }

    pub(super) fn add_person(&mut self, person: &Person) {
        if self.lines.iter().any(|line| line.found().person.as_deref() == Some(person)) {
            self.notice = Some(Notice::AlreadyThere);
            return;
        }
        let row = self.add(Row::from(person));
        self.reveal(row);
        self.notice = Some(Notice::PersonAdded);
    }

    pub(super) fn insert(&mut self, row: usize) -> Option<Effect> {
        let row = row.min(self.len());
        self.change(row, 0, vec![Line::new(Row::default())]);
        self.menu = None;
        self.notice = Some(Notice::Inserted(row));
        self.ask(row, Column::NationalId)
    }

    pub(super) fn delete(&mut self, row: usize) -> Option<Effect> {
        if row >= self.len() {
            return None;
        }
        self.change(row, 1, Vec::new());
        self.menu = None;
        self.notice = Some(Notice::Deleted(row));
        match self.len().checked_sub(1) {
            Some(last) => self.ask(row.min(last), Column::NationalId),
            None => Some(Effect::Add),
        }
    }

    pub(super) fn delete_all(&mut self) -> Option<Effect> {
        let count = self.len();
        if count > 0 {
            self.change(0, count, Vec::new());
            (self.menu, self.report) = (None, None);
            self.notice = Some(Notice::DeletedAll(count));
        }
        Some(Effect::Add)
    }

    /// Swaps a row with the one below it; `moved` is where the row that is moved stands then.
    pub(super) fn swap(&mut self, upper: usize, moved: usize) -> Option<()> {
        let swapped = vec![self.lines.get(upper + 1)?.clone(), self.lines.get(upper)?.clone()];
        self.change(upper, 2, swapped);
        self.menu = self.menu.map(|_| moved);
        self.notice = Some(Notice::Moved(moved));
        self.reveal(moved);
        Some(())
    }

    /// Arranges the rows once; they are not held in that order. Where each one stood before is remembered, so that
    /// there is a way back however often they are arranged.
    pub(super) fn arrange(&mut self, order: Order) {
        let lines = if order == Order::Entered { self.as_entered() } else { self.arranged(order) };
        if lines == self.lines {
            self.notice = Some(Notice::AlreadyArranged(order));
            return;
        }
        self.change(0, self.len(), lines);
        self.menu = None;
        self.notice = Some(Notice::Arranged(order));
    }

    fn arranged(&self, order: Order) -> Vec<Line> {
        let next = self.lines.iter().filter_map(|line| line.entered).max().map_or(0, |last| last + 1);
        let mut lines = self.lines.clone();
        for (place, line) in (next..).zip(lines.iter_mut().filter(|line| line.entered.is_none())) {
            line.entered = Some(place);
        }
        let rows: Vec<&Row> = lines.iter().map(Line::row).collect();
        order.arrange(&rows).into_iter().filter_map(|index| lines.get(index).cloned()).collect()
    }

    fn as_entered(&self) -> Vec<Line> {
        // What was added since stands at the end, as it was added.
        let place = |index: usize| self.lines.get(index).and_then(|line| line.entered).unwrap_or(u32::MAX);
        let order = sorted(self.len(), &|a, b| place(a).cmp(&place(b)));
        let mut lines: Vec<Line> = order.into_iter().filter_map(|index| self.lines.get(index).cloned()).collect();
        lines.iter_mut().for_each(|line| line.entered = None);
        lines
    }

    /// The last row in which something is typed has this row after it.
    pub(super) fn end(&self) -> usize {
        self.lines.iter().rposition(|line| !line.row().is_blank()).map_or(0, |last| last + 1)
    }
}

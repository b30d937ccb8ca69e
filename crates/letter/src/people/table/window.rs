//! Which rows are drawn: of many, those around the place that is looked at.

use std::ops::Range;

use super::Table;

/// The rows that are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// The first one.
    pub start: usize,
    /// The one after the last one.
    pub end: usize,
    /// How many rows there are.
    pub all: usize,
}

/// So many rows are all drawn.
const ALL: usize = 100;
/// So many of more rows are drawn.
const SOME: usize = 60;
/// So many rows stand above the one that is looked at.
const ABOVE: usize = 20;
/// So near to an end of the window, it moves.
const EDGE: usize = 8;

impl Table {
    /// Whether the table has more rows than are drawn at a time.
    pub fn is_long(&self) -> bool {
        self.len() > ALL
    }

    /// The rows that are drawn.
    pub fn window(&self) -> Window {
        let all = self.len();
        if !self.is_long() {
            return Window { start: 0, end: all, all };
        }
        let start = self.top.min(all - SOME);
        Window { start, end: start + SOME, all }
    }

    pub(super) fn scroll(&mut self, row: usize) {
        self.reveal(row);
        // A cell that is no longer drawn has lost the focus without saying so.
        if let Some((row, column)) = self.focused
            && !self.window().rows().contains(&row)
        {
            self.leave(row, column);
        }
    }

    /// Moves the window so that `row` is in it, and some rows around it.
    pub(super) fn reveal(&mut self, row: usize) {
        if self.window().is_outgrown_by(row) {
            self.top = row.saturating_sub(ABOVE);
        }
    }
}

impl Window {
    /// The rows, counted from 0.
    pub fn rows(self) -> Range<usize> {
        self.start..self.end
    }

    /// Whether the window is to move for `row` to be at the top of what is seen.
    pub fn is_outgrown_by(self, row: usize) -> bool {
        let is_too_high = self.start > 0 && row < self.start + EDGE;
        let is_too_low = self.end < self.all && row + ABOVE + EDGE > self.end;
        is_too_high || is_too_low
    }
}

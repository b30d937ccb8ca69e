//! Which rows are drawn: of many, those around the place that is looked at.

use std::ops::Range;

use super::Table;

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
    pub fn window(&self) -> Range<usize> {
        if !self.is_long() {
            return 0..self.len();
        }
        let first = self.top.min(self.len() - SOME);
        first..first + SOME
    }

    /// Whether the window is to move for `row` to be at the top of what is seen.
    pub fn outgrows_window(&self, row: usize) -> bool {
        let window = self.window();
        let is_too_high = window.start > 0 && row < window.start + EDGE;
        let is_too_low = window.end < self.len() && row + ABOVE + EDGE > window.end;
        self.is_long() && (is_too_high || is_too_low)
    }

    pub(super) fn scroll(&mut self, row: usize) {
        if !self.outgrows_window(row) {
            return;
        }
        self.reveal(row);
        // A cell that is no longer drawn has lost the focus without saying so.
        if let Some((row, column)) = self.focused
            && !self.window().contains(&row)
        {
            self.leave(row, column);
        }
    }

    /// Moves the window so that `row` is in it, and some rows around it.
    pub(super) fn reveal(&mut self, row: usize) {
        let window = self.window();
        if row < window.start + EDGE || row + EDGE > window.end || self.outgrows_window(row) {
            self.top = row.saturating_sub(ABOVE);
        }
    }
}

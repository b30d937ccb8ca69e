//! Steps, and the way back.

use super::{Effect, Line, Notice, Table};
use crate::people::Column;

/// Puts lines in the place of others. What that replaces is a step too: the way back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Step {
    at: usize,
    /// How many lines are replaced.
    count: usize,
    lines: Vec<Line>,
}

/// What was done and what was taken back, each with its way back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct History {
    done: Vec<Step>,
    undone: Vec<Step>,
    /// How many lines all of `done` holds.
    weight: usize,
}

impl History {
    /// The most lines that are kept to be taken back: some megabytes. Fifty arrangements of 10,000 rows, or more cells
    /// than anybody types.
    const MOST: usize = 500_000;

    pub(super) fn can_undo(&self) -> bool {
        !self.done.is_empty()
    }

    pub(super) fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }

    /// Does `step`, which was not done before. The oldest steps are forgotten when all are too much.
    fn act(&mut self, lines: &mut Vec<Line>, step: Step) {
        self.undone.clear();
        self.done(step.act(lines));
        let mut forgotten = 0;
        while self.weight > History::MOST && forgotten + 1 < self.done.len() {
            self.weight -= self.done.get(forgotten).map_or(0, Step::weight);
            forgotten += 1;
        }
        self.done.drain(..forgotten);
    }

    /// Where the lines have changed, if there was anything to take back.
    pub(super) fn undo(&mut self, lines: &mut Vec<Line>) -> Option<usize> {
        let step = self.done.pop()?;
        self.weight -= step.weight();
        let at = step.at;
        self.undone.push(step.act(lines));
        Some(at)
    }

    /// Where the lines have changed, if there was anything to do again.
    pub(super) fn redo(&mut self, lines: &mut Vec<Line>) -> Option<usize> {
        let step = self.undone.pop()?;
        let at = step.at;
        self.done(step.act(lines));
        Some(at)
    }

    fn done(&mut self, way_back: Step) {
        self.weight += way_back.weight();
        self.done.push(way_back);
    }
}

impl Step {
    /// Does the step; gives the way back.
    fn act(self, lines: &mut Vec<Line>) -> Step {
        let at = self.at.min(lines.len());
        let rest = lines.split_off(at);
        let count = self.lines.len();
        lines.extend(self.lines);
        let mut rest = rest.into_iter();
        let replaced = rest.by_ref().take(self.count).collect();
        lines.extend(rest);
        Step { at, count, lines: replaced }
    }

    /// A step weighs something even where it replaces nothing.
    fn weight(&self) -> usize {
        self.lines.len() + 1
    }
}

impl Table {
    /// Puts `lines` in the place of `count` lines from `at` on, as a step of its own.
    pub(super) fn change(&mut self, at: usize, count: usize, lines: Vec<Line>) {
        self.history.act(&mut self.lines, Step { at, count, lines });
        self.typing = None;
        self.duplicates.take();
    }

    /// Takes a step back, or does it again; leads to where that shows.
    pub(super) fn take_back(
        &mut self,
        act: fn(&mut History, &mut Vec<Line>) -> Option<usize>,
        done: Notice,
        nothing: Notice,
    ) -> Option<Effect> {
        self.typing = None;
        self.menu = None;
        let Some(at) = act(&mut self.history, &mut self.lines) else {
            self.notice = Some(nothing);
            return None;
        };
        self.duplicates.take();
        self.notice = Some(done);
        let row = at.min(self.len().saturating_sub(1));
        self.reveal(row);
        // Whoever presses a button stays on it; whoever is in the table stays there.
        let column: Column = self.focused?.1;
        if self.is_empty() { Some(Effect::Add) } else { self.ask(row, column) }
    }
}

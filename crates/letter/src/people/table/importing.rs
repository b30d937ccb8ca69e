//! Lists that are read into the table, some hundred rows at a time so that the page never stands still.

use super::{Line, Notice, Table, notice::number};
use crate::people::{
    CellProblem, Column, decode,
    import::{self, Import, ImportedRow, Reason, SkippedRow, SourceColumn},
};

/// A list that is being read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Importing {
    people: Vec<ImportedRow>,
    /// As many as have been read of `people`.
    lines: Vec<Line>,
    /// Where they will stand.
    at: usize,
    report: Report,
}

/// How far the reading is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// How many rows were read.
    pub read: usize,
    /// How many there are.
    pub all: usize,
}

impl Progress {
    /// How far it is, in words.
    pub fn text(self) -> String {
        [&number(self.read), " / ", &number(self.all), " satır okundu"].concat()
    }
}

/// What of a list is not in the table. What is wrong in its rows is told by [`Table::remaining`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Counts the lists.
    serial: u32,
    /// The headings, or else the places, of columns that are none of ours.
    pub unused: Vec<String>,
    /// The columns of ours that the list has not.
    pub missing: Vec<Column>,
    /// The rows with anything in them that are no people.
    pub skipped: Vec<SkippedRow>,
}

/// A cell that was read from the last list, and has a problem still.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RemainingError {
    /// The row of the table, counted from 0.
    pub row: usize,
    /// Its line in the list, from 1 on.
    pub line: usize,
    /// Its column.
    pub column: Column,
    /// What is wrong.
    pub problem: CellProblem,
}

/// So many rows are read at a time.
const SLICE: usize = 500;

impl Table {
    /// How far the reading of a long list is.
    pub fn progress(&self) -> Option<Progress> {
        let importing = self.importing.as_ref()?;
        Some(Progress { read: importing.lines.len(), all: importing.people.len() })
    }

    /// What of the last list is not in the table, as long as any of it is.
    pub fn report(&self) -> Option<&Report> {
        let report = self.report.as_ref()?;
        self.lines.iter().any(|line| line.is_of(report)).then_some(report)
    }

    /// What is to be mended of the last list, as long as its report is open.
    pub fn remaining(&self) -> impl Iterator<Item = RemainingError> {
        self.visible_problems().filter_map(|(row, column, problem)| {
            let line = self.lines.get(row).filter(|line| self.report.as_ref().is_some_and(|report| line.is_of(report)));
            Some(RemainingError { row, line: line?.source?.1, column, problem })
        })
    }

    pub(super) fn read_file(&mut self, bytes: Option<Vec<u8>>) {
        self.awaits_file = false;
        let Some(bytes) = bytes else {
            self.notice = Some(Notice::Unreadable);
            return;
        };
        match import::import(&decode(&bytes)) {
            Ok(import) => self.read_import(import, self.end()),
            Err(problem) => self.notice = Some(Notice::Refused(problem)),
        }
    }

    /// Reads a list, whose rows are to stand at `at`.
    pub(super) fn read_import(&mut self, import: Import, at: usize) {
        // A list that is still being read comes first.
        while self.importing.is_some() {
            self.continue_import();
        }
        self.imports += 1;
        self.notice = Some(Notice::Reading(import.people.len()));
        let unused = import.unused_columns().map(SourceColumn::label).collect();
        let missing = import.missing_columns().collect();
        let skipped = import.skipped.into_iter().filter(|passed| passed.reason != Reason::Blank).collect();
        let report = Report { serial: self.imports, unused, missing, skipped };
        self.importing = Some(Importing { people: import.people, lines: Vec::new(), at, report });
        self.continue_import();
    }

    /// Reads the next rows; after the last ones, all of them are in the table.
    pub(super) fn continue_import(&mut self) {
        let Some(mut importing) = self.importing.take() else { return };
        let read = importing.lines.len();
        for person in importing.people.iter_mut().skip(read).take(SLICE) {
            let source = Some((importing.report.serial, person.line));
            importing.lines.push(Line::read(std::mem::take(&mut person.row), source));
        }
        if importing.lines.len() < importing.people.len() {
            self.importing = Some(importing);
        } else {
            self.take_in(importing);
        }
    }

    fn take_in(&mut self, importing: Importing) {
        let Importing { lines, at, report, .. } = importing;
        let at = at.min(self.len());
        let count = lines.len();
        let bad = lines.iter().filter(|line| line.found().person.is_none()).count();
        // Blank rows there were waiting for people.
        let blank = self.lines.iter().skip(at).take_while(|line| line.row().is_blank()).count();
        self.change(at, blank, lines);
        self.menu = None;
        self.reveal(at);
        self.report = Some(report);
        self.notice = Some(Notice::Imported(count, bad));
    }
}

impl Line {
    fn is_of(&self, report: &Report) -> bool {
        self.source.is_some_and(|(serial, _)| serial == report.serial)
    }
}

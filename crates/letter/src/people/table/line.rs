//! A row of the table, with what was found in it and how it came there.

use std::{cell::OnceCell, rc::Rc};

use super::super::{CellProblem, Column, Person, Row};
use form::{national_id::NationalId, text};

/// A row, cheap to copy: copies share its text and what was found in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    checked: Rc<Checked>,
    /// By column: left with something in it, since the cell was last valid.
    touched: [bool; Column::ALL.len()],
    /// The table was handed in with this row in it, or the row was read from a list.
    submitted: bool,
    /// Where it stood before the rows were arranged, if they have been.
    pub(super) entered: Option<u32>,
    /// The list that it was read from, and its line there, from 1 on.
    pub(super) source: Option<(u32, usize)>,
}

#[derive(Debug)]
struct Checked {
    row: Row,
    found: OnceCell<Found>,
}

/// What was found by text alone: two are the same when their rows are, looked at or not.
impl PartialEq for Checked {
    fn eq(&self, other: &Checked) -> bool {
        self.row == other.row
    }
}

impl Eq for Checked {}

/// What is in a row.
#[derive(Debug)]
pub(super) struct Found {
    /// By column.
    pub(super) problems: [Option<CellProblem>; Column::ALL.len()],
    pub(super) number: Option<NationalId>,
    /// Where no cell has a problem.
    pub(super) person: Option<Rc<Person>>,
    /// Something in that person is doubtful.
    pub(super) is_doubtful: bool,
}

impl Line {
    pub(super) fn new(row: Row) -> Line {
        let checked = Rc::new(Checked { row, found: OnceCell::new() });
        Line { checked, touched: [false; Column::ALL.len()], submitted: false, entered: None, source: None }
    }

    /// A row that was read from a list: every problem in it shows, and every cell that is valid is tidied.
    pub(super) fn read(row: Row, source: Option<(u32, usize)>) -> Line {
        let line = Line { submitted: true, source, ..Line::new(row) };
        let tidy = match &line.found().person {
            Some(person) => Row::from(&**person),
            None => tidied(line.row()),
        };
        if tidy == *line.row() { line } else { line.with(tidy) }
    }

    pub(super) fn row(&self) -> &Row {
        &self.checked.row
    }

    pub(super) fn found(&self) -> &Found {
        self.checked.found.get_or_init(|| {
            let row = &self.checked.row;
            let person = row.person().map(Rc::new);
            let number = person.as_ref().map_or_else(|| row.national_id(), |person| Some(person.national_id()));
            let problems = Column::ALL.map(|column| if person.is_some() { None } else { row.problem(column) });
            let is_doubtful = person.as_ref().is_some_and(|person| person.is_doubtful());
            Found { problems, number, person, is_doubtful }
        })
    }

    pub(super) fn problem(&self, column: Column) -> Option<CellProblem> {
        *column.of(&self.found().problems)
    }

    pub(super) fn visible_problem(&self, column: Column) -> Option<CellProblem> {
        let problem = self.problem(column)?;
        let shown = match problem {
            CellProblem::Missing => self.submitted && !self.row().is_blank(),
            CellProblem::Invalid(_) => self.submitted || *column.of(&self.touched),
        };
        shown.then_some(problem)
    }

    /// The same row while a cell of it is typed in.
    pub(super) fn typed(&self, column: Column, text: String) -> Line {
        let mut row = self.row().clone();
        row.set(column, text);
        let mut line = self.with(row);
        if !matches!(line.problem(column), Some(CellProblem::Invalid(_))) {
            *column.of_mut(&mut line.touched) = false;
        }
        line
    }

    /// The text of a cell that is tidied when the cell is left.
    pub(super) fn tidied(&self, column: Column) -> Option<String> {
        let raw = self.row().get(column);
        // A blank title is valid as a line of text, and stays as it is.
        if self.problem(column).is_some() || text::is_blank(raw) {
            return None;
        }
        self.row().normalised(column).filter(|text| text != raw)
    }

    /// The cell was left as it is.
    pub(super) fn leave(&mut self, column: Column) {
        let is_touched = self.problem(column).is_some() && !text::is_blank(self.row().get(column));
        *column.of_mut(&mut self.touched) = is_touched;
    }

    pub(super) fn submit(&mut self) {
        self.submitted = true;
    }

    fn with(&self, row: Row) -> Line {
        Line { checked: Line::new(row).checked, ..self.clone() }
    }
}

/// The row with every valid cell as it is to be shown.
fn tidied(row: &Row) -> Row {
    let mut tidied = row.clone();
    for column in Column::ALL {
        if let Some(text) = row.normalised(column) {
            tidied.set(column, text);
        }
    }
    tidied
}

//! The table of people while it is worked on: typed, pasted, arranged, and every step of that taken back.
//!
//! [`Table::apply`] is the only way to work on it. Whatever an event does to rows is one [`history`] step, so that
//! nothing is ever lost. What is wrong in a row is found once, when it is first asked for after the row has changed.

mod editing;
mod history;
mod importing;
mod line;
mod notice;
mod pasting;
mod window;

use std::{borrow::Cow, cell::OnceCell, rc::Rc};

pub use importing::{Progress, RemainingError, Report};
pub use notice::Notice;
pub use pasting::is_table;
pub use window::Window;

use self::{history::History, importing::Importing, line::Line};
use super::{CellProblem, Column, Order, Person, Row, duplicates, export_csv};

/// What a person did in the table. Rows are counted from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// Went into a cell.
    Entered(usize, Column),
    /// Typed in a cell; the whole new text.
    Typed(usize, Column, String),
    /// Left a cell.
    Left(usize, Column),
    /// Pressed a key that leads from a cell to another.
    Go(usize, Column, Way),
    /// Followed a link to a cell.
    Show(usize, Column),
    /// Added a row at the end.
    Add,
    /// Put somebody into the table who is complete.
    AddPerson(Person),
    /// Added a row that is to stand there.
    Insert(usize),
    /// Deleted a row.
    Delete(usize),
    /// Moved a row up by one place, out of the cell in this column or by its button.
    Raise(usize, Option<Column>),
    /// Moved a row down by one place, out of the cell in this column or by its button.
    Lower(usize, Option<Column>),
    /// Deleted all rows.
    DeleteAll,
    /// Took the last step back.
    Undo,
    /// Did again what was taken back last.
    Redo,
    /// Arranged the rows.
    Arrange(Order),
    /// Pasted several cells at once into a cell.
    Pasted(usize, Column, String),
    /// Chose a file; its bytes, or nothing where it cannot be read.
    File(Option<Vec<u8>>),
    /// Did nothing: the next rows of a long list are to be read.
    Continue,
    /// Saved the table as a file.
    Export,
    /// Closed the report of what was read last.
    CloseReport,
    /// Opened or closed the menu of a row.
    Menu(usize),
    /// Scrolled; the row that is at the top now.
    Scrolled(usize),
    /// Dragged a file over the table, or away from it.
    Dragged(bool),
}

/// A way from one cell to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// To the row above.
    Up,
    /// To the row below.
    Down,
    /// To the column on the left.
    Left,
    /// To the column on the right.
    Right,
    /// To the next row, which is added after the last one; and to the column from which one came by Tab.
    Next,
}

/// What the edge is to do after an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Focus a cell.
    Cell(usize, Column),
    /// Focus the button that moves a row up.
    Raise(usize),
    /// Focus the button that moves a row down.
    Lower(usize),
    /// Focus the button that adds a row.
    Add,
    /// Save [`Table::csv`] as a file.
    Save,
}

/// The rows, and what was done to them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    lines: Vec<Line>,
    history: History,
    /// The cell whose typing is the last step: more typing there belongs to that step.
    typing: Option<(usize, Column)>,
    focused: Option<(usize, Column)>,
    /// The cell that was left last, until another is entered.
    last_left: Option<(usize, Column)>,
    /// Where a run from cell to cell of a row began.
    home: Option<Column>,
    /// The first row that is drawn of many.
    top: usize,
    menu: Option<usize>,
    importing: Option<Importing>,
    report: Option<Report>,
    /// How many lists were read.
    imports: u32,
    notice: Option<Notice>,
    awaits_file: bool,
    duplicates: OnceCell<Vec<(usize, usize)>>,
}

impl FromIterator<Row> for Table {
    /// A table in which nothing was done yet.
    fn from_iter<I: IntoIterator<Item = Row>>(rows: I) -> Table {
        Table { lines: rows.into_iter().map(Line::new).collect(), ..Table::default() }
    }
}

/// What can be read off it.
impl Table {
    /// The rows, top to bottom.
    pub fn rows(&self) -> impl Iterator<Item = &Row> {
        self.lines.iter().map(Line::row)
    }

    /// How many rows there are, blank ones too.
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    /// Whether there are no rows at all.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// Whether nothing is typed in any row.
    pub fn is_blank(&self) -> bool {
        self.rows().all(Row::is_blank)
    }

    /// The people of the rows that are not blank, top to bottom.
    ///
    /// # Errors
    /// The rows, counted from 0, in which a cell has a problem.
    pub fn people(&self) -> Result<Vec<Rc<Person>>, Vec<usize>> {
        let (mut people, mut bad_rows) = (Vec::new(), Vec::new());
        for (index, line) in self.lines.iter().enumerate() {
            match &line.found().person {
                Some(person) => people.push(person.clone()),
                None if line.row().is_blank() => {}
                None => bad_rows.push(index),
            }
        }
        if bad_rows.is_empty() { Ok(people) } else { Err(bad_rows) }
    }

    /// How many rows are not blank.
    pub fn count(&self) -> usize {
        self.lines.iter().filter(|line| !line.row().is_blank()).count()
    }

    /// The rows that are to be looked at, with what was found in each: the problems by column, or the person who is
    /// doubtful.
    pub(crate) fn findings(
        &self,
    ) -> impl Iterator<Item = (usize, &[Option<CellProblem>; Column::ALL.len()], Option<&Person>)> {
        let lines = self.lines.iter().enumerate().map(|(index, line)| (index, line, line.found()));
        let wanted =
            lines.filter(|(_, line, found)| found.is_doubtful || (found.person.is_none() && !line.row().is_blank()));
        wanted.map(|(index, _, found)| (index, &found.problems, found.person.as_deref()))
    }

    /// The text of a cell as it is to be shown: as typed, but an identity number that is valid is masked while the
    /// person is elsewhere, since others may look at the screen.
    pub fn shown(&self, row: usize, column: Column) -> Cow<'_, str> {
        let Some(line) = self.lines.get(row) else { return "".into() };
        match line.found().number {
            Some(number) if column == Column::NationalId && self.focused != Some((row, column)) => {
                number.masked().into()
            }
            _ => line.row().get(column).into(),
        }
    }

    /// The problem of a cell that is to be shown now: a format error once the cell was left, a blank one only once the
    /// table was handed in or its row was read from a list.
    pub fn visible_problem(&self, row: usize, column: Column) -> Option<CellProblem> {
        self.lines.get(row)?.visible_problem(column)
    }

    /// Every problem that is to be shown, top to bottom.
    pub fn visible_problems(&self) -> impl Iterator<Item = (usize, Column, CellProblem)> {
        let cells = self.lines.iter().enumerate().flat_map(|(row, line)| Column::ALL.map(|column| (row, line, column)));
        cells.filter_map(|(row, line, column)| Some((row, column, line.visible_problem(column)?)))
    }

    /// Each row that has the identity number of an earlier one, after the first row that has it; top to bottom.
    pub fn duplicates(&self) -> &[(usize, usize)] {
        self.duplicates.get_or_init(|| {
            let numbers: Vec<_> = self.lines.iter().map(|line| line.found().number).collect();
            duplicates(&numbers)
        })
    }

    /// The earlier row that has the same identity number.
    pub fn duplicate_of(&self, row: usize) -> Option<usize> {
        let duplicates = self.duplicates();
        let found = duplicates.binary_search_by_key(&row, |&(_, later)| later).ok()?;
        duplicates.get(found).map(|&(first, _)| first)
    }

    /// The table as a file; see [`export_csv`].
    pub fn csv(&self) -> String {
        export_csv(&self.rows().collect::<Vec<_>>())
    }

    /// What was said last of the table.
    pub fn notice(&self) -> Option<Notice> {
        self.notice
    }

    /// The row whose menu is open.
    pub fn menu(&self) -> Option<usize> {
        self.menu.filter(|&row| row < self.len())
    }

    /// Whether a file is dragged over the table.
    pub fn awaits_file(&self) -> bool {
        self.awaits_file
    }

    /// Whether a step can be taken back.
    pub fn can_undo(&self) -> bool {
        self.history.can_undo()
    }

    /// Whether a step that was taken back can be done again.
    pub fn can_redo(&self) -> bool {
        self.history.can_redo()
    }
}

impl Table {
    /// Lets `event` happen, and says what the edge is to do.
    pub fn apply(&mut self, event: Event) -> Option<Effect> {
        match event {
            Event::Entered(row, column) => self.enter(row, column),
            Event::Typed(row, column, text) => self.input(row, column, text),
            Event::Left(row, column) => self.leave(row, column),
            Event::Scrolled(row) => self.scroll(row),
            Event::Continue => self.continue_import(),
            Event::CloseReport => self.report = None,
            Event::Menu(row) => self.menu = if self.menu == Some(row) { None } else { Some(row) },
            Event::Dragged(is_over) => self.awaits_file = is_over,
            Event::Undo => return self.take_back(History::undo, Notice::Undone, Notice::NothingToUndo),
            Event::Redo => return self.take_back(History::redo, Notice::Redone, Notice::NothingToRedo),
            _ => {
                self.settle();
                return self.work(event);
            }
        }
        None
    }

    /// What changes rows or leads to another cell; the cell that one is in is as it would be if it were left.
    fn work(&mut self, event: Event) -> Option<Effect> {
        match event {
            Event::Go(row, column, way) => return self.go(row, column, way),
            Event::Show(row, column) => return self.ask(row, column),
            Event::Add => return self.add_blank(),
            Event::AddPerson(person) => self.add_person(&person),
            Event::Insert(row) => return self.insert(row),
            Event::Delete(row) => return self.delete(row),
            Event::Raise(row, column) => {
                self.swap(row.checked_sub(1)?, row.checked_sub(1)?)?;
                return column.map_or(Some(Effect::Raise(row - 1)), |column| self.ask(row - 1, column));
            }
            Event::Lower(row, column) => {
                self.swap(row, row + 1)?;
                return column.map_or(Some(Effect::Lower(row + 1)), |column| self.ask(row + 1, column));
            }
            Event::DeleteAll => return self.delete_all(),
            Event::Arrange(order) => self.arrange(order),
            Event::Pasted(row, column, text) => return self.paste(row, column, &text),
            Event::File(bytes) => self.read_file(bytes),
            Event::Export => {
                let count = self.count();
                self.notice = Some(if count == 0 { Notice::NothingToExport } else { Notice::Exported(count) });
                return (count > 0).then_some(Effect::Save);
            }
            _ => {}
        }
        None
    }
}

#[cfg(test)]
mod tests;

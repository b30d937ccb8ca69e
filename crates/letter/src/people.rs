//! The people whom the letter is about: rows of the table as typed, and the people that complete rows are.
//!
//! [`Table`] is what is worked on. A table that is pasted or read from a file passes through [`decode()`] (a file's bytes), [`mod@import`] (which in
//! turn reads rows and cells and tells which column is which) and so becomes rows. [`Order`] arranges rows,
//! [`duplicates`] finds a person twice, and [`export_csv`] writes a file that is read back the same.

mod columns;
mod decode;
mod export;
pub mod import;
mod order;
mod separated;
mod spreadsheet_number;
pub mod table;

pub use decode::decode;
pub use export::export_csv;
pub use import::import;
pub use order::{Order, duplicates};
pub use table::{Event, Table};

pub use form::person::Person;
use form::{national_id::NationalId, person_name::PersonName, problem::Problem, text};

/// A column of the table of people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// T.C. Kimlik No.
    NationalId,
    /// Adı Soyadı.
    Name,
    /// Görev Unvanı.
    Title,
}

impl Column {
    /// All columns, left to right.
    pub const ALL: [Column; 3] = [Column::NationalId, Column::Name, Column::Title];

    /// Its heading, on screen and in the letter.
    pub const fn label(self) -> &'static str {
        match self {
            Column::NationalId => "T.C. Kimlik No",
            Column::Name => "Adı Soyadı",
            Column::Title => "Görev Unvanı",
        }
    }

    /// The column on its left.
    pub fn left(self) -> Option<Column> {
        Column::ALL.get((self as usize).checked_sub(1)?).copied()
    }

    /// The column on its right.
    pub fn right(self) -> Option<Column> {
        Column::ALL.get(self as usize + 1).copied()
    }

    /// What `cells` has in this column. Unlike an index, it cannot be out of bounds.
    fn of<T>(self, cells: &[T; Column::ALL.len()]) -> &T {
        match (self, cells) {
            (Column::NationalId, [cell, _, _]) | (Column::Name, [_, cell, _]) | (Column::Title, [_, _, cell]) => cell,
        }
    }

    /// As [`Column::of`], to be changed.
    fn of_mut<T>(self, cells: &mut [T; Column::ALL.len()]) -> &mut T {
        match (self, cells) {
            (Column::NationalId, [cell, _, _]) | (Column::Name, [_, cell, _]) | (Column::Title, [_, _, cell]) => cell,
        }
    }

    /// Its part of a cell's id on the page.
    pub const fn slug(self) -> &'static str {
        match self {
            Column::NationalId => "tc",
            Column::Name => "ad-soyad",
            Column::Title => "gorev-unvani",
        }
    }
}

/// A row as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row([String; Column::ALL.len()]);

impl Row {
    /// A row of these texts, by column.
    pub fn new(national_id: String, name: String, title: String) -> Row {
        Row([national_id, name, title])
    }

    /// The text of a cell, as typed.
    pub fn get(&self, column: Column) -> &str {
        column.of(&self.0).as_str()
    }

    /// Replaces the text of a cell.
    pub fn set(&mut self, column: Column, text: String) {
        *column.of_mut(&mut self.0) = text;
    }

    /// Whether nothing is typed in it.
    pub fn is_blank(&self) -> bool {
        self.0.iter().all(|cell| text::is_blank(cell))
    }

    /// What is wrong with a cell, if anything.
    pub fn problem(&self, column: Column) -> Option<CellProblem> {
        let raw = self.get(column);
        if text::is_blank(raw) {
            return Some(CellProblem::Missing);
        }
        let found: Result<(), Problem> = match column {
            Column::NationalId => spreadsheet_number::national_id(raw).map(|_| ()).map_err(Problem::from),
            Column::Name => PersonName::parse_full(raw).map(|_| ()).map_err(Problem::from),
            Column::Title => text::one_line(raw).map(|_| ()).map_err(Problem::from),
        };
        found.err().map(CellProblem::Invalid)
    }

    /// The cell's text as it is to be shown, where it is valid.
    pub fn normalised(&self, column: Column) -> Option<String> {
        let raw = self.get(column);
        match column {
            Column::NationalId => spreadsheet_number::national_id(raw).ok().map(|id| id.to_string()),
            Column::Name => PersonName::parse_full(raw).ok().map(|name| name.to_string()),
            Column::Title => text::one_line(raw).ok(),
        }
    }

    /// The identity number, where it is valid.
    pub fn national_id(&self) -> Option<NationalId> {
        spreadsheet_number::national_id(self.get(Column::NationalId)).ok()
    }

    /// The person of this row, if every cell is valid.
    pub fn person(&self) -> Option<Person> {
        let title = text::one_line(self.get(Column::Title)).ok().filter(|title| !title.is_empty())?;
        Some(Person::new(self.national_id()?, PersonName::parse_full(self.get(Column::Name)).ok()?, title))
    }
}

/// What is wrong with a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellProblem {
    /// Nothing typed, in a row that is not blank.
    Missing,
    /// See [`Problem`].
    Invalid(Problem),
}

impl CellProblem {
    /// What is wrong with a cell of `column`, and what to do.
    pub fn message(self, column: Column) -> &'static str {
        match (self, column) {
            (CellProblem::Missing, Column::NationalId) => "T.C. Kimlik No’yu yazınız.",
            (CellProblem::Missing, Column::Name) => "Adı ve soyadı yazınız.",
            (CellProblem::Missing, Column::Title) => "Görev unvanını yazınız. Örneğin Öğretmen",
            (CellProblem::Invalid(problem), _) => problem.text(),
        }
    }
}

impl From<&Person> for Row {
    /// The row that this person would be typed as.
    fn from(person: &Person) -> Row {
        Row::new(person.national_id().to_string(), person.name().to_string(), person.title().to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(id: &str, name: &str, title: &str) -> Row {
        Row::new(id.to_owned(), name.to_owned(), title.to_owned())
    }

    #[test]
    fn a_row_is_a_person_when_every_cell_is_valid() {
        let person = row("100 000 00146", " Ayşe  ÖRNEK", "Öğretmen").person().unwrap();
        assert_eq!(person.national_id().to_string(), "10000000146");
        assert_eq!(person.name().as_str(), "Ayşe ÖRNEK");
        assert_eq!(Row::from(&person), row("10000000146", "Ayşe ÖRNEK", "Öğretmen"));
        assert_eq!(Row::from(&person).person(), Some(person));
    }

    #[test]
    fn each_cell_says_what_is_wrong_with_it() {
        let bad = row("10000000147", "Ayşe", " ");
        assert_eq!(bad.person(), None);
        assert_eq!(
            Column::ALL.map(|column| bad.problem(column).map(|problem| problem.message(column))),
            [
                Some("Bu numarada bir yazım hatası var; rakamları kimlik kartıyla karşılaştırınız."),
                Some("Adı ve soyadı birlikte yazınız."),
                Some("Görev unvanını yazınız. Örneğin Öğretmen"),
            ]
        );
    }
}

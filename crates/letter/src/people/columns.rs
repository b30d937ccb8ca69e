//! Which column of a table holds what: told by the header, or by what stands below.

mod content;
mod header;

use std::ops::Range;

use super::{Column, Row, export, separated::Record, spreadsheet_number};
use form::{digits, national_id, text};

/// What is known of a table's columns.
pub(super) struct Columns {
    /// The rows that the header stands in: none, one or two.
    pub(super) header: Range<usize>,
    /// Where the table begins, with the header if there is one. What stands above is its title.
    pub(super) first_row: usize,
    pub(super) layout: Layout,
    /// How much of the layout the header told.
    told_by_header: usize,
}

impl Columns {
    /// Looks for a header and, for what it leaves open, at the cells below it.
    pub(super) fn of(records: &[Record]) -> Columns {
        let (header, mut layout) = header::find(records);
        let told_by_header = layout.completeness();
        content::complete(&mut layout, records, header.clone());
        let mut columns = Columns { first_row: header.start, header, layout, told_by_header };
        if columns.header.is_empty() && layout.completeness() > 1 {
            let is_title = |record: &&Record| record.iter().filter(|cell| !text::is_blank(cell)).count() < 2;
            columns.first_row = records.iter().take_while(is_title).count();
            if records.get(columns.first_row).is_some_and(|record| layout.is_foreign_header(record)) {
                columns.header = columns.first_row..columns.first_row + 1;
            }
        }
        columns
    }

    /// What the header says above a column, from top to bottom.
    pub(super) fn header_of(&self, place: usize, records: &[Record]) -> String {
        header::text(records, self.header.clone(), place)
    }

    /// How well a separator separates: more is better, and what comes first decides. Commas and semicolons also stand
    /// within cells, where nothing is told by them.
    pub(super) fn rank(&self, records: &[Record]) -> [usize; 5] {
        let width = records.first().map_or(0, Vec::len);
        let is_even = width > 1 && records.iter().all(|record| record.len() == width);
        [
            self.layout.completeness(),
            usize::from(is_even),
            self.told_by_header,
            // What looks like a header within a cell further down is none.
            usize::MAX - self.header.start,
            // “Adı;Soyadı” tells as much in one column as in two.
            self.layout.places().iter().flatten().count(),
        ]
    }
}

/// The places of our columns in a table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Layout {
    national_id: Option<usize>,
    /// The whole name; or the given name, where surnames have a column of their own.
    name: Option<usize>,
    surname: Option<usize>,
    title: Option<usize>,
    /// Given name and surname are both there, in one column or in two.
    has_full_name: bool,
}

impl Layout {
    /// How much of a person can be read: more is better.
    fn completeness(&self) -> usize {
        let found = [self.national_id.is_some(), self.name.is_some(), self.has_full_name, self.title.is_some()];
        found.into_iter().map(usize::from).sum()
    }

    fn places(&self) -> [Option<usize>; 4] {
        [self.national_id, self.name, self.surname, self.title]
    }

    /// Whether each of our columns has a place.
    fn has_all_columns(&self) -> bool {
        self.national_id.is_some() && self.name.is_some() && self.title.is_some()
    }

    /// Whether rows can be told to be people. A title alone is nobody.
    pub(super) fn has_people(&self) -> bool {
        self.national_id.is_some() || self.name.is_some()
    }

    /// Whether a row, the first of a table, is a header in words that are not known: it has text where numbers are below.
    fn is_foreign_header(&self, record: &Record) -> bool {
        let cell = self.national_id.and_then(|place| record.get(place));
        cell.is_some_and(|cell| !text::is_blank(cell) && cell.chars().all(|c| digits::value(c).is_none()))
    }

    /// The column of ours that a column of the table goes into.
    pub(super) fn column(&self, place: usize) -> Option<Column> {
        let place = Some(place);
        if place == self.national_id {
            Some(Column::NationalId)
        } else if place == self.name || place == self.surname {
            Some(Column::Name)
        } else if place == self.title {
            Some(Column::Title)
        } else {
            None
        }
    }

    /// The cells of a row that go into our columns, as they stand there.
    pub(super) fn row(&self, record: &Record) -> Row {
        let cell = |place: Option<usize>| {
            let found = place.and_then(|place| record.get(place));
            found.map_or("", |cell| export::without_guard(cell))
        };
        let (name, surname) = (cell(self.name), cell(self.surname));
        let name = match (text::is_blank(name), text::is_blank(surname)) {
            (false, false) => [name, " ", surname].concat(),
            (true, false) => surname.to_owned(),
            (_, true) => name.to_owned(),
        };
        Row::new(cell(self.national_id).to_owned(), name, cell(self.title).to_owned())
    }
}

/// Whether a cell looks like an identity number, be it right or wrong.
fn is_like_national_id(cell: &str) -> bool {
    use national_id::NationalIdError::{CheckDigits, ScientificNotation};
    matches!(spreadsheet_number::national_id(cell), Ok(_) | Err(CheckDigits | ScientificNotation))
}

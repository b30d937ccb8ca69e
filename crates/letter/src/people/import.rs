//! A table that is pasted or read from a file, as rows of ours; and a report of all in it that is not in them.

use std::ops::RangeInclusive;

use super::{
    Column, Row,
    columns::Columns,
    separated::{Record, records},
};
use form::text;

/// What was read of a table. Each cell of it is in a row here, in a column that is named as unused, in a header, or in
/// a row that was passed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    /// The rows, as they stand in the table: bad ones too.
    pub people: Vec<ImportedRow>,
    /// The table's columns with anything in them, left to right.
    pub columns: Vec<SourceColumn>,
    /// The table's rows that are no people, top to bottom.
    pub skipped: Vec<SkippedRow>,
}

/// A row, and where it came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportedRow {
    /// The row of the table, as spreadsheets count: from 1, headers and blank rows too.
    pub line: usize,
    /// Its cells, as they stand there.
    pub row: Row,
}

/// A column of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceColumn {
    /// Where it stands, from 1 on.
    pub place: usize,
    /// What the header says; nothing if there is none.
    pub header: String,
    /// The column of ours that it went into, if any did: given names and surnames both go into [`Column::Name`].
    pub column: Option<Column>,
}

impl SourceColumn {
    /// Its header, or else its place.
    pub fn label(&self) -> String {
        if self.header.is_empty() { [&self.place.to_string(), ". sütun"].concat() } else { self.header.clone() }
    }
}

/// Rows of the table that are no people, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkippedRow {
    /// The rows, counted as in [`ImportedRow::line`]. Blank rows that follow each other are one entry.
    pub lines: RangeInclusive<usize>,
    /// Why they were passed over.
    pub reason: Reason,
    /// What stands in them: the cells that are not blank.
    pub text: String,
}

/// Why a row was passed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// There is nothing in it.
    Blank,
    /// It stands above the header, or above the first row that is more than a title.
    AboveTable,
    /// It repeats the header, as on each page of a printed list.
    RepeatedHeader,
    /// There is nothing in the columns that were taken.
    OtherColumns,
}

impl SkippedRow {
    /// Which rows were passed over, and why.
    pub fn message(&self) -> String {
        let first = self.lines.start().to_string();
        let (reason, text) = match self.reason {
            Reason::Blank if self.lines.start() == self.lines.end() => return [&first, ". satır boş."].concat(),
            Reason::Blank => return [&first, "–", &self.lines.end().to_string(), ". satırlar boş."].concat(),
            Reason::AboveTable => (". satır tablonun üstünde kaldığı için alınmadı: “", &self.text),
            Reason::RepeatedHeader => (". satır başlığı yinelediği için alınmadı: “", &self.text),
            Reason::OtherColumns => (". satırda alınan sütunlar boş olduğu için o satır alınmadı: “", &self.text),
        };
        [&first, reason, text, "”"].concat()
    }
}

/// Why nothing could be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportError {
    /// There is nothing to be seen.
    Empty,
    /// An Excel workbook instead of its text.
    Workbook,
    /// Neither a column of numbers nor one of names can be told.
    NoColumns,
    /// A header, and nothing below it.
    NoPeople,
}

impl ImportError {
    /// What is wrong and what to do.
    pub fn message(self) -> &'static str {
        match self {
            ImportError::Empty => {
                "Burada hiç yazı yok; listeyi seçip yeniden kopyalayınız ya da başka bir dosya seçiniz."
            }
            ImportError::Workbook => {
                "Bu bir Excel çalışma kitabı; Excel’de açıp listeyi buraya kopyalayınız ya da CSV olarak kaydediniz."
            }
            ImportError::NoColumns => {
                "Sütunlar tanınamadı; üstlerine “T.C. Kimlik No”, “Adı Soyadı”, “Görev Unvanı” yazıp yeniden deneyiniz."
            }
            ImportError::NoPeople => "Başlığın altında kimse yok; kişilerin satırlarını da seçip yeniden deneyiniz.",
        }
    }
}

/// Reads a table: copied from a spreadsheet or a web page, or the text of a CSV file with commas or semicolons.
///
/// # Errors
/// See [`ImportError`].
pub fn import(text: &str) -> Result<Import, ImportError> {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    if text::is_blank(text) {
        return Err(ImportError::Empty);
    }
    if WORKBOOKS.iter().any(|beginning| text.starts_with(beginning)) {
        return Err(ImportError::Workbook);
    }
    let table = Table::read(text);
    if !table.columns.layout.has_people() {
        return Err(ImportError::NoColumns);
    }
    let import = table.import();
    if import.people.is_empty() { Err(ImportError::NoPeople) } else { Ok(import) }
}

impl Import {
    /// The columns that were left out.
    pub fn unused_columns(&self) -> impl Iterator<Item = &SourceColumn> {
        self.columns.iter().filter(|column| column.column.is_none())
    }

    /// The columns of ours that the table has not: their cells are to be typed.
    pub fn missing_columns(&self) -> impl Iterator<Item = Column> {
        let is_there = |wanted| self.columns.iter().any(|column| column.column == Some(wanted));
        Column::ALL.into_iter().filter(move |&column| !is_there(column))
    }
}

/// The beginnings of .xlsx and .xls files, read as Windows-1254.
const WORKBOOKS: [&str; 2] = ["PK\u{3}\u{4}", "ĞÏ\u{11}à"];

/// The text in rows and cells, with what is known of its columns.
struct Table {
    records: Vec<Record>,
    columns: Columns,
}

impl Table {
    /// The separator is the one by which most can be told.
    fn read(text: &str) -> Table {
        let mut best = Table::separated(text, '\t');
        for separator in [';', ','] {
            if text.bytes().any(|byte| char::from(byte) == separator) {
                let other = Table::separated(text, separator);
                if other.rank() > best.rank() {
                    best = other;
                }
            }
        }
        best
    }

    fn separated(text: &str, separator: char) -> Table {
        let records = records(text, separator);
        let columns = Columns::of(&records);
        Table { records, columns }
    }

    fn rank(&self) -> [usize; 5] {
        self.columns.rank(&self.records)
    }

    fn import(&self) -> Import {
        let mut import = Import { people: Vec::new(), columns: Vec::new(), skipped: Vec::new() };
        let mut is_filled = vec![false; self.records.iter().map(Vec::len).max().unwrap_or(0)];
        for (index, record) in self.records.iter().enumerate() {
            if self.columns.header.contains(&index) {
                continue;
            }
            let line = index + 1;
            let row = self.columns.layout.row(record);
            if let Some(reason) = self.reason(index, record, &row) {
                import.pass_over(line, reason, record);
                continue;
            }
            import.people.push(ImportedRow { line, row });
            for (cell, is_filled) in record.iter().zip(&mut is_filled) {
                *is_filled |= !text::is_blank(cell);
            }
        }
        for (index, is_filled) in is_filled.into_iter().enumerate() {
            let header = self.columns.header_of(index, &self.records);
            if is_filled || !header.is_empty() {
                let column = self.columns.layout.column(index);
                import.columns.push(SourceColumn { place: index + 1, header, column });
            }
        }
        import
    }

    /// Why a row that is no part of the header is passed over, if it is.
    fn reason(&self, index: usize, record: &Record, row: &Row) -> Option<Reason> {
        let repeats = |header: &Record| filled(header).eq(filled(record));
        if filled(record).next().is_none() {
            Some(Reason::Blank)
        } else if index < self.columns.first_row {
            Some(Reason::AboveTable)
        } else if self.records.get(self.columns.header.clone()).unwrap_or_default().iter().any(repeats) {
            Some(Reason::RepeatedHeader)
        } else if row.is_blank() {
            Some(Reason::OtherColumns)
        } else {
            None
        }
    }
}

impl Import {
    fn pass_over(&mut self, line: usize, reason: Reason, record: &Record) {
        if let Some(last) = self.skipped.last_mut()
            && reason == Reason::Blank
            && last.reason == Reason::Blank
            && *last.lines.end() + 1 == line
        {
            last.lines = *last.lines.start()..=line;
            return;
        }
        let mut text = String::new();
        for cell in filled(record) {
            text.push_str(if text.is_empty() { "" } else { " | " });
            text.push_str(&text::single_spaced(cell));
        }
        self.skipped.push(SkippedRow { lines: line..=line, reason, text });
    }
}

fn filled(record: &Record) -> impl Iterator<Item = &String> {
    record.iter().filter(|cell| !text::is_blank(cell))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_workbook_is_told_from_its_first_bytes() {
        for bytes in [&b"PK\x03\x04\x14\0\x06\0\xFF[Content_Types].xml"[..], b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0"] {
            assert_eq!(import(&super::super::decode(bytes)), Err(ImportError::Workbook), "{bytes:?}");
        }
        assert_eq!(import("PK;Adı Soyadı\n1;Ayşe ÖRNEK").map(|import| import.people.len()), Ok(1));
    }

    #[test]
    fn a_row_is_found_where_it_stands() {
        let import = import("Liste\n\nTC;Ad;No\n;;\n ;;\n10000000146;Ayşe;\n;;7").unwrap();
        let row = Row::new("10000000146".to_owned(), "Ayşe".to_owned(), String::new());
        assert_eq!(import.people, [ImportedRow { line: 6, row }]);
        let passed = |lines, reason, text: &str| SkippedRow { lines, reason, text: text.to_owned() };
        assert_eq!(
            import.skipped,
            [
                passed(1..=1, Reason::AboveTable, "Liste"),
                passed(2..=2, Reason::Blank, ""),
                passed(4..=5, Reason::Blank, ""),
                passed(7..=7, Reason::OtherColumns, "7"),
            ]
        );
        assert_eq!(import.unused_columns().map(SourceColumn::label).collect::<Vec<_>>(), ["No"]);
        assert_eq!(import.missing_columns().collect::<Vec<_>>(), [Column::Title]);
    }
}

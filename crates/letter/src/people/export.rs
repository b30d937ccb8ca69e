//! The table as a file that spreadsheets open.

use super::{Column, Row};
use form::digits;

/// The rows as CSV that Turkish Excel opens with a double click: UTF-8 with a byte order mark, semicolons, CRLF, a
/// header. Blank rows are left out; [`super::import()`] gives all others back as they were, but for one that says the
/// same as the header.
///
/// A cell that a spreadsheet would run as a formula gets an apostrophe before it, as it does when typed there.
pub fn export_csv(rows: &[&Row]) -> String {
    let mut csv = "\u{FEFF}".to_owned();
    push_record(&mut csv, Column::ALL.map(Column::label));
    for row in rows.iter().filter(|row| !row.is_blank()) {
        push_record(&mut csv, Column::ALL.map(|column| row.get(column)));
    }
    csv
}

/// A cell as it was before a guard was put before it.
pub(super) fn without_guard(cell: &str) -> &str {
    cell.strip_prefix(GUARD).filter(|_| is_guarded(cell)).unwrap_or(cell)
}

const GUARD: char = '\'';

fn push_record(csv: &mut String, cells: [&str; Column::ALL.len()]) {
    for (place, cell) in cells.into_iter().enumerate() {
        if place > 0 {
            csv.push(';');
        }
        push_cell(csv, cell);
    }
    csv.push_str("\r\n");
}

fn push_cell(csv: &mut String, cell: &str) {
    let guards = is_formula(cell) || is_guarded(cell);
    if !guards && !cell.chars().any(|c| matches!(c, ';' | ',' | '\t' | '"' | '\r' | '\n')) {
        csv.push_str(cell);
        return;
    }
    csv.push('"');
    if guards {
        csv.push(GUARD);
    }
    for c in cell.chars() {
        if c == '"' {
            csv.push('"');
        }
        csv.push(c);
    }
    csv.push('"');
}

/// Whether a spreadsheet may run the cell: it begins with a character of OWASP's list against CSV injection, full-width
/// ones too. Not every spreadsheet stops at white space before them.
fn is_formula(cell: &str) -> bool {
    let visible = cell.chars().find(|&c| !digits::is_ignorable(c));
    matches!(cell.bytes().next(), Some(b'\t' | b'\r' | b'\n'))
        || matches!(visible, Some('=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠'))
}

/// Whether the cell looks as if it had been guarded. It gets one more guard then, so that it comes back as it was.
fn is_guarded(cell: &str) -> bool {
    let mut rest = cell;
    while let Some(inner) = rest.strip_prefix(GUARD) {
        rest = inner;
    }
    rest.len() < cell.len() && is_formula(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(id: &str, name: &str, title: &str) -> Row {
        Row::new(id.to_owned(), name.to_owned(), title.to_owned())
    }

    #[test]
    fn the_file_as_it_is_written() {
        let rows = [
            row("10000000146", "Ayşe ÖRNEK", "Öğretmen"),
            Row::default(),
            row("1", " Ali; \"Veli\"", "Şef\nV."),
            row("=1+1", "-Ayşe", "'@SUM(A1)"),
            row("'10000000146", "O'Neill", "''"),
        ];
        let expected = "\u{FEFF}T.C. Kimlik No;Adı Soyadı;Görev Unvanı\r\n\
            10000000146;Ayşe ÖRNEK;Öğretmen\r\n\
            1;\" Ali; \"\"Veli\"\"\";\"Şef\nV.\"\r\n\
            \"'=1+1\";\"'-Ayşe\";\"''@SUM(A1)\"\r\n\
            '10000000146;O'Neill;''\r\n";
        assert_eq!(export_csv(&rows.iter().collect::<Vec<_>>()), expected);
        assert_eq!(export_csv(&[]), "\u{FEFF}T.C. Kimlik No;Adı Soyadı;Görev Unvanı\r\n");
    }

    #[test]
    fn no_cell_is_a_formula() {
        for start in ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", " =", "\u{200B}-"] {
            let cell = [start, "1"].concat();
            let mut csv = String::new();
            push_cell(&mut csv, &cell);
            assert_eq!(csv, ["\"'", &cell, "\""].concat());
        }
    }

    #[test]
    fn guards_come_off_one_by_one() {
        for (cell, expected) in
            [("'=1", "=1"), ("''=1", "'=1"), ("=1", "=1"), ("'1", "'1"), ("''", "''"), ("'", "'"), ("", "")]
        {
            assert_eq!(without_guard(cell), expected, "{cell:?}");
        }
    }
}

//! Tables as people paste them and as files bring them: each shape with what is read of it, and what holds of all.

use std::{fs, ops::Range, path::Path};

use csv::{QuoteStyle, ReaderBuilder, StringRecord, WriterBuilder};
use encoding_rs::{UTF_16LE, WINDOWS_1254};
use form::text;
use letter::people::{
    Column, Row, decode, export_csv,
    import::{self, Import, ImportError},
};
use proptest::{collection::vec, prelude::*, sample::select};

/// One file per shape: what it is, the table, and what is read of it. In the table `→` is a tab, `␠` a space at the end
/// of a line and `⍽` a space that does not break. Files that are not UTF-8 with LF say so at their top.
#[test]
fn every_shape_is_read_as_written() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/people_import");
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    assert!(paths.len() >= 40, "{} shapes are left", paths.len());
    for path in paths {
        let shape = fs::read_to_string(&path).unwrap();
        let (top, rest) = shape.split_once("=== table\n").unwrap();
        let (table, expected) = rest.split_once("=== read\n").unwrap();
        let found = shown(&import::import(&decode(&bytes(top, table))));
        assert!(found == expected, "{} is not read as written; this was found:\n{found}", path.display());
    }
}

proptest! {
    // No file of failures: a case that fails is printed, and belongs into a shape then.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn any_text_is_read_or_refused(text in prop_oneof![any::<String>(), pieces(PIECES, 0..40)]) {
        match import::import(&text) {
            Ok(import) => {
                prop_assert!(!import.people.is_empty());
                let people = import.people.iter().map(|person| person.line..=person.line);
                let mut lines: Vec<_> = people.chain(import.skipped.iter().map(|row| row.lines.clone())).collect();
                lines.sort_by_key(|lines| *lines.start());
                prop_assert!(lines.is_sorted_by(|a, b| a.end() < b.start()), "a row is read twice: {:?}", lines);
                prop_assert!(import.people.iter().all(|person| !person.row.is_blank()));
                prop_assert!(import.skipped.iter().all(|row| row.message().ends_with(['.', '”'])));
            }
            Err(problem) => prop_assert!(problem.message().ends_with('.')),
        }
    }

    #[test]
    fn any_file_has_a_text(bytes in any_bytes()) {
        let text = decode(&bytes);
        let _ = import::import(&text);
        prop_assert!(text.chars().count() + 3 >= bytes.len() / 4, "something is lost of {:?}: {:?}", bytes, text);
        if str::from_utf8(&bytes).is_ok() && !bytes.starts_with("\u{FEFF}".as_bytes()) {
            prop_assert_eq!(text.into_bytes(), bytes);
        }
    }

    #[test]
    fn utf_16_is_what_encoding_rs_reads(units in vec(prop_oneof![any::<u16>(), 0xD7FF..0xE001u16], 0..20)) {
        let [little, big] = [u16::to_le_bytes, u16::to_be_bytes].map(|order| -> Vec<u8> {
            [0xFEFF].iter().chain(&units).flat_map(|&unit| order(unit)).collect()
        });
        let expected = UTF_16LE.decode_with_bom_removal(&little).0;
        prop_assert_eq!(decode(&little), expected.as_ref());
        prop_assert_eq!(decode(&big), expected.as_ref());
    }

    #[test]
    fn each_cell_is_in_a_row_or_in_the_report(grid in any_grid(), style in any_style()) {
        let Ok(import) = import::import(&written(&grid, style)) else { return Ok(()) };
        for (row, column, cell) in cells(&grid) {
            let line = row + 1;
            let seen = text::single_spaced(&cell);
            let source = import.columns.iter().find(|source| source.place == column + 1);
            let person = import.people.iter().find(|person| person.line == line);
            let found = if let Some(passed) = import.skipped.iter().find(|passed| passed.lines.contains(&line)) {
                passed.text.contains(&seen)
            } else if let Some(person) = person {
                // What follows an apostrophe may be a line break alone.
                let unguarded = text::single_spaced(cell.strip_prefix('\'').unwrap_or(&cell));
                let is_in_row = |column| text::single_spaced(person.row.get(column)).contains(&unguarded);
                // A column that is unused is named, with all that is in it.
                source.is_some_and(|source| source.column.is_none_or(is_in_row))
            } else {
                source.is_some_and(|source| source.header.contains(&seen))
            };
            prop_assert!(found, "{:?} of row {} and column {} is lost: {:#?}", cell, line, column + 1, import);
        }
    }

    #[test]
    fn an_exported_file_is_read_back_the_same(rows in vec(any_row(), 1..8)) {
        let rows: Vec<&Row> = rows.iter().collect();
        let kept: Vec<Row> = rows.iter().filter(|row| !row.is_blank()).map(|&row| row.clone()).collect();
        let csv = export_csv(&rows);
        for text in [csv.clone(), decode(csv.as_bytes())] {
            let read = import::import(&text).map(|import| import.people.into_iter().map(|person| person.row).collect());
            prop_assert_eq!(read, if kept.is_empty() { Err(ImportError::NoPeople) } else { Ok(kept.clone()) });
        }
    }

    #[test]
    fn an_exported_file_is_csv_and_runs_nothing(rows in vec(any_row(), 0..8)) {
        let csv = export_csv(&rows.iter().collect::<Vec<_>>());
        let unmarked = csv.strip_prefix('\u{FEFF}').unwrap();
        let mut reader = ReaderBuilder::new().delimiter(b';').from_reader(unmarked.as_bytes());
        let read: Vec<StringRecord> = reader.records().map(Result::unwrap).collect();
        let kept: Vec<&Row> = rows.iter().filter(|row| !row.is_blank()).collect();
        prop_assert_eq!(read.len(), kept.len());
        for (record, row) in read.iter().zip(kept) {
            for (cell, column) in record.iter().zip(Column::ALL) {
                prop_assert!(!cell.trim_start().starts_with(['=', '+', '-', '@']), "{}", cell);
                prop_assert!(cell == row.get(column) || cell.strip_prefix('\'') == Some(row.get(column)), "{}", cell);
            }
        }
    }
}

#[test]
fn windows_1254_is_what_encoding_rs_reads() {
    for byte in 0..=u8::MAX {
        assert_eq!(decode(&[byte]), WINDOWS_1254.decode_without_bom_handling(&[byte]).0, "{byte:#X}");
    }
}

/// What lists hold, and what breaks them, in pieces between bars.
const PIECES: &str = "10000000146|17291716060|1,00E+10|Ayşe ÖRNEK|ÖRNEK|Öğretmen|Müdür Yrd.|T.C. Kimlik No|Adı Soyadı|\
    Adı|Soyadı|Görev|Unvanı|Sıra No|1|05051234567|\t|\t|;|;|,|\n|\n|\r\n|\r|\"|\"\"|'|=|-|+|@| |\u{A0}|\u{FEFF}|\0|😀|I\u{307}";

/// Cells without separators, and without words of headers: a header below rows with numbers is none.
const CELLS: &str = "10000000146|17291716060|1E+10|Ayşe ÖRNEK|Mehmet|ÖRNEK|Öğretmen|Müdür Yrd.|Matematik|1|2|'|=1|'=1|-| |\
    \n|\"| \u{A0}|I\u{307}|";

const HEADERS: &str =
    "T.C. Kimlik No|TC|Adı Soyadı|Ad Soyad|Adı|Soyadı|Unvanı|Görevi|Personel|Sıra No|Baba Adı|Branşı|";

/// A table in any order, with or without a header and rows above it; all rows of the same width, as programs write them.
fn any_grid() -> impl Strategy<Value = Vec<Vec<String>>> {
    (2..6usize).prop_flat_map(|width| {
        let cell = prop_oneof![2 => piece(CELLS), 1 => pieces(CELLS, 0..3)];
        let above = vec(vec(piece("Personel Listesi|T.C.|||"), width), 0..3);
        let header = vec(vec(piece(HEADERS), width), 0..2);
        let body = vec(vec(cell, width), 1..8);
        (above, header, body).prop_map(|(above, header, body)| above.into_iter().chain(header).chain(body).collect())
    })
}

/// Separator and quotes of a file.
fn any_style() -> impl Strategy<Value = (u8, QuoteStyle)> {
    (select(&b"\t;,"[..]), prop_oneof![Just(QuoteStyle::Necessary), Just(QuoteStyle::Always)])
}

/// Bytes, and among them those that mean something to a decoder.
fn any_bytes() -> impl Strategy<Value = Vec<u8>> {
    vec(prop_oneof![any::<u8>(), select(&b"\xFF\xFE\xEF\xBB\xBF\xD8\xDC\0;\n"[..])], 0..40)
}

fn any_row() -> impl Strategy<Value = Row> {
    let cell = || prop_oneof![any::<String>(), pieces(PIECES, 0..4), pieces("'|=|+|-|@|\t|\r|\n| |\"|;|a", 0..6)];
    (cell(), cell(), cell()).prop_map(|(id, name, title)| Row::new(id, name, title))
}

fn pieces(pieces: &'static str, count: Range<usize>) -> impl Strategy<Value = String> {
    vec(piece(pieces), count).prop_map(|pieces| pieces.concat())
}

fn piece(pieces: &'static str) -> impl Strategy<Value = String> {
    select(pieces.split('|').map(str::to_owned).collect::<Vec<_>>())
}

/// The table as the crate csv writes it.
fn written(grid: &[Vec<String>], (separator, quotes): (u8, QuoteStyle)) -> String {
    let mut writer = WriterBuilder::new().delimiter(separator).quote_style(quotes).from_writer(Vec::new());
    for row in grid {
        writer.write_record(row).unwrap();
    }
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}

/// The cells that are not blank, with their places.
fn cells(grid: &[Vec<String>]) -> impl Iterator<Item = (usize, usize, String)> {
    let rows = grid.iter().enumerate();
    let cells = rows.flat_map(|(row, cells)| cells.iter().enumerate().map(move |(column, cell)| (row, column, cell)));
    cells.filter(|(.., cell)| !text::is_blank(cell)).map(|(row, column, cell)| (row, column, cell.clone()))
}

/// The file that a program would have written.
fn bytes(top: &str, table: &str) -> Vec<u8> {
    let setting = |name: &str| top.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default();
    let line_end = match setting("line ends: ") {
        "" => "\n",
        "CRLF" => "\r\n",
        "CR" => "\r",
        other => panic!("unknown line ends {other}"),
    };
    let text = table.replace('→', "\t").replace('␠', " ").replace('⍽', "\u{A0}").replace('\n', line_end);
    match setting("encoding: ") {
        "" => text.into_bytes(),
        "UTF-8 with BOM" => ["\u{FEFF}", &text].concat().into_bytes(),
        "UTF-16LE" => ["\u{FEFF}", &text].concat().encode_utf16().flat_map(u16::to_le_bytes).collect(),
        "UTF-16BE" => ["\u{FEFF}", &text].concat().encode_utf16().flat_map(u16::to_be_bytes).collect(),
        "Windows-1254" => match WINDOWS_1254.encode(&text) {
            (bytes, _, false) => bytes.into_owned(),
            _ => panic!("not in Windows-1254: {text}"),
        },
        other => panic!("unknown encoding {other}"),
    }
}

fn shown(found: &Result<Import, ImportError>) -> String {
    let import = match found {
        Ok(import) => import,
        Err(problem) => return format!("{}\n", problem.message()),
    };
    let mut text = String::new();
    for column in &import.columns {
        let becomes = column.column.map_or("-", Column::label);
        text += &format!("{} ⇒ {becomes}\n", column.label());
    }
    for column in import.missing_columns() {
        text += &format!("- ⇒ {}\n", column.label());
    }
    text += "\n";
    for person in &import.people {
        let cells = Column::ALL.map(|column| {
            let raw = person.row.get(column);
            let cell = if raw.is_empty() { "-".to_owned() } else { raw.replace('\t', "→").replace('\n', "⏎") };
            match person.row.normalised(column) {
                Some(normalised) if normalised.is_empty() => "-".to_owned(),
                Some(normalised) if normalised != raw => format!("{cell} ⇒ {normalised}"),
                _ => cell,
            }
        });
        text += &format!("{}: {}\n", person.line, cells.join(" | "));
        for column in Column::ALL {
            if let Some(problem) = person.row.problem(column) {
                text += &format!("   {}\n", problem.message(column));
            }
        }
    }
    let notes: String = import.skipped.iter().map(|passed| passed.message() + "\n").collect();
    if notes.is_empty() { text } else { format!("{text}\n{notes}") }
}

//! Text in rows and cells: what is pasted from a spreadsheet or a web page, and what CSV files hold.

/// The cells of a row.
pub(super) type Record = Vec<String>;

/// The rows of `text`. A row ends with LF, CR or both; a cell with `separator`, which is ASCII. A cell in quotes may
/// hold all of these, and doubled quotes.
///
/// A quote that opens no such cell is a letter like any other: spreadsheets copy a cell like `"Ayşe" ÖRNEK` as it is,
/// and one stray quote must not swallow the rest of the list.
pub(super) fn records(text: &str, separator: char) -> Vec<Record> {
    let mut records = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let mut record = Vec::new();
        loop {
            let (cell, tail) = cell(rest, separator);
            record.push(cell);
            let Some(next) = tail.strip_prefix(separator) else {
                rest = after_line_end(tail);
                break;
            };
            rest = next;
        }
        records.push(record);
    }
    records
}

/// The first cell of `text`, and what follows it: its separator or line end on.
fn cell(text: &str, separator: char) -> (String, &str) {
    if let Some(found) = quoted(text, separator) {
        return found;
    }
    let end = text.bytes().position(|byte| ends_cell(byte, separator)).unwrap_or(text.len());
    let (cell, rest) = text.split_at_checked(end).unwrap_or((text, ""));
    (cell.to_owned(), rest)
}

/// The same for a cell in quotes, if `text` begins with one.
///
/// However often this fails, a text is looked through but a few times in all: it fails at the first quote that is
/// neither doubled nor at the end of a cell, and no cell in between can begin with a quote.
fn quoted(text: &str, separator: char) -> Option<(String, &str)> {
    let mut rest = text.strip_prefix('"')?;
    let mut cell = String::new();
    loop {
        let (before, quote) = rest.split_at_checked(rest.bytes().position(|byte| byte == b'"')?)?;
        cell.push_str(before);
        rest = quote.strip_prefix('"')?;
        match rest.bytes().next() {
            Some(b'"') => {
                cell.push('"');
                rest = rest.strip_prefix('"')?;
            }
            Some(byte) if !ends_cell(byte, separator) => return None,
            _ => return Some((cell, rest)),
        }
    }
}

fn ends_cell(byte: u8, separator: char) -> bool {
    byte == b'\n' || byte == b'\r' || char::from(byte) == separator
}

fn after_line_end(text: &str) -> &str {
    let without_cr = text.strip_prefix('\r').unwrap_or(text);
    without_cr.strip_prefix('\n').unwrap_or(without_cr)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_and_cells() {
        for (text, expected) in [
            ("", &[][..]),
            ("a", &[&["a"][..]]),
            ("a;b\nc;d\n", &[&["a", "b"], &["c", "d"]]),
            ("a;b\r\nc;d\r\n", &[&["a", "b"], &["c", "d"]]),
            ("a\rb\r\rc", &[&["a"], &["b"], &[""], &["c"]]),
            ("\n\na", &[&[""], &[""], &["a"]]),
            (";a;;", &[&["", "a", "", ""]]),
            ("\"a;b\";\"c\r\nd\"\n\"e\"", &[&["a;b", "c\r\nd"], &["e"]]),
            ("\"a \"\"b\"\"\";\"\";\"\"\"\"", &[&["a \"b\"", "", "\""]]),
            ("\"a\" b;c", &[&["\"a\" b", "c"]]),
            ("a \"b\";c", &[&["a \"b\"", "c"]]),
            ("\"a;b\nc;d", &[&["\"a", "b"], &["c", "d"]]),
            ("\"a;b\n\"c\";d", &[&["\"a", "b"], &["c", "d"]]),
            ("ş;ğ\nI\u{307};\u{FEFF}", &[&["ş", "ğ"], &["I\u{307}", "\u{FEFF}"]]),
        ] {
            assert_eq!(records(text, ';'), expected, "{text:?}");
        }
    }

    #[test]
    fn only_the_separator_separates() {
        assert_eq!(records("a\tb;c,d", '\t'), [["a", "b;c,d"]]);
        assert_eq!(records("\"a\tb\"\t\"c\",\t", '\t'), [["a\tb", "\"c\",", ""]]);
    }
}

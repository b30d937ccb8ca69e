//! Tables of people, pasted or from a file: what was read is written so that it is read as the same.

use letter::people::{
    self, Order, Row,
    import::{Import, Reason},
};

/// Reads `raw` as a table, and writes it.
pub fn read(raw: &str) {
    match people::import(raw) {
        Ok(import) => {
            assert!(!import.people.is_empty());
            assert!(import.skipped.iter().all(|skipped| !skipped.message().is_empty()));
            assert!(import.unused_columns().all(|column| !column.label().is_empty()));
            write_and_read(&import);
        }
        Err(problem) => assert!(!problem.message().is_empty()),
    }
}

fn write_and_read(import: &Import) {
    let rows: Vec<&Row> = import.people.iter().map(|person| &person.row).filter(|row| !row.is_blank()).collect();
    if let Ok(again) = people::import(&people::export_csv(&rows)) {
        // A row that says the same as the header cannot be told from one.
        let has_header = again.skipped.iter().any(|skipped| skipped.reason == Reason::RepeatedHeader);
        let read: Vec<&Row> = again.people.iter().map(|person| &person.row).collect();
        assert!(has_header || read == rows, "{rows:?} became {read:?}");
    }
    for order in Order::ALL {
        let mut places = order.arrange(&rows);
        places.sort_unstable();
        assert!(places.into_iter().eq(0..rows.len()), "{order:?} lost a row");
    }
    assert!(
        people::duplicates(&rows.iter().map(|row| row.national_id()).collect::<Vec<_>>())
            .into_iter()
            .all(|(first, later)| first < later && later < rows.len())
    );
}

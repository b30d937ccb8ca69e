//! What holds of the table of people whatever is done in it.

use letter::people::{
    Column, Event, Order, Row, Table,
    table::{Way, is_table},
};
use proptest::{collection::vec, prelude::*, sample::select};

proptest! {
    // No file of failures: a case that fails is printed, and belongs into a test of its own then.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(100) })]

    #[test]
    fn every_step_is_taken_back_and_done_again(start in any_rows(), events in vec(any_event(), 0..30)) {
        let mut table: Table = start.iter().cloned().collect();
        for event in events {
            table.apply(event);
            is_sound(&table)?;
        }
        while table.progress().is_some() {
            table.apply(Event::Continue);
        }
        // What can still be done again is no part of where this began.
        let end = rows(&table);
        let mut steps = 0;
        while table.can_undo() {
            table.apply(Event::Undo);
            is_sound(&table)?;
            steps += 1;
        }
        prop_assert_eq!(rows(&table), start);
        for _ in 0..steps {
            table.apply(Event::Redo);
        }
        prop_assert_eq!(rows(&table), end);
    }

    #[test]
    fn nothing_that_was_typed_is_lost(start in any_rows(), events in vec(any_event(), 0..30)) {
        let mut table: Table = start.into_iter().collect();
        let mut typed = Vec::new();
        // What is taken back and not done again is given up.
        for event in events.into_iter().filter(|event| !matches!(event, Event::Undo | Event::Redo)) {
            table.apply(event.clone());
            if let Event::Typed(row, column, text) = event
                && row < table.len()
            {
                let before = rows(&table).swap_remove(row);
                prop_assert_eq!(before.get(column), &text);
                table.apply(Event::Left(row, column));
                let after = rows(&table).swap_remove(row);
                let tidied = before.normalised(column);
                prop_assert!(after.get(column) == text || Some(after.get(column)) == tidied.as_deref());
                typed.push(after);
            }
        }
        let mut found = rows(&table);
        while table.can_undo() {
            table.apply(Event::Undo);
            found.extend(rows(&table));
        }
        for row in typed {
            prop_assert!(found.contains(&row), "{:?} is lost", row);
        }
    }

    #[test]
    fn arranging_keeps_every_row(start in any_rows(), orders in vec(select(&Order::ALL[..]), 1..6)) {
        let sorted = |mut rows: Vec<Row>| {
            rows.sort_by(|a, b| Column::ALL.map(|column| a.get(column)).cmp(&Column::ALL.map(|column| b.get(column))));
            rows
        };
        let mut table: Table = start.iter().cloned().collect();
        for order in orders {
            table.apply(Event::Arrange(order));
            prop_assert_eq!(sorted(rows(&table)), sorted(start.clone()));
        }
        table.apply(Event::Arrange(Order::Entered));
        prop_assert_eq!(rows(&table), start);
    }

    #[test]
    fn what_is_known_of_a_row_is_never_old(start in any_rows(), events in vec(any_event(), 0..20)) {
        let mut table: Table = start.into_iter().collect();
        for event in events {
            table.apply(event);
            // All that is known is asked for at each step, so that it is there to grow old.
            let fresh: Table = table.rows().cloned().collect();
            prop_assert_eq!(table.people(), fresh.people());
            prop_assert_eq!(table.duplicates(), fresh.duplicates());
            for (row, column, problem) in table.visible_problems() {
                prop_assert_eq!(table.rows().nth(row).and_then(|row| row.problem(column)), Some(problem));
            }
        }
    }
}

/// What holds after any event.
fn is_sound(table: &Table) -> Result<(), TestCaseError> {
    let window = table.window();
    prop_assert!(window.end <= table.len() && (table.is_long() || window.rows().len() == table.len()));
    prop_assert!(table.menu().is_none_or(|row| row < table.len()));
    prop_assert!(table.notice().is_none_or(|notice| notice.text().ends_with(['.', '…'])));
    for (first, later) in table.duplicates() {
        prop_assert!(first < later && *later < table.len());
        prop_assert_eq!(table.duplicate_of(*later), Some(*first));
    }
    prop_assert!(table.remaining().all(|cell| cell.row < table.len() && cell.line > 0));
    Ok(())
}

fn rows(table: &Table) -> Vec<Row> {
    table.rows().cloned().collect()
}

const TEXTS: [&str; 10] =
    ["", " ", "10000000146", "100 000 001 46", "17291716060", "1", "Ayşe  ÖRNEK", "Çağla ÖRNEK", "Şef", "Öğretmen"];

const LISTS: [&str; 6] = [
    "10000000146\tAyşe ÖRNEK\tŞef\n17291716060\tAli ÖRNEK\tMemur",
    "T.C.;Ad Soyad;Baba Adı\n10000000147;Can ÖRNEK;Ali\n;;\n10000000146;Ece;",
    "Şef\nMemur\n\nMüdür",
    "10000000146\n17291716060\n",
    "a\tb\tc\td",
    "\n\n",
];

fn any_text() -> impl Strategy<Value = String> {
    select(&TEXTS[..]).prop_map(str::to_owned)
}

fn any_rows() -> impl Strategy<Value = Vec<Row>> {
    let row = || (any_text(), any_text(), any_text()).prop_map(|(id, name, title)| Row::new(id, name, title));
    prop_oneof![5 => vec(row(), 0..6), 1 => vec(row(), 99..130)]
}

fn any_event() -> impl Strategy<Value = Event> {
    let row = || prop_oneof![5 => 0..6usize, 1 => 0..140usize];
    let column = || select(&Column::ALL[..]);
    let way = select(&[Way::Up, Way::Down, Way::Left, Way::Right, Way::Next][..]);
    let person = Row::new("10000000146".into(), "Ayşe ÖRNEK".into(), "Şef".into()).person().expect("it is complete");
    prop_oneof![
        2 => (row(), column()).prop_map(|(row, column)| Event::Entered(row, column)),
        8 => (row(), column(), any_text()).prop_map(|(row, column, text)| Event::Typed(row, column, text)),
        3 => (row(), column()).prop_map(|(row, column)| Event::Left(row, column)),
        2 => (row(), column(), way).prop_map(|(row, column, way)| Event::Go(row, column, way)),
        1 => (row(), column()).prop_map(|(row, column)| Event::Show(row, column)),
        1 => Just(Event::Add),
        1 => Just(Event::AddPerson(person)),
        1 => row().prop_map(Event::Insert),
        2 => row().prop_map(Event::Delete),
        1 => (row(), proptest::option::of(column())).prop_map(|(row, column)| Event::Raise(row, column)),
        1 => (row(), proptest::option::of(column())).prop_map(|(row, column)| Event::Lower(row, column)),
        1 => Just(Event::DeleteAll),
        3 => Just(Event::Undo),
        2 => Just(Event::Redo),
        2 => select(&Order::ALL[..]).prop_map(Event::Arrange),
        2 => (row(), column(), select(&LISTS[..])).prop_map(|(row, column, text)| Event::Pasted(row, column, text.into())),
        1 => select(&LISTS[..]).prop_map(|text| Event::File(Some(text.into()))),
        1 => Just(Event::Export),
        1 => Just(Event::Continue),
        1 => row().prop_map(Event::Menu),
        1 => row().prop_map(Event::Scrolled),
        1 => Just(Event::CloseReport),
    ]
}

#[test]
fn the_lists_are_lists() {
    assert!(LISTS[..5].iter().all(|list| is_table(list)));
}

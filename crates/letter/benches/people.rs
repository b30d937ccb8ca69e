//! What a list of 10,000 people costs: read, looked at, arranged, typed in, and made into a letter.

use std::{hint::black_box, time::Duration};

use criterion::{BatchSize, Criterion};
use form::{answers::Answers, context::Facts, date::Date, filling::Filling, settings::Settings};
use letter::{
    Complete, compose, paginate,
    people::{Column, Event, Order, Table, import},
    times_new_roman,
};

const PEOPLE: usize = 10_000;
/// The numbers of the test data that are valid.
const NUMBERS: &str = include_str!("../../form/data/national_id_vectors.csv");
/// A real list holds about as many names and titles that are each other's neighbours in the order.
const GIVEN: [&str; 12] =
    ["Ayşe", "Mehmet", "İpek", "Ilgaz", "Çağla", "Şule", "Ömer", "Ülkü", "Gülsüm Nur", "Can", "Ece", "Muhammed Emin"];
const SURNAMES: [&str; 9] = ["ÖRNEK", "YILMAZ", "ÇELİK", "IŞIK", "İPEKÇİ", "ŞAHİN", "ÖZTÜRK", "ÜNAL", "KARAOSMANOĞLU"];
const TITLES: [&str; 5] = ["Öğretmen", "Uzman Öğretmen", "Müdür Yardımcısı", "Memur", "Şef"];

fn main() {
    let mut criterion = Criterion::default()
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_secs(2))
        .sample_size(10)
        .configure_from_args();
    let list = list();
    criterion.bench_function("list read as text", |bencher| bencher.iter(|| import(black_box(&list))));
    criterion.bench_function("list pasted and checked, all slices", |bencher| bencher.iter(|| pasted(&list)));
    let begun = begun(&list);
    bench(&mut criterion, "one slice of it", &begun, &Event::Continue, |_| {});
    let table = pasted(&list);
    bench(&mut criterion, "arranged by name", &table, &Event::Arrange(Order::Name), |_| {});
    bench(&mut criterion, "arranged by title", &table, &Event::Arrange(Order::Title), |_| {});
    let typed = Event::Typed(5000, Column::NationalId, "1".to_owned());
    bench(&mut criterion, "a key press, and what the screen reads", &table, &typed, look);
    bench(&mut criterion, "saved as a file", &table, &Event::Export, |table| {
        black_box(table.csv());
    });
    // What a reducer (`use_reducer`), which never changes a state but makes another, would add to each key press.
    criterion.bench_function("the table copied", |bencher| bencher.iter(|| black_box(&table).clone()));
    let answers = Answers::initial(&Settings::default());
    criterion.bench_function("the letter made and broken into pages", |bencher| {
        bencher.iter(|| pages(&answers, black_box(&table)));
    });
    criterion.final_summary();
}

fn bench(criterion: &mut Criterion, name: &str, table: &Table, event: &Event, look: fn(&Table)) {
    criterion.bench_function(name, |bencher| {
        bencher.iter_batched(
            || (table.clone(), event.clone()),
            |(mut table, event)| {
                table.apply(event);
                look(&table);
                table
            },
            BatchSize::LargeInput,
        );
    });
}

/// How many pages the letter has.
fn pages(answers: &Answers, table: &Table) -> usize {
    let today = Date::parse("15.01.2027").expect("a date");
    let filling = Filling::new(answers.clone(), Facts::new(&Settings::default(), today));
    let letter = Complete::new(&filling, table).expect("a letter");
    paginate(&compose(&letter, &Settings::default()), &times_new_roman).len()
}

/// Reads what is drawn of the table, and what the letter is made of.
fn look(table: &Table) {
    for (row, column) in table.window().rows().flat_map(|row| Column::ALL.map(|column| (row, column))) {
        black_box((table.shown(row, column), table.visible_problem(row, column), table.duplicate_of(row)));
    }
    black_box((table.visible_problems().count(), table.remaining().count(), table.is_blank()));
    let _ = black_box(table.people());
}

fn list() -> String {
    let is_valid = |line: &&str| line.split(',').nth(1) == Some("valid");
    let numbers: Vec<&str> = NUMBERS.lines().filter(is_valid).filter_map(|line| line.split(',').next()).collect();
    let mut list = String::from("T.C. Kimlik No\tAdı Soyadı\tGörev Unvanı\n");
    for index in 0..PEOPLE {
        let of = |texts: &[&str], step: usize| texts[index * step % texts.len()].to_owned();
        list += &[&of(&numbers, 1), "\t", &of(&GIVEN, 7), " ", &of(&SURNAMES, 5), "\t", &of(&TITLES, 3), "\n"].concat();
    }
    list
}

fn begun(list: &str) -> Table {
    let mut table = Table::default();
    table.apply(Event::Pasted(0, Column::NationalId, list.to_owned()));
    table
}

fn pasted(list: &str) -> Table {
    let mut table = begun(list);
    while table.progress().is_some() {
        table.apply(Event::Continue);
    }
    assert_eq!(table.len(), PEOPLE);
    table
}

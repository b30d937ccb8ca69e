//! What a key press costs in the letter's details: the last letter of a long answer, and all that is read off the state after
//! it, with one person in the table.

use std::{
    hint::black_box,
    time::{Duration, Instant},
};

use criterion::Criterion;
use form::{
    field::Field, filling::Event as Fill, message::ToLetter, moment::Millis, section::Section, settings::Settings,
};
use letter::{
    checks, compose,
    workbench::{Event, Workbench},
};

/// What the project aims at: no key press slower than this on an idle machine.
const AIM: Duration = Duration::from_millis(1);
const NOW: Millis = Millis(1_800_000_000_000);

fn main() {
    let mut criterion = Criterion::default()
        .warm_up_time(Duration::from_millis(200))
        .measurement_time(Duration::from_millis(500))
        .sample_size(30)
        .configure_from_args();
    let fields = Section::LetterDetails.fields();
    let measured: Vec<(Field, Duration)> =
        fields.filter_map(|field| Some((field, measure(field, &mut criterion)?))).collect();
    criterion.final_summary();
    if let Some((field, time)) = measured.iter().max_by_key(|(_, time)| *time) {
        println!("\nThe slowest key press is in {}: {time:.0?}, of the {AIM:?} aimed at.", field.slug());
    }
}

/// The median time of a key press in `field`; none where criterion was not asked for it, or only tries whether it works.
fn measure(field: Field, criterion: &mut Criterion) -> Option<Duration> {
    let mut times = Vec::new();
    criterion.bench_function(field.slug(), |bencher| {
        let mut bench = Workbench::new(Settings::default(), NOW);
        for event in [Event::Heard(ToLetter::Shown(true)), Event::Heard(ToLetter::FillSample)] {
            bench.apply(event, NOW);
        }
        bench.apply(Event::Fill(Fill::Entered(field)), NOW);
        bencher.iter_custom(|presses| {
            let all: Duration = (0..presses).map(|_| press(&mut bench, field)).sum();
            times.push(all.div_f64(presses as f64));
            all
        });
    });
    times.sort();
    times.get(times.len() / 2).copied().filter(|_| times.len() > 2)
}

/// How long the last letter takes.
fn press(bench: &mut Workbench, field: Field) -> Duration {
    let answer =
        if field.example().is_empty() { "Bilgi İşlem ve Eğitim Teknolojileri Birimi" } else { field.example() };
    let last = answer.char_indices().last().map_or(0, |(at, _)| at);
    bench.apply(Event::Fill(Fill::Input(field, answer[..last].to_owned())), NOW);
    let event = Event::Fill(Fill::Input(field, answer.to_owned()));
    let start = Instant::now();
    bench.apply(event, NOW);
    read(bench);
    start.elapsed()
}

/// Reads what is drawn.
fn read(bench: &Workbench) {
    for field in Section::LetterDetails.fields() {
        let filling = bench.filling();
        black_box((filling.shown(field), filling.visible_problem(field), filling.visible_warning(field)));
        black_box((filling.suggestion(field), filling.entries(field), bench.made_sentence(field)));
    }
    black_box((checks(bench.people(), bench.filling()), bench.summary(), bench.has_errors()));
    if let Ok(letter) = bench.letter() {
        black_box(compose(&letter, bench.settings()));
    }
}

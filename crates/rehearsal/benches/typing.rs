//! What a key press costs: the last letter of a long answer, and all that the screen reads after it.

use std::{
    hint::black_box,
    rc::Rc,
    time::{Duration, Instant},
};

use criterion::Criterion;
use form::{
    field::{Field, Kind},
    filling::Event as Fill,
    moment::{Millis, Moment},
    place::{self, Places},
    settings::Settings,
};
use rehearsal::{
    Event, Rehearsal,
    screen::{Button, Screen, View},
};

/// What the project aims at: no key press slower than this on an idle machine.
const AIM: Duration = Duration::from_millis(1);
const NOW: Moment = Moment { now: Millis(1_800_000_000_000), random: 42 };

fn main() {
    let mut criterion = Criterion::default()
        .warm_up_time(Duration::from_millis(200))
        .measurement_time(Duration::from_millis(500))
        .sample_size(30)
        .configure_from_args();
    let fields = Screen::ALL.into_iter().flat_map(Screen::fields).filter(|field| field.kind() != Kind::ReadOnly);
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
        let mut typing = Typing::new(field);
        bencher.iter_custom(|presses| {
            let all: Duration = (0..presses).map(|_| typing.press()).sum();
            times.push(all.div_f64(presses as f64));
            all
        });
    });
    times.sort();
    times.get(times.len() / 2).copied().filter(|_| times.len() > 2)
}

/// A person in a field, who has typed all of the answer but its last letter.
struct Typing {
    field: Field,
    rehearsal: Rehearsal,
}

impl Typing {
    fn new(field: Field) -> Typing {
        let mut rehearsal = at(View::of(field.section()));
        rehearsal.apply(Event::Fill(Fill::Entered(field)), NOW);
        Typing { field, rehearsal }
    }

    /// How long the last letter takes.
    fn press(&mut self) -> Duration {
        let answer = answer(self.field);
        let last = answer.char_indices().last().map_or(0, |(at, _)| at);
        self.rehearsal.apply(Event::Fill(Fill::Input(self.field, answer[..last].to_owned())), NOW);
        let event = Event::Fill(Fill::Input(self.field, answer.to_owned()));
        let start = Instant::now();
        self.rehearsal.apply(event, NOW);
        read(&self.rehearsal);
        start.elapsed()
    }
}

/// A rehearsal at `view`, with everything before it and on it filled in, and the list of places loaded.
fn at(view: View) -> Rehearsal {
    let mut rehearsal = Rehearsal::new(Settings::default(), NOW);
    rehearsal.apply(Event::Places(Rc::new(Places::read(place::LIST))), NOW);
    for button in [Button::Login, Button::Approve, Button::Send, Button::Confirm, Button::EApproval] {
        rehearsal.apply(Event::Press(Button::FillSample), NOW);
        if rehearsal.view() == view {
            break;
        }
        rehearsal.apply(Event::Press(button), NOW);
    }
    assert_eq!(rehearsal.view(), view, "the samples do not lead there");
    rehearsal
}

/// Reads what the screen draws.
fn read(rehearsal: &Rehearsal) {
    for field in rehearsal.view().fields() {
        black_box(rehearsal.shown(field));
        black_box(rehearsal.visible_problem(field).map(|problem| problem.message(field)));
        black_box(rehearsal.visible_warning(field).map(|warning| warning.message()));
        black_box(rehearsal.suggestion(field));
        black_box((rehearsal.entries(field), rehearsal.active_entry(field)));
        if let Kind::Choice(choices) | Kind::Radio(choices) = field.kind() {
            black_box(choices.iter().filter(|choice| rehearsal.is_offered(field, choice.id)).count());
        }
    }
    black_box((rehearsal.summary(), rehearsal.has_errors(), rehearsal.furthest()));
    black_box((rehearsal.has_content(), rehearsal.is_counting(), rehearsal.idle_warning()));
    black_box(rehearsal.rehearsed());
}

/// A long answer that people give; the costliest way to write it.
fn answer(field: Field) -> &'static str {
    match field {
        Field::NationalId => "T.C. Kimlik No: 100 000 001 46",
        Field::GivenName | Field::Surname => "Ayşe Gülümser Nur ÖZYILMAZ-KARAOSMANOĞLU",
        Field::BirthPlace => "Mustafakemalpaşa",
        Field::Title => "Veri Hazırlama ve Kontrol İşletmeni",
        Field::Province => "Zonguldak",
        Field::District => "Zonguldak Merkez",
        Field::Address => {
            "Yeni Sanayi Mahallesi, Ebulfez Elçibey Caddesi No 68, Valilik 3 Nolu Ek Hizmet Binası, Kat 2"
        }
        Field::Email => "ayse.gulumser.ozyilmaz-karaosmanoglu@hotmial.com",
        Field::WorkPhone | Field::HomePhone => "Tel: +90 (382) 213 68 40",
        Field::MobilePhone => "GSM: +90 (505) 123 45 67",
        _ if field.example().is_empty() => "Bilgi İşlem ve Eğitim Teknolojileri Birimi",
        _ => field.example(),
    }
}

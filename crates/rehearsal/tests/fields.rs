//! What must hold for every field and any text.

use std::sync::LazyLock;

use form::{
    answers::Answers,
    context::{Context, Facts},
    date::Date,
    field::{Field, Kind},
    filling::{Browse, Event as Fill},
    moment::{Millis, Moment},
    national_id::NationalId,
    place::{LIST, Places},
    settings::Settings,
};
use proptest::prelude::*;
use rehearsal::{Event, Rehearsal, screen::View, target::Target};

const START: Moment = Moment { now: Millis(1_800_000_000_000), random: 42 };

fn any_field() -> impl Strategy<Value = Field> {
    prop::sample::select(Field::all().filter(|field| field.kind() != Kind::ReadOnly).collect::<Vec<_>>())
}

/// What people type and paste, and what nobody would.
fn any_text() -> impl Strategy<Value = String> {
    let examples: Vec<String> = Field::all().map(|field| field.example().to_owned()).collect();
    prop_oneof![
        any::<String>(),
        "[0-9 ./()+-]{0,20}",
        "[a-zçğıöşüâîûA-ZÇĞİÖŞÜ@.,: ]{0,24}",
        "(TC|Tel|E-posta) ?: [0-9a-z@. ]{0,20}",
        "[\u{A0}\u{200B}\u{202D}\u{FEFF}０-９٠-٩I\u{307}]{0,12}",
        prop::sample::select(examples),
    ]
}

static PLACES: LazyLock<Places> = LazyLock::new(|| Places::read(LIST));

/// What is known on a day in January 2027.
fn facts() -> Facts {
    Facts::new(&Settings::default(), Date::parse("15.01.2027").unwrap())
}

/// A rehearsal that has the list of places, at a field's view.
fn at(field: Field) -> Rehearsal {
    let mut rehearsal = Rehearsal::new(Settings::default(), START);
    rehearsal.apply(Event::Places(PLACES.clone().into()), START);
    rehearsal.apply(Event::Show(Target::View(View::of(field.section()))), START);
    rehearsal
}

proptest! {
    // No file of failures: a case that fails is printed, and belongs into a table of cases then.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn what_is_accepted_is_accepted_as_it_is_shown(field in any_field(), text in any_text()) {
        let answers = Answers::default();
        let facts = Facts { picture_word: "84ttt".to_owned(), places: Some(PLACES.clone().into()), ..facts() };
        let context = Context { facts: &facts, answers: &answers };
        match field.check(&text, &context) {
            Ok(accepted) => {
                let again = field.check(&accepted.text(), &context);
                prop_assert_eq!(again, Ok(accepted.clone()), "{:?}", field);
                prop_assert!(accepted.warning.is_none_or(|warning| !warning.message().is_empty()));
            }
            Err(problem) => prop_assert!(!problem.message(field).is_empty()),
        }
    }

    #[test]
    fn what_is_refused_stays_as_it_was_typed(field in any_field(), text in any_text()) {
        let mut rehearsal = at(field);
        for event in [Event::Fill(Fill::Entered(field)), Event::Fill(Fill::Input(field, text.clone())), Event::Fill(Fill::Left(field))] {
            rehearsal.apply(event, START);
        }
        if rehearsal.filling().problem(field).is_some() {
            prop_assert_eq!(rehearsal.answers().get(field), &text);
            prop_assert_eq!(rehearsal.shown(field), text.as_str());
        }
        if field.kind() != Kind::Masked {
            prop_assert_eq!(rehearsal.shown(field), rehearsal.answers().get(field));
        }
    }

    #[test]
    fn a_valid_number_survives_masking(middle in 10_000_000_u32..99_999_999, first in 1_u8..=9) {
        let nine = format!("{first}{middle}");
        let valid = (0..100).find_map(|last| NationalId::parse(&format!("{nine}{last:02}")).ok());
        let number = valid.expect("some two digits make any nine valid").to_string();
        let mut rehearsal = at(Field::NationalId);
        rehearsal.apply(Event::Fill(Fill::Input(Field::NationalId, number.clone())), START);
        for _ in 0..2 {
            rehearsal.apply(Event::Fill(Fill::Left(Field::NationalId)), START);
            prop_assert_eq!(rehearsal.shown(Field::NationalId), format!("•••••••••{}", &number[9..]));
            rehearsal.apply(Event::Fill(Fill::Entered(Field::NationalId)), START);
            prop_assert_eq!(rehearsal.shown(Field::NationalId), number.as_str());
        }
        prop_assert_eq!(rehearsal.answers().get(Field::NationalId), number.as_str());
    }

    #[test]
    fn a_suggestion_is_valid_and_has_no_other(text in any_text()) {
        let answers = Answers::default();
        let facts = facts();
        let context = Context { facts: &facts, answers: &answers };
        for field in Field::all() {
            if let Some(suggestion) = field.suggestion(&text) {
                prop_assert!(field.check(&suggestion, &context).is_ok(), "{:?}", suggestion);
                prop_assert_eq!(field.suggestion(&suggestion), None);
            }
        }
    }

    #[test]
    fn a_list_offers_only_what_its_field_accepts(field in any_field(), text in any_text(), steps in 0_usize..90) {
        let mut rehearsal = at(field);
        rehearsal.apply(Event::Fill(Fill::Input(Field::Province, "Aksaray".to_owned())), START);
        rehearsal.apply(Event::Fill(Fill::Input(Field::District, "Merkez".to_owned())), START);
        rehearsal.apply(Event::Fill(Fill::Input(field, text)), START);
        for _ in 0..steps {
            rehearsal.apply(Event::Fill(Fill::Browse(field, Browse::Next)), START);
        }
        let entries = rehearsal.entries(field);
        if let Some(active) = rehearsal.active_entry(field) {
            prop_assert!(active < entries.len());
            rehearsal.apply(Event::Fill(Fill::Browse(field, Browse::Take(active))), START);
            prop_assert_eq!(rehearsal.answers().get(field), &entries[active]);
            prop_assert_eq!(rehearsal.filling().problem(field), None);
        }
    }
}

#[test]
fn every_field_is_on_one_view_in_the_order_of_the_table() {
    let on_views: Vec<Field> = View::all().flat_map(View::fields).collect();
    assert_eq!(on_views, Field::all().collect::<Vec<_>>());
    for field in Field::all() {
        assert!(View::of(field.section()).fields().any(|on_view| on_view == field), "{field:?}");
    }
}

//! A form that is being filled in, field by field.

use form::{
    answers::Answers,
    context::Facts,
    date::Date,
    field::{Field, Kind},
    filling::{Browse, Event, Filling, SummaryItem},
    place::{LIST, Places},
    problem::Problem,
    settings::Settings,
    sms_code,
    warning::Warning,
};
use proptest::prelude::*;

/// A form that nobody has touched, in January 2027, with the list of places.
fn blank() -> Filling {
    let (settings, today) = (Settings::default(), Date::parse("15.01.2027").unwrap());
    let mut filling = Filling::new(Answers::initial(&settings), Facts::new(&settings, today));
    filling.learn(|facts| facts.places = Some(Places::read(LIST).into()));
    filling
}

fn identity() -> impl Iterator<Item = Field> + Clone {
    [Field::NationalId, Field::GivenName].into_iter()
}

#[test]
fn what_is_handed_in_shows_its_problems_and_then_asks_about_its_doubts_once() {
    let mut filling = blank();
    filling.input(Field::GivenName, "Ayş3".to_owned());
    assert!(!filling.hand_in(identity(), true));
    assert_eq!(filling.summary(identity()), [SummaryItem::Problem(Field::NationalId, Problem::Missing)]);
    filling.input(Field::NationalId, "10000000146".to_owned());
    assert_eq!(filling.summary(identity()), [], "nobody was asked yet");
    assert!(!filling.hand_in(identity(), true));
    assert!(matches!(filling.summary(identity())[..], [SummaryItem::Doubt(Field::GivenName, _)]));
    assert!(!filling.hand_in(identity(), false), "something else is wrong");
    assert!(!filling.hand_in(identity(), true), "it is asked again after that");
    assert!(filling.hand_in(identity(), true));
    assert!(!filling.is_summary_up());
}

#[test]
fn a_code_that_was_refused_stays_so_until_another_is_typed() {
    let mut filling = blank();
    let refused = Some(sms_code::SmsCodeError::Wrong);
    filling.learn(|facts| facts.refused_code = refused);
    assert_eq!(filling.problem(Field::SmsCode), Some(Problem::Missing), "a blank code was not refused");
    for typed in ["123456", "12"] {
        filling.input(Field::SmsCode, typed.to_owned());
        filling.learn(|facts| facts.refused_code = refused);
        assert_eq!(filling.problem(Field::SmsCode), Some(sms_code::SmsCodeError::Wrong.into()), "{typed}");
    }
    filling.input(Field::SmsCode, "123457".to_owned());
    assert_eq!(filling.problem(Field::SmsCode), None);
}

#[test]
fn an_operator_that_was_suggested_is_told_until_the_person_chooses() {
    let mut filling = blank();
    filling.input(Field::MobilePhone, "0532 123 45 67".to_owned());
    filling.leave(Field::MobilePhone);
    assert_eq!(filling.visible_warning(Field::Operator), Some(&Warning::SuggestedOperator));
    filling.input(Field::Operator, "TURKCELL".to_owned());
    assert_eq!(filling.visible_warning(Field::Operator), None, "the same, but chosen");
}

#[test]
fn taking_a_suggestion_leads_back_to_the_field() {
    let mut filling = blank();
    assert_eq!(filling.apply(Event::TakeSuggestion(Field::Email)), None);
    filling.apply(Event::Input(Field::Email, "ayse@gmial.com".to_owned()));
    filling.apply(Event::Left(Field::Email));
    assert_eq!(filling.apply(Event::TakeSuggestion(Field::Email)), Some(Field::Email));
    assert_eq!(filling.answers().get(Field::Email), "ayse@gmail.com");
}

/// Answers on which the checks of other fields depend, and what has another usual form.
const TEXTS: &[&str] =
    &["", " ", "Aksaray", "Merkez", "68 100", "0532 123 45 67", "avea", "yenileme", "123 456", "ozgun"];

fn any_event() -> impl Strategy<Value = Event> {
    let field =
        || prop::sample::select(Field::all().filter(|field| field.kind() != Kind::ReadOnly).collect::<Vec<_>>());
    let browse =
        prop::sample::select(vec![Browse::Open, Browse::Next, Browse::Previous, Browse::Take(0), Browse::Close]);
    prop_oneof![
        field().prop_map(Event::Entered),
        (field(), prop::sample::select(TEXTS)).prop_map(|(field, text)| Event::Input(field, text.to_owned())),
        field().prop_map(|field| Event::Input(field, field.example().to_owned())),
        field().prop_map(Event::Left),
        (field(), browse).prop_map(|(field, browse)| Event::Browse(field, browse)),
        field().prop_map(Event::TakeSuggestion),
    ]
}

proptest! {
    // No file of failures: a case that fails is printed, and belongs into a table of cases then.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(100) })]

    /// What one check gave is kept until something changes, and no longer.
    #[test]
    fn what_is_told_of_a_field_is_what_its_check_gives_now(events in prop::collection::vec(any_event(), 1..20)) {
        let mut filling = blank();
        for event in events {
            filling.apply(event);
            for field in Field::all() {
                let checked = field.check(filling.answers().get(field), &filling.context());
                prop_assert_eq!(filling.checked(field).cloned(), checked, "{:?}", field);
            }
        }
        filling.hand_in(Field::all(), true);
        filling.set_today(Date::parse("01.01.1970").unwrap());
        for field in Field::all() {
            let checked = field.check(filling.answers().get(field), &filling.context());
            prop_assert_eq!(filling.checked(field).cloned(), checked, "{:?}, handed in", field);
        }
    }
}

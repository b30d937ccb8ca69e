//! Warnings: asked once, and never in the way of an error.

use super::*;
use form::{email, national_id, person_name, warning::Warning};

/// The login screen, filled, with this answer to one field.
fn login(field: Field, answer: &str) -> Rehearsal {
    let mut rehearsal = new();
    rehearsal.types(field, answer).does([Event::Press(Button::FillSample)]);
    rehearsal
}

fn doubts(rehearsal: &Rehearsal) -> Vec<Field> {
    rehearsal
        .summary()
        .into_iter()
        .map(|item| match item {
            SummaryItem::Doubt(field, _) => field,
            other => panic!("{other:?}"),
        })
        .collect()
}

#[test]
fn a_warning_asks_once_and_lets_the_person_go_on() {
    let mut rehearsal = login(Field::NationalId, "11111111110");
    assert_eq!(
        rehearsal.visible_warning(Field::NationalId),
        Some(national_id::Warning::Placeholder.into()),
        "as soon as the field is left"
    );
    rehearsal.does([Event::Press(Button::Login)]);
    assert_eq!(rehearsal.view(), View::Screen(Screen::Login));
    assert_eq!(rehearsal.last_effect().effect, Effect::Summary);
    assert_eq!(doubts(&rehearsal), [Field::NationalId]);
    assert!(!rehearsal.has_errors());
    rehearsal.does([Event::Press(Button::Login)]);
    assert_eq!(rehearsal.view(), View::Screen(Screen::Application));
}

#[test]
fn another_doubtful_answer_is_asked_about_anew() {
    let mut rehearsal = login(Field::NationalId, "11111111110");
    rehearsal.does([Event::Press(Button::Login)]);
    rehearsal.types(Field::GivenName, "André").does([Event::Press(Button::Login)]);
    assert_eq!(doubts(&rehearsal), [Field::NationalId, Field::GivenName]);
    rehearsal.does([Event::Press(Button::Login)]);
    assert_eq!(rehearsal.view(), View::Screen(Screen::Application));
}

#[test]
fn a_doubt_that_is_mended_goes_from_the_summary() {
    let mut rehearsal = login(Field::GivenName, "Ayş3");
    rehearsal.does([Event::Press(Button::Login)]);
    assert_eq!(doubts(&rehearsal), [Field::GivenName]);
    rehearsal.types(Field::GivenName, "Ayşe");
    assert_eq!(rehearsal.summary(), []);
    assert_eq!(rehearsal.visible_warning(Field::GivenName), None);
}

#[test]
fn errors_come_first_and_doubts_are_asked_about_after_them() {
    let mut rehearsal = login(Field::GivenName, "Ayş3");
    rehearsal.types(Field::NationalId, "10000000147").does([Event::Press(Button::Login)]);
    assert!(rehearsal.has_errors());
    assert!(matches!(rehearsal.summary()[..], [SummaryItem::Problem(Field::NationalId, _)]));
    rehearsal.types(Field::NationalId, "10000000146");
    assert_eq!(rehearsal.summary(), [], "nobody was asked yet");
    rehearsal.does([Event::Press(Button::Login)]);
    assert_eq!(doubts(&rehearsal), [Field::GivenName]);
}

#[test]
fn what_is_only_told_does_not_ask() {
    let mut rehearsal = login(Field::NationalId, "99000000042");
    assert_eq!(rehearsal.visible_warning(Field::NationalId), Some(national_id::Warning::Foreign.into()));
    rehearsal.does([Event::Press(Button::Login)]);
    assert_eq!(rehearsal.view(), View::Screen(Screen::Application));
}

#[test]
fn a_warning_waits_until_the_field_is_left() {
    let mut rehearsal = new();
    rehearsal.does([Event::Fill(Fill::Input(Field::Surname, "Ö2".to_owned()))]);
    assert_eq!(rehearsal.visible_warning(Field::Surname), None, "while typing");
    rehearsal.does([Event::Fill(Fill::Left(Field::Surname))]);
    assert_eq!(rehearsal.visible_warning(Field::Surname), Some(person_name::Warning::Unusual('2').into()));
    rehearsal.does([Event::Fill(Fill::Input(Field::Surname, "Ö22".to_owned()))]);
    assert!(rehearsal.visible_warning(Field::Surname).is_some(), "stays while there is reason for it");
    rehearsal.does([Event::Fill(Fill::Input(Field::Surname, "Ö".to_owned()))]);
    assert_eq!(rehearsal.visible_warning(Field::Surname), None, "gone the moment it is mended");
}

#[test]
fn a_suggestion_is_offered_and_never_taken_by_itself() {
    for (typed, suggested) in [
        ("ayse@gmial.com", "ayse@gmail.com"),
        ("ayşe@gmail.com", "ayse@gmail.com"),
        ("ayse@gmail,com", "ayse@gmail.com"),
    ] {
        let mut rehearsal = at(Screen::Application);
        rehearsal.does([Event::Fill(Fill::Input(Field::Email, typed.to_owned()))]);
        assert_eq!(rehearsal.suggestion(Field::Email), None, "while typing");
        rehearsal.does([Event::Fill(Fill::Left(Field::Email))]);
        assert_eq!(rehearsal.answers().get(Field::Email), typed);
        assert_eq!(rehearsal.suggestion(Field::Email).as_deref(), Some(suggested), "{typed}");
        rehearsal.does([Event::Fill(Fill::TakeSuggestion(Field::Email))]);
        assert_eq!(rehearsal.answers().get(Field::Email), suggested);
        assert_eq!((rehearsal.message(Field::Email), rehearsal.visible_warning(Field::Email)), (None, None));
        assert_eq!(rehearsal.suggestion(Field::Email), None);
        assert_eq!(rehearsal.last_effect().effect, Effect::Target(Target::Field(Field::Email)));
    }
    let mut rehearsal = at(Screen::Application);
    rehearsal.types(Field::Email, "ayse@gmial.com");
    let slip = email::Warning::Slip("ayse@gmail.com".to_owned());
    assert_eq!(rehearsal.visible_warning(Field::Email), Some(slip.into()));
}

#[test]
fn the_operator_is_suggested_and_a_choice_is_never_overwritten() {
    let operator = |rehearsal: &Rehearsal| rehearsal.answers().get(Field::Operator).to_owned();
    let mut rehearsal = at(Screen::Application);
    rehearsal.types(Field::MobilePhone, "0532 123 45 67");
    assert_eq!(operator(&rehearsal), "turkcell");
    assert_eq!(rehearsal.visible_warning(Field::Operator), Some(Warning::SuggestedOperator));
    rehearsal.types(Field::MobilePhone, "0542 123 45 67");
    assert_eq!(operator(&rehearsal), "vodafone", "follows the number");
    rehearsal.types(Field::MobilePhone, "0510 123 45 67");
    assert_eq!(operator(&rehearsal), "", "nothing is known of this prefix");
    rehearsal.types(Field::MobilePhone, "0505 123 45 67").types(Field::Operator, "turkcell");
    assert_eq!(rehearsal.visible_warning(Field::Operator), None);
    rehearsal.types(Field::MobilePhone, "0542 123 45 67");
    assert_eq!(operator(&rehearsal), "turkcell", "the number was ported, and the person knows");
    assert!(!Warning::SuggestedOperator.asks());
}

#[test]
fn a_renewal_that_is_not_offered_cannot_be_chosen() {
    let mut rehearsal = at(Screen::Application);
    rehearsal.types(Field::Reason, "yenileme");
    assert!(rehearsal.is_offered(Field::Reason, "yenileme"));
    rehearsal.types(Field::RenewalMissing, "açık");
    assert!(!rehearsal.is_offered(Field::Reason, "yenileme") && rehearsal.is_offered(Field::Reason, "diger"));
    rehearsal.does([Event::Press(Button::FillSample), Event::Press(Button::Approve)]);
    assert_eq!(rehearsal.visible_problem(Field::Reason), Some(Problem::RenewalMissing));
    rehearsal.types(Field::Reason, "diger").does([Event::Press(Button::Approve)]);
    assert_eq!(rehearsal.view(), View::Screen(Screen::SmsSend));
}

#[test]
fn a_reader_for_a_renewal_is_doubtful() {
    for (reason, reader, expected) in [
        ("yenileme", "mini", Some(Warning::ReaderForRenewal)),
        ("yenileme", "istenmedi", None),
        ("Diğer", "Mini Kart Okuyucu", None),
    ] {
        let mut rehearsal = at(Screen::Application);
        rehearsal.types(Field::Reason, reason).types(Field::ReaderType, reader);
        assert_eq!(rehearsal.visible_warning(Field::ReaderType), expected, "{reason}, {reader}");
    }
}

#[test]
fn ages_that_no_applicant_has_are_doubtful() {
    for (born, doubtful) in [("01.01.2010", true), ("01.01.2009", false), ("01.01.1926", true), ("01.01.1927", false)] {
        let mut rehearsal = new();
        rehearsal.types(Field::BirthDate, born);
        assert_eq!(rehearsal.visible_warning(Field::BirthDate).is_some(), doubtful, "{born}");
    }
}

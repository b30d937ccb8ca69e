//! What people do, told as steps, and what must hold after each.

use super::*;
use crate::draft;
use form::{
    draft::Draft,
    field::Keep,
    filling::{Event as Fill, SummaryItem},
    moment::Moment,
    person_name::PersonName,
    place::LIST,
    problem::Problem,
};

mod deleting;
mod doubts;
mod idle;
mod letter;
mod masking;
mod places;

/// In January 2027.
const START: Moment = Moment { now: Millis(1_800_000_000_000), random: 42 };

fn after(seconds: u32) -> Moment {
    Moment { now: START.now.plus_seconds(seconds), ..START }
}

fn new() -> Rehearsal {
    Rehearsal::new(Settings::default(), START)
}

impl Rehearsal {
    fn does(&mut self, events: impl IntoIterator<Item = Event>) -> &mut Rehearsal {
        for event in events {
            self.apply(event, START);
        }
        self
    }

    fn types(&mut self, field: Field, text: &str) -> &mut Rehearsal {
        self.does([Event::Fill(Fill::Input(field, text.to_owned())), Event::Fill(Fill::Left(field))])
    }

    fn message(&self, field: Field) -> Option<String> {
        self.visible_problem(field).map(|problem| problem.message(field))
    }
}

/// A rehearsal that has gone through every screen before `screen` with the sample answers.
fn at(screen: Screen) -> Rehearsal {
    let mut rehearsal = new();
    for button in [Button::Login, Button::Approve, Button::Send, Button::Confirm, Button::EApproval] {
        if rehearsal.view() == View::Screen(screen) {
            break;
        }
        rehearsal.does([Event::Press(Button::FillSample), Event::Press(button)]);
    }
    assert_eq!(rehearsal.view(), View::Screen(screen));
    rehearsal
}

#[test]
fn the_samples_lead_through_all_six_screens() {
    let mut rehearsal = at(Screen::Outcome);
    assert_eq!(rehearsal.furthest(), Screen::Outcome);
    rehearsal.does([Event::Press(Button::WriteLetter)]);
    assert_eq!(rehearsal.view(), View::Letter);
}

#[test]
fn a_blank_field_is_no_error_when_it_is_left() {
    for field in Field::all() {
        let mut rehearsal = new();
        rehearsal.filling.set(field, String::new());
        rehearsal.types(field, "");
        assert_eq!(rehearsal.message(field), None, "{field:?}");
    }
}

#[test]
fn a_format_error_waits_until_the_field_is_left_and_goes_when_it_is_mended() {
    let mut rehearsal = new();
    rehearsal.does([Event::Fill(Fill::Input(Field::NationalId, "1000000014".to_owned()))]);
    assert_eq!(rehearsal.message(Field::NationalId), None, "while typing");
    rehearsal.does([Event::Fill(Fill::Left(Field::NationalId))]);
    assert!(rehearsal.message(Field::NationalId).unwrap().contains("vergi numarası"), "once left");
    rehearsal.does([Event::Fill(Fill::Input(Field::NationalId, "10000000145".to_owned()))]);
    assert!(rehearsal.message(Field::NationalId).unwrap().contains("yazım hatası"), "re-checked at each input");
    rehearsal.does([Event::Fill(Fill::Input(Field::NationalId, "10000000146".to_owned()))]);
    assert_eq!(rehearsal.message(Field::NationalId), None, "gone the moment it is mended");
    rehearsal.does([Event::Fill(Fill::Input(Field::NationalId, "1000000014".to_owned()))]);
    assert_eq!(rehearsal.message(Field::NationalId), None, "and lazy again");
}

#[test]
fn an_error_that_is_emptied_goes_too() {
    let mut rehearsal = new();
    rehearsal.types(Field::Email, "ayse");
    assert!(rehearsal.message(Field::Email).is_some());
    rehearsal.types(Field::Email, "");
    assert_eq!(rehearsal.message(Field::Email), None);
}

#[test]
fn handing_in_shows_every_problem_and_asks_for_the_summary() {
    let mut rehearsal = new();
    rehearsal.does([Event::Press(Button::Login)]);
    assert_eq!(rehearsal.view(), View::Screen(Screen::Login));
    assert_eq!(rehearsal.last_effect().effect, Effect::Summary);
    let fields: Vec<Field> = rehearsal
        .summary()
        .into_iter()
        .map(|item| match item {
            SummaryItem::Problem(field, Problem::Missing) => field,
            other => panic!("{other:?}"),
        })
        .collect();
    let required: Vec<Field> = Screen::Login.fields().filter(|field| field.required()).collect();
    assert_eq!(fields, required);
    rehearsal.types(Field::GivenName, "AYŞE");
    assert_eq!(rehearsal.summary().len(), required.len() - 1, "the summary follows what is mended");
}

#[test]
fn what_people_type_is_accepted_and_shown_normalised() {
    for (field, typed, shown) in [
        (Field::NationalId, " 100 000 001 46", "10000000146"),
        (Field::BirthDate, "5/3/1980", "05.03.1980"),
        (Field::WorkPhone, "+90 382 2136840", "(382) 213-6840"),
        (Field::MobilePhone, "05051234567", "(505) 123-4567"),
        (Field::GivenName, " Ayşe  Gül ", "Ayşe Gül"),
        (Field::PostalCode, "68 100", "68100"),
    ] {
        let mut rehearsal = new();
        rehearsal.does([Event::Fill(Fill::Input(field, typed.to_owned()))]);
        assert_eq!(rehearsal.answers().get(field), typed, "untouched while typing");
        rehearsal.does([Event::Fill(Fill::Left(field))]);
        assert_eq!(rehearsal.answers().get(field), shown);
    }
}

#[test]
fn a_bad_answer_is_never_changed() {
    let mut rehearsal = new();
    for field in Field::all() {
        let typed = " \u{A0}??\tİ ";
        rehearsal.types(field, typed);
        if rehearsal.filling.problem(field).is_some() {
            assert_eq!(rehearsal.answers().get(field), typed, "{field:?}");
        }
    }
}

#[test]
fn later_screens_wait_for_earlier_ones() {
    let mut rehearsal = new();
    rehearsal.does([Event::Show(Target::View(View::Screen(Screen::SmsCode)))]);
    assert_eq!(rehearsal.view(), View::Screen(Screen::Login));
    assert_eq!(rehearsal.notice(), Some(Notice::NotYet));
    let mut rehearsal = at(Screen::SmsSend);
    rehearsal.does([Event::Show(Target::Field(Field::Channel))]);
    assert_eq!(rehearsal.view(), View::Screen(Screen::Application));
    assert_eq!(rehearsal.last_effect().effect, Effect::Target(Target::Field(Field::Channel)));
}

#[test]
fn the_screen_that_is_next_to_be_done_can_be_reached() {
    let mut rehearsal = at(Screen::SmsSend);
    rehearsal.does([Event::Back, Event::Show(Target::View(View::Screen(Screen::SmsSend)))]);
    assert_eq!(rehearsal.view(), View::Screen(Screen::SmsSend));
    assert_eq!(rehearsal.notice(), None);
}

#[test]
fn each_effect_is_told_from_the_one_before() {
    let mut rehearsal = new();
    let mut serials = vec![rehearsal.last_effect().serial];
    for _ in 0..3 {
        rehearsal.does([Event::Press(Button::Login)]);
        serials.push(rehearsal.last_effect().serial);
    }
    assert!(serials.windows(2).all(|pair| pair[0] < pair[1]), "{serials:?}");
}

#[test]
fn the_letter_can_be_reached_from_anywhere() {
    let mut rehearsal = new();
    rehearsal.does([Event::Show(Target::View(View::Letter))]);
    assert_eq!(rehearsal.view(), View::Letter);
}

#[test]
fn going_back_keeps_what_was_typed() {
    let mut rehearsal = at(Screen::SmsCode);
    let typed = rehearsal.answers().clone();
    rehearsal.does([Event::Back, Event::Back, Event::Back]);
    assert_eq!(rehearsal.view(), View::Screen(Screen::Login));
    assert_eq!(rehearsal.answers(), &typed);
}

#[test]
fn a_wrong_code_and_an_expired_code_are_told_apart() {
    let mut rehearsal = at(Screen::SmsCode);
    let right = rehearsal.sms().unwrap().code().to_string();
    let wrong = if right == "000000" { "000001" } else { "000000" };
    rehearsal.types(Field::SmsCode, wrong).does([Event::Press(Button::Confirm)]);
    assert!(rehearsal.message(Field::SmsCode).unwrap().contains("aynı değil"));
    assert_eq!(rehearsal.answers().get(Field::SmsCode), wrong, "what was typed stays");
    rehearsal.types(Field::SmsCode, &right);
    assert_eq!(rehearsal.message(Field::SmsCode), None);

    rehearsal.apply(Event::Press(Button::Confirm), after(300));
    assert!(rehearsal.message(Field::SmsCode).unwrap().contains("süresi doldu"));
    rehearsal.apply(Event::Press(Button::Resend), Moment { random: 43, ..after(301) });
    let new = rehearsal.sms().unwrap().code().to_string();
    assert_ne!(new, right);
    rehearsal.apply(Event::Fill(Fill::Input(Field::SmsCode, format!(" {} {}", &new[..3], &new[3..]))), after(302));
    rehearsal.apply(Event::Press(Button::Confirm), after(303));
    assert_eq!(rehearsal.view(), View::Screen(Screen::SigningMethod));
}

#[test]
fn a_blank_code_is_missing_not_wrong() {
    let mut rehearsal = at(Screen::SmsCode);
    rehearsal.does([Event::Press(Button::Confirm)]);
    assert_eq!(rehearsal.visible_problem(Field::SmsCode), Some(Problem::Missing));
}

#[test]
fn the_countdown_can_be_extended_and_stopped() {
    let mut rehearsal = at(Screen::SmsCode);
    rehearsal.apply(Event::Tick, after(37));
    assert_eq!(rehearsal.seconds_left(), 263);
    assert!(rehearsal.is_counting());
    rehearsal.apply(Event::Press(Button::Extend), after(37));
    assert_eq!(rehearsal.seconds_left(), 300);
    rehearsal.apply(Event::Press(Button::Stop), after(38));
    rehearsal.apply(Event::Tick, after(600));
    assert_eq!(rehearsal.seconds_left(), 299);
}

#[test]
fn cancel_drops_the_message_and_keeps_the_form() {
    let mut rehearsal = at(Screen::SmsCode);
    rehearsal.does([Event::Press(Button::Cancel)]);
    assert_eq!(rehearsal.view(), View::Screen(Screen::Application));
    assert!(rehearsal.sms().is_none());
    assert_eq!(rehearsal.answers().get(Field::Title), Field::Title.example());
}

#[test]
fn another_telephone_needs_another_code() {
    let mut rehearsal = at(Screen::Outcome);
    rehearsal.types(Field::MobilePhone, "0505 123 45 68");
    assert_eq!(rehearsal.furthest(), Screen::SmsSend);
}

#[test]
fn the_second_method_is_explained_and_leads_nowhere() {
    let mut rehearsal = at(Screen::SigningMethod);
    rehearsal.does([Event::Press(Button::ESignature)]);
    assert!(rehearsal.is_esignature_explained());
    assert_eq!(rehearsal.view(), View::Screen(Screen::SigningMethod));
}

#[test]
fn samples_do_not_overwrite_what_was_typed() {
    let mut rehearsal = new();
    rehearsal.types(Field::GivenName, "Fatma").does([Event::Press(Button::FillSample)]);
    assert_eq!(rehearsal.answers().get(Field::GivenName), "Fatma");
    assert_eq!(rehearsal.answers().get(Field::Surname), Field::Surname.example());
    assert_eq!(rehearsal.answers().get(Field::PictureWord), rehearsal.picture_word());
}

#[test]
fn every_example_is_valid() {
    let mut sample = Rehearsal::sample(Settings::default(), Screen::Login, 263);
    sample.does([Event::Places(Places::read(LIST).into())]);
    for field in Field::all().filter(|field| !field.example().is_empty()) {
        let accepted = field.check(field.example(), &sample.context());
        let accepted = accepted.map(|accepted| (accepted.text(), accepted.warning));
        assert_eq!(accepted, Ok((field.example().to_owned(), None)), "{field:?}");
    }
}

#[test]
fn everything_can_be_deleted() {
    let mut rehearsal = at(Screen::Outcome);
    assert!(rehearsal.has_content());
    rehearsal.does([Event::Press(Button::WriteLetter), Event::Press(Button::ClearAll)]);
    assert!(!rehearsal.has_content());
    assert!(draft::save(&rehearsal).is_empty());
    assert_eq!(rehearsal.view(), View::Screen(Screen::Login));
}

#[test]
fn a_reload_keeps_the_form_but_no_secret() {
    let mut rehearsal = at(Screen::SigningMethod);
    rehearsal.types(Field::SecurityWord, "deneme");
    let draft = draft::save(&rehearsal);
    for secret in Field::all().filter(|field| field.keep() == Keep::Never) {
        assert!(!draft.to_text().contains(secret.slug()), "{secret:?}");
    }
    let draft = Draft::from_text(&draft.to_text());
    let restored = draft::restore(Settings::default(), &draft, Draft::default(), Some(START.now), after(60));
    assert_eq!(restored.furthest(), Screen::SigningMethod);
    for field in Field::all().filter(|field| field.keep() == Keep::Tab) {
        assert_eq!(restored.answers().get(field), rehearsal.answers().get(field), "{field:?}");
    }
}

#[test]
fn two_long_names_make_one_that_the_table_takes() {
    let mut rehearsal = at(Screen::Login);
    let long = "A".repeat(100);
    rehearsal.types(Field::GivenName, &long).types(Field::Surname, &long);
    for button in [Button::FillSample, Button::Login, Button::FillSample, Button::Approve] {
        rehearsal.does([Event::Press(button)]);
    }
    let name = rehearsal.rehearsed().unwrap().name().to_string();
    assert!(PersonName::parse_full(&name).is_ok(), "as what is typed into the table");
}

#[test]
fn no_two_targets_share_a_slug() {
    let slugs: Vec<&str> = Target::all().map(Target::slug).collect();
    for (index, slug) in slugs.iter().enumerate() {
        assert!(!slug.is_empty() && !slugs[..index].contains(slug), "{slug:?}");
    }
}

#[test]
fn picture_words_can_be_changed_and_skipped() {
    let mut rehearsal = new();
    let first = rehearsal.picture_word().to_owned();
    rehearsal.apply(Event::NewPicture, Moment { random: 7, ..START });
    assert_ne!(rehearsal.picture_word(), first);
    rehearsal.types(Field::PictureWord, &first);
    assert!(rehearsal.message(Field::PictureWord).is_some());
    rehearsal.does([Event::SkipPicture]);
    assert_eq!(rehearsal.message(Field::PictureWord), None);
}

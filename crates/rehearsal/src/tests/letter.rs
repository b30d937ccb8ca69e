//! What the letter is told, and what it asks for.

use super::*;

fn messages(rehearsal: &mut Rehearsal) -> Vec<ToLetter> {
    rehearsal.take_messages()
}

#[test]
fn the_letter_is_told_who_has_rehearsed() {
    let mut rehearsal = at(Screen::Outcome);
    let told = messages(&mut rehearsal);
    let [ToLetter::Person(Some(person))] = &told[..] else { panic!("{told:?}") };
    assert_eq!((person.name().as_str(), person.title()), ("AYŞE ÖRNEK", "ÖĞRETMEN"));
    rehearsal.does([Event::Fill(Fill::Input(Field::Title, " Uzman  Öğretmen".to_owned()))]);
    let told = messages(&mut rehearsal);
    let [ToLetter::Person(Some(person))] = &told[..] else { panic!("{told:?}") };
    assert_eq!(person.title(), "Uzman Öğretmen", "tidied, though the field was not left");
    rehearsal.types(Field::Title, "");
    assert_eq!(messages(&mut rehearsal), [ToLetter::Person(None)]);
}

#[test]
fn the_letter_is_told_when_it_is_on_the_screen() {
    let mut rehearsal = at(Screen::Outcome);
    let person = rehearsal.rehearsed().unwrap();
    messages(&mut rehearsal);
    rehearsal.does([Event::Press(Button::WriteLetter)]);
    assert_eq!(messages(&mut rehearsal), [ToLetter::Begin(person), ToLetter::Shown(true)]);
    rehearsal.does([Event::Press(Button::FillSample), Event::Show(Target::Field(Field::LetterSubject))]);
    let subject = ToLetter::Point(Field::LetterSubject.slug().to_owned());
    assert_eq!(messages(&mut rehearsal), [ToLetter::FillSample, subject]);
    rehearsal.does([Event::Heard(ToRehearsal::Back)]);
    assert_eq!(rehearsal.view(), View::Screen(Screen::Outcome));
    assert_eq!(messages(&mut rehearsal), [ToLetter::Shown(false)]);
}

#[test]
fn what_is_typed_in_the_letter_counts_as_something_to_lose() {
    let mut rehearsal = new();
    rehearsal.does([Event::Heard(ToRehearsal::Content(true))]);
    assert!(rehearsal.has_content());
    assert!(draft::save(&rehearsal).is_empty(), "the letter keeps what is its own");
    rehearsal.does([Event::Heard(ToRehearsal::Delete)]);
    assert!(!rehearsal.has_content() && rehearsal.can_take_back());
    assert_eq!(messages(&mut rehearsal), [ToLetter::Deleted]);
    rehearsal.does([Event::TakeBack]);
    assert!(rehearsal.has_content());
    assert_eq!(messages(&mut rehearsal), [ToLetter::TakenBack, ToLetter::Shown(false)]);
}

#[test]
fn the_letter_forgets_what_can_no_longer_be_taken_back() {
    for (event, seconds) in [
        (Event::Tick, 20),
        (Event::Hidden, 1),
        (Event::Heard(ToRehearsal::Content(true)), 1),
        (Event::Fill(Fill::Input(Field::GivenName, "Işık".to_owned())), 1),
    ] {
        let mut rehearsal = at(Screen::Application);
        rehearsal.does([Event::Press(Button::ClearAll)]);
        messages(&mut rehearsal);
        rehearsal.apply(event.clone(), after(seconds));
        assert!(messages(&mut rehearsal).contains(&ToLetter::Forgotten), "{event:?}");
    }
}

#[test]
fn nobody_there_means_that_the_letter_is_deleted_too() {
    let mut rehearsal = new();
    rehearsal.does([Event::Heard(ToRehearsal::Content(true))]);
    rehearsal.apply(Event::Tick, after(20 * 60));
    assert_eq!(messages(&mut rehearsal), [ToLetter::Deleted, ToLetter::Forgotten]);
}

#[test]
fn whoever_is_there_in_the_letter_is_there() {
    let mut rehearsal = at(Screen::Application);
    rehearsal.apply(Event::Tick, after(20 * 60 - 30));
    assert!(rehearsal.idle_warning().is_some());
    rehearsal.apply(Event::Heard(ToRehearsal::Active(after(20 * 60 - 30).now)), after(20 * 60 - 29));
    assert_eq!(rehearsal.idle_warning(), None);
}

/// A press that no pointer and no key made, as a screen reader's, is a sign that only this program hears.
#[test]
fn the_letter_is_told_that_somebody_is_there() {
    let mut rehearsal = new();
    rehearsal.apply(Event::NewPicture, after(0));
    assert_eq!(messages(&mut rehearsal), [], "within the second that it knows of");
    rehearsal.apply(Event::NewPicture, after(5));
    assert_eq!(messages(&mut rehearsal), [ToLetter::Active(after(5).now)]);
    rehearsal.apply(Event::Tick, after(60));
    assert_eq!(messages(&mut rehearsal), [], "nobody did anything");
    rehearsal.apply(Event::Heard(ToRehearsal::Active(after(61).now)), after(61));
    assert_eq!(messages(&mut rehearsal), [], "it has said so itself");
}

#[test]
fn what_was_kept_of_the_letter_is_given_to_it() {
    let mut kept = Draft::default();
    kept.keep("imzalayan", "Öykü Çağlar");
    for (active, expected) in [(Some(START.now), vec![ToLetter::Draft(kept.clone())]), (None, Vec::new())] {
        let mut rehearsal = draft::restore(Settings::default(), &Draft::default(), kept.clone(), active, START);
        assert_eq!(rehearsal.has_content(), !expected.is_empty());
        assert_eq!(messages(&mut rehearsal), expected);
    }
}

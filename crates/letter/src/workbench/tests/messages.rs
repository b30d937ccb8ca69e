//! What the rehearsal says to the letter, and what it is told.

use super::*;

const LIMIT: u32 = 20 * 60;

fn after(seconds: u32) -> Millis {
    START.plus_seconds(seconds)
}

fn someone() -> Person {
    let row = people::Row::new("10000000146".to_owned(), "Ayşe ÖRNEK".to_owned(), "Öğretmen".to_owned());
    row.person().unwrap()
}

#[test]
fn the_person_who_rehearsed_is_the_first_and_is_added_once() {
    let mut workbench = new();
    workbench.hears(ToLetter::Person(Some(someone()))).hears(ToLetter::Begin(someone()));
    workbench.does([Event::AddRehearsed]);
    let rows: Vec<_> = workbench.people().rows().cloned().collect();
    assert_eq!(rows, [people::Row::from(&someone())]);
    let mut other = new();
    other.does([typed(0, Column::Name, "Işık İPEK")]).hears(ToLetter::Begin(someone()));
    assert_eq!(other.people().len(), 1, "a list that somebody has begun is left alone");
    other.does([Event::AddRehearsed]);
    assert_eq!(other.people().len(), 1, "nobody has rehearsed");
}

#[test]
fn the_rehearsal_is_told_whether_there_is_something_to_lose() {
    let mut workbench = new();
    assert_eq!(workbench.take_messages(), []);
    workbench.types(Field::Signer, "Öykü");
    assert_eq!(workbench.take_messages(), [ToRehearsal::Content(true)], "once");
    workbench.types(Field::Signer, "");
    assert_eq!(workbench.take_messages(), [ToRehearsal::Content(false)]);
    workbench.hears(ToLetter::Draft(form::draft::Draft::default()));
    assert_eq!(workbench.take_messages(), [ToRehearsal::Content(false)], "what was kept was nothing");
    workbench.does([Event::Press(Button::ClearAll), Event::Back]);
    assert_eq!(workbench.take_messages(), [ToRehearsal::Delete, ToRehearsal::Back]);
}

#[test]
fn what_was_deleted_comes_back_whole_or_is_forgotten() {
    let mut workbench = filled();
    workbench.types(Field::Signer, "Öykü Çağlar");
    let before = workbench.clone();
    workbench.hears(ToLetter::Deleted);
    assert!(!workbench.has_content() && workbench.is_shown());
    let mut forgotten = workbench.clone();
    workbench.hears(ToLetter::Shown(false)).hears(ToLetter::TakenBack);
    assert_eq!((workbench.answers(), workbench.people()), (before.answers(), before.people()));
    assert!(!workbench.is_shown(), "what is on the screen is the rehearsal's to say");
    forgotten.hears(ToLetter::Forgotten);
    assert!(!format!("{forgotten:?}").contains("Öykü Çağlar"), "nothing of it is left in memory");
    forgotten.hears(ToLetter::TakenBack);
    assert!(!forgotten.has_content());
}

/// After a sleep of the computer any of these may come first, from whoever sits there now.
#[test]
fn whatever_comes_first_after_the_limit_finds_nothing() {
    for event in [
        Event::Tick,
        Event::Fill(Fill::Input(Field::Signer, "Işık".to_owned())),
        typed(0, Column::Name, "Işık"),
        Event::Press(Button::Print),
        Event::AddRehearsed,
        Event::ShowField(Field::Signer),
        Event::Printed,
        Event::Back,
        Event::UndoReading,
        Event::Heard(ToLetter::TakenBack),
        Event::Heard(ToLetter::Active(after(LIMIT))),
    ] {
        let mut workbench = filled();
        assert!(workbench.apply(event.clone(), after(LIMIT)), "{event:?}: what was seen goes from the screen");
        assert!(!workbench.has_content(), "{event:?}");
        assert!(workbench.draft().is_empty(), "{event:?}");
        assert_eq!(workbench.take_messages().last(), Some(&ToRehearsal::Content(false)), "{event:?}");
    }
}

#[test]
fn the_rehearsal_is_told_that_somebody_is_there() {
    let mut workbench = new();
    workbench.apply(Event::OtherSize, after(5));
    assert_eq!(workbench.take_messages(), [ToRehearsal::Active(after(5))]);
    workbench.apply(Event::Heard(ToLetter::Active(after(9))), after(9));
    assert_eq!(workbench.take_messages(), [], "it has said so itself");
}

#[test]
fn who_is_there_on_the_screens_is_there() {
    let mut workbench = filled();
    workbench.apply(Event::Heard(ToLetter::Active(after(LIMIT - 2))), after(LIMIT - 1));
    workbench.apply(Event::Tick, after(LIMIT + 1));
    assert!(workbench.has_content());
    workbench.was_present([after(2 * LIMIT - 4)], after(2 * LIMIT - 3));
    workbench.apply(Event::Tick, after(3 * LIMIT - 5));
    assert!(workbench.has_content());
    workbench.apply(Event::Tick, after(3 * LIMIT - 4));
    assert!(!workbench.has_content());
}

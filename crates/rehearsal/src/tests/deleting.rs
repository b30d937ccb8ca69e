//! Everything is deleted at one touch, and for a moment the person who did so can take it back.

use super::*;

/// What somebody typed, deleted.
fn deleted() -> (Rehearsal, Rehearsal) {
    let mut rehearsal = at(Screen::Application);
    rehearsal.types(Field::Unit, "Öykü Çağlar").does([Event::Show(Target::View(View::Letter))]);
    let before = rehearsal.clone();
    rehearsal.does([Event::Press(Button::ClearAll)]);
    assert!(!rehearsal.has_content() && rehearsal.can_take_back());
    (before, rehearsal)
}

#[test]
fn a_deletion_is_taken_back_whole() {
    let (before, mut rehearsal) = deleted();
    let serial = rehearsal.last_effect().serial;
    rehearsal.apply(Event::TakeBack, after(19));
    assert_eq!(rehearsal.answers(), before.answers());
    assert_eq!((rehearsal.view(), rehearsal.furthest()), (before.view(), before.furthest()));
    assert_eq!((rehearsal.notice(), rehearsal.last_effect().effect), (Some(Notice::TakenBack), Effect::Heading));
    assert!(rehearsal.last_effect().serial > serial, "an effect that the page has not seen yet");
    assert!(!rehearsal.can_take_back(), "once");
    assert_eq!(rehearsal.active(), after(19).now);
}

#[test]
fn what_was_deleted_is_soon_gone_for_good() {
    type Case = (&'static str, Event, u32, bool);
    let cases: [Case; 9] = [
        ("time passes", Event::Tick, 19, true),
        ("time is up", Event::Tick, 20, false),
        ("time is up, and it is asked for", Event::TakeBack, 20, false),
        ("the page is hidden", Event::Hidden, 1, false),
        ("something new is typed", Event::Fill(Fill::Input(Field::GivenName, "Işık".to_owned())), 1, false),
        ("something is typed in the letter", Event::Heard(ToRehearsal::Content(true)), 1, false),
        ("a field is entered", Event::Fill(Fill::Entered(Field::GivenName)), 1, true),
        ("another screen is asked for", Event::Show(Target::View(View::Letter)), 1, true),
        ("nothing is deleted once more", Event::Press(Button::ClearAll), 1, false),
    ];
    for (what, event, seconds, stays) in cases {
        let (_, mut rehearsal) = deleted();
        rehearsal.apply(event, after(seconds));
        assert_eq!(rehearsal.can_take_back(), stays, "{what}");
        let debug = format!("{rehearsal:?}");
        assert_eq!(debug.contains("Öykü Çağlar"), stays, "{what}: nothing of it is left in memory");
    }
}

#[test]
fn a_clock_that_is_set_back_gives_no_more_time() {
    let (_, mut rehearsal) = deleted();
    rehearsal.apply(Event::Tick, Moment { now: Millis(START.now.0 - 3_600_000), ..START });
    assert!(!rehearsal.can_take_back());
}

#[test]
fn a_deletion_is_seen_to_end() {
    let (_, mut rehearsal) = deleted();
    assert!(!rehearsal.apply(Event::Tick, after(1)), "nothing to draw");
    assert!(rehearsal.apply(Event::Tick, after(20)), "the button goes");
    let (_, mut rehearsal) = deleted();
    assert!(rehearsal.apply(Event::Hidden, after(1)));
}

#[test]
fn what_was_deleted_is_in_no_draft() {
    let (_, rehearsal) = deleted();
    assert!(draft::save(&rehearsal).is_empty());
}

#[test]
fn where_nothing_was_typed_there_is_nothing_to_take_back() {
    let mut rehearsal = new();
    rehearsal.does([Event::Press(Button::ClearAll)]);
    assert!(!rehearsal.can_take_back());
    rehearsal.does([Event::TakeBack]);
    assert_eq!(rehearsal.notice(), Some(Notice::Cleared));
}

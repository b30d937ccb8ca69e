//! On a shared computer nothing stays behind: what nobody is there for is deleted, whatever happens next.

use super::*;

const LIMIT: u32 = 20 * 60;

#[test]
fn an_idle_form_warns_and_then_deletes_unless_the_person_is_there() {
    for there in [Event::StayAwake, Event::Fill(Fill::Entered(Field::Unit))] {
        let mut rehearsal = at(Screen::Application);
        rehearsal.apply(Event::Tick, after(LIMIT - 61));
        assert_eq!(rehearsal.idle_warning(), None);
        rehearsal.apply(Event::Tick, after(LIMIT - 60));
        assert_eq!(rehearsal.idle_warning(), Some(60));
        assert!(rehearsal.apply(there, after(LIMIT - 1)), "the warning goes");
        assert_eq!(rehearsal.idle_warning(), None);
        rehearsal.apply(Event::Tick, after(LIMIT + 60));
        assert!(rehearsal.has_content());
        rehearsal.apply(Event::Tick, after(2 * LIMIT));
        assert!(!rehearsal.has_content());
        assert_eq!(rehearsal.notice(), Some(Notice::IdleCleared));
        assert!(!rehearsal.can_take_back(), "it may be the next person who asks");
    }
}

/// After a sleep of the computer any of these may come first, from whoever sits there now.
#[test]
fn whatever_comes_first_after_the_limit_finds_nothing() {
    let typed = || "Işık".to_owned();
    for event in [
        Event::Tick,
        Event::Hidden,
        Event::StayAwake,
        Event::TakeBack,
        Event::Back,
        Event::Fill(Fill::Entered(Field::GivenName)),
        Event::Fill(Fill::Input(Field::GivenName, typed())),
        Event::Fill(Fill::Left(Field::GivenName)),
        Event::Press(Button::WriteLetter),
        Event::Press(Button::Print),
        Event::Show(Target::View(View::Letter)),
        Event::Heard(ToRehearsal::Ready),
        Event::Heard(ToRehearsal::Delete),
        Event::Heard(ToRehearsal::Active(after(LIMIT).now)),
        Event::Places(Places::read(LIST).into()),
    ] {
        let mut rehearsal = at(Screen::Application);
        rehearsal.does([Event::Places(Places::read(LIST).into())]);
        let is_seen = rehearsal.apply(event.clone(), after(LIMIT));
        assert!(is_seen, "{event:?}: what was seen goes from the screen");
        assert!(!rehearsal.has_content(), "{event:?}");
        assert!(draft::save(&rehearsal).is_empty(), "{event:?}");
        assert_eq!(rehearsal.notice(), Some(Notice::IdleCleared), "{event:?}");
        assert!(rehearsal.context().places().is_some(), "{event:?}: the list of places is nobody's");
    }
}

#[test]
fn being_there_counts_from_when_it_was() {
    for (there, left) in [(0, 30), (10, 40), (LIMIT - 31, LIMIT - 1), (LIMIT - 30, LIMIT), (LIMIT - 1, LIMIT)] {
        let mut rehearsal = at(Screen::Application);
        rehearsal.was_present([after(there).now], after(LIMIT - 30).now);
        let deadline = rehearsal.active().plus_seconds(LIMIT);
        assert_eq!(deadline.seconds_since(after(LIMIT - 30).now), left, "{there}");
    }
}

/// A tick may come late, after the computer slept: what counts is when the person was there.
#[test]
fn being_there_counts_however_late_it_is_heard_of() {
    for (there, heard, stays) in [
        (LIMIT - 1, LIMIT, true),
        (LIMIT - 1, 2 * LIMIT - 2, true),
        (LIMIT - 1, 2 * LIMIT - 1, false),
        (LIMIT, LIMIT, false),
        (LIMIT, LIMIT + 1, false),
        (2 * LIMIT, 2 * LIMIT, false),
    ] {
        let mut rehearsal = at(Screen::Application);
        rehearsal.was_present([after(there).now], after(heard).now);
        rehearsal.apply(Event::Tick, after(heard));
        assert_eq!(rehearsal.has_content(), stays, "there after {there} s, heard of after {heard} s");
    }
}

#[test]
fn a_sign_takes_the_warning_away() {
    let mut rehearsal = at(Screen::Application);
    rehearsal.apply(Event::Tick, after(LIMIT - 30));
    assert!(rehearsal.was_present([after(LIMIT - 29).now], after(LIMIT - 29).now), "it is seen that the warning goes");
    assert!(!rehearsal.was_present([], after(LIMIT - 28).now));
    assert_eq!(rehearsal.idle_warning(), None);
}

/// Signs may wait for a tick that is late; each is held to the one before it.
#[test]
fn several_signs_lead_from_one_to_the_next() {
    for (signs, stays) in [
        (vec![LIMIT - 1, 2 * LIMIT - 2, 3 * LIMIT - 3], true),
        (vec![LIMIT - 1, 3 * LIMIT - 3], false),
        (vec![2 * LIMIT - 2, 3 * LIMIT - 3], false),
        (vec![], false),
    ] {
        let mut rehearsal = at(Screen::Application);
        let heard = after(3 * LIMIT - 2);
        rehearsal.was_present(signs.iter().map(|&seconds| after(seconds).now), heard.now);
        rehearsal.apply(Event::Tick, heard);
        assert_eq!(rehearsal.has_content(), stays, "there after {signs:?} s");
    }
}

#[test]
fn a_sign_that_comes_too_late_lets_nobody_type_into_what_was_there() {
    let mut rehearsal = at(Screen::Application);
    rehearsal.was_present([after(LIMIT).now], after(LIMIT).now);
    rehearsal.apply(Event::Fill(Fill::Input(Field::Unit, "başkasının birimi".to_owned())), after(LIMIT));
    assert!(!rehearsal.has_content());
}

#[test]
fn where_nothing_was_typed_nothing_is_deleted() {
    let mut rehearsal = new();
    assert!(!rehearsal.apply(Event::Tick, after(2 * LIMIT)));
    assert_eq!((rehearsal.idle_warning(), rehearsal.notice()), (None, None));
    rehearsal.apply(Event::Fill(Fill::Input(Field::GivenName, "Işık".to_owned())), after(2 * LIMIT));
    assert_eq!(rehearsal.answers().get(Field::GivenName), "Işık");
}

#[test]
fn a_clock_that_is_set_back_keeps_nothing_longer() {
    let mut rehearsal = at(Screen::Application);
    let earlier = |seconds: u64| Moment { now: Millis(START.now.0 - 3_600_000 + seconds * 1000), ..START };
    rehearsal.apply(Event::Tick, earlier(0));
    rehearsal.apply(Event::Tick, earlier(u64::from(LIMIT) - 1));
    assert!(rehearsal.has_content());
    rehearsal.apply(Event::Tick, earlier(u64::from(LIMIT)));
    assert!(!rehearsal.has_content());
}

#[test]
fn drafts_by_age() {
    let at_second = |seconds: i64| Some(Millis(START.now.0.checked_add_signed(seconds * 1000).unwrap()));
    let limit = i64::from(LIMIT);
    for (active, is_restored) in [
        (at_second(0), true),
        (at_second(1 - limit), true),
        (at_second(-limit), false),
        (at_second(-100 * limit), false),
        // The clock was set back in between.
        (at_second(1), true),
        (at_second(limit - 1), true),
        (at_second(limit), false),
        (Some(Millis(u64::MAX)), false),
        (Some(Millis(0)), false),
        (None, false),
    ] {
        let draft = draft::save(&at(Screen::SmsSend));
        let restored = draft::restore(Settings::default(), &draft, Draft::default(), active, START);
        assert_eq!(restored.has_content(), is_restored, "{active:?}");
    }
}

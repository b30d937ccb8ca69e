//! The identity number is hidden from whoever looks at the screen.

use super::*;

#[test]
fn a_valid_number_is_masked_once_it_is_left_and_shown_when_it_is_entered() {
    let mut rehearsal = new();
    let id = Field::NationalId;
    rehearsal.does([Event::Fill(Fill::Entered(id)), Event::Fill(Fill::Input(id, "100 000 00146".to_owned()))]);
    assert_eq!(rehearsal.shown(id), "100 000 00146", "as typed");
    rehearsal.does([Event::Fill(Fill::Left(id))]);
    assert_eq!(rehearsal.shown(id), "•••••••••46");
    assert_eq!(rehearsal.answers().get(id), "10000000146", "only the display is masked");
    rehearsal.does([Event::Fill(Fill::Entered(id))]);
    assert_eq!(rehearsal.shown(id), "10000000146");
    rehearsal.does([Event::Fill(Fill::Left(id)), Event::Fill(Fill::Entered(Field::GivenName))]);
    assert_eq!(rehearsal.shown(id), "•••••••••46");
}

#[test]
fn a_number_that_needs_mending_stays_in_sight() {
    let mut rehearsal = new();
    rehearsal.types(Field::NationalId, "10000000147");
    assert_eq!(rehearsal.shown(Field::NationalId), "10000000147");
}

#[test]
fn samples_and_restored_drafts_are_masked_too() {
    let mut rehearsal = new();
    rehearsal.does([Event::Press(Button::FillSample)]);
    assert_eq!(rehearsal.shown(Field::NationalId), "•••••••••46");
    let restored =
        draft::restore(Settings::default(), &draft::save(&rehearsal), Draft::default(), Some(START.now), after(1));
    assert_eq!(restored.shown(Field::NationalId), "•••••••••46");
}

#[test]
fn nothing_else_is_masked() {
    let mut rehearsal = at(Screen::Outcome);
    for field in Field::all().filter(|&field| field != Field::NationalId) {
        rehearsal.does([Event::Fill(Fill::Left(field))]);
        assert_eq!(rehearsal.shown(field), rehearsal.answers().get(field), "{field:?}");
    }
}

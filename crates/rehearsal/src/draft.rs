//! What survives a reload of the page. The letter keeps what is its own.

use crate::{Rehearsal, screen::Screen};
use form::{
    draft::Draft,
    field::Field,
    moment::{Millis, Moment},
    presence::Presence,
    settings::Settings,
};

const ENTERED: &str = "giris-yapildi";
const CONFIRMED: &str = "kod-onaylandi";
const APPROVED: &str = "e-onay-verildi";

/// The fields of the screens.
fn fields() -> impl Iterator<Item = Field> + Clone {
    Screen::ALL.into_iter().flat_map(Screen::fields)
}

/// What is to be kept of `rehearsal`; nothing where nothing was typed into the screens. The picture word, the security word
/// and the SMS code are never in it.
pub fn save(rehearsal: &Rehearsal) -> Draft {
    let mut draft = Draft::default();
    if !rehearsal.has_own_content() {
        return draft;
    }
    for (name, fact) in [(ENTERED, rehearsal.entered), (CONFIRMED, rehearsal.confirmed), (APPROVED, rehearsal.approved)]
    {
        if fact {
            draft.keep(name, "1");
        }
    }
    draft.keep_answers(rehearsal.answers(), fields());
    draft
}

/// The rehearsal that `draft` was saved from, or a new one if nobody was there for as long as the idle limit, or nobody
/// knows since when. The letter is told what was kept of it, `letter`, on the same condition.
pub fn restore(settings: Settings, draft: &Draft, letter: Draft, active: Option<Millis>, moment: Moment) -> Rehearsal {
    let mut rehearsal = Rehearsal::new(settings, moment);
    if !active.is_some_and(|active| Presence::is_recent(active, moment.now, rehearsal.settings.idle_seconds())) {
        return rehearsal;
    }
    for (name, _) in draft.pairs() {
        match name {
            ENTERED => rehearsal.entered = true,
            CONFIRMED => rehearsal.confirmed = true,
            APPROVED => rehearsal.approved = true,
            _ => {}
        }
    }
    draft.restore_answers(&mut rehearsal.filling, fields());
    rehearsal.tell_of_draft(letter);
    rehearsal
}

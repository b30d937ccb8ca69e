//! Everything is deleted at one touch, which can be taken back for a moment.

use super::{Effect, Notice, Rehearsal};
use crate::screen::View;
use form::{
    message::ToLetter,
    moment::{Millis, Moment},
};

/// What was deleted. Nobody but the person who deleted it is to get it back: it is gone once time is up, once something new
/// was typed, and as soon as the page is hidden. It is never in a draft.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Deleted {
    rehearsal: Box<Rehearsal>,
    at: Millis,
}

impl Rehearsal {
    /// Seconds for which a deletion can be taken back.
    const TAKE_BACK: u32 = 20;

    /// Whether everything was deleted just now, and can be taken back.
    pub fn can_take_back(&self) -> bool {
        self.deleted.as_ref().is_some_and(|deleted| {
            // Of a clock that was set back nobody knows how long it has been.
            let now = self.presence.now();
            deleted.at <= now && now < deleted.at.plus_seconds(Rehearsal::TAKE_BACK) && !self.has_content()
        })
    }

    pub(super) fn delete_all(&mut self, moment: Moment) {
        let had_content = self.has_content();
        let rehearsal = self.clear(Notice::Cleared, moment);
        self.deleted = had_content.then(|| Deleted { rehearsal: Box::new(rehearsal), at: moment.now });
    }

    pub(super) fn take_back(&mut self) {
        if !self.can_take_back() {
            return;
        }
        let Some(deleted) = self.deleted.take() else { return };
        let blank = std::mem::replace(self, *deleted.rehearsal);
        (self.last_effect, self.presence, self.messages) = (blank.last_effect, blank.presence, blank.messages);
        self.filling.learn(|facts| {
            facts.places = blank.filling.facts().places.clone();
            facts.today = blank.presence.now().date();
        });
        self.clearings = blank.clearings + 1;
        self.messages.push(ToLetter::TakenBack);
        self.messages.push(ToLetter::Shown(self.view == View::Letter));
        self.told_of = None;
        self.cause(Effect::Heading);
        self.say(Notice::TakenBack);
    }

    pub(super) fn forget_deleted(&mut self) {
        if !self.can_take_back() {
            self.forget();
        }
    }

    pub(super) fn forget(&mut self) {
        if self.deleted.take().is_some() {
            self.messages.push(ToLetter::Forgotten);
        }
    }
}

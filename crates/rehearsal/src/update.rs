//! What each event does to the state.

use super::{Effect, Event, LastEffect, Notice, Rehearsal, picture_word};
use crate::{
    screen::{Button, Screen, View},
    sms::Sms,
    target::Target,
};
use form::{
    answers::Answers,
    draft::Draft,
    field::Field,
    filling,
    message::{ToLetter, ToRehearsal},
    moment::{Millis, Moment},
    text,
};

impl Rehearsal {
    /// Lets `event` happen at `moment`. Tells whether what is seen may be another now.
    ///
    /// Whatever happens first after the idle limit finds everything deleted, and does no more: it may be another person's
    /// doing, and what they typed may be a change to what they should never have seen.
    pub fn apply(&mut self, event: Event, moment: Moment) -> bool {
        let before = self.passing();
        self.presence.pass(moment.now);
        self.filling.set_today(moment.now.date());
        let is_expired = self.is_expired();
        if is_expired {
            self.clear(Notice::IdleCleared, moment);
            self.messages.push(ToLetter::Forgotten);
        }
        let is_seen = match event {
            Event::Places(places) => {
                self.filling.learn(|facts| facts.places = Some(places));
                true
            }
            Event::Tick => false,
            Event::Hidden => {
                self.forget();
                false
            }
            Event::Heard(message @ (ToRehearsal::Ready | ToRehearsal::Content(_) | ToRehearsal::Active(_))) => {
                self.hear(message)
            }
            _ if is_expired => true,
            event => {
                self.act(event, moment);
                self.presence.act();
                true
            }
        };
        self.forget_deleted();
        self.tell_of_person();
        self.messages.extend(self.presence.news().map(ToLetter::Active));
        is_seen || is_expired || self.is_counting() || before != self.passing()
    }

    /// The person read, scrolled or searched at these moments, the earliest first. They were there, unless the limit had been
    /// reached by then: it may have been another one. Nothing is deleted before the next event. Tells whether what is seen
    /// may be another now: the warning goes.
    pub fn was_present(&mut self, signs: impl IntoIterator<Item = Millis>, now: Millis) -> bool {
        let before = self.passing();
        self.presence.was_there(signs, now);
        before != self.passing()
    }

    /// What the letter is to be told, in this order. Each is given once.
    pub fn take_messages(&mut self) -> Vec<ToLetter> {
        std::mem::take(&mut self.messages)
    }

    /// Tells the letter what was kept of it. It has not come yet, but there is something to lose.
    pub(crate) fn tell_of_draft(&mut self, draft: Draft) {
        if !draft.is_empty() {
            self.is_letter_begun = true;
            self.messages.push(ToLetter::Draft(draft));
        }
    }

    /// Takes in what the letter says of itself. Tells whether what is seen may be another now.
    fn hear(&mut self, message: ToRehearsal) -> bool {
        match message {
            ToRehearsal::Content(is_begun) => self.is_letter_begun = is_begun,
            ToRehearsal::Active(at) => {
                let before = self.passing();
                self.presence.hear(at);
                return before != self.passing();
            }
            _ => {}
        }
        true
    }

    /// Tells the letter whom the clerk may add, whenever that has changed.
    fn tell_of_person(&mut self) {
        let person = self.rehearsed();
        if person != self.told_of {
            self.messages.push(ToLetter::Person(person.clone()));
            self.told_of = person;
        }
    }

    fn act(&mut self, event: Event, moment: Moment) {
        match event {
            Event::Heard(ToRehearsal::Delete) => self.press(Button::ClearAll, moment),
            Event::Heard(ToRehearsal::Back) => self.go_back(),
            Event::Tick | Event::Hidden | Event::Places(_) | Event::Heard(_) => {}
            Event::Fill(event) => self.fill(event),
            Event::Press(button) => self.press(button, moment),
            Event::Show(target) => self.show(target),
            Event::Back => self.go_back(),
            Event::NewPicture => {
                self.filling.learn(|facts| facts.picture_word = picture_word::draw(moment.random));
                self.filling.set(Field::PictureWord, String::new());
                self.say(Notice::NewPicture);
            }
            Event::SkipPicture => {
                self.filling.input(Field::PictureWord, self.picture_word().to_owned());
                self.say(Notice::PictureSkipped);
            }
            Event::TakeBack => self.take_back(),
            Event::StayAwake => self.say(Notice::StillHere),
        }
    }

    fn fill(&mut self, event: filling::Event) {
        if let filling::Event::Input(field, _) = &event {
            self.withdraw_confirmation(*field);
        }
        if let Some(field) = self.filling.apply(event) {
            self.cause(Effect::Target(Target::Field(field)));
        }
    }

    /// What the old mobile number confirmed, a new one has not.
    fn withdraw_confirmation(&mut self, changed: Field) {
        if changed == Field::MobilePhone {
            (self.sms, self.confirmed, self.approved) = (None, false, false);
        }
    }

    fn press(&mut self, button: Button, moment: Moment) {
        match button {
            Button::Login => self.hand_in(|rehearsal| {
                rehearsal.entered = true;
                rehearsal.go(View::Screen(Screen::Application));
            }),
            Button::Approve => self.hand_in(|rehearsal| rehearsal.go(View::Screen(Screen::SmsSend))),
            Button::Send => {
                self.send(moment);
                self.go(View::Screen(Screen::SmsCode));
                self.say(Notice::Sent);
            }
            Button::Resend => {
                self.send(moment);
                self.say(Notice::Sent);
                self.cause(Effect::Target(Target::Field(Field::SmsCode)));
            }
            Button::Confirm => self.confirm(),
            Button::Cancel => {
                self.drop_sms();
                self.go(View::Screen(Screen::Application));
                self.say(Notice::Cancelled);
            }
            Button::Extend => {
                self.with_sms(|sms, now| sms.extend(now));
                self.say(Notice::Extended);
            }
            Button::Stop => {
                self.with_sms(Sms::toggle);
                let stopped = self.sms.as_ref().is_some_and(Sms::is_stopped);
                self.say(if stopped { Notice::Stopped } else { Notice::Resumed });
            }
            Button::EApproval => {
                self.approved = true;
                self.esignature_explained = false;
                self.go(View::Screen(Screen::Outcome));
            }
            Button::ESignature => self.esignature_explained = true,
            Button::WriteLetter => {
                if let Some(person) = self.rehearsed() {
                    self.messages.push(ToLetter::Begin(person));
                }
                self.go(View::Letter);
            }
            Button::FillSample => self.fill_sample(),
            Button::ClearAll => self.delete_all(moment),
            // They stand in the letter.
            Button::Print | Button::CopyText | Button::CopyTable | Button::SaveDocument | Button::SaveDetails => {}
        }
    }

    /// Goes on with `accept` if nothing is wrong in the view; otherwise shows every problem. What is doubtful is asked
    /// once: handing in the same again goes on.
    fn hand_in(&mut self, accept: impl FnOnce(&mut Rehearsal)) {
        if self.filling.hand_in(self.view.fields(), true) {
            accept(self);
        } else {
            self.cause(Effect::Summary);
        }
    }

    fn confirm(&mut self) {
        if self.view == View::Screen(Screen::SmsCode) {
            // The code takes its usual form before it is compared, since an answer that is refused stays as it is.
            self.filling.leave(Field::SmsCode);
        }
        let typed = self.filling.answers().get(Field::SmsCode);
        let sms = self.sms.as_ref().filter(|_| !text::is_blank(typed));
        let refused = sms.and_then(|sms| sms.confirm(typed, self.presence.now()).err());
        self.filling.learn(|facts| facts.refused_code = refused);
        self.hand_in(|rehearsal| {
            rehearsal.confirmed = true;
            rehearsal.go(View::Screen(Screen::SigningMethod));
        });
    }

    fn send(&mut self, moment: Moment) {
        self.drop_sms();
        self.sms = Some(Sms::send(moment, self.settings.sms_code_length, self.settings.sms_seconds));
    }

    fn drop_sms(&mut self) {
        self.sms = None;
        self.filling.start_over(Field::SmsCode);
        (self.confirmed, self.approved) = (false, false);
    }

    fn with_sms(&mut self, change: impl FnOnce(&mut Sms, Millis)) {
        if let Some(sms) = &mut self.sms {
            change(sms, self.presence.now());
        }
    }

    fn show(&mut self, target: Target) {
        let view = target.view().unwrap_or(self.view);
        if let View::Screen(screen) = view
            && screen > self.furthest()
        {
            self.go(View::Screen(self.furthest()));
            self.say(Notice::NotYet);
            return;
        }
        self.go(view);
        match target {
            Target::View(_) => {}
            _ if view == View::Letter => self.messages.push(ToLetter::Point(target.slug().to_owned())),
            _ => self.cause(Effect::Target(target)),
        }
    }

    fn go_back(&mut self) {
        match self.view {
            View::Letter => self.go(View::Screen(self.furthest())),
            View::Screen(screen) => {
                if let Some(previous) = screen.previous() {
                    self.go(View::Screen(previous));
                }
            }
        }
    }

    fn go(&mut self, view: View) {
        self.notice = None;
        if view != self.view {
            let (was_shown, is_shown) = (self.view == View::Letter, view == View::Letter);
            if was_shown != is_shown {
                self.messages.push(ToLetter::Shown(is_shown));
            }
            self.view = view;
            self.filling.turn_page();
            self.cause(Effect::Heading);
        }
    }

    /// Fills what is still blank, so that nothing that a person typed is lost.
    fn fill_sample(&mut self) {
        self.say(Notice::SampleFilled);
        if self.view == View::Letter {
            return self.messages.push(ToLetter::FillSample);
        }
        let mut sample = Answers::default();
        sample.fill_examples(self.view.fields());
        if self.view == View::Screen(Screen::Login) {
            sample.set(Field::PictureWord, self.picture_word().to_owned());
        }
        if let Some(sms) = &self.sms {
            sample.set(Field::SmsCode, sms.code().to_string());
        }
        for field in self.view.fields() {
            if text::is_blank(self.answers().get(field)) && !sample.get(field).is_empty() {
                self.withdraw_confirmation(field);
                self.filling.input(field, sample.get(field).to_owned());
            }
        }
        self.filling.step_out();
    }

    /// Deletes everything typed, and what followed from it. Gives what was deleted.
    pub(super) fn clear(&mut self, notice: Notice, moment: Moment) -> Rehearsal {
        let blank = Rehearsal::new(self.settings.clone(), moment);
        let deleted = std::mem::replace(self, blank);
        self.last_effect = deleted.last_effect;
        self.clearings = deleted.clearings + 1;
        self.messages.clone_from(&deleted.messages);
        self.messages.push(ToLetter::Deleted);
        if deleted.view == View::Letter {
            self.messages.push(ToLetter::Shown(false));
        }
        self.told_of.clone_from(&deleted.told_of);
        let places = deleted.filling.facts().places.clone();
        self.filling.learn(|facts| facts.places = places);
        self.cause(Effect::Heading);
        self.say(notice);
        deleted
    }

    pub(super) fn say(&mut self, notice: Notice) {
        self.notice = Some(notice);
    }

    pub(super) fn cause(&mut self, effect: Effect) {
        self.last_effect = LastEffect { serial: self.last_effect.serial + 1, effect };
    }
}

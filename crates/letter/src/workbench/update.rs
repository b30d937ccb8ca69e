//! What each event does to the state.

use form::{
    answers::Answers,
    field::Field,
    message::{ToLetter, ToRehearsal},
    moment::Millis,
    section::Section,
    text,
};

use super::{Button, Effect, Event, Export, LastEffect, Workbench};
use crate::people::{self, Row};

impl Workbench {
    /// Lets `event` happen at `now`. Tells whether what is seen may be another now.
    ///
    /// Whatever happens first after the idle limit finds everything deleted, and does no more: it may be another person's
    /// doing, and what they typed may be a change to what they should never have seen.
    pub fn apply(&mut self, event: Event, now: Millis) -> bool {
        let had_content = self.has_content();
        self.presence.pass(now);
        self.filling.set_today(now.date());
        let is_expired = self.presence.is_over() && had_content;
        if is_expired {
            self.clear();
        }
        let is_seen = match event {
            Event::Tick => false,
            Event::Heard(message) => self.hear(message),
            _ if is_expired => true,
            event => {
                self.presence.act();
                self.act(event);
                true
            }
        };
        if had_content != self.has_content() {
            self.messages.push(ToRehearsal::Content(!had_content));
        }
        self.messages.extend(self.presence.news().map(ToRehearsal::Active));
        is_seen || is_expired
    }

    /// The person was there at these moments, the earliest first; see [`form::presence::Presence::was_there`].
    pub fn was_present(&mut self, signs: impl IntoIterator<Item = Millis>, now: Millis) {
        self.presence.was_there(signs, now);
    }

    /// What the rehearsal is to be told, in this order. Each is given once.
    pub fn take_messages(&mut self) -> Vec<ToRehearsal> {
        std::mem::take(&mut self.messages)
    }

    fn act(&mut self, event: Event) {
        match event {
            Event::Tick | Event::Heard(_) => {}
            Event::Fill(event) => {
                self.is_without_place = false;
                if let Some(field) = self.filling.apply(event) {
                    self.cause(Effect::Point(field.slug()));
                }
            }
            Event::People(event) => self.work_on_people(event),
            Event::Press(button) => self.press(button),
            Event::AddRehearsed => {
                if let Some(person) = self.rehearsed.clone() {
                    self.work_on_people(people::Event::AddPerson(person));
                }
            }
            Event::ShowField(field) => self.show(field),
            Event::ShowPeople => self.cause(Effect::Point(Section::People.slug())),
            Event::TakeSentence(field) => {
                if let Some(sentence) = self.made_sentence(field) {
                    self.filling.input(field, sentence);
                    self.cause(Effect::Point(field.slug()));
                }
            }
            Event::Unfolded(is_unfolded) => self.is_unfolded = is_unfolded,
            Event::Exported(export, is_done) => self.tell_exported(export, is_done),
            Event::ReadDetails(file) => self.read(file),
            Event::UndoReading => self.undo_reading(),
            Event::OtherSize => self.is_preview_large = !self.is_preview_large,
            Event::Printed => {
                if self.is_shown && self.letter().is_ok() {
                    self.is_printed = true;
                    self.cause(Effect::Reminder);
                }
            }
            Event::Keep => {
                self.is_printed = false;
                self.cause(Effect::Point(Button::Print.slug()));
            }
            Event::Back => self.messages.push(ToRehearsal::Back),
        }
    }

    /// Does what the rehearsal asks for. Tells whether what is seen may be another now.
    fn hear(&mut self, message: ToLetter) -> bool {
        match message {
            ToLetter::Draft(draft) => {
                self.restore(&draft);
                if !self.has_content() {
                    // The rehearsal takes what was kept for something that was typed.
                    self.messages.push(ToRehearsal::Content(false));
                }
            }
            ToLetter::Person(person) => self.rehearsed = person,
            ToLetter::Begin(person) => {
                if self.people.is_blank() {
                    self.people.add(Row::from(&person));
                }
            }
            ToLetter::Shown(is_shown) => self.turn(is_shown),
            ToLetter::Point(slug) => self.point(&slug),
            ToLetter::FillSample => self.fill_sample(),
            ToLetter::Deleted => {
                let had_content = self.has_content();
                let deleted = self.clear();
                self.deleted = had_content.then(|| Box::new(deleted));
            }
            ToLetter::TakenBack => self.take_back(),
            ToLetter::Forgotten => {
                self.deleted = None;
                return false;
            }
            ToLetter::Active(at) => {
                self.presence.hear(at);
                return false;
            }
        }
        true
    }

    fn press(&mut self, button: Button) {
        match button {
            Button::Print => self.hand_in(Effect::Print),
            Button::CopyText => self.hand_in(Effect::Export(Export::Text)),
            Button::CopyTable => self.hand_in(Effect::Export(Export::Table)),
            Button::SaveDocument => self.hand_in(Effect::Export(Export::Document)),
            Button::SaveDetails => self.cause(Effect::Export(Export::Details)),
            Button::ClearAll => self.messages.push(ToRehearsal::Delete),
            // All others stand on the screens.
            _ => {}
        }
    }

    /// Lets the letter go out with `effect`, once it is complete; otherwise shows every problem. What is doubtful is asked
    /// once: handing in the same again goes on.
    fn hand_in(&mut self, effect: Effect) {
        self.people.submit();
        let are_people_right = self.problems_of_people().is_empty();
        let may_go_out = self.filling.hand_in(Section::LetterDetails.fields(), are_people_right);
        self.cause(if may_go_out { effect } else { Effect::Summary });
    }

    fn tell_exported(&mut self, export: Export, is_done: bool) {
        if export == Export::Details {
            self.tell_saved();
            return;
        }
        self.exported = Some((export, is_done));
        if !is_done && matches!(export, Export::Text | Export::Table) {
            self.cause(Effect::CopyByHand);
        }
    }

    /// The letter comes onto the screen, or leaves it.
    fn turn(&mut self, is_shown: bool) {
        if is_shown != self.is_shown {
            self.is_shown = is_shown;
            self.is_without_place = false;
            self.filling.turn_page();
        }
        if is_shown && self.people.is_empty() && !self.people.can_undo() {
            // A table to type and to paste into.
            self.people = std::iter::once(Row::default()).collect();
        }
    }

    /// Leads to what is called `slug`, if there is such a place in the letter.
    fn point(&mut self, slug: &str) {
        if let Some(field) = Section::LetterDetails.fields().find(|field| field.slug() == slug) {
            return self.show(field);
        }
        let sections = [Section::LetterDetails, Section::People].map(Section::slug);
        let mut names = sections.into_iter().chain(Button::ALL.map(Button::slug));
        if let Some(name) = names.find(|name| *name == slug) {
            self.cause(Effect::Point(name));
        }
    }

    fn show(&mut self, field: Field) {
        self.is_without_place = !field.is_in(self.template());
        self.cause(Effect::Point(if self.is_without_place { Field::LetterTemplate } else { field }.slug()));
    }

    /// Fills what is still blank, so that nothing that a person typed is lost.
    fn fill_sample(&mut self) {
        let mut sample = Answers::default();
        sample.fill_examples(Section::LetterDetails.fields());
        for field in Section::LetterDetails.fields() {
            if text::is_blank(self.answers().get(field)) && !sample.get(field).is_empty() {
                self.filling.input(field, sample.get(field).to_owned());
            }
        }
        self.filling.step_out();
        if self.people.is_blank() {
            self.people.add(sample_row());
        }
    }

    fn work_on_people(&mut self, event: people::Event) {
        if let Some(effect) = self.people.apply(event) {
            self.cause(Effect::People(effect));
        }
    }

    /// Deletes everything typed, and what followed from it. Gives what was deleted.
    fn clear(&mut self) -> Workbench {
        let mut blank = Workbench::new(self.settings.clone(), self.presence.now());
        blank.messages = std::mem::take(&mut self.messages);
        blank.last_effect = self.last_effect;
        blank.clearings = self.clearings + 1;
        blank.rehearsed.clone_from(&self.rehearsed);
        blank.turn(self.is_shown);
        std::mem::replace(self, blank)
    }

    fn take_back(&mut self) {
        if self.has_content() {
            return;
        }
        let Some(deleted) = self.deleted.take() else { return };
        let blank = std::mem::replace(self, *deleted);
        (self.last_effect, self.presence, self.is_shown) = (blank.last_effect, blank.presence, blank.is_shown);
        self.clearings = blank.clearings + 1;
        (self.messages, self.rehearsed) = (blank.messages, blank.rehearsed);
        self.filling.set_today(self.presence.now().date());
    }

    pub(super) fn cause(&mut self, effect: Effect) {
        self.last_effect = LastEffect { serial: self.last_effect.serial + 1, effect };
    }
}

/// The examples of the portal's screens as a row of the table.
fn sample_row() -> Row {
    let name = [Field::GivenName.example(), " ", Field::Surname.example()].concat();
    Row::new(Field::NationalId.example().to_owned(), name, Field::Title.example().to_owned())
}

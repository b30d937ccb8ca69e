//! What can be read off the state: everything that is not stored is derived here.

use std::borrow::Cow;

use super::{LastEffect, Notice, Rehearsal};
use crate::{
    screen::{Screen, View},
    sms::Sms,
};
use form::{
    answers::Answers,
    context::Context,
    field::Field,
    filling::{Filling, SummaryItem},
    moment::Millis,
    person::Person,
    person_name::PersonName,
    problem::Problem,
    settings::Settings,
    value::Value,
    warning::Warning,
};

impl Rehearsal {
    /// The settings.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// What is shown.
    pub fn view(&self) -> View {
        self.view
    }

    /// The word that the picture shows.
    pub fn picture_word(&self) -> &str {
        &self.filling.facts().picture_word
    }

    /// The message that was sent last, unless it was given up.
    pub fn sms(&self) -> Option<&Sms> {
        self.sms.as_ref()
    }

    /// Seconds left to type the code; 0 without a message.
    pub fn seconds_left(&self) -> u32 {
        self.sms.as_ref().map_or(0, |sms| sms.seconds_left(self.presence.now()))
    }

    /// Whether the second method has been asked for, and is to be explained.
    pub fn is_esignature_explained(&self) -> bool {
        self.esignature_explained
    }

    /// What was said last, for the status line.
    pub fn notice(&self) -> Option<Notice> {
        self.notice
    }

    /// Whether everything was deleted just now.
    pub fn is_cleared(&self) -> bool {
        matches!(self.notice, Some(Notice::Cleared | Notice::IdleCleared))
    }

    /// What the edge is to do.
    pub fn last_effect(&self) -> LastEffect {
        self.last_effect
    }

    /// Whether the summary is up and shows an error.
    pub fn has_errors(&self) -> bool {
        self.summary().iter().any(|item| !matches!(item, SummaryItem::Doubt(..)))
    }

    /// While the summary of the view is up: its shown problems or, where there are none, what the person was asked to
    /// look at once more; top to bottom.
    pub fn summary(&self) -> Vec<SummaryItem> {
        if !self.filling.is_summary_up() {
            return Vec::new();
        }
        self.filling.summary(self.view.fields())
    }

    /// Whether `screen` was gone through: derived from the answers, and from what the portal would have confirmed.
    pub fn is_done(&self, screen: Screen) -> bool {
        match screen {
            Screen::Login => {
                let mut fields = screen.fields().filter(|&field| field != Field::PictureWord);
                self.entered && fields.all(|field| self.filling.problem(field).is_none())
            }
            Screen::Application => self.entered && screen.fields().all(|field| self.filling.problem(field).is_none()),
            Screen::SmsSend => self.sms.is_some() || self.confirmed,
            Screen::SmsCode => self.confirmed,
            Screen::SigningMethod | Screen::Outcome => self.approved,
        }
    }

    /// The furthest screen that can be shown: all before it are done.
    pub fn furthest(&self) -> Screen {
        Screen::ALL.into_iter().find(|&screen| !self.is_done(screen)).unwrap_or(Screen::Outcome)
    }

    /// The person who rehearsed, once the identity and the application are complete.
    pub fn rehearsed(&self) -> Option<Person> {
        if !self.is_done(Screen::Login) || !self.is_done(Screen::Application) {
            return None;
        }
        let value = |field| self.filling.checked(field).ok().map(|accepted| &accepted.value);
        match [Field::NationalId, Field::GivenName, Field::Surname, Field::Title].map(value) {
            [Some(Value::NationalId(number)), Some(Value::Name(given)), Some(Value::Name(surname)), Some(title)] => {
                Some(Person::new(*number, PersonName::full(given, surname), title.to_string()))
            }
            _ => None,
        }
    }

    /// Whether anything would be lost if the page were closed, on the screens or in the letter.
    pub fn has_content(&self) -> bool {
        self.is_letter_begun || self.has_own_content()
    }

    /// Whether anything is typed in the letter.
    pub fn has_letter_content(&self) -> bool {
        self.is_letter_begun
    }

    /// How often everything was deleted or came back: until it changes, controls show what the state says.
    pub fn clearings(&self) -> u32 {
        self.clearings
    }

    /// Whether anything on the screens would be lost.
    pub(crate) fn has_own_content(&self) -> bool {
        *self.answers() != Answers::initial(&self.settings) || self.entered
    }

    /// When the person was last there.
    pub fn active(&self) -> Millis {
        self.presence.active()
    }

    /// Seconds until everything is deleted, in the last minute before the idle limit.
    pub fn idle_warning(&self) -> Option<u32> {
        self.presence.warning().filter(|_| self.has_content())
    }

    /// Whether nobody was there for as long as the idle limit, and there is something to delete.
    pub(super) fn is_expired(&self) -> bool {
        self.idle_warning() == Some(0)
    }

    /// What is seen and passes with time alone.
    pub(super) fn passing(&self) -> (bool, bool) {
        (self.is_counting(), self.can_take_back())
    }

    /// Whether something on the screen counts down, so that each second shows.
    pub fn is_counting(&self) -> bool {
        let countdown = self.view == View::Screen(Screen::SmsCode) && self.seconds_left() > 0;
        countdown || self.idle_warning().is_some()
    }
}

/// What the form that is being filled in tells.
impl Rehearsal {
    /// The form itself, of which all else here is a part.
    pub fn filling(&self) -> &Filling {
        &self.filling
    }

    /// What was typed.
    pub fn answers(&self) -> &Answers {
        self.filling.answers()
    }

    /// What checks depend on.
    pub fn context(&self) -> Context<'_> {
        self.filling.context()
    }

    /// See [`Filling::shown`].
    pub fn shown(&self, field: Field) -> Cow<'_, str> {
        self.filling.shown(field)
    }

    /// See [`Filling::is_offered`].
    pub fn is_offered(&self, field: Field, choice: &str) -> bool {
        self.filling.is_offered(field, choice)
    }

    /// See [`Filling::visible_problem`].
    pub fn visible_problem(&self, field: Field) -> Option<Problem> {
        self.filling.visible_problem(field)
    }

    /// See [`Filling::visible_warning`].
    pub fn visible_warning(&self, field: Field) -> Option<Warning> {
        self.filling.visible_warning(field).cloned()
    }

    /// See [`Filling::suggestion`].
    pub fn suggestion(&self, field: Field) -> Option<String> {
        self.filling.suggestion(field)
    }

    /// See [`Filling::entries`].
    pub fn entries(&self, field: Field) -> Vec<String> {
        self.filling.entries(field)
    }

    /// See [`Filling::active_entry`].
    pub fn active_entry(&self, field: Field) -> Option<usize> {
        self.filling.active_entry(field)
    }
}

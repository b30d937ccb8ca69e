//! What can be read off the state: everything that is not stored is derived here.

use std::borrow::Cow;

use super::{LastEffect, Notice, Rehearsal, SummaryItem};
use crate::{
    screen::{Screen, View},
    sms::Sms,
};
use form::details::Template;
use form::{
    answers::Answers,
    context::Context,
    field::{Field, Kind},
    moment::Millis,
    national_id::NationalId,
    person_name::PersonName,
    problem::Problem,
    settings::Settings,
    warning::Warning,
};
use letter::{
    Complete, Incomplete,
    people::{Person, Table},
};

impl Rehearsal {
    /// Seconds before the idle limit at which the warning appears.
    const IDLE_WARNING: u32 = 60;
    /// How many cells of the table of people a summary lists: whether there are any is what counts.
    const MOST_CELLS: usize = 30;

    /// The settings.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// What is shown.
    pub fn view(&self) -> View {
        self.view
    }

    /// What was typed.
    pub fn answers(&self) -> &Answers {
        &self.answers
    }

    /// The word that the picture shows.
    pub fn picture_word(&self) -> &str {
        &self.picture_word
    }

    /// The message that was sent last, unless it was given up.
    pub fn sms(&self) -> Option<&Sms> {
        self.sms.as_ref()
    }

    /// Seconds left to type the code; 0 without a message.
    pub fn seconds_left(&self) -> u32 {
        self.sms.as_ref().map_or(0, |sms| sms.seconds_left(self.now))
    }

    /// Whether the second method has been asked for, and is to be explained.
    pub fn is_esignature_explained(&self) -> bool {
        self.esignature_explained
    }

    /// The table of people.
    pub fn people(&self) -> &Table {
        &self.people
    }

    /// The letter's template.
    pub fn template(&self) -> Template {
        self.context().template()
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

    /// What checks depend on.
    pub fn context(&self) -> Context<'_> {
        Context {
            today: self.now.date(),
            picture_word: &self.picture_word,
            code_length: self.settings.sms_code_length,
            places: self.places.as_deref(),
            answers: &self.answers,
        }
    }

    /// The answer to `field` as it is to be shown: as typed, but an identity number that is valid is masked while the
    /// person is elsewhere, since others may look at the screen.
    pub fn shown(&self, field: Field) -> Cow<'_, str> {
        let text = self.answers.get(field);
        match NationalId::parse(text) {
            Ok(number) if field.kind() == Kind::Masked && self.focused != Some(field) => number.masked().into(),
            _ => text.into(),
        }
    }

    /// Whether `choice` of `field` is offered, as the answers stand.
    pub fn is_offered(&self, field: Field, choice: &str) -> bool {
        field.check(choice, &self.context()).is_ok()
    }

    /// The problem of `field` that is to be shown now: a format error once the field was left, a blank one only once
    /// the view was handed in.
    pub fn visible_problem(&self, field: Field) -> Option<Problem> {
        let problem = self.problem(field)?;
        let shown = self.submitted.contains(field) || (problem != Problem::Missing && self.left.contains(field));
        shown.then_some(problem)
    }

    /// The warning of `field` that is to be shown now: once the field was left or the view was handed in.
    pub fn visible_warning(&self, field: Field) -> Option<Warning> {
        let shown = self.submitted.contains(field) || self.left.contains(field);
        if shown { self.warning(field) } else { None }
    }

    /// What may have been meant by an answer whose problem or warning is shown.
    pub fn suggestion(&self, field: Field) -> Option<String> {
        let told = self.visible_problem(field).is_some() || self.visible_warning(field).is_some();
        if told { field.suggestion(self.answers.get(field)) } else { None }
    }

    /// The warning of `field`, shown or not.
    pub(super) fn warning(&self, field: Field) -> Option<Warning> {
        let suggested = field == Field::Operator && self.operator_suggested;
        if suggested { Some(Warning::SuggestedOperator) } else { self.answers.warning(field, &self.context()) }
    }

    /// What a person has to look at once more before the view is handed in, top to bottom.
    pub(super) fn doubts(&self) -> impl Iterator<Item = (Field, Warning)> {
        self.view.fields().filter_map(|field| Some((field, self.warning(field).filter(Warning::asks)?)))
    }

    /// Whether the summary is up and shows an error.
    pub fn has_errors(&self) -> bool {
        self.summary().iter().any(|item| !matches!(item, SummaryItem::Doubt(..)))
    }

    /// The problem of `field`, shown or not.
    pub(super) fn problem(&self, field: Field) -> Option<Problem> {
        let from_message = self.sms_problem.filter(|_| field == Field::SmsCode).map(Problem::Sms);
        from_message.or_else(|| self.answers.problem(field, &self.context()))
    }

    /// While the summary of the view is up: its shown problems or, where there are none, what the person was asked to
    /// look at once more; top to bottom.
    pub fn summary(&self) -> Vec<SummaryItem> {
        if !self.summary {
            return Vec::new();
        }
        let fields =
            self.view.fields().filter_map(|field| Some(SummaryItem::Field(field, self.visible_problem(field)?)));
        let mut items: Vec<SummaryItem> = fields.collect();
        if self.view == View::Letter {
            self.summarise_people(&mut items);
        }
        if items.is_empty() {
            let asked = self.doubts().filter(|(field, _)| self.asked.contains(*field));
            items.extend(asked.map(|(field, warning)| SummaryItem::Doubt(field, warning)));
        }
        items
    }

    fn summarise_people(&self, items: &mut Vec<SummaryItem>) {
        if self.people.is_blank() {
            items.push(SummaryItem::NoPeople);
        }
        let cells = self.people.visible_problems().take(Rehearsal::MOST_CELLS);
        items.extend(cells.map(|(row, column, problem)| SummaryItem::Cell(row, column, problem)));
    }

    /// Whether `screen` was gone through: derived from the answers, and from what the portal would have confirmed.
    pub fn is_done(&self, screen: Screen) -> bool {
        match screen {
            Screen::Login => {
                let mut fields = screen.fields().filter(|&field| field != Field::PictureWord);
                self.entered && fields.all(|field| self.problem(field).is_none())
            }
            Screen::Application => {
                self.entered && self.answers.problems(screen.fields(), &self.context()).next().is_none()
            }
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
        let name = |field| PersonName::parse(self.answers.get(field)).ok();
        Some(Person::new(
            NationalId::parse(self.answers.get(Field::NationalId)).ok()?,
            PersonName::full(&name(Field::GivenName)?, &name(Field::Surname)?),
            Field::Title.check(self.answers.get(Field::Title), &self.context()).ok()?.text,
        ))
    }

    /// The letter, as far as it is complete.
    ///
    /// # Errors
    /// See [`Incomplete`].
    pub fn letter(&self) -> Result<Complete, Incomplete> {
        Complete::new(&self.answers, &self.people, &self.context())
    }

    /// Whether anything would be lost if the page were closed.
    pub fn has_content(&self) -> bool {
        self.answers != Answers::initial(&self.settings) || !self.people.is_blank() || self.entered
    }

    /// When the person was last there.
    pub fn active(&self) -> Millis {
        self.active
    }

    /// Seconds until everything is deleted, in the last minute before the idle limit.
    pub fn idle_warning(&self) -> Option<u32> {
        let left = self.active.plus_seconds(self.settings.idle_seconds()).seconds_since(self.now);
        (left <= Rehearsal::IDLE_WARNING && self.has_content()).then_some(left)
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

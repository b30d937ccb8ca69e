//! The portal's six screens, the SMS, and the state machine over them.
//!
//! The state is [`Rehearsal`]; the only way to change it is an [`Event`]. In reading order: [`screen`], the portal's screens and
//! buttons; [`target`], the names that the guide uses for them; [`sms`], the message and its deadline; [`draft`], what
//! survives a reload. Of the letter, which follows the screens, only its name is known here: see [`form::message`].

// What runs in the browser never panics: nobody would be there to see why the form has died.
#![cfg_attr(
    not(test),
    deny(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::string_slice, clippy::unwrap_used)
)]

use std::rc::Rc;

use form::{
    answers::Answers,
    context::Facts,
    field::Field,
    filling::{self, Filling},
    message::{ToLetter, ToRehearsal},
    moment::{Millis, Moment},
    person::Person,
    place::Places,
    presence::Presence,
    settings::Settings,
};
use screen::{Button, Screen, View};
use sms::Sms;
use target::Target;

mod deleting;
pub mod draft;
mod notice;
mod picture_word;
mod queries;
pub mod screen;
pub mod sms;
pub mod target;
mod update;

pub use notice::{IDLE_WARNING, Notice};

/// What a person did, or what time did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// Filled in a field.
    Fill(filling::Event),
    /// Pressed one of the buttons.
    Press(Button),
    /// Followed a link, the address or the history to a place in the form.
    Show(Target),
    /// Went back one screen.
    Back,
    /// Asked for another picture word.
    NewPicture,
    /// Asked that the picture word be filled in (WCAG 3.3.8).
    SkipPicture,
    /// Took back that everything was deleted.
    TakeBack,
    /// Said that they are still there.
    StayAwake,
    /// Nothing but the passing of time.
    Tick,
    /// Did nothing: the list of places has come.
    Places(Rc<Places>),
    /// Did nothing: the letter says something.
    Heard(ToRehearsal),
    /// Turned away: the page is hidden, and may be gone in a moment.
    Hidden,
}

/// What the edge is to do after an event. The serial number tells a new effect from the same one before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LastEffect {
    /// Counts the effects.
    pub serial: u32,
    /// What to do.
    pub effect: Effect,
}

/// See [`LastEffect`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Effect {
    /// Nothing.
    #[default]
    Nothing,
    /// Focus the heading of the view, which has changed.
    Heading,
    /// Focus the error summary.
    Summary,
    /// Scroll to a target, focus and mark it.
    Target(Target),
}

/// The whole state.
#[derive(Clone, Debug, PartialEq)]
pub struct Rehearsal {
    pub(crate) settings: Settings,
    view: View,
    pub(crate) filling: Filling,
    /// The login screen was passed.
    pub(crate) entered: bool,
    sms: Option<Sms>,
    /// The SMS code was right.
    pub(crate) confirmed: bool,
    /// The application was signed by e-approval.
    pub(crate) approved: bool,
    esignature_explained: bool,
    /// Something is typed in the letter.
    is_letter_begun: bool,
    /// The person of whom the letter was told last.
    told_of: Option<Person>,
    messages: Vec<ToLetter>,
    notice: Option<Notice>,
    last_effect: LastEffect,
    presence: Presence,
    /// How often everything was deleted or came back.
    clearings: u32,
    deleted: Option<deleting::Deleted>,
}

impl Rehearsal {
    /// When pictures are drawn: always at the same moment, so that they are always the same.
    const SAMPLE_MOMENT: Moment = Moment { now: Millis(1_800_000_000_000), random: 0 };

    /// A rehearsal that nobody has typed into yet.
    pub fn new(settings: Settings, moment: Moment) -> Rehearsal {
        let picture_word = picture_word::draw(moment.random);
        let facts = Facts { picture_word, ..Facts::new(&settings, moment.now.date()) };
        Rehearsal {
            filling: Filling::new(Answers::initial(&settings), facts),
            presence: Presence::new(moment.now, settings.idle_seconds()),
            settings,
            view: View::Screen(Screen::Login),
            entered: false,
            sms: None,
            confirmed: false,
            approved: false,
            esignature_explained: false,
            is_letter_begun: false,
            told_of: None,
            messages: Vec::new(),
            notice: None,
            last_effect: LastEffect::default(),
            clearings: 0,
            deleted: None,
        }
    }

    /// What the generator draws of `screen`: everything before it done, its own fields filled with their examples,
    /// and `seconds_left` of the SMS code.
    pub fn sample(settings: Settings, screen: Screen, seconds_left: u32) -> Rehearsal {
        let mut sample = Rehearsal::new(settings, Rehearsal::SAMPLE_MOMENT);
        let sms = Sms::send(Rehearsal::SAMPLE_MOMENT, sample.settings.sms_code_length, seconds_left);
        let mut answers = sample.answers().clone();
        for screen in Screen::ALL {
            answers.fill_examples(screen.fields());
        }
        answers.set(Field::SmsCode, sms.code().to_string());
        let picture_word = answers.get(Field::PictureWord).to_owned();
        sample.filling = Filling::new(answers, Facts { picture_word, ..sample.filling.facts().clone() });
        sample.sms = Some(sms);
        (sample.entered, sample.confirmed, sample.approved) = (true, true, true);
        sample.view = View::Screen(screen);
        sample
    }
}

#[cfg(test)]
mod tests;

//! The state of the rehearsal, and the only way to change it: an [`Event`].

use std::rc::Rc;

use crate::{
    answers::Answers,
    field::{Field, FieldSet},
    letter::{Capacity, Closing, Template},
    moment::{Millis, Moment},
    people::{self, CellProblem, Column, Table},
    place::Places,
    problem::Problem,
    screen::{Button, Screen, View},
    settings::Settings,
    sms::{self, Sms},
    target::Target,
    warning::Warning,
};

mod acting;
mod browsing;
mod deleting;
mod letter;
mod notice;
mod picture_word;
mod reading;

pub use browsing::Browse;
use letter::LetterState;
pub use letter::{Filing, LetterEvent, TakeAway};
pub use notice::{IDLE_WARNING, Notice};

/// What a person did, or what time did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// Went into a field.
    Entered(Field),
    /// Typed or chose in a field; the whole new text.
    Input(Field, String),
    /// Left a field.
    Left(Field),
    /// Moved in the list of a field, or took an entry of it.
    Browse(Field, Browse),
    /// Took what the form suggests for a field.
    TakeSuggestion(Field),
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
    /// Did something in the table of people.
    People(people::Event),
    /// Put the person of the rehearsal into the table.
    AddRehearsed,
    /// Did something in the letter's view that no screen knows.
    Letter(LetterEvent),
    /// Took back that everything was deleted.
    TakeBack,
    /// Said that they are still there.
    StayAwake,
    /// Did nothing to the form, but read, scrolled or searched at that moment: they were there.
    Present(Millis),
    /// Nothing but the passing of time.
    Tick,
    /// Did nothing: the list of places has come.
    Places(Rc<Places>),
    /// Turned away: the page is hidden, and may be gone in a moment.
    Hidden,
}

/// What the edge is to do after an event. A new one has a new serial number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Request {
    /// Counts the requests.
    pub serial: u32,
    /// What to do.
    pub what: Wish,
}

/// See [`Request`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Wish {
    /// Nothing.
    #[default]
    Nothing,
    /// Focus the heading of the view, which has changed.
    Heading,
    /// Focus the error summary.
    Summary,
    /// Scroll to a target, focus and mark it.
    Target(Target),
    /// What the table of people asks for.
    People(people::table::Wish),
    /// Open the print dialogue for the letter.
    Print,
    /// Copy or save the letter or its details, and tell of it with [`LetterEvent::Taken`].
    TakeAway(TakeAway),
    /// Select the text that the clerk is to copy by hand.
    CopyByHand,
    /// Focus the reminder that the paper holds personal data.
    Reminder,
}

/// The whole state.
#[derive(Clone, Debug, PartialEq)]
pub struct Rehearsal {
    pub(crate) settings: Settings,
    view: View,
    pub(crate) answers: Answers,
    /// Fields that were left with something in them, since their answer was last valid.
    left: FieldSet,
    /// Fields of a view that was handed in, since their answer was last valid.
    submitted: FieldSet,
    /// The field that the person is in.
    focused: Option<Field>,
    list: Option<browsing::OpenList>,
    /// The operator is not the person's choice but follows from the mobile number.
    operator_suggested: bool,
    /// Fields that the person was asked to look at once more, since they last changed. Handing in again is the answer.
    asked: FieldSet,
    summary: bool,
    places: Option<Rc<Places>>,
    picture_word: String,
    /// The login screen was passed.
    pub(crate) entered: bool,
    sms: Option<Sms>,
    sms_problem: Option<sms::Problem>,
    /// The SMS code was right.
    pub(crate) confirmed: bool,
    /// The application was signed by e-approval.
    pub(crate) approved: bool,
    esignature_explained: bool,
    pub(crate) people: Table,
    letter: LetterState,
    notice: Option<Notice>,
    request: Request,
    now: Millis,
    /// When the person was last there.
    active: Millis,
    deleted: Option<deleting::Deleted>,
}

/// The answers before anyone typed: what the portal fills in, and the letter's defaults.
pub fn initial_answers(settings: &Settings) -> Answers {
    let mut answers = Answers::default();
    for (field, text) in [
        (Field::Institution, &*settings.institution),
        (Field::LetterTemplate, Template::CHOICES[0]),
        (Field::LetterAuthority, &settings.letter_authority),
        (Field::LetterOffice, &settings.letter_office),
        (Field::LetterSubunit, &settings.letter_subunit),
        (Field::LetterSubject, &settings.letter_subject),
        (Field::LetterAddressee, &settings.letter_addressee),
        (Field::LetterAddresseeUnit, &settings.letter_addressee_unit),
        (Field::LetterClosing, Closing::CHOICES[0]),
        (Field::SignerTitle, &settings.signer_title),
        (Field::SignerCapacity, Capacity::CHOICES[0]),
        (Field::PeopleInText, &settings.letter_people_in_text.to_string()),
        (Field::OfficeAddress, &settings.letter_address),
        (Field::OfficePhone, &settings.letter_phone),
        (Field::OfficeFax, &settings.letter_fax),
        (Field::OfficeEmail, &settings.letter_email),
        (Field::OfficeKep, &settings.letter_kep),
    ] {
        answers.set(field, text.to_owned());
    }
    answers
}

impl Rehearsal {
    /// When pictures are drawn: always at the same moment, so that they are always the same.
    const SAMPLE_MOMENT: Moment = Moment { now: Millis(1_800_000_000_000), random: 0 };

    /// A rehearsal that nobody has typed into yet.
    pub fn new(settings: Settings, moment: Moment) -> Rehearsal {
        Rehearsal {
            answers: initial_answers(&settings),
            settings,
            view: View::Screen(Screen::Login),
            left: FieldSet::default(),
            submitted: FieldSet::default(),
            focused: None,
            list: None,
            operator_suggested: false,
            asked: FieldSet::default(),
            summary: false,
            places: None,
            picture_word: picture_word::draw(moment.random),
            entered: false,
            sms: None,
            sms_problem: None,
            confirmed: false,
            approved: false,
            esignature_explained: false,
            people: Table::default(),
            letter: LetterState::default(),
            notice: None,
            request: Request::default(),
            now: moment.now,
            active: moment.now,
            deleted: None,
        }
    }

    /// What the generator draws of `screen`: everything before it done, its own fields filled with their examples,
    /// and `seconds_left` of the SMS code.
    pub fn sample(settings: Settings, screen: Screen, seconds_left: u32) -> Rehearsal {
        let mut sample = Rehearsal::new(settings, Rehearsal::SAMPLE_MOMENT);
        for screen in Screen::ALL {
            sample.answers.fill_examples(View::Screen(screen));
        }
        sample.picture_word = sample.answers.get(Field::PictureWord).to_owned();
        let sms = Sms::send(Rehearsal::SAMPLE_MOMENT, sample.settings.sms_code_length, seconds_left);
        sample.answers.set(Field::SmsCode, sms.code().to_string());
        sample.sms = Some(sms);
        (sample.entered, sample.confirmed, sample.approved) = (true, true, true);
        sample.view = View::Screen(screen);
        sample
    }
}

/// A line of the summary: where it leads, and what is wrong or doubtful there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SummaryItem {
    /// A field.
    Field(Field, Problem),
    /// A field whose answer is to be looked at once more. Stands in no summary with a problem.
    Doubt(Field, Warning),
    /// A cell of the table of people.
    Cell(usize, Column, CellProblem),
    /// The table has no people.
    NoPeople,
}

#[cfg(test)]
mod tests;

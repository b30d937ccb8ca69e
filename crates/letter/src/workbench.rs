//! The clerk's work on a letter: its details, its people, and what is done with the letter once it is complete.
//!
//! The state is [`Workbench`]; the only way to change it is an [`Event`]. [`queries`] reads what is shown off it; [`draft`] says
//! what survives a reload.

mod details_file;
mod draft;
mod queries;
mod update;

use form::{
    answers::Answers,
    context::Facts,
    field::Field,
    filling::{self, Filling},
    message::{ToLetter, ToRehearsal},
    moment::Millis,
    person::Person,
    presence::Presence,
    problem::Problem,
    settings::Settings,
    warning::Warning,
};

use crate::people::{self, CellProblem, Column, Table};
pub use details_file::FileStatus;
use details_file::Replaced;
pub use form::button::Button;

/// What a person did, or what time or the rehearsal did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// Filled in a detail.
    Fill(filling::Event),
    /// Did something in the table of people.
    People(people::Event),
    /// Pressed one of the buttons that have a name.
    Press(Button),
    /// Put the person of the rehearsal into the table.
    AddRehearsed,
    /// Followed a link to a detail.
    ShowField(Field),
    /// Followed a link to the table of people.
    ShowPeople,
    /// Took the letter's own sentence into a field, to change it.
    TakeSentence(Field),
    /// Opened or closed the details that a letter can do without.
    Unfolded(bool),
    /// The letter or its details were copied or saved, or the browser did not let them be.
    Exported(Export, bool),
    /// Chose a file with details: its bytes, if it could be read.
    ReadDetails(Option<Vec<u8>>),
    /// Took back the reading of the details.
    UndoReading,
    /// Asked for the preview in the paper's size, or no longer.
    OtherSize,
    /// The page was printed.
    Printed,
    /// Keeps everything after a print.
    Keep,
    /// Goes back to the screens.
    Back,
    /// Nothing but the passing of time.
    Tick,
    /// The rehearsal says something.
    Heard(ToLetter),
}

/// What a person copies or saves of the letter, besides printing it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Export {
    /// The text, on the clipboard.
    Text,
    /// The table, on the clipboard.
    Table,
    /// The whole letter, as a file.
    Document,
    /// The details alone, as a file.
    Details,
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
    /// Focus the list of what is to be looked at.
    Summary,
    /// Scroll to the element with this id, focus and mark it.
    Point(&'static str),
    /// What the table of people asks for.
    People(people::table::Effect),
    /// Open the print dialogue.
    Print,
    /// Copy or save the letter or its details, and tell of it with [`Event::Exported`].
    Export(Export),
    /// Select the text that the clerk is to copy by hand.
    CopyByHand,
    /// Focus the reminder that the paper holds personal data.
    Reminder,
}

/// The whole state.
#[derive(Clone, Debug, PartialEq)]
pub struct Workbench {
    settings: Settings,
    /// The details. Of all fields, the letter asks for those of its own section alone.
    filling: Filling,
    people: Table,
    /// Who has rehearsed, and may be put into the table.
    rehearsed: Option<Person>,
    is_shown: bool,
    /// The details that a letter can do without are open.
    is_unfolded: bool,
    /// A detail was asked for that the template has no place for.
    is_without_place: bool,
    exported: Option<(Export, bool)>,
    file_status: Option<FileStatus>,
    replaced: Vec<Replaced>,
    is_printed: bool,
    /// The preview is as large as paper, rather than as the view has room for.
    is_preview_large: bool,
    last_effect: LastEffect,
    presence: Presence,
    /// How often everything was deleted or came back.
    clearings: u32,
    /// What was deleted, for as long as the rehearsal says that it can be taken back.
    deleted: Option<Box<Workbench>>,
    messages: Vec<ToRehearsal>,
}

/// A line of the summary: where it leads, and what is wrong or doubtful there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SummaryItem {
    /// A detail.
    Field(Field, Problem),
    /// A detail that is to be looked at once more. Stands in no summary with a problem.
    Doubt(Field, Warning),
    /// A cell of the table of people.
    Cell(usize, Column, CellProblem),
    /// The table has no people.
    NoPeople,
}

impl From<filling::SummaryItem> for SummaryItem {
    fn from(item: filling::SummaryItem) -> SummaryItem {
        match item {
            filling::SummaryItem::Problem(field, problem) => SummaryItem::Field(field, problem),
            filling::SummaryItem::Doubt(field, warning) => SummaryItem::Doubt(field, warning),
        }
    }
}

impl Workbench {
    /// A letter that nobody has worked on yet.
    pub fn new(settings: Settings, now: Millis) -> Workbench {
        Workbench {
            filling: Filling::new(Answers::initial(&settings), Facts::new(&settings, now.date())),
            presence: Presence::new(now, settings.idle_seconds()),
            settings,
            people: Table::default(),
            rehearsed: None,
            is_shown: false,
            is_unfolded: false,
            is_without_place: false,
            exported: None,
            file_status: None,
            replaced: Vec::new(),
            is_printed: false,
            is_preview_large: false,
            last_effect: LastEffect::default(),
            clearings: 0,
            deleted: None,
            messages: Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests;

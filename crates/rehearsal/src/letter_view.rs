//! What happens in the letter's view besides typing: it is copied, saved and printed, and its details are read.

use super::{Effect, Rehearsal};
use crate::{
    screen::{Button, View},
    target::Target,
};
use form::{field::Field, group::Group, section::Section, text};
use letter::{made_sentence, people, read_details};

/// What a person did in the letter's view, or what came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LetterEvent {
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

/// What came of the file with details.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileStatus {
    /// It was saved.
    Saved,
    /// It could not be read, or there was nothing to read in it.
    Failed,
    /// So many details were read; of the rest, these names say nothing here.
    Read(usize, String),
    /// The reading was taken back.
    Undone,
}

/// What the letter's view remembers besides what was typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct LetterState {
    /// The details that a letter can do without are open.
    is_unfolded: bool,
    exported: Option<(Export, bool)>,
    file_status: Option<FileStatus>,
    replaced: Vec<Replaced>,
    is_printed: bool,
    /// The preview is as large as paper, rather than as the view has room for.
    is_preview_large: bool,
}

/// A detail that the last reading has replaced.
#[derive(Clone, Debug, PartialEq)]
struct Replaced {
    field: Field,
    before: String,
    after: String,
}

/// What the view shows.
impl Rehearsal {
    /// The sentence that the letter makes for `field` while that is blank.
    pub fn made_sentence(&self, field: Field) -> Option<String> {
        if !text::is_blank(self.answers().get(field)) {
            return None;
        }
        made_sentence(field, &self.filling, self.people.count(), &self.settings)
    }

    /// Whether the fields of `group` are to be seen: always, or because there is something in them.
    pub fn is_unfolded(&self, group: Group) -> bool {
        let is_needed = |field: Field| !text::is_blank(self.answers().get(field));
        !group.is_optional() || self.letter.is_unfolded || group.fields().any(is_needed)
    }

    /// What was copied or saved last, and whether the browser let it be.
    pub fn exported(&self) -> Option<(Export, bool)> {
        self.letter.exported
    }

    /// What came last of the file with details.
    pub fn file_status(&self) -> Option<&FileStatus> {
        self.letter.file_status.as_ref()
    }

    /// Whether the preview is as large as paper, rather than as the view has room for.
    pub fn is_preview_large(&self) -> bool {
        self.letter.is_preview_large
    }

    /// Whether the letter was printed, and nobody has yet said what is to become of what was typed.
    pub fn is_printed(&self) -> bool {
        self.letter.is_printed
    }
}

/// What the events do.
impl Rehearsal {
    /// Lets an event of the letter's view happen. It is called from one place only and never inlined, so that all that
    /// it needs is loaded with the letter and not with the first screen.
    #[inline(never)]
    pub(super) fn apply_letter(&mut self, event: LetterEvent) {
        match event {
            LetterEvent::TakeSentence(field) => {
                if let Some(sentence) = self.made_sentence(field) {
                    self.filling.input(field, sentence);
                    self.cause(Effect::Target(Target::Field(field)));
                }
            }
            LetterEvent::Unfolded(is_unfolded) => self.letter.is_unfolded = is_unfolded,
            LetterEvent::Exported(Export::Details, _) => self.letter.file_status = Some(FileStatus::Saved),
            LetterEvent::Exported(export, is_done) => {
                self.letter.exported = Some((export, is_done));
                if !is_done && matches!(export, Export::Text | Export::Table) {
                    self.cause(Effect::CopyByHand);
                }
            }
            LetterEvent::ReadDetails(file) => self.read(file),
            LetterEvent::UndoReading => self.undo_reading(),
            LetterEvent::OtherSize => self.letter.is_preview_large = !self.letter.is_preview_large,
            LetterEvent::Printed => {
                if self.view == View::Letter && self.letter().is_ok() {
                    self.letter.is_printed = true;
                    self.cause(Effect::Reminder);
                }
            }
            LetterEvent::Keep => {
                self.letter.is_printed = false;
                self.cause(Effect::Target(Target::Button(Button::Print)));
            }
        }
    }

    fn read(&mut self, file: Option<Vec<u8>>) {
        let read = read_details(&people::decode(&file.unwrap_or_default()));
        self.letter.replaced.clear();
        for (field, text) in &read.details {
            let before = self.answers().get(*field).to_owned();
            self.filling.input(*field, text.clone());
            self.letter.replaced.push(Replaced { field: *field, before, after: String::new() });
        }
        // Only now, since some of them are looked at together.
        for (field, _) in &read.details {
            self.filling.leave(*field);
        }
        for replaced in &mut self.letter.replaced {
            replaced.after = self.filling.answers().get(replaced.field).to_owned();
        }
        self.letter.file_status = Some(match read.details.len() {
            0 => FileStatus::Failed,
            count => FileStatus::Read(count, read.unknown),
        });
    }

    /// Gives every detail back that the reading has replaced and that nobody has changed since.
    fn undo_reading(&mut self) {
        for replaced in std::mem::take(&mut self.letter.replaced) {
            if self.answers().get(replaced.field) == replaced.after {
                self.filling.input(replaced.field, replaced.before);
            }
        }
        self.filling.step_out();
        self.letter.file_status = Some(FileStatus::Undone);
        self.cause(Effect::Target(Target::Section(Section::LetterDetails)));
    }
}

//! The details are read from a file, and the reading is taken back.

use form::{field::Field, section::Section};

use super::{Effect, Workbench};
use crate::{people, read_details};

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

/// A detail that the last reading has replaced.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Replaced {
    field: Field,
    before: String,
    after: String,
}

impl Workbench {
    pub(super) fn tell_saved(&mut self) {
        self.file_status = Some(FileStatus::Saved);
    }

    pub(super) fn read(&mut self, file: Option<Vec<u8>>) {
        let read = read_details(&people::decode(&file.unwrap_or_default()));
        self.replaced.clear();
        for (field, text) in &read.details {
            let before = self.answers().get(*field).to_owned();
            self.filling.input(*field, text.clone());
            self.replaced.push(Replaced { field: *field, before, after: String::new() });
        }
        // Only now, since some of them are looked at together.
        for (field, _) in &read.details {
            self.filling.leave(*field);
        }
        for replaced in &mut self.replaced {
            replaced.after = self.filling.answers().get(replaced.field).to_owned();
        }
        self.file_status = Some(match read.details.len() {
            0 => FileStatus::Failed,
            count => FileStatus::Read(count, read.unknown),
        });
    }

    /// Gives every detail back that the reading has replaced and that nobody has changed since.
    pub(super) fn undo_reading(&mut self) {
        for replaced in std::mem::take(&mut self.replaced) {
            if self.answers().get(replaced.field) == replaced.after {
                self.filling.input(replaced.field, replaced.before);
            }
        }
        self.filling.step_out();
        self.file_status = Some(FileStatus::Undone);
        self.cause(Effect::Point(Section::LetterDetails.slug()));
    }
}

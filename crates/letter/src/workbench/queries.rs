//! What can be read off the state: everything that is not stored is derived here.

use form::{
    answers::Answers, details::Template, field::Field, filling::Filling, group::Group, moment::Millis, person::Person,
    section::Section, settings::Settings, text,
};

use super::{Export, FileStatus, LastEffect, SummaryItem, Workbench};
use crate::{Complete, Incomplete, made_sentence, people::Table};

impl Workbench {
    /// How many cells of the table of people a summary lists: whether there are any is what counts.
    const MOST_CELLS: usize = 30;

    /// The settings.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The form of which the details are a part.
    pub fn filling(&self) -> &Filling {
        &self.filling
    }

    /// What was typed.
    pub fn answers(&self) -> &Answers {
        self.filling.answers()
    }

    /// The table of people.
    pub fn people(&self) -> &Table {
        &self.people
    }

    /// The letter's template.
    pub fn template(&self) -> Template {
        self.filling.context().template()
    }

    /// Whether the letter is on the screen.
    pub fn is_shown(&self) -> bool {
        self.is_shown
    }

    /// Who has rehearsed, and may be put into the table.
    pub fn rehearsed(&self) -> Option<&Person> {
        self.rehearsed.as_ref()
    }

    /// The letter, as far as it is complete.
    ///
    /// # Errors
    /// See [`Incomplete`].
    pub fn letter(&self) -> Result<Complete, Incomplete> {
        Complete::new(&self.filling, &self.people)
    }

    /// Whether anything would be lost if the page were closed.
    pub fn has_content(&self) -> bool {
        *self.answers() != Answers::initial(&self.settings) || !self.people.is_blank()
    }

    /// How often everything was deleted or came back: until it changes, controls show what the state says.
    pub fn clearings(&self) -> u32 {
        self.clearings
    }

    /// What the edge is to do.
    pub fn last_effect(&self) -> LastEffect {
        self.last_effect
    }

    /// When the person was last there.
    pub fn active(&self) -> Millis {
        self.presence.active()
    }

    /// While the summary is up: its shown problems or, where there are none, what the person was asked to look at once more;
    /// top to bottom.
    pub fn summary(&self) -> Vec<SummaryItem> {
        if !self.filling.is_summary_up() {
            return Vec::new();
        }
        let people = self.problems_of_people();
        let details = self.filling.summary(Section::LetterDetails.fields());
        let mut items: Vec<SummaryItem> = details.into_iter().map(SummaryItem::from).collect();
        if !people.is_empty() {
            items.retain(|item| !matches!(item, SummaryItem::Doubt(..)));
            items.extend(people);
        }
        items
    }

    /// Whether the summary is up and shows an error.
    pub fn has_errors(&self) -> bool {
        self.summary().iter().any(|item| !matches!(item, SummaryItem::Doubt(..)))
    }

    /// The shown problems of the table of people; a table without people is one too.
    pub(super) fn problems_of_people(&self) -> Vec<SummaryItem> {
        let blank = self.people.is_blank().then_some(SummaryItem::NoPeople);
        let cells = self.people.visible_problems().take(Workbench::MOST_CELLS);
        let cells = cells.map(|(row, column, problem)| SummaryItem::Cell(row, column, problem));
        blank.into_iter().chain(cells).collect()
    }

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
        !group.is_optional() || self.is_unfolded || group.fields().any(is_needed)
    }

    /// Whether a detail was asked for that the template has no place for.
    pub fn is_without_place(&self) -> bool {
        self.is_without_place
    }

    /// What was copied or saved last, and whether the browser let it be.
    pub fn exported(&self) -> Option<(Export, bool)> {
        self.exported
    }

    /// What came last of the file with details.
    pub fn file_status(&self) -> Option<&FileStatus> {
        self.file_status.as_ref()
    }

    /// Whether the preview is as large as paper, rather than as the view has room for.
    pub fn is_preview_large(&self) -> bool {
        self.is_preview_large
    }

    /// Whether the letter was printed, and nobody has yet said what is to become of what was typed.
    pub fn is_printed(&self) -> bool {
        self.is_printed
    }
}

//! What can be read off a form that is being filled in: everything that is not stored is derived here.

use std::borrow::Cow;

use super::{Filling, SummaryItem};
use crate::{
    accepted::Accepted,
    answers::Answers,
    context::{Context, Facts},
    field::{Field, Kind},
    national_id::NationalId,
    problem::Problem,
    warning::Warning,
};

impl Filling {
    /// What was typed.
    pub fn answers(&self) -> &Answers {
        &self.answers
    }

    /// What checks depend on besides the answers.
    pub fn facts(&self) -> &Facts {
        &self.facts
    }

    /// What checks depend on.
    pub fn context(&self) -> Context<'_> {
        Context { facts: &self.facts, answers: &self.answers }
    }

    /// What the check of `field` gives: the one result from which everything that is shown of the field follows.
    ///
    /// # Errors
    /// See [`Field::check`].
    pub fn checked(&self, field: Field) -> Result<&Accepted, Problem> {
        self.checked.of(field, &self.context()).as_ref().map_err(|problem| *problem)
    }

    /// The problem of `field`, shown or not.
    pub fn problem(&self, field: Field) -> Option<Problem> {
        self.checked(field).err()
    }

    /// The warning of `field`, shown or not.
    pub fn warning(&self, field: Field) -> Option<&Warning> {
        self.checked(field).ok()?.warning.as_ref()
    }

    /// The problem of `field` that is to be shown now: a format error once the field was left, a blank one only once
    /// it was handed in.
    pub fn visible_problem(&self, field: Field) -> Option<Problem> {
        let problem = self.problem(field)?;
        let shown = self.submitted.contains(field) || (problem != Problem::Missing && self.touched.contains(field));
        shown.then_some(problem)
    }

    /// The warning of `field` that is to be shown now: once the field was left or handed in.
    pub fn visible_warning(&self, field: Field) -> Option<&Warning> {
        let shown = self.submitted.contains(field) || self.touched.contains(field);
        if shown { self.warning(field) } else { None }
    }

    /// What may have been meant by an answer whose problem or warning is shown.
    pub fn suggestion(&self, field: Field) -> Option<String> {
        let told = self.visible_problem(field).is_some() || self.visible_warning(field).is_some();
        if told { field.suggestion(self.answers.get(field)) } else { None }
    }

    /// The answer to `field` as it is to be shown: as typed, but an identity number that is valid is masked while the
    /// person is elsewhere, since others may look at the screen.
    pub fn shown(&self, field: Field) -> Cow<'_, str> {
        let text = self.answers.get(field);
        if field.kind() != Kind::Masked || self.focused == Some(field) {
            return text.into();
        }
        NationalId::parse(text).map_or(text.into(), |number| number.masked().into())
    }

    /// Whether `choice` of `field` is offered, as the answers stand.
    pub fn is_offered(&self, field: Field, choice: &str) -> bool {
        field.check(choice, &self.context()).is_ok()
    }

    /// Those of `fields` that a person has to look at once more before they are handed in.
    pub(super) fn doubts(&self, fields: impl Iterator<Item = Field>) -> impl Iterator<Item = (Field, &Warning)> {
        fields.filter_map(|field| Some((field, self.warning(field).filter(|warning| warning.asks())?)))
    }

    /// While the summary is up: the shown problems of `fields` or, where there are none, what the person was asked to
    /// look at once more; in their order.
    pub fn summary(&self, fields: impl Iterator<Item = Field> + Clone) -> Vec<SummaryItem> {
        if !self.is_summary_up {
            return Vec::new();
        }
        let problem = |field| Some(SummaryItem::Problem(field, self.visible_problem(field)?));
        let problems: Vec<SummaryItem> = fields.clone().filter_map(problem).collect();
        if !problems.is_empty() {
            return problems;
        }
        let asked = self.doubts(fields).filter(|(field, _)| self.asked.contains(*field));
        asked.map(|(field, warning)| SummaryItem::Doubt(field, warning.clone())).collect()
    }

    /// Whether what was handed in last may not go on, so that its summary is up.
    pub fn is_summary_up(&self) -> bool {
        self.is_summary_up
    }
}

//! What is shown of a field.

use form::{
    choice::Choice,
    field::{Field, Kind},
    filling::Filling,
    problem::Problem,
    warning::Warning,
};

/// All that a drawing of one field needs. Two that are the same look the same.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct FieldState {
    pub field: Field,
    /// What is typed.
    pub typed: String,
    /// What is shown of that while the person is elsewhere.
    pub shown: String,
    pub problem: Option<Problem>,
    /// Only where there is no problem.
    pub warning: Option<Warning>,
    pub suggestion: Option<String>,
    /// The entries of its list, while that is open.
    pub entries: Vec<String>,
    /// The entry that Enter would take.
    pub active: Option<usize>,
    /// The choices that are offered now.
    pub choices: Vec<&'static Choice>,
}

impl FieldState {
    /// What `filling` says of `field`.
    pub fn of(filling: &Filling, field: Field) -> FieldState {
        let problem = filling.visible_problem(field);
        let warning = if problem.is_none() { filling.visible_warning(field).cloned() } else { None };
        let is_told = problem.is_some() || warning.is_some();
        let choices = match field.kind() {
            Kind::Choice(choices) => choices.iter().filter(|choice| filling.is_offered(field, choice.id)).collect(),
            _ => Vec::new(),
        };
        let entries = filling.entries(field);
        FieldState {
            field,
            typed: filling.answers().get(field).to_owned(),
            shown: filling.shown(field).into_owned(),
            suggestion: if is_told { filling.suggestion(field) } else { None },
            active: filling.active_entry(field).filter(|&index| index < entries.len()),
            problem,
            warning,
            entries,
            choices,
        }
    }
}

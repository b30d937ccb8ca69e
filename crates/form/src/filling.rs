//! What it means to fill a form in: the same for the portal's screens and for the letter's details.
//!
//! The state is [`Filling`]. What a person does in one field is an [`Event`]; [`Filling::hand_in`] asks whether a set of
//! fields is complete. All that is shown of a field is asked of the state.

mod browsing;
mod checked;
mod queries;

pub use browsing::Browse;

use crate::{
    answers::Answers,
    context::Facts,
    date::Date,
    field::{Field, FieldSet},
    phone::{Mobile, Operator},
    problem::Problem,
    warning::Warning,
};
use browsing::OpenList;
use checked::Checked;

/// A form that is being filled in.
#[derive(Clone, Debug, PartialEq)]
pub struct Filling {
    answers: Answers,
    facts: Facts,
    /// Follows from the answers and the facts.
    checked: Checked,
    /// Fields that were left with something in them, since their answer was last valid.
    touched: FieldSet,
    /// Fields that were handed in, since their answer was last valid.
    submitted: FieldSet,
    /// The field that the person is in.
    focused: Option<Field>,
    list: Option<OpenList>,
    /// Fields that the person was asked to look at once more, since they last changed. Handing in again is the answer.
    asked: FieldSet,
    is_summary_up: bool,
}

/// What a person did in a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// Went into it.
    Entered(Field),
    /// Typed or chose in it; the whole new text.
    Input(Field, String),
    /// Left it.
    Left(Field),
    /// Moved in its list, or took an entry of that.
    Browse(Field, Browse),
    /// Took what the form suggests for it.
    TakeSuggestion(Field),
}

/// A line of the summary of what was handed in: where it leads, and what is wrong or doubtful there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SummaryItem {
    /// A field with a problem.
    Problem(Field, Problem),
    /// A field whose answer is to be looked at once more. Stands in no summary with a problem.
    Doubt(Field, Warning),
}

impl Filling {
    /// A form with these answers, which nobody has touched yet.
    pub fn new(answers: Answers, facts: Facts) -> Filling {
        Filling {
            answers,
            facts,
            checked: Checked::default(),
            touched: FieldSet::default(),
            submitted: FieldSet::default(),
            focused: None,
            list: None,
            asked: FieldSet::default(),
            is_summary_up: false,
        }
    }

    /// Lets `event` happen. Gives the field that the person is to be led to, if any.
    pub fn apply(&mut self, event: Event) -> Option<Field> {
        match event {
            Event::Entered(field) => self.focused = Some(field),
            Event::Input(field, text) => {
                self.input(field, text);
                self.open_list(field, true);
            }
            Event::Left(field) => self.leave(field),
            Event::Browse(field, browse) => self.browse(field, browse),
            Event::TakeSuggestion(field) => return self.take_suggestion(field),
        }
        None
    }

    /// Answers `field` with `text`, as if the person had typed it.
    pub fn input(&mut self, field: Field, text: String) {
        self.focused = Some(field);
        self.asked.remove(field);
        self.set(field, text);
        match field {
            Field::SmsCode => self.learn(|facts| facts.refused_code = None),
            Field::Operator => self.learn(|facts| facts.is_operator_suggested = false),
            _ => {}
        }
        match self.problem(field) {
            None if self.warning(field).is_none() => {
                self.touched.remove(field);
                self.submitted.remove(field);
            }
            None => {}
            Some(Problem::Missing) => self.touched.remove(field),
            Some(_) => {}
        }
    }

    /// Leaves `field`: an answer that may stand takes its usual form, and what is wrong or doubtful shows from now on.
    pub fn leave(&mut self, field: Field) {
        self.step_out();
        match self.checked(field) {
            Ok(accepted) => {
                let (text, is_doubtful) = (accepted.text(), accepted.warning.is_some());
                self.set(field, text);
                if is_doubtful {
                    self.touched.insert(field);
                }
            }
            Err(Problem::Missing) => {}
            Err(_) => self.touched.insert(field),
        }
        if field == Field::MobilePhone {
            self.suggest_operator();
        }
    }

    /// Chooses the operator that the mobile number begins with, unless the person has chosen one: numbers are portable.
    fn suggest_operator(&mut self) {
        if !self.facts.is_operator_suggested && !self.answers.get(Field::Operator).is_empty() {
            return;
        }
        let operator = Mobile::parse(self.answers.get(Field::MobilePhone)).ok().and_then(Mobile::operator);
        let id = operator.map_or("", Operator::id);
        self.input(Field::Operator, id.to_owned());
        self.focused = None;
        self.learn(|facts| facts.is_operator_suggested = !id.is_empty());
        self.touched.insert(Field::Operator);
    }

    fn take_suggestion(&mut self, field: Field) -> Option<Field> {
        let suggestion = self.suggestion(field)?;
        self.input(field, suggestion);
        Some(field)
    }

    /// Hands `fields` in. Tells whether the person may go on: nothing is wrong, neither there nor, as the caller says, in
    /// the rest. Otherwise the summary is up. What is doubtful is asked once: handing in the same again goes on.
    pub fn hand_in(&mut self, fields: impl Iterator<Item = Field> + Clone, is_rest_right: bool) -> bool {
        for field in fields.clone() {
            if self.problem(field).is_none() {
                self.leave(field);
            }
            if self.problem(field).is_some() || self.warning(field).is_some() {
                self.submitted.insert(field);
            }
        }
        let is_right = is_rest_right && fields.clone().all(|field| self.visible_problem(field).is_none());
        let may_go_on = is_right && self.doubts(fields.clone()).all(|(field, _)| self.asked.contains(field));
        self.is_summary_up = !may_go_on;
        if !may_go_on {
            self.asked = FieldSet::default();
            // Problems come first: what is doubtful is asked about once nothing is wrong.
            if is_right {
                self.asked = self.doubts(fields).map(|(field, _)| field).collect();
            }
        }
        may_go_on
    }
}

/// What the form is told, rather than typed into.
impl Filling {
    /// Replaces the answer to `field`, without a person having typed it.
    pub fn set(&mut self, field: Field, text: String) {
        // A check may depend on any answer. Most answers that are left already have their usual form, and change nothing.
        if self.answers.get(field) != text {
            self.answers.set(field, text);
            self.checked.forget();
        }
    }

    /// Changes what checks depend on besides the answers.
    pub fn learn(&mut self, change: impl FnOnce(&mut Facts)) {
        change(&mut self.facts);
        self.checked.forget();
    }

    /// Tells which day it is.
    pub fn set_today(&mut self, today: Date) {
        if self.facts.today != today {
            self.learn(|facts| facts.today = today);
        }
    }

    /// Nobody is in a field now, and no list is open.
    pub fn step_out(&mut self) {
        self.focused = None;
        self.list = None;
    }

    /// Other fields are shown now: what was handed in is no longer in sight.
    pub fn turn_page(&mut self) {
        self.step_out();
        self.is_summary_up = false;
    }

    /// Empties `field`, as if it had never been handed in.
    pub fn start_over(&mut self, field: Field) {
        self.input(field, String::new());
        self.submitted.remove(field);
        self.is_summary_up = false;
    }
}

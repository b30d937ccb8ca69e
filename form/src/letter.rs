//! What the official letter (üst yazı) says, and in which order.
//!
//! The rules are those of Resmî Yazışmalarda Uygulanacak Usul ve Esaslar Hakkında Yönetmelik (2646 sayılı
//! Cumhurbaşkanı Kararı, Resmî Gazete 10.06.2020, 31151); “m.” in the comments is its article.
//!
//! A letter is [`Complete`] details and people; [`compose`] makes [`Block`]s of it, in the order in which they are
//! read. From those come the page, [`plain_text`], [`paragraphs_html`] and [`docx`]. [`checks`] tells what to look at before.

use std::rc::Rc;

use crate::{
    answers::{Accepted, Answers},
    context::Context,
    field::Field,
    people::{Person, Table},
    problem::Problem as AnyProblem,
    screen::View,
    text,
};

mod checks;
mod closing;
mod composition;
mod contact;
mod details_file;
mod docx;
mod groups;
mod html;
mod length;
mod markup;
mod office;
mod pages;
mod plain;
mod problem;
mod related;
mod sentences;
mod signature;
mod subject;
mod template;

pub use checks::{Finding, checks, names_sender};
pub use closing::Closing;
pub use composition::{
    ATTACHMENT_MARK, Block, DATE_DOTS, Letter, NAME_DOTS, NUMBER_DOTS, Pages, attachment_line, compose, gap, or_dots,
};
pub use contact::Foot;
pub use details_file::{ReadDetails, is_saved, read_details, write_details};
pub use docx::docx;
pub use groups::{GROUPS, Group};
pub use html::{paragraphs_html, table_html};
pub use office::addressed;
pub use pages::{Line, Measure, Page, Paper, Paragraph, Part, Piece, paginate, times_new_roman};
pub use plain::{paragraphs, plain_text, table_text};
pub use problem::{Problem, Warning};
pub use sentences::made_sentence;
pub use signature::{Capacity, signer_name};
pub use template::Template;

pub(crate) use closing::{check as check_closing, check_sentence};
pub(crate) use contact::check_phone;
pub(crate) use length::check as check_length;
pub(crate) use office::{check_addressee, check_authority, is_same as is_same_office};
pub(crate) use related::check_lines;
pub(crate) use signature::{check_name as check_signer, check_title as check_signer_title};
pub(crate) use subject::{check as check_subject, suggestion as suggested_subject};

/// Everything that a letter needs, checked. Only [`Complete::new`] makes one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complete {
    details: Answers,
    people: Vec<Rc<Person>>,
}

/// Why there is no letter yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Incomplete {
    /// Fields of the letter's details that have a problem.
    Details(Vec<(Field, AnyProblem)>),
    /// Rows, counted from 0, in which a cell has a problem.
    Rows(Vec<usize>),
    /// Nobody is in the table.
    NoPeople,
}

impl Complete {
    /// Checks the details in `answers`, and takes the people of every row that is not blank, top to bottom.
    ///
    /// # Errors
    /// The first kind of [`Incomplete`] that holds.
    pub fn new(answers: &Answers, table: &Table, context: &Context) -> Result<Complete, Incomplete> {
        let problems: Vec<_> = answers.problems(View::Letter, context).collect();
        if !problems.is_empty() {
            return Err(Incomplete::Details(problems));
        }
        let people = table.people().map_err(Incomplete::Rows)?;
        if people.is_empty() {
            return Err(Incomplete::NoPeople);
        }
        Ok(Complete { details: normalised(answers, context), people })
    }

    /// The people, at least one.
    pub fn people(&self) -> &[Rc<Person>] {
        &self.people
    }

    fn detail(&self, field: Field) -> &str {
        self.details.get(field)
    }

    /// Whether the people are too many for the text.
    fn is_list_attached(&self) -> bool {
        sentences::is_list_attached(&self.details, self.people.len())
    }
}

/// Adds `part` to `text`, with `separator` between it and what is there already.
fn push_apart(text: &mut String, separator: char, part: &str) {
    if !text.is_empty() {
        text.push(separator);
    }
    text.push_str(part);
}

/// Checks one line of text that stays as typed, whatever `doubt` finds in it.
fn check_line(raw: &str, doubt: impl FnOnce(&str) -> Option<Warning>) -> Result<Accepted, AnyProblem> {
    let line = text::one_line(raw)?;
    let warning = doubt(&line);
    Ok(Accepted::new(line, warning))
}

/// The letter's details as they are to be shown.
fn normalised(answers: &Answers, context: &Context) -> Answers {
    let mut details = Answers::default();
    for field in crate::answers::fields_of(View::Letter) {
        details
            .set(field, field.check(answers.get(field), context).map_or_else(|_| String::new(), |answer| answer.text));
    }
    details
}

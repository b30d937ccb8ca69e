//! People (typed, pasted, read from files), the official letter, its pages, its Word file and its text.
//!
//! The rules are those of Resmî Yazışmalarda Uygulanacak Usul ve Esaslar Hakkında Yönetmelik (2646 sayılı
//! Cumhurbaşkanı Kararı, Resmî Gazete 10.06.2020, 31151); “m.” in the comments is its article.
//!
//! A letter is [`Complete`] details and people; [`compose`] makes [`Block`]s of it, in the order in which they are
//! read. From those come the page, [`plain_text`], [`paragraphs_html`] and [`docx`]. [`checks`] tells what to look at before. [`workbench`] is the clerk's work on all of it.

// What runs in the browser never panics: nobody would be there to see why the form has died.
#![cfg_attr(
    not(test),
    deny(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::string_slice, clippy::unwrap_used)
)]

use std::rc::Rc;

use form::{field::Field, filling::Filling, problem::Problem};

use details::Details;
use people::{Person, Table};

mod checks;
mod composition;
mod contact;
mod details;
mod details_file;
mod docx;
mod html;
mod markup;
mod pages;
pub mod people;
mod plain;
mod related;
mod sentences;
pub mod workbench;

pub use checks::{Finding, checks, names_sender};
pub use composition::{ATTACHMENT_MARK, Block, Letter, Pages, attachment_line, compose, gap, or_dots};
pub use contact::Foot;
pub use details_file::{ReadDetails, read_details, write_details};
pub use docx::docx;
pub use html::{paragraphs_html, table_html};
pub use pages::{Content, Line, Measure, Page, Paper, Paragraph, Piece, paginate, times_new_roman};
pub use plain::{paragraphs, plain_text, table_text};
pub use related::RelatedPaper;
pub use sentences::made_sentence;

/// Everything that a letter needs, checked. Only [`Complete::new`] makes one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complete {
    details: Details,
    people: Vec<Rc<Person>>,
}

/// Why there is no letter yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Incomplete {
    /// Fields of the letter's details that have a problem.
    Details(Vec<(Field, Problem)>),
    /// Rows, counted from 0, in which a cell has a problem.
    Rows(Vec<usize>),
    /// Nobody is in the table.
    NoPeople,
}

impl Complete {
    /// Takes the details that are filled in, and the people of every row that is not blank, top to bottom.
    ///
    /// # Errors
    /// The first kind of [`Incomplete`] that holds.
    pub fn new(filling: &Filling, table: &Table) -> Result<Complete, Incomplete> {
        let details = Details::of(filling).map_err(Incomplete::Details)?;
        let people = table.people().map_err(Incomplete::Rows)?;
        if people.is_empty() {
            return Err(Incomplete::NoPeople);
        }
        Ok(Complete { details, people })
    }

    /// The people, at least one.
    pub fn people(&self) -> &[Rc<Person>] {
        &self.people
    }

    /// Whether the people are too many for the text.
    fn is_list_attached(&self) -> bool {
        self.people.len() > self.details.most_people
    }
}

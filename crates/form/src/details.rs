//! What the details of the official letter must be, one by one and beside each other.
//!
//! The rules are those of Resmî Yazışmalarda Uygulanacak Usul ve Esaslar Hakkında Yönetmelik (2646 sayılı
//! Cumhurbaşkanı Kararı, Resmî Gazete 10.06.2020, 31151); “m.” in the comments is its article.

mod closing;
mod length;
mod lines;
pub mod office;
mod problem;
mod signature;
mod subject;
mod telephone;
mod template;
mod type_width;

pub use closing::Closing;
pub use problem::{DetailError, Warning};
pub use signature::{Capacity, signer_name};
pub use template::Template;
pub use type_width::advance;

pub(crate) use closing::{check as check_closing, check_sentence};
pub(crate) use length::check as check_length;
pub(crate) use lines::check as check_lines;
pub(crate) use office::{check_addressee, check_authority, check_office};
pub(crate) use signature::{check_name as check_signer, check_title as check_signer_title};
pub(crate) use subject::{check as check_subject, suggestion as suggested_subject};
pub(crate) use telephone::check as check_phone;

use crate::{accepted::Accepted, problem::Problem, text};

/// The dots on which a number is written by hand.
pub const NUMBER_DOTS: &str = "....................";
/// The dots on which a date is written by hand.
pub const DATE_DOTS: &str = "..../..../......";
/// The dots above which someone signs whose name is written by hand.
pub const NAME_DOTS: &str = "..............................";

/// Checks one line of text that stays as typed, whatever `doubt` finds in it.
fn check_line(raw: &str, doubt: impl FnOnce(&str) -> Option<Warning>) -> Result<Accepted, Problem> {
    let line = text::one_line(raw)?;
    let warning = doubt(&line);
    Ok(Accepted::new(line, warning))
}

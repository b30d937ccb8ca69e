//! Telephone numbers at the foot of the letter (m.24).

use super::{Warning, check_line};
use crate::{
    accepted::Accepted,
    context::Context,
    phone::{Landline, Mobile},
    problem::Problem,
};

/// Checks a telephone number, and shows it as letters do. Numbers of other kinds and with extensions are right too, so
/// that whatever else is typed is only doubtful.
pub(crate) fn check(raw: &str, _: &Context) -> Result<Accepted, Problem> {
    if let Ok(number) = Landline::parse(raw) {
        return Ok(number.written().into());
    }
    match Mobile::parse(raw) {
        Ok(number) => Ok(number.written().into()),
        Err(_) => check_line(raw, |_| Some(Warning::Phone)),
    }
}

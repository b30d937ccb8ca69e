//! Details of several lines: papers, paragraphs, an address.

use crate::{accepted::Accepted, context::Context, problem::Problem, text};

/// More than any honest list needs.
const MAX_CHARS: usize = 2000;

/// The lines of what may be one or several, such as the papers.
pub(super) fn read(raw: &str) -> Result<Vec<String>, Problem> {
    Ok(text::lines(raw, MAX_CHARS)?)
}

/// Checks what may be a line or several.
pub(crate) fn check(raw: &str, _: &Context) -> Result<Accepted, Problem> {
    Ok(read(raw)?.into())
}

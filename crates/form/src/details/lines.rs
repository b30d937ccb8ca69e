//! Details of several lines: papers, paragraphs, an address.

use crate::{accepted::Accepted, context::Context, problem::Problem, text};

/// More than any honest list needs.
const MAX_CHARS: usize = 2000;

/// The lines of what may be one or several, such as the papers: each with single spaces, and none of them blank.
pub(super) fn read(raw: &str) -> Result<Vec<String>, Problem> {
    let lines: Vec<String> = raw.split('\n').map(text::single_spaced).filter(|line| !line.is_empty()).collect();
    let count = lines.iter().map(|line| line.chars().count() + 1).sum::<usize>().saturating_sub(1);
    if count > MAX_CHARS { Err(text::TextError::TooLong.into()) } else { Ok(lines) }
}

/// Checks what may be a line or several.
pub(crate) fn check(raw: &str, _: &Context) -> Result<Accepted, Problem> {
    Ok(read(raw)?.into())
}

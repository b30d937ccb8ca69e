//! Details of several lines: papers, paragraphs, an address.

use crate::{accepted::Accepted, context::Context, problem::Problem, text};

/// More than any honest list needs.
const MAX_CHARS: usize = 2000;

/// Checks what may be a line or several, such as the papers.
pub(crate) fn check(raw: &str, _: &Context) -> Result<Accepted, Problem> {
    let mut lines = String::new();
    for line in raw.split('\n') {
        let line = text::single_spaced(line);
        if !line.is_empty() {
            text::push_apart(&mut lines, '\n', &line);
        }
    }
    if lines.chars().nth(MAX_CHARS).is_some() { Err(text::Problem::TooLong.into()) } else { Ok(lines.into()) }
}

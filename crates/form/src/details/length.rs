//! How many people the text may hold before the table becomes an attachment.

use super::DetailError;
use crate::{accepted::Accepted, context::Context, problem::Problem, text};

/// Checks the number.
pub(crate) fn check(raw: &str, _: &Context) -> Result<Accepted, Problem> {
    most_people(raw).map(Accepted::from).ok_or(DetailError::Length.into())
}

/// The number in `raw`, from 0 (always an attachment) to 999.
fn most_people(raw: &str) -> Option<u32> {
    text::single_spaced(raw).parse().ok().filter(|most| *most < 1000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_from_0_to_999() {
        for (raw, expected) in [
            ("20", Some(20)),
            (" 0 ", Some(0)),
            ("020", Some(20)),
            ("999", Some(999)),
            ("1000", None),
            ("-1", None),
            ("yirmi", None),
            ("", None),
        ] {
            assert_eq!(most_people(raw), expected, "{raw:?}");
        }
    }
}

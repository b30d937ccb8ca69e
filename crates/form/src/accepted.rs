//! An answer that has passed its check.

use crate::warning::Warning;

/// An answer that may stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accepted {
    /// As it is to be shown.
    pub text: String,
    /// What is doubtful in it all the same.
    pub warning: Option<Warning>,
}

impl Accepted {
    /// An answer with the warning of its value.
    pub(crate) fn new(text: String, warning: Option<impl Into<Warning>>) -> Accepted {
        Accepted { text, warning: warning.map(Into::into) }
    }
}

impl From<String> for Accepted {
    fn from(text: String) -> Accepted {
        Accepted { text, warning: None }
    }
}

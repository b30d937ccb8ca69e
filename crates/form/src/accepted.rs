//! An answer that has passed its check.

use crate::{value::Value, warning::Warning};

/// An answer that may stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accepted {
    /// What it is.
    pub value: Value,
    /// What is doubtful in it all the same.
    pub warning: Option<Warning>,
}

impl Accepted {
    /// An answer with the warning of its value.
    pub(crate) fn new(value: impl Into<Value>, warning: Option<impl Into<Warning>>) -> Accepted {
        Accepted { value: value.into(), warning: warning.map(Into::into) }
    }

    /// The answer as it is to be shown.
    pub fn text(&self) -> String {
        self.value.to_string()
    }
}

impl<V: Into<Value>> From<V> for Accepted {
    fn from(value: V) -> Accepted {
        Accepted { value: value.into(), warning: None }
    }
}

//! What an answer is, once its check has read it.

use std::fmt;

use crate::{date::Date, national_id::NationalId, person_name::PersonName};

/// The value of an accepted answer. Written out it is the answer in its usual form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// One line of text, or a number that is only written and never counted with (a telephone, a postal code). Blank where
    /// nothing was answered.
    Text(String),
    /// Lines of text, none of them blank.
    Lines(Vec<String>),
    /// The id of what was chosen.
    Choice(&'static str),
    /// A number.
    Number(u32),
    /// A date.
    Date(Date),
    /// An identity number.
    NationalId(NationalId),
    /// The name of a person, or a part of one.
    Name(PersonName),
}

impl Value {
    /// Whether nothing was answered.
    pub fn is_blank(&self) -> bool {
        match self {
            Value::Text(text) => text.is_empty(),
            Value::Lines(lines) => lines.is_empty(),
            _ => false,
        }
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Text(text) => f.write_str(text),
            Value::Lines(lines) => {
                for (index, line) in lines.iter().enumerate() {
                    if index > 0 {
                        f.write_str("\n")?;
                    }
                    f.write_str(line)?;
                }
                Ok(())
            }
            Value::Choice(id) => f.write_str(id),
            Value::Number(number) => number.fmt(f),
            Value::Date(date) => date.fmt(f),
            Value::NationalId(number) => number.fmt(f),
            Value::Name(name) => name.fmt(f),
        }
    }
}

impl From<String> for Value {
    fn from(text: String) -> Value {
        Value::Text(text)
    }
}

macro_rules! from_type {
    ($($type:ty: $variant:ident),* $(,)?) => {
        $(impl From<$type> for Value {
            fn from(value: $type) -> Value {
                Value::$variant(value)
            }
        })*
    };
}

from_type!(Vec<String>: Lines, u32: Number, Date: Date, NationalId: NationalId, PersonName: Name);

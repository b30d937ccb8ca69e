//! What a person chooses from. A choice has an id, which is stored, and a label, which is shown: a label can be worded anew
//! and nothing that was stored is lost.

/// One of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What answers, drafts and saved files hold.
    pub id: &'static str,
    /// What a person sees.
    pub label: &'static str,
    /// What files hold that were saved before choices had ids; blank where there are no such files.
    pub formerly: &'static str,
}

/// The id that `stored` stands for in a list: an id, or what was stored before there were ids.
pub fn id_of(choices: &[Choice], stored: &str) -> Option<&'static str> {
    let is_meant = |choice: &&Choice| choice.id == stored || (!stored.is_empty() && choice.formerly == stored);
    choices.iter().find(is_meant).map(|choice| choice.id)
}

/// An enum with a row for each choice: its id, its label and, where files were saved with it before it had an id, what they
/// hold.
macro_rules! choices {
    ($(#[$doc:meta])* $name:ident { $($(#[$own:meta])* $variant:ident: $id:literal, $label:literal $(, formerly $former:literal)?;)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name {
            $($(#[$own])* $variant,)*
        }

        impl $name {
            /// All of them, in the order in which they are shown.
            pub const ALL: &'static [$name] = &[$($name::$variant),*];

            /// What a person chooses from.
            pub const CHOICES: &'static [$crate::choice::Choice] = &[$($crate::choice::Choice {
                id: $id,
                label: $label,
                formerly: concat!($($former)?),
            }),*];

            /// What is stored.
            pub const fn id(self) -> &'static str {
                match self {
                    $($name::$variant => $id,)*
                }
            }

            /// The one with this id.
            pub fn from_id(id: &str) -> Option<$name> {
                $name::ALL.iter().copied().find(|choice| choice.id() == id)
            }
        }
    };
}

pub(crate) use choices;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::field::{Field, Kind};

    #[test]
    fn ids_are_plain_words_and_none_is_there_twice() {
        for field in Field::all() {
            let (Kind::Choice(choices) | Kind::Radio(choices)) = field.kind() else { continue };
            let mut names: Vec<&str> = choices.iter().flat_map(|choice| [choice.id, choice.label]).collect();
            assert!(choices.iter().all(|choice| choice.id.chars().all(|c| c.is_ascii_lowercase() || c == '-')));
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), choices.len() * 2, "{field:?}");
        }
    }

    #[test]
    fn what_was_stored_before_there_were_ids_is_known() {
        let choices =
            &[Choice { id: "a", label: "yeni", formerly: "eski" }, Choice { id: "b", label: "b", formerly: "" }];
        for (stored, expected) in [("a", Some("a")), ("eski", Some("a")), ("yeni", None), ("b", Some("b")), ("", None)]
        {
            assert_eq!(id_of(choices, stored), expected, "{stored:?}");
        }
    }
}

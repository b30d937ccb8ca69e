//! What the two programs of the page say to each other: the rehearsal, which is always there, and the letter, which comes
//! when it is asked for. All of it is here. They share nothing else but the page and its settings.
//!
//! A message is carried as one text; [`ToLetter::to_text`] and [`ToLetter::from_text`] are each other's reverse, and so are
//! those of [`ToRehearsal`]. A text that says nothing is no message.

use crate::{
    draft::Draft, moment::Millis, national_id::NationalId, person::Person, person_name::PersonName, text::one_line,
};

/// What the rehearsal tells the letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ToLetter {
    /// What was kept of the letter before the page was loaded anew. The first message.
    Draft(Draft),
    /// Who has rehearsed, if anybody has completed the application: whom the clerk may add.
    Person(Option<Person>),
    /// The person who rehearsed goes on to the letter: the first of its list, while nobody is in that.
    Begin(Person),
    /// The letter is on the screen now, or no longer.
    Shown(bool),
    /// A link leads to what has this name in the letter.
    Point(String),
    /// The samples are asked for.
    FillSample,
    /// Everything was deleted.
    Deleted,
    /// The deletion was taken back.
    TakenBack,
    /// The deletion can no longer be taken back.
    Forgotten,
    /// The person was there at this moment.
    Active(Millis),
}

/// What the letter tells the rehearsal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToRehearsal {
    /// It is there, and listens.
    Ready,
    /// Something is typed in it, or no longer.
    Content(bool),
    /// The clerk asked to have everything deleted.
    Delete,
    /// The clerk goes back to the screens.
    Back,
    /// The person was there at this moment.
    Active(Millis),
}

/// Stands between the name of a message and each thing that it says.
const SEPARATOR: char = '\u{1E}';

impl ToLetter {
    /// The message as a text.
    pub fn to_text(&self) -> String {
        match self {
            ToLetter::Draft(draft) => said("draft", &[&draft.to_text()]),
            ToLetter::Person(None) => said("nobody", &[]),
            ToLetter::Person(Some(person)) => about("person", person),
            ToLetter::Begin(person) => about("begin", person),
            ToLetter::Shown(true) => said("shown", &[]),
            ToLetter::Shown(false) => said("hidden", &[]),
            ToLetter::Point(slug) => said("point", &[slug]),
            ToLetter::FillSample => said("sample", &[]),
            ToLetter::Deleted => said("deleted", &[]),
            ToLetter::TakenBack => said("taken-back", &[]),
            ToLetter::Forgotten => said("forgotten", &[]),
            ToLetter::Active(at) => said("active", &[&at.0.to_string()]),
        }
    }

    /// The message that `text` is.
    pub fn from_text(text: &str) -> Option<ToLetter> {
        let (name, rest) = parted(text);
        Some(match name {
            "draft" => ToLetter::Draft(Draft::from_text(rest)),
            "nobody" => ToLetter::Person(None),
            "person" => ToLetter::Person(Some(person(rest)?)),
            "begin" => ToLetter::Begin(person(rest)?),
            "shown" => ToLetter::Shown(true),
            "hidden" => ToLetter::Shown(false),
            "point" => ToLetter::Point(rest.to_owned()),
            "sample" => ToLetter::FillSample,
            "deleted" => ToLetter::Deleted,
            "taken-back" => ToLetter::TakenBack,
            "forgotten" => ToLetter::Forgotten,
            "active" => ToLetter::Active(Millis(rest.parse().ok()?)),
            _ => return None,
        })
    }
}

impl ToRehearsal {
    /// The message as a text.
    pub fn to_text(self) -> String {
        match self {
            ToRehearsal::Ready => said("ready", &[]),
            ToRehearsal::Content(true) => said("content", &[]),
            ToRehearsal::Content(false) => said("blank", &[]),
            ToRehearsal::Delete => said("delete", &[]),
            ToRehearsal::Back => said("back", &[]),
            ToRehearsal::Active(at) => said("active", &[&at.0.to_string()]),
        }
    }

    /// The message that `text` is.
    pub fn from_text(text: &str) -> Option<ToRehearsal> {
        let (name, rest) = parted(text);
        Some(match name {
            "ready" => ToRehearsal::Ready,
            "content" => ToRehearsal::Content(true),
            "blank" => ToRehearsal::Content(false),
            "delete" => ToRehearsal::Delete,
            "back" => ToRehearsal::Back,
            "active" => ToRehearsal::Active(Millis(rest.parse().ok()?)),
            _ => return None,
        })
    }
}

fn said(name: &str, things: &[&str]) -> String {
    let mut text = name.to_owned();
    for thing in things {
        text.push(SEPARATOR);
        text.push_str(thing);
    }
    text
}

fn about(name: &str, person: &Person) -> String {
    said(name, &[&person.national_id().to_string(), person.name().as_str(), person.title()])
}

fn parted(text: &str) -> (&str, &str) {
    text.split_once(SEPARATOR).unwrap_or((text, ""))
}

/// The person that a message is about: checked once more, as whatever comes from outside.
fn person(text: &str) -> Option<Person> {
    let (number, rest) = parted(text);
    let (name, title) = parted(rest);
    let title = one_line(title).ok().filter(|title| !title.is_empty())?;
    Some(Person::new(NationalId::parse(number).ok()?, PersonName::parse_full(name).ok()?, title))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn someone() -> Person {
        let number = NationalId::parse("10000000146").unwrap();
        Person::new(number, PersonName::parse_full("Ayşe ÖRNEK").unwrap(), "Uzman Öğretmen".to_owned())
    }

    #[test]
    fn every_message_to_the_letter_arrives_as_it_was_sent() {
        let mut draft = Draft::default();
        draft.keep("konu", "E-İmza\nYenileme");
        draft.keep("kisi", "");
        for message in [
            ToLetter::Draft(draft),
            ToLetter::Draft(Draft::default()),
            ToLetter::Person(None),
            ToLetter::Person(Some(someone())),
            ToLetter::Begin(someone()),
            ToLetter::Shown(true),
            ToLetter::Shown(false),
            ToLetter::Point("konu".to_owned()),
            ToLetter::FillSample,
            ToLetter::Deleted,
            ToLetter::TakenBack,
            ToLetter::Forgotten,
            ToLetter::Active(Millis(1_800_000_000_000)),
        ] {
            assert_eq!(ToLetter::from_text(&message.to_text()), Some(message.clone()), "{message:?}");
        }
    }

    #[test]
    fn every_message_to_the_rehearsal_arrives_as_it_was_sent() {
        for message in [
            ToRehearsal::Ready,
            ToRehearsal::Content(true),
            ToRehearsal::Content(false),
            ToRehearsal::Delete,
            ToRehearsal::Back,
            ToRehearsal::Active(Millis(0)),
        ] {
            assert_eq!(ToRehearsal::from_text(&message.to_text()), Some(message), "{message:?}");
        }
    }

    #[test]
    fn what_says_nothing_is_no_message() {
        for text in
            ["", "draught", "active", "active\u{1E}soon", "person", "person\u{1E}10000000147\u{1E}Ayşe ÖRNEK\u{1E}X"]
        {
            assert_eq!(ToLetter::from_text(text), None, "{text:?}");
            assert_eq!(ToRehearsal::from_text(text), None, "{text:?}");
        }
    }
}

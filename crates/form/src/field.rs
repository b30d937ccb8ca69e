//! The one table of fields. The form, the guide's pictures, the letter's details and the tests are made from it.

mod set;
mod table;

pub use set::FieldSet;
pub use table::Field;

use crate::{
    accepted::Accepted,
    choice::{self, Choice},
    context::Context,
    details::Template,
    group::Group,
    list::List,
    problem::Problem,
    section::Section,
    settings::Settings,
    text,
    value::Value,
};
use table::{FIELDS, ROWS};

/// How a field is filled in, which decides the control that draws it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One line of text.
    Text,
    /// Several lines of text.
    Lines,
    /// One line of digits; telephones show their numeric keyboard.
    Digits,
    /// One line of digits that is masked while nobody is in it.
    Masked,
    /// One line of text, with a list of entries to take over (WAI-ARIA, “combobox”).
    Listed(List),
    /// A telephone number.
    Telephone,
    /// An e-mail address.
    Email,
    /// A date, day first.
    Date,
    /// The word in the picture.
    PictureWord,
    /// One of a list, in a drop-down list.
    Choice(&'static [Choice]),
    /// One of a few, all of them visible.
    Radio(&'static [Choice]),
    /// On (any text) or off (blank). Ours: the portal has none.
    Switch,
    /// Filled in by the portal; the applicant cannot change it.
    ReadOnly,
}

/// How long an answer may be kept beyond the page that it was typed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// For a reload of this tab, over http(s) only.
    Tab,
    /// Not even for a reload.
    Never,
}

/// What stands in the letter where a detail is blank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blank {
    /// Nothing, and nobody misses it.
    Nothing,
    /// Nothing, although most letters have it.
    Missed,
    /// These dots, to write on by hand.
    Dots(&'static str),
}

/// A check: the answer as it may stand, or what is wrong with it. Never called with blank text.
type Check = fn(&str, &Context) -> Result<Accepted, Problem>;

/// What a person may have meant by an answer that is refused or doubtful.
type Suggest = fn(&str) -> Option<String>;

/// One row of the table.
struct Row {
    slug: &'static str,
    label: &'static str,
    section: Section,
    kind: Kind,
    required: bool,
    hint: &'static str,
    example: &'static str,
    autocomplete: &'static str,
    keep: Keep,
    initial: fn(&Settings) -> String,
    group: Option<Group>,
    templates: &'static [Template],
    saved: bool,
    blank: Blank,
    check: Check,
    suggest: Suggest,
}

impl Field {
    /// How many fields there are.
    pub const COUNT: usize = FIELDS.len();

    /// All fields, in the order in which the form shows them.
    pub fn all() -> impl Iterator<Item = Field> + Clone {
        FIELDS.iter().copied()
    }

    #[expect(clippy::indexing_slicing, reason = "one macro makes the fields and their rows, a row for each field")]
    fn row(self) -> &'static Row {
        &ROWS[self as usize]
    }

    /// Its name in the guide's Markdown and its id on the page.
    pub fn slug(self) -> &'static str {
        self.row().slug
    }

    /// Its label: the portal's own words, or ours for the letter.
    pub fn label(self) -> &'static str {
        self.row().label
    }

    /// The section that it is in.
    pub fn section(self) -> Section {
        self.row().section
    }

    /// How it is filled in.
    pub fn kind(self) -> Kind {
        self.row().kind
    }

    /// Whether the portal marks it with (*).
    pub fn required(self) -> bool {
        self.row().required
    }

    /// A sentence that helps to fill it in; empty where the label says all.
    pub fn hint(self) -> &'static str {
        self.row().hint
    }

    /// A valid, invented answer; empty where there is none.
    pub fn example(self) -> &'static str {
        self.row().example
    }

    /// Its autofill token (HTML, “Autofill”; WCAG 1.3.5), or `off`.
    pub fn autocomplete(self) -> &'static str {
        self.row().autocomplete
    }

    /// What is in it before anyone types.
    pub fn initial(self, settings: &Settings) -> String {
        (self.row().initial)(settings)
    }

    /// How long its answer may be kept.
    pub fn keep(self) -> Keep {
        self.row().keep
    }

    /// The group that a detail of the letter is in.
    pub fn group(self) -> Option<Group> {
        self.row().group
    }

    /// Whether a letter in this order has a place for it. What it has no place for is not asked, and nothing is wrong with it.
    pub fn is_in(self, template: Template) -> bool {
        self.row().templates.contains(&template)
    }

    /// Whether a clerk's file of details holds it, for the next letter.
    pub fn is_saved(self) -> bool {
        self.row().saved
    }

    /// What stands in the letter where it is blank.
    pub fn blank(self) -> Blank {
        self.row().blank
    }

    /// What it is chosen from; nothing where it is typed.
    pub fn choices(self) -> &'static [Choice] {
        match self.kind() {
            Kind::Choice(choices) | Kind::Radio(choices) => choices,
            _ => &[],
        }
    }

    /// An answer as it was stored, by whichever version of the page; `None` if it says nothing here.
    pub fn stored(self, text: String) -> Option<String> {
        match self.choices() {
            [] => Some(text),
            choices => choice::id_of(choices, &text).map(str::to_owned),
        }
    }

    /// Checks an answer: how it may stand, or what is wrong with it.
    ///
    /// # Errors
    /// `Problem::Missing` for blank text in a required field, otherwise the problem that the field's rule names.
    pub fn check(self, raw: &str, context: &Context) -> Result<Accepted, Problem> {
        let row = self.row();
        if matches!(row.kind, Kind::ReadOnly) || !self.is_in(context.template()) {
            return Ok(raw.to_owned().into());
        }
        if text::is_blank(raw) {
            return if row.required { Err(Problem::Missing) } else { Ok(String::new().into()) };
        }
        let chosen = self.choices().iter().find(|choice| choice.id == raw);
        if chosen.is_none() && !self.choices().is_empty() {
            return Err(Problem::NotAChoice);
        }
        let accepted = (row.check)(raw, context)?;
        Ok(match chosen {
            Some(choice) => Accepted { value: Value::Choice(choice.id), ..accepted },
            None => accepted,
        })
    }

    /// What may have been meant by an answer that is refused or doubtful; itself a valid answer.
    pub fn suggestion(self, raw: &str) -> Option<String> {
        (self.row().suggest)(raw)
    }
}

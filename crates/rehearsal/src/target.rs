//! What a `form:` link of the guide, or an address fragment, can point at.

use form::{
    field::{Field, Kind},
    section::Section,
};

use crate::screen::{Button, Screen, View};

/// A place in the form that has a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    /// A screen, or the letter.
    View(View),
    /// A group of fields.
    Section(Section),
    /// One field.
    Field(Field),
    /// One button.
    Button(Button),
}

impl Target {
    /// All targets; no two have the same slug.
    pub fn all() -> impl Iterator<Item = Target> {
        View::all()
            .map(Target::View)
            .chain(Section::ALL.into_iter().map(Target::Section))
            .chain(Field::all().map(Target::Field))
            .chain(Button::ALL.into_iter().map(Target::Button))
    }

    /// The target with this slug.
    pub fn from_slug(slug: &str) -> Option<Target> {
        Target::all().find(|target| target.slug() == slug)
    }

    /// Its name in Markdown and in addresses; for fields, sections and buttons also the id of its element.
    pub fn slug(self) -> &'static str {
        match self {
            Target::View(view) => view.slug(),
            Target::Section(section) => section.slug(),
            Target::Field(field) => field.slug(),
            Target::Button(button) => button.slug(),
        }
    }

    /// What the form calls it.
    pub fn label(self) -> &'static str {
        match self {
            Target::View(view) => view.title(),
            Target::Section(section) => section.title(),
            Target::Field(field) => field.label(),
            Target::Button(button) => button.label(),
        }
    }

    /// The view that it is on; `None` for buttons that stand on every view.
    pub fn view(self) -> Option<View> {
        match self {
            Target::View(view) => Some(view),
            Target::Section(section) => Some(View::of(section)),
            Target::Field(field) => Some(View::of(field.section())),
            Target::Button(button) => View::of_button(button),
        }
    }

    /// Whether a picture of `screen`, or of one `section` of it, shows this target.
    pub fn is_on(self, screen: Screen, section: Option<Section>) -> bool {
        if self.view() != Some(View::Screen(screen)) {
            return false;
        }
        match (self, section) {
            (Target::View(_), _) => false,
            // The portal has no switches: they are ours, and on no picture.
            (Target::Field(field), _) if field.kind() == Kind::Switch => false,
            (_, None) => true,
            (Target::Section(own), Some(section)) => own == section,
            (Target::Field(field), Some(section)) => field.section() == section,
            // The portal's button closes the screen, so it goes with the last section.
            (Target::Button(_), Some(section)) => screen.sections().last() == Some(&section),
        }
    }
}

//! What a screen is made of.

use form::section::Section;
use rehearsal::screen::Button;
use yew::prelude::*;

use crate::{
    drawing::Drawing,
    elements::{all, el, p, text},
};

/// A part of a screen. Parts are data rather than code, which is shorter to read and to download.
///
/// In the portal's words `☎` and `✉` stand for the telephone number and the e-mail address of its call centre.
pub(super) enum Part {
    /// The portal's words, as a paragraph.
    Note(&'static str),
    /// The portal's words, as a list of this tag.
    Notes(&'static str, &'static [&'static str]),
    /// Our words.
    Ours(&'static str),
    /// A section with its fields.
    Fields(Section),
    /// A section with something of its own between its heading and its fields.
    Introduced(Section, fn(Drawing) -> Html),
    /// The screen's main button, and the way back.
    Submit(Button),
    /// What only this screen has.
    Own(fn(Drawing) -> Html),
}

impl Part {
    pub(super) fn draw(&self, drawing: Drawing) -> Html {
        match self {
            Part::Note(words) => note(drawing, words),
            Part::Notes(tag, notes) => {
                all(tag, "portal-notes", notes.iter().map(|words| el("li", "", [text(filled(drawing, words))])))
            }
            Part::Ours(words) => p("ours", *words),
            Part::Fields(section) => drawing.section(*section, Html::default()),
            Part::Introduced(section, introduction) => drawing.section(*section, introduction(drawing)),
            Part::Submit(button) => el("div", "buttons", [drawing.submit(*button), drawing.back()]),
            Part::Own(draw) => draw(drawing),
        }
    }

    #[cfg(feature = "picture")]
    pub(super) fn is_section(&self, section: Section) -> bool {
        matches!(self, Part::Fields(own) | Part::Introduced(own, _) if *own == section)
    }

    #[cfg(feature = "picture")]
    pub(super) fn is_any_section(&self) -> bool {
        matches!(self, Part::Fields(_) | Part::Introduced(..))
    }
}

/// The portal's words, as a paragraph.
pub(super) fn note(drawing: Drawing, words: &str) -> Html {
    p("portal-note", filled(drawing, words))
}

fn filled(drawing: Drawing, words: &str) -> String {
    let settings = drawing.rehearsal.settings();
    let mut filled = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '☎' => filled.push_str(&settings.help_phone),
            '✉' => filled.push_str(&settings.help_email),
            other => filled.push(other),
        }
    }
    filled
}

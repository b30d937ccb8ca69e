//! What a screen is made of.

use form::section::Section;
use rehearsal::screen::Button;
use yew::prelude::*;

use crate::{
    elements::{all, el, p, text},
    render_context::RenderContext,
};

/// An item of a screen. Items are data rather than code, which is shorter to read and to download.
///
/// In the portal's words `☎` and `✉` stand for the telephone number and the e-mail address of its call centre.
pub(super) enum ScreenItem {
    /// The portal's words, as a paragraph.
    Note(&'static str),
    /// The portal's words, as a list of this tag.
    Notes(&'static str, &'static [&'static str]),
    /// Our words.
    Ours(&'static str),
    /// A section with its fields.
    Fields(Section),
    /// A section with something of its own between its heading and its fields.
    Introduced(Section, fn(RenderContext) -> Html),
    /// The screen's main button, and the way back.
    Submit(Button),
    /// What only this screen has.
    Own(fn(RenderContext) -> Html),
}

impl ScreenItem {
    pub(super) fn draw(&self, context: RenderContext) -> Html {
        match self {
            ScreenItem::Note(words) => note(context, words),
            ScreenItem::Notes(tag, notes) => {
                all(tag, "portal-notes", notes.iter().map(|words| el("li", "", [text(filled(context, words))])))
            }
            ScreenItem::Ours(words) => p("ours", *words),
            ScreenItem::Fields(section) => context.section(*section, Html::default()),
            ScreenItem::Introduced(section, introduction) => context.section(*section, introduction(context)),
            ScreenItem::Submit(button) => el("div", "buttons", [context.submit(*button), context.back()]),
            ScreenItem::Own(draw) => draw(context),
        }
    }

    #[cfg(feature = "picture")]
    pub(super) fn is_section(&self, section: Section) -> bool {
        matches!(self, ScreenItem::Fields(own) | ScreenItem::Introduced(own, _) if *own == section)
    }

    #[cfg(feature = "picture")]
    pub(super) fn is_any_section(&self) -> bool {
        matches!(self, ScreenItem::Fields(_) | ScreenItem::Introduced(..))
    }
}

/// The portal's words, as a paragraph.
pub(super) fn note(context: RenderContext, words: &str) -> Html {
    p("portal-note", filled(context, words))
}

fn filled(context: RenderContext, words: &str) -> String {
    let settings = context.rehearsal.settings();
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

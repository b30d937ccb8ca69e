//! What a screen is made of.

use form::section::Section;
use yew::prelude::*;

use crate::context::RenderContext;

/// A part of a screen: a section with its fields, or anything else.
pub(super) struct Block {
    section: Option<Section>,
    html: Html,
}

impl Block {
    /// Anything but a section.
    pub fn new(html: Html) -> Block {
        Block { section: None, html }
    }

    /// A section with its fields.
    pub fn fields(context: RenderContext, section: Section) -> Block {
        Block::introduced(context, section, Html::default())
    }

    /// A section with something of its own between its heading and its fields.
    pub fn introduced(context: RenderContext, section: Section, introduction: Html) -> Block {
        Block { section: Some(section), html: context.section(section, introduction) }
    }

    /// Which section it is, if it is one: a picture may show that alone.
    #[cfg_attr(not(feature = "picture"), expect(dead_code, reason = "only pictures show a section alone"))]
    pub fn section(&self) -> Option<Section> {
        self.section
    }

    /// What is drawn.
    pub fn html(self) -> Html {
        self.html
    }
}

/// The portal's words, as a paragraph.
pub(super) fn note(words: impl Into<AttrValue>) -> Html {
    html! { <p class="portal-note">{words.into()}</p> }
}

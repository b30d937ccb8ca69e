//! The letter's parts, in the order in which they are read.

use std::rc::Rc;

use form::{
    details::{Template, office, signer_name},
    settings::Settings,
};

use super::{Complete, Foot, RelatedPaper, details::Details, related, sentences};
use crate::people::Person;

/// A part of the letter. Blank text is a place to fill in by hand; see [`or_dots`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block<'a> {
    /// The heading, in centred lines (m.10).
    Heading(Vec<String>),
    /// Sayı and Tarih on one line, Konu below (m.11–13).
    Reference {
        /// Sayı.
        number: &'a str,
        /// Tarih.
        date: String,
        /// Konu.
        subject: &'a str,
    },
    /// The addressee and, in parentheses, its unit (m.14).
    Addressee {
        /// In capitals, with the dative suffix.
        office: String,
        /// With its parentheses; blank where there is none.
        unit: String,
    },
    /// İlgi: the papers that the letter refers to (m.15).
    Related(Vec<RelatedPaper>),
    /// A paragraph of the text (m.16).
    Paragraph(String),
    /// The table of people.
    People(&'a [Rc<Person>]),
    /// Who signs (m.17).
    Signature {
        /// Ad SOYAD.
        name: String,
        /// Unvan, and on whose behalf, in lines.
        titles: Vec<String>,
    },
    /// The line that names the attachment (m.18): [`attachment_line`], once its pages are counted.
    Attachment,
    /// From here on the attachment: on pages of its own, each with [`ATTACHMENT_MARK`] at the top right (m.18).
    AttachmentPages,
}

/// The whole letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter<'a> {
    /// Its parts, top to bottom.
    pub blocks: Vec<Block<'a>>,
    /// What stands at the foot of every page (m.24, 27).
    pub foot: Foot,
}

/// How many pages there are: known only once the letter is broken into pages. 0 stands for not known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pages {
    /// Of the letter, up to the signature and what belongs to it.
    pub letter: usize,
    /// Of the attachment.
    pub attachment: usize,
}

/// What stands at the top right of each page of the attachment, above an empty line (m.18).
pub const ATTACHMENT_MARK: &str = "EK-1";

/// The line that names the attachment: `Ek: Personel Listesi (2 Sayfa)` (m.18). However many pages there are, it is one
/// line, so that counting them does not move anything.
pub fn attachment_line(pages: Pages) -> String {
    let count = if pages.attachment == 0 { "...".to_owned() } else { pages.attachment.to_string() };
    ["Ek: Personel Listesi (", &count, " Sayfa)"].concat()
}

/// `text`, or `dots` to write on by hand where it is blank. Nothing is ever made up.
pub fn or_dots<'a>(text: &'a str, dots: &'static str) -> &'a str {
    if text.is_empty() { dots } else { text }
}

/// Empty lines above `block`, where `before` is the block above it (m.11, 14, 15, 16, 17). None between paragraphs.
pub fn gap(before: Option<&Block>, block: &Block) -> usize {
    match (before, block) {
        (None, _) | (_, Block::Heading(_) | Block::AttachmentPages) => 0,
        (Some(Block::Paragraph(_)), Block::Paragraph(_)) => 0,
        // The mark has its own empty line, on each page.
        (Some(Block::AttachmentPages), _) => 0,
        (Some(Block::Related(_) | Block::People(_)), Block::Paragraph(_)) => 1,
        (Some(Block::Paragraph(_)), Block::People(_)) => 1,
        // Two to four, the place for the signature itself.
        (_, Block::Signature { .. }) => 3,
        _ => 2,
    }
}

/// The letter's parts, top to bottom.
pub fn compose<'a>(letter: &'a Complete, settings: &Settings) -> Letter<'a> {
    let blocks = match letter.details.template {
        Template::Regulation => letter.in_regulations_order(settings),
        Template::Original => letter.in_original_order(settings),
    };
    Letter { blocks, foot: Foot::of(&letter.details.contact) }
}

impl Complete {
    fn in_regulations_order(&self, settings: &Settings) -> Vec<Block<'_>> {
        let is_attached = self.is_list_attached();
        let mut blocks = vec![self.heading(), self.reference(), self.addressee()];
        let related = related::lettered(&self.details.related);
        if !related.is_empty() {
            blocks.push(Block::Related(related));
        }
        self.push_text(&mut blocks, settings);
        if !is_attached {
            blocks.push(Block::People(self.people()));
        }
        self.push_closing(&mut blocks);
        blocks.push(self.signature());
        if is_attached {
            blocks.push(Block::Attachment);
            blocks.push(Block::AttachmentPages);
            blocks.push(Block::People(self.people()));
        }
        blocks
    }

    /// The original guide's order, with the table behind the signature however long it is.
    fn in_original_order(&self, settings: &Settings) -> Vec<Block<'_>> {
        let mut blocks = vec![self.addressee()];
        self.push_text(&mut blocks, settings);
        self.push_closing(&mut blocks);
        blocks.push(self.signature());
        blocks.push(Block::People(self.people()));
        blocks
    }

    /// The clerk's own paragraphs, or else the letter's own sentence.
    fn push_text(&self, blocks: &mut Vec<Block>, settings: &Settings) {
        let Details { template, office, text, .. } = &self.details;
        let made = || sentences::opening(*template, office, self.is_list_attached(), settings);
        push_paragraphs(blocks, text, made);
    }

    fn push_closing(&self, blocks: &mut Vec<Block>) {
        let Details { template, closing, closing_sentence, .. } = &self.details;
        push_paragraphs(blocks, closing_sentence, || sentences::closing(*template, *closing, self.people.len()));
    }

    fn heading(&self) -> Block<'_> {
        let Details { authority, office, subunit, .. } = &self.details;
        let mut lines = vec!["T.C.".to_owned(), turkish::upper(authority), office.clone()];
        lines.extend((!subunit.is_empty()).then(|| subunit.clone()));
        Block::Heading(lines)
    }

    fn reference(&self) -> Block<'_> {
        let Details { number, date, subject, .. } = &self.details;
        Block::Reference { number, date: date.map(|date| date.to_string()).unwrap_or_default(), subject }
    }

    fn addressee(&self) -> Block<'_> {
        let unit = self.details.addressee_unit.as_str();
        let unit = match unit {
            "" => String::new(),
            // Some type the parentheses too.
            _ if unit.starts_with('(') && unit.ends_with(')') => unit.to_owned(),
            _ => ["(", unit, ")"].concat(),
        };
        Block::Addressee { office: office::addressed(&self.details.addressee), unit }
    }

    fn signature(&self) -> Block<'_> {
        let Details { signer, signer_title, capacity, .. } = &self.details;
        Block::Signature { name: signer_name(signer), titles: capacity.lines(signer_title) }
    }
}

/// Adds what was typed, a paragraph a line, or else what is made.
fn push_paragraphs(blocks: &mut Vec<Block>, typed: &[String], made: impl FnOnce() -> String) {
    if typed.is_empty() {
        blocks.push(Block::Paragraph(made()));
    }
    blocks.extend(typed.iter().map(|line| Block::Paragraph(line.clone())));
}

//! The letter's parts, in the order in which they are read.

use std::rc::Rc;

use form::{
    details::{Capacity, Template, office, signer_name},
    field::Field,
    settings::Settings,
    text::push_apart,
};

use super::{Complete, Foot, made_sentence, related};
use crate::people::Person;

/// A part of the letter. Blank text is a place to fill in by hand; see [`or_dots`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block<'a> {
    /// The heading, in centred lines (m.10).
    Heading(String),
    /// Sayı and Tarih on one line, Konu below (m.11–13).
    Reference {
        /// Sayı.
        number: &'a str,
        /// Tarih.
        date: &'a str,
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
    /// İlgi: the papers that the letter refers to, a line each; several have letters before them: a), b) (m.15).
    Related(String),
    /// A paragraph of the text (m.16).
    Paragraph(String),
    /// The table of people.
    People(&'a [Rc<Person>]),
    /// Who signs (m.17).
    Signature {
        /// Ad SOYAD.
        name: String,
        /// Unvan, and on whose behalf, in lines.
        titles: String,
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
    let blocks = match letter.template() {
        Template::Regulation => letter.in_regulations_order(settings),
        Template::Original => letter.in_original_order(settings),
    };
    Letter { blocks, foot: Foot::of(letter) }
}

impl Complete {
    fn template(&self) -> Template {
        Template::from_id(self.detail(Field::LetterTemplate)).unwrap_or(Template::Regulation)
    }

    fn in_regulations_order(&self, settings: &Settings) -> Vec<Block<'_>> {
        let is_attached = self.is_list_attached();
        let mut blocks = vec![self.heading(), self.reference(), self.addressee()];
        let related = related::lettered(self.detail(Field::LetterRelated));
        if !related.is_empty() {
            blocks.push(Block::Related(related));
        }
        self.push_text(&mut blocks, Field::LetterText, Template::Regulation, settings);
        if !is_attached {
            blocks.push(Block::People(self.people()));
        }
        self.push_text(&mut blocks, Field::LetterClosingSentence, Template::Regulation, settings);
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
        self.push_text(&mut blocks, Field::LetterText, Template::Original, settings);
        self.push_text(&mut blocks, Field::LetterClosingSentence, Template::Original, settings);
        blocks.push(self.signature());
        blocks.push(Block::People(self.people()));
        blocks
    }

    /// What was typed into `field`, a paragraph a line, or else the letter's own sentence.
    fn push_text(&self, blocks: &mut Vec<Block>, field: Field, template: Template, settings: &Settings) {
        let typed = self.detail(field);
        let made = made_sentence(field, &self.details, template, self.people().len(), settings);
        let text = made.as_deref().filter(|_| typed.is_empty()).unwrap_or(typed);
        blocks.extend(text.split('\n').map(|line| Block::Paragraph(line.to_owned())));
    }

    fn heading(&self) -> Block<'_> {
        let mut lines = ["T.C.\n", &turkish::upper(self.detail(Field::LetterAuthority))].concat();
        push_apart(&mut lines, '\n', self.detail(Field::LetterOffice));
        let subunit = self.detail(Field::LetterSubunit);
        if !subunit.is_empty() {
            push_apart(&mut lines, '\n', subunit);
        }
        Block::Heading(lines)
    }

    fn reference(&self) -> Block<'_> {
        Block::Reference {
            number: self.detail(Field::LetterNumber),
            date: self.detail(Field::LetterDate),
            subject: self.detail(Field::LetterSubject),
        }
    }

    fn addressee(&self) -> Block<'_> {
        let unit = self.detail(Field::LetterAddresseeUnit);
        let unit = match unit {
            "" => String::new(),
            // Some type the parentheses too.
            _ if unit.starts_with('(') && unit.ends_with(')') => unit.to_owned(),
            _ => ["(", unit, ")"].concat(),
        };
        Block::Addressee { office: office::addressed(self.detail(Field::LetterAddressee)), unit }
    }

    fn signature(&self) -> Block<'_> {
        let capacity = Capacity::from_id(self.detail(Field::SignerCapacity)).unwrap_or(Capacity::Own);
        Block::Signature {
            name: signer_name(self.detail(Field::Signer)),
            titles: capacity.lines(self.detail(Field::SignerTitle)),
        }
    }
}

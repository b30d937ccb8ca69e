//! The letter on paper: broken into lines and pages here, so that they are the same in every browser and in the tests.
//!
//! Browsers differ in page margins, in repeating a table's header and in keeping lines together. So a page that is
//! drawn holds nothing that is left to break: [`paginate`] has counted every line. Lengths are in thousandths of a
//! point (1 mm is 2835 of them), and the sheets of letter.css have the same.

use std::rc::Rc;

use super::{ATTACHMENT_MARK, Foot, Letter, Pages, attachment_line};
use crate::people::Person;

mod breaking;
mod lines;
mod units;

pub use lines::times_new_roman;

/// Tells the width of a text in the letter's type, in thousandths of the type's size.
pub type Measure<'a> = &'a dyn Fn(&str) -> u32;

/// A page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// What stands at the top right: [`ATTACHMENT_MARK`], or nothing.
    pub mark: &'static str,
    /// What stands on it, top to bottom.
    pub pieces: Vec<Piece>,
    /// The contact block's lines, left and right.
    pub foot: [Vec<String>; 2],
    /// `1/2`; blank where there is but one page (m.27).
    pub number: String,
}

/// A part of the letter, or as much of it as one page holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Empty lines above it.
    pub gap: usize,
    /// What it is.
    pub content: Content,
}

/// See [`Piece`]. All texts are single lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// Centred lines: the heading, or the addressee.
    Centred(Vec<String>),
    /// Sayı and Tarih on one line, Konu in several below.
    Reference {
        /// Sayı, or dots.
        number: String,
        /// Tarih, or dots.
        date: String,
        /// Konu.
        subject: Vec<String>,
    },
    /// İlgi, paper by paper.
    Related(Vec<Paper>),
    /// A paragraph.
    Text(Paragraph),
    /// Rows of the table, under its header.
    Table(Vec<Line>),
    /// The signature.
    Signature(Vec<String>),
    /// The line that names the attachment.
    Attachment(String),
}

/// A paper of İlgi.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// a) and so on; blank where there is but one.
    pub letter: String,
    /// Its lines.
    pub lines: Vec<String>,
}

/// A paragraph, or as much of it as one page holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Its lines.
    pub lines: Vec<String>,
    /// Whether it begins here: its first line is indented.
    pub begins: bool,
    /// Whether it ends here: its last line is not stretched.
    pub ends: bool,
}

/// A row of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Sıra No.
    pub number: usize,
    /// Whose it is.
    pub person: Rc<Person>,
    /// The name in lines; none where the whole name is one.
    pub name: Vec<String>,
    /// The title in lines; none where the whole title is one.
    pub title: Vec<String>,
}

impl Line {
    /// How many lines of text high it is.
    pub fn height(&self) -> usize {
        self.name.len().max(self.title.len()).max(1)
    }
}

impl Pages {
    /// The count of `pages`.
    pub fn of(pages: &[Page]) -> Pages {
        let attachment = pages.iter().filter(|page| !page.mark.is_empty()).count();
        Pages { letter: pages.len() - attachment, attachment }
    }
}

/// Breaks `letter` into pages.
pub fn paginate(letter: &Letter, measure: Measure) -> Vec<Page> {
    let units = units::of(letter, measure);
    let foot = foot_lines(&letter.foot, measure);
    let height = foot.iter().map(Vec::len).max().unwrap_or_default();
    // Only where the number has room can there be a second page for it to tell.
    let mut broken = breaking::into_pages(&units, room(height, false));
    if broken.len() > 1 {
        broken = breaking::into_pages(&units, room(height, true));
    }
    let mut units = units.into_iter();
    let mut pages: Vec<Page> = broken.into_iter().map(|range| page(units.by_ref().take(range.len()), &foot)).collect();
    let count = Pages::of(&pages);
    let all = pages.len();
    for (index, page) in pages.iter_mut().enumerate() {
        if all > 1 {
            page.number = [&(index + 1).to_string(), "/", &all.to_string()].concat();
        }
        for piece in &mut page.pieces {
            if let Content::Attachment(line) = &mut piece.content {
                *line = attachment_line(count);
            }
        }
    }
    pages
}

fn page(units: impl Iterator<Item = units::Unit>, foot: &[Vec<String>; 2]) -> Page {
    let mut units = units.peekable();
    let mark = if units.peek().is_some_and(|unit| unit.is_attachment) { ATTACHMENT_MARK } else { "" };
    Page { mark, pieces: units::joined(units), foot: foot.clone(), number: String::new() }
}

/// A line of text. Times New Roman asks for 1.15 times its size.
pub(super) const LINE: u32 = 13_800;
/// A row of the table that is one line high, and the table's header. A whole number of pixels, to which Firefox rounds
/// rows.
const ROW: u32 = 18_000;
/// Each further line of a row.
const ROW_LINE: u32 = 13_500;

const fn millimetres(tenths: u32) -> u32 {
    tenths * 72_000 / 254
}

/// The height of A4.
const PAPER: u32 = millimetres(2970);
/// The width of A4 less the margins (m.8).
const WIDTH: u32 = millimetres(1800);
/// The margin at the top (m.8), and at the bottom where nothing stands there; that one is not regulated.
const MARGIN: u32 = millimetres(150);
/// What stays free below the contact block or the number.
const BOTTOM: u32 = millimetres(100);
/// From the text to the contact block's first line: 4 mm, and between them the rule.
const ABOVE_FOOT: u32 = millimetres(40);
/// A line of the contact block: letters of 8 points (m.7).
const FOOT_LINE: u32 = 9_600;
const FOOT_TYPE: u32 = 8;
/// The contact block's columns.
const FOOT_COLUMNS: [u32; 2] = [millimetres(1080), millimetres(700)];
/// The page number's line, with what is free above it.
const NUMBER: u32 = millimetres(20) + LINE;

/// What a page has for the letter between the margin at the top and the foot.
fn room(foot_lines: usize, has_number: bool) -> u32 {
    let foot = if foot_lines == 0 { 0 } else { ABOVE_FOOT + FOOT_LINE * foot_lines as u32 };
    let number = if has_number { NUMBER } else { 0 };
    let bottom = BOTTOM + foot + number;
    (PAPER - MARGIN).saturating_sub(bottom.max(MARGIN))
}

fn foot_lines(foot: &Foot, measure: Measure) -> [Vec<String>; 2] {
    let [left, right] = FOOT_COLUMNS;
    let broken = |lines: &[String], width| {
        lines.iter().flat_map(|line| lines::broken(line, [width, width], FOOT_TYPE, measure)).collect()
    };
    [broken(&foot.left, left), broken(&foot.right, right)]
}

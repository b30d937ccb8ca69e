//! The letter in units that no page break divides.

use std::rc::Rc;

use form::details::{DATE_DOTS, NAME_DOTS, NUMBER_DOTS};

use super::{
    Content, LINE, Line, Measure, Paper, Paragraph, Piece, ROW, ROW_LINE, WIDTH,
    lines::{TYPE, broken, of_cell},
    millimetres,
};
use crate::{Block, Letter, RelatedPaper, gap, or_dots, people::Person};

/// What stands on a page whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Unit {
    /// Empty lines above it, unless it begins a page.
    pub gap: usize,
    /// In thousandths of a point, without the gap.
    pub height: u32,
    /// What it is. A line of a paragraph is a paragraph of one line, a row a table of one row.
    pub content: Content,
    /// Whether a page may begin with it.
    pub may_begin_page: bool,
    /// Whether it stands in the attachment.
    pub is_attachment: bool,
}

/// How far first lines are indented (m.16).
const INDENT: u32 = millimetres(125);
/// Where Sayı, Konu and İlgi have their values, from the left margin.
const VALUES: u32 = millimetres(145);
/// Where papers with letters have their text.
const PAPERS: u32 = millimetres(205);
/// Konu ends before the middle of the page (m.13).
const SUBJECT: u32 = millimetres(750);
/// The signature's block (m.17).
const SIGNATURE: u32 = millimetres(700);
/// What the table's columns of names and titles have for text.
const NAME: u32 = millimetres(560);
const TITLE: u32 = millimetres(640);

/// The units of `letter`.
pub(super) fn of(letter: &Letter, measure: Measure) -> Vec<Unit> {
    let mut units = Units { units: Vec::new(), gap: 0, is_attachment: false, measure };
    let mut before = None;
    for block in &letter.blocks {
        units.gap = gap(before, block);
        units.push_block(block);
        before = Some(block);
    }
    let mut units = units.units;
    keep_signature(&mut units);
    units
}

struct Units<'m> {
    units: Vec<Unit>,
    gap: usize,
    is_attachment: bool,
    measure: Measure<'m>,
}

impl Units<'_> {
    fn push(&mut self, height: u32, content: Content, may_begin_page: bool) {
        let gap = std::mem::take(&mut self.gap);
        self.units.push(Unit { gap, height, content, may_begin_page, is_attachment: self.is_attachment });
    }

    fn push_lines(&mut self, lines: Vec<String>, content: fn(Vec<String>) -> Content) {
        self.push(LINE * lines.len() as u32, content(lines), true);
    }

    fn broken(&self, text: &str, width: u32) -> Vec<String> {
        broken(text, [width, width], TYPE, self.measure)
    }

    fn all_broken(&self, lines: &[String], width: u32) -> Vec<String> {
        lines.iter().flat_map(|line| self.broken(line, width)).collect()
    }

    fn push_block(&mut self, block: &Block) {
        match block {
            Block::Heading(lines) => self.push_lines(self.all_broken(lines, WIDTH), Content::Centred),
            Block::Reference { number, date, subject } => {
                let subject = self.broken(subject, SUBJECT);
                let height = LINE * (1 + subject.len() as u32);
                let (number, date) = (or_dots(number, NUMBER_DOTS).to_owned(), or_dots(date, DATE_DOTS).to_owned());
                self.push(height, Content::Reference { number, date, subject }, true);
            }
            Block::Addressee { office, unit } => {
                let mut lines = self.broken(office, WIDTH);
                lines.extend(self.broken(unit, WIDTH));
                self.push_lines(lines, Content::Centred);
            }
            Block::Related(papers) => self.push_related(papers),
            Block::Paragraph(text) => self.push_paragraph(text),
            Block::People(people) => self.push_table(people),
            Block::Signature { name, titles } => {
                let mut lines = self.broken(or_dots(name, NAME_DOTS), SIGNATURE);
                lines.extend(self.all_broken(titles, SIGNATURE));
                self.push_lines(lines, Content::Signature);
            }
            Block::Attachment => self.push(LINE, Content::Attachment(String::new()), false),
            Block::AttachmentPages => self.is_attachment = true,
        }
    }

    fn push_related(&mut self, papers: &[RelatedPaper]) {
        for RelatedPaper { letter, text } in papers {
            let lines = self.broken(text, WIDTH - if letter.is_empty() { VALUES } else { PAPERS });
            let height = LINE * lines.len() as u32;
            self.push(height, Content::Related(vec![Paper { letter: letter.clone(), lines }]), true);
        }
    }

    /// No line of a paragraph is alone at the end or the beginning of a page.
    fn push_paragraph(&mut self, text: &str) {
        let lines = broken(text, [WIDTH - INDENT, WIDTH], TYPE, self.measure);
        let last = lines.len().saturating_sub(1);
        for (index, line) in lines.into_iter().enumerate() {
            let paragraph = Paragraph { lines: vec![line], begins: index == 0, ends: index == last };
            self.push(LINE, Content::Text(paragraph), index == 0 || (index != 1 && index != last));
        }
    }

    /// No row is alone with the header at the end or the beginning of a page.
    fn push_table(&mut self, people: &[Rc<Person>]) {
        let last = people.len().saturating_sub(1);
        for (index, person) in people.iter().enumerate() {
            let line = Line {
                number: index + 1,
                person: person.clone(),
                name: of_cell(person.name().as_str(), NAME, self.measure),
                title: of_cell(person.title(), TITLE, self.measure),
            };
            let height = ROW + ROW_LINE * (line.height() as u32 - 1);
            self.push(height, Content::Table(vec![line]), index == 0 || (index != 1 && index != last));
        }
    }
}

/// Keeps the signature on one page with at least two lines or rows before it (m.16/5).
fn keep_signature(units: &mut [Unit]) {
    if let Some(signature) = units.iter().position(|unit| matches!(unit.content, Content::Signature(_))) {
        for unit in units.iter_mut().take(signature + 1).skip(signature.saturating_sub(1)) {
            unit.may_begin_page = false;
        }
    }
}

impl Unit {
    /// The height of what stands above the unit for its sake: the header, above the first row of a table on a page.
    pub(super) fn header(&self, before: Option<&Unit>) -> u32 {
        let continues = before.is_some_and(|before| matches!(before.content, Content::Table(_)));
        if matches!(self.content, Content::Table(_)) && !continues { ROW } else { 0 }
    }
}

/// `units` as the pieces of one page: lines of one paragraph, rows of one table and papers of one İlgi together.
pub(super) fn joined(units: impl Iterator<Item = Unit>) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for unit in units {
        match (pieces.last_mut().map(|piece| &mut piece.content), unit.content) {
            (Some(Content::Text(text)), Content::Text(line)) if !line.begins => {
                text.lines.extend(line.lines);
                text.ends = line.ends;
            }
            (Some(Content::Table(rows)), Content::Table(row)) => rows.extend(row),
            (Some(Content::Related(papers)), Content::Related(paper)) => papers.extend(paper),
            (before, content) => {
                let gap = if before.is_none() { 0 } else { unit.gap };
                pieces.push(Piece { gap, content });
            }
        }
    }
    pieces
}

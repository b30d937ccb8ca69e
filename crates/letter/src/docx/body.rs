//! The letter's own part of the file.
//!
//! Lengths are in twentieths of a point (1 mm is 56.7 of them). The paper's 210 mm less two margins of 15 mm are 180 mm,
//! 10205 of them.

use std::rc::Rc;

use form::details::{DATE_DOTS, NAME_DOTS, NUMBER_DOTS};

use super::{Letter, NOTHING, Pages, push_paragraph};
use crate::{
    Block, RelatedPaper, attachment_line, gap, or_dots,
    people::{Column, Person},
    plain::{NUMBER_LABEL, cells},
};

/// Adds the document's part of the file.
pub(super) fn push(xml: &mut String, letter: &Letter, pages: Pages) {
    xml.push_str(START);
    let mut before = None;
    for block in &letter.blocks {
        let empty = if matches!(block, Block::Signature { .. }) { EMPTY_KEPT } else { "<w:p/>" };
        (0..gap(before, block)).for_each(|_| xml.push_str(empty));
        push_block(xml, block, pages);
        before = Some(block);
    }
    // Word needs a paragraph after a table.
    xml.push_str(NOTHING);
    xml.push_str("<w:sectPr>");
    if letter.blocks.contains(&Block::AttachmentPages) {
        xml.push_str("<w:headerReference w:type=\"default\" r:id=\"mark\"/>");
    }
    xml.push_str(PAGE);
    xml.push_str("</w:sectPr></w:body></w:document>");
}

const START: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" ",
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>"
);

/// The page: A4, with margins of 15 mm (m.8). The foot begins 7.5 mm above the edge; where it is high, the text ends
/// higher.
const PAGE: &str = concat!(
    "<w:footerReference w:type=\"default\" r:id=\"foot\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>",
    "<w:pgMar w:top=\"850\" w:right=\"850\" w:bottom=\"850\" w:left=\"850\" w:header=\"850\" w:footer=\"425\" ",
    "w:gutter=\"0\"/>"
);

/// An empty line that stays with the line after it.
const EMPTY_KEPT: &str = "<w:p><w:pPr><w:keepNext/></w:pPr></w:p>";

const CENTRED: &str = "<w:jc w:val=\"center\"/>";

/// Number and date: colons at 12 mm, what follows them at 14.5 mm, the date at the right margin.
const NUMBER_AND_DATE: &str = concat!(
    "<w:tabs><w:tab w:val=\"left\" w:pos=\"680\"/><w:tab w:val=\"left\" w:pos=\"820\"/>",
    "<w:tab w:val=\"right\" w:pos=\"10205\"/></w:tabs>"
);

/// The subject: the same, further lines under the first, and all of it left of the page's middle (m.13).
const SUBJECT: &str = concat!(
    "<w:tabs><w:tab w:val=\"left\" w:pos=\"680\"/><w:tab w:val=\"left\" w:pos=\"820\"/></w:tabs>",
    "<w:ind w:left=\"820\" w:right=\"5102\" w:hanging=\"820\"/>"
);

/// A paper that the letter refers to: further lines under the first, and not under its own letter (m.15).
const RELATED: &str = concat!(
    "<w:tabs><w:tab w:val=\"left\" w:pos=\"680\"/><w:tab w:val=\"left\" w:pos=\"820\"/></w:tabs>",
    "<w:ind w:left=\"820\" w:hanging=\"820\"/><w:jc w:val=\"both\"/>"
);
const RELATED_LETTERED: &str = concat!(
    "<w:tabs><w:tab w:val=\"left\" w:pos=\"680\"/><w:tab w:val=\"left\" w:pos=\"820\"/>",
    "<w:tab w:val=\"left\" w:pos=\"1160\"/></w:tabs>",
    "<w:ind w:left=\"1160\" w:hanging=\"1160\"/><w:jc w:val=\"both\"/>"
);

/// Text: first line 12.5 mm in, justified (m.16). Its last lines stay with what follows, so that the signature is never
/// alone on a page.
const TEXT: &str = "<w:keepNext/><w:ind w:firstLine=\"709\"/><w:jc w:val=\"both\"/>";

/// The signature: a block of 70 mm at the right, centred in itself (m.17), on one page with what follows.
const SIGNATURE: &str = "<w:keepNext/><w:ind w:left=\"6236\"/><w:jc w:val=\"center\"/>";

fn push_block(xml: &mut String, block: &Block, pages: Pages) {
    match block {
        Block::Heading(lines) => lines.iter().for_each(|line| push_paragraph(xml, CENTRED, "", line)),
        Block::Reference { number, date, subject } => {
            let (number, date) = (or_dots(number, NUMBER_DOTS), or_dots(date, DATE_DOTS));
            push_paragraph(xml, NUMBER_AND_DATE, "", &["Sayı\t:\t", number, "\t", date].concat());
            push_paragraph(xml, SUBJECT, "", &["Konu\t:\t", subject].concat());
        }
        Block::Addressee { office, unit } => {
            let lines = [office, unit].into_iter().filter(|line| !line.is_empty());
            lines.for_each(|line| push_paragraph(xml, CENTRED, "", line));
        }
        Block::Related(papers) => push_related(xml, papers),
        Block::Paragraph(text) => push_paragraph(xml, TEXT, "", text),
        Block::People(people) => push_people(xml, people),
        Block::Signature { name, titles } => {
            push_paragraph(xml, SIGNATURE, "", or_dots(name, NAME_DOTS));
            titles.iter().for_each(|title| push_paragraph(xml, SIGNATURE, "", title));
        }
        // The line is the last of its section: what follows begins a page of its own.
        Block::Attachment => {
            push_paragraph(xml, &["<w:sectPr>", PAGE, "</w:sectPr>"].concat(), "", &attachment_line(pages));
        }
        // LibreOffice gives a section that begins with a table no head of its own.
        Block::AttachmentPages => xml.push_str(NOTHING),
    }
}

fn push_related(xml: &mut String, papers: &[RelatedPaper]) {
    for (index, RelatedPaper { letter, text }) in papers.iter().enumerate() {
        let label = if index == 0 { "İlgi\t:\t" } else { "\t\t" };
        if letter.is_empty() {
            push_paragraph(xml, RELATED, "", &[label, text].concat());
        } else {
            push_paragraph(xml, RELATED_LETTERED, "", &[label, letter, "\t", text].concat());
        }
    }
}

/// The table: its first row again on each page, no row on two, and the last two with what follows (m.16).
fn push_people(xml: &mut String, people: &[Rc<Person>]) {
    xml.push_str(TABLE);
    let [id, name, title] = Column::ALL.map(Column::label);
    push_row(xml, "<w:tblHeader/>", KEPT, "<w:b/>", [NUMBER_LABEL, id, name, title]);
    for (index, person) in people.iter().enumerate() {
        let kept = if index + 2 >= people.len() { KEPT } else { "" };
        push_row(xml, "", kept, "", cells(index, person).each_ref().map(String::as_str));
    }
    xml.push_str("</w:tbl>");
}

const KEPT: &str = "<w:keepNext/>";

/// Columns of 18, 34, 60 and 68 mm; the last holds the longest title that the form suggests on one line. 2.1
/// points are left free above and below, so that rows are 18 points high as on the page, and 2 mm at the sides.
const TABLE: &str = concat!(
    "<w:tbl><w:tblPr><w:tblW w:w=\"10205\" w:type=\"dxa\"/><w:tblBorders>",
    "<w:top w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>",
    "<w:left w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>",
    "<w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>",
    "<w:right w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>",
    "<w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>",
    "<w:insideV w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>",
    "</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar>",
    "<w:top w:w=\"42\" w:type=\"dxa\"/><w:left w:w=\"113\" w:type=\"dxa\"/>",
    "<w:bottom w:w=\"42\" w:type=\"dxa\"/><w:right w:w=\"113\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>",
    "<w:tblGrid><w:gridCol w:w=\"1021\"/><w:gridCol w:w=\"1928\"/><w:gridCol w:w=\"3402\"/>",
    "<w:gridCol w:w=\"3854\"/></w:tblGrid>"
);

fn push_row(xml: &mut String, kind: &str, kept: &str, letters: &str, texts: [&str; 4]) {
    xml.push_str("<w:tr><w:trPr><w:cantSplit/>");
    xml.push_str(kind);
    xml.push_str("</w:trPr>");
    for (index, text) in texts.into_iter().enumerate() {
        xml.push_str("<w:tc><w:tcPr><w:vAlign w:val=\"center\"/></w:tcPr>");
        // The two columns of figures are centred.
        let aligned = if index < 2 { CENTRED } else { "" };
        push_paragraph(xml, &[kept, aligned].concat(), letters, text);
        xml.push_str("</w:tc>");
    }
    xml.push_str("</w:tr>");
}

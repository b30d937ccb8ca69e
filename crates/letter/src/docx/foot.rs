//! What stands at the foot of every page (m.24, 27).

use super::{Foot, NOTHING, Pages, push_paragraph};

/// Adds the foot's part of the file: the contact block under its rule, and the page's number where there are several.
pub(super) fn push(xml: &mut String, foot: &Foot, pages: Pages) {
    xml.push_str(START);
    if !foot.is_empty() {
        xml.push_str(TABLE);
        push_lines(xml, &foot.left);
        xml.push_str("</w:tc><w:tc>");
        push_lines(xml, &foot.right);
        xml.push_str("</w:tc></w:tr></w:tbl>");
    }
    // Word needs a paragraph after a table.
    xml.push_str(if pages.letter + pages.attachment > 1 { NUMBER } else { NOTHING });
    xml.push_str("</w:ftr>");
}

/// Letters of 8 points, the smallest that the block may have (m.7).
fn push_lines(xml: &mut String, lines: &[String]) {
    let small = "<w:sz w:val=\"16\"/><w:szCs w:val=\"16\"/>";
    // A cell of Word's has a paragraph at least.
    let none = [String::new()];
    let lines = if lines.is_empty() { &none[..] } else { lines };
    lines.iter().for_each(|line| push_paragraph(xml, "", small, line));
}

/// The first paragraph keeps the text 3 mm off.
const START: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
    "<w:ftr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">",
    "<w:p><w:pPr><w:spacing w:line=\"170\" w:lineRule=\"exact\"/></w:pPr></w:p>"
);

/// Two columns under a rule.
const TABLE: &str = concat!(
    "<w:tbl><w:tblPr><w:tblW w:w=\"10205\" w:type=\"dxa\"/>",
    "<w:tblBorders><w:top w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/></w:tblBorders>",
    "<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:top w:w=\"57\" w:type=\"dxa\"/>",
    "<w:left w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>",
    "<w:tblGrid><w:gridCol w:w=\"6236\"/><w:gridCol w:w=\"3969\"/></w:tblGrid><w:tr><w:tc>"
);

/// 1/2, centred (m.27).
const NUMBER: &str = concat!(
    "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>",
    "<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t>/</w:t></w:r>",
    "<w:fldSimple w:instr=\" NUMPAGES \"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>"
);

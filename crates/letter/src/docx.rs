//! The letter as a .docx file (Office Open XML, ECMA-376), for word processors.
//!
//! It is a small writer of our own: whole libraries for it cost each visitor a hundred times as much. The same letter
//! always gives the same bytes.

use super::{
    ATTACHMENT_MARK, Foot, Letter, Pages,
    markup::{push_escaped, push_filled},
};
use zip::Archive;

mod body;
mod foot;
mod zip;

/// The file. `pages` is what the page breaker has counted.
pub fn docx(letter: &Letter, pages: Pages) -> Vec<u8> {
    let mut archive = Archive::default();
    archive.add("[Content_Types].xml", CONTENT_TYPES);
    archive.add("_rels/.rels", LINKS);
    archive.add("word/_rels/document.xml.rels", DOCUMENT_LINKS);
    archive.add("word/styles.xml", STYLES);
    archive.add("word/settings.xml", SETTINGS);
    let mut xml = String::new();
    body::push(&mut xml, letter, pages);
    archive.add("word/document.xml", &xml);
    xml.clear();
    foot::push(&mut xml, &letter.foot, pages);
    archive.add("word/footer1.xml", &xml);
    xml.clear();
    push_filled(&mut xml, MARK, &[ATTACHMENT_MARK]);
    archive.add("word/header1.xml", &xml);
    archive.finished()
}

/// The kinds of the parts, foot and mark included: they are there whether they are used or not.
const CONTENT_TYPES: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">",
    "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>",
    "<Override PartName=\"/word/document.xml\" ",
    "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>",
    "<Override PartName=\"/word/styles.xml\" ",
    "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>",
    "<Override PartName=\"/word/settings.xml\" ",
    "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml\"/>",
    "<Override PartName=\"/word/footer1.xml\" ",
    "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml\"/>",
    "<Override PartName=\"/word/header1.xml\" ",
    "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml\"/></Types>"
);

const LINKS: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
    "<Relationship Id=\"r1\" Target=\"word/document.xml\" ",
    "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\"/></Relationships>"
);

const DOCUMENT_LINKS: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
    "<Relationship Id=\"r1\" Target=\"styles.xml\" ",
    "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\"/>",
    "<Relationship Id=\"r2\" Target=\"settings.xml\" ",
    "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings\"/>",
    "<Relationship Id=\"foot\" Target=\"footer1.xml\" ",
    "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer\"/>",
    "<Relationship Id=\"mark\" Target=\"header1.xml\" ",
    "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/header\"/></Relationships>"
);

/// Times New Roman of 12 points in Turkish, lines as the font has them (m.7).
const STYLES: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
    "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:docDefaults>",
    "<w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:eastAsia=\"Times New Roman\" ",
    "w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\"/><w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/>",
    "<w:lang w:val=\"tr-TR\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>",
    "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault>",
    "</w:docDefaults><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">",
    "<w:name w:val=\"Normal\"/></w:style></w:styles>"
);

/// Without this, Word lays the page out as its version of 2007 did.
const SETTINGS: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
    "<w:settings xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:compat>",
    "<w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" ",
    "w:val=\"15\"/></w:compat></w:settings>"
);

/// The head of the attachment's pages: the mark at the top right, and an empty line (m.18).
const MARK: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
    "<w:hdr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">",
    "<w:p><w:pPr><w:jc w:val=\"right\"/></w:pPr><w:r><w:t>@</w:t></w:r></w:p><w:p/></w:hdr>"
);

/// A paragraph where there must be one, as low as one can be.
const NOTHING: &str =
    "<w:p><w:pPr><w:spacing w:line=\"20\" w:lineRule=\"exact\"/><w:rPr><w:sz w:val=\"2\"/></w:rPr></w:pPr></w:p>";

/// Adds a paragraph of `text` with its own properties and those of its letters. A tab in `text` is a tab.
fn push_paragraph(xml: &mut String, properties: &str, letters: &str, text: &str) {
    push_filled(xml, "<w:p><w:pPr>@</w:pPr><w:r><w:rPr>@</w:rPr>", &[properties, letters]);
    for (index, part) in text.split('\t').enumerate() {
        if index > 0 {
            xml.push_str("<w:tab/>");
        }
        xml.push_str("<w:t xml:space=\"preserve\">");
        push_escaped(xml, part);
        xml.push_str("</w:t>");
    }
    xml.push_str("</w:r></w:p>");
}

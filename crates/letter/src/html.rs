//! The letter's text and table as HTML, for pasting into the document system and word processors.
//!
//! What they keep of a pasted page differs, so there is nothing in it but paragraphs and a table whose borders are
//! attributes.

use std::rc::Rc;

use super::{
    Block, Letter,
    markup::{push_escaped, push_filled},
    plain::{NUMBER_LABEL, cells},
};
use crate::people::{Column, Person};

/// The paragraphs of the text alone; see [`paragraphs`](super::paragraphs).
pub fn paragraphs_html(letter: &Letter) -> String {
    let mut html = String::new();
    for block in &letter.blocks {
        if let Block::Paragraph(text) = block {
            push_element(&mut html, "p", text);
        }
    }
    html
}

/// The table of people alone.
pub fn table_html(people: &[Rc<Person>]) -> String {
    let mut html = String::new();
    push_table(&mut html, people);
    html
}

fn push_table(html: &mut String, people: &[Rc<Person>]) {
    html.push_str("<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\"><thead><tr>");
    push_element(html, "th", NUMBER_LABEL);
    Column::ALL.iter().for_each(|column| push_element(html, "th", column.label()));
    html.push_str("</tr></thead><tbody>");
    for (index, person) in people.iter().enumerate() {
        html.push_str("<tr>");
        cells(index, person).iter().for_each(|cell| push_element(html, "td", cell));
        html.push_str("</tr>");
    }
    html.push_str("</tbody></table>");
}

fn push_element(html: &mut String, tag: &str, text: &str) {
    push_filled(html, "<@>", &[tag]);
    push_escaped(html, text);
    push_filled(html, "</@>", &[tag]);
}

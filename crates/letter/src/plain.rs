//! The letter as plain text.

use std::rc::Rc;

use form::{
    details::{DATE_DOTS, NAME_DOTS, NUMBER_DOTS},
    text::push_apart,
};

use super::{ATTACHMENT_MARK, Block, Letter, Pages, RelatedPaper, attachment_line, gap, markup::push_filled, or_dots};
use crate::people::{Column, Person};

/// The heading of the column before those of [`Column`].
pub(super) const NUMBER_LABEL: &str = "Sıra No";

/// The text alone, a paragraph a line: what the document system asks for. The rest of the letter it writes itself.
pub fn paragraphs(letter: &Letter) -> String {
    let mut text = String::new();
    for block in &letter.blocks {
        if let Block::Paragraph(paragraph) = block {
            push_apart(&mut text, '\n', paragraph);
        }
    }
    text
}

/// The table of people with tabs between its columns, a row a line.
pub fn table_text(people: &[Rc<Person>]) -> String {
    let mut text = NUMBER_LABEL.to_owned();
    Column::ALL.iter().for_each(|column| push_apart(&mut text, '\t', column.label()));
    for (index, person) in people.iter().enumerate() {
        let [number, id, name, title] = &cells(index, person);
        push_apart(&mut text, '\n', number);
        [id, name, title].into_iter().for_each(|cell| push_apart(&mut text, '\t', cell));
    }
    text
}

/// What stands in a person's row, left to right.
pub(super) fn cells(index: usize, person: &Person) -> [String; Column::ALL.len() + 1] {
    let number = (index + 1).to_string();
    [number, person.national_id().to_string(), person.name().to_string(), person.title().to_owned()]
}

/// The whole letter, for any place that takes text.
pub fn plain_text(letter: &Letter, pages: Pages) -> String {
    let mut text = String::new();
    let mut before = None;
    for block in &letter.blocks {
        if matches!(block, Block::AttachmentPages) {
            push_foot(&mut text, letter);
        }
        (0..gap(before, block)).for_each(|_| text.push('\n'));
        push_block(&mut text, block, pages);
        text.push('\n');
        before = Some(block);
    }
    if !letter.blocks.contains(&Block::AttachmentPages) {
        push_foot(&mut text, letter);
    }
    text
}

/// The foot, once: below the letter itself.
fn push_foot(text: &mut String, letter: &Letter) {
    let lines = [&*letter.foot.left, &letter.foot.right].concat();
    if !lines.is_empty() {
        push_filled(text, "\n\n@\n", &[&lines.join("\n")]);
    }
}

fn push_block(text: &mut String, block: &Block, pages: Pages) {
    match block {
        Block::Reference { number, date, subject } => {
            let (number, date) = (or_dots(number, NUMBER_DOTS), or_dots(date, DATE_DOTS));
            push_filled(text, "Sayı : @\t@\nKonu : @", &[number, date, subject]);
        }
        Block::Addressee { office, unit } if unit.is_empty() => text.push_str(office),
        Block::Addressee { office, unit } => push_filled(text, "@\n@", &[office, unit]),
        Block::Related(papers) => {
            for (index, RelatedPaper { letter, text: paper }) in papers.iter().enumerate() {
                let before = if index == 0 { "İlgi : @" } else { "\n       @" };
                push_filled(
                    text,
                    before,
                    &[&if letter.is_empty() { paper.clone() } else { [letter, " ", paper].concat() }],
                );
            }
        }
        Block::Heading(lines) => text.push_str(&lines.join("\n")),
        Block::Paragraph(paragraph) => text.push_str(paragraph),
        Block::People(people) => text.push_str(&table_text(people)),
        Block::Signature { name, titles } => push_filled(text, "@\n@", &[or_dots(name, NAME_DOTS), &titles.join("\n")]),
        Block::Attachment => text.push_str(&attachment_line(pages)),
        // A form feed begins a page wherever text has pages.
        Block::AttachmentPages => push_filled(text, "\u{C}@\n", &[ATTACHMENT_MARK]),
    }
}

//! The letter as it will be printed.

use std::rc::Rc;

use form::{
    letter::{
        ATTACHMENT_MARK, Block, Complete, DATE_DOTS, NAME_DOTS, NUMBER_DOTS, Pages, Template, attachment_line, compose,
        or_dots,
    },
    people::{Column, Person},
    settings::Settings,
};
use yew::prelude::*;

use crate::elements::{all, el, element, fixed, p, text};

/// The id of the preview's heading.
pub(super) const HEADING: &str = "onizleme";

pub(super) fn draw(letter: &Complete, template: Template, settings: &Settings) -> Html {
    let class = match template {
        Template::Regulation => "letter",
        Template::Original => "letter original",
    };
    let page = all("article", class, compose(letter, template, settings).blocks.into_iter().map(block));
    let values = [fixed("sheet-frame"), fixed("region"), fixed(HEADING), fixed("0")];
    element("div", &["class", "role", "aria-labelledby", "tabindex"], &values, vec![page]).into()
}

fn block(block: Block) -> Html {
    match block {
        Block::Heading(lines) => all("header", "letter-heading", lines.split('\n').map(line)),
        Block::Reference { number, date, subject } => reference(number, date, subject),
        Block::Addressee { office, unit } => {
            let unit = if unit.is_empty() { Html::default() } else { line(&unit) };
            el("div", "letter-addressee", [line(&office), unit])
        }
        Block::Related(papers) => all("div", "letter-related", papers.split('\n').map(line)),
        Block::Paragraph(text) => p("letter-text", text),
        Block::People(people) => table(people),
        Block::Signature { name, titles } => {
            let lines = [or_dots(&name, NAME_DOTS)].into_iter().chain(titles.split('\n'));
            all("div", "letter-signature", lines.map(line))
        }
        Block::Attachment => line(&attachment_line(Pages::default())),
        Block::AttachmentPages => line(ATTACHMENT_MARK),
    }
}

fn line(content: &str) -> Html {
    p("", content.to_owned())
}

fn reference(number: &str, date: &str, subject: &str) -> Html {
    let part = |class, name: &'static str, content: &str| {
        el("p", class, [el("span", "name", [text(name)]), text(": "), el("span", "", [text(content.to_owned())])])
    };
    el(
        "div",
        "letter-reference",
        [
            part("", "Sayı", or_dots(number, NUMBER_DOTS)),
            p("date", or_dots(date, DATE_DOTS).to_owned()),
            part("subject", "Konu", subject),
        ],
    )
}

fn table(people: &[Rc<Person>]) -> Html {
    let cell = |content: String| el("td", "", [text(content)]);
    let row = |(index, person): (usize, &Rc<Person>)| {
        el(
            "tr",
            "",
            [
                cell((index + 1).to_string()),
                cell(person.national_id().to_string()),
                cell(person.name().to_string()),
                cell(person.title().to_owned()),
            ],
        )
    };
    el(
        "table",
        "letter-people",
        [el("thead", "", [heading_row()]), all("tbody", "", people.iter().enumerate().map(row))],
    )
}

/// The headings of the table of people, Sıra No first.
pub(super) fn heading_row() -> Html {
    let labels = ["Sıra No"].into_iter().chain(Column::ALL.map(Column::label));
    all("tr", "", labels.map(|label| element("th", &["scope"], &[fixed("col")], vec![text(label)]).into()))
}

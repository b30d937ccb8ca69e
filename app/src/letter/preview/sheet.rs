//! A page of the letter.

use letter::{Content, Line, Page, Paper, Paragraph, Piece, people::Column};
use yew::prelude::*;

use crate::elements::{all, el, element, fixed, p, text};

/// A page as a sheet of paper. It is a component so that a key press draws only the pages anew that it changes: a letter for
/// thousands has a hundred thousand elements.
pub(super) struct Sheet;

/// See [`Sheet`].
#[derive(PartialEq, Properties)]
pub(super) struct SheetProps {
    /// The page.
    pub page: Page,
    /// The class of the sheet, by the letter's order.
    pub class: &'static str,
}

impl Component for Sheet {
    type Message = ();
    type Properties = SheetProps;

    fn create(_: &Context<Sheet>) -> Sheet {
        Sheet
    }

    fn view(&self, ctx: &Context<Sheet>) -> Html {
        let SheetProps { page, class } = ctx.props();
        draw(page, class)
    }
}

fn draw(page: &Page, class: &'static str) -> Html {
    let mark = if page.mark.is_empty() { Html::default() } else { p("letter-mark", page.mark) };
    let body = all("div", "letter-body", page.pieces.iter().map(piece));
    el("article", class, [mark, body, foot(page)])
}

fn piece(piece: &Piece) -> Html {
    let (tag, class, content) = match &piece.content {
        Content::Centred(lines) => ("div", "letter-centred", lines_of(lines)),
        Content::Reference { number, date, subject } => ("div", "letter-reference", reference(number, date, subject)),
        Content::Related(papers) => ("div", "letter-related", papers.iter().enumerate().map(paper).collect()),
        Content::Text(paragraph) => ("p", text_class(paragraph), lines_of(&paragraph.lines)),
        Content::Table(rows) => ("table", "letter-people", table(rows)),
        Content::Signature(lines) => ("div", "letter-signature", lines_of(lines)),
        Content::Attachment(line) => ("p", "letter-attachment", vec![text(line.clone())]),
    };
    let gap = ["", " gap-1", " gap-2", " gap-3"].get(piece.gap).copied().unwrap_or(" gap-3");
    let class = Some([class, gap].concat().into());
    element(tag, &["class"], &[class], content).into()
}

fn text_class(paragraph: &Paragraph) -> &'static str {
    match (paragraph.begins, paragraph.ends) {
        (true, true) => "letter-text begins ends",
        (true, false) => "letter-text begins",
        (false, true) => "letter-text ends",
        (false, false) => "letter-text",
    }
}

fn lines_of(lines: &[String]) -> Vec<Html> {
    lines.iter().map(|line| el("span", "line", [text(line.clone())])).collect()
}

/// A value behind its name and an aligned colon.
fn named(class: &'static str, name: &'static str, colon: &'static str, value: Vec<Html>) -> Html {
    let value = element("span", &["class"], &[fixed("value")], value).into();
    el("p", class, [el("span", "name", [text(name)]), el("span", "colon", [text(colon)]), value])
}

fn reference(number: &str, date: &str, subject: &[String]) -> Vec<Html> {
    vec![
        named("", "Sayı", ":", vec![text(number.to_owned())]),
        p("date", date.to_owned()),
        named("subject", "Konu", ":", lines_of(subject)),
    ]
}

fn paper((index, paper): (usize, &Paper)) -> Html {
    let (name, colon) = if index == 0 { ("İlgi", ":") } else { ("", "") };
    let lines = all("span", "lines", lines_of(&paper.lines).into_iter());
    let letter = if paper.letter.is_empty() {
        Html::default()
    } else {
        el("span", "paper-letter", [text(paper.letter.clone())])
    };
    named("", name, colon, vec![letter, lines])
}

fn table(rows: &[Line]) -> Vec<Html> {
    vec![el("thead", "", [heading_row()]), all("tbody", "", rows.iter().map(row))]
}

fn row(line: &Line) -> Html {
    let person = &line.person;
    let cell = |content: Vec<Html>| element("td", &[], &[], content).into();
    let broken = |lines: &[String], whole: &str| {
        cell(if lines.is_empty() { vec![text(whole.to_owned())] } else { lines_of(lines) })
    };
    el(
        "tr",
        "",
        [
            cell(vec![text(line.number.to_string())]),
            cell(vec![text(person.national_id().to_string())]),
            broken(&line.name, person.name().as_str()),
            broken(&line.title, person.title()),
        ],
    )
}

/// The headings of the table of people, Sıra No first.
pub(in crate::letter) fn heading_row() -> Html {
    let labels = ["Sıra No"].into_iter().chain(Column::ALL.map(Column::label));
    all("tr", "", labels.map(|label| element("th", &["scope"], &[fixed("col")], vec![text(label)]).into()))
}

/// The contact block under its rule, and the page's number (m.24, 27).
fn foot(page: &Page) -> Html {
    let [left, right] = &page.foot;
    let block = if left.is_empty() && right.is_empty() {
        Html::default()
    } else {
        el(
            "div",
            "letter-contact",
            [all("p", "", lines_of(left).into_iter()), all("p", "", lines_of(right).into_iter())],
        )
    };
    let number = if page.number.is_empty() { Html::default() } else { p("letter-number", page.number.clone()) };
    el("footer", "letter-foot", [block, number])
}

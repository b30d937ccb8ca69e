//! A page of the letter.

use ::letter::{Content, Line, Page, Paper, Paragraph, Piece, people::Column};
use yew::prelude::*;

/// See [`Sheet`].
#[derive(PartialEq, Properties)]
pub(super) struct SheetProps {
    /// The page.
    pub page: Page,
    /// The class of the sheet, by the letter's order.
    pub class: &'static str,
}

/// A page as a sheet of paper. It is a component so that a key press draws only the pages anew that it changes: a letter for
/// thousands has a hundred thousand elements.
#[component]
pub(super) fn Sheet(SheetProps { page, class }: &SheetProps) -> Html {
    html! {
        <article class={*class}>
            if !page.mark.is_empty() {
                <p class="letter-mark">{page.mark}</p>
            }
            <div class="letter-body">{ for page.pieces.iter().map(piece) }</div>
            { foot(page) }
        </article>
    }
}

fn piece(piece: &Piece) -> Html {
    let gap = ["", "gap-1", "gap-2", "gap-3"].get(piece.gap).copied().unwrap_or("gap-3");
    match &piece.content {
        Content::Centred(lines) => html! { <div class={classes!("letter-centred", gap)}>{ lines_of(lines) }</div> },
        Content::Reference { number, date, subject } => html! {
            <div class={classes!("letter-reference", gap)}>
                { named("", "Sayı", ":", html! { {number} }) }
                <p class="date">{date}</p>
                { named("subject", "Konu", ":", lines_of(subject)) }
            </div>
        },
        Content::Related(papers) => html! {
            <div class={classes!("letter-related", gap)}>{ for papers.iter().enumerate().map(paper) }</div>
        },
        Content::Text(paragraph) => html! {
            <p class={classes!(text_class(paragraph), gap)}>{ lines_of(&paragraph.lines) }</p>
        },
        Content::Table(rows) => html! {
            <table class={classes!("letter-people", gap)}>
                <thead>{ heading_row() }</thead>
                <tbody>{ for rows.iter().map(row) }</tbody>
            </table>
        },
        Content::Signature(lines) => html! { <div class={classes!("letter-signature", gap)}>{ lines_of(lines) }</div> },
        Content::Attachment(line) => html! { <p class={classes!("letter-attachment", gap)}>{line}</p> },
    }
}

fn text_class(paragraph: &Paragraph) -> &'static str {
    match (paragraph.begins, paragraph.ends) {
        (true, true) => "letter-text begins ends",
        (true, false) => "letter-text begins",
        (false, true) => "letter-text ends",
        (false, false) => "letter-text",
    }
}

fn lines_of(lines: &[String]) -> Html {
    html! { { for lines.iter().map(|line| html! { <span class="line">{line}</span> }) } }
}

/// A value behind its name and an aligned colon.
fn named(class: &'static str, name: &'static str, colon: &'static str, value: Html) -> Html {
    html! {
        <p {class}>
            <span class="name">{name}</span>
            <span class="colon">{colon}</span>
            <span class="value">{value}</span>
        </p>
    }
}

fn paper((index, paper): (usize, &Paper)) -> Html {
    let (name, colon) = if index == 0 { ("İlgi", ":") } else { ("", "") };
    let value = html! {
        <>
            if !paper.letter.is_empty() {
                <span class="paper-letter">{&paper.letter}</span>
            }
            <span class="lines">{ lines_of(&paper.lines) }</span>
        </>
    };
    named("", name, colon, value)
}

fn row(line: &Line) -> Html {
    let person = &line.person;
    html! {
        <tr>
            <td>{line.number}</td>
            <td>{person.national_id().to_string()}</td>
            <td>{ broken(&line.name, person.name().as_str()) }</td>
            <td>{ broken(&line.title, person.title()) }</td>
        </tr>
    }
}

/// A text that is broken into lines, or whole where one line has room for it.
fn broken(lines: &[String], whole: &str) -> Html {
    if lines.is_empty() {
        html! { {whole} }
    } else {
        lines_of(lines)
    }
}

/// The headings of the table of people, Sıra No first.
pub(in crate::workbench) fn heading_row() -> Html {
    let labels = ["Sıra No"].into_iter().chain(Column::ALL.map(Column::label));
    html! { <tr>{ for labels.map(|label| html! { <th scope="col">{label}</th> }) }</tr> }
}

/// The contact block under its rule, and the page's number (m.24, 27).
fn foot(page: &Page) -> Html {
    let [left, right] = &page.foot;
    html! {
        <footer class="letter-foot">
            if !left.is_empty() || !right.is_empty() {
                <div class="letter-contact"><p>{ lines_of(left) }</p><p>{ lines_of(right) }</p></div>
            }
            if !page.number.is_empty() {
                <p class="letter-number">{&page.number}</p>
            }
        </footer>
    }
}

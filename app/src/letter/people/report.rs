//! What is to be looked at in a list that was read, and numbers that stand in two rows.

use letter::people::{
    Column, Event as Work,
    table::{Report, Unmended},
};
use yew::prelude::*;

use super::{button, link, number};
use crate::{
    drawing::Drawing,
    elements::{all, el, element, group, heading, p, text},
};

/// So many lines of a list are shown; more than that nobody reads in one go, and what is mended makes room.
const MOST: usize = 20;

pub(super) fn draw(drawing: Drawing) -> Html {
    group([of_list(drawing), duplicates(drawing)])
}

fn of_list(drawing: Drawing) -> Html {
    let table = drawing.rehearsal.people();
    let Some(report) = table.report() else { return Html::default() };
    let unmended = unmended(drawing);
    if unmended.is_none() && report.unused.is_empty() && report.missing.is_empty() && report.passed_over.is_empty() {
        return Html::default();
    }
    el(
        "div",
        "report",
        [
            heading("h4", None, "Eklenen liste"),
            group([unmended.unwrap_or_default(), columns(report), passed_over(report)]),
            button(drawing, "quiet", "Bu raporu kapat", Work::CloseReport),
        ],
    )
}

fn unmended(drawing: Drawing) -> Option<Html> {
    let mut cells = drawing.rehearsal.people().unmended().peekable();
    cells.peek()?;
    let line = |cell: Unmended| {
        let words = [&number(cell.row), ". satır, ", cell.column.label()].concat();
        let rest = [" (listede ", &cell.line.to_string(), ". satır): ", cell.problem.message(cell.column)].concat();
        el("li", "", [link(drawing, words, cell.row, cell.column), text(rest)])
    };
    let shown: Vec<Html> = cells.by_ref().take(MOST).map(line).collect();
    let title = p("", "Düzeltilecek yerler var; satırları silmedik, yerinde düzeltiniz:");
    Some(group([title, all("ul", "", shown.into_iter()), more(cells.count(), " yer daha var.")]))
}

fn columns(report: &Report) -> Html {
    let unused = match &report.unused[..] {
        [] => Html::default(),
        unused => p("", ["Alınmayan sütunlar: ", &unused.join(", "), "."].concat()),
    };
    let missing = match &report.missing[..] {
        [] => Html::default(),
        missing => {
            let labels: Vec<&str> = missing.iter().map(|column| column.label()).collect();
            p("", ["Listede olmayan sütunlar: ", &labels.join(", "), ". Bu hücreleri siz doldurunuz."].concat())
        }
    };
    group([unused, missing])
}

fn passed_over(report: &Report) -> Html {
    if report.passed_over.is_empty() {
        return Html::default();
    }
    const MOST: usize = 100;
    let title = ["Kişi sayılmayan ", &report.passed_over.len().to_string(), " satır"].concat();
    let lines = report.passed_over.iter().take(MOST).map(|passed| el("li", "", [text(passed.message())]));
    let rest = report.passed_over.len().saturating_sub(MOST);
    let content = vec![el("summary", "", [text(title)]), all("ul", "", lines), more(rest, " satır daha var.")];
    element("details", &[], &[], content).into()
}

fn duplicates(drawing: Drawing) -> Html {
    let duplicates = drawing.rehearsal.people().duplicates();
    if duplicates.is_empty() {
        return Html::default();
    }
    let row = |row| link(drawing, [&number(row), ". satır"].concat(), row, Column::NationalId);
    let pairs = duplicates.iter().take(MOST);
    let lines = pairs.map(|&(first, later)| el("li", "", [row(first), text(" ile "), row(later)]));
    el(
        "div",
        "warning twins",
        [
            p("", "Bu satırlarda T.C. Kimlik No aynı; biri yanlış ya da kişi iki kez eklenmiş olabilir:"),
            all("ul", "", lines),
            more(duplicates.len().saturating_sub(MOST), " çift daha var."),
        ],
    )
}

/// Says how many lines are not shown.
fn more(count: usize, words: &'static str) -> Html {
    if count == 0 { Html::default() } else { p("", [&count.to_string(), words].concat()) }
}

//! What is to be looked at in a list that was read, and numbers that stand in two rows.

use letter::people::{
    Column, Event as Work,
    table::{RemainingError, Report},
};
use yew::prelude::*;

use super::{button, link, number};
use crate::{
    elements::{all, el, element, group, heading, p, text},
    render_context::RenderContext,
};

/// So many lines of a list are shown; more than that nobody reads in one go, and what is mended makes room.
const MOST: usize = 20;

pub(super) fn draw(context: RenderContext) -> Html {
    group([of_list(context), duplicates(context)])
}

fn of_list(context: RenderContext) -> Html {
    let table = context.rehearsal.people();
    let Some(report) = table.report() else { return Html::default() };
    let remaining = remaining(context);
    if remaining.is_none() && report.unused.is_empty() && report.missing.is_empty() && report.skipped.is_empty() {
        return Html::default();
    }
    el(
        "div",
        "report",
        [
            heading("h4", None, "Eklenen liste"),
            group([remaining.unwrap_or_default(), columns(report), skipped(report)]),
            button(context, "quiet", "Bu raporu kapat", Work::CloseReport),
        ],
    )
}

fn remaining(context: RenderContext) -> Option<Html> {
    let mut cells = context.rehearsal.people().remaining().peekable();
    cells.peek()?;
    let line = |cell: RemainingError| {
        let words = [&number(cell.row), ". satır, ", cell.column.label()].concat();
        let rest = [" (listede ", &cell.line.to_string(), ". satır): ", cell.problem.message(cell.column)].concat();
        el("li", "", [link(context, words, cell.row, cell.column), text(rest)])
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

fn skipped(report: &Report) -> Html {
    if report.skipped.is_empty() {
        return Html::default();
    }
    const MOST: usize = 100;
    let title = ["Kişi sayılmayan ", &report.skipped.len().to_string(), " satır"].concat();
    let lines = report.skipped.iter().take(MOST).map(|passed| el("li", "", [text(passed.message())]));
    let rest = report.skipped.len().saturating_sub(MOST);
    let content = vec![el("summary", "", [text(title)]), all("ul", "", lines), more(rest, " satır daha var.")];
    element("details", &[], &[], content).into()
}

fn duplicates(context: RenderContext) -> Html {
    let duplicates = context.rehearsal.people().duplicates();
    if duplicates.is_empty() {
        return Html::default();
    }
    let row = |row| link(context, [&number(row), ". satır"].concat(), row, Column::NationalId);
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

//! What is to be looked at in a list that was read, and numbers that stand in two rows.

use ::letter::{
    people::{
        Column, Event as Work, Table,
        table::{RemainingError, Report},
    },
    workbench::Event,
};
use yew::prelude::*;

use super::{button, link, number};

/// So many lines of a list are shown; more than that nobody reads in one go, and what is mended makes room.
const MOST: usize = 20;

/// So many rows that are nobody are shown.
const MOST_SKIPPED: usize = 100;

pub(super) fn draw(table: &Table, on: &Callback<Event>) -> Html {
    html! { <>{ of_list(table, on) }{ duplicates(table, on) }</> }
}

fn of_list(table: &Table, on: &Callback<Event>) -> Html {
    let Some(report) = table.report() else { return Html::default() };
    let remaining = remaining(table, on);
    if remaining.is_none() && report.unused.is_empty() && report.missing.is_empty() && report.skipped.is_empty() {
        return Html::default();
    }
    html! {
        <div class="report">
            <h4 tabindex="-1">{"Eklenen liste"}</h4>
            { remaining.unwrap_or_default() }
            { columns(report) }
            { skipped(report) }
            { button(on, "quiet", "Bu raporu kapat", Work::CloseReport) }
        </div>
    }
}

fn remaining(table: &Table, on: &Callback<Event>) -> Option<Html> {
    let mut cells = table.remaining().peekable();
    cells.peek()?;
    let line = |cell: RemainingError| {
        let words = [&number(cell.row), ". satır, ", cell.column.label()].concat();
        let rest = [" (listede ", &cell.line.to_string(), ". satır): ", cell.problem.message(cell.column)].concat();
        html! { <li>{ link(on, words, cell.row, cell.column) }{rest}</li> }
    };
    let shown: Vec<Html> = cells.by_ref().take(MOST).map(line).collect();
    Some(html! {
        <>
            <p>{"Düzeltilecek yerler var; satırları silmedik, yerinde düzeltiniz:"}</p>
            <ul>{ for shown }</ul>
            { more(cells.count(), " yer daha var.") }
        </>
    })
}

fn columns(report: &Report) -> Html {
    let missing: Vec<&str> = report.missing.iter().map(|column| column.label()).collect();
    html! {
        <>
            if !report.unused.is_empty() {
                <p>{["Alınmayan sütunlar: ", &report.unused.join(", "), "."].concat()}</p>
            }
            if !missing.is_empty() {
                <p>{["Listede olmayan sütunlar: ", &missing.join(", "), ". Bu hücreleri siz doldurunuz."].concat()}</p>
            }
        </>
    }
}

fn skipped(report: &Report) -> Html {
    if report.skipped.is_empty() {
        return Html::default();
    }
    let count = report.skipped.len();
    let lines = report.skipped.iter().take(MOST_SKIPPED).map(|row| html! { <li>{row.message()}</li> });
    html! {
        <details>
            <summary>{["Kişi sayılmayan ", &count.to_string(), " satır"].concat()}</summary>
            <ul>{ for lines }</ul>
            { more(count.saturating_sub(MOST_SKIPPED), " satır daha var.") }
        </details>
    }
}

fn duplicates(table: &Table, on: &Callback<Event>) -> Html {
    let duplicates = table.duplicates();
    if duplicates.is_empty() {
        return Html::default();
    }
    let row = |row| link(on, [&number(row), ". satır"].concat(), row, Column::NationalId);
    let lines = duplicates.iter().take(MOST).map(|&(first, later)| {
        html! { <li>{ row(first) }{" ile "}{ row(later) }</li> }
    });
    html! {
        <div class="warning twins">
            <p>{"Bu satırlarda T.C. Kimlik No aynı; biri yanlış ya da kişi iki kez eklenmiş olabilir:"}</p>
            <ul>{ for lines }</ul>
            { more(duplicates.len().saturating_sub(MOST), " çift daha var.") }
        </div>
    }
}

/// Says how many lines are not shown.
fn more(count: usize, words: &'static str) -> Html {
    if count == 0 {
        Html::default()
    } else {
        html! { <p>{[&count.to_string(), words].concat()}</p> }
    }
}

//! The rows: all of them, or of many those around the place that is looked at.

use ::letter::{
    people::{Column, Event as Work, Row, Table},
    workbench::Event,
};
use yew::prelude::*;

use super::{
    super::preview::heading_row,
    cell::{Cell, CellProps},
    number,
};
use crate::browser::cells;

/// About the height of a row in pixels. Where rows are cards, the style sheet makes more of it.
const HEIGHT: usize = 45;
/// Sıra No, the columns, and the button of the row's menu.
const COLUMNS: &str = "5";

pub(super) fn raise_id(row: usize) -> String {
    ["kisi-", &number(row), "-yukari"].concat()
}

pub(super) fn lower_id(row: usize) -> String {
    ["kisi-", &number(row), "-asagi"].concat()
}

pub(super) fn draw(table: &Table, on: &Callback<Event>) -> Html {
    if table.is_empty() {
        return Html::default();
    }
    let window = table.window();
    let shown = table.rows().enumerate().skip(window.start).take(window.end - window.start);
    let lines = shown.flat_map(|(row, typed)| {
        let menu = (table.menu() == Some(row)).then(|| menu(on, row));
        [Some(line(table, on, row, typed)), menu].into_iter().flatten()
    });
    let listener = on.clone();
    let onscroll = Callback::from(move |event: web_sys::Event| {
        let row = cells::scrolled_to(&event, window.all);
        if window.is_outgrown_by(row) {
            listener.emit(Event::People(Work::Scrolled(row)));
        }
    });
    // The heading is a row too.
    let count = table.is_long().then(|| (window.all + 1).to_string());
    html! {
        <div class={if table.is_long() { "people-box long" } else { "people-box" }} {onscroll}>
            <table class="people" aria-rowcount={count}>
                <thead>{ heading_row() }</thead>
                <tbody>
                    { spacer("above", window.start) }
                    { for lines }
                    { spacer("below", window.all - window.end) }
                </tbody>
            </table>
        </div>
    }
}

/// The place of rows that are not drawn. (A style would be refused by the page's own policy.)
fn spacer(key: &'static str, rows: usize) -> Html {
    let class = if rows == 0 { "spacer none" } else { "spacer" };
    html! {
        <tr {key} {class} aria-hidden="true"><td colspan={COLUMNS} height={(rows * HEIGHT).to_string()}></td></tr>
    }
}

/// A row. With a key, so that a row that is drawn already stays the same element when others come and go around it.
fn line(table: &Table, on: &Callback<Event>, row: usize, typed: &Row) -> Html {
    let place = table.is_long().then(|| (row + 2).to_string());
    let cell = |column| {
        let props = CellProps::of(table, row, column, typed.get(column), on);
        html! { <Cell ..props /> }
    };
    html! {
        <tr key={row} aria-rowindex={place}>
            <th scope="row">{number(row)}</th>
            { for Column::ALL.map(cell) }
            <td class="more">{ opener(table, on, row) }</td>
        </tr>
    }
}

/// Opens the menu of a row.
fn opener(table: &Table, on: &Callback<Event>, row: usize) -> Html {
    let is_open = if table.menu() == Some(row) { "true" } else { "false" };
    let onclick = on.reform(move |_: MouseEvent| Event::People(Work::Menu(row)));
    html! {
        <button class="quiet" type="button" aria-label={menu_name(row)} aria-expanded={is_open} {onclick}>{"⋯"}</button>
    }
}

fn menu_name(row: usize) -> String {
    [&number(row), ". satırın işlemleri"].concat()
}

/// What can be done with a row, below it: the next thing that Tab leads to.
fn menu(on: &Callback<Event>, row: usize) -> Html {
    let item = |id: Option<String>, label: &'static str, words: &str, work: Work| {
        let onclick = on.reform(move |_: MouseEvent| Event::People(work.clone()));
        let name = [&number(row), ". satır", words].concat();
        html! { <button class="quiet" {id} type="button" aria-label={name} {onclick}>{label}</button> }
    };
    html! {
        <tr key="menu" class="row-menu">
            <td colspan={COLUMNS}>
                <div role="group" aria-label={menu_name(row)}>
                    { item(None, "Üstüne ekle", "ın üstüne ekle", Work::Insert(row)) }
                    { item(None, "Altına ekle", "ın altına ekle", Work::Insert(row + 1)) }
                    { item(Some(raise_id(row)), "Yukarı taşı", "ı yukarı taşı", Work::Raise(row, None)) }
                    { item(Some(lower_id(row)), "Aşağı taşı", "ı aşağı taşı", Work::Lower(row, None)) }
                    { item(None, "Sil", "ı sil", Work::Delete(row)) }
                </div>
            </td>
        </tr>
    }
}

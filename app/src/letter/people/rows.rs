//! The rows: all of them, or of many those around the place that is looked at.

use std::rc::Rc;

use letter::people::{Column, Event as Work};
use rehearsal::Event;
use yew::{
    html::onscroll,
    prelude::*,
    virtual_dom::{Key, Listener, VTag},
};

use super::{super::preview::heading_row, cell, number};
use crate::{
    browser::cells,
    elements::{Value, element, fixed, listening, text},
    render_context::RenderContext,
};

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

pub(super) fn draw(context: RenderContext) -> Html {
    let table = context.rehearsal.people();
    if table.is_empty() {
        return Html::default();
    }
    let window = table.window();
    let mut lines = vec![spacer("above", window.start)];
    for (row, typed) in table.rows().enumerate().skip(window.start).take(window.end - window.start) {
        lines.push(line(context, row, typed));
        if table.menu() == Some(row) {
            lines.push(menu(context, row));
        }
    }
    lines.push(spacer("below", window.all - window.end));
    let head = element("thead", &[], &[], vec![heading_row()]).into();
    let body = element("tbody", &[], &[], lines).into();
    // The heading is a row too.
    let count = if table.is_long() { Some((window.all + 1).to_string().into()) } else { None };
    let table_element =
        element("table", &["class", "aria-rowcount"], &[fixed("people"), count], vec![head, body]).into();
    let class = if table.is_long() { "people-box long" } else { "people-box" };
    let frame = element("div", &["class"], &[fixed(class)], vec![table_element]);
    let on = context.on.clone();
    let on_scroll = Callback::from(move |event: web_sys::Event| {
        let row = cells::scrolled_to(&event, window.all);
        if window.is_outgrown_by(row) {
            on.emit(Event::People(Work::Scrolled(row)));
        }
    });
    listening(frame, [Rc::new(onscroll::Wrapper::new(on_scroll)) as Rc<dyn Listener>])
}

/// The place of rows that are not drawn. (A style would be refused by the page's own policy.)
fn spacer(key: &'static str, rows: usize) -> Html {
    let height = Some((rows * HEIGHT).to_string().into());
    let cell = element("td", &["colspan", "height"], &[fixed(COLUMNS), height], Vec::new()).into();
    let (class, hidden) =
        if rows == 0 { (fixed("spacer none"), fixed("true")) } else { (fixed("spacer"), fixed("true")) };
    keyed(element("tr", &["class", "aria-hidden"], &[class, hidden], vec![cell]), Key::from(key))
}

fn line(context: RenderContext, row: usize, typed: &letter::people::Row) -> Html {
    let table = context.rehearsal.people();
    let mut cells = vec![element("th", &["scope"], &[fixed("row")], vec![text(number(row))]).into()];
    cells.extend(Column::ALL.map(|column| cell::draw(context, row, typed, column)));
    cells.push(element("td", &["class"], &[fixed("more")], vec![opener(context, row)]).into());
    let place = if table.is_long() { Some((row + 2).to_string().into()) } else { None };
    keyed(element("tr", &["aria-rowindex"], &[place], cells), Key::from(row))
}

/// Opens the menu of a row.
fn opener(context: RenderContext, row: usize) -> Html {
    let name = [&number(row), ". satırın işlemleri"].concat();
    let is_open = if context.rehearsal.people().menu() == Some(row) { "true" } else { "false" };
    let values = [fixed("quiet"), fixed("button"), Some(name.into()), fixed(is_open)];
    let button = element("button", &["class", "type", "aria-label", "aria-expanded"], &values, vec![text("⋯")]);
    listening(button, [context.on_click(Event::People(Work::Menu(row)))])
}

/// What can be done with a row, below it: the next thing that Tab leads to.
fn menu(context: RenderContext, row: usize) -> Html {
    let item = |id: Value, label: &'static str, words: &str, work| {
        let name = [&number(row), ". satır", words].concat();
        context.plain_button("quiet", id, Some(name.into()), text(label), Event::People(work))
    };
    let buttons = vec![
        item(None, "Üstüne ekle", "ın üstüne ekle", Work::Insert(row)),
        item(None, "Altına ekle", "ın altına ekle", Work::Insert(row + 1)),
        item(Some(raise_id(row).into()), "Yukarı taşı", "ı yukarı taşı", Work::Raise(row, None)),
        item(Some(lower_id(row).into()), "Aşağı taşı", "ı aşağı taşı", Work::Lower(row, None)),
        item(None, "Sil", "ı sil", Work::Delete(row)),
    ];
    let name = [&number(row), ". satırın işlemleri"].concat();
    let strip = element("div", &["role", "aria-label"], &[fixed("group"), Some(name.into())], buttons).into();
    let cell = element("td", &["colspan"], &[fixed(COLUMNS)], vec![strip]).into();
    keyed(element("tr", &["class"], &[fixed("row-menu")], vec![cell]), Key::from("menu"))
}

/// With a key, so that a row that is drawn already stays the same element when others come and go around it.
fn keyed(mut element: VTag, key: Key) -> Html {
    element.key = Some(key);
    element.into()
}

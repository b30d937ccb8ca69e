//! A cell to type into.

use std::rc::Rc;

use letter::people::{
    Column, Event as Work, Row,
    table::{Way, is_table},
};
use rehearsal::Event;
use yew::{
    html::{onkeydown, onpaste},
    prelude::*,
    virtual_dom::Listener,
};

use super::{link, number};
use crate::{
    browser::{
        cells::{self, Stroke},
        files,
    },
    elements::{Value, element, fixed, listening, text},
    render_context::RenderContext,
};

/// The id of a cell's input.
pub(crate) fn id(row: usize, column: Column) -> String {
    ["kisi-", &number(row), "-", column.slug()].concat()
}

pub(super) fn draw(context: RenderContext, row: usize, typed: &Row, column: Column) -> Html {
    let id = id(row, column);
    let message_id = Some(AttrValue::from([&id, "-hata"].concat()));
    let (message, invalid) = message(context, row, column, message_id.clone());
    let described_by = message.as_ref().and(message_id);
    let name = [&number(row), ". satır: ", column.label()].concat();
    let inputmode = if column == Column::NationalId { fixed("numeric") } else { None };
    let values = [Some(id.into()), fixed("text"), fixed("off"), inputmode, Some(name.into()), invalid, described_by];
    let keys = &["id", "type", "autocomplete", "inputmode", "aria-label", "aria-invalid", "aria-describedby"];
    let mut input = element("input", keys, &values, Vec::new());
    input.set_value(Some(AttrValue::from(context.rehearsal.people().shown(row, column).into_owned())));
    let input = listening(
        input,
        [
            context.on_enter(Event::People(Work::Entered(row, column))),
            context.on_input(move |typed| Event::People(Work::Typed(row, column, typed))),
            context.on_leave(Event::People(Work::Left(row, column))),
            on_key(context.on.clone(), row, column),
            on_paste(context.on.clone(), row, column),
        ],
    );
    // A name or a title that is cut off can be read whole when it is pointed at.
    let title = if column == Column::NationalId { None } else { Some(AttrValue::from(typed.get(column).to_owned())) };
    // Always two: Yew holds lists against each other from their ends, and would make a new input for a message that comes.
    let content = vec![input, message.unwrap_or_default()];
    element("td", &["data-label", "title"], &[fixed(column.label()), title], content).into()
}

/// What is wrong with the cell, or doubtful; and whether it is wrong.
fn message(context: RenderContext, row: usize, column: Column, id: Value) -> (Option<Html>, Value) {
    let table = context.rehearsal.people();
    if let Some(problem) = table.visible_problem(row, column) {
        let content = vec![text(problem.message(column))];
        return (Some(element("p", &["class", "id"], &[fixed("error"), id], content).into()), fixed("true"));
    }
    let twin = table.duplicate_of(row).filter(|_| column == Column::NationalId);
    let doubt = twin.map(|twin| {
        let words = [&number(twin), ". satırdaki"].concat();
        let content = vec![link(context, words, twin, column), text(" numarayla aynı.")];
        element("p", &["class", "id"], &[fixed("warning"), id], content).into()
    });
    (doubt, None)
}

fn on_key(on: Callback<Event>, row: usize, column: Column) -> Rc<dyn Listener> {
    Rc::new(onkeydown::Wrapper::new(Callback::from(move |event: KeyboardEvent| {
        let Some(stroke) = cells::stroke(&event) else { return };
        event.prevent_default();
        let go = |way| Work::Go(row, column, way);
        on.emit(Event::People(match stroke {
            Stroke::Up => go(Way::Up),
            Stroke::Down => go(Way::Down),
            Stroke::Left => go(Way::Left),
            Stroke::Right => go(Way::Right),
            Stroke::Enter => go(Way::Next),
            Stroke::Raise => Work::Raise(row, Some(column)),
            Stroke::Lower => Work::Lower(row, Some(column)),
            Stroke::Undo => Work::Undo,
            Stroke::Redo => Work::Redo,
        }));
    })))
}

/// Several cells are taken in by the table; a word is pasted as anywhere else.
fn on_paste(on: Callback<Event>, row: usize, column: Column) -> Rc<dyn Listener> {
    Rc::new(onpaste::Wrapper::new(Callback::from(move |event: web_sys::Event| {
        if let Some(text) = files::pasted(&event).filter(|text| is_table(text)) {
            event.prevent_default();
            on.emit(Event::People(Work::Pasted(row, column, text)));
        }
    })))
}

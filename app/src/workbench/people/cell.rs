//! A cell to type into.

use ::letter::{
    people::{
        Column, Event as Work, Table,
        table::{Way, is_table},
    },
    workbench::Event,
};
use yew::prelude::*;

use super::{link, number};
use crate::browser::{
    self,
    cells::{self, Stroke},
    files,
};

/// The id of a cell's input.
pub(in crate::workbench) fn id(row: usize, column: Column) -> String {
    ["kisi-", &number(row), "-", column.slug()].concat()
}

/// See [`Cell`].
#[derive(PartialEq, Properties)]
pub(super) struct CellProps {
    row: usize,
    column: Column,
    /// What is typed in it.
    typed: String,
    /// What is shown: of an identity number the person is not in, some digits.
    shown: String,
    problem: Option<&'static str>,
    /// The earlier row with the same identity number.
    twin: Option<usize>,
    on: Callback<Event>,
}

impl CellProps {
    /// What `table` says of a cell whose text is `typed`.
    pub(super) fn of(table: &Table, row: usize, column: Column, typed: &str, on: &Callback<Event>) -> CellProps {
        CellProps {
            row,
            column,
            typed: typed.to_owned(),
            shown: table.shown(row, column).into_owned(),
            problem: table.visible_problem(row, column).map(|problem| problem.message(column)),
            twin: table.duplicate_of(row).filter(|_| column == Column::NationalId),
            on: on.clone(),
        }
    }
}

/// A cell. It is a component so that a key press draws only the cell anew that it changes.
#[component]
pub(super) fn Cell(props: &CellProps) -> Html {
    let CellProps { row, column, on, .. } = props;
    let (row, column) = (*row, *column);
    let id = id(row, column);
    let message_id = [&id, "-hata"].concat();
    let message = message(props, &message_id);
    // A name or a title that is cut off can be read whole when it is pointed at.
    let title = (column != Column::NationalId).then(|| props.typed.clone());
    let oninput = on.reform(move |event: InputEvent| Event::People(Work::Typed(row, column, browser::typed(&event))));
    html! {
        <td data-label={column.label()} {title}>
            <input {id} type="text" autocomplete="off"
                inputmode={(column == Column::NationalId).then_some("numeric")}
                aria-label={[&number(row), ". satır: ", column.label()].concat()}
                aria-invalid={props.problem.map(|_| "true")}
                aria-describedby={message.as_ref().map(|_| message_id)}
                value={props.shown.clone()}
                onfocus={on.reform(move |_: FocusEvent| Event::People(Work::Entered(row, column)))}
                {oninput}
                onblur={on.reform(move |_: FocusEvent| Event::People(Work::Left(row, column)))}
                onkeydown={on_key(on.clone(), row, column)}
                onpaste={on_paste(on.clone(), row, column)} />
            // Always two: Yew holds lists against each other from their ends, and would make a new input for a message that
            // comes.
            { message.unwrap_or_default() }
        </td>
    }
}

/// What is wrong with the cell, or doubtful.
fn message(props: &CellProps, id: &str) -> Option<Html> {
    let id = id.to_owned();
    if let Some(problem) = props.problem {
        return Some(html! { <p class="error" {id}>{problem}</p> });
    }
    let twin = props.twin?;
    let words = [&number(twin), ". satırdaki"].concat();
    Some(html! {
        <p class="warning" {id}>{ link(&props.on, words, twin, props.column) }{" numarayla aynı."}</p>
    })
}

fn on_key(on: Callback<Event>, row: usize, column: Column) -> Callback<KeyboardEvent> {
    Callback::from(move |event: KeyboardEvent| {
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
    })
}

/// Several cells are taken in by the table; a word is pasted as anywhere else.
fn on_paste(on: Callback<Event>, row: usize, column: Column) -> Callback<web_sys::Event> {
    Callback::from(move |event: web_sys::Event| {
        if let Some(text) = files::pasted(&event).filter(|text| is_table(text)) {
            event.prevent_default();
            on.emit(Event::People(Work::Pasted(row, column, text)));
        }
    })
}

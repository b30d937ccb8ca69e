//! The table of people, to type into.

use form::{
    people::{CellProblem, Column, Row},
    rehearsal::Event,
    screen::Section,
};
use yew::prelude::*;

use crate::{browser, drawing::Drawing};

/// The id of the button that adds a row.
pub(crate) const ADD: &str = "kisi-ekle";

/// The id of a cell's input.
pub(crate) fn cell_id(row: usize, column: Column) -> String {
    format!("kisi-{}-{}", row + 1, column.slug())
}

pub(super) fn draw(drawing: Drawing) -> Html {
    let rehearsal = drawing.rehearsal;
    let heading = Section::People.slug();
    html! {
        <section class="section" aria-labelledby={heading}>
            <h3 id={heading} tabindex="-1">{ Section::People.title() }</h3>
            <p class="hint">{ "Onayı istenen her kişi bir satırdır." }</p>
            if !rehearsal.people().is_empty() {
                <table class="people">
                    <thead>
                        <tr>
                            <th scope="col">{ "Sıra No" }</th>
                            { for Column::ALL.map(|column| html! { <th scope="col">{ column.label() }</th> }) }
                            <th scope="col"><span class="visually-hidden">{ "Sil" }</span></th>
                        </tr>
                    </thead>
                    <tbody>{ for rehearsal.people().rows().enumerate().map(|(index, row)| line(drawing, index, row)) }</tbody>
                </table>
            }
            <div class="buttons">
                <button type="button" class="secondary" id={ADD} onclick={drawing.say(Event::AddRow)}>{ "Kişi ekle" }</button>
                if rehearsal.rehearsed().is_some() {
                    <button type="button" class="quiet" id="provadaki-kisi" onclick={drawing.say(Event::AddRehearsed)}>
                        { "Provadaki kişiyi ekle" }
                    </button>
                }
            </div>
        </section>
    }
}

fn line(drawing: Drawing, index: usize, row: &Row) -> Html {
    let number = index + 1;
    html! {
        <tr>
            <th scope="row">{ number.to_string() }</th>
            { for Column::ALL.map(|column| cell(drawing, index, row, column)) }
            <td>
                <button type="button" class="quiet" aria-label={format!("{number}. satırı sil")}
                    onclick={drawing.say(Event::RemoveRow(index))}>{ "Sil" }</button>
            </td>
        </tr>
    }
}

fn cell(drawing: Drawing, index: usize, row: &Row, column: Column) -> Html {
    let id = cell_id(index, column);
    let error_id = [&id, "-hata"].concat();
    let problem = drawing.rehearsal.visible_cell_problem(index, column);
    let oninput = drawing.on.reform(move |event: InputEvent| Event::CellInput(index, column, browser::typed(&event)));
    html! {
        <td data-label={column.label()}>
            <input {id} type="text" autocomplete="off" inputmode={(column == Column::NationalId).then_some("numeric")}
                aria-label={format!("{}. satır: {}", index + 1, column.label())}
                aria-invalid={problem.map(|_| "true")} aria-describedby={problem.map(|_| error_id.clone())}
                value={row.get(column).to_owned()} {oninput} onblur={drawing.say(Event::CellLeft(index, column))} />
            { error(problem, column, error_id) }
        </td>
    }
}

fn error(problem: Option<CellProblem>, column: Column, id: String) -> Html {
    match problem {
        Some(problem) => html! { <p class="error" {id}>{ problem.message(column) }</p> },
        None => Html::default(),
    }
}

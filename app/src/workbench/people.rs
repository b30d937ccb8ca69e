//! The table of people, worked like a spreadsheet.
//!
//! [`rows`] draws the rows and [`cell`] what is in them; [`report`] tells what is to be looked at in a list that was
//! read; [`tools`] are the buttons around all that.

mod cell;
mod report;
mod rows;
mod tools;

use ::letter::{
    people::{Column, Event as Work, table::Effect},
    workbench::{Event, Workbench},
};
use form::section::Section;
use yew::prelude::*;

pub(super) use cell::id as cell_id;

use crate::{
    browser::{self, files},
    controls,
};

/// The id of the button that adds a row.
const ADD: &str = "kisi-ekle";

pub(super) fn draw(bench: &Workbench, on: &Callback<Event>) -> Html {
    let heading = Section::People.slug();
    html! {
        <section class="section people-part" aria-labelledby={heading} ondragover={on_drag(on)} ondrop={on_drop(on)}>
            <h3 id={heading} tabindex="-1">{Section::People.title()}</h3>
            <p class="hint">
                {"Onayı istenen her kişi bir satırdır. Excel’den ya da bir web sayfasından kopyaladığınız listeyi bir \
                  hücreye yapıştırabilir, CSV dosyasını buraya sürükleyebilirsiniz."}
            </p>
            { tools::above(bench.people(), on) }
            { report::draw(bench.people(), on) }
            { rows::draw(bench.people(), on) }
            { tools::below(bench, on) }
            if bench.people().awaits_file() {
                { drop_zone(on) }
            }
        </section>
    }
}

/// Does what the table asks for.
pub(super) fn follow(bench: &Workbench, effect: Effect) {
    match effect {
        Effect::Cell(row, column) => browser::focus(&cell_id(row, column)),
        Effect::Raise(row) => browser::focus(&rows::raise_id(row)),
        Effect::Lower(row) => browser::focus(&rows::lower_id(row)),
        Effect::Add => browser::focus(ADD),
        Effect::Save => {
            files::save("personel-listesi.csv", "text/csv;charset=utf-8", bench.people().csv().as_bytes());
        }
    }
}

/// Goes on with a long list once the page has shown how far it is.
pub(super) fn follow_import(bench: &Workbench, on: &Callback<Event>) {
    if bench.people().progress().is_some() {
        browser::after_painting(on.reform(|()| Event::People(Work::Continue)));
    }
}

/// Covers the section while a file is dragged over it, so that there is one thing to drag over.
fn drop_zone(on: &Callback<Event>) -> Html {
    let ondragleave = on.reform(|_: DragEvent| Event::People(Work::Dragged(false)));
    html! { <div class="drop-zone" {ondragleave}><span>{"Dosyayı buraya bırakınız"}</span></div> }
}

fn on_drag(on: &Callback<Event>) -> Callback<DragEvent> {
    let on = on.clone();
    Callback::from(move |event: DragEvent| {
        if files::drags_file(&event) {
            event.prevent_default();
            on.emit(Event::People(Work::Dragged(true)));
        }
    })
}

fn on_drop(on: &Callback<Event>) -> Callback<DragEvent> {
    let on = on.clone();
    Callback::from(move |event: DragEvent| {
        if files::drags_file(&event) {
            event.prevent_default();
            on.emit(Event::People(Work::Dragged(false)));
            if let Some(file) = files::dropped(&event) {
                files::read(&file, on.reform(|bytes| Event::People(Work::File(bytes))));
            }
        }
    })
}

/// A link to a row's first cell that is to be looked at.
fn link(on: &Callback<Event>, words: String, row: usize, column: Column) -> Html {
    controls::link(on, &cell_id(row, column), words, Event::People(Work::Show(row, column)))
}

/// The button of the table that says `work`.
fn button(on: &Callback<Event>, class: &'static str, words: &'static str, work: Work) -> Html {
    controls::button(on, class, words, None, Event::People(work))
}

/// A row's number as it is read.
fn number(row: usize) -> String {
    (row + 1).to_string()
}

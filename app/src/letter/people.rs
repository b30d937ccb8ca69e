//! The table of people, worked like a spreadsheet.
//!
//! [`rows`] draws the rows and [`cell`] what is in them; [`report`] tells what is to be looked at in a list that was
//! read; [`tools`] are the buttons around all that.

mod cell;
mod report;
mod rows;
mod tools;

use std::rc::Rc;

use form::section::Section;
use letter::people::{Event as Work, table::Wish};
use rehearsal::{Event, Rehearsal};
use yew::{
    html::{ondragleave, ondragover, ondrop},
    prelude::*,
    virtual_dom::Listener,
};

pub(crate) use cell::id as cell_id;

use crate::{
    browser::{self, files},
    drawing::Drawing,
    elements::{el, element, fixed, listening, p, text},
};

/// The id of the button that adds a row.
const ADD: &str = "kisi-ekle";

pub(super) fn draw(drawing: Drawing) -> Html {
    let heading = Section::People.slug();
    let content = vec![
        drawing.heading("h3", heading, Section::People.title()),
        p(
            "hint",
            "Onayı istenen her kişi bir satırdır. Excel’den ya da bir web sayfasından kopyaladığınız listeyi bir hücreye \
             yapıştırabilir, CSV dosyasını buraya sürükleyebilirsiniz.",
        ),
        tools::above(drawing),
        report::draw(drawing),
        rows::draw(drawing),
        tools::below(drawing),
        drop_zone(drawing),
    ];
    let section =
        element("section", &["class", "aria-labelledby"], &[fixed("section people-part"), fixed(heading)], content);
    listening(section, [on_drag(drawing.on.clone()), on_drop(drawing.on.clone())])
}

/// Does what the table asks for.
pub(crate) fn follow(rehearsal: &Rehearsal, wish: Wish) {
    match wish {
        Wish::Cell(row, column) => browser::focus(&cell_id(row, column)),
        Wish::Raise(row) => browser::focus(&rows::raise_id(row)),
        Wish::Lower(row) => browser::focus(&rows::lower_id(row)),
        Wish::Add => browser::focus(ADD),
        Wish::Save => {
            files::save("personel-listesi.csv", "text/csv;charset=utf-8", rehearsal.people().csv().as_bytes());
        }
    }
}

/// Goes on with a long list once the page has shown how far it is.
pub(crate) fn follow_import(rehearsal: &Rehearsal, on: &Callback<Event>) {
    if rehearsal.people().progress().is_some() {
        browser::after_painting(on.reform(|()| Event::People(Work::Continue)));
    }
}

/// Covers the section while a file is dragged over it, so that there is one thing to drag over.
fn drop_zone(drawing: Drawing) -> Html {
    if !drawing.rehearsal.people().awaits_file() {
        return Html::default();
    }
    let zone =
        element("div", &["class"], &[fixed("drop-zone")], vec![el("span", "", [text("Dosyayı buraya bırakınız")])]);
    let on_leave = drawing.on.reform(|_| Event::People(Work::Dragged(false)));
    listening(zone, [Rc::new(ondragleave::Wrapper::new(on_leave)) as Rc<dyn Listener>])
}

fn on_drag(on: Callback<Event>) -> Rc<dyn Listener> {
    Rc::new(ondragover::Wrapper::new(Callback::from(move |event: DragEvent| {
        if files::drags_file(&event) {
            event.prevent_default();
            on.emit(Event::People(Work::Dragged(true)));
        }
    })))
}

fn on_drop(on: Callback<Event>) -> Rc<dyn Listener> {
    Rc::new(ondrop::Wrapper::new(Callback::from(move |event: DragEvent| {
        if files::drags_file(&event) {
            event.prevent_default();
            on.emit(Event::People(Work::Dragged(false)));
            if let Some(file) = files::dropped(&event) {
                files::read(&file, on.reform(|bytes| Event::People(Work::File(bytes))));
            }
        }
    })))
}

/// A link to a row's first cell that is to be looked at.
fn link(drawing: Drawing, words: String, row: usize, column: letter::people::Column) -> Html {
    drawing.link(&cell_id(row, column), words, Event::People(Work::Show(row, column)))
}

/// The button of the table that says `work`.
fn button(drawing: Drawing, class: &'static str, label: &'static str, work: Work) -> Html {
    drawing.plain_button(class, None, None, text(label), Event::People(work))
}

/// A row's number as it is read.
fn number(row: usize) -> String {
    (row + 1).to_string()
}

/// Several texts, in an element.
fn labelled_group<const N: usize>(class: &'static str, label: &'static str, children: [Html; N]) -> Html {
    let group = [el("span", "label", [text(label)])].into_iter().chain(children).collect();
    element("div", &["class", "role", "aria-label"], &[fixed(class), fixed("group"), fixed(label)], group).into()
}

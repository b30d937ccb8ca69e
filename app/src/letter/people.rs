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
use letter::people::{Event as Work, table::Effect};
use rehearsal::{Event, Rehearsal};
use yew::{
    html::{ondragleave, ondragover, ondrop},
    prelude::*,
    virtual_dom::Listener,
};

pub(crate) use cell::id as cell_id;

use crate::{
    browser::{self, files},
    elements::{el, element, fixed, listening, p, text},
    render_context::RenderContext,
};

/// The id of the button that adds a row.
const ADD: &str = "kisi-ekle";

pub(super) fn draw(context: RenderContext) -> Html {
    let heading = Section::People.slug();
    let content = vec![
        context.heading("h3", heading, Section::People.title()),
        p(
            "hint",
            "Onayı istenen her kişi bir satırdır. Excel’den ya da bir web sayfasından kopyaladığınız listeyi bir hücreye \
             yapıştırabilir, CSV dosyasını buraya sürükleyebilirsiniz.",
        ),
        tools::above(context),
        report::draw(context),
        rows::draw(context),
        tools::below(context),
        drop_zone(context),
    ];
    let section =
        element("section", &["class", "aria-labelledby"], &[fixed("section people-part"), fixed(heading)], content);
    listening(section, [on_drag(context.on.clone()), on_drop(context.on.clone())])
}

/// Does what the table asks for.
pub(crate) fn follow(rehearsal: &Rehearsal, effect: Effect) {
    match effect {
        Effect::Cell(row, column) => browser::focus(&cell_id(row, column)),
        Effect::Raise(row) => browser::focus(&rows::raise_id(row)),
        Effect::Lower(row) => browser::focus(&rows::lower_id(row)),
        Effect::Add => browser::focus(ADD),
        Effect::Save => {
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
fn drop_zone(context: RenderContext) -> Html {
    if !context.rehearsal.people().awaits_file() {
        return Html::default();
    }
    let zone =
        element("div", &["class"], &[fixed("drop-zone")], vec![el("span", "", [text("Dosyayı buraya bırakınız")])]);
    let on_leave = context.on.reform(|_| Event::People(Work::Dragged(false)));
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
fn link(context: RenderContext, words: String, row: usize, column: letter::people::Column) -> Html {
    context.link(&cell_id(row, column), words, Event::People(Work::Show(row, column)))
}

/// The button of the table that says `work`.
fn button(context: RenderContext, class: &'static str, label: &'static str, work: Work) -> Html {
    context.plain_button(class, None, None, text(label), Event::People(work))
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

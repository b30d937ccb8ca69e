//! The letter: its details, its people, and the page as it will be printed.

pub(crate) mod after_printing;
mod checks;
mod details;
pub(crate) mod document_system;
mod file_choice;
pub(crate) mod people;
mod preview;

use letter::Incomplete;
use rehearsal::screen::{Button, View};
use yew::prelude::*;

use crate::{
    drawing::Drawing,
    elements::{el, group, p},
    screens::HEADING,
};

/// The whole view.
///
/// The generator cuts the module in two here. Until the letter's part has come, nobody may call this.
#[inline(never)]
pub(crate) fn draw(drawing: Drawing) -> Html {
    let rehearsal = drawing.rehearsal;
    let page = match rehearsal.letter() {
        Ok(letter) => preview::draw(drawing, &letter),
        Err(incomplete) => p("ours", what_is_missing(&incomplete)),
    };
    let form = [
        people::draw(drawing),
        details::draw(drawing),
        checks::draw(drawing),
        el("div", "buttons", [drawing.submit(Button::Print), document_system::buttons(drawing), drawing.back()]),
        document_system::told(drawing),
        after_printing::draw(drawing),
    ];
    drawing.labelled(
        "screen letter-view",
        HEADING,
        [
            drawing.heading("h2", HEADING, View::Letter.title()),
            // One beside the heading, as while the letter's part is coming, so that the heading stays and keeps the focus.
            group([drawing.form(Button::Print, form), drawing.heading("h3", preview::HEADING, "Önizleme"), page]),
        ],
    )
}

fn what_is_missing(incomplete: &Incomplete) -> &'static str {
    match incomplete {
        Incomplete::NoPeople => "Listeye bir kişi ekleyince yazı burada görünür.",
        Incomplete::Rows(_) => "Listedeki eksikler tamamlanınca yazı burada görünür.",
        Incomplete::Details(_) => "Yazı bilgilerindeki eksikler tamamlanınca yazı burada görünür.",
    }
}

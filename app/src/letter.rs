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
    elements::{el, group, p},
    render_context::RenderContext,
    screens::HEADING,
};

/// The whole view.
///
/// The generator cuts the module in two here. Until the letter's part has come, nobody may call this.
#[inline(never)]
pub(crate) fn draw(context: RenderContext) -> Html {
    let rehearsal = context.rehearsal;
    let page = match rehearsal.letter() {
        Ok(letter) => preview::draw(context, &letter),
        Err(incomplete) => p("ours", what_is_missing(&incomplete)),
    };
    let form = [
        people::draw(context),
        details::draw(context),
        checks::draw(context),
        el("div", "buttons", [context.submit(Button::Print), document_system::buttons(context), context.back()]),
        document_system::told(context),
        after_printing::draw(context),
    ];
    context.labelled(
        "screen letter-view",
        HEADING,
        [
            context.heading("h2", HEADING, View::Letter.title()),
            // One beside the heading, as while the letter's part is coming, so that the heading stays and keeps the focus.
            group([context.form(Button::Print, form), context.heading("h3", preview::HEADING, "Önizleme"), page]),
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

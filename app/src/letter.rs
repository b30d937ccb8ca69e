//! The letter: its details, its people, and the page as it will be printed.

mod details;
pub(crate) mod people;
mod preview;

use form::{
    letter::Incomplete,
    screen::{Button, View},
};
use yew::prelude::*;

use crate::{drawing::Drawing, screens::HEADING};

/// The whole view.
pub(crate) fn draw(drawing: Drawing) -> Html {
    let rehearsal = drawing.rehearsal;
    let page = match rehearsal.letter() {
        Ok(letter) => preview::draw(&letter, rehearsal.template(), rehearsal.settings()),
        Err(incomplete) => html! { <p class="ours" id="onizleme-yok">{ what_is_missing(&incomplete) }</p> },
    };
    html! {
        <section class="screen letter-view" aria-labelledby={HEADING}>
            <h2 id={HEADING} tabindex="-1">{ View::Letter.title() }</h2>
            { drawing.form(Button::Print, html! {
                <>
                    { people::draw(drawing) }
                    { details::draw(drawing) }
                    <div class="buttons">{ drawing.submit(Button::Print) }{ drawing.back() }</div>
                </>
            }) }
            <h3 id="onizleme">{ "Önizleme" }</h3>
            { page }
        </section>
    }
}

fn what_is_missing(incomplete: &Incomplete) -> &'static str {
    match incomplete {
        Incomplete::NoPeople => "Listeye bir kişi ekleyince yazı burada görünür.",
        Incomplete::Rows(_) => "Listedeki eksikler tamamlanınca yazı burada görünür.",
        Incomplete::Details(_) => "Yazı bilgilerindeki eksikler tamamlanınca yazı burada görünür.",
    }
}

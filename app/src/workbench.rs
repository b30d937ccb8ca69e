//! The letter's workbench: its people, its details, and the pages as they will be printed.

mod after_printing;
mod checks;
mod details;
mod document_system;
mod file_choice;
mod people;
mod preview;
mod program;

use ::letter::{
    Incomplete,
    workbench::{Button, Event, Workbench},
};
use form::filling::Event as Fill;
use yew::prelude::*;

pub use program::LetterProgram;

use crate::controls::{button, named_button, status};

/// The id of the heading that the page has for the letter, whether this program is there or not.
const HEADING: &str = crate::screens::HEADING;

/// All of it, while the letter is on the screen.
fn draw(bench: &Workbench, on: &Callback<Event>, on_fill: &Callback<Fill>) -> Html {
    if !bench.is_shown() {
        return Html::default();
    }
    let pages = match bench.letter() {
        Ok(letter) => preview::draw(bench, on, &letter),
        Err(incomplete) => html! { <p class="ours">{what_is_missing(&incomplete)}</p> },
    };
    let onsubmit = on.reform(|event: SubmitEvent| {
        event.prevent_default();
        Event::Press(Button::Print)
    });
    html! {
        // What is deleted is drawn anew: a control may show what the state has refused.
        <section key={bench.clearings()} class="screen letter-view" aria-labelledby={HEADING}>
            <form class="letter-work" novalidate=true autocomplete="off" {onsubmit}>
                { without_place(bench) }
                { people::draw(bench, on) }
                { details::draw(bench, on, on_fill) }
                { checks::draw(bench, on) }
                <div class="buttons">
                    <button class="primary" id={Button::Print.slug()} type="submit">{Button::Print.label()}</button>
                    { for [Button::CopyText, Button::CopyTable, Button::SaveDocument]
                        .map(|button| named_button(on, "secondary", button, Event::Press(button))) }
                    { back(on) }
                </div>
                { document_system::told(bench) }
                { after_printing::draw(bench, on) }
            </form>
            <div class="letter-pages">
                <h3 id={preview::HEADING} tabindex="-1">{"Önizleme"}</h3>
                { pages }
            </div>
        </section>
    }
}

fn back(on: &Callback<Event>) -> Html {
    let onclick = on.reform(|_: MouseEvent| Event::Back);
    html! { <button class="quiet" id="onceki-ekran" type="button" {onclick}>{"‹ Önceki ekran"}</button> }
}

/// Says that a link led to a detail that this order of the letter does not have.
fn without_place(bench: &Workbench) -> Html {
    let words = if bench.is_without_place() {
        "Bu bilgi, seçtiğiniz düzende yer almaz; düzeni değiştirince sorulur."
    } else {
        ""
    };
    status(words)
}

fn what_is_missing(incomplete: &Incomplete) -> &'static str {
    match incomplete {
        Incomplete::NoPeople => "Listeye bir kişi ekleyince yazı burada görünür.",
        Incomplete::Rows(_) => "Listedeki eksikler tamamlanınca yazı burada görünür.",
        Incomplete::Details(_) => "Yazı bilgilerindeki eksikler tamamlanınca yazı burada görünür.",
    }
}

//! What the letter says of itself, and in which order.

use form::{letter::Template, rehearsal::Event, screen::Section};
use yew::prelude::*;

use crate::drawing::Drawing;

pub(super) fn draw(drawing: Drawing) -> Html {
    let choice = |template: Template| {
        let id = ["sablon-", template.slug()].concat();
        let checked = drawing.rehearsal.template() == template;
        html! {
            <div class="radio">
                <input type="radio" name="sablon" id={id.clone()} value={template.slug()} {checked}
                    oninput={drawing.say(Event::Template(template))} />
                <label for={id}>{ template.label() }</label>
            </div>
        }
    };
    drawing.section_with(
        Section::LetterDetails,
        html! {
            <fieldset class="field">
                <legend>{ "Yazının düzeni" }</legend>
                { for Template::ALL.map(choice) }
            </fieldset>
        },
    )
}

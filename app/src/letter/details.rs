//! What the letter says of itself, and in which order.

use form::{letter::Template, rehearsal::Event, screen::Section};
use yew::prelude::*;

use crate::{
    drawing::Drawing,
    elements::{all, el, fixed, text},
    field::radio,
};

pub(super) fn draw(drawing: Drawing) -> Html {
    let choice = |template: Template| {
        let id = Some(["sablon-", template.slug()].concat().into());
        let checked = drawing.rehearsal.template() == template;
        radio(drawing, id, fixed("sablon"), template.label(), checked, Event::Template(template))
    };
    drawing.section(
        Section::LetterDetails,
        el(
            "fieldset",
            "field",
            [el("legend", "", [text("Yazının düzeni")]), all("div", "", Template::ALL.into_iter().map(choice))],
        ),
    )
}

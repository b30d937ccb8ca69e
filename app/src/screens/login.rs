//! Screen 1: who is applying.

use form::screen::{Button, Section};
use yew::prelude::*;

use super::notes;
use crate::{
    drawing::Drawing,
    elements::{el, text},
};

pub(super) fn draw(drawing: Drawing) -> Html {
    let settings = drawing.rehearsal.settings();
    let questions = [
        "Başvuru formunu doldurma esnasında sorularınız için ",
        &settings.help_email,
        " adresine mail atabilir ya da ",
        &settings.help_phone,
        " numaralı telefonumuzdan Çağrı Merkezimizle irtibata geçebilirsiniz.",
    ]
    .concat();
    let content = [
        notes("ol", [text("Aşağıdaki alana Kimlik Bilgilerinizi yazarak “Giriş” butonuna basınız."), text(questions)]),
        drawing.section(Section::Identity, Html::default()),
        el("div", "buttons", [drawing.submit(Button::Login)]),
    ];
    drawing.form(Button::Login, content)
}

//! Screen 2: the application form.

use form::{
    field::Field,
    national_id::NationalId,
    screen::{Button, Screen, Section},
};
use yew::prelude::*;

use super::notes;
use crate::{
    drawing::Drawing,
    elements::{all, el, group, p, text},
};

pub(super) fn draw(drawing: Drawing) -> Html {
    let content = [
        p(
            "portal-note",
            "Aşağıda yazılı bütün bilgilerin doğru olduğunu, aksi halde doğacak bütün zararlardan sorumlu olduğumu beyan \
             ederim. Bu formdaki bilgilere göre şahsıma bir nitelikli elektronik sertifika hazırlanmasını talep ederim.",
        ),
        all("div", "", Screen::Application.sections().map(|section| draw_section(drawing, section))),
    ];
    drawing.form(Button::Approve, content)
}

/// One section; the last one ends with the screen's button and the portal's notes on it.
pub(super) fn draw_section(drawing: Drawing, section: Section) -> Html {
    let introduction = if section == Section::Personal { identity(drawing) } else { Html::default() };
    let fields = drawing.section(section, introduction);
    if Screen::Application.sections().last() != Some(section) {
        return fields;
    }
    let notes = notes(
        "ul",
        [
            text("(*) ile belirtilen alanların doldurulması zorunludur."),
            text(
                "LÜTFEN Bu sayfanın ekran görüntüsünü (print-screen) almayınız. İmzalayacağınız form sonraki adımda \
                 gelecektir.",
            ),
        ],
    );
    group([fields, el("div", "buttons", [drawing.submit(Button::Approve), drawing.back()]), notes])
}

/// What the login screen brought along; here it cannot be changed.
fn identity(drawing: Drawing) -> Html {
    let answers = drawing.rehearsal.answers();
    let line = |field: Field| {
        let answer = answers.get(field);
        let shown = match NationalId::parse(answer) {
            Ok(number) if field == Field::NationalId => number.masked(),
            _ => answer.to_owned(),
        };
        el("div", "", [el("dt", "", [text(field.label())]), el("dd", "", [text(shown)])])
    };
    let fields = [Field::NationalId, Field::GivenName, Field::Surname, Field::BirthPlace, Field::BirthDate];
    group([
        p("hint", "Kimlik bilgileri giriş ekranından gelir; burada değiştirilemez."),
        el("dl", "identity", fields.map(line)),
    ])
}

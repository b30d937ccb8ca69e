//! Screen 2: the application form.

use form::{field::Field, section::Section};
use rehearsal::screen::Button;
use yew::prelude::*;

use super::part::Part;
use crate::{
    drawing::Drawing,
    elements::{el, group, p, text},
};

pub(super) static PARTS: &[Part] = &[
    Part::Note(
        "Aşağıda yazılı bütün bilgilerin doğru olduğunu, aksi halde doğacak bütün zararlardan sorumlu olduğumu beyan \
         ederim. Bu formdaki bilgilere göre şahsıma bir nitelikli elektronik sertifika hazırlanmasını talep ederim.",
    ),
    Part::Fields(Section::Application),
    Part::Introduced(Section::Personal, identity),
    Part::Fields(Section::Institution),
    Part::Fields(Section::Contact),
    Part::Submit(Button::Approve),
    Part::Notes(
        "ul",
        &[
            "(*) ile belirtilen alanların doldurulması zorunludur.",
            "LÜTFEN Bu sayfanın ekran görüntüsünü (print-screen) almayınız. İmzalayacağınız form sonraki adımda \
             gelecektir.",
        ],
    ),
];

/// What the login screen brought along; here it cannot be changed.
fn identity(drawing: Drawing) -> Html {
    let line = |field: Field| {
        let shown = drawing.rehearsal.shown(field).into_owned();
        // The portal shows names as the civil registry has them: in capitals.
        let shown = if field == Field::BirthDate { shown } else { turkish::upper(&shown) };
        el("div", "", [el("dt", "", [text(field.label())]), el("dd", "", [text(shown)])])
    };
    let fields = [Field::NationalId, Field::GivenName, Field::Surname, Field::BirthPlace, Field::BirthDate];
    group([
        p("hint", "Kimlik bilgileri giriş ekranından gelir; burada değiştirilemez."),
        el("dl", "identity", fields.map(line)),
    ])
}

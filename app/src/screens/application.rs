//! Screen 2: the application form.

use form::{field::Field, section::Section};
use rehearsal::screen::Button;
use yew::prelude::*;

use super::part::ScreenItem;
use crate::{
    elements::{el, group, p, text},
    render_context::RenderContext,
};

pub(super) static PARTS: &[ScreenItem] = &[
    ScreenItem::Note(
        "Aşağıda yazılı bütün bilgilerin doğru olduğunu, aksi halde doğacak bütün zararlardan sorumlu olduğumu beyan \
         ederim. Bu formdaki bilgilere göre şahsıma bir nitelikli elektronik sertifika hazırlanmasını talep ederim.",
    ),
    ScreenItem::Fields(Section::Application),
    ScreenItem::Introduced(Section::Personal, identity),
    ScreenItem::Fields(Section::Institution),
    ScreenItem::Fields(Section::Contact),
    ScreenItem::Submit(Button::Approve),
    ScreenItem::Notes(
        "ul",
        &[
            "(*) ile belirtilen alanların doldurulması zorunludur.",
            "LÜTFEN Bu sayfanın ekran görüntüsünü (print-screen) almayınız. İmzalayacağınız form sonraki adımda \
             gelecektir.",
        ],
    ),
];

/// What the login screen brought along; here it cannot be changed.
fn identity(context: RenderContext) -> Html {
    let line = |field: Field| {
        let shown = context.rehearsal.shown(field).into_owned();
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

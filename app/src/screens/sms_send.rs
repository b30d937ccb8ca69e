//! Screen 3: asks for the SMS.

use form::field::Field;
use rehearsal::screen::Button;
use yew::prelude::*;

use super::part::ScreenItem;
use crate::{
    elements::{el, text},
    render_context::RenderContext,
};

pub(super) static PARTS: &[ScreenItem] = &[
    ScreenItem::Own(number),
    ScreenItem::Note(
        "Başvuru işleminizi yapabilmemiz için yukarıda belirtilen cep telefonuna, SMS Onay Kodu gönderilecektir. SMS Onay \
         Kodunun gönderilmesi için “GÖNDER” butonuna basınız. SMS gönderimi ücretsizdir.",
    ),
    ScreenItem::Note(
        "Eğer yukarıdaki numara size ait değilse, ☎ numaralı telefondan, Çağrı Merkezimiz ile iletişime geçiniz.",
    ),
    ScreenItem::Ours("Provada gerçek bir SMS gönderilmez; mesaj sonraki ekranda çizili telefona gelir."),
    ScreenItem::Submit(Button::Send),
];

fn number(context: RenderContext) -> Html {
    let number = context.rehearsal.answers().get(Field::MobilePhone).to_owned();
    el("p", "phone-number", [text("Telefon Numaranız : "), el("strong", "", [text(number)])])
}

//! Screen 3: asks for the SMS.

use form::field::Field;
use rehearsal::screen::Button;
use yew::prelude::*;

use super::part::Part;
use crate::{
    drawing::Drawing,
    elements::{el, text},
};

pub(super) static PARTS: &[Part] = &[
    Part::Own(number),
    Part::Note(
        "Başvuru işleminizi yapabilmemiz için yukarıda belirtilen cep telefonuna, SMS Onay Kodu gönderilecektir. SMS Onay \
         Kodunun gönderilmesi için “GÖNDER” butonuna basınız. SMS gönderimi ücretsizdir.",
    ),
    Part::Note(
        "Eğer yukarıdaki numara size ait değilse, ☎ numaralı telefondan, Çağrı Merkezimiz ile iletişime geçiniz.",
    ),
    Part::Ours("Provada gerçek bir SMS gönderilmez; mesaj sonraki ekranda çizili telefona gelir."),
    Part::Submit(Button::Send),
];

fn number(drawing: Drawing) -> Html {
    let number = drawing.rehearsal.answers().get(Field::MobilePhone).to_owned();
    el("p", "phone-number", [text("Telefon Numaranız : "), el("strong", "", [text(number)])])
}

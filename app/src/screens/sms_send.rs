//! Screen 3: asks for the SMS.

use form::{field::Field, screen::Button};
use yew::prelude::*;

use crate::{
    drawing::Drawing,
    elements::{el, p, text},
};

pub(super) fn draw(drawing: Drawing) -> Html {
    let number = drawing.rehearsal.answers().get(Field::MobilePhone).to_owned();
    let help = &drawing.rehearsal.settings().help_phone;
    let content = [
        el("p", "phone-number", [text("Telefon Numaranız : "), el("strong", "", [text(number)])]),
        p(
            "portal-note",
            "Başvuru işleminizi yapabilmemiz için yukarıda belirtilen cep telefonuna, SMS Onay Kodu gönderilecektir. SMS \
             Onay Kodunun gönderilmesi için “GÖNDER” butonuna basınız. SMS gönderimi ücretsizdir.",
        ),
        p(
            "portal-note",
            [
                "Eğer yukarıdaki numara size ait değilse, ",
                help,
                " numaralı telefondan, Çağrı Merkezimiz ile iletişime geçiniz.",
            ]
            .concat(),
        ),
        p("ours", "Provada gerçek bir SMS gönderilmez; mesaj sonraki ekranda çizili telefona gelir."),
        el("div", "buttons", [drawing.submit(Button::Send), drawing.back()]),
    ];
    drawing.form(Button::Send, content)
}

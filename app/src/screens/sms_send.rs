//! Screen 3: asks for the SMS.

use form::{field::Field, screen::Button};
use yew::prelude::*;

use crate::drawing::Drawing;

pub(super) fn draw(drawing: Drawing) -> Html {
    let rehearsal = drawing.rehearsal;
    let help = &rehearsal.settings().help_phone;
    drawing.form(
        Button::Send,
        html! {
            <>
                <p class="phone-number">
                    { "Telefon Numaranız : " }<strong>{ rehearsal.answers().get(Field::MobilePhone).to_owned() }</strong>
                </p>
                <p class="portal-note">
                    { "Başvuru işleminizi yapabilmemiz için yukarıda belirtilen cep telefonuna, SMS Onay Kodu \
                       gönderilecektir. SMS Onay Kodunun gönderilmesi için “GÖNDER” butonuna basınız. SMS gönderimi \
                       ücretsizdir." }
                </p>
                <p class="portal-note">
                    { format!("Eğer yukarıdaki numara size ait değilse, {help} numaralı telefondan, Çağrı Merkezimiz ile \
                        iletişime geçiniz.") }
                </p>
                <p class="ours">{ "Provada gerçek bir SMS gönderilmez; mesaj sonraki ekranda çizili telefona gelir." }</p>
                <div class="buttons">{ drawing.submit(Button::Send) }{ drawing.back() }</div>
            </>
        },
    )
}

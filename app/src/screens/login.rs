//! Screen 1: who is applying.

use form::screen::{Button, Section};
use yew::prelude::*;

use crate::drawing::Drawing;

pub(super) fn draw(drawing: Drawing) -> Html {
    let settings = drawing.rehearsal.settings();
    drawing.form(
        Button::Login,
        html! {
            <>
                <ol class="portal-notes">
                    <li>{ "Aşağıdaki alana Kimlik Bilgilerinizi yazarak “Giriş” butonuna basınız." }</li>
                    <li>
                        { format!("Başvuru formunu doldurma esnasında sorularınız için {} adresine mail atabilir ya da {} \
                            numaralı telefonumuzdan Çağrı Merkezimizle irtibata geçebilirsiniz.",
                            settings.help_email, settings.help_phone) }
                    </li>
                </ol>
                { drawing.section(Section::Identity) }
                <div class="buttons">{ drawing.submit(Button::Login) }</div>
            </>
        },
    )
}

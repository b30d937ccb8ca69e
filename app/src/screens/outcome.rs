//! Screen 6: the application is complete.

use form::screen::Button;
use yew::prelude::*;

use crate::drawing::Drawing;

pub(super) fn draw(drawing: Drawing) -> Html {
    let settings = drawing.rehearsal.settings();
    html! {
        <>
            <p class="success">{ "Başvuru formu e-onaylama işlemi başarıyla tamamlandı." }</p>
            <p class="ours">{ "Bu bir provaydı: Kamu SM’ye hiçbir şey gönderilmedi." }</p>
            if settings.letter_wanted {
                <p class="ours">
                    { "Gerçek başvurudan sonra sıra üst yazıdadır: başvurunun onaylanması resmî yazıyla istenir." }
                </p>
                <div class="buttons">{ drawing.button(Button::WriteLetter, "primary") }{ drawing.back() }</div>
            } else {
                <p class="ours">{ format!("{} ilinde başvurudan sonra üst yazı istenmez.", settings.province) }</p>
                <div class="buttons">{ drawing.button(Button::WriteLetter, "quiet") }{ drawing.back() }</div>
            }
        </>
    }
}

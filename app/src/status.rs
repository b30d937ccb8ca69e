//! What the form says of itself: notices, and the warning before the idle limit.

use form::rehearsal::{Event, Rehearsal};
use yew::prelude::*;

use crate::drawing::Drawing;

/// The status line. It is always there, so that screen readers notice when its text changes (WCAG 4.1.3).
pub(crate) fn notice(rehearsal: &Rehearsal) -> Html {
    let text = rehearsal.notice().map(|notice| notice.text());
    html! { <p class="notice" role="status" id="durum">{ text }</p> }
}

/// In the last minute before the idle limit: the warning, and the button that puts it off (WCAG 2.2.1).
pub(crate) fn idle_warning(drawing: Drawing) -> Html {
    let Some(seconds) = drawing.rehearsal.idle_warning() else { return Html::default() };
    html! {
        <div class="idle" role="alertdialog" aria-labelledby="bekleme-uyarisi">
            <p id="bekleme-uyarisi">{ "Bir süredir bir şey yazmadınız. Yazdıklarınız birazdan silinecek." }</p>
            <p aria-hidden="true">{ format!("{seconds} saniye kaldı.") }</p>
            <button type="button" class="primary" onclick={drawing.say(Event::StayAwake)}>{ "Silme, devam ediyorum" }</button>
        </div>
    }
}

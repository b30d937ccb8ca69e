//! What the form says of itself: notices, and the warning before the idle limit.

use rehearsal::{Event, IDLE_WARNING, screen::View};
use yew::prelude::*;

use crate::{
    browser::{self, letter_program::Arrival},
    context::RenderContext,
    controls::{button, status},
    screens::HEADING,
};

/// The status line, and the way back while there is one. It is always there, so that screen readers notice when its text
/// changes (WCAG 4.1.3).
pub(crate) fn notice(context: RenderContext) -> Html {
    html! {
        <div class="said">
            { status(context.rehearsal.notice().map_or("", |notice| notice.text())) }
            if context.rehearsal.can_take_back() {
                { button(context.on, "secondary", "Geri al", Some("Silmeyi geri al".to_owned()), Event::TakeBack) }
            }
        </div>
    }
}

/// In the last minute before the idle limit: the warning, and the button that puts it off (WCAG 2.2.1). Anything else that
/// the person does puts it off too, so it takes the focus from nobody. What announces it is always there, and empty until
/// then; the seconds stand beside it, or each would be announced.
pub(crate) fn idle_warning(context: RenderContext) -> Html {
    let warning = context.rehearsal.idle_warning();
    html! {
        <div class={warning.map(|_| "idle")}>
            <p class="idle-words" id="bekleme-uyarisi" role="alert">{ warning.map_or("", |_| IDLE_WARNING) }</p>
            if let Some(seconds) = warning {
                <p>{[&seconds.to_string(), " saniye kaldı."].concat()}</p>
                { stay_awake(context.on) }
            }
        </div>
    }
}

/// The focus stays where it is: if the field lost it to the button, that alone would put the deletion off, and the button
/// would be gone before the click.
fn stay_awake(on: &Callback<Event>) -> Html {
    let onclick = on.reform(|_: MouseEvent| Event::StayAwake);
    let onmousedown = Callback::from(|event: MouseEvent| event.prevent_default());
    html! { <button class="primary" type="button" {onclick} {onmousedown}>{"Silme, devam ediyorum"}</button> }
}

/// The heading of the letter, and what is said below it while its program has not come. The heading stays when that has, and
/// keeps the focus.
pub(crate) fn letter(arrival: Arrival) -> Html {
    let (words, way_out) = match arrival {
        Arrival::Failed => (
            "Yazı bölümü yüklenemedi. Bağlantınızı denetleyip yeniden deneyiniz.",
            press("Yeniden dene", || {
                // The button goes away.
                browser::focus(HEADING);
                browser::letter_program::fetch();
            }),
        ),
        Arrival::Gone => (
            "Sayfanın yeni bir sürümü yayımlandı; yazı bölümü onunla gelir. Sayfayı yenileyiniz: bu sekmede yazdıklarınız \
             kalır.",
            press("Sayfayı yenile", browser::reload),
        ),
        Arrival::Coming => ("Yazı bölümü yükleniyor…", Html::default()),
        Arrival::Here => ("", Html::default()),
    };
    html! {
        <section class="letter-head" aria-labelledby={HEADING}>
            <h2 id={HEADING} tabindex="-1">{View::Letter.title()}</h2>
            if arrival != Arrival::Here {
                { status(words) }
                {way_out}
            }
        </section>
    }
}

fn press(words: &'static str, press: fn()) -> Html {
    let onclick = Callback::from(move |_: MouseEvent| press());
    html! { <button class="primary" type="button" {onclick}>{words}</button> }
}

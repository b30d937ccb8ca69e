//! Screen 6: the application is complete.

use rehearsal::screen::Button;
use yew::prelude::*;

use super::part::ScreenItem;
use crate::{
    elements::{el, group, p},
    render_context::RenderContext,
};

pub(super) static PARTS: &[ScreenItem] = &[
    ScreenItem::Own(|_| p("success", "Başvuru formu e-onaylama işlemi başarıyla tamamlandı.")),
    ScreenItem::Ours("Bu bir provaydı: Kamu SM’ye hiçbir şey gönderilmedi."),
    ScreenItem::Own(what_next),
];

fn what_next(context: RenderContext) -> Html {
    let settings = context.rehearsal.settings();
    let (advice, class) = if settings.letter_wanted {
        let advice = "Gerçek başvurudan sonra sıra üst yazıdadır: başvurunun onaylanması resmî yazıyla istenir.";
        (advice.to_owned(), "primary")
    } else {
        ([&settings.province, " ilinde başvurudan sonra üst yazı istenmez."].concat(), "quiet")
    };
    let buttons = [context.button(Button::WriteLetter, class), context.back()];
    group([p("ours", advice), el("div", "buttons", buttons)])
}

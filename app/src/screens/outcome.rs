//! Screen 6: the application is complete.

use rehearsal::screen::Button;
use yew::prelude::*;

use super::part::Part;
use crate::{
    drawing::Drawing,
    elements::{el, group, p},
};

pub(super) static PARTS: &[Part] = &[
    Part::Own(|_| p("success", "Başvuru formu e-onaylama işlemi başarıyla tamamlandı.")),
    Part::Ours("Bu bir provaydı: Kamu SM’ye hiçbir şey gönderilmedi."),
    Part::Own(what_next),
];

fn what_next(drawing: Drawing) -> Html {
    let settings = drawing.rehearsal.settings();
    let (advice, class) = if settings.letter_wanted {
        let advice = "Gerçek başvurudan sonra sıra üst yazıdadır: başvurunun onaylanması resmî yazıyla istenir.";
        (advice.to_owned(), "primary")
    } else {
        ([&settings.province, " ilinde başvurudan sonra üst yazı istenmez."].concat(), "quiet")
    };
    let buttons = [drawing.button(Button::WriteLetter, class), drawing.back()];
    group([p("ours", advice), el("div", "buttons", buttons)])
}

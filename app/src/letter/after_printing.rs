//! What to do once the letter is on paper: the list on the screen, and the paper, hold personal data.

use rehearsal::{Event, LetterEvent, screen::Button};
use yew::prelude::*;

use crate::{
    elements::{el, element, fixed, heading, p, text},
    render_context::RenderContext,
};

/// The id of the reminder, which takes the focus after a print.
pub(crate) const ID: &str = "baski-sonrasi";
const HEADING: &str = "baski-sonrasi-basligi";

/// The reminder, after a print and until it is answered.
pub(super) fn draw(context: RenderContext) -> Html {
    if !context.rehearsal.is_printed() {
        return Html::default();
    }
    let clear = context.plain_button("danger", None, None, text("Her şeyi sil"), Event::Press(Button::ClearAll));
    let keep = context.plain_button("secondary", None, None, text("Kalsın"), Event::Letter(LetterEvent::Keep));
    let content = vec![
        heading("h3", fixed(HEADING), "Yazıyı bastıysanız"),
        p(
            "",
            "Yazıda kişilerin T.C. kimlik numaraları var. Kâğıdı yazıcıda bırakmayınız; ortak bir bilgisayardaysanız \
             yazdıklarınızı siliniz ve sayfayı kapatınız.",
        ),
        el("div", "buttons", [keep, clear]),
    ];
    let values = [fixed("reminder"), fixed(ID), fixed("region"), fixed("-1"), fixed(HEADING)];
    element("div", &["class", "id", "role", "tabindex", "aria-labelledby"], &values, content).into()
}

//! What to do once the letter is on paper: the list on the screen, and the paper, hold personal data.

use ::letter::workbench::{Button, Event, Workbench};
use yew::prelude::*;

use super::button;

/// The id of the reminder, which takes the focus after a print.
pub(super) const ID: &str = "baski-sonrasi";
const HEADING: &str = "baski-sonrasi-basligi";

/// The reminder, after a print and until it is answered.
pub(super) fn draw(bench: &Workbench, on: &Callback<Event>) -> Html {
    if !bench.is_printed() {
        return Html::default();
    }
    html! {
        <div class="reminder" id={ID} role="region" tabindex="-1" aria-labelledby={HEADING}>
            <h3 id={HEADING} tabindex="-1">{"Yazıyı bastıysanız"}</h3>
            <p>
                {"Yazıda kişilerin T.C. kimlik numaraları var. Kâğıdı yazıcıda bırakmayınız; ortak bir bilgisayardaysanız \
                  yazdıklarınızı siliniz ve sayfayı kapatınız."}
            </p>
            <div class="buttons">
                { button(on, "secondary", "Kalsın", None, Event::Keep) }
                { button(on, "danger", "Her şeyi sil", None, Event::Press(Button::ClearAll)) }
            </div>
        </div>
    }
}

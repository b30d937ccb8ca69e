//! A field that is on or off.

use form::filling::Event as Fill;
use yew::prelude::*;

use super::FieldRowProps;

/// What an answer that is on says.
const ON: &str = "açık";

/// What the portal does then (the note at the original guide's second step).
const CONSEQUENCE: &str = "Portal şimdi Yenileme’yi göstermiyor. Başka bir neden seçip bu formu yine doldurunuz; çıkış \
                           yapmadan sonraki adımlara geçiniz.";

impl FieldRowProps {
    /// The switch, and below it what follows while it is on. Pictures have none: it is not the portal's.
    pub(super) fn switch(&self) -> Html {
        if self.is_picture {
            return Html::default();
        }
        let (field, slug) = (self.field(), self.field().slug());
        let is_on = !self.state.typed.is_empty();
        let turned = if is_on { "" } else { ON };
        let oninput = self.on.reform(move |_: InputEvent| Fill::Input(field, turned.to_owned()));
        html! {
            <div class="field ours">
                <div class="radio">
                    <input id={slug} type="checkbox" role="switch" aria-describedby={self.described_by()}
                        checked={is_on} {oninput} />
                    <label for={slug}>{ self.label() }</label>
                </div>
                { self.hint() }
                <p role="status">{ if is_on { CONSEQUENCE } else { "" } }</p>
            </div>
        }
    }
}

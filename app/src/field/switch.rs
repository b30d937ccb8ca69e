//! A field that is on or off.

use form::filling::Event as Fill;
use rehearsal::Event;
use yew::prelude::*;

use super::Parts;
use crate::elements::{el, element, fixed, listening, status, text};

/// What an answer that is on says.
const ON: &str = "açık";

impl Parts<'_> {
    /// The switch, and below it what follows while it is on. Pictures have none: it is not the portal's.
    pub(super) fn switch(self) -> Html {
        if self.context.is_picture() {
            return Html::default();
        }
        let slug = self.field.slug();
        let is_on = !self.context.rehearsal.answers().get(self.field).is_empty();
        let values = [fixed(slug), fixed("checkbox"), fixed("switch"), self.described_by()];
        let mut input = element("input", &["id", "type", "role", "aria-describedby"], &values, Vec::new());
        input.set_checked(is_on);
        let turned = Event::Fill(Fill::Input(self.field, if is_on { String::new() } else { ON.to_owned() }));
        let input = listening(input, [self.context.on_input(move |_| turned.clone())]);
        let label = element("label", &["for"], &[fixed(slug)], vec![self.label()]).into();
        let consequence = if is_on { text(CONSEQUENCE) } else { Html::default() };
        el("div", "field ours", [el("div", "radio", [input, label]), self.hint(), status("p", "", [consequence])])
    }
}

/// What the portal does then (the note at the original guide's second step).
const CONSEQUENCE: &str = "Portal şimdi Yenileme’yi göstermiyor. Başka bir neden seçip bu formu yine doldurunuz; çıkış \
                           yapmadan sonraki adımlara geçiniz.";

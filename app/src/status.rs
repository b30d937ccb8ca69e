//! What the form says of itself: notices, and the warning before the idle limit.

use form::rehearsal::Event;
use yew::prelude::*;

use crate::{
    drawing::Drawing,
    elements::{self, element, fixed, heading, p, text},
};

/// The status line. It is always there, so that screen readers notice when its text changes (WCAG 4.1.3).
pub(crate) fn notice(drawing: Drawing) -> Html {
    let notice = drawing.rehearsal.notice();
    elements::status("p", "notice", [notice.map_or_else(Html::default, |notice| text(notice.text()))])
}

/// In the last minute before the idle limit: the warning, and the button that puts it off (WCAG 2.2.1).
pub(crate) fn idle_warning(drawing: Drawing) -> Html {
    const HEADING: &str = "bekleme-uyarisi";
    let Some(seconds) = drawing.rehearsal.idle_warning() else { return Html::default() };
    let content = vec![
        heading("h3", fixed(HEADING), "Bir süredir bir şey yazmadınız. Yazdıklarınız birazdan silinecek."),
        p("", [&seconds.to_string(), " saniye kaldı."].concat()),
        drawing.plain_button("primary", None, None, text("Silme, devam ediyorum"), Event::StayAwake),
    ];
    let values = [fixed("idle"), fixed("alertdialog"), fixed(HEADING)];
    element("div", &["class", "role", "aria-labelledby"], &values, content).into()
}

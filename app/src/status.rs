//! What the form says of itself: notices, and the warning before the idle limit.

use std::rc::Rc;

use form::{rehearsal::Event, screen::View};
use yew::{html::onclick, prelude::*, virtual_dom::Listener};

use crate::{
    browser::{self, Part},
    drawing::Drawing,
    elements::{self, element, fixed, group, heading, listening, p, text},
    screens,
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

/// In the letter's place while its part has not come. The heading is the letter's, and keeps the focus when that follows.
pub(crate) fn letter_part(drawing: Drawing, part: Part) -> Html {
    const HEADING: &str = screens::HEADING;
    let (words, again) = match part {
        Part::Failed => {
            let content = vec![text("Yeniden dene")];
            let button = element("button", &["class", "type"], &[fixed("primary"), fixed("button")], content);
            let load = Callback::from(|_: MouseEvent| {
                // The button goes away.
                browser::focus(HEADING);
                browser::load_letter_part();
            });
            let words = "Yazı bölümü yüklenemedi. Bağlantınızı denetleyip yeniden deneyiniz.";
            (words, listening(button, [Rc::new(onclick::Wrapper::new(load)) as Rc<dyn Listener>]))
        }
        Part::Coming | Part::Here => ("Yazı bölümü yükleniyor…", Html::default()),
    };
    let heading = drawing.heading("h2", HEADING, View::Letter.title());
    drawing.labelled("screen letter-view", HEADING, [heading, group([elements::status("p", "", [text(words)]), again])])
}

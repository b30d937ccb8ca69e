//! What the form says of itself: notices, and the warning before the idle limit.

use std::rc::Rc;

use rehearsal::{Event, IDLE_WARNING, screen::View};
use yew::{html::onclick, prelude::*, virtual_dom::Listener};

use crate::{
    browser::{self, LetterModule},
    elements::{self, el, element, fixed, group, listening, p, text},
    render_context::RenderContext,
    screens,
};

/// The status line, and the way back while there is one. It is always there, so that screen readers notice when its text
/// changes (WCAG 4.1.3).
pub(crate) fn notice(context: RenderContext) -> Html {
    let notice = context.rehearsal.notice();
    let line = elements::status("p", "notice", [notice.map_or_else(Html::default, |notice| text(notice.text()))]);
    let back = if context.rehearsal.can_take_back() {
        context.plain_button("secondary", None, fixed("Silmeyi geri al"), text("Geri al"), Event::TakeBack)
    } else {
        Html::default()
    };
    el("div", "said", [line, back])
}

/// In the last minute before the idle limit: the warning, and the button that puts it off (WCAG 2.2.1). Anything else that
/// the person does puts it off too, so it takes the focus from nobody. What announces it is always there, and empty until
/// then; the seconds stand beside it, or each would be announced.
pub(crate) fn idle_warning(context: RenderContext) -> Html {
    let warning = context.rehearsal.idle_warning();
    let words = warning.map_or("", |_| IDLE_WARNING);
    let values = [fixed("idle-words"), fixed("bekleme-uyarisi"), fixed("alert")];
    let alert = element("p", &["class", "id", "role"], &values, vec![text(words)]).into();
    let rest = warning.map_or_else(Html::default, |seconds| {
        group([p("", [&seconds.to_string(), " saniye kaldı."].concat()), stay_awake(context)])
    });
    let class = if warning.is_some() { "idle" } else { "" };
    el("div", class, [alert, rest])
}

/// The focus stays where it is: if the field lost it to the button, that alone would put the deletion off, and the button
/// would be gone before the click.
fn stay_awake(context: RenderContext) -> Html {
    let values = [fixed("primary"), fixed("button")];
    let button = element("button", &["class", "type"], &values, vec![text("Silme, devam ediyorum")]);
    listening(button, [context.on_click(Event::StayAwake), context.keeping_focus()])
}

/// In the letter's place while its part has not come. The heading is the letter's, and keeps the focus when that follows.
pub(crate) fn letter_part(context: RenderContext, part: LetterModule) -> Html {
    const HEADING: &str = screens::HEADING;
    let (words, button) = match part {
        LetterModule::Failed => {
            let load = || {
                // The button goes away.
                browser::focus(HEADING);
                browser::load_letter_part();
            };
            let words = "Yazı bölümü yüklenemedi. Bağlantınızı denetleyip yeniden deneyiniz.";
            (words, button("Yeniden dene", load))
        }
        LetterModule::Gone => {
            let words = "Sayfanın yeni bir sürümü yayımlandı; yazı bölümü onunla gelir. Sayfayı yenileyiniz: \
                         bu sekmede yazdıklarınız kalır.";
            (words, button("Sayfayı yenile", browser::reload))
        }
        LetterModule::Coming | LetterModule::Here => ("Yazı bölümü yükleniyor…", Html::default()),
    };
    let heading = context.heading("h2", HEADING, View::Letter.title());
    context.labelled(
        "screen letter-view",
        HEADING,
        [heading, group([elements::status("p", "", [text(words)]), button])],
    )
}

fn button(words: &'static str, press: fn()) -> Html {
    let button = element("button", &["class", "type"], &[fixed("primary"), fixed("button")], vec![text(words)]);
    let press = Callback::from(move |_: MouseEvent| press());
    listening(button, [Rc::new(onclick::Wrapper::new(press)) as Rc<dyn Listener>])
}

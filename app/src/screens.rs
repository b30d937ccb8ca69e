//! The portal's screens: each is a list of parts, drawn within the same frame.

mod application;
mod login;
mod outcome;
mod part;
mod signing_method;
mod sms_code;
mod sms_send;

#[cfg(feature = "picture")]
use form::section::Section;
use rehearsal::screen::Screen;
use yew::prelude::*;

use self::part::ScreenItem;
#[cfg(feature = "picture")]
use crate::elements::el;
use crate::{
    elements::{all, p},
    render_context::RenderContext,
};

/// The id of the view's heading, which takes the focus when the view changes.
pub(crate) const HEADING: &str = "ekran-basligi";

/// A whole screen.
pub(crate) fn draw(context: RenderContext, screen: Screen) -> Html {
    let content = all("div", "", parts(screen).iter().map(|part| part.draw(context)));
    let content = match screen.submit() {
        Some(button) => context.form(button, [content]),
        None => content,
    };
    context.labelled(
        "screen",
        HEADING,
        [
            p("portal-title", "Nitelikli Elektronik Sertifika Başvurusu"),
            context.heading("h2", HEADING, screen.title()),
            content,
            p("step-count", ["Adım : ", &screen.step().to_string(), "/", &Screen::ALL.len().to_string()].concat()),
        ],
    )
}

/// One section of a screen, for a picture. The last one brings along what stands below it.
#[cfg(feature = "picture")]
pub(crate) fn draw_section(context: RenderContext, screen: Screen, section: Section) -> Html {
    let is_other = |part: &&ScreenItem| !part.is_section(section);
    let parts = parts(screen).iter().skip_while(is_other).enumerate();
    let own =
        parts.take_while(|(index, part)| *index == 0 || !part.is_any_section()).map(|(_, part)| part.draw(context));
    el("section", "screen part", [all("div", "", own)])
}

fn parts(screen: Screen) -> &'static [ScreenItem] {
    match screen {
        Screen::Login => login::PARTS,
        Screen::Application => application::PARTS,
        Screen::SmsSend => sms_send::PARTS,
        Screen::SmsCode => sms_code::PARTS,
        Screen::SigningMethod => signing_method::PARTS,
        Screen::Outcome => outcome::PARTS,
    }
}

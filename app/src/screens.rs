//! The portal's screens, each within the same frame.

mod application;
mod login;
mod outcome;
mod signing_method;
mod sms_code;
mod sms_send;

use form::screen::Screen;
#[cfg(feature = "picture")]
use form::screen::Section;
use yew::prelude::*;

use crate::{
    drawing::Drawing,
    elements::{el, p},
};

/// The id of the view's heading, which takes the focus when the view changes.
pub(crate) const HEADING: &str = "ekran-basligi";

/// A whole screen.
pub(crate) fn draw(drawing: Drawing, screen: Screen) -> Html {
    let content = match screen {
        Screen::Login => login::draw(drawing),
        Screen::Application => application::draw(drawing),
        Screen::SmsSend => sms_send::draw(drawing),
        Screen::SmsCode => sms_code::draw(drawing),
        Screen::SigningMethod => signing_method::draw(drawing),
        Screen::Outcome => outcome::draw(drawing),
    };
    drawing.labelled(
        "screen",
        HEADING,
        [
            p("portal-title", "Nitelikli Elektronik Sertifika Başvurusu"),
            drawing.heading("h2", HEADING, screen.title()),
            content,
            p("step", ["Adım : ", &screen.step().to_string(), "/", &Screen::ALL.len().to_string()].concat()),
        ],
    )
}

/// One section of a screen, for a picture. The last one brings the screen's button along.
#[cfg(feature = "picture")]
pub(crate) fn draw_section(drawing: Drawing, section: Section) -> Html {
    let content = match section {
        Section::Identity => login::draw(drawing),
        Section::SmsCode => sms_code::draw(drawing),
        other => application::draw_section(drawing, other),
    };
    el("section", "screen part", [content])
}

/// The portal's notes, as a list.
fn notes<const N: usize>(tag: &'static str, notes: [Html; N]) -> Html {
    el(tag, "portal-notes", notes.map(|note| el("li", "", [note])))
}

//! The portal's screens, each drawn within the same frame.
//!
//! A screen is a list of blocks: a section of fields or anything else. So a picture can show one section of it.

mod application;
mod block;
mod login;
mod outcome;
mod signing_method;
mod sms_code;
mod sms_send;

#[cfg(feature = "picture")]
use form::section::Section;
use rehearsal::screen::Screen;
use yew::prelude::*;

use block::Block;

use crate::context::RenderContext;

/// The id of the view's heading, which takes the focus when the view changes.
pub(crate) const HEADING: &str = "ekran-basligi";

/// A whole screen.
pub(crate) fn draw(context: RenderContext, screen: Screen) -> Html {
    let content = html! { <div>{ for blocks(context, screen).into_iter().map(Block::html) }</div> };
    let content = match screen.submit() {
        Some(button) => context.form(button, content),
        None => content,
    };
    let id = context.id(HEADING);
    html! {
        <section class="screen" aria-labelledby={id}>
            <p class="portal-title">{"Nitelikli Elektronik Sertifika Başvurusu"}</p>
            <h2 {id} tabindex="-1">{screen.title()}</h2>
            {content}
            <p class="step-count">
                {["Adım : ", &screen.step().to_string(), "/", &Screen::ALL.len().to_string()].concat()}
            </p>
        </section>
    }
}

/// One section of a screen, for a picture. The last one brings along what stands below it.
#[cfg(feature = "picture")]
pub(crate) fn draw_section(context: RenderContext, screen: Screen, section: Section) -> Html {
    let blocks = blocks(context, screen).into_iter().skip_while(|block| block.section() != Some(section)).enumerate();
    let own = blocks.take_while(|(index, block)| *index == 0 || block.section().is_none());
    html! {
        <section class="screen part"><div>{ for own.map(|(_, block)| block.html()) }</div></section>
    }
}

fn blocks(context: RenderContext, screen: Screen) -> Vec<Block> {
    match screen {
        Screen::Login => login::blocks(context),
        Screen::Application => application::blocks(context),
        Screen::SmsSend => sms_send::blocks(context),
        Screen::SmsCode => sms_code::blocks(context),
        Screen::SigningMethod => signing_method::blocks(context),
        Screen::Outcome => outcome::blocks(context),
    }
}

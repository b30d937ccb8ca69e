//! Screen 4: takes the code that the SMS brought.

use form::section::Section;
use rehearsal::{screen::Button, sms::Sms};
use yew::prelude::*;

use super::{Block, block::note};
use crate::context::RenderContext;

pub(super) fn blocks(context: RenderContext) -> Vec<Block> {
    let seconds = context.rehearsal.seconds_left();
    let resend = if seconds == 0 { "primary" } else { "quiet" };
    vec![
        Block::new(html! {
            <div class="sms">
                <div>
                    { note("Cep telefonunuza gelen SMS Onay Kodunu Giriniz") }
                    { countdown(context, seconds) }
                </div>
                { phone(context.rehearsal.sms()) }
            </div>
        }),
        Block::fields(context, Section::SmsCode),
        Block::new(html! {
            <div class="buttons">
                { context.submit(Button::Confirm) }
                { context.button(Button::Cancel, "secondary") }
                { context.button(Button::Resend, resend) }
                { context.back() }
            </div>
        }),
    ]
}

fn countdown(context: RenderContext, seconds: u32) -> Html {
    let is_stopped = context.rehearsal.sms().is_some_and(Sms::is_stopped);
    let stop_label = if is_stopped { "Süreyi sürdür" } else { Button::Stop.label() };
    html! {
        <div class="countdown">
            <p>{"SMS Onay Kodunuzun Geçerliliği İçin Kalan Süre"}</p>
            <p class="seconds"><strong>{seconds}</strong>{" Saniye"}</p>
            <p class="visually-hidden" role="status">{ spoken(seconds) }</p>
            if seconds > 0 {
                <div class="buttons">
                    { context.button(Button::Extend, "quiet") }
                    { context.button_saying(Button::Stop, "quiet", stop_label) }
                </div>
            } else {
                <p class="error">{"Süre doldu: bu kod artık geçmez."}</p>
            }
        </div>
    }
}

/// What a screen reader hears: the text changes once a minute, and at 30 and 10 seconds.
fn spoken(seconds: u32) -> String {
    match seconds {
        0 => "Süre doldu. Kodu yeniden gönderebilirsiniz.".to_owned(),
        1..=10 => "10 saniyeden az kaldı.".to_owned(),
        11..=30 => "30 saniyeden az kaldı.".to_owned(),
        _ => ["En çok ", &seconds.div_ceil(60).to_string(), " dakika kaldı."].concat(),
    }
}

/// The drawn telephone with the message on it. A new key draws the message anew, so that it comes in again when it is sent
/// again.
fn phone(sms: Option<&Sms>) -> Html {
    let message = sms.map(|sms| {
        let code = sms.code().to_string();
        html! {
            <div class="message" key={code.clone()}>
                <p>{"PROVA: SMS onay kodunuz "}<strong class="code">{code}</strong></p>
            </div>
        }
    });
    html! {
        <div class="phone" role="status">
            <p class="phone-top">{"Telefonunuz (prova)"}</p>
            { message.unwrap_or_default() }
        </div>
    }
}

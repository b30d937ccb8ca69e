//! Screen 4: takes the code that the SMS brought.

use form::section::Section;
use rehearsal::{screen::Button, sms::Sms};
use yew::prelude::*;

use super::part::{ScreenItem, note};
use crate::{
    elements::{el, element, fixed, p, status, text},
    render_context::RenderContext,
};

pub(super) static PARTS: &[ScreenItem] =
    &[ScreenItem::Own(message), ScreenItem::Fields(Section::SmsCode), ScreenItem::Own(buttons)];

fn message(context: RenderContext) -> Html {
    let countdown = countdown(context, context.rehearsal.seconds_left());
    let left = [note(context, "Cep telefonunuza gelen SMS Onay Kodunu Giriniz"), countdown];
    el("div", "sms", [el("div", "", left), phone(context.rehearsal.sms())])
}

fn buttons(context: RenderContext) -> Html {
    let resend = if context.rehearsal.seconds_left() == 0 { "primary" } else { "quiet" };
    let buttons = [
        context.submit(Button::Confirm),
        context.button(Button::Cancel, "secondary"),
        context.button(Button::Resend, resend),
        context.back(),
    ];
    el("div", "buttons", buttons)
}

fn countdown(context: RenderContext, seconds: u32) -> Html {
    let stopped = context.rehearsal.sms().is_some_and(Sms::is_stopped);
    let stop_label = if stopped { "Süreyi sürdür" } else { Button::Stop.label() };
    let below = if seconds > 0 {
        el(
            "div",
            "buttons",
            [context.button(Button::Extend, "quiet"), context.button_saying(Button::Stop, "quiet", stop_label)],
        )
    } else {
        p("error", "Süre doldu: bu kod artık geçmez.")
    };
    el(
        "div",
        "countdown",
        [
            p("", "SMS Onay Kodunuzun Geçerliliği İçin Kalan Süre"),
            el("p", "seconds", [el("strong", "", [text(seconds.to_string())]), text(" Saniye")]),
            status("p", "visually-hidden", [text(spoken(seconds))]),
            below,
        ],
    )
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

/// The drawn telephone with the message on it.
fn phone(sms: Option<&Sms>) -> Html {
    let message = sms.map(|sms| {
        let code = sms.code().to_string();
        let content = [text("PROVA: SMS onay kodunuz "), el("strong", "code", [text(code.clone())])];
        let mut message = element("div", &["class"], &[fixed("message")], vec![el("p", "", content)]);
        // A new key draws the message anew, so that it comes in again when it is sent again.
        message.key = Some(code.into());
        message.into()
    });
    status("div", "phone", [p("phone-top", "Telefonunuz (prova)"), message.unwrap_or_default()])
}

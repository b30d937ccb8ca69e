//! Screen 4: takes the code that the SMS brought.

use form::section::Section;
use rehearsal::{screen::Button, sms::Sms};
use yew::prelude::*;

use super::part::{Part, note};
use crate::{
    drawing::Drawing,
    elements::{el, element, fixed, p, status, text},
};

pub(super) static PARTS: &[Part] = &[Part::Own(message), Part::Fields(Section::SmsCode), Part::Own(buttons)];

fn message(drawing: Drawing) -> Html {
    let countdown = countdown(drawing, drawing.rehearsal.seconds_left());
    let left = [note(drawing, "Cep telefonunuza gelen SMS Onay Kodunu Giriniz"), countdown];
    el("div", "sms", [el("div", "", left), phone(drawing.rehearsal.sms())])
}

fn buttons(drawing: Drawing) -> Html {
    let resend = if drawing.rehearsal.seconds_left() == 0 { "primary" } else { "quiet" };
    let buttons = [
        drawing.submit(Button::Confirm),
        drawing.button(Button::Cancel, "secondary"),
        drawing.button(Button::Resend, resend),
        drawing.back(),
    ];
    el("div", "buttons", buttons)
}

fn countdown(drawing: Drawing, seconds: u32) -> Html {
    let stopped = drawing.rehearsal.sms().is_some_and(Sms::is_stopped);
    let stop_label = if stopped { "Süreyi sürdür" } else { Button::Stop.label() };
    let below = if seconds > 0 {
        el(
            "div",
            "buttons",
            [drawing.button(Button::Extend, "quiet"), drawing.button_saying(Button::Stop, "quiet", stop_label)],
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

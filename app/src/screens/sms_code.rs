//! Screen 4: takes the code that the SMS brought.

use form::{
    screen::{Button, Section},
    sms::Sms,
};
use yew::prelude::*;

use crate::drawing::Drawing;

pub(super) fn draw(drawing: Drawing) -> Html {
    let seconds = drawing.rehearsal.seconds_left();
    let expired = seconds == 0;
    drawing.form(
        Button::Confirm,
        html! {
            <>
                <div class="sms">
                    <div>
                        <p class="portal-note">{ "Cep telefonunuza gelen SMS Onay Kodunu Giriniz" }</p>
                        { countdown(drawing, seconds) }
                    </div>
                    { phone(drawing.rehearsal.sms()) }
                </div>
                { drawing.section(Section::SmsCode) }
                <div class="buttons">
                    { drawing.submit(Button::Confirm) }
                    { drawing.button(Button::Cancel, "secondary") }
                    { drawing.button(Button::Resend, if expired { "primary" } else { "quiet" }) }
                    { drawing.back() }
                </div>
            </>
        },
    )
}

fn countdown(drawing: Drawing, seconds: u32) -> Html {
    let stopped = drawing.rehearsal.sms().is_some_and(Sms::is_stopped);
    let stop_label = if stopped { "Süreyi sürdür" } else { Button::Stop.label() };
    html! {
        <div class="countdown">
            <p>{ "SMS Onay Kodunuzun Geçerliliği İçin Kalan Süre" }</p>
            <p class="seconds" role="timer" aria-live="off">
                <strong id={drawing.name("kalan-sure")}>{ seconds.to_string() }</strong>{ " Saniye" }
            </p>
            <p class="visually-hidden" role="status">{ spoken(seconds) }</p>
            if seconds > 0 {
                <div class="buttons">
                    { drawing.button(Button::Extend, "quiet") }
                    { drawing.button_saying(Button::Stop, "quiet", stop_label) }
                </div>
            } else {
                <p class="error">{ "Süre doldu: bu kod artık geçmez." }</p>
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
        _ => format!("En çok {} dakika kaldı.", seconds.div_ceil(60)),
    }
}

/// The drawn telephone with the message on it.
fn phone(sms: Option<&Sms>) -> Html {
    html! {
        <div class="phone" role="group" aria-label="Prova telefonu">
            <p class="phone-top">{ "Mesajlar" }</p>
            if let Some(sms) = sms {
                // A new key draws the message anew, so that it comes in again when it is sent again.
                <div class="message" key={sms.code().to_string()} role="status">
                    <p>{ "PROVA: SMS onay kodunuz " }<strong class="code">{ sms.code().to_string() }</strong></p>
                </div>
            }
        </div>
    }
}

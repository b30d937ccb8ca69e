//! The SMS step's time: from a deadline, extended, stopped.

use serde_json::Value;
use tests::{Person, in_chromium_over_http};

fn waits_for_the_code(person: &Person) {
    person.waits_for_the_form();
    for button in ["Giriş", "Form Onayla"] {
        person.presses("Örnek bilgilerle doldur");
        person.presses(button);
    }
    person.sees_screen("SMS Onay Kodunun Gönderilmesi");
    person.presses("Gönder");
    person.sees_screen("SMS Onay Kodu");
}

#[track_caller]
fn has_left(person: &Person, range: std::ops::RangeInclusive<u32>) {
    let script = "const left = Number(document.querySelector('#form .seconds strong').textContent); \
                  return left >= LOW && left <= HIGH";
    let script = script.replace("LOW", &range.start().to_string()).replace("HIGH", &range.end().to_string());
    person.waits(&format!("{range:?} seconds left"), &script);
}

#[test]
fn it_follows_the_clock_and_can_be_extended_and_stopped() {
    in_chromium_over_http(|person| {
        waits_for_the_code(person);
        // Wide, since a busy computer may take its time between two looks.
        has_left(person, 200..=300);
        // As if the computer had slept: a counter would not know.
        person.sleeps(200);
        has_left(person, 10..=100);
        person.presses("Süreyi uzat");
        has_left(person, 200..=300);
        person.presses("Süreyi durdur");
        person.reads("Süre durduruldu.");
        person.sleeps(1000);
        person.presses("Süreyi sürdür");
        has_left(person, 200..=300);
    });
}

#[test]
fn screen_readers_hear_minutes_not_seconds() {
    in_chromium_over_http(|person| {
        waits_for_the_code(person);
        let spoken = "return document.querySelector('#form .countdown [role=status]').textContent";
        assert_eq!(person.script(spoken, &[]), Value::from("En çok 5 dakika kaldı."));
    });
}

#[test]
fn giving_up_leads_back_to_the_form() {
    in_chromium_over_http(|person| {
        waits_for_the_code(person);
        person.presses("İptal");
        person.sees_screen("Başvuru Formu");
        assert_eq!(person.value("Posta Kodu"), "68100");
    });
}

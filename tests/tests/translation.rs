//! A browser that translates the page puts elements of its own where words were.

use serde_json::Value;
use tests::{Person, everywhere};

/// Whether every word of the form is where the form has drawn it.
#[track_caller]
fn form_is_as_drawn(person: &Person) {
    assert_eq!(person.script("return document.querySelectorAll('#form font').length", &[]), Value::from(0));
    let others = person.script("return document.querySelectorAll('#guide font').length", &[]);
    assert!(others.as_u64() > Some(100), "the guide is translated: {others}");
}

#[test]
fn what_is_typed_into_a_translated_page_reaches_the_paper() {
    everywhere(|person| {
        person.opens_the_letter();
        person.presses("Kişi ekle");
        person.has_focus_on("kisi-1-tc");
        person.fills("1. satır: T.C. Kimlik No", "12345678950");
        person.fills("1. satır: Adı Soyadı", "Işık İPEK");
        person.fills("1. satır: Görev Unvanı", "Müdür Yardımcısı");
        person.fills("Yazıyı yazan birim", "Eskil Anadolu Lisesi Müdürlüğü");
        person.fills("Sayı", "E-12345");
        person.waits("the name", "return document.querySelector('.letter').textContent.includes('Işık İPEK')");
        person.translates_the_page();
        person.fills("1. satır: Adı Soyadı", "Öykü ÇAĞLAR");
        person.fills("Sayı", "E-67890");
        let text = person.prints().text;
        for (part, is_there) in [("Öykü ÇAĞLAR", true), ("E-67890", true), ("Işık İPEK", false), ("E-12345", false)]
        {
            assert_eq!(text.contains(part), is_there, "“{part}” in:\n{text}");
        }
        form_is_as_drawn(person);
    });
}

#[test]
fn the_form_goes_on_in_a_translated_page() {
    everywhere(|person| {
        person.waits_for_the_form();
        person.translates_the_page();
        form_is_as_drawn(person);
        person.logs_in();
        person.presses("Örnek bilgilerle doldur");
        person.presses("Form Onayla");
        person.presses("Gönder");
        let code = person.code();
        person.fills("SMS Doğrulama Kodu", &code);
        person.presses("Tamam");
        person.reads("Yöntem 1: E-Onaylı Başvuru");
    });
}

#[test]
fn tabs_of_a_translated_page_open() {
    everywhere(|person| {
        person.opens_sample("index.html");
        person.translates_the_page();
        person.clicks("[role=tab]:nth-child(2) font");
        person.waits("the second tab", "return document.querySelectorAll('.tabs > .tab')[1].checkVisibility()");
    });
}

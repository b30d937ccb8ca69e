//! Fragments, bookmarks, and the links of the guide into the form.

use serde_json::Value;
use tests::in_chromium;

#[test]
fn an_address_leads_to_its_field() {
    in_chromium(|person| {
        person.opens("#kimlik-no");
        person.waits_for_the_form();
        person.has_focus_on("kimlik-no");
    });
}

#[test]
fn a_later_screen_waits_for_the_earlier_ones() {
    in_chromium(|person| {
        person.opens("#sms-kodu");
        person.sees_screen("Kullanıcı Girişi");
        person.reads("O ekrana gelmeden önce bu ekranı tamamlayınız");
    });
}

#[test]
fn the_letter_can_be_bookmarked() {
    in_chromium(|person| {
        person.opens_the_letter();
    });
}

#[test]
fn a_field_link_of_the_guide_focuses_and_marks_the_field() {
    in_chromium(|person| {
        person.waits_for_the_form();
        person.script("document.querySelector('#guide .current a[data-target=soyad]').click()", &[]);
        person.has_focus_on("soyad");
        let marked = person.script("return document.querySelectorAll('.pointed #soyad, #soyad.pointed').length", &[]);
        assert_eq!(marked, Value::from(1));
    });
}

#[test]
fn the_guide_shows_the_step_of_the_screen() {
    in_chromium(|person| {
        person.waits_for_the_form();
        let shown = "return [...document.querySelectorAll('#guide article')].filter((a) => a.checkVisibility()).map((a) => a.querySelector('h2').textContent.slice(0, 7))";
        person.waits("the first step alone", &format!("return (() => {{ {shown} }})().length === 1"));
        assert_eq!(person.script(shown, &[]), Value::from(vec!["1. Adım"]));
        person.presses("Örnek bilgilerle doldur");
        person.presses("Giriş");
        person.sees_screen("Başvuru Formu");
        person.waits("both steps of the form", &format!("return (() => {{ {shown} }})().length === 2"));
        assert_eq!(person.script(shown, &[]), Value::from(vec!["2. Adım", "3. Adım"]));
    });
}

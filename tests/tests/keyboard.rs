//! The whole job without a mouse.

use tests::{Key, Person, in_chromium_over_http};

/// Goes on with Tab until the element with this id has the focus.
#[track_caller]
fn tabs_to(person: &Person, id: &str) {
    for _ in 0..80 {
        if person.focus() == id {
            return;
        }
        person.hits(Key::Tab);
    }
    panic!("Tab does not lead to #{id}");
}

#[track_caller]
fn types_into(person: &Person, answers: &[(&str, &str)]) {
    for (id, text) in answers {
        tabs_to(person, id);
        person.types(text);
    }
}

/// What has the focus can be seen to have it.
#[track_caller]
fn sees_the_focus(person: &Person) {
    let script = "const style = getComputedStyle(document.activeElement); \
                  return document.activeElement !== document.body && (style.outlineStyle !== 'none' || \
                  document.activeElement.matches('h2, h3, .summary'))";
    person.waits("the focus is somewhere, and visible", script);
}

#[test]
fn from_the_first_field_to_the_letter() {
    in_chromium_over_http(|person| {
        person.waits_for_the_form();
        tabs_to(person, "ornek-bilgiler");
        sees_the_focus(person);
        person.hits(Key::Space);
        tabs_to(person, "giris-yap");
        person.hits(Key::Enter);
        person.sees_screen("Başvuru Formu");
        person.has_focus_on("ekran-basligi");
        types_into(
            person,
            &[
                ("basvuru-nedeni", "Yen"),
                ("kart-okuyucu-tipi", "İst"),
                ("sertifika-suresi", "3"),
                ("calistigi-birim", "MEBBİS Birimi"),
                ("unvan", "Öğretmen"),
                ("kurum-adresi", "Valilik Ek Hizmet Binası"),
                ("il", "AKSARAY"),
                ("ilce", "AKSARAY MERKEZ"),
                ("posta-kodu", "68100"),
                ("eposta", "ayse.ornek@example.com"),
                ("is-telefonu", "0382 213 68 40"),
                ("cep-telefonu", "0505 123 45 67"),
                ("mobil-operator-tip", "AVEA"),
                ("bilgi-kanali", " "),
            ],
        );
        person.hits(Key::Down);
        sees_the_focus(person);
        tabs_to(person, "form-onayla");
        person.hits(Key::Space);
        person.sees_screen("SMS Onay Kodunun Gönderilmesi");
        tabs_to(person, "gonder");
        person.hits(Key::Enter);
        person.sees_screen("SMS Onay Kodu");
        let code = person.code();
        tabs_to(person, "sms-dogrulama-kodu");
        person.types(&code);
        // Enter in a field hands the screen in.
        person.hits(Key::Enter);
        person.sees_screen("İmzalama Yönteminin Belirlenmesi");
        tabs_to(person, "yontem-1");
        person.hits(Key::Enter);
        person.sees_screen("Başvuru Sonucu");
        tabs_to(person, "ust-yazi-hazirla");
        person.hits(Key::Space);
        person.sees_screen("Üst yazı");
        tabs_to(person, "kisi-1-gorev-unvani");
        sees_the_focus(person);
    });
}

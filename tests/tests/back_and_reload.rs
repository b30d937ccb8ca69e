//! What stays of what was typed, and what must not.

use serde_json::Value;
use tests::{Person, everywhere, from_a_file, in_chromium, over_http};

fn stored(person: &Person) -> String {
    let script = "return JSON.stringify({ ...sessionStorage }) + JSON.stringify({ ...localStorage }) + document.cookie";
    person.script(script, &[]).as_str().unwrap_or_default().to_owned()
}

#[test]
fn going_back_keeps_what_was_typed() {
    everywhere(|person| {
        person.logs_in();
        person.fills("Çalıştığı Birim", "Bilgi İşlem");
        person.presses("‹ Önceki ekran");
        person.sees_screen("Kullanıcı Girişi");
        assert_eq!(person.value("Soyad"), "ÖRNEK");
        person.goes_back();
        person.sees_screen("Başvuru Formu");
        assert_eq!(person.value("Çalıştığı Birim"), "Bilgi İşlem");
    });
}

#[test]
fn back_leads_to_where_the_visit_began() {
    everywhere(|person| {
        // At the plain address, without a fragment.
        person.logs_in();
        let length = person.script("return history.length", &[]);
        person.goes_back();
        person.sees_screen("Kullanıcı Girişi");
        assert_eq!(person.value("Soyad"), "ÖRNEK");
        person.script("history.forward()", &[]);
        person.sees_screen("Başvuru Formu");
        person.goes_back();
        person.sees_screen("Kullanıcı Girişi");
        assert_eq!(person.script("return history.length", &[]), length, "going back makes no new entries");
    });
}

#[test]
fn a_reload_over_http_keeps_the_form_and_no_secret() {
    over_http(|person| {
        person.waits_for_the_form();
        person.presses("Resmi okuyamıyorum, benim yerime yaz");
        let word = person.value("Resimdeki Yazıyı Giriniz");
        assert_eq!(word.len(), 5);
        person.logs_in();
        person.fills("Güvenlik sözcüğü", "gizli-deneme");
        person.fills("Ünvan", "Uzman Öğretmen");
        person.presses("Örnek bilgilerle doldur");
        person.presses("Form Onayla");
        person.presses("Gönder");
        let code = person.code();
        person.fills("SMS Doğrulama Kodu", &code);
        let stored = stored(person);
        assert!(stored.contains("Uzman Öğretmen"), "{stored}");
        for secret in ["gizli-deneme", code.as_str(), word.as_str()] {
            assert!(!stored.contains(secret), "{secret} is stored: {stored}");
        }
        person.reloads();
        // The message is gone with the page, so the way to the code leads through sending it again.
        person.sees_screen("SMS Onay Kodunun Gönderilmesi");
        person.presses("‹ Önceki ekran");
        assert_eq!(person.value("Ünvan"), "Uzman Öğretmen");
        assert_eq!(person.value("Güvenlik sözcüğü"), "");
    });
}

#[test]
fn two_schools_on_one_host_do_not_read_each_others_draft() {
    over_http(|person| {
        person.waits_for_the_form();
        person.fills("Ad", "Işık");
        person.waits("the draft", "return Object.values(sessionStorage).join().includes('Işık')");
        person.opens_the_other_folder("");
        person.waits_for_the_form();
        assert_eq!(person.value("Ad"), "");
        person.fills("Ad", "Öykü");
        person.waits("the other draft", "return Object.values(sessionStorage).join().includes('Öykü')");
        person.opens("");
        person.waits_for_the_form();
        assert_eq!(person.value("Ad"), "Işık");
    });
}

#[test]
fn from_a_disk_nothing_is_kept_and_leaving_asks_first() {
    from_a_file(|person| {
        let leaving = "const event = new Event('beforeunload', { cancelable: true }); \
                       window.dispatchEvent(event); return event.defaultPrevented";
        person.waits_for_the_form();
        assert_eq!(person.script(leaving, &[]), Value::from(false), "nothing typed yet");
        person.logs_in();
        assert_eq!(stored(person), "{}{}");
        assert_eq!(person.script(leaving, &[]), Value::from(true), "once something is typed");
        person.presses("Hepsini sil");
        person.sees_screen("Kullanıcı Girişi");
        assert_eq!(person.script(leaving, &[]), Value::from(false), "once all is deleted");
    });
}

#[test]
fn one_button_deletes_everything() {
    in_chromium(|person| {
        person.logs_in();
        person.presses("Örnek bilgilerle doldur");
        person.presses("Hepsini sil");
        person.sees_screen("Kullanıcı Girişi");
        person.reads("Yazdıklarınızın hepsi silindi.");
        for label in ["Resimdeki Yazıyı Giriniz", "Kimlik No", "Ad", "Soyad", "Doğum Yeri", "Doğum Tarihi"] {
            assert_eq!(person.value(label), "", "{label}");
        }
        assert_eq!(stored(person), "{}{}");
    });
}

#[test]
fn nothing_typed_is_in_the_address_the_title_or_the_history() {
    in_chromium(|person| {
        person.logs_in();
        let told = person.script("return location.href + document.title + JSON.stringify(history.state)", &[]);
        let told = told.as_str().expect("a text");
        for typed in ["10000000146", "AY", "ÖRNEK", "AKSARAY", "1980"] {
            assert!(!told.contains(typed), "{typed} is in {told}");
        }
        assert!(told.contains("#bilgiler"), "{told}");
    });
}

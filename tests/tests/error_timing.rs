//! When the form tells of an error, and when it does not: each clause of the contract.

use serde_json::Value;
use tests::{Key, Person, in_chromium, in_chromium_over_http};

/// What the error of the field with this id says; nothing if it has none.
fn error(person: &Person, id: &str) -> Option<String> {
    let script = "return document.getElementById(arguments[0] + '-hata')?.textContent ?? null";
    person.script(script, &[id.into()]).as_str().map(str::to_owned)
}

#[test]
fn an_empty_field_is_left_in_peace() {
    in_chromium(|person| {
        person.waits_for_the_form();
        person.enters("Kimlik No");
        for next in ["ad", "soyad", "dogum-yeri", "dogum-tarihi", "giris-yap"] {
            person.hits(Key::Tab);
            person.has_focus_on(next);
        }
        let errors = person.script("return document.querySelectorAll('#form .error').length", &[]);
        assert_eq!(errors, Value::from(0));
    });
}

#[test]
fn a_format_error_waits_for_the_field_to_be_left_and_goes_at_once_when_mended() {
    in_chromium(|person| {
        person.waits_for_the_form();
        person.enters("Kimlik No");
        person.types("1000000014");
        assert_eq!(error(person, "kimlik-no"), None, "while typing");
        person.hits(Key::Tab);
        person.reads("bu bir vergi numarası olabilir");
        assert_eq!(person.attribute("kimlik-no", "aria-invalid").as_deref(), Some("true"));
        assert_eq!(
            person.attribute("kimlik-no", "aria-describedby").as_deref(),
            Some("kimlik-no-ipucu kimlik-no-hata")
        );
        person.enters("Kimlik No");
        person.types("5");
        person.reads("Bu numarada bir yazım hatası var");
        person.hits(Key::Backspace);
        person.types("6");
        person.misses("Bu numarada bir yazım hatası var");
        person.has_focus_on("kimlik-no");
        assert_eq!(error(person, "kimlik-no"), None);
        assert_eq!(person.attribute("kimlik-no", "aria-invalid"), None);
        assert_eq!(person.attribute("kimlik-no", "aria-describedby").as_deref(), Some("kimlik-no-ipucu"));
        assert_eq!(person.attribute("kimlik-no", "autocomplete").as_deref(), Some("off"));
    });
}

#[test]
fn handing_in_leads_to_the_summary_and_the_summary_to_the_fields() {
    in_chromium(|person| {
        person.waits_for_the_form();
        person.presses("Giriş");
        person.has_focus_on("hata-ozeti");
        assert!(person.title().starts_with("Hata: "));
        let links = person.script("return [...document.querySelectorAll('#hata-ozeti a')].map((a) => a.hash)", &[]);
        let all = ["#resimdeki-yazi", "#kimlik-no", "#ad", "#soyad", "#dogum-yeri", "#dogum-tarihi"];
        assert_eq!(links, Value::from(all.to_vec()));
        person.script("document.querySelector('#hata-ozeti a[href=\"#soyad\"]').click()", &[]);
        person.has_focus_on("soyad");
        person.types("ÖRNEK");
        person.waits("the summary follows", "return document.querySelectorAll('#hata-ozeti a').length === 5");
        person.presses("Örnek bilgilerle doldur");
        person.waits("the summary goes", "return !document.getElementById('hata-ozeti')");
        assert!(!person.title().starts_with("Hata: "));
    });
}

#[test]
fn what_people_type_is_taken_and_shown_tidied() {
    in_chromium_over_http(|person| {
        person.waits_for_the_form();
        for (label, typed, shown) in [
            ("Kimlik No", " 100 000 001 46", "•••••••••46"),
            ("Doğum Tarihi", "5/3/1980", "05.03.1980"),
            ("Ad", "  Ayşe  Gül ", "Ayşe Gül"),
        ] {
            person.fills(label, typed);
            assert_eq!(person.value(label), typed, "{label} while typing");
            person.hits(Key::Tab);
            assert_eq!(person.value(label), shown, "{label} when left");
        }
    });
}

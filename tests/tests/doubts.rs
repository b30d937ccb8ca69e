//! What is doubtful is asked once; what may have been meant is offered; nothing is changed unasked.

use tests::{Key, Person, everywhere, in_chromium, in_chromium_over_http};

#[test]
fn a_doubtful_answer_is_asked_about_once() {
    everywhere(|person| {
        person.waits_for_the_form();
        person.fills("Kimlik No", "11111111110");
        person.hits(Key::Tab);
        person.reads("yer doldurmak için yazılmışa benziyor");
        assert_eq!(person.attribute("kimlik-no", "aria-invalid"), None, "it is no error");
        assert_eq!(
            person.attribute("kimlik-no", "aria-describedby").as_deref(),
            Some("kimlik-no-ipucu kimlik-no-hata")
        );
        person.presses("Örnek bilgilerle doldur");
        person.presses("Giriş");
        person.has_focus_on("hata-ozeti");
        person.reads("Bir daha bakınız");
        assert!(!person.title().starts_with("Hata: "), "{}", person.title());
        person.presses("Giriş");
        person.sees_screen("Başvuru Formu");
    });
}

#[test]
fn a_foreigners_number_is_named_and_accepted() {
    in_chromium_over_http(|person| {
        person.waits_for_the_form();
        person.fills("Kimlik No", "99000000042");
        person.hits(Key::Tab);
        person.reads("yabancı kimlik numarasıdır");
        person.presses("Örnek bilgilerle doldur");
        person.presses("Giriş");
        person.sees_screen("Başvuru Formu");
    });
}

#[test]
fn a_slip_in_an_address_is_mended_by_one_press() {
    everywhere(|person| {
        person.logs_in();
        for typed in ["ayse@gmial.com", "ayşe@gmail.com", "ayse@gmail,com"] {
            person.fills("Eposta", typed);
            person.hits(Key::Tab);
            person.reads("“ayse@gmail.com” yap");
            assert_eq!(person.value("Eposta"), typed, "nothing is changed unasked");
            person.presses("“ayse@gmail.com” yap");
            person.has_focus_on("eposta");
            assert_eq!(person.value("Eposta"), "ayse@gmail.com");
            person.misses("“ayse@gmail.com” yap");
        }
    });
}

#[test]
fn the_operator_follows_the_number_until_it_is_chosen() {
    in_chromium(|person| {
        person.logs_in();
        for (number, operator) in [("0532 123 45 67", "TURKCELL"), ("0542 123 45 67", "VODAFONE")] {
            person.fills("Cep Telefonu", number);
            person.hits(Key::Tab);
            assert_eq!(person.value("Mobil Operatör Tip"), operator);
            person.reads("Numaranın başına göre seçildi.");
        }
        person.chooses("Mobil Operatör Tip", "AVEA");
        person.misses("Numaranın başına göre seçildi.");
        person.fills("Cep Telefonu", "0532 123 45 67");
        person.hits(Key::Tab);
        assert_eq!(person.value("Mobil Operatör Tip"), "AVEA");
    });
}

#[test]
fn the_switch_shows_the_portal_without_a_renewal() {
    everywhere(|person| {
        person.logs_in();
        let reasons = |person: &Person| {
            let script = "return [...document.getElementById('basvuru-nedeni').options].map((o) => o.text).join()";
            person.script(script, &[]).as_str().unwrap_or_default().to_owned()
        };
        assert_eq!(reasons(person), "Seçiniz,Yenileme,Kayıp Çalıntı,Diğer");
        assert_eq!(person.attribute("yenileme-secenegi", "role").as_deref(), Some("switch"));
        person.enters("Yenileme seçeneği gelmiyor");
        person.reads("Portal şimdi Yenileme’yi göstermiyor.");
        assert_eq!(reasons(person), "Seçiniz,Kayıp Çalıntı,Diğer");
        person.hits(Key::Space);
        person.misses("Portal şimdi Yenileme’yi göstermiyor.");
        assert_eq!(reasons(person), "Seçiniz,Yenileme,Kayıp Çalıntı,Diğer");
    });
}

//! The identity number: understood however it comes, and hidden once the person is elsewhere.

use tests::{Key, everywhere, in_chromium_over_http};

#[test]
fn it_is_masked_when_left_and_shown_when_entered() {
    everywhere(|person| {
        person.waits_for_the_form();
        person.fills("Kimlik No", "10000000146");
        assert_eq!(person.value("Kimlik No"), "10000000146", "while typing");
        person.hits(Key::Tab);
        assert_eq!(person.value("Kimlik No"), "•••••••••46");
        person.enters("Kimlik No");
        person.waits("the number", "return document.getElementById('kimlik-no').value === '10000000146'");
        person.hits(Key::End);
        person.hits(Key::Backspace);
        person.types("6");
        person.hits(Key::Tab);
        assert_eq!(person.value("Kimlik No"), "•••••••••46", "it was mended, not the mask");
        person.presses("Örnek bilgilerle doldur");
        person.presses("Giriş");
        person.sees_screen("Başvuru Formu");
        person.reads("•••••••••46");
        person.misses("10000000146");
    });
}

#[test]
fn whatever_is_pasted_is_understood_or_refused_and_never_lost() {
    everywhere(|person| {
        person.waits_for_the_form();
        for pasted in
            ["TC: 100 000 00146", "T.C. Kimlik No : 10000000146", " 100\u{A0}000\u{A0}00146 ", "１００００００0146"]
        {
            person.pastes("Kimlik No", pasted);
            person.hits(Key::Tab);
            assert_eq!(person.value("Kimlik No"), "•••••••••46", "{pasted:?}");
        }
        for (pasted, message) in [
            ("1OOOOOOO146", "Kimlik No’da harf bulunmaz"),
            ("1000000014", "bu bir vergi numarası olabilir"),
            ("1000000014612", "fazla yazdınız"),
            ("02345678901", "0 ile başlamaz"),
        ] {
            person.pastes("Kimlik No", pasted);
            person.hits(Key::Tab);
            person.reads(message);
            assert_eq!(person.value("Kimlik No"), pasted, "it stays for mending");
        }
    });
}

#[test]
fn names_are_shown_in_capitals_only_where_the_portal_does() {
    in_chromium_over_http(|person| {
        person.waits_for_the_form();
        person.fills("Ad", "İlknur ışıl");
        person.presses("Örnek bilgilerle doldur");
        assert_eq!(person.value("Ad"), "İlknur ışıl", "never changed where it is typed");
        person.presses("Giriş");
        person.sees_screen("Başvuru Formu");
        person.reads("İLKNUR IŞIL");
    });
}

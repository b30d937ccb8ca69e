//! What axe-core finds (WCAG 2.2 A and AA), in both colour schemes, and that nothing scrolls sideways at 320 px.

use serde_json::{Value, json};
use tests::{Key, Person, Scheme, axe, in_chromium_over_http};

/// Rule and place of everything that axe-core finds wrong.
fn findings(person: &Person) -> Vec<String> {
    person.script(&axe(), &[]);
    person.script(
        "window.found = undefined; const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']; \
         axe.run(document, { runOnly: tags }).then((result) => { window.found = result.violations.flatMap((violation) => \
         violation.nodes.map((node) => violation.id + ': ' + node.target.join(' ') + ' ' + node.failureSummary)); });",
        &[],
    );
    person.waits("axe-core is through", "return window.found");
    let found = person.script("return window.found", &[]);
    found.as_array().expect("a list").iter().filter_map(Value::as_str).map(str::to_owned).collect()
}

#[track_caller]
fn is_sound(person: &Person, what: &str) {
    for scheme in [Scheme::Light, Scheme::Dark] {
        person.prefers(scheme);
        let found = findings(person);
        assert!(found.is_empty(), "{what}, {scheme:?}:\n{}", found.join("\n"));
    }
    person.chromium(
        "Emulation.setDeviceMetricsOverride",
        &json!({ "width": 320, "height": 640, "deviceScaleFactor": 1, "mobile": false }),
    );
    let wide =
        person.script("return document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth", &[]);
    assert_eq!(wide, Value::from(0), "{what} scrolls sideways at 320 px");
    let found = findings(person);
    assert!(found.is_empty(), "{what} at 320 px:\n{}", found.join("\n"));
    person.chromium("Emulation.clearDeviceMetricsOverride", &json!({}));
}

#[test]
fn every_screen() {
    in_chromium_over_http(|person| {
        person.waits_for_the_form();
        person.presses("Giriş");
        person.has_focus_on("hata-ozeti");
        is_sound(person, "the first screen with errors");
        for (button, heading) in [
            ("Giriş", "Başvuru Formu"),
            ("Form Onayla", "SMS Onay Kodunun Gönderilmesi"),
            ("Gönder", "SMS Onay Kodu"),
            ("Tamam", "İmzalama Yönteminin Belirlenmesi"),
            ("Yöntem 1: E-Onaylı Başvuru", "Başvuru Sonucu"),
            ("Üst yazıyı hazırla", "Üst yazı"),
        ] {
            person.presses("Örnek bilgilerle doldur");
            person.presses(button);
            person.sees_screen(heading);
            is_sound(person, heading);
        }
    });
}

#[test]
fn what_only_shows_while_one_types() {
    in_chromium_over_http(|person| {
        person.logs_in();
        person.fills("Eposta", "ayşe@gmial.com");
        person.fills("Cep Telefonu", "0532 123 45 67");
        person.enters("Yenileme seçeneği gelmiyor");
        person.fills("Ünvan", "ö");
        person.hits(Key::Down);
        is_sound(person, "an open list, an error with its suggestion, what is told, and the switch");
        person.presses("Hepsini sil");
        person.sees_screen("Kullanıcı Girişi");
        person.fills("Ad", "Ayş3");
        person.presses("Örnek bilgilerle doldur");
        person.presses("Giriş");
        person.reads("Bir daha bakınız");
        is_sound(person, "doubts");
    });
}

#[test]
fn what_a_clerk_does_with_the_letter() {
    in_chromium_over_http(|person| {
        person.opens_the_letter();
        is_sound(person, "a letter with everything missing");
        person.presses("Yazdır");
        person.has_focus_on("hata-ozeti");
        is_sound(person, "the list of what is wrong");
        person.presses("Örnek bilgilerle doldur");
        person.fills("Konu", "Onay.");
        person.presses("Yazdır");
        person.reads("Doğruysa aynı düğmeye bir kez daha basıp devam ediniz.");
        is_sound(person, "the list of what is doubtful");
        person.script("document.execCommand = () => false", &[]);
        person.presses("Metni kopyala");
        person.has_focus_on("elle-kopyala");
        person.presses("Bilgileri dosyaya kaydet");
        person.script("window.dispatchEvent(new Event('afterprint'))", &[]);
        person.has_focus_on("baski-sonrasi");
        person.clicks("details.group summary");
        is_sound(person, "a text to copy, and what is said after saving and printing");
    });
}

#[test]
fn the_table_of_people_with_all_that_is_said_of_it() {
    in_chromium_over_http(|person| {
        person.opens_the_letter();
        person.presses("Kişi ekle");
        person.has_focus_on("kisi-1-tc");
        person.pastes_a_list(
            "Kimlik No\tAd Soyad\tUnvan\tNot\n10000000147\tAyşe ÖRNEK\tÖğretmen\tx\n\
             10000000146\tIşık İPEK\t\tx\n10000000146\tÖykü ÇAĞLAR\tMemur\tx",
        );
        person.presses("2. satırın işlemleri");
        person.waits("the menu", "return document.querySelector('.row-menu')");
        is_sound(person, "a list with errors, a column that is not taken, a number twice, and an open menu");
    });
}

#[test]
fn the_search() {
    in_chromium_over_http(|person| {
        person.waits_for_the_form();
        person.clicks("#search");
        person.has_focus_on("search-words-field");
        is_sound(person, "a search without words");
        person.types("kagit");
        person.waits("hits", "return document.querySelector('#search-hits [role=option]')");
        is_sound(person, "hits");
        person.types("zürafa");
        person.reads("bulunamadı");
        is_sound(person, "a search without hits");
    });
}

#[test]
fn the_pages() {
    in_chromium_over_http(|person| {
        for page in
            ["adim-3-kurum-iletisim.html", "ust-yazi-ayrintilari.html", "sozluk.html", "kitapcik.html", "404.html"]
        {
            person.opens_page(page);
            is_sound(person, page);
        }
    });
}

//! The letter for people who are typed in.

use tests::{Person, everywhere, in_chromium};

fn types_a_person(person: &Person, row: usize, [id, name, title]: [&str; 3]) {
    person.presses("Kişi ekle");
    person.has_focus_on(&format!("kisi-{row}-tc"));
    person.fills(&format!("{row}. satır: T.C. Kimlik No"), id);
    person.fills(&format!("{row}. satır: Adı Soyadı"), name);
    person.fills(&format!("{row}. satır: Görev Unvanı"), title);
}

#[test]
fn a_clerk_prints_two_people_in_both_orders() {
    everywhere(|person| {
        person.opens_the_letter();
        types_a_person(person, 1, ["12345678950", "Işık İPEK", "Müdür Yardımcısı"]);
        types_a_person(person, 2, ["402 438 343 90", "Öykü ÇAĞLAR", "Öğretmen"]);
        person.fills("Yazıyı yazan birim", "Eskil Anadolu Lisesi Müdürlüğü");
        person.fills("Sayı", "E-12345");
        person.waits("two rows in the preview", "return document.querySelectorAll('.letter tbody tr').length === 2");
        let paper = person.prints();
        for part in ["Sıra No", "Işık İPEK", "Müdür Yardımcısı", "40243834390", "Öykü ÇAĞLAR", "E-12345"] {
            assert!(paper.text.contains(part), "“{part}” is not in:\n{}", paper.text);
        }
        let place = |text: &str, part: &str| text.find(part).unwrap_or_else(|| panic!("“{part}” is not in:\n{text}"));
        assert!(place(&paper.text, "Öykü ÇAĞLAR") < place(&paper.text, "Okul Müdürü"), "the table is in the text");
        person.script("document.getElementById('sablon-1').click()", &[]);
        person.waits("the other order", "return document.querySelector('.letter.original')");
        let paper = person.prints();
        assert!(place(&paper.text, "Okul Müdürü") < place(&paper.text, "Öykü ÇAĞLAR"), "the table is at the end");
        assert!(paper.text.contains("Gereğini bilgilerinize arz ederim."));
        assert_eq!(paper.pages, 1);
    });
}

#[test]
fn a_bad_row_is_named_and_nobody_is_an_error_too() {
    in_chromium(|person| {
        person.opens_the_letter();
        person.presses("Yazdır");
        person.has_focus_on("hata-ozeti");
        person.reads("Listeye en az bir kişi ekleyiniz.");
        person.reads("“Yazıyı yazan birim” alanını doldurunuz.");
        types_a_person(person, 1, ["12345678951", "Işık", ""]);
        person.presses("Yazdır");
        person.reads("1. satır: Bu numarada bir yazım hatası var");
        person.reads("1. satır: Adı ve soyadı birlikte yazınız.");
        person.reads("1. satır: Görev unvanını yazınız.");
        person.script("document.querySelector('#hata-ozeti a[href=\"#kisi-1-ad-soyad\"]').click()", &[]);
        person.has_focus_on("kisi-1-ad-soyad");
        person.presses("1. satırın işlemleri");
        person.presses("1. satırı sil");
        person.reads("1. satır silindi.");
    });
}

#[test]
fn a_letter_is_ready_when_it_has_a_sender_that_is_not_its_addressee() {
    in_chromium(|person| {
        person.opens_the_letter();
        types_a_person(person, 1, ["12345678950", "Işık İPEK", "Müdür Yardımcısı"]);
        assert_eq!(person.value("Yazıyı yazan birim"), "", "never made up");
        person.misses("Yazı basıma hazır");
        person.reads("Yazıyı basmadan önce “Hata” yazanları düzeltiniz.");
        person.fills("Yazıyı yazan birim", "Aksaray İl Millî Eğitim Müdürlüğü");
        person.reads("Muhatap: Yazıyı yazan birimle muhatap aynı");
        person.presses("Yazdır");
        person.has_focus_on("hata-ozeti");
        person.fills("Yazıyı yazan birim", "Eskil Anadolu Lisesi Müdürlüğü");
        person.misses("Yazıyı yazan birimle muhatap aynı");
        person.reads("Yazı basıma hazır; boş bıraktıklarınız şunlar:");
        person.script("document.getElementById('sablon-1').click()", &[]);
        person.reads("Yazı basılabilir, ama kimin yazdığı belli değil; imzalayanı yazınız.");
        person.fills("İmzalayan", "Öykü Çağlar");
        person.reads("Yazı basıma hazır");
    });
}

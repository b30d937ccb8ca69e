//! Read the guide, rehearse the six screens, print the letter: the way that every teacher goes.

use tests::{Person, everywhere};

/// Through the first two screens, with what the samples leave to do.
fn fills_login_and_application(person: &mut Person) {
    person.presses("Örnek bilgilerle doldur");
    person.fills("Kimlik No", "100 000 001 46");
    person.presses("Giriş");
    person.sees_screen("Başvuru Formu");
    person.reads("•••••••••46");
    person.chooses("Başvuru Nedeni", "Yenileme");
    person.fills("Ünvan", "Öğretmen");
    person.fills("Cep Telefonu", "0505 123 45 67");
    person.presses("Örnek bilgilerle doldur");
    person.presses("Form Onayla");
    person.sees_screen("SMS Onay Kodunun Gönderilmesi");
    person.reads("(505) 123-4567");
}

fn is_told_of_a_wrong_number(person: &mut Person) {
    person.sees_screen("Kullanıcı Girişi");
    person.fills("Kimlik No", "10000000147");
    person.presses("Giriş");
    person.has_focus_on("hata-ozeti");
    person.reads("Bu numarada bir yazım hatası var");
    assert!(person.title().starts_with("Hata: "), "{}", person.title());
    assert_eq!(person.value("Kimlik No"), "10000000147", "what was typed stays");
}

fn tries_wrong_and_late_codes(person: &mut Person) {
    person.presses("Gönder");
    person.sees_screen("SMS Onay Kodu");
    let code = person.code();
    person.fills("SMS Doğrulama Kodu", if code == "000000" { "000001" } else { "000000" });
    person.presses("Tamam");
    person.reads("Bu kod, mesajdaki kodla aynı değil");
    person.sleeps(400);
    person.reads("Süre doldu: bu kod artık geçmez.");
    person.fills("SMS Doğrulama Kodu", &code);
    person.presses("Tamam");
    person.reads("Kodun süresi doldu");
    person.presses("Kodu yeniden gönder");
    person.has_focus_on("sms-dogrulama-kodu");
    person.misses("Kodun süresi doldu");
    let code = person.code();
    person.fills("SMS Doğrulama Kodu", &format!(" {} {} ", &code[..3], &code[3..]));
    person.presses("Tamam");
}

fn chooses_the_method(person: &mut Person) {
    person.sees_screen("İmzalama Yönteminin Belirlenmesi");
    person.presses("Yöntem 2: E-İmzalı Başvuru");
    person.reads("Bu yöntem portalda şunları ister:");
    person.presses("Yöntem 1: E-Onaylı Başvuru");
    person.sees_screen("Başvuru Sonucu");
    person.reads("Başvuru formu e-onaylama işlemi başarıyla tamamlandı.");
}

fn prints_the_letter(person: &mut Person) {
    person.presses("Üst yazıyı hazırla");
    person.sees_screen("Üst yazı");
    person.fills("Yazıyı yazan birim", "Eskil Anadolu Lisesi Müdürlüğü");
    person.fills("İmzalayan", "Ahmet ÖRNEK");
    person.waits("the letter's preview", "return document.querySelector('.letter')");
    let paper = person.prints();
    for part in [
        "T.C.",
        "AKSARAY VALİLİĞİ",
        "Eskil Anadolu Lisesi Müdürlüğü",
        "Sayı",
        "E-İmza Yenileme Başvurularının Onayı",
        "İL MİLLÎ EĞİTİM MÜDÜRLÜĞÜNE",
        "(Bilgi İşlem ve Eğitim Teknolojileri Birimi)",
        "10000000146",
        "AYŞE ÖRNEK",
        "Öğretmen",
        "Başvurunun onaylanması hususunda gereğini arz ederim.",
        "Ahmet ÖRNEK",
        "Okul Müdürü",
    ] {
        assert!(paper.text.contains(part), "“{part}” is not in the letter:\n{}", paper.text);
    }
    for other in ["PROVA", "Yazdır", "Kişi ekle", "Adımlar"] {
        assert!(!paper.text.contains(other), "“{other}” is printed with the letter:\n{}", paper.text);
    }
    assert_eq!(paper.pages, 1);
}

#[test]
fn a_teacher_rehearses_and_prints_the_letter() {
    everywhere(|person| {
        person.waits_for_the_form();
        is_told_of_a_wrong_number(person);
        fills_login_and_application(person);
        tries_wrong_and_late_codes(person);
        chooses_the_method(person);
        prints_the_letter(person);
    });
}

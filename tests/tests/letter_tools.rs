//! What a clerk does with the letter besides writing it: copies it for the document system, saves it, keeps its details,
//! looks at what is wrong, and tidies up after a print.

use std::io::{Cursor, Read as _};

use tests::{Person, everywhere, in_chromium, over_http};

/// The letter's view with the samples in it.
fn comes_to_the_letter(person: &Person) {
    person.opens_the_letter();
    person.presses("Örnek bilgilerle doldur");
    person.waits("the letter", "return document.querySelector('.letter tbody td')");
}

/// What comes out where a clerk pastes: as HTML in an editor, or as plain text.
fn pastes_into(person: &Person, tag: &str) -> String {
    person.script(
        "document.getElementById('elsewhere')?.remove();
         const place = document.createElement(arguments[0]);
         place.id = 'elsewhere';
         place.contentEditable = String(arguments[0] === 'div');
         document.body.prepend(place);
         place.focus();",
        &[tag.into()],
    );
    person.has_focus_on("elsewhere");
    person.pastes_what_was_copied();
    let content = "const place = document.getElementById('elsewhere'); return place.value ?? place.innerHTML;";
    person.waits("something is pasted", content);
    let pasted = person.script(content, &[]);
    person.script("document.getElementById('elsewhere').remove()", &[]);
    pasted.as_str().unwrap_or_default().to_owned()
}

/// Counts the prints instead of opening a dialogue. Firefox keeps the page itself behind another name.
fn prints_nothing(person: &Person) {
    person.script(
        "const page = window.wrappedJSObject ?? window; page.prints = 0; page.print = () => { page.prints += 1; }",
        &[],
    );
}

fn has_printed(person: &Person, times: u32) {
    person.waits(
        &format!("{times} prints"),
        &format!("return (window.wrappedJSObject ?? window).prints === {times} || undefined"),
    );
}

#[test]
fn text_and_table_are_copied_for_the_document_system() {
    everywhere(|person| {
        comes_to_the_letter(person);
        person.presses("Metni kopyala");
        person.reads("Metin panoya kopyalandı; DYS’de yazının metin alanına yapıştırınız.");
        let html = pastes_into(person, "div");
        assert!(html.contains("Aşağıda bilgileri yer alan") && html.contains("gereğini arz ederim."), "{html}");
        assert!(!html.contains("<td"), "the table is copied by itself: {html}");
        let text = pastes_into(person, "textarea");
        let lines: Vec<&str> = text.lines().collect();
        assert!(lines.len() == 2 && lines[1].starts_with("Başvurunun onaylanması"), "{text}");
        person.presses("Çizelgeyi kopyala");
        person.reads("Çizelge panoya kopyalandı");
        let html = pastes_into(person, "div");
        assert!(html.contains("<table") && html.contains("10000000146</td>"), "{html}");
        assert_eq!(
            pastes_into(person, "textarea").trim_end(),
            "Sıra No\tT.C. Kimlik No\tAdı Soyadı\tGörev Unvanı\n1\t10000000146\tAYŞE ÖRNEK\tÖĞRETMEN"
        );
    });
}

#[test]
fn what_the_browser_does_not_copy_is_there_to_copy_by_hand() {
    over_http(|person| {
        comes_to_the_letter(person);
        person.script("(window.wrappedJSObject ?? window).document.execCommand = () => false", &[]);
        person.presses("Çizelgeyi kopyala");
        person.reads("Tarayıcı kopyalamaya izin vermedi.");
        person.has_focus_on("elle-kopyala");
        let selected =
            "const area = document.activeElement; return area.value.slice(area.selectionStart, area.selectionEnd)";
        let selected = person.script(selected, &[]);
        assert!(selected.as_str().is_some_and(|text| text.contains("\t10000000146\t")), "{selected}");
    });
}

#[test]
fn the_letter_is_saved_for_word_processors() {
    everywhere(|person| {
        comes_to_the_letter(person);
        person.presses("Word dosyası (.docx) kaydet");
        person.reads("ust-yazi.docx kaydedildi");
        let file = person.finds_saved("ust-yazi.docx");
        let mut archive = zip::ZipArchive::new(Cursor::new(file)).expect("an archive");
        let mut text = String::new();
        let mut part = archive.by_name("word/document.xml").expect("the document's own part");
        part.read_to_string(&mut text).expect("text");
        for part in ["10000000146", "AYŞE ÖRNEK", "gereğini arz ederim.", "İL MİLLÎ EĞİTİM MÜDÜRLÜĞÜNE"] {
            assert!(text.contains(part), "“{part}” is not in {text}");
        }
    });
}

#[test]
fn details_are_kept_in_a_file_and_read_from_it() {
    everywhere(|person| {
        comes_to_the_letter(person);
        person.fills("Konu", "Başvuru Listesi");
        person.fills("Sayı", "E-1");
        person.fills("Alt birim", "Yazı İşleri");
        person.presses("Bilgileri dosyaya kaydet");
        person.reads("ust-yazi-bilgileri.txt kaydedildi");
        let file = person.finds_saved("ust-yazi-bilgileri.txt");
        let text = String::from_utf8(file.clone()).expect("UTF-8");
        assert!(text.contains("konu = Başvuru Listesi\n") && text.contains("alt-birim = Yazı İşleri\n"), "{text}");
        for part in ["E-1", "10000000146", "AYŞE"] {
            assert!(!text.contains(part), "“{part}” is in the file");
        }
        person.presses("Hepsini sil");
        person.sees_screen("Kullanıcı Girişi");
        person.opens_the_letter();
        assert_eq!(person.value("Alt birim"), "", "the browser itself keeps nothing");
        person.fills("İmzalayan", "Işık İpek");
        let signed = [&text, "imzalayan = Öykü Çağlar\nbilinmeyen = 1\n"].concat();
        person.chooses_a_file("bilgi-dosyasi", signed.as_bytes());
        person.reads("23 bilgi dosyadan okundu. Tanınmayıp atlananlar: bilinmeyen.");
        assert_eq!(person.value("Konu"), "Başvuru Listesi");
        assert_eq!(person.value("İmzalayan"), "Öykü Çağlar");
        person.presses("Okumayı geri al");
        person.reads("Okuma geri alındı.");
        assert_eq!(person.value("İmzalayan"), "Işık İpek");
        assert_eq!(person.value("Alt birim"), "");
        person.chooses_a_file("bilgi-dosyasi", b"Sira No;Ad\n1;A\n");
        person.reads("Bu dosyada yazı bilgisi bulunamadı");
        assert_eq!(person.value("İmzalayan"), "Işık İpek");
    });
}

#[test]
fn the_letters_own_sentence_is_taken_over_with_one_press() {
    over_http(|person| {
        comes_to_the_letter(person);
        person.reads("“Başvurunun onaylanması hususunda gereğini arz ederim.”");
        person.presses("Kapanış cümlesi: bu cümleyi değiştir");
        person.has_focus_on("kapanis-cumlesi");
        assert_eq!(person.value("Kapanış cümlesi"), "Başvurunun onaylanması hususunda gereğini arz ederim.");
        person.fills("Kapanış cümlesi", "Onaylanmasını rica ederim.");
        person.reads("Kapanış cümlesi: Yazı bir üst makama gidiyor; kapanışı “arz ederim” yapınız.");
        person.fills("Kapanış cümlesi", "Onaylanmasını arz ederim.");
        person.reads("Yazı basıma hazır");
        person.waits(
            "the sentence",
            "return document.querySelector('.letter').textContent.includes('Onaylanmasını arz ederim.')",
        );
    });
}

#[test]
fn the_list_before_printing_leads_to_what_is_wrong() {
    in_chromium(|person| {
        comes_to_the_letter(person);
        person.reads("Yazı basıma hazır; boş bıraktıklarınız şunlar:");
        person.fills("Konu", "Onay.");
        person.reads("Yazı basılabilir; önce şunlara bir daha bakınız.");
        person.fills("Konu", "");
        person.fills("1. satır: Adı Soyadı", "Işık");
        person.reads("Yazıyı basmadan önce “Hata” yazanları düzeltiniz.");
        person.presses("Metni kopyala");
        person.has_focus_on("hata-ozeti");
        for (link, id) in [("konu", "konu"), ("kisi-1-ad-soyad", "kisi-1-ad-soyad"), ("yazi-telefonu", "yazi-telefonu")]
        {
            person.clicks(&format!("#hata-ozeti a[href='#{link}']"));
            person.has_focus_on(id);
        }
        let open = person.script("return document.getElementById('yazi-telefonu').closest('details').open", &[]);
        assert_eq!(open, true, "what was folded away is open");
        person.fills("Konu", "Başvuru Listesi");
        person.fills("1. satır: Adı Soyadı", "Işık İPEK");
        person.fills("Sayı", "E-1");
        person.fills("Tarih", "5.1.2027");
        person.fills("İmzalayan", "Öykü Çağlar");
        person.fills("Adres", "Okul Sokak");
        person.fills("Telefon", "0382 213 68 40");
        person.fills("Bilgi için", "Işık İpek");
        person.reads("Yazı basıma hazır.");
    });
}

#[test]
fn a_print_comes_after_a_warning_but_not_after_an_error() {
    everywhere(|person| {
        comes_to_the_letter(person);
        prints_nothing(person);
        person.fills("Konu", "");
        person.presses("Yazdır");
        person.has_focus_on("hata-ozeti");
        person.fills("Konu", "Başvuru Listesi.");
        person.presses("Yazdır");
        person.has_focus_on("hata-ozeti");
        person.reads("Doğruysa aynı düğmeye bir kez daha basıp devam ediniz.");
        let lists = person.script("return document.querySelectorAll('.form-pane .summary').length", &[]);
        assert_eq!(lists, 1, "one list, not two that say the same");
        has_printed(person, 0);
        person.presses("Yazdır");
        has_printed(person, 1);
    });
}

#[test]
fn a_print_is_followed_by_a_reminder_and_one_press_deletes_all() {
    everywhere(|person| {
        comes_to_the_letter(person);
        person.script("window.dispatchEvent(new Event('afterprint'))", &[]);
        person.has_focus_on("baski-sonrasi");
        person.reads("Kâğıdı yazıcıda bırakmayınız");
        person.presses("Kalsın");
        person.has_focus_on("yazdir");
        person.misses("Kâğıdı yazıcıda bırakmayınız");
        person.script("window.dispatchEvent(new Event('afterprint'))", &[]);
        person.presses("Her şeyi sil");
        person.sees_screen("Kullanıcı Girişi");
        person.opens_the_letter();
        person.reads("Listeye en az bir kişi ekleyiniz.");
    });
}

#[test]
fn the_guide_printed_from_another_screen_asks_nothing() {
    in_chromium(|person| {
        person.logs_in();
        person.script("window.dispatchEvent(new Event('afterprint'))", &[]);
        person.presses("Örnek bilgilerle doldur");
        person.misses("Yazıyı bastıysanız");
    });
}

#[test]
fn the_original_order_asks_only_for_what_it_has_a_place_for() {
    in_chromium(|person| {
        comes_to_the_letter(person);
        person.fills("Konu", "");
        person.reads("“Konu” alanını doldurunuz.");
        person.clicks("#sablon-1");
        person.misses("“Konu” alanını doldurunuz.");
        let asked = person.script(
            "return ['konu', 'sayi', 'ust-makam', 'imzalayan'].filter((id) => document.getElementById(id))",
            &[],
        );
        assert_eq!(asked.as_array().map(Vec::len), Some(1), "{asked}");
        person.clicks("#sablon");
        person.reads("“Konu” alanını doldurunuz.");
    });
}

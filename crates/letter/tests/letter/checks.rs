//! What a clerk is told before the letter is printed.

use form::{details::Template, field::Field};
use letter::{Finding, checks, names_sender, people::Row};

use crate::{SCHOOL, answers, choice, filling, rows};

/// The findings, each as place, kind and sentence.
fn told(changes: &[(Field, &str)], rows: &[Row], template: Template) -> Vec<String> {
    let mut answers = answers(changes);
    answers.set(Field::LetterTemplate, choice(template));
    let place = |finding: &Finding| match finding {
        Finding::Detail(field, _) | Finding::Doubt(field, _) | Finding::Blank(field) => field.slug().to_owned(),
        Finding::Cell(row, column, _) | Finding::CellDoubt(row, column, _) => format!("{row} {}", column.slug()),
        Finding::NoPeople => "kisiler".to_owned(),
    };
    let line = |finding: Finding| {
        let kind = if finding.is_error() { "Hata" } else { "Uyarı" };
        format!("{}: {kind}: {}", place(&finding), finding.message())
    };
    checks(&rows.iter().cloned().collect(), &filling(&answers)).into_iter().map(line).collect()
}

/// The findings about one field of a school's letter that has `changes` besides.
fn told_of(field: Field, changes: &[(Field, &str)]) -> Option<String> {
    let changes = [SCHOOL, changes].concat();
    let told = told(&changes, &rows(1), Template::Regulation);
    let start = [field.slug(), ": "].concat();
    told.iter().find_map(|line| line.strip_prefix(&start)).map(str::to_owned)
}

#[test]
fn a_whole_letter_has_nothing_to_look_at() {
    for template in Template::ALL.iter().copied() {
        assert_eq!(told(SCHOOL, &rows(300), template), [""; 0]);
    }
}

#[test]
fn what_is_left_blank_is_named() {
    let blank = [
        "sayi: Uyarı: “Sayı” boş; yazıda elle doldurulacak yer kalır.",
        "tarih: Uyarı: “Tarih” boş; yazıda elle doldurulacak yer kalır.",
        "imzalayan: Uyarı: “İmzalayan” boş; yazıda elle doldurulacak yer kalır.",
        "yazi-adresi: Uyarı: “Adres” boş; sayfanın altında yer almaz.",
        "yazi-telefonu: Uyarı: “Telefon” boş; sayfanın altında yer almaz.",
        "bilgi-icin: Uyarı: “Bilgi için” boş; sayfanın altında yer almaz.",
    ];
    assert_eq!(told(&[], &rows(1), Template::Regulation), blank);
    assert_eq!(told(&[], &rows(1), Template::Original), blank[2..], "which has neither number nor date");
    assert_eq!(
        told(&[(Field::LetterSubject, ""), (Field::LetterClosing, "")], &[], Template::Regulation)[2..4],
        ["konu: Hata: “Konu” alanını doldurunuz.", "kapanis: Hata: “Kapanış” için bir seçenek seçiniz.",]
    );
}

#[test]
fn closings_that_do_not_fit_the_addressee() {
    let (submit, request, both) = ("arz", "rica", "arz-ve-rica");
    let superior = Some("Hata: Yazı bir üst makama gidiyor; kapanışı “arz ederim” yapınız.");
    let equal = Some("Uyarı: Denk makama “arz ederim” diye yazılır; kapanışı denetleyiniz.");
    let subordinate = Some("Uyarı: Alt makama “rica ederim” diye yazılır; muhatabı ve kapanışı denetleyiniz.");
    let one = Some(
        "Uyarı: “Arz ve rica ederim”, üst ve alt makamlara birlikte giden yazı içindir; tek muhatapta birini seçiniz.",
    );
    let (school, district, province) =
        ("Eskil Anadolu Lisesi Müdürlüğü", "Yazı İşleri Müdürlüğü", "İl Millî Eğitim Müdürlüğü");
    for (authority, office, addressee, closing, expected) in [
        ("ESKİL KAYMAKAMLIĞI", school, "İl Millî Eğitim Müdürlüğü", submit, None),
        ("ESKİL KAYMAKAMLIĞI", school, "İl Millî Eğitim Müdürlüğü", request, superior),
        ("ESKİL KAYMAKAMLIĞI", school, "AKSARAY VALİLİĞİNE", request, superior),
        ("ESKİL KAYMAKAMLIĞI", school, "Eskil Kaymakamlığı", request, superior),
        ("AKSARAY VALİLİĞİ", school, "İl Millî Eğitim Müdürlüğü", request, superior),
        ("ESKİL KAYMAKAMLIĞI", district, "İl Millî Eğitim Müdürlüğü", request, superior),
        ("ESKİL KAYMAKAMLIĞI", district, "Aksaray Valiliği", submit, None),
        ("AKSARAY VALİLİĞİ", province, "Konya Valiliği", request, equal),
        ("AKSARAY VALİLİĞİ", province, "Eskil Kaymakamlığı", submit, subordinate),
        ("AKSARAY VALİLİĞİ", province, "Eskil Kaymakamlığı", request, None),
        ("ESKİL KAYMAKAMLIĞI", school, "İl Millî Eğitim Müdürlüğü", both, one),
        ("ESKİL KAYMAKAMLIĞI", school, "Dağıtım Yerlerine", both, None),
        ("ESKİL KAYMAKAMLIĞI", school, "Bilgi İşlem Müdürlüğü", request, None),
    ] {
        let changes = [
            (Field::LetterAuthority, authority),
            (Field::LetterOffice, office),
            (Field::LetterAddressee, addressee),
            (Field::LetterClosing, closing),
        ];
        let found = told_of(Field::LetterClosing, &changes);
        assert_eq!(found.as_deref(), expected, "{office} → {addressee}, {closing}");
    }
}

const TO_ITSELF: &str = "Hata: Yazıyı yazan birimle muhatap aynı; bir makam kendisine yazı yazmaz. \
    “Yazıyı yazan birim”e kendi okulunuzun ya da müdürlüğünüzün adını, muhataba yazının gittiği makamı yazınız.";

#[test]
fn nobody_writes_to_themselves() {
    for (authority, office, addressee, unit, is_refused) in [
        ("AKSARAY VALİLİĞİ", "İl Millî Eğitim Müdürlüğü", "İL MİLLÎ EĞİTİM MÜDÜRLÜĞÜNE", "Bilgi İşlem Birimi", true),
        ("AKSARAY VALİLİĞİ", "Aksaray İl Milli Eğitim Müdürlüğü", "İl Millî Eğitim Müdürlüğü", "", true),
        ("AKSARAY VALİLİĞİ", "İl Millî Eğitim Müdürlüğü", "AKSARAY VALİLİĞİNE", "İl Millî Eğitim Müdürlüğü", true),
        ("AKSARAY VALİLİĞİ", "İl Millî Eğitim Müdürlüğü", "Aksaray Valiliği", "(İL MİLLÎ EĞİTİM MÜDÜRLÜĞÜ)", true),
        // As the portal names the institution.
        (
            "AKSARAY VALİLİĞİ",
            "AKSARAY MİLLÎ EĞİTİM MÜDÜRLÜĞÜ",
            "İL MİLLÎ EĞİTİM MÜDÜRLÜĞÜNE",
            "Bilgi İşlem Birimi",
            true,
        ),
        ("ESKİL KAYMAKAMLIĞI", "Eskil Millî Eğitim Müdürlüğü", "İLÇE MİLLÎ EĞİTİM MÜDÜRLÜĞÜNE", "", true),
        ("ESKİL KAYMAKAMLIĞI", "Eskil Millî Eğitim Müdürlüğü", "İL MİLLÎ EĞİTİM MÜDÜRLÜĞÜNE", "", false),
        ("AKSARAY VALİLİĞİ", "Eskil Millî Eğitim Müdürlüğü", "İL MİLLÎ EĞİTİM MÜDÜRLÜĞÜNE", "", false),
        ("AKSARAY VALİLİĞİ", "Cumhuriyet İlkokulu", "Cumhuriyet İlkokulu Müdürlüğüne", "", true),
        (
            "ESKİL KAYMAKAMLIĞI",
            "Eskil Kaymakamlığı İlçe Millî Eğitim Müdürlüğü",
            "Eskil İlçe Millî Eğitim Müdürlüğüne",
            "",
            true,
        ),
        ("ESKİL KAYMAKAMLIĞI", "İlçe Millî Eğitim Müdürlüğü", "İLÇE MİLLÎ EĞİTİM MÜDÜRLÜĞÜNE", "", true),
        ("ESKİL KAYMAKAMLIĞI", "Eskil İlçe Millî Eğitim Müdürlüğü", "İlçe Millî Eğitim Müdürlüğü", "", true),
        ("ESKİL KAYMAKAMLIĞI", "Eskil Lisesi Müdürlüğü", "ESKİL LİSESİ MÜDÜRLÜĞÜNE", "", true),
        ("ESKİL KAYMAKAMLIĞI", "İlçe Millî Eğitim Müdürlüğü", "AKSARAY VALİLİĞİNE", "İl Millî Eğitim Müdürlüğü", false),
        ("ESKİL KAYMAKAMLIĞI", "İlçe Millî Eğitim Müdürlüğü", "İL MİLLÎ EĞİTİM MÜDÜRLÜĞÜNE", "", false),
        ("ESKİL KAYMAKAMLIĞI", "Eskil Lisesi Müdürlüğü", "İLÇE MİLLÎ EĞİTİM MÜDÜRLÜĞÜNE", "", false),
        ("AKSARAY VALİLİĞİ", "Merkez Lisesi Müdürlüğü", "İL MİLLÎ EĞİTİM MÜDÜRLÜĞÜNE", "", false),
        ("AKSARAY VALİLİĞİ", "İl Millî Eğitim Müdürlüğü", "KONYA VALİLİĞİNE", "İl Millî Eğitim Müdürlüğü", false),
        ("AKSARAY VALİLİĞİ", "İl Millî Eğitim Müdürlüğü", "AKSARAY VALİLİĞİNE", "Yazı İşleri Müdürlüğü", false),
    ] {
        let changes = [
            (Field::LetterAuthority, authority),
            (Field::LetterOffice, office),
            (Field::LetterAddressee, addressee),
            (Field::LetterAddresseeUnit, unit),
        ];
        let found = told_of(Field::LetterAddressee, &changes);
        assert_eq!(found.as_deref(), is_refused.then_some(TO_ITSELF), "{authority}, {office} → {addressee} {unit}");
    }
}

#[test]
fn the_original_order_names_no_office_that_could_be_its_addressee() {
    let office = [(Field::LetterOffice, "İl Millî Eğitim Müdürlüğü")];
    let told = told(&[SCHOOL, &office].concat(), &rows(1), Template::Original);
    assert_eq!(told, [""; 0]);
}

#[test]
fn a_letter_says_who_writes_it() {
    for (template, office, signer, expected) in [
        (Template::Regulation, "Eskil Lisesi Müdürlüğü", "", true),
        (Template::Regulation, " ", "Öykü Çağlar", false),
        (Template::Original, "Eskil Lisesi Müdürlüğü", "", false),
        (Template::Original, "", "Öykü Çağlar", true),
    ] {
        let mut answers = answers(&[(Field::LetterOffice, office), (Field::Signer, signer)]);
        answers.set(Field::LetterTemplate, choice(template));
        assert_eq!(names_sender(&filling(&answers)), expected, "{template:?}, “{office}”, “{signer}”");
    }
}

#[test]
fn an_office_that_is_no_school_is_not_signed_for_by_a_head_of_school() {
    let doubt = Some(
        "Uyarı: “Yazıyı yazan birim” bir okul değil; yazıyı okul müdürü değil, o birimin amiri imzalar. Unvanı denetleyiniz.",
    );
    for (office, title, expected) in [
        ("İlçe Millî Eğitim Müdürlüğü", "Okul Müdürü", doubt),
        ("AKSARAY VALİLİĞİ", "okul müdürü", doubt),
        ("İlçe Millî Eğitim Müdürlüğü", "İlçe Millî Eğitim Müdürü", None),
        ("Eskil Anadolu Lisesi Müdürlüğü", "Okul Müdürü", None),
        ("Rehberlik ve Araştırma Merkezi Müdürlüğü", "Okul Müdürü", None),
    ] {
        let changes = [(Field::LetterOffice, office), (Field::SignerTitle, title)];
        assert_eq!(told_of(Field::SignerTitle, &changes).as_deref(), expected, "{office}, {title}");
    }
}

#[test]
fn subjects_that_are_too_long_or_not_in_form() {
    for (subject, expected) in [
        ("E-İmza Yenileme Başvurularının Onayı", None),
        (
            "Nitelikli Elektronik Sertifika Yenileme Başvurularının Onaylanması Talebi ile Personel Listesi",
            Some("Uyarı: Konu, sayfanın yarısına iki satırda sığmıyor; kısaltınız."),
        ),
        ("E-İmza Onayı.", Some("Uyarı: Konunun sonuna noktalama işareti konmaz; işareti siliniz.")),
    ] {
        assert_eq!(told_of(Field::LetterSubject, &[(Field::LetterSubject, subject)]).as_deref(), expected);
    }
}

#[test]
fn people_with_problems_are_named_by_row_and_column() {
    let row = |id: &str, name: &str, title: &str| Row::new(id.to_owned(), name.to_owned(), title.to_owned());
    let people = [
        row("10000000146", "Ayşe ÖRNEK", "Öğretmen"),
        Row::default(),
        row("10000000147", "Ayşe", ""),
        row("11111111110", "Ayşe ÖRN3K", "Öğretmen"),
        row("99000000042", "John ÖRNEK", "Öğretmen"),
    ];
    assert_eq!(
        told(SCHOOL, &people, Template::Regulation),
        [
            "2 tc: Hata: Bu numarada bir yazım hatası var; rakamları kimlik kartıyla karşılaştırınız.",
            "2 ad-soyad: Hata: Adı ve soyadı birlikte yazınız.",
            "2 gorev-unvani: Hata: Görev unvanını yazınız. Örneğin Öğretmen",
            "3 tc: Uyarı: Bu numara biçimce geçerli ama yer doldurmak için yazılmışa benziyor; kimlik kartıyla \
             karşılaştırınız.",
            "3 ad-soyad: Uyarı: Bu adda pek görülmeyen “3” var; adı nüfus kaydıyla (MERNİS) harfi harfine \
             karşılaştırınız.",
        ]
    );
    assert_eq!(
        told(SCHOOL, &[Row::default()], Template::Regulation),
        ["kisiler: Hata: Listeye en az bir kişi ekleyiniz."]
    );
}

#[test]
fn nothing_is_wrong_with_what_the_original_order_has_no_place_for() {
    let bad = [
        (Field::LetterAuthority, ""),
        (Field::LetterOffice, ""),
        (Field::LetterDate, "5.1"),
        (Field::LetterSubject, ""),
        (Field::PeopleInText, "yirmi"),
    ];
    let changes = [SCHOOL, &bad].concat();
    assert_eq!(told(&changes, &rows(1), Template::Regulation).len(), bad.len());
    assert_eq!(told(&changes, &rows(1), Template::Original), [""; 0]);
}

#[test]
fn closing_sentences_that_do_not_fit() {
    let (submit, request) = ("arz", "rica");
    let superior = Some("Hata: Yazı bir üst makama gidiyor; kapanışı “arz ederim” yapınız.");
    let other = Some("Uyarı: Cümlenin sonu, seçtiğiniz kapanışla aynı değil; birini ötekine uydurunuz.");
    let none = Some(
        "Uyarı: Cümle “arz ederim”, “rica ederim” ya da “arz ve rica ederim” diye bitmelidir; sonunu denetleyiniz.",
    );
    for (addressee, closing, sentence, expected) in [
        ("Aksaray Valiliği", submit, "", None),
        ("Aksaray Valiliği", submit, "Onayını arz ederim.", None),
        ("Aksaray Valiliği", submit, "Onayını rica ederim.", superior),
        ("Aksaray Valiliği", submit, "Onaylanmasını dilerim.", none),
        ("Yazı İşleri Müdürlüğü", submit, "Onayını rica ederim.", other),
        ("Yazı İşleri Müdürlüğü", request, "Onayını rica ederim.", None),
    ] {
        let changes = [
            (Field::LetterAddressee, addressee),
            (Field::LetterClosing, closing),
            (Field::LetterClosingSentence, sentence),
        ];
        let found = told_of(Field::LetterClosingSentence, &changes);
        assert_eq!(found.as_deref(), expected, "{addressee}, {closing}, {sentence}");
    }
}

#[test]
fn texts_that_look_for_the_table_where_it_is_not() {
    let attached = Some(
        "Uyarı: Metin aşağıdaki çizelgeden söz ediyor, ama liste ek olarak ayrı sayfada; birini ötekine uydurunuz.",
    );
    let not_attached =
        Some("Uyarı: Metin ekli listeden söz ediyor, ama çizelge metnin içinde yer alıyor; birini ötekine uydurunuz.");
    for (text, most, expected) in [
        ("", "20", None),
        ("", "0", None),
        ("AŞAĞIDA adı geçenler başvurmuştur.", "20", None),
        ("Aşağıda adı geçenler başvurmuştur.", "0", attached),
        ("Ekli listedekiler başvurmuştur.", "0", None),
        ("Ekli listedekiler başvurmuştur.", "20", not_attached),
        ("Personelimiz başvurmuştur.", "0", None),
    ] {
        let changes = [(Field::LetterText, text), (Field::PeopleInText, most)];
        assert_eq!(told_of(Field::LetterText, &changes).as_deref(), expected, "{text}, {most}");
    }
}

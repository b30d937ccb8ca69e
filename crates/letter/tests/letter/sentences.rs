//! Every sentence that the form says of the letter's details, written out as people read them.

use form::field::Field;

use crate::{SCHOOL, answers, filling, is_as_written};

/// What is typed into a field of a school's letter.
const TYPED: &[(Field, &[&str])] = &[
    (Field::LetterTemplate, &["", "Başka", "ozgun"]),
    (Field::LetterAuthority, &["", "T.C. ESKİL KAYMAKAMLIĞI", "TC Eskil Kaymakamlığı", "Eskil Kaymakamlığı"]),
    (Field::LetterOffice, &["", "-", "Eskil Anadolu Lisesi Müdürlüğü"]),
    (Field::LetterSubunit, &["", "Yazı İşleri"]),
    (Field::LetterNumber, &["", "E-12345678-903.02-1"]),
    (Field::LetterDate, &["", "5.1", "5.1.2027"]),
    (
        Field::LetterSubject,
        &[
            "",
            "E-İmza Onayı.",
            "E-imza onayı",
            "E-İMZA ONAYI",
            "Nitelikli Elektronik Sertifika Yenileme Başvurularının Onaylanması Talebi ile Personel Listesi",
            "E-İmza Onayı",
        ],
    ),
    (Field::LetterAddressee, &["", "Millî Eğitim Bakanlığı", "İl  Millî Eğitim Müdürlüğü", "AKSARAY VALİLİĞİNE"]),
    (Field::LetterAddresseeUnit, &["", "MEBBİS Birimi"]),
    (Field::LetterRelated, &["", " 01.01.2027 tarihli yazı. \n\n a)  02.01.2027 tarihli yazı."]),
    (Field::LetterClosing, &["", "Başka", "rica", "arz-ve-rica", "arz"]),
    (Field::LetterText, &["", "Aşağıda  adı geçenler\n\nbaşvurmuştur. "]),
    (
        Field::LetterClosingSentence,
        &[
            "",
            "Onaylanmasını dilerim.",
            "Gereğini rica ederim.",
            "Gereğini arz ve rica ederim.",
            "Gereğini arz ederim.",
        ],
    ),
    (Field::PeopleInText, &["", "1000", "yirmi", "020"]),
    (Field::Signer, &["", "Öykü", "Öykü Ç4ğlar", "öykü çağlar"]),
    (Field::SignerTitle, &["", "Md. Yrd.", "Okul Müdürü V.", "Okul Müdürü"]),
    (Field::SignerCapacity, &["", "Başka", "asil"]),
    (Field::OfficeAddress, &["", "Okul Sokak\nNo: 1"]),
    (
        Field::OfficePhone,
        &["", "213 68 40", "444 5 576", "(382) 213-6840", "+90 505 123 45 67", "0382 213 68 40 / 151"],
    ),
    (Field::OfficeFax, &["", "Faks: 0382 213 68 41"]),
    (Field::OfficeEmail, &["", "okul", "okul@gmial.com", "okul@example.com"]),
    (Field::OfficeKep, &["", "okul", "okul@hs01.example.com"]),
    (Field::InquiryName, &["", "123", "Işık İpek"]),
    (Field::InquiryTitle, &["", "Müdür Yardımcısı"]),
    (Field::InquiryPhone, &["", "Dahili 151", "0382 213 68 40"]),
];

#[test]
fn every_sentence_of_the_letter() {
    let answers = answers(SCHOOL);
    let mut found = String::new();
    for (field, texts) in TYPED {
        found += &format!("{}\n", field.label());
        for text in *texts {
            let said = match field.check(text, &filling(&answers).context()) {
                Err(problem) => format!("Hata: {}", problem.message(*field)),
                Ok(accepted) => match &accepted.warning {
                    Some(warning) => format!("Uyarı: {} → {:?}", warning.message(), accepted.text()),
                    None => format!("→ {:?}", accepted.text()),
                },
            };
            let suggested = field.suggestion(text).map(|text| format!(" ({text}?)")).unwrap_or_default();
            found += &format!("  {text:?} {said}{suggested}\n");
        }
    }
    is_as_written(&found, include_str!("../golden/letter-sentences.txt"));
}

#[test]
fn every_sentence_is_a_sentence() {
    for line in include_str!("../golden/letter-sentences.txt").lines() {
        let Some((_, sentence)) = ["Hata: ", "Uyarı: "].iter().find_map(|word| line.split_once(word)) else {
            continue;
        };
        let sentence = sentence.split(" → ").next().unwrap().split(" (okul@").next().unwrap();
        let ends = sentence.ends_with(['.', '?']) || sentence.contains("Örneğin ");
        assert!(ends && !sentence.contains("  ") && sentence.chars().count() <= 140, "{sentence}");
    }
}

#[test]
fn every_detail_is_asked_about() {
    let details = Field::all().filter(|field| field.section() == form::section::Section::LetterDetails);
    for field in details {
        assert!(TYPED.iter().any(|(asked, _)| *asked == field), "{field:?}");
    }
}

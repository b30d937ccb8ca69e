//! The table of fields, and every sentence that the form says of an answer, written out as people read them.
//!
//! When a change of them is wanted, the failure shows the whole new text for the file.

use form::{
    answers::Answers,
    context::{Context, Facts},
    date::Date,
    details::Template,
    field::{Field, Kind},
    place::{LIST, Places},
    section::Section,
    settings::Settings,
};
use rehearsal::{
    screen::{Button, Screen, View},
    target::Target,
};

#[test]
fn the_table_of_fields() {
    let mut found = String::new();
    for field in Field::all() {
        let required = if field.required() { " (*)" } else { "" };
        found += &format!("{}: {}{required}\n", field.slug(), field.label());
        // What is chosen from is listed below.
        let kind = format!("{:?}", field.kind());
        let kind = kind.split_once('(').filter(|_| !field.choices().is_empty()).map_or(&*kind, |(kind, _)| kind);
        found += &format!("  {} / {kind}, {:?}\n", field.section().title(), field.keep());
        for choice in field.choices() {
            found += &format!("  - {} = {}\n", choice.id, choice.label);
        }
        if let Some(group) = field.group() {
            let template =
                if field.is_in(Template::Original) { "her iki düzende" } else { "yalnız yönetmeliğin düzeninde" };
            let saved = if field.is_saved() { "dosyada" } else { "dosyada yok" };
            found += &format!("  {}, {template}, {saved}, boşsa {:?}\n", group.title(), field.blank());
        }
        let initial = field.initial(&Settings::default());
        if !initial.is_empty() {
            found += &format!("  başlangıçta: {initial}\n");
        }
        for (name, text) in
            [("ipucu", field.hint()), ("örnek", field.example()), ("autocomplete", field.autocomplete())]
        {
            if !text.is_empty() {
                found += &format!("  {name}: {text}\n");
            }
        }
    }
    is_as_written(&found, include_str!("golden/fields.txt"));
}

/// What is typed into a field of the application of somebody in Aksaray, Eskil, who wants a renewal.
const TYPED: &[(Field, &[&str])] = &[
    (Field::PictureWord, &["", "84ttu"]),
    (
        Field::NationalId,
        &[
            "",
            "1000000014O",
            "10000000146?",
            "1000000014",
            "123",
            "100000001461",
            "07291716092",
            "10000000147",
            "11111111110",
            "99000000042",
            "TC: 100 000 00146",
        ],
    ),
    (Field::GivenName, &["", "- -", "Ayş3", "André", "Ay\u{AD}şe", "Ayşe 😀", "Ayşe"]),
    (Field::Surname, &["", "Örn3k", "örnek"]),
    (Field::BirthPlace, &["", "aksaray"]),
    (
        Field::BirthDate,
        &[
            "",
            "5.3",
            "5.3.80",
            "31.4.1980",
            "29.2.2023",
            "5.3.1880",
            "16.1.2027",
            "15.1.2015",
            "5.3.1910",
            "5 Mart 1980",
            "1980-03-05",
        ],
    ),
    (Field::Reason, &["", "Başka", "yenileme"]),
    (Field::ReaderType, &["", "mini", "istenmedi"]),
    (Field::Duration, &["", "5 Yıl", "uc-yil"]),
    (Field::SecurityWord, &["", "bir  söz"]),
    (Field::Unit, &["", "MEBBİS  BİRİMİ"]),
    (Field::Title, &["", "öğretmen", "Bilgi İşlemci"]),
    (Field::Address, &["", "Kat 2\n\nOda  5"]),
    (Field::Duration, &[""]),
    (Field::Unit, &["", "MEBBİS BİRİMİ"]),
    (Field::Province, &["", "Aksarayy", "aksaray"]),
    (Field::District, &["", "Selçuklu", "eskil", "merkez"]),
    (Field::PostalCode, &["", "6880", "68I00", "82000", "42100", "68999", "68800"]),
    (
        Field::Email,
        &[
            "",
            "ayse",
            "ayse ornek@example.com",
            "ayşe@example.com",
            "@example.com",
            "a@-b.com",
            "a@example,com",
            "ayse@gmial.com",
            "ayse@okul",
            "ayse@example.com",
        ],
    ),
    (
        Field::WorkPhone,
        &[
            "",
            "0382 213 68 4O",
            "213 68 40",
            "0382 213 68 400",
            "0505 123 45 67",
            "0182 213 68 40",
            "0382 213 68 40 dahili 151",
            "+49 30 1234567",
            "0332 213 68 40",
            "0392 213 68 40",
            "0382 213 68 40",
        ],
    ),
    (Field::HomePhone, &["", "0382 213 68 4O", "0332 213 68 40", "0505 123 45 67"]),
    (Field::Extension, &["", "1234567", "15a", "151"]),
    (Field::MobilePhone, &["", "0382 213 68 40", "0599 123 45 67", "0512 123 45 67", "0505 123 45 67"]),
    (Field::Operator, &["", "AVEA", "avea"]),
    (Field::Channel, &["", "Posta", "ikisi"]),
    (Field::SmsCode, &["", "12a456", "12345", "123 456"]),
];

#[test]
fn every_sentence() {
    let mut answers = Answers::default();
    for (field, text) in [(Field::Province, "AKSARAY"), (Field::District, "ESKİL"), (Field::Reason, "yenileme")] {
        answers.set(field, text.to_owned());
    }
    let facts = Facts {
        picture_word: "84ttt".to_owned(),
        places: Some(Places::read(LIST).into()),
        ..Facts::new(&Settings::default(), Date::parse("15.01.2027").unwrap())
    };
    let context = Context { facts: &facts, answers: &answers };
    let mut found = String::new();
    for (field, texts) in TYPED {
        found += &format!("{}\n", field.label());
        for text in *texts {
            let said = match field.check(text, &context) {
                Err(problem) => format!("Hata: {}", problem.message(*field)),
                Ok(accepted) => match accepted.warning {
                    Some(warning) if warning.asks() => format!("Uyarı: {}", warning.message()),
                    Some(warning) => format!("Bilgi: {}", warning.message()),
                    None => format!("→ {}", accepted.text()),
                },
            };
            found += &format!("  {text:?} {said}\n");
        }
    }
    is_as_written(&found, include_str!("golden/sentences.txt"));
}

#[test]
fn every_sentence_is_a_sentence() {
    for line in include_str!("golden/sentences.txt").lines() {
        let Some((_, sentence)) = ["Hata: ", "Uyarı: ", "Bilgi: "].iter().find_map(|word| line.split_once(word))
        else {
            continue;
        };
        let ends = sentence.ends_with(['.', '?']) || sentence.contains("Örneğin ");
        assert!(ends && !sentence.contains("  ") && sentence.chars().count() <= 140, "{sentence}");
    }
}

#[test]
fn every_field_of_the_portal_that_can_be_filled_in_is_asked_about() {
    // The letter's details have a table of their own, in the letter's tests.
    let fields = Screen::ALL.into_iter().flat_map(Screen::fields);
    for field in fields.filter(|field| !matches!(field.kind(), Kind::ReadOnly | Kind::Switch)) {
        assert!(TYPED.iter().any(|(asked, _)| *asked == field), "{field:?}");
    }
}

#[test]
fn every_target_is_found_by_its_slug() {
    assert!(Target::all().count() > Field::COUNT);
    for target in Target::all() {
        assert_eq!(Target::from_slug(target.slug()), Some(target));
    }
    assert_eq!(Target::from_slug("yok"), None);
}

#[test]
fn a_picture_shows_the_targets_of_its_screen_or_section() {
    let (login, application) = (Screen::Login, Screen::Application);
    for (target, screen, section, expected) in [
        (Target::Field(Field::Surname), login, None, true),
        (Target::Field(Field::Surname), application, None, false),
        (Target::View(View::Screen(login)), login, None, false),
        (Target::Button(Button::Login), login, None, true),
        (Target::Button(Button::ClearAll), login, None, false),
        (Target::Section(Section::Contact), application, None, true),
        (Target::Section(Section::Contact), application, Some(Section::Contact), true),
        (Target::Section(Section::Contact), application, Some(Section::Institution), false),
        (Target::Field(Field::Province), application, Some(Section::Institution), true),
        (Target::Field(Field::Province), application, Some(Section::Contact), false),
        (Target::Button(Button::Approve), application, Some(Section::Contact), true),
        (Target::Button(Button::Approve), application, Some(Section::Institution), false),
        (Target::Field(Field::RenewalMissing), application, None, false),
        (Target::Field(Field::RenewalMissing), application, Some(Section::Application), false),
    ] {
        assert_eq!(target.is_on(screen, section), expected, "{target:?} on {screen:?}, {section:?}");
    }
    assert_eq!(Target::Button(Button::Login).label(), "Giriş");
    assert_eq!(Target::Section(Section::Contact).label(), "İletişim Bilgileri");
    assert_eq!(Target::View(View::Letter).label(), "Üst yazı");
    assert_eq!(Target::Field(Field::Province).label(), "İl");
}

#[track_caller]
fn is_as_written(found: &str, expected: &str) {
    assert!(found == expected, "not as written; this was found:\n{found}");
}

//! The letter: from what a clerk types to what they take away.

use form::{
    answers::Answers, context::Facts, date::Date, details::Template, field::Field, filling::Filling, settings::Settings,
};
use letter::{Complete, Incomplete, Letter, compose, people::Row};

mod any;
mod checks;
mod details_file;
mod document;
mod pages;
mod sentences;
mod written;

/// What a school's clerk fills in.
const SCHOOL: &[(Field, &str)] = &[
    (Field::LetterAuthority, "Eskil Kaymakamlığı"),
    (Field::LetterOffice, "Eskil Anadolu Lisesi Müdürlüğü"),
    (Field::LetterNumber, "E-12345678-903.02-1"),
    (Field::LetterDate, "5.1.2027"),
    (Field::LetterAddressee, "İl Millî Eğitim Müdürlüğü"),
    (Field::LetterRelated, "Valiliğin 04.01.2027 tarihli ve 11 sayılı yazısı.\n05.01.2027 tarihli ve 12 sayılı yazı."),
    (Field::Signer, "Öykü Çağlar"),
    (Field::SignerCapacity, "vekil"),
    (Field::OfficeAddress, "Yeni Mahalle, Okul Sokak No: 1, Eskil/AKSARAY"),
    (Field::OfficePhone, "+90 382 213 68 40"),
    (Field::OfficeFax, "0382 213 68 41"),
    (Field::OfficeEmail, "okul@example.com"),
    (Field::OfficeKep, "okul@hs01.example.com"),
    (Field::InquiryName, "Işık İpek"),
    (Field::InquiryTitle, "Müdür Yardımcısı"),
    (Field::InquiryPhone, "0382 213 68 40"),
];

/// The defaults, in a letter of some office's, with these changes.
fn answers(changes: &[(Field, &str)]) -> Answers {
    let mut answers = Answers::initial(&Settings::default());
    answers.set(Field::LetterOffice, "Örnek Müdürlüğü".to_owned());
    for (field, text) in changes {
        answers.set(*field, (*text).to_owned());
    }
    answers
}

/// The details, filled in, in January 2027.
fn filling(answers: &Answers) -> Filling {
    let today = Date::parse("15.01.2027").unwrap();
    Filling::new(answers.clone(), Facts::new(&Settings::default(), today))
}

/// So many people, with the valid numbers of the test data in turn.
fn rows(count: usize) -> Vec<Row> {
    let vectors = include_str!("../../../form/data/national_id_vectors.csv").lines();
    let valid: Vec<&str> = vectors.filter_map(|line| line.split_once(",valid,")).map(|(number, _)| number).collect();
    let names = ["Ayşe ÖRNEK", "Işık İPEK", "Öykü ÇAĞLAR", "Şule GÜĞÜM", "Halûk ÂDEM"];
    let titles = ["Öğretmen", "Müdür Yardımcısı", "Veri Hazırlama ve Kontrol İşletmeni"];
    let row = |index: usize| {
        let of = |texts: &[&str]| texts[index % texts.len()].to_owned();
        Row::new(of(&valid), of(&names), of(&titles))
    };
    (0..count).map(row).collect()
}

/// What a clerk chooses who wants `template`.
fn choice(template: Template) -> String {
    template.id().to_owned()
}

fn complete(answers: &Answers, rows: &[Row]) -> Result<Complete, Incomplete> {
    Complete::new(&filling(answers), &rows.iter().cloned().collect())
}

/// What `read` reads in the letter of so many people.
fn of_letter<T>(changes: &[(Field, &str)], count: usize, template: Template, read: impl FnOnce(&Letter) -> T) -> T {
    let mut answers = answers(changes);
    answers.set(Field::LetterTemplate, choice(template));
    let complete = complete(&answers, &rows(count)).unwrap();
    read(&compose(&complete, &Settings::default()))
}

#[track_caller]
fn is_as_written(found: &str, expected: &str) {
    assert!(found == expected, "not as written; this was found:\n{found}");
}

#[test]
fn only_complete_answers_make_a_letter() {
    let answers = answers(&[]);
    let blank = Row::default();
    let half = Row::new("10000000146".to_owned(), String::new(), String::new());
    let [row] = &rows(1)[..] else { panic!() };
    assert_eq!(complete(&answers, std::slice::from_ref(&blank)), Err(Incomplete::NoPeople));
    assert_eq!(complete(&answers, &[row.clone(), half.clone(), half]), Err(Incomplete::Rows(vec![1, 2])));
    assert_eq!(complete(&answers, &[blank, row.clone()]).unwrap().people().len(), 1);
    let mut without_subject = answers;
    without_subject.set(Field::LetterSubject, " ".to_owned());
    let problem = form::problem::Problem::Missing;
    assert_eq!(
        complete(&without_subject, std::slice::from_ref(row)),
        Err(Incomplete::Details(vec![(Field::LetterSubject, problem)]))
    );
}

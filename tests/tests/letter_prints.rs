//! Long letters, printed all the way that a person's print goes: no sheet may come out blank.

use std::collections::BTreeMap;

use tests::{
    Person,
    paper::{Paper, Word},
    where_paper_comes_out,
};

/// Sheets with less ink than this are as good as blank: the rule above the contact block is about as much.
const BLANK: f64 = 0.002;

/// The first nine digits of the first person's identity number; the others' follow.
const FIRST: usize = 100_000_000;

/// The identity number with these first nine digits: both digits that follow are reckoned from them.
fn identity_number(start: usize) -> String {
    let mut digits: Vec<usize> = start.to_string().bytes().map(|digit| usize::from(digit - b'0')).collect();
    let every_second = |from| digits.iter().skip(from).step_by(2).sum::<usize>();
    digits.push((every_second(0) * 7 + 90 - every_second(1)) % 10);
    digits.push(digits.iter().sum::<usize>() % 10);
    digits.iter().map(ToString::to_string).collect()
}

/// Names and titles of one line and of two.
const PEOPLE: [&str; 4] = [
    "Ayşe ÖRNEK\tÖğretmen",
    "Şule GÜĞÜM\tVeri Hazırlama ve Kontrol İşletmeni",
    "Öykü ÇAĞLAR\tMüdür Yardımcısı",
    "Abdurrahman Gazi ÖZÇELİKKAYALAR ULUĞBEYOĞLU\tMemur",
];

/// The letter for so many people, pasted from a spreadsheet, of which the page then says `told`; how many sheets the preview
/// promises.
fn writes_the_letter(person: &Person, count: usize, told: &str) -> usize {
    person.opens_the_letter();
    person.fills("Yazıyı yazan birim", "Eskil Anadolu Lisesi Müdürlüğü");
    person.fills("İmzalayan", "Öykü ÇAĞLAR");
    person.presses("Kişi ekle");
    person.has_focus_on("kisi-1-tc");
    let rows = (0..count).map(|index| format!("{}\t{}", identity_number(FIRST + index), PEOPLE[index % PEOPLE.len()]));
    person.pastes_a_list(&rows.collect::<Vec<_>>().join("\n"));
    // On the page as soon as the whole list is read.
    person.reads(told);
    let sheets = person.script("return parseInt(document.querySelector('.sheet-tools').textContent)", &[]);
    let sheets = sheets.as_u64().and_then(|sheets| usize::try_from(sheets).ok()).expect("a number of sheets");
    assert!(sheets > 12, "{count} people: {sheets} sheets are not many");
    sheets
}

/// The rows on all sheets: how often each pair of a number and an identity number stands there.
fn rows(paper: &Paper) -> BTreeMap<(usize, String), usize> {
    let mut rows = BTreeMap::new();
    for words in &paper.words {
        for identity in words.iter().filter(|word| word.text.len() == 11 && word.text.parse::<u64>().is_ok()) {
            let is_beside = |word: &&Word| word.right < identity.left && (word.bottom - identity.bottom).abs() < 0.6;
            let number = words.iter().filter(is_beside).find_map(|word| word.text.parse().ok());
            *rows.entry((number.unwrap_or_default(), identity.text.clone())).or_default() += 1;
        }
    }
    rows
}

#[track_caller]
fn holds_everybody(paper: &Paper, count: usize, sheets: usize) {
    let blank: Vec<usize> = (1..).zip(paper.ink()).filter(|(_, ink)| *ink < BLANK).map(|(page, _)| page).collect();
    assert!(blank.is_empty(), "{count} people: {} of {} sheets are blank: {blank:?}", blank.len(), paper.pages);
    assert_eq!(paper.pages, sheets, "{count} people: as many sheets as the preview promised");
    let everybody = (0..count).map(|index| ((index + 1, identity_number(FIRST + index)), 1));
    assert_eq!(rows(paper), everybody.collect(), "{count} people: each stands once, under their number");
}

#[test]
fn every_sheet_of_a_long_letter_comes_out() {
    where_paper_comes_out(|person| {
        let sheets = writes_the_letter(person, 400, "400 kişi eklendi.");
        holds_everybody(&person.prints_by_the_button(), 400, sheets);
    });
}

#[test]
fn every_sheet_comes_out_past_the_button_too() {
    where_paper_comes_out(|person| {
        let sheets = writes_the_letter(person, 400, "400 kişi eklendi.");
        holds_everybody(&person.prints_past_the_button(), 400, sheets);
    });
}

#[test]
fn every_sheet_of_the_longest_letters_comes_out() {
    where_paper_comes_out(|person| {
        let sheets = writes_the_letter(person, 1000, "1.000 kişi eklendi.");
        holds_everybody(&person.prints_by_the_button(), 1000, sheets);
    });
}

//! The printed letter, held against the regulation on official correspondence (2646) millimetre by millimetre.

use std::{env, fs, path::PathBuf};

use tests::{
    Person, in_chromium_over_http, over_http,
    paper::{Paper, Picture, Word},
};

/// What a school's clerk has typed, by the fields' names in the draft that a reload keeps.
const DETAILS: &[(&str, &str)] = &[
    ("ust-makam", "Eskil Kaymakamlığı"),
    ("birim", "Eskil Anadolu Lisesi Müdürlüğü"),
    ("sayi", "E-12345678-903.02-1"),
    ("tarih", "5.1.2027"),
    ("konu", "Nitelikli Elektronik Sertifika Yenileme Başvurularının Onayı"),
    ("muhatap", "İl Millî Eğitim Müdürlüğü"),
    ("ilgi", "Valiliğin 04.01.2027 tarihli ve 11 sayılı yazısı."),
    ("imzalayan", "Öykü Çağlar"),
    ("yazi-adresi", "Yeni Mahalle, Okul Sokak No: 1, Eskil/AKSARAY"),
    ("yazi-telefonu", "0382 213 68 40"),
    ("yazi-epostasi", "okul@example.com"),
    ("bilgi-icin", "Işık İpek"),
    ("bilgi-icin-unvan", "Müdür Yardımcısı"),
];

/// The letter's orders, as the form calls them.
const REGULATION: &str = "Yönetmeliğin sırası (önerilen)";
const ORIGINAL: &str = "Özgün kılavuzun sırası";

const PEOPLE: [[&str; 3]; 6] = [
    ["10000000146", "Ayşe ÖRNEK", "Öğretmen"],
    ["12345678950", "Işık İPEK", "Müdür Yardımcısı"],
    ["40243834390", "Öykü ÇAĞLAR", "Öğretmen"],
    ["20000000046", "Şule GÜĞÜM", "Veri Hazırlama ve Kontrol İşletmeni"],
    ["10000000078", "Halûk ÂDEM", "Öğretmen"],
    ["17291716060", "Abdurrahman Gazi ÖZÇELİKKAYALAR ULUĞBEYOĞLU", "Memur"],
];

/// The letter of so many people, printed.
fn prints(person: &mut Person, count: usize, template: &str) -> Paper {
    let people = (0..count).flat_map(|index| PEOPLE[index % PEOPLE.len()]).map(|cell| ("kisi", cell));
    let pairs = DETAILS.iter().copied().chain([("sablon", template)]).chain(people);
    let draft: Vec<[&str; 2]> = pairs.map(Into::into).collect();
    // A page without the form, which would keep its own draft over this one.
    person.opens_page("404.html");
    person.script(
        "const site = 'e-imza-rehberi:' + new URL('.', location).pathname;
        sessionStorage.setItem(site + 'yazi', arguments[0].flat().map((part) => part + '\\u001F').join(''));
        sessionStorage.setItem(site + 'zaman', String(Date.now()));",
        &[serde_json::json!(draft)],
    );
    person.opens("#ust-yazi");
    person.waits("the letter", "return document.querySelector('.letter')");
    person.prints()
}

/// A place of the one-person letter by the regulation, in millimetres.
struct Rule {
    article: &'static str,
    what: &'static str,
    expected: f64,
    found: fn(&Page) -> f64,
}

/// Words of a page, with ways to find one.
struct Page<'a>(&'a [Word]);

impl Page<'_> {
    /// The first word with this text.
    fn word(&self, text: &str) -> &Word {
        self.0.iter().find(|word| word.text == text).unwrap_or_else(|| panic!("“{text}” is not in {:?}", self.texts()))
    }

    fn texts(&self) -> Vec<&str> {
        self.0.iter().map(|word| word.text.as_str()).collect()
    }

    /// The words on the line of `text`, left to right.
    fn line(&self, text: &str) -> Vec<&Word> {
        let bottom = self.word(text).bottom;
        let mut line: Vec<&Word> = self.0.iter().filter(|word| (word.bottom - bottom).abs() < 0.6).collect();
        line.sort_by(|one, other| one.left.total_cmp(&other.left));
        line
    }

    fn left(&self, text: &str) -> f64 {
        self.line(text).first().map_or(0.0, |word| word.left)
    }

    fn right(&self, text: &str) -> f64 {
        self.line(text).last().map_or(0.0, |word| word.right)
    }

    fn middle(&self, text: &str) -> f64 {
        f64::midpoint(self.left(text), self.right(text))
    }

    /// Empty lines between the lines of two words.
    fn empty_lines(&self, upper: &str, lower: &str) -> f64 {
        (self.word(lower).bottom - self.word(upper).bottom) / LINE - 1.0
    }
}

/// A line of 13.8 points.
const LINE: f64 = 13.8 * 25.4 / 72.0;
/// At most this far from where it should be.
const TOLERANCE: f64 = 1.0;

#[rustfmt::skip]
const RULES: &[Rule] = &[
    Rule { article: "8", what: "margin at the top", expected: 15.0, found: |page| page.word("T.C.").top },
    Rule { article: "8", what: "margin at the left", expected: 15.0, found: |page| page.left("Sayı") },
    Rule { article: "8", what: "margin at the right", expected: 195.0, found: |page| page.right("Sayı") },
    // Liberation Serif and Times New Roman have 1.107 times their size from top to bottom.
    Rule { article: "7", what: "12 points", expected: 12.0 * 1.107 * 25.4 / 72.0, found: |page| page.word("T.C.").bottom - page.word("T.C.").top },
    Rule { article: "7", what: "8 points in the contact block", expected: 8.0 * 1.107 * 25.4 / 72.0, found: |page| page.word("okul@example.com").bottom - page.word("okul@example.com").top },
    Rule { article: "10", what: "T.C. is centred", expected: 105.0, found: |page| page.middle("T.C.") },
    Rule { article: "10", what: "the office is centred", expected: 105.0, found: |page| page.middle("KAYMAKAMLIĞI") },
    Rule { article: "10", what: "the unit is centred", expected: 105.0, found: |page| page.middle("Anadolu") },
    Rule { article: "10", what: "no empty line within the heading", expected: 0.0, found: |page| page.empty_lines("T.C.", "KAYMAKAMLIĞI") },
    Rule { article: "11", what: "two empty lines above Sayı", expected: 2.0, found: |page| page.empty_lines("Anadolu", "Sayı") },
    Rule { article: "12", what: "Tarih is on Sayı’s line", expected: -1.0, found: |page| page.empty_lines("Sayı", "05.01.2027") },
    Rule { article: "13", what: "no empty line above Konu", expected: 0.0, found: |page| page.empty_lines("Sayı", "Konu") },
    Rule { article: "13", what: "colons are aligned", expected: 0.0, found: |page| page.line("Konu")[1].left - page.line("Sayı")[1].left },
    Rule { article: "13", what: "Konu’s second line hangs under the first", expected: 0.0, found: |page| page.left("Başvurularının") - page.word("Nitelikli").left },
    Rule { article: "14", what: "two empty lines above the addressee", expected: 2.0, found: |page| page.empty_lines("Başvurularının", "MÜDÜRLÜĞÜNE") },
    Rule { article: "14", what: "the addressee is centred", expected: 105.0, found: |page| page.middle("MÜDÜRLÜĞÜNE") },
    Rule { article: "14", what: "its unit is on the next line", expected: 0.0, found: |page| page.empty_lines("MÜDÜRLÜĞÜNE", "(Bilgi") },
    Rule { article: "14", what: "its unit is centred", expected: 105.0, found: |page| page.middle("(Bilgi") },
    Rule { article: "15", what: "two empty lines above İlgi", expected: 2.0, found: |page| page.empty_lines("(Bilgi", "İlgi") },
    Rule { article: "15", what: "İlgi’s colon is aligned", expected: 0.0, found: |page| page.line("İlgi")[1].left - page.line("Sayı")[1].left },
    Rule { article: "16", what: "one empty line below İlgi", expected: 1.0, found: |page| page.empty_lines("İlgi", "Aşağıda") },
    Rule { article: "16", what: "the first line is 12.5 mm in", expected: 27.5, found: |page| page.left("Aşağıda") },
    Rule { article: "16", what: "lines reach the right margin", expected: 195.0, found: |page| page.right("Aşağıda") },
    Rule { article: "16", what: "no empty line within the text", expected: 0.0, found: |page| page.empty_lines("Aşağıda", "başvurusunu") },
    Rule { article: "16", what: "further lines begin at the margin", expected: 15.0, found: |page| page.left("başvurusunu") },
    Rule { article: "16", what: "the closing sentence is 12.5 mm in", expected: 27.5, found: |page| page.left("onaylanması") },
    Rule { article: "17", what: "three empty lines above the signature", expected: 3.0, found: |page| page.empty_lines("ederim.", "ÇAĞLAR") },
    Rule { article: "17", what: "the signature is centred in the block at the right", expected: 160.0, found: |page| page.middle("ÇAĞLAR") },
    Rule { article: "17", what: "the title is centred below", expected: 160.0, found: |page| page.middle("Müdürü") },
    Rule { article: "17", what: "no empty line between name and title", expected: 0.0, found: |page| page.empty_lines("ÇAĞLAR", "Müdürü") },
    Rule { article: "24", what: "the contact block is at the left margin", expected: 15.0, found: |page| page.left("okul@example.com") },
    Rule { article: "24", what: "the contact block is above the paper’s edge", expected: 287.0, found: |page| page.word("okul@example.com").bottom },
    Rule { article: "24", what: "Bilgi için is at the right", expected: 125.0, found: |page| page.word("Bilgi").left },
];

#[test]
fn every_part_stands_where_the_regulation_wants_it() {
    over_http(|person| {
        let paper = prints(person, 1, REGULATION);
        let page = Page(&paper.words[0]);
        let broken = RULES.iter().filter_map(|rule| {
            let found = (rule.found)(&page);
            let is_kept = (found - rule.expected).abs() <= TOLERANCE;
            (!is_kept)
                .then(|| format!("m.{}, {}: {found:.2} in place of {:.2}", rule.article, rule.what, rule.expected))
        });
        let broken: Vec<String> = broken.collect();
        assert!(broken.is_empty(), "{}", broken.join("\n"));
        let subject = page.line("Konu").last().map_or(0.0, |word| word.right);
        assert!(subject <= 105.0, "m.13: Konu ends at {subject:.1} mm, past the middle of the page");
        assert_eq!(paper.pages, 1);
        assert!(!paper.text.contains("1/1"), "m.27: one page has no number");
    });
}

/// The pages of a letter: of each the numbers of its first and last row, or none.
type Rows = &'static [Option<(usize, usize)>];

#[rustfmt::skip]
const LENGTHS: &[(&str, usize, Rows)] = &[
    (REGULATION, 1, &[Some((1, 1))]),
    (REGULATION, 2, &[Some((1, 2))]),
    (REGULATION, 20, &[Some((1, 18)), Some((19, 20))]),
    (REGULATION, 21, &[None, Some((1, 21))]),
    (REGULATION, 26, &[None, Some((1, 26))]),
    (REGULATION, 60, &[None, Some((1, 29)), Some((30, 58)), Some((59, 60))]),
    (REGULATION, 300, &[None, Some((1, 29)), Some((30, 58)), Some((59, 87)), Some((88, 116)), Some((117, 145)), Some((146, 174)), Some((175, 203)), Some((204, 232)), Some((233, 261)), Some((262, 290)), Some((291, 300))]),
    (ORIGINAL, 1, &[Some((1, 1))]),
    (ORIGINAL, 2, &[Some((1, 2))]),
    (ORIGINAL, 20, &[Some((1, 20))]),
    (ORIGINAL, 21, &[Some((1, 21))]),
    (ORIGINAL, 26, &[Some((1, 22)), Some((23, 26))]),
    (ORIGINAL, 60, &[Some((1, 22)), Some((23, 53)), Some((54, 60))]),
    (ORIGINAL, 300, &[Some((1, 22)), Some((23, 53)), Some((54, 83)), Some((84, 113)), Some((114, 143)), Some((144, 173)), Some((174, 203)), Some((204, 233)), Some((234, 263)), Some((264, 293)), Some((294, 300))]),
];

#[test]
fn letters_of_every_length_have_their_pages() {
    over_http(|person| {
        for (template, count, rows) in LENGTHS {
            let paper = prints(person, *count, template);
            let name = format!("{template}, {count}");
            let found: Vec<_> = paper.words.iter().map(|words| rows_of(&Page(words))).collect();
            assert_eq!(&found, rows, "{name}: rows of each page");
            for (index, words) in paper.words.iter().enumerate() {
                let page = Page(words);
                holds_as_a_page(&name, &page, index, paper.pages);
            }
            assert_signature(&name, &paper);
            assert_attachment(&name, &paper, rows);
        }
    });
}

/// The first and the last number under the table's header.
fn rows_of(page: &Page) -> Option<(usize, usize)> {
    let header = page.0.iter().find(|word| word.text == "Sıra")?;
    let foot = page.word("Yeni").top;
    let is_number = |word: &&Word| word.left < 33.0 && word.top > header.bottom && word.bottom < foot;
    let numbers: Vec<usize> = page.0.iter().filter(is_number).filter_map(|word| word.text.parse().ok()).collect();
    let rows = Some((*numbers.first()?, *numbers.last()?));
    assert!(numbers.windows(2).all(|pair| pair[1] == pair[0] + 1), "rows in order: {numbers:?}");
    rows
}

/// What holds of every page: the header above the rows, the contact block, the number, all of it on the paper.
fn holds_as_a_page(name: &str, page: &Page, index: usize, pages: usize) {
    let place = format!("{name}, page {}", index + 1);
    let count = |text: &str| page.0.iter().filter(|word| word.text == text).count();
    assert_eq!(count("Sıra"), usize::from(rows_of(page).is_some()), "{place}: a header above rows");
    assert_eq!(count("okul@example.com"), 1, "{place}: the contact block (m.24)");
    let contact = page.word("okul@example.com").top;
    let text_ends =
        page.0.iter().filter(|word| word.bottom < contact - 12.0).map(|word| word.bottom).fold(0.0, f64::max);
    assert!(text_ends < page.word("Yeni").top, "{place}: the text ends above the contact block");
    let number = format!("{}/{pages}", index + 1);
    if pages > 1 {
        let middle = page.middle(&number);
        assert!(
            (middle - 105.0).abs() <= TOLERANCE,
            "{place}: the number is at {middle:.1} (m.27): {:?}",
            page.line(&number)
        );
        assert!(page.word(&number).top > page.word("okul@example.com").bottom, "{place}: the number is below");
    }
    for word in page.0 {
        assert!(word.left >= 14.0 && word.right <= 196.0, "{place}: {word:?} is in a margin");
        assert!(word.top >= 14.0 && word.bottom <= 290.0, "{place}: {word:?} is in a margin");
    }
}

/// One signature, with at least two lines of text or rows before it on its page (m.16/5).
fn assert_signature(name: &str, paper: &Paper) {
    let signed: Vec<_> = paper.words.iter().filter(|words| words.iter().any(|word| word.text == "Müdürü")).collect();
    assert_eq!(signed.len(), 1, "{name}: one signature");
    let page = Page(signed[0]);
    let signature = page.word("Müdürü").top;
    let mut lines: Vec<i64> =
        page.0.iter().filter(|word| word.bottom < signature - LINE).map(|word| (word.bottom * 2.0) as i64).collect();
    lines.sort_unstable();
    lines.dedup();
    assert!(
        lines.len() >= 3,
        "{name}: the signature’s page has {} lines before it, the name’s not counted",
        lines.len()
    );
}

/// Where the table is an attachment, its pages are marked and counted (m.18).
fn assert_attachment(name: &str, paper: &Paper, rows: Rows) {
    let marked = paper.words.iter().filter(|words| words.iter().any(|word| word.text == "EK-1")).count();
    let is_attached = rows[0].is_none();
    assert_eq!(marked, if is_attached { rows.len() - 1 } else { 0 }, "{name}: marked pages");
    if is_attached {
        assert!(
            paper.text.contains(&format!("Ek: Personel Listesi ({marked} Sayfa)")),
            "{name}: the attachment is named"
        );
        let page = Page(&paper.words[1]);
        let mark = page.word("EK-1");
        assert!((mark.right - 195.0).abs() <= TOLERANCE && (mark.top - 15.0).abs() <= TOLERANCE, "{name}: {mark:?}");
        assert!(page.0.iter().all(|word| word.text != "Sayı"), "{name}: Sayı is on the first page only (m.16/5)");
    }
}

/// The pictures kept of letters, by their people. They are written anew where KEEP_PICTURES is set; then look at them.
#[test]
fn letters_look_as_they_did() {
    in_chromium_over_http(|person| {
        for count in [1, 60] {
            let paper = prints(person, count, REGULATION);
            for page in 1..=paper.pages {
                let png = paper.png(page, 50);
                let file =
                    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("pictures/letter-{count}-{page}.png"));
                if env::var_os("KEEP_PICTURES").is_some() {
                    fs::write(&file, &png).expect("the picture can be kept");
                }
                let kept = Picture::read(&fs::read(&file).expect("a picture is kept"));
                let found = Picture::read(&png);
                assert_eq!((found.width, found.height), (kept.width, kept.height));
                let different = found.pixels.iter().zip(&kept.pixels).filter(|(one, other)| one.abs_diff(**other) > 96);
                let share = different.count() as f64 / found.pixels.len() as f64;
                // Other versions of a browser smooth letters in other ways; a line that moved is ten times as much.
                assert!(share < 0.002, "{} differs in {:.2} % of its pixels", file.display(), share * 100.0);
            }
        }
    });
}

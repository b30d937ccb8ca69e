//! The letter in pages.

use std::fmt::Write;

use form::{details::Template, field::Field};
use letter::{Content, Letter, Page, Pages, paginate, times_new_roman};

use crate::{SCHOOL, is_as_written, of_letter};

fn pages(letter: &Letter) -> Vec<Page> {
    paginate(letter, &times_new_roman)
}

/// A page a line: its mark, what stands on it with the empty lines before it, and its number. Of the table the rows'
/// numbers.
fn outline(pages: &[Page]) -> String {
    let mut outline = String::new();
    for page in pages {
        let mut parts: Vec<String> = Vec::new();
        if !page.mark.is_empty() {
            parts.push(page.mark.to_owned());
        }
        for piece in &page.pieces {
            let part = match &piece.content {
                Content::Centred(lines) => format!("{} centred", lines.len()),
                Content::Reference { subject, .. } => format!("Sayı, Tarih, {} Konu", subject.len()),
                Content::Related(papers) => format!("{} İlgi", papers.len()),
                Content::Text(text) => {
                    let begun = if text.begins { "" } else { "…" };
                    let ended = if text.ends { "" } else { "…" };
                    format!("{begun}{} text{ended}", text.lines.len())
                }
                Content::Table(rows) => format!("rows {}–{}", rows[0].number, rows[rows.len() - 1].number),
                Content::Signature(lines) => format!("{} signature", lines.len()),
                Content::Attachment(line) => line.clone(),
            };
            parts.push(if piece.gap > 0 { format!("({}) {part}", piece.gap) } else { part });
        }
        let number = if page.number.is_empty() { "" } else { " | " };
        writeln!(outline, "{}{number}{}", parts.join(", "), page.number).unwrap();
    }
    outline
}

fn short_name(template: Template) -> &'static str {
    match template {
        Template::Regulation => "yonetmelik",
        Template::Original => "ozgun",
    }
}

#[test]
fn letters_in_pages() {
    let mut found = String::new();
    for (name, details) in [("a school's details", SCHOOL), ("no details", &[])] {
        for template in Template::ALL.iter().copied() {
            for count in [1, 2, 20, 21, 26, 60, 300] {
                writeln!(found, "{name}, {}, {count}:", short_name(template)).unwrap();
                found.push_str(&of_letter(details, count, template, |letter| outline(&pages(letter))));
            }
        }
    }
    is_as_written(&found, include_str!("../golden/letter-pages.txt"));
}

/// Every number of people, as the table grows over the page's end line by line.
#[test]
fn whatever_the_length_no_signature_is_alone_and_no_row_is_lost() {
    let in_text: &[(Field, &str)] = &[(Field::PeopleInText, "999")];
    let long = [SCHOOL, in_text].concat();
    for template in Template::ALL.iter().copied() {
        for count in 1..140 {
            of_letter(&long, count, template, |letter| {
                let pages = pages(letter);
                let rows = pages.iter().flat_map(|page| &page.pieces).filter_map(|piece| match &piece.content {
                    Content::Table(rows) => Some(rows),
                    _ => None,
                });
                let numbers: Vec<usize> = rows.clone().flatten().map(|row| row.number).collect();
                assert_eq!(numbers, (1..=count).collect::<Vec<_>>());
                assert!(count < 3 || rows.clone().all(|rows| rows.len() > 1), "a row alone, {count}");
                assert!(lines_before_signature(&pages) >= 2, "{count}:\n{}", outline(&pages));
                assert_eq!(pages.iter().all(|page| page.number.is_empty()), pages.len() == 1);
            });
        }
    }
}

/// Lines of text and rows before the signature on its page.
fn lines_before_signature(pages: &[Page]) -> usize {
    let is_signature = |part: &Content| matches!(part, Content::Signature(_));
    let page = pages.iter().find(|page| page.pieces.iter().any(|piece| is_signature(&piece.content))).unwrap();
    let before = page.pieces.iter().take_while(|piece| !is_signature(&piece.content));
    before
        .map(|piece| match &piece.content {
            Content::Text(text) => text.lines.len(),
            Content::Table(rows) => rows.len(),
            _ => 0,
        })
        .sum()
}

#[test]
fn the_line_of_the_attachment_counts_its_pages() {
    of_letter(SCHOOL, 60, Template::Regulation, |letter| {
        let pages = pages(letter);
        assert_eq!(Pages::of(&pages), Pages { letter: 1, attachment: 2 });
        let line = pages[0].pieces.iter().find_map(|piece| match &piece.content {
            Content::Attachment(line) => Some(line.as_str()),
            _ => None,
        });
        assert_eq!(line, Some("Ek: Personel Listesi (2 Sayfa)"));
        let marks: Vec<_> = pages.iter().map(|page| (page.mark, page.number.as_str())).collect();
        assert_eq!(marks, [("", "1/3"), ("EK-1", "2/3"), ("EK-1", "3/3")]);
    });
}

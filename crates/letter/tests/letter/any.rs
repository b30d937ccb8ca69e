//! What must hold of the letter, whatever is typed.

use form::{
    answers::Answers,
    details::{Template, signer_name},
    field::{Field, Kind},
    section::Section,
    settings::Settings,
};
use letter::{
    Pages, checks, compose, docx, paragraphs, paragraphs_html, people::Row, plain_text, read_details, table_html,
    table_text, write_details,
};
use proptest::{collection::vec, option::of, prelude::*, sample::select};

use crate::{SCHOOL, answers, choice, complete, document, filling, rows};

/// What a clerk types, pastes and mistypes, in pieces between bars.
const PIECES: &str = "İl|Müdürlüğü|MÜDÜRLÜĞÜNE|valiliği|Kaymakamlığı|Lisesi|ve|a) |1)|T.C.|V.|Ayşe|ÖRNEK|ışık|I\u{307}|ğ|\
    u\u{308}|-|'|’|(|)|.|:|&|<|>|\"|]]>|0382 213 68 40|20|5.1.2027|@example.com| |  |\n|\t|\0|\u{1F}|\u{A0}|\u{200B}|\
    \u{FFFE}|字|😀";

fn any_text() -> impl Strategy<Value = String> {
    let piece = select(PIECES.split('|').collect::<Vec<_>>());
    prop_oneof![any::<String>(), vec(piece, 0..9).prop_map(|pieces| pieces.concat())]
}

/// An answer to `field`, the one that is there already more often than not.
fn any_answer(field: Field) -> impl Strategy<Value = (Field, Option<String>)> {
    let text = match field.kind() {
        Kind::Choice(choices) | Kind::Radio(choices) => {
            prop_oneof![3 => select(choices).prop_map(|choice| choice.id.to_owned()), 1 => any_text()].boxed()
        }
        _ => any_text().boxed(),
    };
    of(text).prop_map(move |text| (field, text))
}

fn any_details() -> impl Strategy<Value = Answers> {
    Section::LetterDetails.fields().map(any_answer).collect::<Vec<_>>().prop_map(|texts| {
        let mut answers = answers(SCHOOL);
        for (field, text) in texts.into_iter().filter_map(|(field, text)| Some((field, text?))) {
            answers.set(field, text);
        }
        answers
    })
}

fn any_rows() -> impl Strategy<Value = Vec<Row>> {
    let typed = vec((any_text(), any_text(), any_text()), 0..3);
    (0_usize..30, typed).prop_map(|(count, typed)| {
        let typed = typed.into_iter().map(|(id, name, title)| Row::new(id, name, title));
        rows(count).into_iter().chain(typed).collect()
    })
}

proptest! {
    // No file of failures: a case that fails is printed, and belongs into a table of cases then.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(100) })]

    #[test]
    fn there_is_a_letter_exactly_when_the_checks_find_no_error(answers in any_details(), rows in any_rows()) {
        let findings = checks(&rows.iter().cloned().collect(), &filling(&answers));
        prop_assert!(findings.iter().all(|finding| !finding.message().is_empty()));
        let has_error = findings.iter().any(|finding| finding.is_error());
        prop_assert_eq!(complete(&answers, &rows).is_err(), has_error);
    }

    #[test]
    fn every_letter_can_be_taken_away(number in any_text(), subject in any_text(), office in any_text(),
        addressee in any_text(), related in any_text(), signer in any_text(), address in any_text(), title in any_text(),
        count in 1_usize..30, template in select(Template::ALL), attachment in 0_usize..3) {
        let mut answers = answers(SCHOOL);
        for (field, text) in [
            (Field::LetterNumber, number),
            (Field::LetterSubject, subject),
            (Field::LetterOffice, office),
            (Field::LetterAddressee, addressee),
            (Field::LetterRelated, related),
            (Field::Signer, signer),
            (Field::OfficeAddress, address),
        ] {
            if field.check(&text, &filling(&answers).context()).is_ok() {
                answers.set(field, text);
            }
        }
        let titled = Row::new("10000000146".to_owned(), "Ayşe ÖRNEK".to_owned(), title);
        let mut rows = rows(count);
        rows.extend(Some(titled).filter(|row| row.person().is_some()));
        answers.set(Field::LetterTemplate, choice(template));
        let complete = complete(&answers, &rows).unwrap();
        let letter = compose(&complete, &Settings::default());
        let pages = Pages { letter: 1, attachment };

        let file = docx(&letter, pages);
        prop_assert_eq!(&file, &docx(&letter, pages), "the same bytes");
        prop_assert_eq!(document::tables(&file).len(), 2, "people and contact block");
        for person in complete.people() {
            let id = person.national_id().to_string();
            prop_assert!(plain_text(&letter, pages).contains(&id) && table_html(complete.people()).contains(&id));
        }
        let lines = complete.people().len() + 1;
        prop_assert_eq!(table_text(complete.people()).lines().count(), lines);
        prop_assert_eq!(paragraphs(&letter).lines().count(), 2);
        let markup = [paragraphs_html(&letter), table_html(complete.people())].concat();
        let page = format!("<body>{}</body>", markup.replace('\0', ""));
        prop_assert!(roxmltree::Document::parse(&page).is_ok(), "{}", page);
    }

    #[test]
    fn details_are_read_as_they_were_written(answers in any_details()) {
        let file = write_details(&answers);
        for file in [file.clone(), ["\u{FEFF}", &file].concat(), file.replace('\n', "\r\n")] {
            let read = read_details(&file);
            for (field, text) in &read.details {
                prop_assert_eq!(answers.get(*field), text);
            }
            for field in Section::LetterDetails.fields().filter(|field| !read.details.iter().any(|(found, _)| found == field)) {
                let is_choice = matches!(field.kind(), Kind::Choice(_) | Kind::Radio(_));
                prop_assert!(is_choice || matches!(field, Field::LetterNumber | Field::LetterDate), "{:?}", field);
            }
        }
    }

    #[test]
    fn any_file_can_be_read(lines in vec((any_text(), any_text()), 0..9)) {
        let file: String = lines.iter().map(|(name, text)| format!("{name}={text}\n")).collect();
        let read = read_details(&file);
        prop_assert!(read.unknown.chars().count() < 250, "{}", read.unknown);
    }

    #[test]
    fn a_signers_name_stays_as_it_was_made(name in any_text()) {
        let name = form::text::single_spaced(&name);
        let made = signer_name(&name);
        prop_assert_eq!(made.split(' ').count(), name.split(' ').count());
        prop_assert_eq!(signer_name(&made), made);
    }
}

//! What a clerk does, told as steps, and what must hold after each.

mod messages;

use super::*;
use crate::write_details;
use form::{filling::Event as Fill, group::Group, section::Section};

/// In January 2027.
const START: Millis = Millis(1_800_000_000_000);

/// The letter on the screen, with nothing in it.
fn new() -> Workbench {
    let mut workbench = Workbench::new(Settings::default(), START);
    workbench.hears(ToLetter::Shown(true));
    workbench
}

/// The letter with the samples in it.
fn filled() -> Workbench {
    let mut workbench = new();
    workbench.hears(ToLetter::FillSample);
    workbench
}

impl Workbench {
    fn does(&mut self, events: impl IntoIterator<Item = Event>) -> &mut Workbench {
        for event in events {
            self.apply(event, START);
        }
        self
    }

    fn hears(&mut self, message: ToLetter) -> &mut Workbench {
        self.does([Event::Heard(message)])
    }

    fn types(&mut self, field: Field, text: &str) -> &mut Workbench {
        self.does([Event::Fill(Fill::Input(field, text.to_owned())), Event::Fill(Fill::Left(field))])
    }
}

fn reads(workbench: &mut Workbench, file: &str) {
    workbench.does([Event::ReadDetails(Some(file.as_bytes().to_vec()))]);
}

#[test]
fn only_a_whole_letter_is_taken_away() {
    for (button, what) in
        [(Button::CopyText, Export::Text), (Button::CopyTable, Export::Table), (Button::SaveDocument, Export::Document)]
    {
        let mut workbench = filled();
        workbench.does([Event::Press(button)]);
        assert_eq!(workbench.last_effect().effect, Effect::Export(what));
        workbench.types(Field::LetterSubject, "").does([Event::Press(button)]);
        assert_eq!(workbench.last_effect().effect, Effect::Summary);
        assert!(workbench.has_errors());
    }
    let mut workbench = new();
    workbench.does([Event::Press(Button::SaveDetails)]);
    assert_eq!(workbench.last_effect().effect, Effect::Export(Export::Details), "at any time");
}

#[test]
fn a_doubt_is_asked_about_once_for_all_ways_out() {
    let mut workbench = filled();
    workbench.types(Field::LetterSubject, "Onay.").does([Event::Press(Button::CopyText)]);
    assert_eq!(workbench.last_effect().effect, Effect::Summary);
    assert!(!workbench.has_errors());
    workbench.does([Event::Press(Button::CopyText)]);
    assert_eq!(workbench.last_effect().effect, Effect::Export(Export::Text));
}

#[test]
fn what_the_browser_does_not_copy_is_copied_by_hand() {
    let mut workbench = filled();
    workbench.does([Event::Exported(Export::Table, false)]);
    assert_eq!(workbench.last_effect().effect, Effect::CopyByHand);
    assert_eq!(workbench.exported(), Some((Export::Table, false)));
    workbench.hears(ToLetter::Deleted);
    assert_eq!(workbench.exported(), None);
}

#[test]
fn the_letters_own_sentence_can_be_taken_over_and_changed() {
    for (field, expected) in [
        (Field::LetterText, "Aşağıda bilgileri yer alan Müdürlüğümüz personeli, "),
        (Field::LetterClosingSentence, "Başvurunun onaylanması hususunda gereğini arz ederim."),
    ] {
        let mut workbench = filled();
        let sentence = workbench.made_sentence(field).unwrap();
        assert!(sentence.starts_with(expected), "{sentence}");
        let before = workbench.letter();
        workbench.does([Event::TakeSentence(field)]);
        assert_eq!(workbench.answers().get(field), sentence);
        assert_eq!(workbench.last_effect().effect, Effect::Point(field.slug()));
        assert_eq!(workbench.made_sentence(field), None, "while something is typed");
        assert!(before.is_ok() && workbench.letter().is_ok());
        workbench.types(field, "Kendi cümlem: arz ederim.");
        workbench.does([Event::TakeSentence(field)]);
        assert_eq!(workbench.answers().get(field), "Kendi cümlem: arz ederim.", "never over what was typed");
    }
    assert_eq!(filled().made_sentence(Field::LetterSubject), None);
}

#[test]
fn details_are_read_and_the_reading_is_taken_back() {
    let mut other = filled();
    other.types(Field::LetterSubject, "Başka Konu").types(Field::Signer, "öykü çağlar").types(Field::OfficePhone, "12");
    let file = write_details(other.answers());
    let mut workbench = filled();
    workbench.types(Field::Signer, "Işık İpek").types(Field::LetterNumber, "E-1");
    let before = workbench.answers().clone();
    reads(&mut workbench, &[&file, "bilinmeyen = 1\n"].concat());
    assert_eq!(workbench.answers().get(Field::LetterSubject), "Başka Konu");
    assert_eq!(workbench.answers().get(Field::Signer), "öykü çağlar");
    assert_eq!(workbench.answers().get(Field::LetterNumber), "E-1", "which no file has");
    assert!(workbench.filling().visible_warning(Field::OfficePhone).is_some(), "doubts show at once");
    assert!(
        matches!(workbench.file_status(), Some(FileStatus::Read(23, unknown)) if unknown == "bilinmeyen"),
        "{:?}",
        workbench.file_status()
    );
    workbench.types(Field::LetterSubject, "Sonradan Yazılan");
    workbench.does([Event::UndoReading]);
    assert_eq!(workbench.answers().get(Field::LetterSubject), "Sonradan Yazılan", "what was typed since stands");
    workbench.types(Field::LetterSubject, before.get(Field::LetterSubject));
    assert_eq!(workbench.answers(), &before);
    assert_eq!(workbench.file_status(), Some(&FileStatus::Undone));
}

#[test]
fn a_foreign_file_changes_nothing() {
    let mut workbench = filled();
    let before = workbench.answers().clone();
    for file in [None, Some(Vec::new()), Some(b"Sira No;Ad\n1;A".to_vec()), Some(vec![0xFF, 0xFE, 0])] {
        workbench.does([Event::ReadDetails(file)]);
        assert_eq!(workbench.answers(), &before);
        assert_eq!(workbench.file_status(), Some(&FileStatus::Failed));
    }
}

#[test]
fn details_that_a_letter_can_do_without_open_where_there_is_something_in_them() {
    let foot = Group::ALL.into_iter().find(|group| group.is_optional()).unwrap();
    let mut workbench = filled();
    assert!(!workbench.is_unfolded(foot));
    workbench.types(Field::OfficeFax, "0382 213 68 41");
    assert!(workbench.is_unfolded(foot));
    workbench.does([Event::Unfolded(true)]).types(Field::OfficeFax, "");
    assert!(workbench.is_unfolded(foot), "they stay open under whoever empties them");
    assert!(Group::ALL.into_iter().filter(|group| !group.is_optional()).all(|group| workbench.is_unfolded(group)));
}

#[test]
fn a_print_is_followed_by_a_reminder_that_is_answered() {
    let mut workbench = filled();
    workbench.hears(ToLetter::Shown(false)).does([Event::Printed]);
    assert!(!workbench.is_printed(), "it was a screen that was printed");
    let mut workbench = filled();
    workbench.does([Event::Printed]);
    assert!(workbench.is_printed());
    assert_eq!(workbench.last_effect().effect, Effect::Reminder);
    workbench.does([Event::Keep]);
    assert!(!workbench.is_printed());
    assert_eq!(workbench.last_effect().effect, Effect::Point(Button::Print.slug()));
    workbench.does([Event::Printed]).hears(ToLetter::Deleted);
    assert!(!workbench.is_printed() && !workbench.has_content());
}

#[test]
fn links_to_a_detail_that_the_template_has_no_place_for_lead_to_the_choice() {
    let mut workbench = filled();
    workbench.types(Field::LetterTemplate, "ozgun");
    workbench.hears(ToLetter::Point(Field::LetterSubject.slug().to_owned()));
    assert!(workbench.is_without_place());
    assert_eq!(workbench.last_effect().effect, Effect::Point(Field::LetterTemplate.slug()));
    workbench.does([Event::ShowField(Field::Signer)]);
    assert!(!workbench.is_without_place());
    assert_eq!(workbench.last_effect().effect, Effect::Point(Field::Signer.slug()));
}

#[test]
fn links_lead_to_whatever_has_a_name_in_the_letter() {
    let places = Section::LetterDetails.fields().map(Field::slug);
    let others =
        [Section::People.slug(), Section::LetterDetails.slug(), Button::Print.slug(), Button::SaveDetails.slug()];
    for slug in places.chain(others) {
        let mut workbench = new();
        workbench.hears(ToLetter::Point(slug.to_owned()));
        assert_eq!(workbench.last_effect().effect, Effect::Point(slug), "{slug}");
    }
    let mut workbench = new();
    workbench.hears(ToLetter::Point("yok".to_owned()));
    assert_eq!(workbench.last_effect().effect, Effect::Nothing);
}

#[test]
fn the_sample_is_a_person_where_there_is_none_yet() {
    let mut workbench = filled();
    assert!(workbench.letter().is_ok());
    workbench.hears(ToLetter::FillSample);
    assert_eq!(workbench.people().len(), 1);
    workbench.does([Event::Press(Button::Print)]);
    assert_eq!(workbench.last_effect().effect, Effect::Print);
}

#[test]
fn a_letter_shows_the_problems_of_its_rows() {
    let mut workbench = new();
    workbench.types(Field::LetterOffice, "Örnek İlkokulu Müdürlüğü").does([Event::Press(Button::Print)]);
    assert_eq!(workbench.summary(), [SummaryItem::NoPeople]);
    workbench.does([
        typed(0, Column::NationalId, "10000000147"),
        typed(0, Column::Name, "Ayşe ÖRNEK"),
        Event::Press(Button::Print),
    ]);
    assert!(matches!(
        workbench.summary()[..],
        [
            SummaryItem::Cell(0, Column::NationalId, CellProblem::Invalid(_)),
            SummaryItem::Cell(0, Column::Title, CellProblem::Missing)
        ]
    ));
    workbench.does([
        typed(0, Column::NationalId, "10000000146"),
        typed(0, Column::Title, "Öğretmen"),
        Event::Press(Button::Print),
    ]);
    assert_eq!(workbench.last_effect().effect, Effect::Print);
}

#[test]
fn cells_follow_the_same_timing_as_fields() {
    let mut workbench = new();
    let id = Column::NationalId;
    let shown = |workbench: &Workbench| workbench.people().visible_problem(0, id).is_some();
    workbench.does([Event::People(people::Event::Left(0, id))]);
    assert!(!shown(&workbench), "blank");
    workbench.does([typed(0, id, "123")]);
    assert!(!shown(&workbench), "while typing");
    workbench.does([Event::People(people::Event::Left(0, id))]);
    assert!(shown(&workbench), "once left");
    workbench.does([typed(0, id, "10000000146")]);
    assert!(!shown(&workbench), "once mended");
}

#[test]
fn a_row_added_after_a_failed_print_is_left_in_peace() {
    let mut workbench = new();
    workbench.does([
        typed(0, Column::NationalId, "1"),
        Event::Press(Button::Print),
        Event::People(people::Event::Add),
        typed(1, Column::NationalId, "1"),
    ]);
    let shown = |row| Column::ALL.map(|column| workbench.people().visible_problem(row, column).is_some());
    assert_eq!((shown(0), shown(1)), ([true; 3], [false; 3]));
}

#[test]
fn a_reload_keeps_the_details_and_the_rows() {
    let mut workbench = filled();
    workbench
        .types(Field::Signer, "Öykü Çağlar")
        .does([Event::People(people::Event::Add), typed(1, Column::Name, "Işık")]);
    let mut restored = Workbench::new(Settings::default(), START);
    restored.hears(ToLetter::Draft(form::draft::Draft::from_text(&workbench.draft().to_text())));
    assert_eq!(restored.answers(), workbench.answers());
    assert!(restored.people().rows().eq(workbench.people().rows()));
    assert!(new().draft().is_empty());
}

fn typed(row: usize, column: Column, text: &str) -> Event {
    Event::People(people::Event::Typed(row, column, text.to_owned()))
}

//! The letter's view: what is taken out of it and read into it, and what is said after a print.

use super::*;
use form::group::Group;
use letter::write_details;

/// The letter's view with the samples in it.
fn at_the_letter() -> Rehearsal {
    let mut rehearsal = new();
    rehearsal.does([Event::Show(Target::View(View::Letter)), Event::Press(Button::FillSample)]);
    rehearsal
}

fn reads(rehearsal: &mut Rehearsal, file: &str) {
    rehearsal.does([Event::Letter(LetterEvent::ReadDetails(Some(file.as_bytes().to_vec())))]);
}

#[test]
fn only_a_whole_letter_is_taken_away() {
    for (button, what) in
        [(Button::CopyText, Export::Text), (Button::CopyTable, Export::Table), (Button::SaveDocument, Export::Document)]
    {
        let mut rehearsal = at_the_letter();
        rehearsal.does([Event::Press(button)]);
        assert_eq!(rehearsal.last_effect().effect, Effect::Export(what));
        rehearsal.types(Field::LetterSubject, "").does([Event::Press(button)]);
        assert_eq!(rehearsal.last_effect().effect, Effect::Summary);
        assert!(rehearsal.has_errors());
    }
    let mut rehearsal = new();
    rehearsal.does([Event::Press(Button::SaveDetails)]);
    assert_eq!(rehearsal.last_effect().effect, Effect::Export(Export::Details), "at any time");
}

#[test]
fn a_doubt_is_asked_about_once_for_all_ways_out() {
    let mut rehearsal = at_the_letter();
    rehearsal.types(Field::LetterSubject, "Onay.").does([Event::Press(Button::CopyText)]);
    assert_eq!(rehearsal.last_effect().effect, Effect::Summary);
    assert!(!rehearsal.has_errors());
    rehearsal.does([Event::Press(Button::CopyText)]);
    assert_eq!(rehearsal.last_effect().effect, Effect::Export(Export::Text));
}

#[test]
fn what_the_browser_does_not_copy_is_copied_by_hand() {
    let mut rehearsal = at_the_letter();
    rehearsal.does([Event::Letter(LetterEvent::Exported(Export::Table, false))]);
    assert_eq!(rehearsal.last_effect().effect, Effect::CopyByHand);
    assert_eq!(rehearsal.exported(), Some((Export::Table, false)));
    rehearsal.does([Event::Press(Button::ClearAll)]);
    assert_eq!(rehearsal.exported(), None);
}

#[test]
fn the_letters_own_sentence_can_be_taken_over_and_changed() {
    for (field, expected) in [
        (Field::LetterText, "Aşağıda bilgileri yer alan Müdürlüğümüz personeli, "),
        (Field::LetterClosingSentence, "Başvurunun onaylanması hususunda gereğini arz ederim."),
    ] {
        let mut rehearsal = at_the_letter();
        let sentence = rehearsal.made_sentence(field).unwrap();
        assert!(sentence.starts_with(expected), "{sentence}");
        let before = rehearsal.letter();
        rehearsal.does([Event::Letter(LetterEvent::TakeSentence(field))]);
        assert_eq!(rehearsal.answers().get(field), sentence);
        assert_eq!(rehearsal.last_effect().effect, Effect::Target(Target::Field(field)));
        assert_eq!(rehearsal.made_sentence(field), None, "while something is typed");
        assert!(before.is_ok() && rehearsal.letter().is_ok());
        rehearsal.types(field, "Kendi cümlem: arz ederim.");
        rehearsal.does([Event::Letter(LetterEvent::TakeSentence(field))]);
        assert_eq!(rehearsal.answers().get(field), "Kendi cümlem: arz ederim.", "never over what was typed");
    }
    assert_eq!(at_the_letter().made_sentence(Field::LetterSubject), None);
}

#[test]
fn details_are_read_and_the_reading_is_taken_back() {
    let mut other = at_the_letter();
    other.types(Field::LetterSubject, "Başka Konu").types(Field::Signer, "öykü çağlar").types(Field::OfficePhone, "12");
    let file = write_details(other.answers());
    let mut rehearsal = at_the_letter();
    rehearsal.types(Field::Signer, "Işık İpek").types(Field::LetterNumber, "E-1");
    let before = rehearsal.answers().clone();
    reads(&mut rehearsal, &[&file, "bilinmeyen = 1\n"].concat());
    assert_eq!(rehearsal.answers().get(Field::LetterSubject), "Başka Konu");
    assert_eq!(rehearsal.answers().get(Field::Signer), "öykü çağlar");
    assert_eq!(rehearsal.answers().get(Field::LetterNumber), "E-1", "which no file has");
    assert!(rehearsal.visible_warning(Field::OfficePhone).is_some(), "doubts show at once");
    assert!(
        matches!(rehearsal.file_status(), Some(FileStatus::Read(23, unknown)) if unknown == "bilinmeyen"),
        "{:?}",
        rehearsal.file_status()
    );
    rehearsal.types(Field::LetterSubject, "Sonradan Yazılan");
    rehearsal.does([Event::Letter(LetterEvent::UndoReading)]);
    assert_eq!(rehearsal.answers().get(Field::LetterSubject), "Sonradan Yazılan", "what was typed since stands");
    rehearsal.types(Field::LetterSubject, before.get(Field::LetterSubject));
    assert_eq!(rehearsal.answers(), &before);
    assert_eq!(rehearsal.file_status(), Some(&FileStatus::Undone));
}

#[test]
fn a_foreign_file_changes_nothing() {
    let mut rehearsal = at_the_letter();
    let before = rehearsal.answers().clone();
    for file in [None, Some(Vec::new()), Some(b"Sira No;Ad\n1;A".to_vec()), Some(vec![0xFF, 0xFE, 0])] {
        rehearsal.does([Event::Letter(LetterEvent::ReadDetails(file))]);
        assert_eq!(rehearsal.answers(), &before);
        assert_eq!(rehearsal.file_status(), Some(&FileStatus::Failed));
    }
}

#[test]
fn details_that_a_letter_can_do_without_open_where_there_is_something_in_them() {
    let foot = Group::ALL.into_iter().find(|group| group.is_optional()).unwrap();
    let mut rehearsal = at_the_letter();
    assert!(!rehearsal.is_unfolded(foot));
    rehearsal.types(Field::OfficeFax, "0382 213 68 41");
    assert!(rehearsal.is_unfolded(foot));
    rehearsal.does([Event::Letter(LetterEvent::Unfolded(true))]).types(Field::OfficeFax, "");
    assert!(rehearsal.is_unfolded(foot), "they stay open under whoever empties them");
    assert!(Group::ALL.into_iter().filter(|group| !group.is_optional()).all(|group| rehearsal.is_unfolded(group)));
}

#[test]
fn a_print_is_followed_by_a_reminder_that_is_answered() {
    let mut rehearsal = new();
    rehearsal.does([Event::Letter(LetterEvent::Printed)]);
    assert!(!rehearsal.is_printed(), "a screen holds nothing that matters");
    let mut rehearsal = at_the_letter();
    rehearsal.does([Event::Letter(LetterEvent::Printed)]);
    assert!(rehearsal.is_printed());
    assert_eq!(rehearsal.last_effect().effect, Effect::Reminder);
    rehearsal.does([Event::Letter(LetterEvent::Keep)]);
    assert!(!rehearsal.is_printed());
    assert_eq!(rehearsal.last_effect().effect, Effect::Target(Target::Button(Button::Print)));
    rehearsal.does([Event::Letter(LetterEvent::Printed), Event::Press(Button::ClearAll)]);
    assert!(!rehearsal.is_printed() && !rehearsal.has_content());
}

#[test]
fn links_to_a_detail_that_the_template_has_no_place_for_lead_to_the_choice() {
    let mut rehearsal = at_the_letter();
    rehearsal.types(Field::LetterTemplate, "ozgun");
    rehearsal.does([Event::Show(Target::Field(Field::LetterSubject))]);
    assert_eq!(rehearsal.notice(), Some(Notice::NotInTemplate));
    assert_eq!(rehearsal.last_effect().effect, Effect::Target(Target::Field(Field::LetterTemplate)));
    rehearsal.does([Event::Show(Target::Field(Field::Signer))]);
    assert_eq!(rehearsal.notice(), None);
}

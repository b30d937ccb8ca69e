//! The file that keeps the letter's details for the next letter.

use form::{field::Field, section::Section};
use letter::{ReadDetails, read_details, write_details};

use crate::{SCHOOL, answers, is_as_written};

#[test]
fn a_schools_details_as_a_file() {
    let file = write_details(&answers(SCHOOL));
    is_as_written(&file, include_str!("../golden/letter-details.txt"));
    let read = read_details(&file);
    assert_eq!(read.unknown, "");
    let fields = Section::LetterDetails.fields().count();
    assert_eq!(read.details.len(), fields - 2, "all but Sayı and Tarih");
}

#[test]
fn files_of_the_first_version_are_read_the_same() {
    let [first, now] =
        [include_str!("../golden/letter-details-first-version.txt"), include_str!("../golden/letter-details.txt")];
    assert_ne!(first, now);
    assert_eq!(read_details(first), read_details(now));
}

#[test]
fn nothing_of_the_one_letter_is_in_the_file() {
    let file = write_details(&answers(SCHOOL));
    assert!(!file.contains("E-12345678-903.02-1") && !file.contains("5.1.2027"), "{file}");
}

#[test]
fn files_of_all_kinds() {
    let signer = |text: &str| vec![(Field::Signer, text.to_owned())];
    for (file, details, unknown) in [
        ("", vec![], ""),
        ("imzalayan = Öykü ÇAĞLAR", signer("Öykü ÇAĞLAR"), ""),
        ("\u{FEFF}imzalayan = Öykü ÇAĞLAR\r\n", signer("Öykü ÇAĞLAR"), ""),
        ("# imzalayan = A\n\nimzalayan=Öykü ÇAĞLAR", signer("Öykü ÇAĞLAR"), ""),
        ("  imzalayan  =  Öykü", signer(" Öykü"), ""),
        ("imzalayan =", signer(""), ""),
        ("imzalayan = A\nimzalayan = B", signer("B"), ""),
        ("imzalayan = a = b", signer("a = b"), ""),
        (r"imzalayan = a\nb\\n\t\", signer("a\nb\\n\\t\\"), ""),
        ("sayi = 1\ntarih = 1.1.2027\nkimlik-no = 10000000146", vec![], "sayi, tarih, kimlik-no"),
        ("kapanis = Saygılar\nimzalayan = A", signer("A"), "kapanis"),
        ("Sayın Müdürüm,\rişte liste", vec![], "Sayın Müdürüm,, işte liste"),
    ] {
        assert_eq!(read_details(file), ReadDetails { details, unknown: unknown.to_owned() }, "{file:?}");
    }
}

#[test]
fn a_long_list_of_unknown_names_is_cut_short() {
    let read = read_details(&"bilinmeyen = x\n".repeat(100));
    assert!(read.unknown.ends_with("bilinmeyen…") && read.unknown.chars().count() <= 210, "{}", read.unknown);
}

//! Provinces, districts and postal codes while they are typed.

use super::*;
use form::{
    filling::Browse,
    place::{self, LIST, Places},
};

/// On the application form, with the list of places.
fn form() -> Rehearsal {
    let mut rehearsal = at(Screen::Application);
    rehearsal.does([Event::Places(Places::read(LIST).into())]);
    rehearsal
}

#[test]
fn places_are_shown_as_the_portal_writes_them() {
    let mut rehearsal = form();
    for (field, typed, shown) in [
        (Field::Province, "aksaray", "AKSARAY"),
        (Field::District, "Eskil", "ESKİL"),
        (Field::District, "merkez", "AKSARAY MERKEZ"),
        (Field::District, "aksaray  MERKEZ", "AKSARAY MERKEZ"),
        (Field::PostalCode, "68 100", "68100"),
    ] {
        rehearsal.types(field, typed);
        assert_eq!(rehearsal.answers().get(field), shown, "{typed:?}");
        assert_eq!(rehearsal.message(field), None, "{typed:?}");
        assert_eq!(rehearsal.visible_warning(field), None, "{typed:?}");
    }
}

#[test]
fn a_place_that_does_not_belong_is_told() {
    let wrong = |field| move |rehearsal: &Rehearsal| rehearsal.visible_problem(field);
    let mut rehearsal = form();
    rehearsal.types(Field::Province, "Aksarayy");
    assert_eq!(wrong(Field::Province)(&rehearsal), Some(place::PlaceError::UnknownProvince.into()));
    assert_eq!(rehearsal.answers().get(Field::Province), "Aksarayy", "never changed");
    rehearsal.types(Field::Province, "Aksaray").types(Field::District, "Selçuklu");
    let elsewhere = place::Warning::DistrictElsewhere("AKSARAY".to_owned());
    assert_eq!(rehearsal.visible_warning(Field::District), Some(elsewhere.into()));
    rehearsal.types(Field::PostalCode, "42100");
    assert_eq!(wrong(Field::PostalCode)(&rehearsal), Some(place::PlaceError::OtherProvince.into()));
    rehearsal.types(Field::District, "Eskil").types(Field::PostalCode, "68999");
    let elsewhere = place::Warning::PostalCodeElsewhere("ESKİL".to_owned());
    assert_eq!(rehearsal.visible_warning(Field::PostalCode), Some(elsewhere.into()));
}

#[test]
fn without_the_list_any_place_is_accepted() {
    let mut rehearsal = at(Screen::Application);
    for (field, typed) in [(Field::Province, "Aksarayy"), (Field::District, "Neresi"), (Field::PostalCode, "42100")] {
        rehearsal.types(field, typed);
        assert_eq!((rehearsal.message(field), rehearsal.visible_warning(field)), (None, None), "{typed}");
        assert_eq!(rehearsal.entries(field), Vec::<String>::new());
    }
}

#[test]
fn an_area_code_is_held_against_the_province() {
    let mut rehearsal = form();
    rehearsal.types(Field::Province, "Konya").types(Field::WorkPhone, "0382 213 68 40");
    let warning = rehearsal.visible_warning(Field::WorkPhone).unwrap();
    assert!(warning.message().contains("KONYA") && warning.asks(), "{warning:?}");
    rehearsal.types(Field::Province, "Aksaray");
    assert_eq!(rehearsal.visible_warning(Field::WorkPhone), None);
    rehearsal.types(Field::HomePhone, "0332 213 68 40");
    assert_eq!(rehearsal.visible_warning(Field::HomePhone), None, "at home one may live elsewhere");
}

#[test]
fn a_list_opens_while_one_types_and_an_entry_is_taken_by_key() {
    let mut rehearsal = form();
    let (browse, field) = (|browse| Event::Fill(Fill::Browse(Field::Province, browse)), Field::Province);
    assert!(rehearsal.entries(field).is_empty(), "closed");
    rehearsal.does([Event::Fill(Fill::Input(field, "is".to_owned()))]);
    assert_eq!(rehearsal.entries(field), ["ISPARTA", "İSTANBUL"]);
    assert_eq!(rehearsal.active_entry(field), None);
    for (step, active) in [
        (Browse::Next, Some(0)),
        (Browse::Next, Some(1)),
        (Browse::Next, Some(0)),
        (Browse::Previous, Some(1)),
        (Browse::Previous, Some(0)),
    ] {
        rehearsal.does([browse(step)]);
        assert_eq!(rehearsal.active_entry(field), active, "{step:?}");
    }
    assert_eq!(rehearsal.answers().get(field), "is", "moving changes nothing");
    rehearsal.does([browse(Browse::Take(1))]);
    assert_eq!(rehearsal.answers().get(field), "İSTANBUL");
    assert!(rehearsal.entries(field).is_empty(), "closed");
    rehearsal.does([browse(Browse::Open)]);
    assert_eq!(rehearsal.entries(field).len(), 81, "whoever looks again sees all");
    rehearsal.does([browse(Browse::Close)]);
    assert!(rehearsal.entries(field).is_empty());
    rehearsal.does([Event::Fill(Fill::Input(field, "konya".to_owned()))]);
    assert_eq!(rehearsal.entries(field), ["KONYA"], "a whole name that is typed is no reason to show all");
    rehearsal.does([Event::Fill(Fill::Input(field, "KONYA".to_owned()))]);
    assert_eq!(rehearsal.entries(field), ["KONYA"], "however it is typed");
    rehearsal.does([
        Event::Fill(Fill::Input(field, "kon".to_owned())),
        Event::Fill(Fill::Left(field)),
        browse(Browse::Open),
    ]);
    assert_eq!(rehearsal.entries(field), ["KONYA"], "what is no entry yet narrows the list when it is opened again");
}

#[test]
fn leaving_closes_the_list_and_so_does_another_screen() {
    let mut rehearsal = form();
    rehearsal
        .does([Event::Fill(Fill::Input(Field::District, "e".to_owned())), Event::Fill(Fill::Left(Field::District))]);
    assert!(rehearsal.entries(Field::District).is_empty());
    rehearsal.does([Event::Fill(Fill::Browse(Field::District, Browse::Open)), Event::Back]);
    assert!(rehearsal.entries(Field::District).is_empty());
    let mut rehearsal = form();
    rehearsal.does([Event::Fill(Fill::Browse(Field::Province, Browse::Next)), Event::Press(Button::FillSample)]);
    assert_eq!((rehearsal.entries(Field::Province).len(), rehearsal.active_entry(Field::Province)), (0, None));
}

#[test]
fn an_entry_that_is_not_there_cannot_be_taken() {
    let mut rehearsal = form();
    for field in Field::all() {
        let before = rehearsal.answers().get(field).to_owned();
        for browse in [Browse::Take(10_000), Browse::Next, Browse::Previous, Browse::Close] {
            rehearsal.does([Event::Fill(Fill::Browse(field, browse))]);
        }
        assert_eq!(rehearsal.answers().get(field), before, "{field:?}");
    }
}

#[test]
fn what_is_offered_depends_on_what_was_chosen_before() {
    let mut rehearsal = form();
    rehearsal.types(Field::Province, "Aksaray").types(Field::District, "Eskil");
    for (field, typed, offered) in [
        (Field::District, "es", &["ESKİL"][..]),
        (Field::District, "mer", &["AKSARAY MERKEZ"]),
        (Field::Title, "yard", &["Müdür Yardımcısı"]),
        (Field::Title, "OGRETMEN", &["Öğretmen", "Uzman Öğretmen", "Sözleşmeli Öğretmen"]),
        (Field::Title, "Kaptan", &[]),
    ] {
        rehearsal.does([Event::Fill(Fill::Input(field, typed.to_owned()))]);
        assert_eq!(rehearsal.entries(field), offered, "{typed}");
    }
    rehearsal.types(Field::District, "Eskil").does([Event::Fill(Fill::Browse(Field::PostalCode, Browse::Open))]);
    rehearsal.does([Event::Fill(Fill::Input(Field::PostalCode, String::new()))]);
    let codes = rehearsal.entries(Field::PostalCode);
    assert!(!codes.is_empty() && codes.iter().all(|code| code.starts_with("68")), "{codes:?}");
}

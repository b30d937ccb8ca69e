//! Provinces, districts and postal codes: typed by keyboard, chosen from a list, held against each other.

use tests::{Key, Person, everywhere, in_chromium_over_http};

/// On the application form, once the list of places has come.
fn goes_to_the_form(person: &Person) {
    person.logs_in();
    person.waits("the list of places", "return document.getElementById('places').textContent.length > 10000");
}

/// What the open list of a field offers.
fn offered(person: &Person, id: &str) -> Vec<String> {
    let script = "return [...document.querySelectorAll('#' + arguments[0] + '-liste [role=option]')]
        .map((option) => option.textContent)";
    let entries = person.script(script, &[id.into()]);
    entries.as_array().expect("a list").iter().filter_map(|entry| entry.as_str()).map(str::to_owned).collect()
}

/// The text of the entry that the field calls active.
fn active(person: &Person, id: &str) -> Option<String> {
    let entry = person.attribute(id, "aria-activedescendant")?;
    assert_eq!(person.attribute(&entry, "aria-selected").as_deref(), Some("true"));
    let text = person.script("return document.getElementById(arguments[0]).textContent", &[entry.into()]);
    text.as_str().map(str::to_owned)
}

#[test]
fn every_way_of_typing_a_name_finds_it() {
    everywhere(|person| {
        goes_to_the_form(person);
        for typed in ["istan", "ISTAN", "İstan", "ıstan"] {
            person.fills("İl", typed);
            person.waits("the list is open", "return document.querySelector('#il-liste')");
            assert_eq!(offered(person, "il"), ["İSTANBUL"], "{typed}");
            assert_eq!(person.value("İl"), typed, "typing is left alone");
        }
        person.fills("İl", "istanbul");
        person.hits(Key::Tab);
        assert_eq!(person.value("İl"), "İSTANBUL", "as the portal writes it");
        assert_eq!(offered(person, "il"), Vec::<String>::new());
    });
}

#[test]
fn by_keyboard_alone() {
    everywhere(|person| {
        goes_to_the_form(person);
        person.fills("İl", "aks");
        person.hits(Key::Down);
        assert_eq!(active(person, "il").as_deref(), Some("AKSARAY"));
        person.hits(Key::Enter);
        assert_eq!(person.value("İl"), "AKSARAY");
        person.has_focus_on("il");
        person.hits(Key::Tab);
        person.has_focus_on("ilce");
        person.hits(Key::Down);
        assert_eq!(offered(person, "ilce").len(), 8, "all districts of the province");
        person.hits(Key::Up);
        person.hits(Key::Escape);
        assert_eq!(offered(person, "ilce"), Vec::<String>::new());
        assert_eq!(person.value("İlçe"), "", "moving and closing choose nothing");
        person.types("mer");
        person.hits(Key::Down);
        person.hits(Key::Enter);
        assert_eq!(person.value("İlçe"), "AKSARAY MERKEZ");
        person.hits(Key::Tab);
        person.hits(Key::Down);
        let codes = offered(person, "posta-kodu");
        assert!(codes.contains(&"68100".to_owned()) && codes.iter().all(|code| code.starts_with("68")), "{codes:?}");
        person.types("681");
        person.hits(Key::Escape);
        person.types("00");
        person.hits(Key::Tab);
        assert_eq!(person.value("Posta Kodu"), "68100");
    });
}

#[test]
fn enter_in_an_open_list_does_not_hand_the_screen_in() {
    in_chromium_over_http(|person| {
        goes_to_the_form(person);
        person.fills("İl", "a");
        person.hits(Key::Enter);
        assert_eq!(offered(person, "il"), Vec::<String>::new(), "the list is closed");
        person.has_focus_on("il");
        person.hits(Key::Enter);
        person.has_focus_on("hata-ozeti");
    });
}

#[test]
fn by_mouse() {
    everywhere(|person| {
        goes_to_the_form(person);
        person.enters("İl");
        assert_eq!(offered(person, "il").len(), 81);
        person.types("konya");
        person.clicks("#il-liste [role=option]");
        assert_eq!(person.value("İl"), "KONYA");
        person.has_focus_on("il");
    });
}

#[test]
fn a_screen_reader_is_told() {
    in_chromium_over_http(|person| {
        goes_to_the_form(person);
        for (name, expected) in [
            ("role", Some("combobox")),
            ("aria-autocomplete", Some("list")),
            ("aria-expanded", Some("false")),
            ("aria-controls", Some("il-liste")),
            ("aria-activedescendant", None),
        ] {
            assert_eq!(person.attribute("il", name).as_deref(), expected, "{name}");
        }
        person.fills("İl", "is");
        person.waits(
            "the number of entries",
            "return [...document.querySelectorAll('[role=status]')]
            .some((status) => status.textContent === '2 seçenek')",
        );
        assert_eq!(person.attribute("il", "aria-expanded").as_deref(), Some("true"));
        assert_eq!(person.attribute("il-liste", "role").as_deref(), Some("listbox"));
        assert_eq!(person.attribute("il-liste", "aria-label").as_deref(), Some("İl"));
        person.hits(Key::Down);
        assert_eq!(active(person, "il").as_deref(), Some("ISPARTA"));
        person.hits(Key::Up);
        assert_eq!(active(person, "il").as_deref(), Some("İSTANBUL"), "before the first comes the last");
    });
}

#[test]
fn an_entry_far_down_is_scrolled_into_view() {
    in_chromium_over_http(|person| {
        goes_to_the_form(person);
        person.enters("İl");
        person.hits(Key::Up);
        person.waits(
            "the last entry is in view",
            "const [list, entry] = [document.getElementById('il-liste'), document.getElementById('il-80')];
             const [outer, inner] = [list.getBoundingClientRect(), entry.getBoundingClientRect()];
             return inner.bottom <= outer.bottom + 1 && inner.top >= outer.top - 1",
        );
    });
}

#[test]
fn what_does_not_belong_together_is_told() {
    in_chromium_over_http(|person| {
        goes_to_the_form(person);
        person.fills("İl", "Aksarayy");
        person.hits(Key::Tab);
        person.reads("Bu adda bir il yok");
        person.fills("İl", "Konya");
        person.hits(Key::Tab);
        person.fills("İlçe", "Eskil");
        person.hits(Key::Tab);
        person.reads("KONYA ilinin ilçe listesinde bu ad yok");
        person.fills("Posta Kodu", "68100");
        person.hits(Key::Tab);
        person.reads("seçtiğiniz ilin plaka koduyla başlamıyor");
        person.fills("İş Telefonu", "0382 213 68 40");
        person.hits(Key::Tab);
        person.reads("seçtiğiniz ilin (KONYA) alan kodu değil");
        person.fills("İl", "Aksaray");
        person.hits(Key::Tab);
        for gone in ["ilçe listesinde bu ad yok", "plaka koduyla başlamıyor", "alan kodu değil"] {
            person.misses(gone);
        }
    });
}

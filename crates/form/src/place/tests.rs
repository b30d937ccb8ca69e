use super::*;

fn places() -> Places {
    Places::read(LIST)
}

#[test]
fn the_list_has_every_province_district_and_code() {
    let places = places();
    let districts = || places.provinces().flat_map(Province::districts);
    assert_eq!(places.provinces().count(), 81);
    assert_eq!(districts().count(), 973);
    assert_eq!(districts().map(|district| district.postal_codes().count()).sum::<usize>(), 2771);
    assert_eq!(districts().filter(|district| district.postal_codes().next().is_none()).count(), 0);
}

#[test]
fn every_name_is_found_however_it_is_typed() {
    let places = places();
    for province in places.provinces() {
        for typed in ways_of_typing(province.name()) {
            assert_eq!(places.province(&typed), Some(province), "{typed:?}");
        }
        for district in province.districts() {
            for typed in ways_of_typing(district.name()) {
                assert_eq!(province.district(&typed), Some(district), "{typed:?}");
            }
        }
    }
}

fn ways_of_typing(name: &str) -> [String; 4] {
    let lower = turkish::lower(name);
    [name.to_owned(), lower.clone(), turkish::fold(name).to_ascii_uppercase(), ["  ", &lower, "\u{A0}"].concat()]
}

#[test]
fn provinces_by_plate_code() {
    let places = places();
    for (typed, plate, name) in [
        ("Adana", 1, "ADANA"),
        ("istanbul", 34, "İSTANBUL"),
        ("ISTANBUL", 34, "İSTANBUL"),
        ("İstanbul", 34, "İSTANBUL"),
        ("afyonkarahisar", 3, "AFYONKARAHİSAR"),
        ("Aksaray", 68, "AKSARAY"),
        ("DÜZCE", 81, "DÜZCE"),
    ] {
        let province = places.province(typed).unwrap();
        assert_eq!((province.plate(), province.name()), (plate, name), "{typed:?}");
    }
    for typed in ["", "Afyon", "Aksaray Merkez", "Kıbrıs"] {
        assert_eq!(places.province(typed), None, "{typed:?}");
    }
}

#[test]
fn the_central_district_bears_the_provinces_name_and_büyükşehirs_have_none() {
    let places = places();
    let is_central = |district: &District| district.name().ends_with(" MERKEZ");
    for province in places.provinces() {
        for district in province.districts().filter(is_central) {
            assert_eq!(district.name(), [province.name(), " MERKEZ"].concat());
            assert_eq!(province.district("merkez"), Some(district));
        }
    }
    let without = places.provinces().filter(|province| !province.districts().any(|district| is_central(&district)));
    assert_eq!(without.count(), 30, "the büyükşehirs");
}

#[test]
fn every_postal_code_begins_with_its_plate_code_and_reads_as_itself() {
    for district in places().provinces().flat_map(Province::districts) {
        for code in district.postal_codes() {
            assert_eq!(code.plate(), district.plate, "{code}");
            assert_eq!(PostalCode::parse(&code.to_string()), Ok(code));
        }
    }
}

#[test]
fn of_a_list_that_is_none_whatever_can_be_read_is_read() {
    for list in
        ["", "\n\n", "||=|", "A|B", "A|B=1|C=12x|D=123", "<!doctype html><p>404 | Not found=", "\u{0}|=\u{130}ş"]
    {
        let places = Places::read(list);
        for province in places.provinces() {
            for district in province.districts() {
                let _ = district.postal_codes().count();
                assert!(province.district(district.name()).is_some());
            }
        }
    }
    let codes =
        |list| Places::read(list).provinces().flat_map(Province::districts).flat_map(District::postal_codes).count();
    for (list, count) in [("A|B=009", 1), ("A|B=0:9", 0), ("A|B=00/", 0), ("A|B=0099", 1)] {
        assert_eq!(codes(list), count, "{list:?}");
    }
    let long = "A\n".repeat(300);
    assert_eq!(Places::read(&long).provinces().count(), 99, "plate codes have two digits");
}

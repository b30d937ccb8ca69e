//! Telephone numbers: what holds of every area code, every prefix and every sign.

use form::{
    digits,
    phone::{Landline, Mobile, Operator, PhoneError, Warning},
};

#[test]
fn no_sign_changes_the_number_that_is_read() {
    const SIGNS: &str = "()[].·•/-\u{AD}\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2015}\u{2212}（）－．／";
    let landline = Landline::parse("0382 213 68 40").unwrap();
    for c in '\0'..='\u{FFFF}' {
        let found = Landline::parse(&["0382 213", &c.to_string(), "68 40"].concat());
        let expected = match digits::value(c) {
            Some(_) => Err(PhoneError::TooLong),
            None if digits::is_ignorable(c) || SIGNS.contains(c) => Ok(landline),
            None => Err(PhoneError::NotDigits),
        };
        assert_eq!(found, expected, "{c:?}");
    }
}

#[test]
fn the_first_digit_tells_what_a_number_is() {
    for first in 1..=9 {
        let raw = format!("{first}50 213 68 40");
        let expected = match first {
            2..=4 => (Ok(()), Err(PhoneError::NotMobile)),
            5 => (Err(PhoneError::Mobile), Ok(())),
            _ => (Err(PhoneError::AreaCode), Err(PhoneError::NotMobile)),
        };
        assert_eq!((Landline::parse(&raw).map(drop), Mobile::parse(&raw).map(drop)), expected, "{raw}");
    }
    // 90 is the country's, never an area's: what follows is too short.
    assert_eq!(Landline::parse("90 213 68 401"), Err(PhoneError::TooShort));
}

#[test]
fn both_forms_are_read_again() {
    let mobile = Mobile::parse("5051234567").unwrap();
    assert_eq!((&*mobile.to_string(), &*mobile.written()), ("(505) 123-4567", "0505 123 45 67"));
    assert_eq!(Mobile::parse(&mobile.to_string()), Ok(mobile));
    assert_eq!(Mobile::parse(&mobile.written()), Ok(mobile));
    let landline = Landline::parse("3822136840").unwrap();
    assert_eq!((&*landline.to_string(), &*landline.written()), ("(382) 213-6840", "0382 213 68 40"));
    assert_eq!(Landline::parse(&landline.to_string()), Ok(landline));
    assert_eq!(Landline::parse(&landline.written()), Ok(landline));
}

#[test]
fn every_area_code_is_of_one_province_or_warned_of() {
    let mut codes_of = [0; 256];
    for code in 200..=499 {
        let landline = Landline::parse(&format!("0{code} 213 68 40")).unwrap();
        let plates: Vec<u8> = (0..=255).filter(|&plate| landline.is_of(plate)).collect();
        match plates[..] {
            [] => {
                assert_eq!(landline.warning(None), Some(Warning::UnknownAreaCode), "{code}");
                assert_eq!(landline.warning(Some((68, "AKSARAY"))), Some(Warning::UnknownAreaCode), "{code}");
            }
            [plate] => {
                codes_of[usize::from(plate)] += 1;
                assert_eq!(landline.warning(None), None, "{code}");
                assert_eq!(landline.warning(Some((plate, "KENDİ İLİ"))), None, "{code}");
                let other = Warning::OtherProvince { number: landline, province: "BAŞKASI".to_owned() };
                assert_eq!(landline.warning(Some((plate % 81 + 1, "BAŞKASI"))), Some(other), "{code}");
            }
            _ => panic!("{code} is of {plates:?}"),
        }
    }
    for (plate, &codes) in codes_of.iter().enumerate() {
        let expected = match plate {
            34 => 2,
            1..=81 => 1,
            _ => 0,
        };
        assert_eq!(codes, expected, "{plate}");
    }
}

#[test]
fn area_codes_of_provinces() {
    for (code, plate) in [(322, 1), (312, 6), (242, 7), (212, 34), (216, 34), (232, 35), (382, 68), (380, 81)] {
        assert!(Landline::parse(&format!("{code}2136840")).unwrap().is_of(plate), "{code}");
    }
}

#[test]
fn every_mobile_prefix_is_known_or_warned_of() {
    let known = "500 501 502 503 504 505 506 507 508 509 510 516 524 530 531 532 533 534 535 536 537 538 539 540 541 \
                 542 543 544 545 546 547 548 549 550 551 552 553 554 555 556 557 558 559 561 562 564";
    for code in 500..=599 {
        let mobile = Mobile::parse(&format!("0{code} 123 45 67")).unwrap();
        let warning = match code {
            512 => Some(Warning::Pager),
            _ if known.contains(&code.to_string()) => None,
            _ => Some(Warning::UnknownPrefix),
        };
        assert_eq!(mobile.warning(), warning, "{code}");
        let operator = match code / 10 {
            50 | 55 => Some("avea"),
            53 => Some("turkcell"),
            54 => Some("vodafone"),
            _ => None,
        };
        assert_eq!(mobile.operator().map(Operator::id), operator, "{code}");
    }
}

#[test]
fn the_warning_names_the_code_and_the_province() {
    let warning = Landline::parse("0312 213 68 40").unwrap().warning(Some((68, "AKSARAY"))).unwrap();
    assert_eq!(
        warning.message(),
        "312, seçtiğiniz ilin (AKSARAY) alan kodu değil; numarayı ve ili denetleyiniz, doğruysa böyle bırakabilirsiniz."
    );
}

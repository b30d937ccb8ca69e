//! What must hold of every value type, whatever is typed into its field.

use std::{
    fmt::{Debug, Display},
    sync::LazyLock,
};

use form::{
    date::Date,
    email::{self, Email},
    national_id::NationalId,
    person_name::PersonName,
};
use proptest::{collection::vec, prelude::*, sample::select};
use regex::Regex;

/// What people type, paste and mistype, in pieces between bars.
const PIECES: &str = "0|1|5|9|12|1980|10000000146|٣|۴|８|²|a|Z|ayse|ş|ı|İ|I|Ğ|û|é|И|字|😀|\u{307}|\u{327}|\u{200B}|\
    \u{202E}|\u{2066}|\u{FEFF}|\u{AD}|\u{A0}|\0| |\n|.|,|:|;|-|–|/|'|’|@|<|>|+|_|www.|mailto:|TC: |Mart|mar|ağustos|\
    gmail|gmial|.com|.con|meb|.gov|.tr";

/// Letters of the registry’s names, a few of them decomposed, and the signs between them.
const NAME_PIECES: &str = "Ay|şe|ĞI|ığ|İ|Ö|ü|ç|Â|î|Û|Q|w|X|I\u{307}|u\u{308}|-|'|’";

/// The rule of WHATWG HTML for a valid e-mail address, as that standard writes it.
static WHATWG: LazyLock<Regex> = LazyLock::new(|| {
    let label = "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?";
    let local = "[a-zA-Z0-9.!#$%&'*+\\/=?^_`{|}~-]+";
    Regex::new(&format!("^{local}@{label}(?:\\.{label})*$")).unwrap()
});

proptest! {
    // No file of failures: a case that fails is printed, and belongs into a table of cases then.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn whatever_is_typed_is_refused_or_reads_back_as_it_is_shown(raw in any_text()) {
        match NationalId::parse(&raw) {
            Ok(id) => {
                reads_back(&id, NationalId::parse)?;
                prop_assert!(id.warning().is_none_or(|warning| !warning.message().is_empty()));
            }
            Err(problem) => prop_assert!(!problem.message().is_empty()),
        }
        match PersonName::parse(&raw) {
            Ok(name) => {
                reads_back(&name, PersonName::parse)?;
                prop_assert!(name.warning().is_none_or(|warning| !warning.message().is_empty()));
            }
            Err(problem) => prop_assert!(!problem.message().is_empty()),
        }
        match Date::parse_past(&raw, today()) {
            Ok(date) => {
                reads_back(&date, Date::parse)?;
                prop_assert!(date.birth_warning(today()).is_none_or(|warning| !warning.message().is_empty()));
            }
            Err(problem) => prop_assert!(!problem.message().is_empty()),
        }
        match Email::parse(&raw) {
            Ok(email) => {
                reads_back(&email, Email::parse)?;
                prop_assert!(email.warning().is_none_or(|warning| !warning.message().is_empty()));
            }
            Err(problem) => prop_assert!(!problem.message().is_empty()),
        }
    }

    #[test]
    fn nine_digits_have_one_pair_of_check_digits(nine in "[1-9][0-9]{8}") {
        let endings = (0..100).map(|ending| format!("{nine}{ending:02}"));
        let passing: Vec<String> = endings.filter(|number| NationalId::parse(number).is_ok()).collect();
        prop_assert_eq!(passing.len(), 1);

        let digits: Vec<i32> = passing[0].bytes().map(|byte| i32::from(byte - b'0')).collect();
        let odd: i32 = digits[..9].iter().step_by(2).sum();
        let even: i32 = digits[1..9].iter().step_by(2).sum();
        prop_assert_eq!(digits[9], (7 * odd - even).rem_euclid(10));
        prop_assert_eq!(digits[10], 8 * odd % 10);
        prop_assert_eq!(digits[10] % 2, 0);
    }

    #[test]
    fn any_single_wrong_digit_is_caught(id in any_id(), place in 0..11usize, by in 1..10u8) {
        let mut number = id.to_string().into_bytes();
        number[place] = b'0' + (number[place] - b'0' + by) % 10;
        prop_assert!(NationalId::parse(str::from_utf8(&number).unwrap()).is_err());
    }

    #[test]
    fn a_number_survives_being_masked(id in any_id()) {
        let shown = id.to_string();
        let masked = id.masked();
        prop_assert_eq!(masked.chars().filter(char::is_ascii_digit).collect::<String>(), &shown[9..]);
        prop_assert_eq!(masked.chars().count(), shown.len());
        prop_assert!(NationalId::parse(&masked).is_err(), "masked text is no number");
        prop_assert_eq!(id.to_string(), shown);
        reads_back(&id, NationalId::parse)?;
    }

    #[test]
    fn a_number_may_be_written_in_groups(id in any_id(), label in select(&["", "TC: ", "T.C. Kimlik No :"][..]),
        gaps in vec(select(&["", " ", ".", "-", "\u{A0}", "\u{200B}"][..]), 11)) {
        let number = id.to_string();
        let pieces = number.split_inclusive(|_| true).zip(gaps).flat_map(|(digit, gap)| [digit, gap]);
        let written: String = [label].into_iter().chain(pieces).collect();
        prop_assert_eq!(NationalId::parse(&written), Ok(id));
    }

    #[test]
    fn names_of_the_registry_raise_no_doubt(pieces in pieces_of(NAME_PIECES)) {
        let raw = ["A", &pieces].concat();
        let name = PersonName::parse(&raw).unwrap();
        prop_assert_eq!(name.as_str(), raw.as_str());
        prop_assert_eq!(name.warning(), None);
    }

    #[test]
    fn a_date_may_be_written_in_many_ways(days in 0..2_900_000u64) {
        let date = Date::from_days_since_1970(days);
        reads_back(&date, Date::parse)?;
        let shown = date.to_string();
        let (day, month, year) = (&shown[..2], &shown[3..5], &shown[6..]);
        let short_months = ["Oca", "şub", "MAR", "nis", "May", "HAZ", "tem", "AĞU", "Eyl", "eki", "KAS", "ara"];
        let named = short_months[month.parse::<usize>().unwrap() - 1];
        for written in [
            format!("{day}/{month}/{year}"),
            format!("{day} {month} {year}"),
            format!("{year}-{month}-{day}"),
            format!("{day}{month}{year}"),
            format!("{}.{}.{year}", day.trim_start_matches('0'), month.trim_start_matches('0')),
            format!("{day} {named} {year}"),
            format!("Doğum tarihi: {shown}"),
        ] {
            prop_assert_eq!(Date::parse(&written), Ok(date), "{}", written);
        }
    }

    #[test]
    fn exactly_the_addresses_of_whatwg_are_accepted(raw in address_like()) {
        let found = Email::parse(&raw).map(|email| email.to_string());
        prop_assert_eq!(found.is_ok(), WHATWG.is_match(&raw), "{:?}", found);
        if let Ok(address) = found {
            prop_assert_eq!(address, raw);
        }
    }

    #[test]
    fn what_is_understood_around_an_address_lets_no_other_in(raw in "[ -~]{0,6}[a-z@.<>: ]{0,12}") {
        match Email::parse(&raw) {
            Ok(email) => {
                prop_assert!(WHATWG.is_match(&email.to_string()));
                prop_assert!(raw.contains(&email.to_string()));
            }
            Err(_) => prop_assert!(!WHATWG.is_match(&raw)),
        }
    }

    #[test]
    fn a_suggestion_is_valid_differs_and_is_no_slip_itself(raw in prop_oneof![any_text(), slip_like()]) {
        if let Some(suggested) = email::suggestion(&raw) {
            let read = Email::parse(&suggested).map(|email| email.to_string());
            prop_assert_eq!(read.as_deref(), Ok(suggested.as_str()));
            prop_assert!(!suggested.eq_ignore_ascii_case(&raw));
            prop_assert_eq!(email::suggestion(&suggested), None);
        }
    }
}

/// The one rule reads days of months off a table, the other counts days: each is the other’s test.
#[test]
fn both_calendars_agree() {
    let every_day = (1970..2110u16).flat_map(|year| {
        let days = (1..=12u8).flat_map(|month| (1..=31u8).map(move |day| (month, day)));
        days.filter_map(move |(month, day)| Date::parse(&format!("{day}.{month}.{year}")).ok())
    });
    let mut count = 0;
    for date in every_day {
        assert_eq!(Date::from_days_since_1970(count), date);
        count += 1;
    }
    assert_eq!(count, 140 * 365 + 34, "34 leap days: 1972 to 2108 without 2100");
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![any::<String>(), pieces_of(PIECES)]
}

/// ASCII without what may stand around an address.
fn address_like() -> impl Strategy<Value = String> {
    prop_oneof![
        "[!-9;=?-~]{0,8}@[!-9;=?-~]{0,8}",
        "[a-z.+]{1,5}@[a-z0-9.-]{1,12}",
        "[a-z]{1,3}@[a-z]{60,66}(\\.[a-z]{60,66})?",
        pieces_of("a|Z|0|-|.|@|_|+|example|.com|,|(|\""),
    ]
}

/// Addresses at domains near the known ones.
fn slip_like() -> impl Strategy<Value = String> {
    let domain = select(&["gmail.com", "yandex.com.tr", "meb.gov.tr", "okul"][..]);
    (pieces_of("a|ş|.|,|www.| "), domain, 0..20usize, piece_of(PIECES)).prop_map(|(local, domain, place, piece)| {
        let (before, after) = domain.split_at(place % domain.len());
        [&local, "@", before, piece, &after[place % 2..]].concat()
    })
}

fn pieces_of(pieces: &'static str) -> impl Strategy<Value = String> {
    vec(piece_of(pieces), 0..14).prop_map(|pieces| pieces.concat())
}

fn piece_of(pieces: &'static str) -> impl Strategy<Value = &'static str> {
    select(pieces.split('|').collect::<Vec<_>>())
}

fn any_id() -> impl Strategy<Value = NationalId> {
    "[1-9][0-9]{8}".prop_map(|nine| {
        let mut endings = (0..100).map(|ending| format!("{nine}{ending:02}"));
        endings.find_map(|number| NationalId::parse(&number).ok()).expect("a pair of check digits")
    })
}

fn today() -> Date {
    Date::from_days_since_1970(20_780)
}

/// Reading `value` as it is displayed gives `value` again.
fn reads_back<T: Debug + Display + PartialEq, E: Debug + PartialEq>(
    value: &T,
    parse: impl Fn(&str) -> Result<T, E>,
) -> Result<(), TestCaseError> {
    let read = parse(&value.to_string());
    prop_assert_eq!(read.as_ref(), Ok(value));
    Ok(())
}

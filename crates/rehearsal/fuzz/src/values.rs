//! The parsers of single values: what one has accepted is read as the same value again.

use std::fmt::{Debug, Display};

use form::{
    date::Date,
    digits,
    email::Email,
    moment::{Millis, Moment},
    national_id::NationalId,
    person_name::PersonName,
    phone::{Landline, Mobile},
    place::{Places, PostalCode},
    sms_code::Code,
    text,
    value::Value,
};
use rehearsal::sms::Sms;

/// Gives `raw` to every parser.
pub fn parse(raw: &str) {
    reparses(raw, Date::parse);
    reparses(raw, Email::parse);
    reparses(raw, PostalCode::parse);
    reparses(raw, |raw| Code::parse(raw, 6));
    reparses(raw, text::one_line);
    reparses(raw, |raw| text::lines(raw, text::MAX_CHARS).map(Value::Lines));
    reparses(raw, text::extension);
    reparses(raw, |raw| text::picture_word(raw, "84ttt"));
    reparses(raw, |raw| Ok::<_, ()>(text::single_spaced(raw)));
    if let Some(name) = reparses(raw, PersonName::parse) {
        assert_eq!(name.as_str(), text::single_spaced(raw), "a name's letters were changed");
    }
    if let Some(id) = reparses(raw, NationalId::parse) {
        let (shown, masked) = (id.to_string(), id.masked());
        assert_eq!((shown.len(), masked.chars().count()), (11, 11), "{shown} {masked}");
        assert!(masked.ends_with(&shown[9..]) && !masked.contains(&shown[..9]), "{shown} {masked}");
    }
    if let Some(number) = reparses(raw, Landline::parse) {
        assert_eq!(Landline::parse(&number.written()), Ok(number), "{raw:?}");
    }
    if let Some(number) = reparses(raw, Mobile::parse) {
        assert_eq!(Mobile::parse(&number.written()), Ok(number), "{raw:?}");
    }
    if let Ok(found) = digits::collect(raw, |_| false) {
        assert_eq!(digits::collect(&digits::text(&found), |_| false), Ok(found));
    }
    assert!(raw.ends_with(digits::without_label(raw)));
    dates(raw);
    codes(raw);
}

/// What holds of a list of places whatever it is read from.
pub fn list(raw: &str) {
    let places = Places::read(raw);
    for province in places.provinces() {
        assert!((1..=99).contains(&province.plate()));
        let found = places.province(province.name());
        assert!(found.is_some(), "{:?} is not found", province.name());
        for district in province.districts() {
            assert!(province.district(district.name()).is_some(), "{:?} is not found", district.name());
            assert!(district.postal_codes().all(|code| code.plate() == province.plate()));
        }
    }
}

/// Asserts that a value, written out, is read as itself, and gives the value that `raw` is, if it is one.
fn reparses<T, E>(raw: &str, parse: impl Fn(&str) -> Result<T, E>) -> Option<T>
where
    T: Debug + Display + PartialEq,
    E: Debug + PartialEq,
{
    let value = parse(raw).ok()?;
    let shown = value.to_string();
    let again = parse(&shown);
    assert_eq!(again.as_ref(), Ok(&value), "{raw:?} became {shown:?}");
    // Values that look alike may be equal without being written alike.
    assert_eq!(again.map(|value| value.to_string()), Ok(shown), "{raw:?}");
    Some(value)
}

fn dates(raw: &str) {
    let today = Date::from_days_since_1970(20_780);
    match (Date::parse(raw), Date::parse_past(raw, today)) {
        (Ok(date), Ok(past)) => assert!(date == past && date <= today),
        (Ok(date), Err(_)) => assert!(date > today),
        (found, past) => assert_eq!(found, past),
    }
    let days = number(raw);
    let date = Date::from_days_since_1970(days);
    assert!(date.to_string().len() >= 10, "{days} days became {date}");
    assert!(Date::from_days_since_1970(days.saturating_add(1)) >= date);
}

fn codes(raw: &str) {
    let moment = Moment { now: Millis(number(raw)), random: raw.len() as u32 };
    let mut sms = Sms::send(moment, 6, 300);
    let code = sms.code().to_string();
    assert_eq!(sms.confirm(raw, moment.now).is_ok(), Code::parse(raw, 6).as_ref() == Ok(sms.code()));
    if !sms.is_expired(moment.now) {
        assert_eq!(sms.confirm(&code, moment.now), Ok(()));
    }
    sms.toggle(moment.now);
    sms.extend(moment.now.plus_seconds(raw.len() as u32));
    assert!(sms.seconds_left(moment.now) <= 300);
}

/// Some number of any size that depends on `raw`: its digits, or else its letters.
fn number(raw: &str) -> u64 {
    raw.bytes().fold(0, |sum: u64, byte| sum.wrapping_mul(10).wrapping_add(u64::from(byte.wrapping_sub(b'0'))))
}

/// What holds of casing and folding whatever the letters are.
pub fn turkish(raw: &str) {
    let (upper, lower, folded) = (turkish::upper(raw), turkish::lower(raw), turkish::fold(raw));
    assert_eq!(turkish::upper(&upper), upper, "{raw:?}");
    assert_eq!(turkish::lower(&lower), lower, "{raw:?}");
    assert_eq!(turkish::fold(&folded), folded, "{raw:?}");
    assert_eq!(turkish::fold(&upper), folded, "{raw:?}");
    assert_eq!(turkish::fold(&lower), folded, "{raw:?}");
    let mut parts = raw.split('|');
    let mut part = || parts.next().unwrap_or_default();
    let [a, b, c] = [part(), part(), part()];
    assert_eq!(turkish::compare(a, b), turkish::compare(b, a).reverse(), "{a:?} {b:?}");
    assert_eq!(turkish::sort_key(a).cmp(&turkish::sort_key(b)), turkish::compare(a, b), "{a:?} {b:?}");
    if turkish::compare(a, b).is_le() && turkish::compare(b, c).is_le() {
        assert!(turkish::compare(a, c).is_le(), "{a:?} {b:?} {c:?} have no order");
    }
}

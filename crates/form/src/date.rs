//! Dates, day first.

use std::{borrow::Cow, fmt};

use crate::digits;

/// A date that the Gregorian calendar has. Displayed as `GG.AA.YYYY`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    // In this order, so that the derived order is the calendar's.
    year: u16,
    month: u8,
    day: u8,
}

/// What is wrong with a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateError {
    /// Not a day, a month and a year.
    Format,
    /// A year with two digits.
    ShortYear,
    /// A day that the calendar does not have.
    NoSuchDay,
    /// Before 1900.
    TooEarly,
    /// After today.
    Future,
}

impl DateError {
    /// What is wrong and what to do.
    pub fn message(self) -> &'static str {
        match self {
            DateError::Format => "Tarihi gün, ay, yıl sırasıyla yazınız. Örneğin 5.3.1980",
            DateError::ShortYear => "Yılı dört rakamla yazınız. Örneğin 1980",
            DateError::NoSuchDay => "Takvimde böyle bir gün yok; günü ve ayı denetleyiniz.",
            DateError::TooEarly => "Bu tarih 1900 yılından önce; yılı denetleyiniz.",
            DateError::Future => "Bu tarih henüz gelmedi; yılı denetleyiniz.",
        }
    }
}

/// What is unusual about an applicant's date of birth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Warning {
    /// Younger than 18.
    Minor,
    /// Older than 100.
    VeryOld,
}

impl Warning {
    /// What is unusual and what to do.
    pub fn message(&self) -> Cow<'static, str> {
        Cow::Borrowed(match self {
            Warning::Minor => "Bu tarihe göre 18 yaşınızı doldurmamışsınız; yılı denetleyiniz.",
            Warning::VeryOld => "Bu tarihe göre 100 yaşınızı geçmişsiniz; yılı denetleyiniz.",
        })
    }
}

impl Date {
    const FIRST_YEAR: u16 = 1900;

    /// Reads `5.3.1980`, `05/03/1980`, `5 3 1980`, `05031980`, `1980-03-05`, `5 Mart 1980` or `5 Mar 1980`, with or
    /// without a label before it.
    ///
    /// # Errors
    /// All of [`DateError`] but [`DateError::Future`].
    pub fn parse(raw: &str) -> Result<Date, DateError> {
        let (year, month, day) = numbers(raw).ok_or(DateError::Format)?;
        if year < 100 {
            return Err(DateError::ShortYear);
        }
        if year < Date::FIRST_YEAR {
            return Err(DateError::TooEarly);
        }
        if day == 0 || day > days_in_month(year, month) {
            return Err(DateError::NoSuchDay);
        }
        Ok(Date { year, month: month as u8, day: day as u8 })
    }

    /// Reads a date that is not after `today`.
    ///
    /// # Errors
    /// All of [`DateError`].
    pub fn parse_past(raw: &str, today: Date) -> Result<Date, DateError> {
        let date = Date::parse(raw)?;
        if date > today { Err(DateError::Future) } else { Ok(date) }
    }

    /// What is unusual about it as the date of birth of someone who applies on `today`, if anything.
    pub fn birth_warning(self, today: Date) -> Option<Warning> {
        match self.age(today) {
            0..18 => Some(Warning::Minor),
            18..=100 => None,
            _ => Some(Warning::VeryOld),
        }
    }

    /// Completed years from this date to `today`; 0 if it is still to come. Who was born on 29 February grows a year
    /// older on 1 March where a year has no such day.
    fn age(self, today: Date) -> u16 {
        let is_birthday_ahead = (today.month, today.day) < (self.month, self.day);
        today.year.saturating_sub(self.year).saturating_sub(u16::from(is_birthday_ahead))
    }

    /// The date so many days after 1970-01-01 (the civil-from-days algorithm on 400-year eras).
    pub fn from_days_since_1970(days: u64) -> Date {
        // Days are counted from 0000-03-01, so that a leap day ends its year.
        let days = days.min(2_900_000) + 719_468;
        let (era, day_of_era) = (days / 146_097, days % 146_097);
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
        let year = era * 400 + year_of_era + u64::from(month <= 2);
        Date { year: year as u16, month: month as u8, day: day as u8 }
    }
}

/// Year, month and day of `raw`, whatever they are.
fn numbers(raw: &str) -> Option<(u16, u16, u16)> {
    let parts: Vec<&str> = digits::without_label(raw).split(is_gap).filter(|part| !part.is_empty()).collect();
    match parts.as_slice() {
        [all] => {
            let digits = digits::collect(all, |_| false).ok()?;
            let (day, rest) = digits.split_at_checked(2)?;
            let (month, year) = rest.split_at_checked(2)?;
            // Two digits are read too, so that the sentence can ask for all four.
            matches!(year.len(), 2 | 4).then(|| (decimal(year), decimal(month), decimal(day)))
        }
        [first, month, last] => {
            let month = number(month, 2).or_else(|| named_month(month))?;
            match number(first, 2) {
                Some(day) => Some((number(last, 4)?, month, day)),
                None => Some((number(first, 4)?, month, number(last, 2)?)),
            }
        }
        _ => None,
    }
}

/// What may stand between day, month and year.
fn is_gap(c: char) -> bool {
    digits::is_ignorable(c) || matches!(c, '.' | '/' | '-' | ',' | '‐' | '‑' | '–')
}

/// The number that `text` is, if it has no more than `most` digits and nothing else.
fn number(text: &str, most: usize) -> Option<u16> {
    let digits = digits::collect(text, |_| false).ok()?;
    (digits.len() <= most).then(|| decimal(&digits))
}

/// At most four digits as a number.
fn decimal(digits: &[u8]) -> u16 {
    digits.iter().fold(0, |sum, &digit| sum * 10 + u16::from(digit))
}

/// The number of the month that begins with `word`, of which three letters are enough: `Mar`, `MART`, `mart`.
fn named_month(word: &str) -> Option<u16> {
    const MONTHS: [&str; 12] =
        ["ocak", "subat", "mart", "nisan", "mayis", "haziran", "temmuz", "agustos", "eylul", "ekim", "kasim", "aralik"];
    let word = turkish::fold(word);
    let month = MONTHS.iter().zip(1..).find(|(month, _)| month.starts_with(&word)).map(|(_, number)| number);
    month.filter(|_| word.len() >= 3)
}

fn days_in_month(year: u16, month: u16) -> u16 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}.{:02}.{}", self.day, self.month, self.year)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_as_people_write_them() {
        for raw in [
            "5.3.1980",
            "05/03/1980",
            "1980-03-05",
            "1980/3/5",
            "05 03 1980",
            "5 - 3 - 1980",
            "5–3–1980",
            "5,3,1980",
            "05031980",
            " 05.03.1980\u{A0}",
            "\u{200E}٥.٣.١٩٨٠",
            "Doğum Tarihi: 5.3.1980",
            "doğum tarihi :05031980",
            "5 Mart 1980",
            "5 mart 1980",
            "05 MART 1980",
            "5.Mart.1980",
            "5 Mar 1980",
            "1980 Mart 5",
        ] {
            assert_eq!(Date::parse(raw).map(|date| date.to_string()).as_deref(), Ok("05.03.1980"), "{raw:?}");
        }
    }

    #[test]
    fn months_by_name() {
        let names = "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık";
        for (name, number) in names.split(' ').zip(1u8..) {
            let short: String = name.chars().take(3).collect();
            for written in [name, &short, &turkish::upper(name), &turkish::lower(&short), &turkish::fold(name)] {
                let found = Date::parse(&["7 ", written, " 1999"].concat());
                assert_eq!(found, Ok(Date { year: 1999, month: number, day: 7 }), "{written}");
            }
        }
        assert_eq!(Date::parse("7 Ag\u{306}ustos 1999"), Date::parse("7.8.1999"));
    }

    #[test]
    fn whatever_is_no_date_is_refused() {
        for (raw, expected) in [
            ("29.02.1900", DateError::NoSuchDay),
            ("29.02.2100", DateError::NoSuchDay),
            ("29.02.2023", DateError::NoSuchDay),
            ("30.2.2000", DateError::NoSuchDay),
            ("31.4.1980", DateError::NoSuchDay),
            ("31 Kasım 1980", DateError::NoSuchDay),
            ("32.1.1980", DateError::NoSuchDay),
            ("0.1.1980", DateError::NoSuchDay),
            ("1.0.1980", DateError::NoSuchDay),
            ("1.13.1980", DateError::NoSuchDay),
            ("5.3.80", DateError::ShortYear),
            ("5 Mart 80", DateError::ShortYear),
            ("050380", DateError::ShortYear),
            ("5.3.99", DateError::ShortYear),
            ("5.3.100", DateError::TooEarly),
            ("31.12.1899", DateError::TooEarly),
            ("", DateError::Format),
            ("5", DateError::Format),
            ("5.3", DateError::Format),
            ("5.3.", DateError::Format),
            ("1.5.3.1980", DateError::Format),
            ("0503198", DateError::Format),
            ("050319800", DateError::Format),
            ("5.3.19800", DateError::Format),
            ("005.3.1980", DateError::Format),
            ("5.003.1980", DateError::Format),
            ("1980-03-005", DateError::Format),
            ("99999999999.1.1", DateError::Format),
            ("5 Ma 1980", DateError::Format),
            ("5 Martı 1980", DateError::Format),
            ("5 March 1980", DateError::Format),
            ("Mart 5 1980", DateError::Format),
            ("5 Mart", DateError::Format),
            ("5.3.1980 Çarşamba", DateError::Format),
            ("5_3_1980", DateError::Format),
            ("5: 3.1980", DateError::Format),
        ] {
            assert_eq!(Date::parse(raw), Err(expected), "{raw:?}");
        }
    }

    #[test]
    fn each_problem_says_what_it_is_about() {
        for (problem, word) in [
            (DateError::Format, "gün, ay, yıl"),
            (DateError::ShortYear, "dört rakam"),
            (DateError::NoSuchDay, "Takvimde"),
            (DateError::TooEarly, "1900"),
            (DateError::Future, "henüz"),
        ] {
            assert!(problem.message().contains(word), "{problem:?}");
        }
    }

    #[test]
    fn a_leap_day_is_every_fourth_year_but_in_three_of_four_centuries() {
        for raw in ["29.02.1904", "29.02.2000", "29.02.2024", "29.02.2400", "01.01.1900", "31.12.9999", "31.12.1980"] {
            assert_eq!(Date::parse(raw).map(|date| date.to_string()).as_deref(), Ok(raw));
        }
    }

    #[test]
    fn tomorrow_is_refused_today_is_not() {
        let today = Date::parse("23.11.2026").unwrap();
        assert!(Date::parse_past("23.11.2026", today).is_ok());
        assert_eq!(Date::parse_past("24.11.2026", today), Err(DateError::Future));
    }

    #[test]
    fn the_young_and_the_very_old_are_asked_to_look_again() {
        for (birth, today, expected) in [
            ("24.11.2008", "23.11.2026", Some(Warning::Minor)),
            ("23.11.2008", "23.11.2026", None),
            ("22.12.2008", "23.11.2026", Some(Warning::Minor)),
            ("24.10.2008", "23.11.2026", None),
            ("29.02.2008", "28.02.2026", Some(Warning::Minor)),
            ("29.02.2008", "01.03.2026", None),
            ("29.02.2008", "29.02.2028", None),
            ("23.11.2026", "23.11.2026", Some(Warning::Minor)),
            ("24.11.2027", "23.11.2026", Some(Warning::Minor)),
            ("24.11.1925", "23.11.2026", None),
            ("23.11.1925", "23.11.2026", Some(Warning::VeryOld)),
            ("01.01.1900", "23.11.2026", Some(Warning::VeryOld)),
        ] {
            let date = |raw| Date::parse(raw).unwrap();
            assert_eq!(date(birth).birth_warning(date(today)), expected, "{birth} on {today}");
        }
        assert!(Warning::Minor.message().contains("18 yaş"));
        assert!(Warning::VeryOld.message().contains("100 yaş"));
    }

    #[test]
    fn days_become_dates() {
        for (days, expected) in [
            (0, "01.01.1970"),
            (59, "01.03.1970"),
            (11_016, "29.02.2000"),
            (11_017, "01.03.2000"),
            (20_780, "23.11.2026"),
        ] {
            assert_eq!(Date::from_days_since_1970(days).to_string(), expected);
        }
        assert!(Date::from_days_since_1970(u64::MAX).to_string().len() >= 10);
    }
}

//! Dates, day first.

use std::fmt;

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
pub enum Problem {
    /// Not three numbers.
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

impl Problem {
    /// What is wrong and what to do.
    pub fn message(self) -> &'static str {
        match self {
            Problem::Format => "Tarihi gün, ay, yıl sırasıyla yazınız. Örneğin 5.3.1980",
            Problem::ShortYear => "Yılı dört rakamla yazınız. Örneğin 1980",
            Problem::NoSuchDay => "Takvimde böyle bir gün yok; günü ve ayı denetleyiniz.",
            Problem::TooEarly => "Bu tarih 1900 yılından önce; yılı denetleyiniz.",
            Problem::Future => "Bu tarih henüz gelmedi; yılı denetleyiniz.",
        }
    }
}

impl Date {
    const FIRST_YEAR: u16 = 1900;

    /// Reads `5.3.1980`, `05/03/1980`, `5 3 1980`, `05031980` or `1980-03-05`.
    ///
    /// # Errors
    /// All of [`Problem`] but [`Problem::Future`].
    pub fn parse(raw: &str) -> Result<Date, Problem> {
        let (year, month, day) = numbers(raw).ok_or(Problem::Format)?;
        if year < 100 {
            return Err(Problem::ShortYear);
        }
        if year < Date::FIRST_YEAR {
            return Err(Problem::TooEarly);
        }
        if year > 9999 || day == 0 || day > days_in_month(year, month) {
            return Err(Problem::NoSuchDay);
        }
        Ok(Date { year, month: month as u8, day: day as u8 })
    }

    /// Reads a date that is not after `today`.
    ///
    /// # Errors
    /// All of [`Problem`].
    pub fn parse_past(raw: &str, today: Date) -> Result<Date, Problem> {
        let date = Date::parse(raw)?;
        if date > today { Err(Problem::Future) } else { Ok(date) }
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
    let mut groups: Vec<Vec<u8>> = Vec::new();
    let mut in_group = false;
    for c in raw.trim_matches(digits::is_ignorable).chars() {
        if let Some(digit) = digits::value(c) {
            if !in_group {
                groups.push(Vec::new());
            }
            groups.last_mut()?.push(digit);
            in_group = true;
        } else if digits::is_ignorable(c) || matches!(c, '.' | '/' | '-' | ',') {
            in_group = false;
        } else {
            return None;
        }
    }
    let number = |digits: &[u8]| digits.iter().fold(0u16, |sum, &digit| sum * 10 + u16::from(digit));
    match groups.as_slice() {
        [all] if all.len() == 8 => Some((number(&all[4..]), number(&all[2..4]), number(&all[..2]))),
        [year, month, day] if year.len() == 4 && month.len() <= 2 && day.len() <= 2 => {
            Some((number(year), number(month), number(day)))
        }
        [day, month, year] if year.len() <= 4 && month.len() <= 2 && day.len() <= 2 => {
            Some((number(year), number(month), number(day)))
        }
        _ => None,
    }
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
        for (raw, expected) in [
            ("5.3.1980", Ok("05.03.1980")),
            ("05/03/1980", Ok("05.03.1980")),
            ("1980-03-05", Ok("05.03.1980")),
            ("05 03 1980", Ok("05.03.1980")),
            ("05031980", Ok("05.03.1980")),
            (" 29.02.2000\u{A0}", Ok("29.02.2000")),
            ("29.02.1900", Err(Problem::NoSuchDay)),
            ("29.02.2023", Err(Problem::NoSuchDay)),
            ("31.4.1980", Err(Problem::NoSuchDay)),
            ("0.1.1980", Err(Problem::NoSuchDay)),
            ("1.13.1980", Err(Problem::NoSuchDay)),
            ("5.3.80", Err(Problem::ShortYear)),
            ("5.3.1880", Err(Problem::TooEarly)),
            ("5.3", Err(Problem::Format)),
            ("5 Mart 1980", Err(Problem::Format)),
            ("99999999999.1.1", Err(Problem::Format)),
        ] {
            assert_eq!(Date::parse(raw).map(|date| date.to_string()), expected.map(str::to_owned), "{raw:?}");
        }
    }

    #[test]
    fn tomorrow_is_refused_today_is_not() {
        let today = Date::parse("23.11.2026").unwrap();
        assert!(Date::parse_past("23.11.2026", today).is_ok());
        assert_eq!(Date::parse_past("24.11.2026", today), Err(Problem::Future));
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

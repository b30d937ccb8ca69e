//! Dates in words.

use toml::value::Date;

use crate::site::Site;

const MONTHS: [&str; 12] =
    ["Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık"];

/// `date` as `23 Kasım 2026`.
pub fn in_words(date: Date) -> String {
    let month = MONTHS.get(usize::from(date.month).wrapping_sub(1)).unwrap_or(&"");
    format!("{} {month} {}", date.day, date.year)
}

/// `date` as `2026-11-23`, for machines.
pub fn for_machines(date: Date) -> String {
    date.to_string()
}

/// The day on which a page of the site was last changed.
pub fn newest(site: &Site<'_>) -> Option<Date> {
    site.pages.iter().filter_map(|page| page.front().updated).max_by_key(|date| (date.year, date.month, date.day))
}

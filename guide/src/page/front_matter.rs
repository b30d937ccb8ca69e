//! The TOML at the top of a page.

use std::ops::Range;

use form::screen::View;
use toml::{
    de::DeValue,
    value::{Date, Datetime},
};

use crate::{
    keys::{self, Keys},
    problem::Problem,
    read::Text,
};

/// What a page says of itself.
#[derive(Clone, Debug)]
pub struct FrontMatter {
    /// The page's title, its `h1`.
    pub title: String,
    /// One sentence on what the page is for: search engines and the booklet's contents show it.
    pub summary: String,
    /// Its place among the pages, smallest first. No two pages have the same.
    pub order: i64,
    /// The view of the form that the page explains; such a page is a step.
    pub screen: Option<View>,
    /// When its text was last changed.
    pub updated: Date,
    /// When the portal was last looked at for it.
    pub checked: Option<Checked>,
    /// Where in the file the order is given.
    pub order_span: Range<usize>,
}

/// When the portal was last looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Checked {
    /// On that day.
    On(Date),
    /// Nobody knows: `checked = "bilinmiyor"`.
    Unknown,
}

const KEYS: [&str; 6] = ["title", "summary", "order", "screen", "updated", "checked"];
const FENCE: &str = "+++\n";

/// The front matter of `file` and where its body begins. `None` if there is any problem with it.
pub fn parse<'s>(file: &'s Text, problems: &mut Vec<Problem<'s>>) -> (Option<FrontMatter>, usize) {
    let text = &file.text;
    let top = 0..text.lines().next().unwrap_or_default().len();
    if !text.starts_with(FENCE) {
        let problem = Problem::new(file, top, "sayfa “+++” satırıyla başlamalı")
            .note("sayfanın başına, iki “+++” satırının arasına title, summary, order ve updated yazılır");
        problems.push(problem);
        return (None, 0);
    }
    let start = FENCE.len();
    let Some(length) = text[start..].find("\n+++\n").map(|at| at + 1).or_else(|| closed_at_end(&text[start..])) else {
        problems.push(Problem::new(file, top, "bu “+++” satırını kapatan ikinci bir “+++” satırı yok"));
        return (None, text.len());
    };
    let body = (start + length + FENCE.len()).min(text.len());
    let before = problems.len();
    let front = read(file, start..start + length, top, problems);
    (front.filter(|_| problems.len() == before), body)
}

/// A page may end right after its front matter, or have an empty one.
fn closed_at_end(rest: &str) -> Option<usize> {
    if rest.starts_with(FENCE) {
        return Some(0);
    }
    rest.strip_suffix("\n+++").map(|toml| toml.len() + 1)
}

fn read<'s>(
    file: &'s Text,
    range: Range<usize>,
    top: Range<usize>,
    problems: &mut Vec<Problem<'s>>,
) -> Option<FrontMatter> {
    const DATE: &str = "tırnaksız bir tarih (yıl-ay-gün, örneğin 2026-03-05)";
    let (mut keys, table) = Keys::parse(file, range, top, problems);
    keys.only(&table, &KEYS);
    let title = keys.required(&table, "title", "tırnak içinde, dolu bir metin", keys::words);
    let summary = keys.required(&table, "summary", "tırnak içinde, dolu bir metin", keys::words);
    let order = keys.required(&table, "order", "bir tam sayı", whole_number);
    let updated = keys.required(&table, "updated", DATE, date);
    let checked = keys.optional(&table, "checked", "bir tarih (2026-03-05) ya da \"bilinmiyor\"", checked);
    let screen = keys.optional(&table, "screen", "tırnak içinde bir ekran adı", keys::words);
    let screen = match screen {
        Some(found) => Some(view(&mut keys, &found.value, found.span)?),
        None => None,
    };
    if matches!(screen, Some(View::Screen(_))) && table.get("checked").is_none() {
        keys.missing("checked", "adım sayfalarında portala son bakılan tarih ya da \"bilinmiyor\"");
    }
    let order = order?;
    Some(FrontMatter {
        title: title?.value,
        summary: summary?.value,
        order: order.value,
        screen,
        updated: updated?.value,
        checked: checked.map(|found| found.value),
        order_span: order.span,
    })
}

fn view<'s>(keys: &mut Keys<'s, '_>, slug: &str, span: Range<usize>) -> Option<View> {
    let found = View::all().find(|view| view.slug() == slug);
    if found.is_none() {
        let slugs: Vec<&str> = View::all().map(View::slug).collect();
        keys.report(|file| {
            Problem::new(file, span, format!("“{slug}” diye bir ekran yok"))
                .meant(slug, slugs.iter().copied())
                .note(format!("ekranlar: {}", slugs.join(", ")))
        });
    }
    found
}

fn whole_number(value: &DeValue<'_>) -> Option<i64> {
    let number = value.as_integer()?;
    i64::from_str_radix(number.as_str(), number.radix()).ok()
}

fn date(value: &DeValue<'_>) -> Option<Date> {
    match value.as_datetime()? {
        Datetime { date: Some(date), time: None, offset: None } => Some(*date),
        _ => None,
    }
}

fn checked(value: &DeValue<'_>) -> Option<Checked> {
    match value.as_str() {
        Some("bilinmiyor") => Some(Checked::Unknown),
        _ => date(value).map(Checked::On),
    }
}

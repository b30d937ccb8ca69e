//! What a page says of itself: TOML between `+++` lines, or YAML between `---` lines, at its top.

use std::ops::Range;

use rehearsal::screen::View;
use toml::{
    de::{DeTable, DeValue},
    value::{Date, Datetime},
};

use crate::{
    keys::{self, Keys},
    problem::Problem,
    read::{Kind, Text},
};

/// What a page says of itself.
#[derive(Clone, Debug, Default)]
pub struct FrontMatter {
    /// The page's title, its `h1`.
    pub title: String,
    /// One sentence on what the page is for: search engines and the booklet's contents show it.
    pub summary: String,
    /// Its place among the pages, smallest first. No two pages have the same.
    pub order: i64,
    /// The view of the form that the page explains; such a page is a step.
    pub screen: Option<View>,
    /// When its text was last changed. Each page of the guide tells it.
    pub updated: Option<Date>,
    /// When the portal was last looked at for it.
    pub checked: Option<Checked>,
    /// Whether it is not ready to be read by others.
    pub draft: bool,
    /// Whether the terms of its definition lists explain themselves wherever a page links to them.
    pub glossary: bool,
    /// Its former addresses, without `.html`, and where in the file each is given.
    pub redirects: Vec<(String, Range<usize>)>,
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

const KEYS: [&str; 9] = ["title", "summary", "order", "screen", "updated", "checked", "draft", "redirects", "glossary"];
const DATE: &str = "tırnaksız bir tarih (yıl-ay-gün, örneğin 2026-03-05)";
const WORDS: &str = "tırnak içinde, dolu bir metin";

/// A language that front matter is written in.
#[derive(Clone, Copy)]
enum Language {
    Toml,
    Yaml,
}

impl Language {
    /// The line that stands before and after it.
    fn fence(self) -> &'static str {
        match self {
            Language::Toml => "+++",
            Language::Yaml => "---",
        }
    }

    /// Whether a text is meant as front matter: some line says something of something, or there is none. Otherwise the
    /// signs around it are lines to draw.
    fn says_something(self, text: &str) -> bool {
        let sign = match self {
            Language::Toml => '=',
            Language::Yaml => ':',
        };
        text.contains(sign) || text.lines().all(|line| line.trim().is_empty() || line.starts_with('#'))
    }
}

/// The front matter of `file` and where its body begins. `None` if there is any problem with it, or if a plain page has
/// none.
pub fn parse<'s>(file: &'s Text, kind: Kind, problems: &mut Vec<Problem<'s>>) -> (Option<FrontMatter>, usize) {
    let text = &file.text;
    let top = 0..text.lines().next().unwrap_or_default().len();
    let first = &text[top.clone()];
    let language = [Language::Toml, Language::Yaml].into_iter().find(|language| first.trim_end() == language.fence());
    let Some(language) = language else {
        if kind == Kind::Guide {
            let problem = Problem::new(file, top, "sayfa “+++” satırıyla başlamalı")
                .note("sayfanın başına, iki “+++” satırının arasına title, summary, order ve updated yazılır");
            problems.push(problem);
        }
        return (None, 0);
    };
    let start = (top.end + 1).min(text.len());
    let fence = language.fence();
    let Some((end, body)) = closing(&text[start..], fence).map(|(end, body)| (start + end, start + body)) else {
        if kind == Kind::Plain {
            // A line of three signs may be just that.
            return (None, 0);
        }
        let sentence = format!("bu “{fence}” satırını kapatan ikinci bir “{fence}” satırı yok");
        problems.push(Problem::new(file, top, sentence));
        return (None, text.len());
    };
    if kind == Kind::Plain && !language.says_something(&text[start..end]) {
        return (None, 0);
    }
    let before = problems.len();
    let (mut keys, table) = match language {
        Language::Toml => Keys::toml(file, start..end, top, problems),
        Language::Yaml => Keys::yaml(file, start..end, top, problems),
    };
    let front = match kind {
        Kind::Guide => read(&mut keys, &table),
        Kind::Plain => return (Some(glance(&table)), body),
    };
    (front.filter(|_| problems.len() == before), body)
}

/// Where front matter ends and where the page's text begins.
fn closing(rest: &str, fence: &str) -> Option<(usize, usize)> {
    let mut at = 0;
    for line in rest.split_inclusive('\n') {
        if line.trim_end() == fence {
            return Some((at, at + line.len()));
        }
        at += line.len();
    }
    None
}

/// What a page of the guide has to say of itself.
fn read<'s>(keys: &mut Keys<'s, '_>, table: &DeTable<'s>) -> Option<FrontMatter> {
    keys.only(table, &KEYS);
    let title = keys.required(table, "title", WORDS, keys::words);
    let summary = keys.required(table, "summary", WORDS, keys::words);
    let order = keys.required(table, "order", "bir tam sayı", whole_number);
    let updated = keys.required(table, "updated", DATE, date);
    let checked = keys.optional(table, "checked", "bir tarih (2026-03-05) ya da \"bilinmiyor\"", checked);
    let draft = keys.optional(table, "draft", "true ya da false", DeValue::as_bool);
    let glossary = keys.optional(table, "glossary", "true ya da false", DeValue::as_bool);
    let redirects = keys.optional(table, "redirects", "tırnak içinde adreslerin listesi ([\"eski-ad\"])", addresses);
    let screen = keys.optional(table, "screen", "tırnak içinde bir ekran adı", keys::words);
    let screen = match screen {
        Some(found) => Some(view(keys, &found.value, found.span)?),
        None => None,
    };
    if matches!(screen, Some(View::Screen(_))) && table.get("checked").is_none() {
        keys.missing("checked", "adım sayfalarında portala son bakılan tarih ya da \"bilinmiyor\"");
    }
    let order = order?;
    let redirects = redirects.map_or(Vec::new(), |found| found.value);
    Some(FrontMatter {
        title: title?.value,
        summary: summary?.value,
        order: order.value,
        screen,
        updated: Some(updated?.value),
        checked: checked.map(|found| found.value),
        draft: draft.is_some_and(|found| found.value),
        glossary: glossary.is_some_and(|found| found.value),
        redirects: redirects.into_iter().map(|(address, span)| (address, keys.place(span))).collect(),
        order_span: order.span,
    })
}

/// What we understand of what a foreign page says of itself. Its other keys are none of our business.
fn glance(table: &DeTable<'_>) -> FrontMatter {
    let value = |names: &[&str]| names.iter().find_map(|name| table.get(*name)).map(|value| value.get_ref());
    FrontMatter {
        title: value(&["title"]).and_then(keys::words).unwrap_or_default(),
        summary: value(&["summary", "description"]).and_then(keys::words).unwrap_or_default(),
        updated: value(&["updated", "date"]).and_then(|value| value.as_datetime()?.date),
        draft: value(&["draft"]).and_then(DeValue::as_bool).unwrap_or_default(),
        glossary: value(&["glossary"]).and_then(DeValue::as_bool).unwrap_or_default(),
        ..FrontMatter::default()
    }
}

fn addresses(value: &DeValue<'_>) -> Option<Vec<(String, Range<usize>)>> {
    let address = |item: &toml::Spanned<DeValue<'_>>| Some((keys::words(item.get_ref())?, item.span()));
    value.as_array()?.iter().map(address).collect()
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

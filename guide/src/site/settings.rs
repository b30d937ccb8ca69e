//! `site.toml`: everything that differs from province to province.

use form::settings::Settings as FormSettings;
use toml::de::{DeTable, DeValue};

use crate::{
    keys::{self, Keys},
    problem::Problem,
    read::Text,
};

/// What `site.toml` says.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// The site's name.
    pub title: String,
    /// Who is to be thanked; below each page.
    pub credit: String,
    /// The site's public address; empty if it has none.
    pub address: String,
    /// What the form needs to know.
    pub form: FormSettings,
}

const KEYS: [&str; 4] = ["title", "credit", "address", "form"];

/// Reads the settings; where there is a problem, with defaults in the place of what cannot be read.
pub fn parse<'s>(file: &'s Text, problems: &mut Vec<Problem<'s>>) -> Settings {
    let (mut keys, table) = Keys::toml(file, 0..file.text.len(), 0..0, problems);
    keys.only(&table, &KEYS);
    let title = keys.required(&table, "title", "tırnak içinde, dolu bir metin", keys::words);
    let mut text = |key| keys.optional(&table, key, "tırnak içinde bir metin", keys::any_text);
    let credit = text("credit");
    let address = text("address");
    let address = address.map(|found| {
        if !found.value.is_empty() && !found.value.starts_with("https://") && !found.value.starts_with("http://") {
            keys.report(|file| Problem::new(file, found.span, "site adresi https:// ile başlamalı ya da boş olmalı"));
        }
        found.value
    });
    Settings {
        title: title.map(|found| found.value).unwrap_or_default(),
        credit: credit.map(|found| found.value).unwrap_or_default(),
        address: address.unwrap_or_default(),
        form: form_settings(&mut keys, &table),
    }
}

fn form_settings<'s>(keys: &mut Keys<'s, '_>, table: &DeTable<'s>) -> FormSettings {
    let is_table = |value: &DeValue<'s>| value.as_table().map(|_| ());
    if keys.optional(table, "form", "bir bölüm ([form])", is_table).is_none() {
        return FormSettings::default();
    }
    let Some(table) = table.get("form").and_then(keys::table) else { return FormSettings::default() };
    keys.only(table, FormSettings::KEYS);
    let mut readable = DeTable::new();
    for (key, value) in table.iter().filter(|(key, _)| FormSettings::KEYS.contains(&key.get_ref().as_ref())) {
        let one = DeTable::from_iter([(key.clone(), value.clone())]);
        if keys.optional(table, key.get_ref(), expected(key.get_ref()), |_| settings_of(one)).is_some() {
            readable.insert(key.clone(), value.clone());
        }
    }
    let settings = settings_of(readable).unwrap_or_default();
    for (key, sentence) in settings.problems() {
        let span = table.get(key).map(|value| keys.place(value.span())).unwrap_or_default();
        keys.report(|file| Problem::new(file, span, sentence));
    }
    settings
}

fn settings_of(table: DeTable<'_>) -> Option<FormSettings> {
    let table = toml::Spanned::new(0..0, table);
    serde::Deserialize::deserialize(toml::Deserializer::from(table)).ok()
}

/// What kind of value a key wants, found out by offering it one of each kind.
fn expected(key: &str) -> &'static str {
    let takes = |value| toml::from_str::<FormSettings>(&format!("{key} = {value}")).is_ok();
    if takes("\"\"") {
        "tırnak içinde bir metin"
    } else if takes("true") {
        "true ya da false"
    } else {
        "tırnaksız, eksi olmayan bir tam sayı"
    }
}

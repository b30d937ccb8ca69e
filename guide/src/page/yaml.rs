//! YAML between `---` lines, as most of the world's pages have it, read into the same tables as TOML.

use std::{borrow::Cow, fmt, ops::Range};

use serde::de::{Deserialize, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_saphyr::{Error, Location, Spanned};
use toml::{
    de::{DeArray, DeTable, DeValue},
    value::Datetime,
};

/// The table that `text` holds.
///
/// # Errors
/// Where in `text` it cannot be read, and why.
pub fn parse(text: &str) -> Result<DeTable<'_>, (Range<usize>, String)> {
    let is_empty = |line: &str| line.trim_start().is_empty() || line.trim_start().starts_with('#');
    if text.lines().all(is_empty) {
        return Ok(DeTable::new());
    }
    match serde_saphyr::from_str::<Table>(text) {
        Ok(table) => Ok(table.into_toml(text)),
        Err(error) => Err((error.location().and_then(span).unwrap_or_default(), sentence(&error))),
    }
}

fn sentence(error: &Error) -> String {
    match error.without_snippet() {
        Error::DuplicateMappingKey { .. } => "bu ayar iki kez yazılmış".to_owned(),
        other => {
            let message = other.to_string();
            let message = message.lines().next().unwrap_or_default();
            let message = message.split(" at line ").next().unwrap_or(message);
            format!("bu satır okunamadı (YAML: {message})")
        }
    }
}

fn span(location: Location) -> Option<Range<usize>> {
    let span = location.span();
    let start = usize::try_from(span.byte_offset()?).ok()?;
    Some(start..start + usize::try_from(span.byte_len()?).ok()?)
}

struct Table(Vec<(Spanned<String>, Spanned<Value>)>);

impl Table {
    fn into_toml(self, text: &str) -> DeTable<'_> {
        let entries = self.0.into_iter().filter_map(move |(key, value)| {
            let place = span(key.referenced).unwrap_or_default();
            Some((toml::Spanned::new(place, Cow::Owned(key.value)), spanned(value, text)?))
        });
        entries.collect()
    }
}

/// The kinds of values that a page's front matter can have.
enum Value {
    Nothing,
    Boolean(bool),
    Whole,
    Text(String),
    List(Vec<Spanned<Value>>),
    Table(Table),
}

/// `value`, which stands in `text`, as TOML has it. TOML has no word for nothing: such a key is as good as absent.
fn spanned(value: Spanned<Value>, text: &str) -> Option<toml::Spanned<DeValue<'_>>> {
    let place = span(value.referenced).unwrap_or_default();
    let toml = match value.value {
        Value::Nothing => return None,
        Value::Boolean(boolean) => DeValue::Boolean(boolean),
        // TOML's numbers are the letters that they are written with.
        Value::Whole => match DeValue::parse(text.get(place.clone())?) {
            Ok(number) => number.into_inner(),
            Err(_) => return None,
        },
        // YAML writes dates like words.
        Value::Text(words) => match words.parse::<Datetime>() {
            Ok(date) if date.date.is_some() => DeValue::Datetime(date),
            _ => DeValue::String(Cow::Owned(words)),
        },
        Value::List(items) => {
            let mut array = DeArray::new();
            items.into_iter().filter_map(|item| spanned(item, text)).for_each(|item| array.push(item));
            DeValue::Array(array)
        }
        Value::Table(table) => DeValue::Table(table.into_toml(text)),
    };
    Some(toml::Spanned::new(place, toml))
}

impl<'de> Deserialize<'de> for Table {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Table, D::Error> {
        struct Entries;
        impl<'de> Visitor<'de> for Entries {
            type Value = Table;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("anahtar: değer")
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Table, A::Error> {
                table(map)
            }
        }
        deserializer.deserialize_map(Entries)
    }
}

fn table<'de, A: MapAccess<'de>>(mut map: A) -> Result<Table, A::Error> {
    let mut entries = Vec::new();
    while let Some(entry) = map.next_entry()? {
        entries.push(entry);
    }
    Ok(Table(entries))
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Value, D::Error> {
        struct Any;
        impl<'de> Visitor<'de> for Any {
            type Value = Value;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("bir değer")
            }

            fn visit_unit<E>(self) -> Result<Value, E> {
                Ok(Value::Nothing)
            }

            fn visit_bool<E>(self, boolean: bool) -> Result<Value, E> {
                Ok(Value::Boolean(boolean))
            }

            fn visit_i64<E>(self, _: i64) -> Result<Value, E> {
                Ok(Value::Whole)
            }

            fn visit_u64<E>(self, _: u64) -> Result<Value, E> {
                Ok(Value::Whole)
            }

            fn visit_f64<E>(self, number: f64) -> Result<Value, E> {
                Ok(Value::Text(number.to_string()))
            }

            fn visit_str<E>(self, text: &str) -> Result<Value, E> {
                Ok(Value::Text(text.to_owned()))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
                let mut items = Vec::new();
                while let Some(item) = list.next_element()? {
                    items.push(item);
                }
                Ok(Value::List(items))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Value, A::Error> {
                table(map).map(Value::Table)
            }

            fn visit_bytes<E: serde::de::Error>(self, _: &[u8]) -> Result<Value, E> {
                Err(E::custom("metin olmayan bir değer"))
            }
        }
        deserializer.deserialize_any(Any).map_err(|error| D::Error::custom(error.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yaml_becomes_the_table_that_toml_would_be() {
        let table =
            parse("title: \"Bir: iki\"\norder: 12\ndraft: true\nupdated: 2026-03-05\nredirects: [a, b]\nx:\n").unwrap();
        let value = |key: &str| table.get(key).map(|value| value.get_ref());
        assert_eq!(value("title").and_then(DeValue::as_str), Some("Bir: iki"));
        assert_eq!(value("order").and_then(DeValue::as_integer).map(|number| number.as_str()), Some("12"));
        assert_eq!(value("draft").and_then(DeValue::as_bool), Some(true));
        assert!(value("updated").and_then(DeValue::as_datetime).is_some());
        assert_eq!(value("redirects").and_then(DeValue::as_array).map(|list| list.len()), Some(2));
        assert!(value("x").is_none());
        assert_eq!(table.get("order").map(|order| order.span()), Some(25..27));
        assert!(parse("").unwrap().is_empty() && parse("# yalnız açıklama\n").unwrap().is_empty());
    }

    #[test]
    fn what_is_no_yaml_is_told_with_its_place() {
        let (span, sentence) = parse("title: a\ntitle: b\n").unwrap_err();
        assert_eq!((span.start, sentence.as_str()), (9, "bu ayar iki kez yazılmış"));
        let (span, sentence) = parse("title: \"a\norder: 1\n").unwrap_err();
        assert!(sentence.starts_with("bu satır okunamadı (YAML: "), "{sentence}");
        assert!(span.start <= 19, "{span:?}");
        assert!(parse("yalnız metin").is_err());
    }
}

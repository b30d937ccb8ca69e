//! Places: the provinces, their districts, and the postal codes of those.
//!
//! The list is text that comes in from outside ([`Places::read`]): the page loads it after everything else. What is
//! written here holds for any such list, so that a newer one needs no other code.

mod postal_code;

use std::borrow::Cow;

pub use postal_code::{PlaceError, PostalCode};

use crate::{accepted::Accepted, context::Context, problem, text};

/// The list that goes with the site (see [`Places::read`] for its form): 81 provinces, 973 districts, 2,771 postal codes.
pub const LIST: &str = include_str!("../data/places.txt");

/// All provinces with their districts, in the order of their plate codes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places(Vec<Entry<Vec<Entry<String>>>>);

/// A name with what belongs to it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Entry<T> {
    /// As the portal writes it.
    name: String,
    /// The name folded: what people's ways of typing it have in common.
    key: String,
    content: T,
}

/// A province (il) of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Province<'a> {
    plate: u8,
    entry: &'a Entry<Vec<Entry<String>>>,
}

/// A district (ilçe) of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct District<'a> {
    plate: u8,
    entry: &'a Entry<String>,
}

/// What is doubtful in the name of a place, or in a postal code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// The province named here has no such district.
    DistrictElsewhere(String),
    /// The district named here has no such postal code.
    PostalCodeElsewhere(String),
}

impl Warning {
    /// What to look at once more.
    pub fn message(&self) -> Cow<'static, str> {
        match self {
            Warning::DistrictElsewhere(province) => {
                [province, " ilinin ilçe listesinde bu ad yok; ili ve ilçeyi denetleyiniz."].concat().into()
            }
            Warning::PostalCodeElsewhere(district) => {
                [district, " için bilinen posta kodları arasında bu kod yok; denetleyiniz."].concat().into()
            }
        }
    }
}

impl Places {
    /// Plate codes have two digits.
    const MOST: usize = 99;

    /// Reads a list: a line a province, in the order of the plate codes from 01 on; its name, then each district after a
    /// `|` as its name, a `=`, and its postal codes without the plate code's digits, three digits each. Of anything else,
    /// whatever can be read.
    pub fn read(list: &str) -> Places {
        let province = |line: &str| {
            let mut parts = line.split('|');
            let name = turkish::upper(parts.next().unwrap_or_default());
            let districts = parts.map(|part| district(&name, part)).collect();
            entry(name, districts)
        };
        Places(list.lines().take(Places::MOST).map(province).collect())
    }

    /// All provinces, by plate code.
    pub fn provinces(&self) -> impl Iterator<Item = Province<'_>> {
        (1..).zip(&self.0).map(|(plate, entry)| Province { plate, entry })
    }

    /// The province with this name, however it is typed.
    pub fn province(&self, name: &str) -> Option<Province<'_>> {
        let key = key(name);
        self.provinces().find(|province| province.entry.key == key)
    }
}

fn district(province: &str, part: &str) -> Entry<String> {
    /// What the list calls the district of a province's own town.
    const CENTRE: &str = "MERKEZ";
    let (name, codes) = part.split_once('=').unwrap_or((part, ""));
    let name = turkish::upper(name);
    let name = if name == CENTRE { [province, " ", CENTRE].concat() } else { name };
    entry(name, codes.to_owned())
}

fn entry<T>(name: String, content: T) -> Entry<T> {
    Entry { key: key(&name), name, content }
}

fn key(name: &str) -> String {
    turkish::fold(&text::single_spaced(name))
}

impl<'a> Province<'a> {
    /// The plate code, from 1 on.
    pub fn plate(self) -> u8 {
        self.plate
    }

    /// The name as the portal writes it.
    pub fn name(self) -> &'a str {
        &self.entry.name
    }

    /// All districts, in Turkish alphabetical order.
    pub fn districts(self) -> impl Iterator<Item = District<'a>> {
        let plate = self.plate;
        self.entry.content.iter().map(move |entry| District { plate, entry })
    }

    /// The district with this name, however it is typed. The central one is known with and without the province's name.
    pub fn district(self, name: &str) -> Option<District<'a>> {
        let key = key(name);
        let central = [&self.entry.key, " ", &key].concat();
        self.districts().find(|district| district.entry.key == key || district.entry.key == central)
    }
}

impl<'a> District<'a> {
    /// The name as the portal writes it: that of a central district begins with its province's.
    pub fn name(self) -> &'a str {
        &self.entry.name
    }

    /// The postal codes, the most frequent one first.
    pub fn postal_codes(self) -> impl Iterator<Item = PostalCode> {
        self.entry.content.as_bytes().chunks_exact(3).filter_map(move |rest| PostalCode::of(self.plate, rest))
    }
}

/// Checks the name of a province, and writes it as the portal does.
///
/// # Errors
/// [`PlaceError::UnknownProvince`]: there are 81, and their names have been the same since 1999.
pub(crate) fn check_province(raw: &str, context: &Context) -> Result<Accepted, problem::Problem> {
    let Some(places) = context.places() else { return Ok(text::one_line(raw)?.into()) };
    let province = places.province(raw).ok_or(PlaceError::UnknownProvince)?;
    Ok(province.name().to_owned().into())
}

/// Checks the name of a district, and writes it as the portal does. One that is not in the list is only doubtful: laws
/// make new districts.
///
/// # Errors
/// Those of any text.
pub(crate) fn check_district(raw: &str, context: &Context) -> Result<Accepted, problem::Problem> {
    let typed = text::one_line(raw)?;
    let Some(province) = context.province() else { return Ok(typed.into()) };
    Ok(match province.district(&typed) {
        Some(district) => district.name().to_owned().into(),
        None => Accepted::new(typed, Some(Warning::DistrictElsewhere(province.name().to_owned()))),
    })
}

/// Checks a postal code: its first two digits are the plate code of the province; that it is one of the district's is
/// only likely.
///
/// # Errors
/// See [`PlaceError`].
pub(crate) fn check_postal_code(raw: &str, context: &Context) -> Result<Accepted, problem::Problem> {
    let code = PostalCode::parse(raw)?;
    if context.province().is_some_and(|province| province.plate() != code.plate()) {
        return Err(PlaceError::OtherProvince.into());
    }
    let elsewhere = context.district().filter(|district| district.postal_codes().all(|known| known != code));
    let warning = elsewhere.map(|district| Warning::PostalCodeElsewhere(district.name().to_owned()));
    Ok(Accepted::new(code.to_string(), warning))
}

#[cfg(test)]
mod tests;

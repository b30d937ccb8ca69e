//! How the site looks: style sheets and the icon.

use std::path::Path;

use crate::read::{Text, folder};

/// Style sheets and the icon.
#[derive(Clone, Debug, Default)]
pub struct Theme {
    /// The style sheets, one after the other, without the next ones.
    pub style: String,
    /// The style sheet of documents without the form.
    pub reading_style: String,
    /// The style sheets of the letter's view and of the paper. They come after all others.
    pub letter_style: String,
    /// The icon, an SVG.
    pub icon: String,
}

/// Style sheets, in the order in which later ones override earlier ones. Others follow, by name.
const STYLES: [&str; 4] = ["base.css", "guide.css", "form.css", "print.css"];
/// Those of documents without the form, which come after the ones above.
const READING_STYLES: [&str; 1] = ["reading.css"];
/// Those of the letter, which come after all others.
const LETTER_STYLES: [&str; 3] = ["people.css", "letter-view.css", "letter.css"];

impl Theme {
    /// Reads the folder `theme`.
    ///
    /// # Errors
    /// A sentence that names the file.
    pub fn read(theme: &Path) -> Result<Theme, String> {
        let sheets = folder::directly_in(theme, |name| name.ends_with(".css"))?;
        let text = |name: &str| Ok::<_, String>(Text::read(&theme.join(name), String::new())?.text);
        let joined = |wanted: &dyn Fn(&str) -> bool, order: &[&str]| {
            let mut names: Vec<&str> = sheets.iter().map(String::as_str).filter(|name| wanted(name)).collect();
            names.sort_by_key(|name| order.iter().position(|known| known == name).unwrap_or(order.len()));
            Ok::<_, String>(names.into_iter().map(text).collect::<Result<Vec<_>, _>>()?.join("\n"))
        };
        let is_own = |name: &str| READING_STYLES.contains(&name) || LETTER_STYLES.contains(&name);
        Ok(Theme {
            style: joined(&|name| !is_own(name), &STYLES)?,
            reading_style: joined(&|name| READING_STYLES.contains(&name), &READING_STYLES)?,
            letter_style: joined(&|name| LETTER_STYLES.contains(&name), &LETTER_STYLES)?,
            icon: text("icon.svg")?,
        })
    }

    /// What a plain folder gets: the guide's own, without the form's.
    pub fn own() -> Theme {
        let sheets = [
            include_str!("../../theme/base.css"),
            include_str!("../../theme/guide.css"),
            include_str!("../../theme/print.css"),
        ];
        Theme {
            style: sheets.join("\n"),
            reading_style: include_str!("../../theme/reading.css").to_owned(),
            letter_style: String::new(),
            icon: include_str!("../../theme/icon.svg").to_owned(),
        }
    }
}

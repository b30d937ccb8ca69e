//! How the site looks: style sheets and the icon.

use std::path::Path;

use crate::read::{Text, folder};

/// Style sheets and the icon.
#[derive(Clone, Debug)]
pub struct Theme {
    /// The style sheets, one after the other, without the next one.
    pub style: String,
    /// The style sheets of the letter's view and of the paper. They come after all others.
    pub letter_style: String,
    /// The icon, an SVG.
    pub icon: String,
}

/// Style sheets, in the order in which later ones override earlier ones. Others follow, by name.
const STYLES: [&str; 4] = ["base.css", "guide.css", "form.css", "print.css"];
/// Those of the letter, which come after all others.
const LETTER_STYLES: [&str; 3] = ["people.css", "letter-view.css", "letter.css"];

impl Theme {
    /// Reads the folder `theme`.
    ///
    /// # Errors
    /// A sentence that names the file.
    pub fn read(theme: &Path) -> Result<Theme, String> {
        let place = |styles: &[&str], name: &str| styles.iter().position(|&style| style == name);
        let sheets = folder::directly_in(theme, |name| name.ends_with(".css"))?;
        let (mut letter, mut sheets): (Vec<_>, Vec<_>) =
            sheets.into_iter().partition(|name| LETTER_STYLES.contains(&name.as_str()));
        letter.sort_by_key(|name| place(&LETTER_STYLES, name));
        sheets.sort_by_key(|name| place(&STYLES, name).unwrap_or(STYLES.len()));
        let text = |name: &String| Ok::<_, String>(Text::read(&theme.join(name), String::new())?.text);
        let joined = |names: &[String]| Ok::<_, String>(names.iter().map(text).collect::<Result<Vec<_>, _>>()?.join("\n"));
        Ok(Theme { style: joined(&sheets)?, letter_style: joined(&letter)?, icon: text(&"icon.svg".to_owned())? })
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
            letter_style: String::new(),
            icon: include_str!("../../theme/icon.svg").to_owned(),
        }
    }
}

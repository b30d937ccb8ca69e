//! Stage 1: takes in every file that the site is made of.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use rayon::prelude::*;

/// A text file.
#[derive(Clone, Debug, Default)]
pub struct Text {
    /// Its path as people are told of it.
    pub path: String,
    /// Its name without the extension.
    pub stem: String,
    /// What is in it, with `\n` at the end of each line.
    pub text: String,
}

/// A picture file.
#[derive(Clone, Debug)]
pub struct Picture {
    /// Its name with the extension.
    pub name: String,
    /// Its path as people are told of it.
    pub path: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// What authors and administrators write.
#[derive(Clone, Debug, Default)]
pub struct Source {
    /// `site.toml`.
    pub settings: Text,
    /// `pages/*.md`, by name.
    pub pages: Vec<Text>,
    /// `pictures/*`, by name.
    pub pictures: Vec<Picture>,
    /// The style sheets of `theme/`, one after the other, without the next ones.
    pub style: String,
    /// The style sheet of documents without the form.
    pub reading_style: String,
    /// The style sheets of the letter's view and of the paper. They come after all others.
    pub letter_style: String,
    /// `theme/icon.svg`.
    pub icon: String,
}

impl Source {
    /// Style sheets, in the order in which later ones override earlier ones. Others follow, by name.
    const STYLES: [&str; 4] = ["base.css", "guide.css", "form.css", "print.css"];
    /// Those of documents without the form, which come after the ones above.
    const READING_STYLES: [&str; 1] = ["reading.css"];
    /// Those of the letter, which come after all others.
    const LETTER_STYLES: [&str; 3] = ["people.css", "letter-view.css", "letter.css"];

    /// Reads the folder `root`.
    ///
    /// # Errors
    /// A sentence that names the file.
    pub fn read(root: &Path) -> Result<Source, String> {
        let pages = named(&root.join("pages"), |name| name.ends_with(".md"))?;
        let pictures = if root.join("pictures").is_dir() { named(&root.join("pictures"), is_picture)? } else { vec![] };
        let [style, reading_style, letter_style] = styles(&root.join("theme"))?;
        Ok(Source {
            settings: text(&root.join("site.toml"))?,
            pages: pages.par_iter().map(|path| text(path)).collect::<Result<_, _>>()?,
            pictures: pictures.par_iter().map(|path| picture(path)).collect::<Result<_, _>>()?,
            style,
            reading_style,
            letter_style,
            icon: text(&root.join("theme/icon.svg"))?.text,
        })
    }
}

/// What Trunk built.
#[derive(Clone, Debug)]
pub struct Shell {
    /// The folder, as people are told of it.
    pub path: String,
    /// `index.html`.
    pub html: String,
    /// The other files, by name.
    pub files: BTreeMap<String, Vec<u8>>,
}

impl Shell {
    /// Reads the folder `root`.
    ///
    /// # Errors
    /// A sentence that names the file.
    pub fn read(root: &Path) -> Result<Shell, String> {
        let index = root.join("index.html");
        if !index.is_file() {
            return Err(format!("{} yok; önce “trunk build --release” çalıştırınız", index.display()));
        }
        let files = named(root, |name| name != "index.html")?
            .into_iter()
            .map(|path| Ok((file_name(&path), bytes(&path)?)))
            .collect::<Result<_, String>>()?;
        Ok(Shell { path: index.display().to_string(), html: text(&index)?.text, files })
    }
}

/// The files of a folder whose name is wanted, in the order of their names. Hidden files are never wanted.
fn named(folder: &Path, wanted: impl Fn(&str) -> bool) -> Result<Vec<PathBuf>, String> {
    let failed = |error| format!("{} klasörü okunamadı: {error}", folder.display());
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        let name = file_name(&path);
        if path.is_file() && !name.starts_with('.') && wanted(&name) {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

/// The sheets that all documents have, those of documents without the form, and those of the letter.
fn styles(theme: &Path) -> Result<[String; 3], String> {
    let later = [&Source::READING_STYLES[..], &Source::LETTER_STYLES[..]];
    let mut sheets: [Vec<(usize, PathBuf)>; 3] = Default::default();
    for path in named(theme, |name| name.ends_with(".css"))? {
        let name = file_name(&path);
        let place = |styles: &[&str]| styles.iter().position(|&style| style == name);
        let group = later.iter().position(|styles| place(styles).is_some()).map_or(0, |group| group + 1);
        let styles = if group == 0 { &Source::STYLES[..] } else { later[group - 1] };
        sheets[group].push((place(styles).unwrap_or(styles.len()), path));
    }
    let mut joined = <[String; 3]>::default();
    for (joined, mut sheets) in joined.iter_mut().zip(sheets) {
        sheets.sort();
        let texts = sheets.iter().map(|(_, path)| Ok(text(path)?.text)).collect::<Result<Vec<_>, String>>()?;
        *joined = texts.join("\n");
    }
    Ok(joined)
}

fn is_picture(name: &str) -> bool {
    [".png", ".jpg", ".jpeg", ".webp", ".svg"].iter().any(|extension| name.ends_with(extension))
}

fn picture(path: &Path) -> Result<Picture, String> {
    Ok(Picture { name: file_name(path), path: path.display().to_string(), bytes: bytes(path)? })
}

fn text(path: &Path) -> Result<Text, String> {
    let text = String::from_utf8(bytes(path)?)
        .map_err(|_| format!("{} UTF-8 değil; metin düzenleyicinizde UTF-8 olarak kaydediniz", path.display()))?;
    // Editors on Windows write a mark at the beginning and two characters at the end of each line.
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(&text).replace("\r\n", "\n");
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    Ok(Text { path: path.display().to_string(), stem, text })
}

fn bytes(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|error| format!("{} okunamadı: {error}", path.display()))
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

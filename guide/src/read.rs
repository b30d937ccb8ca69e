//! Stage 1: takes in every file that the site is made of.

mod folder;
pub mod naming;
pub mod theme;

use std::{borrow::Cow, collections::BTreeMap, fs, path::Path, sync::OnceLock};

use memchr::memchr;
use rayon::prelude::*;
use rustc_hash::FxHashMap;

use crate::same_name::composed;
pub use folder::within;
use naming::Folders;
pub use theme::Theme;

/// A text file.
#[derive(Clone, Debug, Default)]
pub struct Text {
    /// Its path as people are told of it.
    pub path: String,
    /// Its path below the folder that the site is made from, without `.md`, with `/` between folders.
    pub name: String,
    /// What is in it, with `\n` at the end of each line.
    pub text: String,
}

impl Text {
    /// The file at `path`.
    ///
    /// # Errors
    /// A sentence that names the file.
    pub fn read(path: &Path, name: String) -> Result<Text, String> {
        let bytes = bytes(path)?;
        let text = simdutf8::basic::from_utf8(&bytes)
            .map_err(|_| format!("{} UTF-8 değil; metin düzenleyicinizde UTF-8 olarak kaydediniz", path.display()))?;
        Ok(Text { path: path.display().to_string(), name, text: with_unix_lines(text) })
    }
}

/// Editors on Windows write a mark at the beginning and two characters at the end of each line.
fn with_unix_lines(text: &str) -> String {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    if memchr(b'\r', text.as_bytes()).is_some() { text.replace("\r\n", "\n") } else { text.to_owned() }
}

/// A file that pages may show or link to.
#[derive(Clone, Debug)]
pub struct File {
    /// Its path below the finished site, with `/` between folders.
    pub name: String,
    /// Its path as people are told of it, and its name, the path below the folder that the site is made from. Where something
    /// is wrong with a picture there is no line to show.
    pub about: Text,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// What kind of folder the site is made from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// The guide beside its form: `pages/`, `pictures/`, `theme/` and `site.toml`. What is wrong in it stops the build.
    Guide,
    /// Any folder of Markdown, whose author may never have heard of us. What is wrong in it is told.
    #[default]
    Plain,
}

/// What authors and administrators write.
#[derive(Clone, Debug, Default)]
pub struct Source {
    /// What kind of folder it is.
    pub kind: Kind,
    /// `site.toml`; empty for a plain folder.
    pub settings: Text,
    /// The pages, by name.
    pub pages: Vec<Text>,
    /// What pages may include: Markdown files whose name begins with `_`.
    pub fragments: Vec<Text>,
    /// The pictures, and in a plain folder all other files too, by name.
    pub files: Vec<File>,
    /// How it looks.
    pub theme: Theme,
}

impl Source {
    /// Reads the guide's folder `root`.
    ///
    /// # Errors
    /// A sentence that names the file.
    pub fn read(root: &Path) -> Result<Source, String> {
        let (pages, fragments) = texts(root, "pages/", folder::below(root, "pages/", |name| name.ends_with(".md"))?)?;
        let pictures = match root.join("pictures").is_dir() {
            true => folder::below(root, "pictures/", is_picture)?,
            false => Vec::new(),
        };
        Ok(Source {
            kind: Kind::Guide,
            settings: Text::read(&root.join("site.toml"), "site".to_owned())?,
            pages,
            fragments,
            files: files(root, pictures)?,
            theme: Theme::read(&root.join("theme"))?,
        })
    }

    /// Reads any folder of Markdown.
    ///
    /// # Errors
    /// A sentence that names the file.
    pub fn read_plain(root: &Path) -> Result<Source, String> {
        let (texts_found, others): (Vec<_>, Vec<_>) =
            folder::below(root, "", |_| true)?.into_iter().partition(|name| name.ends_with(".md"));
        let (pages, fragments) = texts(root, "", texts_found)?;
        let title = root.canonicalize().ok().and_then(|root| Some(root.file_name()?.to_string_lossy().into_owned()));
        Ok(Source::plain(title.unwrap_or_default(), pages, fragments, files(root, others)?))
    }

    /// A plain folder called `title` that holds these files.
    pub fn plain(title: String, pages: Vec<Text>, fragments: Vec<Text>, mut files: Vec<File>) -> Source {
        naming::name_files(&pages, &mut files);
        let settings = Text { name: title, ..Text::default() };
        Source { kind: Kind::Plain, settings, pages, fragments, files, theme: Theme::own() }
    }

    /// What stands before the name of a page in the names of the files that it links to.
    pub fn home(&self) -> &'static str {
        match self.kind {
            Kind::Guide => "pages/",
            Kind::Plain => "",
        }
    }

    /// The folder of pages as people are told of it.
    pub fn pages_folder(&self) -> &'static str {
        match self.kind {
            Kind::Guide => "pages klasöründe",
            Kind::Plain => "bu klasörde",
        }
    }

    /// Where each file is, by name.
    pub fn names(&self) -> Names<'_> {
        let folders = self.folders();
        Names {
            pages: self.pages.iter().map(|page| page.name.as_str()).zip(0..).collect(),
            fragments: self.fragments.iter().map(|page| page.name.as_str()).zip(0..).collect(),
            files: self.files.iter().map(|file| file.about.name.as_str()).zip(0..).collect(),
            folders: self.page_folders(&folders),
            slugs: self.slugs(&folders),
            composed: OnceLock::new(),
        }
    }

    /// All folders that hold pages or files, as they are spelt in the site.
    pub fn folders(&self) -> Folders<'_> {
        let files = self.files.iter().map(|file| file.about.name.as_str());
        Folders::of(self.pages.iter().map(|page| page.name.as_str()).chain(files))
    }

    fn page_folders<'s>(&'s self, folders: &Folders<'s>) -> FxHashMap<&'s str, Cow<'s, str>> {
        let mut found = FxHashMap::from_iter([("", Cow::Borrowed(""))]);
        for page in &self.pages {
            let mut path = page.name.as_str();
            while let Some((folder, _)) = path.rsplit_once('/') {
                if found.insert(folder, folders.itself(folder)).is_some() {
                    break;
                }
                path = folder;
            }
        }
        found
    }

    /// What each page is called in addresses.
    pub fn slugs<'s>(&'s self, folders: &Folders<'s>) -> Vec<Cow<'s, str>> {
        match self.kind {
            Kind::Guide => self.pages.iter().map(|page| Cow::Borrowed(page.name.as_str())).collect(),
            Kind::Plain => naming::slugs(&self.pages, folders),
        }
    }
}

/// Where in a [`Source`] each file is, by name.
#[derive(Debug)]
pub struct Names<'s> {
    /// Index in [`Source::pages`].
    pub pages: FxHashMap<&'s str, u32>,
    /// Index in [`Source::fragments`].
    pub fragments: FxHashMap<&'s str, u32>,
    /// Index in [`Source::files`].
    pub files: FxHashMap<&'s str, u32>,
    /// The folders that hold pages, or folders with pages, and what each is called in addresses.
    pub folders: FxHashMap<&'s str, Cow<'s, str>>,
    /// What each page is called in addresses, by index in [`Source::pages`].
    pub slugs: Vec<Cow<'s, str>>,
    composed: OnceLock<Composed<'s>>,
}

/// The names with letters of several signs, by what they are with one sign for each letter.
#[derive(Debug)]
struct Composed<'s> {
    pages: FxHashMap<String, u32>,
    fragments: FxHashMap<String, u32>,
    files: FxHashMap<String, u32>,
    folders: FxHashMap<String, &'s str>,
}

impl<'s> Names<'s> {
    /// The index of the page called `name`, however its letters are composed.
    pub fn page(&self, name: &str) -> Option<u32> {
        self.pages.get(name).or_else(|| self.composed(name)?.pages.get(&*composed(name))).copied()
    }

    /// The index of the fragment called `name`, however its letters are composed.
    pub fn fragment(&self, name: &str) -> Option<u32> {
        self.fragments.get(name).or_else(|| self.composed(name)?.fragments.get(&*composed(name))).copied()
    }

    /// The index of the file called `name`, however its letters are composed.
    pub fn file(&self, name: &str) -> Option<u32> {
        self.files.get(name).or_else(|| self.composed(name)?.files.get(&*composed(name))).copied()
    }

    /// What the folder of pages at that path is called in addresses, however its letters are composed.
    pub fn folder(&self, path: &str) -> Option<&str> {
        let found = self.folders.get(path);
        found.or_else(|| self.folders.get(self.composed(path)?.folders.get(&*composed(path))?)).map(|spelt| &**spelt)
    }

    /// Only names with other letters than those of English can be composed in more than one way.
    fn composed(&self, name: &str) -> Option<&Composed<'s>> {
        if name.is_ascii() {
            return None;
        }
        let by_form = |names: &FxHashMap<&'s str, u32>| {
            names
                .iter()
                .filter(|(name, _)| !name.is_ascii())
                .map(|(name, at)| (composed(name).into_owned(), *at))
                .collect()
        };
        Some(self.composed.get_or_init(|| Composed {
            pages: by_form(&self.pages),
            fragments: by_form(&self.fragments),
            files: by_form(&self.files),
            folders: self.folders.keys().map(|folder| (composed(folder).into_owned(), *folder)).collect(),
        }))
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
        let files = folder::directly_in(root, |name| name != "index.html")?
            .into_iter()
            .map(|name| Ok((name.clone(), bytes(&root.join(&name))?)))
            .collect::<Result<_, String>>()?;
        Ok(Shell { path: index.display().to_string(), html: Text::read(&index, String::new())?.text, files })
    }
}

/// Pages and fragments: the files below `root` with these names, all of which begin with `home`.
fn texts(root: &Path, home: &str, names: Vec<String>) -> Result<(Vec<Text>, Vec<Text>), String> {
    let read = |name: String| {
        let path = root.join(&name);
        let name = name.strip_prefix(home).and_then(|name| name.strip_suffix(".md")).unwrap_or(&name);
        Text::read(&path, name.to_owned())
    };
    let texts = names.into_par_iter().map(read).collect::<Result<Vec<Text>, String>>()?;
    let is_fragment = |text: &Text| text.name.rsplit('/').next().is_some_and(|last| last.starts_with('_'));
    let (fragments, pages) = texts.into_iter().partition(is_fragment);
    Ok((pages, fragments))
}

fn files(root: &Path, names: Vec<String>) -> Result<Vec<File>, String> {
    let read = |name: String| {
        let path = root.join(&name);
        let about = Text { path: path.display().to_string(), name: name.clone(), text: String::new() };
        Ok(File { about, bytes: bytes(&path)?, name })
    };
    names.into_par_iter().map(read).collect()
}

/// Whether a file of that name is a picture that browsers can show.
pub fn is_picture(name: &str) -> bool {
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
    ["png", "jpg", "jpeg", "webp", "svg", "gif", "avif"].iter().any(|known| extension.eq_ignore_ascii_case(known))
}

fn bytes(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|error| format!("{} okunamadı: {error}", path.display()))
}

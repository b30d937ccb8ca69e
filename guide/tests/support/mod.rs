//! What the generator's tests share: small sites in temporary folders, and expected texts on the disk.

#![allow(dead_code, reason = "each test binary uses its own part")]

use std::{
    collections::BTreeSet,
    env, fs,
    path::{Path, PathBuf},
};

use guide::{Build, Failure, Summary, Telling, read::Kind, site::Drafts};
use tempfile::TempDir;

/// The settings of a site that has none of its own.
const SETTINGS: &str = "title = \"Deneme\"\ncredit = \"Deneyen\"\n";
const SHELL_PAGE: &str = include_str!("shell.html");
const SHELL_SCRIPT: &str = include_str!("shell.js");

/// As little as a module can be.
const SHELL_MODULE: &[u8] = b"\0asm\x01\0\0\0";

/// A site in a temporary folder, with everything that a build needs.
pub struct Site {
    folder: TempDir,
}

impl Site {
    /// A copy of the folder `from`, with settings and a theme if it has none.
    pub fn copy(from: &Path) -> Site {
        let site = Site { folder: tempfile::tempdir().unwrap() };
        site.write("source/pages/.keep", "");
        site.write("source/site.toml", SETTINGS);
        site.write("source/theme/base.css", "p { margin: 0 }\n");
        site.write("source/theme/icon.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"/>\n");
        site.write("shell/index.html", SHELL_PAGE);
        for [script, module] in
            [["rehearsal-0123456789abcdef.js", "rehearsal-0123456789abcdef_bg.wasm"], ["letter.js", "letter_bg.wasm"]]
        {
            site.write(&format!("shell/{script}"), SHELL_SCRIPT);
            fs::write(site.path(&format!("shell/{module}")), SHELL_MODULE).unwrap();
        }
        copy(from, &site.path("source"));
        site
    }

    /// A site with these pages, by slug and text.
    pub fn of(pages: &[(&str, &str)]) -> Site {
        let empty = tempfile::tempdir().unwrap();
        let site = Site::copy(empty.path());
        for (slug, text) in pages {
            site.write(&format!("source/pages/{slug}.md"), text);
        }
        site
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn write(&self, name: &str, text: &str) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// A file of the finished site.
    pub fn built(&self, name: &str) -> String {
        let path = self.path("dist").join(name);
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }

    pub fn build(&self) -> Result<Summary, Failure> {
        self.build_with(false)
    }

    pub fn build_with(&self, live_reload: bool) -> Result<Summary, Failure> {
        let (source, shell, out) = (self.path("source"), self.path("shell"), self.path("dist"));
        guide::build(
            &Build { source, shell, out, live_reload, drafts: Drafts::LeftOut },
            Telling::InWords { colour: false },
        )
    }

    /// The problems that a build or check reports, with paths as below the source folder.
    pub fn problems(&self) -> String {
        let source = self.path("source");
        match guide::check(&source, Kind::Guide, Telling::InWords { colour: false }) {
            Err(Failure::Problems(report)) => report.text.replace(&format!("{}/", source.display()), ""),
            other => panic!("no problems, but {other:?}"),
        }
    }
}

/// A plain folder of Markdown in a temporary folder, and the site that it becomes.
pub struct Folder {
    folder: TempDir,
}

impl Folder {
    /// A folder with these files, by name and content.
    pub fn of(files: &[(&str, &str)]) -> Folder {
        let folder = Folder { folder: tempfile::tempdir().unwrap() };
        files.iter().for_each(|(name, text)| folder.write(name, text));
        folder
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join("kitap").join(name)
    }

    pub fn write(&self, name: &str, text: &str) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub fn build(&self, drafts: Drafts) -> Result<Summary, Failure> {
        guide::build_plain(&self.path(""), &self.site(), drafts, Telling::InWords { colour: false })
    }

    /// A file of the finished site.
    pub fn built(&self, name: &str) -> String {
        let path = self.site().join(name);
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }

    /// The names of all files of the finished site.
    pub fn files(&self) -> BTreeSet<String> {
        let mut names = BTreeSet::new();
        let mut folders = vec![self.site()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
                match entry.path().is_dir() {
                    true => folders.push(entry.path()),
                    false => {
                        let path = entry.path();
                        names.insert(path.strip_prefix(self.site()).unwrap().display().to_string());
                    }
                }
            }
        }
        names
    }

    fn site(&self) -> PathBuf {
        self.folder.path().join("site")
    }
}

fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            fs::create_dir_all(&target).unwrap();
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// The folders directly below `root`, by name.
pub fn folders(root: &str) -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    assert!(!folders.is_empty());
    folders
}

/// Compares with the expected text in the file, or writes it if `UPDATE_GOLDEN` is set.
pub fn compare(expected: &Path, actual: &str) {
    if env::var_os("UPDATE_GOLDEN").is_some() {
        fs::create_dir_all(expected.parent().unwrap()).unwrap();
        fs::write(expected, actual).unwrap();
        return;
    }
    let wanted = fs::read_to_string(expected).unwrap_or_default();
    assert!(
        wanted == actual,
        "{} differs; UPDATE_GOLDEN=1 accepts this:\n{actual}\ninstead of this:\n{wanted}",
        expected.display()
    );
}

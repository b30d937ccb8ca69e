//! A newer version of the site, as the generator would have made it of other pages.

use std::{
    fs,
    path::{Path, PathBuf},
};

use sha2::{Digest as _, Sha256};
use tempfile::TempDir;

use crate::tools;

/// A version of the site in which the words [`Version::WORDS`] can be read on the page with the form, the letter's module
/// has another name, and the icon has another content under the same name.
pub struct Version(TempDir);

impl Version {
    /// What can be read in it alone.
    pub const WORDS: &str = "Rehberin yeni sürümü";

    /// One that is newer than the built site.
    ///
    /// # Panics
    /// If the built site is not as expected.
    pub fn newer() -> Version {
        let folder = TempDir::new().expect("a folder for the new version");
        copy(&tools::dist(), folder.path());
        let version = Version(folder);
        let letter = version.name_of("letter-", ".wasm");
        let mut bytes = version.read(&letter);
        // A section without a meaning: its kind, its length, the length of its name.
        bytes.extend([0, 1, 0]);
        let new_letter = format!("letter-{}.wasm", fingerprint(&bytes));
        fs::remove_file(version.path(&letter)).expect("the old letter can be removed");
        version.write(&new_letter, &bytes);
        let index = version.text("index.html");
        let title = index.find("<h1").and_then(|at| Some(at + index[at..].find("</h1>")?)).expect("a heading");
        let index = [&index[..title], " – ", Self::WORDS, &index[title..]].concat().replace(&letter, &new_letter);
        version.write("index.html", index.as_bytes());
        let icon = [version.text("icon.svg"), "<!-- new -->".to_owned()].concat();
        version.write("icon.svg", icon.as_bytes());
        let worker = version.text("sw.js").replace(&letter, &new_letter);
        version.write("sw.js", version.worker(&worker).as_bytes());
        version
    }

    /// Where it is.
    pub fn folder(&self) -> PathBuf {
        self.0.path().to_owned()
    }

    /// Cuts the letter's module short, as while it is being copied to a host; gives its name.
    ///
    /// # Panics
    /// If the folder cannot be written.
    pub fn is_half_copied(&self) -> (String, Vec<u8>) {
        let letter = self.name_of("letter-", ".wasm");
        let whole = self.read(&letter);
        self.write(&letter, &whole[..whole.len() / 2]);
        (letter, whole)
    }

    /// Writes a file of it.
    ///
    /// # Panics
    /// If the folder cannot be written.
    pub fn write(&self, name: &str, content: &[u8]) {
        fs::write(self.path(name), content).expect("a file of the new version can be written");
    }

    /// The service worker of the old version, for these files.
    fn worker(&self, old: &str) -> String {
        let (before, rest) = old.split_once("const FILES = [[").expect("a list of files");
        let (list, after) = rest.split_once("]];").expect("an end of the list");
        let row = |row: &str| {
            let name = row.split('"').nth(1).expect("a name");
            format!("\"{name}\",\"{}\"", fingerprint(&self.read(name)))
        };
        let list = list.split("],[").map(row).collect::<Vec<_>>().join("],[");
        let (head, version) = before.split_once("const VERSION = \"").expect("a version");
        let version = version.split_once('"').expect("its end").1;
        [
            head,
            "const VERSION = \"",
            &fingerprint(list.as_bytes()),
            "\"",
            version,
            "const FILES = [[",
            &list,
            "]];",
            after,
        ]
        .concat()
    }

    fn name_of(&self, start: &str, end: &str) -> String {
        let names = fs::read_dir(self.0.path()).expect("the new version's folder");
        let names = names.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned());
        names.into_iter().find(|name| name.starts_with(start) && name.ends_with(end)).expect("a file of that name")
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).unwrap_or_else(|_| panic!("{name} is a file of the site"))
    }

    fn text(&self, name: &str) -> String {
        String::from_utf8(self.read(name)).unwrap_or_else(|_| panic!("{name} is a text"))
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder of the new version");
    for entry in fs::read_dir(from).expect("a folder of the site") {
        let path = entry.expect("an entry").path();
        let copied = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            copy(&path, &copied);
        } else {
            fs::copy(&path, &copied).expect("a file of the site can be copied");
        }
    }
}

fn fingerprint(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

//! The list of the files that a build has written. It lies beside them, and only what it names is ever removed.
//!
//! A line is what a file held when it was written, as a hash, and its name. The list of a finished build is in order and
//! names each file once. While a build goes on, each file is named at the end of the list before it is written, so that a
//! build may be cut short anywhere: a name may then be there twice, with what the file held before and what it was to hold.

use std::{
    fmt::Write,
    path::{Component, Path},
};

use rustc_hash::FxHashMap;
use twox_hash::XxHash3_64;

/// What the list is called in the output folder.
pub const NAME: &str = ".guide-files";
/// The first line.
const HEADER: &str = "# guide 1: bu klasöre site üreticisinin yazdığı dosyalar. Yalnız bunlar silinir; bu listeyi \
                      değiştirmeyiniz.\n";
/// Stands for a hash where a file is the generator's, whatever it holds.
const ANY: &str = "----------------";

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    /// What has this hash.
    Hash(u64),
    /// Anything: it was not yet finished.
    Any,
}

/// The files of a list by name, each with what it may hold.
pub type Listed = FxHashMap<String, Vec<Content>>;

/// The hash of what a file holds. Its rule is written down, so that every version of the generator knows it.
pub fn hash(bytes: &[u8]) -> u64 {
    XxHash3_64::oneshot(bytes)
}

/// Reads a list; `None` if it is none of ours.
pub fn read(text: &str) -> Option<Listed> {
    // A build may have been cut short while it wrote the first line.
    if HEADER.starts_with(text) {
        return Some(Listed::default());
    }
    let (header, lines) = text.split_once('\n')?;
    if header.trim_end() != HEADER.trim_end() {
        return None;
    }
    let mut listed = Listed::default();
    // Of a line that was cut short the file was never written.
    for line in lines.split_inclusive('\n').filter_map(|line| line.strip_suffix('\n')) {
        let Some((name, content)) = entry(line.trim_end_matches('\r')) else { continue };
        let contents = listed.entry(name).or_default();
        if !contents.contains(&content) {
            contents.push(content);
        }
    }
    Some(listed)
}

fn entry(line: &str) -> Option<(String, Content)> {
    let (hash, name) = line.split_once(' ')?;
    let content = match hash {
        ANY => Content::Any,
        _ => Content::Hash(u64::from_str_radix(hash, 16).ok()?),
    };
    let name = match name.contains('\\') {
        true => name.replace("\\n", "\n").replace("\\r", "\r").replace("\\b", "\\"),
        false => name.to_owned(),
    };
    (is_within(&name) && name != NAME).then_some((name, content))
}

/// The line of a file.
pub fn line(name: &str, content: Content) -> String {
    let mut line = String::with_capacity(name.len() + 18);
    match content {
        Content::Hash(hash) => write!(line, "{hash:016x} ").expect("writing to a text does not fail"),
        Content::Any => line.extend([ANY, " "]),
    }
    match name.contains(['\n', '\r', '\\']) {
        // A name may be spread over lines, and must not become the name of another file.
        true => line.push_str(&name.replace('\\', "\\b").replace('\n', "\\n").replace('\r', "\\r")),
        false => line.push_str(name),
    }
    line.push('\n');
    line
}

/// The list of these files.
pub fn text<'n>(files: impl IntoIterator<Item = (&'n str, Content)>) -> String {
    let mut text = HEADER.to_owned();
    files.into_iter().for_each(|(name, content)| text.push_str(&line(name, content)));
    text
}

/// Whether a file of that name, with `/` between folders, lies in the output folder wherever that is.
pub fn is_within(name: &str) -> bool {
    let is_plain = |part: &str| !matches!(part, "" | "." | "..");
    name.split('/').all(is_plain) && Path::new(name).components().all(|part| matches!(part, Component::Normal(_)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let files = ["a.html", "bölüm/b c.html", "iki\nsatır.html", "ters\\n.html", "\\b", " x "];
        let text = text(files.into_iter().zip(1..).map(|(name, hash)| (name, Content::Hash(hash))));
        let listed = read(&text).unwrap();
        assert_eq!(listed.len(), files.len());
        for (name, hash) in files.into_iter().zip(1..) {
            assert_eq!(listed[name], [Content::Hash(hash)], "{name:?}");
        }
    }

    #[test]
    fn a_hash_is_the_same_in_every_version() {
        assert_eq!(line("a.html", Content::Hash(hash(b""))), "2d06800538d394c2 a.html\n");
        assert_eq!(line("a.html", Content::Hash(hash(b"abc"))), "78af5f94892f3950 a.html\n");
    }

    #[test]
    fn a_list_may_be_cut_short_anywhere() {
        let whole = text([("a.html", Content::Hash(1)), ("b.html", Content::Any)]);
        for at in 0..=whole.len() {
            let Some(cut) = whole.get(..at) else { continue };
            let listed = read(cut).unwrap_or_else(|| panic!("{cut:?}"));
            assert_eq!(listed.len(), cut.lines().count().saturating_sub(usize::from(!cut.ends_with('\n'))).max(1) - 1);
        }
    }

    #[test]
    fn only_what_lies_within_is_read() {
        let names = ["../a", "/etc/a", "a/../../b", "./a", "a//b", "", "a/", NAME, "iyi.html"];
        let text = text(names.into_iter().map(|name| (name, Content::Any)));
        assert_eq!(read(&text).unwrap().into_keys().collect::<Vec<_>>(), ["iyi.html"]);
    }

    #[test]
    fn a_list_of_someone_else_is_none() {
        for text in ["a.html\n", "0000000000000001 a.html\n", "# guide 2\n", "\n"] {
            assert_eq!(read(text), None, "{text:?}");
        }
    }
}

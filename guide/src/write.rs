//! Stage 7: to the disk.

pub mod compress;

use std::{
    collections::BTreeSet,
    fs, io,
    path::{Path, PathBuf},
};

use rayon::prelude::*;

use crate::bundle::Files;

/// What happened to the files of the output folder, compressed copies included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// Written, because new or changed.
    pub written: usize,
    /// Left alone, because the same.
    pub unchanged: usize,
    /// Removed, because no longer part of the site.
    pub removed: usize,
}

/// A file that each site has; a folder with other files, but without it, is not ours to clean up.
const MARK: &str = "kitapcik.html";

/// Makes the folder `out` hold exactly `files`, with a compressed copy beside each text.
///
/// # Errors
/// A sentence that names the file.
pub fn write(out: &Path, files: &Files) -> Result<Written, String> {
    let present = present(out)?;
    if !present.is_empty() && !present.contains(MARK) {
        return Err(format!("{} klasöründe başka dosyalar var; siteye ayrı bir klasör gösteriniz", out.display()));
    }
    let folders: BTreeSet<PathBuf> =
        files.keys().filter_map(|name| Some(out.join(name).parent()?.to_owned())).collect();
    for folder in folders {
        fs::create_dir_all(&folder).map_err(|error| failed(&folder, &error))?;
    }
    let each: Vec<Written> =
        files.par_iter().map(|(name, bytes)| write_with_copies(out, name, bytes)).collect::<Result<_, _>>()?;
    let mut written = Written::default();
    for one in each {
        written.written += one.written;
        written.unchanged += one.unchanged;
    }
    let wanted: BTreeSet<String> = files.keys().flat_map(|name| names(name)).collect();
    for orphan in present.difference(&wanted) {
        let path = out.join(orphan);
        fs::remove_file(&path).map_err(|error| failed(&path, &error))?;
        written.removed += 1;
        remove_empty_folders(out, &path);
    }
    Ok(written)
}

/// A file's name and those of its compressed copies.
fn names(name: &str) -> Vec<String> {
    let copies = compress::wanted(name).iter().map(|format| format!("{name}{}", format.extension()));
    std::iter::once(name.to_owned()).chain(copies).collect()
}

/// The copies are written before the file itself: a file that is up to date has copies that are.
fn write_with_copies(out: &Path, name: &str, bytes: &[u8]) -> Result<Written, String> {
    let path = out.join(name);
    let formats = compress::wanted(name);
    let copy = |format: &compress::Format| out.join(format!("{name}{}", format.extension()));
    let same = fs::read(&path).is_ok_and(|old| old == bytes) && formats.iter().all(|format| copy(format).is_file());
    if same {
        return Ok(Written { unchanged: 1 + formats.len(), ..Written::default() });
    }
    for format in formats {
        replace(&copy(format), &format.compressed(bytes))?;
    }
    replace(&path, bytes)?;
    Ok(Written { written: 1 + formats.len(), ..Written::default() })
}

/// Writes a file whole or not at all.
fn replace(path: &Path, bytes: &[u8]) -> Result<(), String> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".yeni");
    let temporary = path.with_file_name(name);
    fs::write(&temporary, bytes)
        .and_then(|()| fs::rename(&temporary, path))
        .inspect_err(|_| {
            // The first failure is the one to tell of.
            let _ = fs::remove_file(&temporary);
        })
        .map_err(|error| failed(path, &error))
}

/// The files below `root`, with `/` between folders.
fn present(root: &Path) -> Result<BTreeSet<String>, String> {
    let mut found = BTreeSet::new();
    let mut folders = vec![(root.to_owned(), String::new())];
    while let Some((folder, prefix)) = folders.pop() {
        let entries = match fs::read_dir(&folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            Err(error) => return Err(failed(&folder, &error)),
        };
        for entry in entries {
            let entry = entry.map_err(|error| failed(&folder, &error))?;
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            match entry.file_type() {
                Ok(kind) if kind.is_dir() => folders.push((entry.path(), name + "/")),
                _ => {
                    found.insert(name);
                }
            }
        }
    }
    Ok(found)
}

/// Removes the folders from `path` up to `out` that hold nothing any more.
fn remove_empty_folders(out: &Path, path: &Path) {
    for folder in path.ancestors().skip(1).take_while(|folder| *folder != out) {
        if fs::remove_dir(folder).is_err() {
            break;
        }
    }
}

fn failed(path: &Path, error: &io::Error) -> String {
    format!("{} yazılamadı: {error}", path.display())
}

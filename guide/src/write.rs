//! Stage 7: to the disk.

pub mod compress;

use std::{
    fs::{self, File},
    io::{self, Read},
    path::{Path, PathBuf},
    sync::atomic::{AtomicBool, AtomicUsize, Ordering::Relaxed},
};

use rayon::prelude::*;
use rustc_hash::FxHashMap;

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

/// Whether texts get compressed copies beside them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copies {
    /// In each format, for web servers.
    Each,
    /// No: making them costs a hundred times what all the rest does.
    None,
}

/// Makes the folder `out` hold exactly `files`, with a compressed copy beside each text.
///
/// # Errors
/// A sentence that names the file.
pub fn write(out: &Path, files: &Files) -> Result<Written, String> {
    let output = Output::open(out, "kitapcik.html", Copies::Each)?;
    files.par_iter().try_for_each(|(name, bytes)| output.put(name, bytes))?;
    output.finish()
}

/// A folder that is being filled.
#[derive(Debug)]
pub struct Output {
    folder: PathBuf,
    copies: Copies,
    /// The files that were there before, by name with `/` between folders, and whether they are still part of the site.
    before: FxHashMap<String, AtomicBool>,
    written: AtomicUsize,
    unchanged: AtomicUsize,
}

impl Output {
    /// Opens `folder`. A folder with other files, but without one called `mark`, is not ours to clean up.
    ///
    /// # Errors
    /// A sentence that names the folder.
    pub fn open(folder: &Path, mark: &str, copies: Copies) -> Result<Output, String> {
        let before = present(folder)?;
        if !before.is_empty() && !before.contains_key(mark) {
            let folder = folder.display();
            return Err(format!("{folder} klasöründe başka dosyalar var; siteye ayrı bir klasör gösteriniz"));
        }
        let (written, unchanged) = (AtomicUsize::new(0), AtomicUsize::new(0));
        Ok(Output { folder: folder.to_owned(), copies, before, written, unchanged })
    }

    /// Writes a file, unless it is there as it is. The copies are written before the file itself: a file that is up to date
    /// has copies that are.
    ///
    /// # Errors
    /// A sentence that names the file.
    pub fn put(&self, name: &str, bytes: &[u8]) -> Result<(), String> {
        let formats = match self.copies {
            Copies::Each => compress::wanted(name),
            Copies::None => &[],
        };
        let copy = |format: &compress::Format| format!("{name}{}", format.extension());
        let was_there = self.keep(name);
        // One after the other, since each has to be marked as part of the site.
        let had_copies = formats.iter().filter(|format| self.keep(&copy(format))).count() == formats.len();
        let path = self.folder.join(name);
        if was_there && had_copies && holds(&path, bytes) {
            self.unchanged.fetch_add(1 + formats.len(), Relaxed);
            return Ok(());
        }
        for format in formats {
            replace(&self.folder.join(copy(format)), &format.compressed(bytes))?;
        }
        if was_there {
            replace(&path, bytes)?;
        } else {
            // Should that be cut short, nobody takes the file for what it should be: the next build compares it.
            create(&path, bytes).map_err(|error| failed(&path, &error))?;
        }
        self.written.fetch_add(1 + formats.len(), Relaxed);
        Ok(())
    }

    /// Writes a file whose name tells what is in it, so that one that is there need not be made again. What cannot be made is
    /// not written.
    ///
    /// # Errors
    /// A sentence that names the file.
    pub fn put_made(&self, name: &str, make: impl FnOnce() -> Option<Vec<u8>>) -> Result<(), String> {
        if self.keep(name) {
            self.unchanged.fetch_add(1, Relaxed);
        } else if let Some(bytes) = make() {
            replace(&self.folder.join(name), &bytes)?;
            self.written.fetch_add(1, Relaxed);
        }
        Ok(())
    }

    /// Removes what is no longer part of the site.
    ///
    /// # Errors
    /// A sentence that names the file.
    pub fn finish(self) -> Result<Written, String> {
        let mut orphans: Vec<&str> =
            self.before.iter().filter(|(_, kept)| !kept.load(Relaxed)).map(|(name, _)| name.as_str()).collect();
        orphans.sort_unstable();
        for orphan in &orphans {
            let path = self.folder.join(orphan);
            fs::remove_file(&path).map_err(|error| failed(&path, &error))?;
            remove_empty_folders(&self.folder, &path);
        }
        Ok(Written {
            written: self.written.into_inner(),
            unchanged: self.unchanged.into_inner(),
            removed: orphans.len(),
        })
    }

    /// Marks a file as part of the site. Tells whether it was there before.
    fn keep(&self, name: &str) -> bool {
        let before = self.before.get(name);
        before.inspect(|kept| kept.store(true, Relaxed)).is_some()
    }
}

/// Whether there is a file that holds `bytes`. One of another size is not read.
fn holds(path: &Path, bytes: &[u8]) -> bool {
    let holds = || -> io::Result<bool> {
        let mut file = File::open(path)?;
        if file.metadata()?.len() != bytes.len() as u64 {
            return Ok(false);
        }
        let mut old = vec![0; bytes.len()];
        file.read_exact(&mut old)?;
        Ok(old == bytes)
    };
    holds().unwrap_or(false)
}

/// Writes a file whole or not at all.
fn replace(path: &Path, bytes: &[u8]) -> Result<(), String> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".yeni");
    let temporary = path.with_file_name(name);
    create(&temporary, bytes).and_then(|()| fs::rename(&temporary, path)).map_err(|error| {
        // The first failure is the one to tell of.
        let _ = fs::remove_file(&temporary);
        failed(path, &error)
    })
}

/// Writes a file where none is.
fn create(path: &Path, bytes: &[u8]) -> io::Result<()> {
    match fs::write(path, bytes) {
        // Most files lie in a folder that is there.
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            fs::create_dir_all(path.parent().unwrap_or(Path::new("")))?;
            fs::write(path, bytes)
        }
        other => other,
    }
}

/// The files below `root`, with `/` between folders.
fn present(root: &Path) -> Result<FxHashMap<String, AtomicBool>, String> {
    let mut found = FxHashMap::default();
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
                    found.insert(name, AtomicBool::new(false));
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

//! Stage 7: to the disk.
//!
//! The output folder may hold what is not the generator's: a person's `.git`, `CNAME` and pages made by hand. So a [`list`]
//! of what was written lies in it, and nothing else is ever removed or written over:
//!
//! 1. [`place`]: the folder is none that the site is made from.
//! 2. [`claim`]: each name that the site takes is free, or its file is in the list or holds what it should. Else the build
//!    ends here, with nothing written.
//! 3. What is new or changed is named in the list and then written, each file whole or not at all.
//! 4. What the list names and the site no longer has is removed, unless a person has changed it.
//! 5. The list names the present site.

pub mod claim;
pub mod compress;
pub mod disk;
pub mod list;
pub mod place;

use std::{
    fs::File,
    io::{self, Read, Write},
    path::{Path, PathBuf},
    sync::{
        Mutex, MutexGuard, PoisonError,
        atomic::{AtomicUsize, Ordering::Relaxed},
    },
};

use rayon::prelude::*;
use rustc_hash::FxHashSet;

use crate::{
    bundle::Files,
    write::{
        claim::Strangers,
        disk::{Disk, Kind, Real},
        list::{Content, Listed},
    },
};

/// What happened to the files of the output folder, compressed copies included.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// How many were written, because new or changed.
    pub written: usize,
    /// How many were left alone, because the same.
    pub unchanged: usize,
    /// How many were removed, because no longer part of the site.
    pub removed: usize,
    /// Those that are no longer part of the site, but stay, since someone has changed them after they were written.
    pub kept: Vec<String>,
    /// Those that someone has changed after they were written, and that were written anew.
    pub restored: Vec<String>,
}

/// Whether texts get compressed copies beside them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copies {
    /// In each format, for web servers.
    Each,
    /// No: making them costs a hundred times what all the rest does.
    None,
}

/// Where the files of a site go.
pub trait Sink: Sync {
    /// Whether a file of that name is of interest. What is not need not be made.
    fn wants(&self, name: &str) -> bool;

    /// Takes a file.
    ///
    /// # Errors
    /// A sentence that names the file.
    fn put(&self, name: &str, bytes: &[u8]) -> Result<(), String>;

    /// Takes a file whose name tells what is in it, so that one that is there need not be made again. What cannot be made is
    /// not taken.
    ///
    /// # Errors
    /// A sentence that names the file.
    fn put_made(&self, name: &str, make: impl FnOnce() -> Option<Vec<u8>>) -> Result<(), String>;
}

/// Makes the site in the folder `out` consist of exactly `files`, with a compressed copy beside each text.
///
/// # Errors
/// A sentence that names the file.
pub fn write(out: &Path, files: &Files) -> Result<Written, String> {
    write_on(&Real, out, files, Copies::Each)
}

/// As [`write`], on any disk, and with the `copies` that are wanted.
///
/// # Errors
/// A sentence that names the file.
pub fn write_on(disk: &dyn Disk, out: &Path, files: &Files, copies: Copies) -> Result<Written, String> {
    let mut output = Output::open(disk, out, copies)?;
    let compare = |strangers: &Strangers<'_>| files.par_iter().try_for_each(|(name, bytes)| strangers.put(name, bytes));
    output.claim(files.keys().map(String::as_str), compare)?;
    files.par_iter().try_for_each(|(name, bytes)| output.put(name, bytes))?;
    output.finish()
}

/// A folder that is being filled.
pub struct Output<'d> {
    disk: &'d dyn Disk,
    folder: PathBuf,
    copies: Copies,
    /// What earlier builds have written.
    listed: Listed,
    /// The list as it was, to see whether it has to be written anew.
    list: String,
    /// The list, once this build has something to add.
    journal: Mutex<Option<File>>,
    /// The names under which files are written before they get their own, and how many there are.
    free: Mutex<(Vec<String>, usize)>,
    /// The files of the present site.
    present: Mutex<Vec<(String, Content)>>,
    written: AtomicUsize,
    unchanged: AtomicUsize,
    restored: Mutex<Vec<String>>,
}

/// What is where a file is to be.
enum There {
    /// Nothing.
    Nothing,
    /// What is to be there.
    Same,
    /// A file with this hash, or something that is none.
    Other(Option<u64>),
}

impl<'d> Output<'d> {
    /// Opens `folder`, which need not be there yet, and touches nothing.
    ///
    /// # Errors
    /// A sentence on what is wrong with the list in it.
    pub fn open(disk: &'d dyn Disk, folder: &Path, copies: Copies) -> Result<Output<'d>, String> {
        let path = folder.join(list::NAME);
        let read = || -> io::Result<String> {
            let mut text = String::new();
            disk.open(&path)?.read_to_string(&mut text)?;
            Ok(text)
        };
        let list = match read() {
            Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
            other => other.map_err(|error| format!("{} okunamadı: {error}", path.display()))?,
        };
        let listed = list::read(&list).ok_or_else(|| {
            format!(
                "{} bu üreticinin yazdığı bir liste değil; onu başka yere taşıyınız ya da siteye başka bir klasör gösteriniz",
                path.display()
            )
        })?;
        Ok(Output {
            disk,
            folder: folder.to_owned(),
            copies,
            listed,
            list,
            journal: Mutex::default(),
            free: Mutex::default(),
            present: Mutex::default(),
            written: AtomicUsize::new(0),
            unchanged: AtomicUsize::new(0),
            restored: Mutex::default(),
        })
    }

    /// Removes what is no longer part of the site.
    ///
    /// # Errors
    /// A sentence that names the file.
    pub fn finish(self) -> Result<Written, String> {
        let mut present = std::mem::take(&mut *locked(&self.present));
        present.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
        present.dedup_by(|(one, _), (other, _)| one == other);
        let names: FxHashSet<&str> = present.iter().map(|(name, _)| name.as_str()).collect();
        let mut orphans: Vec<&String> = self.listed.keys().filter(|name| !names.contains(name.as_str())).collect();
        orphans.sort_unstable();
        let (mut removed, mut kept) = (0, Vec::new());
        for orphan in orphans {
            match self.kind(orphan)? {
                // A build that was cut short may have left its folder.
                Kind::Nothing => self.remove_empty_folders(&self.folder.join(orphan)),
                // That is none of what was written.
                Kind::Folder => {}
                Kind::File if self.is_ours(orphan)? => {
                    self.remove(orphan)?;
                    removed += usize::from(!is_temporary(orphan));
                }
                _ => kept.push(orphan.clone()),
            }
        }
        let list = list::text(present.iter().map(|(name, content)| (name.as_str(), *content)));
        if locked(&self.journal).is_some() || list != self.list {
            self.replace(list::NAME, list.as_bytes())?;
        }
        let mut restored = std::mem::take(&mut *locked(&self.restored));
        restored.sort_unstable();
        Ok(Written {
            written: self.written.load(Relaxed),
            unchanged: self.unchanged.load(Relaxed),
            removed,
            kept,
            restored,
        })
    }

    /// Writes a file under its name, if that is free or the generator's.
    fn store(&self, name: &str, bytes: &[u8], there: &There) -> Result<(), String> {
        let content = Content::Hash(list::hash(bytes));
        if matches!(there, There::Same) {
            self.unchanged.fetch_add(1, Relaxed);
        } else {
            if let There::Other(found) = there {
                let Some(known) = self.listed.get(name) else {
                    // Someone has put it there since the names were claimed.
                    return Err(claim::conflict(&self.folder, &[name.to_owned()]));
                };
                if found.is_none_or(|hash| !known.contains(&Content::Hash(hash))) {
                    locked(&self.restored).push(name.to_owned());
                }
            }
            self.announce(name, content)?;
            self.replace(name, bytes)?;
            self.written.fetch_add(1, Relaxed);
        }
        locked(&self.present).push((name.to_owned(), content));
        Ok(())
    }

    /// Names a file at the end of the list, before it is written.
    fn announce(&self, name: &str, content: Content) -> Result<(), String> {
        if self.listed.get(name).is_some_and(|known| known.contains(&content)) {
            return Ok(());
        }
        let path = self.folder.join(list::NAME);
        let announce = |journal: &mut Option<File>| -> io::Result<()> {
            if journal.is_none() {
                *journal = Some(self.journal(&path)?);
            }
            // In one piece: of a line that is cut short nobody would know the end.
            journal.as_mut().map_or(Ok(()), |list| list.write_all(list::line(name, content).as_bytes()))
        };
        announce(&mut locked(&self.journal)).map_err(|error| failed(&path, &error))
    }

    /// Opens the list to write at its end.
    fn journal(&self, path: &Path) -> io::Result<File> {
        let header = list::text([]);
        if self.list.len() < header.len() {
            self.disk.make_folders(&self.folder)?;
            self.disk.write(path, header.as_bytes())?;
        }
        let mut list = self.disk.open_to_append(path)?;
        if self.list.len() >= header.len() && !self.list.ends_with('\n') {
            list.write_all(b"\n")?;
        }
        Ok(list)
    }

    /// Writes a file whole or not at all.
    fn replace(&self, name: &str, bytes: &[u8]) -> Result<(), String> {
        let path = self.folder.join(name);
        let temporary = self.temporary()?;
        let from = self.folder.join(&temporary);
        let moved = || match self.disk.rename(&from, &path) {
            // Most files lie in a folder that is there.
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                self.disk.make_folders(path.parent().unwrap_or(Path::new("")))?;
                self.disk.rename(&from, &path)
            }
            other => other,
        };
        let done = self.disk.write(&from, bytes).and_then(|()| moved());
        if done.is_err() {
            // The first failure is the one to tell of.
            let _ = self.disk.remove(&from);
        }
        locked(&self.free).0.push(temporary);
        done.map_err(|error| failed(&path, &error))
    }

    /// A name in the output folder that nobody else writes under at present.
    fn temporary(&self) -> Result<String, String> {
        let (free, count) = &mut *locked(&self.free);
        if let Some(name) = free.pop() {
            return Ok(name);
        }
        loop {
            let name = format!("{TEMPORARY}{count}");
            *count += 1;
            if self.listed.contains_key(&name) || self.kind(&name)? == Kind::Nothing {
                self.announce(&name, Content::Any)?;
                return Ok(name);
            }
        }
    }

    /// What is where the file of that name is to be, compared with what is to be there.
    fn there(&self, name: &str, bytes: &[u8]) -> Result<There, String> {
        match self.kind(name)? {
            Kind::Nothing => Ok(There::Nothing),
            Kind::File => {
                let old = self.held(name)?;
                Ok(if old == bytes { There::Same } else { There::Other(Some(list::hash(&old))) })
            }
            Kind::Folder | Kind::Other => Ok(There::Other(None)),
        }
    }

    fn held(&self, name: &str) -> Result<Vec<u8>, String> {
        let path = self.folder.join(name);
        let read = || -> io::Result<Vec<u8>> {
            let mut file = self.disk.open(&path)?;
            // The end is only seen where there is room for one more.
            let mut bytes = Vec::with_capacity(usize::try_from(file.metadata()?.len()).unwrap_or_default() + 1);
            file.read_to_end(&mut bytes)?;
            Ok(bytes)
        };
        read().map_err(|error| format!("{} okunamadı: {error}", path.display()))
    }

    /// Whether a file is in the list and as it was written, and not behind a link.
    fn is_ours(&self, name: &str) -> Result<bool, String> {
        let Some(known) = self.listed.get(name) else { return Ok(false) };
        for (at, _) in name.match_indices('/') {
            if self.kind(&name[..at])? != Kind::Folder {
                return Ok(false);
            }
        }
        Ok(known.contains(&Content::Any) || known.contains(&Content::Hash(list::hash(&self.held(name)?))))
    }

    /// Removes a file, and the folders that hold nothing any more.
    fn remove(&self, name: &str) -> Result<(), String> {
        let path = self.folder.join(name);
        self.disk.remove(&path).map_err(|error| format!("{} silinemedi: {error}", path.display()))?;
        self.remove_empty_folders(&path);
        Ok(())
    }

    /// Removes the folders from `path` up to the output folder that hold nothing any more.
    fn remove_empty_folders(&self, path: &Path) {
        for folder in path.ancestors().skip(1).take_while(|folder| *folder != self.folder) {
            if self.disk.remove_folder(folder).is_err() {
                break;
            }
        }
    }

    fn kind(&self, name: &str) -> Result<Kind, String> {
        let path = self.folder.join(name);
        self.disk.kind(&path).map_err(|error| format!("{} okunamadı: {error}", path.display()))
    }

    /// The compressed copies that a file of that name gets: the format and the name of each.
    fn copies_of(&self, name: &str) -> impl Iterator<Item = (compress::Format, String)> {
        let formats = match self.copies {
            Copies::Each => compress::wanted(name),
            Copies::None => &[],
        };
        formats.iter().map(move |format| (*format, format!("{name}{}", format.extension())))
    }

    /// What a file of the list holds, if it is there. After a build that was cut short that may be what it held before or
    /// after; then nothing is told.
    fn listed_and_there(&self, name: &str) -> Result<Option<Content>, String> {
        match self.listed.get(name).map(Vec::as_slice) {
            Some([content @ Content::Hash(_)]) if self.kind(name)? == Kind::File => Ok(Some(*content)),
            _ => Ok(None),
        }
    }
}

impl Sink for Output<'_> {
    fn wants(&self, _: &str) -> bool {
        true
    }

    /// Writes a file, unless it is there as it is. The copies are written before the file itself: a file that is up to date
    /// has copies that are.
    fn put(&self, name: &str, bytes: &[u8]) -> Result<(), String> {
        if !list::is_within(name) {
            return Err(format!("“{name}” sitenin dışına yazılamaz"));
        }
        let there = self.there(name, bytes)?;
        if matches!(there, There::Same) {
            let look = |(_, copy): (_, String)| self.listed_and_there(&copy).map(|content| (copy, content));
            let copies = self.copies_of(name).map(look).collect::<Result<Vec<_>, String>>()?;
            if copies.iter().all(|(_, content)| content.is_some()) {
                self.unchanged.fetch_add(1 + copies.len(), Relaxed);
                let copies = copies.into_iter().filter_map(|(name, content)| Some((name, content?)));
                let mut present = locked(&self.present);
                present.extend(copies);
                present.push((name.to_owned(), Content::Hash(list::hash(bytes))));
                return Ok(());
            }
        }
        for (format, copy) in self.copies_of(name) {
            let bytes = format.compressed(bytes);
            self.store(&copy, &bytes, &self.there(&copy, &bytes)?)?;
        }
        self.store(name, bytes, &there)
    }

    fn put_made(&self, name: &str, make: impl FnOnce() -> Option<Vec<u8>>) -> Result<(), String> {
        if let Some(content) = self.listed_and_there(name)? {
            locked(&self.present).push((name.to_owned(), content));
            self.unchanged.fetch_add(1, Relaxed);
        } else if let Some(bytes) = make() {
            self.store(name, &bytes, &self.there(name, &bytes)?)?;
        }
        Ok(())
    }
}

/// What files are called before they get their own names.
const TEMPORARY: &str = ".guide-files.";

fn is_temporary(name: &str) -> bool {
    name.starts_with(TEMPORARY)
}

fn failed(path: &Path, error: &io::Error) -> String {
    format!("{} yazılamadı: {error}", path.display())
}

/// What `mutex` holds, whatever happened to others who held it.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

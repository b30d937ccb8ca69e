//! What a build asks of the disk, so that tests can build on one that takes names otherwise, or breaks down.

use std::{
    fs::{self, File, OpenOptions},
    io,
    path::Path,
};

/// What is at a path, links themselves and not what they lead to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Nothing.
    Nothing,
    /// A file.
    File,
    /// A folder.
    Folder,
    /// A link, or something else that the generator never makes.
    Other,
}

/// A disk.
pub trait Disk: Sync {
    /// What is at `path`.
    ///
    /// # Errors
    /// Why that cannot be told.
    fn kind(&self, path: &Path) -> io::Result<Kind>;
    /// Opens a file to read it.
    ///
    /// # Errors
    /// Why it cannot be read.
    fn open(&self, path: &Path) -> io::Result<File>;
    /// The names of what is in a folder.
    ///
    /// # Errors
    /// Why it cannot be read.
    fn names(&self, folder: &Path) -> io::Result<Vec<String>>;
    /// Writes a file, in the place of what it held.
    ///
    /// # Errors
    /// Why it cannot be written.
    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()>;
    /// Opens a file to write behind what it holds.
    ///
    /// # Errors
    /// Why it cannot be written.
    fn open_to_append(&self, path: &Path) -> io::Result<File>;
    /// Makes a folder and those that it is in, where they are not there.
    ///
    /// # Errors
    /// Why one cannot be made.
    fn make_folders(&self, folder: &Path) -> io::Result<()>;
    /// Gives a file or a folder another name. A file of that name is gone then.
    ///
    /// # Errors
    /// Why it cannot be renamed.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Removes a file.
    ///
    /// # Errors
    /// Why it cannot be removed.
    fn remove(&self, file: &Path) -> io::Result<()>;
    /// Removes a folder that holds nothing.
    ///
    /// # Errors
    /// Why it cannot be removed, which is mostly that it holds something.
    fn remove_folder(&self, folder: &Path) -> io::Result<()>;
    /// Whether two paths lead to one file.
    ///
    /// # Errors
    /// Why that cannot be told.
    fn is_same(&self, one: &Path, other: &Path) -> io::Result<bool>;
}

/// The disk of the computer.
#[derive(Clone, Copy, Debug)]
pub struct Real;

impl Disk for Real {
    fn kind(&self, path: &Path) -> io::Result<Kind> {
        match fs::symlink_metadata(path) {
            Ok(about) if about.is_file() => Ok(Kind::File),
            Ok(about) if about.is_dir() => Ok(Kind::Folder),
            Ok(_) => Ok(Kind::Other),
            // Below a file there is nothing.
            Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
                Ok(Kind::Nothing)
            }
            Err(error) => Err(error),
        }
    }

    fn open(&self, path: &Path) -> io::Result<File> {
        File::open(path)
    }

    fn names(&self, folder: &Path) -> io::Result<Vec<String>> {
        fs::read_dir(folder)?.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned())).collect()
    }

    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        fs::write(path, bytes)
    }

    fn open_to_append(&self, path: &Path) -> io::Result<File> {
        OpenOptions::new().append(true).open(path)
    }

    fn make_folders(&self, folder: &Path) -> io::Result<()> {
        fs::create_dir_all(folder)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn remove(&self, file: &Path) -> io::Result<()> {
        fs::remove_file(file)
    }

    fn remove_folder(&self, folder: &Path) -> io::Result<()> {
        fs::remove_dir(folder)
    }

    fn is_same(&self, one: &Path, other: &Path) -> io::Result<bool> {
        same_file::is_same_file(one, other)
    }
}

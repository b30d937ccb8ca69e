//! The names of files in a folder. What begins with a dot is never among them.

use std::{fs, path::Path};

/// The path of what is called `name` in the folder with that path, which is empty for the site's own.
pub fn within(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }
}

/// The files below `root` whose name begins with `start` (a folder with its `/`, or nothing) and is wanted; with `/` between
/// folders, in order.
///
/// # Errors
/// A sentence that names the folder.
pub fn below(root: &Path, start: &str, wanted: impl Fn(&str) -> bool) -> Result<Vec<String>, String> {
    let mut found = Vec::new();
    let mut folders = vec![start.to_owned()];
    while let Some(folder) = folders.pop() {
        for (name, is_folder) in entries(&root.join(&folder))? {
            let name = format!("{folder}{name}");
            if is_folder {
                folders.push(name + "/");
            } else if wanted(&name) {
                found.push(name);
            }
        }
    }
    found.sort_unstable();
    Ok(found)
}

/// The files in `folder` itself whose name is wanted, in order.
///
/// # Errors
/// A sentence that names the folder.
pub fn directly_in(folder: &Path, wanted: impl Fn(&str) -> bool) -> Result<Vec<String>, String> {
    let files = entries(folder)?.into_iter().filter(|(name, is_folder)| !is_folder && wanted(name));
    let mut names: Vec<String> = files.map(|(name, _)| name).collect();
    names.sort_unstable();
    Ok(names)
}

/// What is in a folder: names, and whether each is a folder itself. Links count as what they lead to.
fn entries(folder: &Path) -> Result<Vec<(String, bool)>, String> {
    let failed = |error| format!("{} klasörü okunamadı: {error}", folder.display());
    let mut entries = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let kind = entry.file_type().map_err(failed)?;
        // A link to a folder may lead back to where it is.
        let is_file = kind.is_file() || kind.is_symlink() && entry.path().is_file();
        if !name.starts_with('.') && (is_file || kind.is_dir()) {
            entries.push((name, kind.is_dir()));
        }
    }
    Ok(entries)
}

//! Where a site may be written to: never into, over or around what it is made from.

use std::path::{Component, Path, PathBuf};

/// A folder that a site is made from.
#[derive(Clone, Copy, Debug)]
pub struct Input<'p> {
    /// Whose or which folder it is, as people are told of it: “sayfaların” klasörü.
    pub of: &'p str,
    /// The folder.
    pub folder: &'p Path,
}

/// Refuses to write to `out` if that is, holds or lies in one of the `inputs`, whatever they are called and whatever links
/// lead there. What is not there yet counts as what it would become.
///
/// # Errors
/// A sentence that names both folders.
pub fn check(out: &Path, inputs: &[Input<'_>]) -> Result<(), String> {
    let out_real = real(out);
    if out_real.exists() && !out_real.is_dir() {
        return Err(format!("“{}” bir klasör değil; siteye bir klasör gösteriniz", out.display()));
    }
    for Input { of, folder } in inputs.iter().filter(|input| input.folder.exists()) {
        let folder_real = real(folder);
        let is = |one: &Path, other: &Path| one == other || same_file::is_same_file(one, other).unwrap_or(false);
        let lies_in = |inner: &Path, outer: &Path| inner.ancestors().skip(1).any(|above| is(above, outer));
        let (out, folder) = (out.display(), folder.display());
        let what = if is(&out_real, &folder_real) {
            format!("sitenin yazılacağı klasör “{out}”, {of} klasörünün (“{folder}”) ta kendisi")
        } else if lies_in(&out_real, &folder_real) {
            format!("sitenin yazılacağı klasör “{out}”, {of} klasörünün (“{folder}”) içinde")
        } else if lies_in(&folder_real, &out_real) {
            format!("sitenin yazılacağı klasör “{out}”, {of} klasörünü (“{folder}”) içine alıyor")
        } else {
            continue;
        };
        return Err(format!("{what}; siteye ayrı bir klasör gösteriniz. Hiçbir şeye dokunulmadı"));
    }
    Ok(())
}

/// `path` without links and `..`, as far as it is there.
fn real(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut real = PathBuf::new();
    for part in path.components() {
        match part {
            // What stands before is without links already.
            Component::ParentDir => {
                real.pop();
            }
            Component::CurDir => {}
            Component::Normal(name) => {
                real.push(name);
                if let Ok(without_links) = real.canonicalize() {
                    real = without_links;
                }
            }
            root => real.push(root),
        }
    }
    real
}

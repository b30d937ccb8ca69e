//! Before anything is written: whether each name that the site takes is free, or its file the generator's own.

use std::{
    collections::BTreeSet,
    path::Path,
    sync::{Mutex, PoisonError},
};

use rustc_hash::{FxHashMap, FxHashSet};

use crate::{
    same_name::key,
    write::{Output, Sink, There, disk::Kind, failed, is_temporary, list::Content, locked},
};

/// How many files a sentence names.
const NAMED: usize = 5;

/// Files that are there, but not in the list: they may stay if they hold what they would be written with.
pub struct Strangers<'o> {
    output: &'o Output<'o>,
    names: FxHashSet<String>,
    /// Those that hold something else.
    others: Mutex<Vec<String>>,
}

/// What earlier builds have left where files or their folders are to be now.
#[derive(Default)]
struct Outdated {
    files: Vec<String>,
    /// Folders that hold nothing else, the inner ones after those that they are in.
    folders: Vec<String>,
}

/// A file of the list, and the name of the present site that is the same on some disk.
struct Respelled {
    from: String,
    to: String,
    /// Whether this disk takes both for one.
    is_same: bool,
}

impl Output<'_> {
    /// Claims the `names` of the site that do not tell what is in their files. What a build could still have in its way is
    /// looked at first, with nothing touched: `compare` gives the site, as far as it is wanted, to the files that are there
    /// and not in the list. Then files get out of the way that an earlier build has written, and those whose name is only
    /// spelt otherwise now get the new one.
    ///
    /// # Errors
    /// A sentence that names the files that someone else has put there.
    pub fn claim<'n>(
        &mut self,
        names: impl IntoIterator<Item = &'n str>,
        compare: impl FnOnce(&Strangers<'_>) -> Result<(), String>,
    ) -> Result<(), String> {
        if self.disk.kind(&self.folder).map_err(|error| failed(&self.folder, &error))? == Kind::Nothing {
            return Ok(());
        }
        let claimed = self.with_copies(names);
        let respelled = self.respelled(&claimed)?;
        let (outdated, strangers) = self.in_the_way(&claimed, &respelled)?;
        if !strangers.is_empty() {
            let strangers = Strangers { output: self, names: strangers, others: Mutex::default() };
            compare(&strangers)?;
            let mut others = strangers.others.into_inner().unwrap_or_else(PoisonError::into_inner);
            if !others.is_empty() {
                others.sort_unstable();
                return Err(conflict(&self.folder, &others));
            }
        }
        self.clear(outdated)?;
        respelled.into_iter().try_for_each(|respelled| self.respell(respelled))
    }

    /// Removes what earlier builds have left in the way.
    fn clear(&mut self, Outdated { files, folders }: Outdated) -> Result<(), String> {
        for name in files {
            self.remove(&name)?;
            self.listed.remove(&name);
        }
        for folder in folders.iter().rev() {
            if self.kind(folder)? == Kind::Folder {
                let path = self.folder.join(folder);
                self.disk.remove_folder(&path).map_err(|error| failed(&path, &error))?;
            }
        }
        Ok(())
    }

    fn with_copies<'n>(&self, names: impl IntoIterator<Item = &'n str>) -> FxHashSet<String> {
        let mut claimed = FxHashSet::default();
        for name in names {
            claimed.extend(self.copies_of(name).map(|(_, copy)| copy));
            claimed.insert(name.to_owned());
        }
        claimed
    }

    /// The files of the list whose name is only spelt otherwise in the present site.
    fn respelled(&self, claimed: &FxHashSet<String>) -> Result<Vec<Respelled>, String> {
        let mut old: Vec<&String> =
            self.listed.keys().filter(|name| !claimed.contains(*name) && !is_temporary(name)).collect();
        if old.is_empty() {
            return Ok(Vec::new());
        }
        old.sort_unstable();
        let by_key: FxHashMap<String, &String> = claimed.iter().map(|name| (key(name), name)).collect();
        let mut respelled = Vec::new();
        for from in old {
            let Some(to) = by_key.get(&key(from)) else { continue };
            if self.kind(from)? != Kind::File {
                continue;
            }
            let is_same = match self.kind(to)? {
                Kind::File => {
                    let [one, other] = [from, *to].map(|name| self.folder.join(name));
                    self.disk.is_same(&one, &other).map_err(|error| failed(&other, &error))?
                }
                // One that someone has changed stays where it is.
                Kind::Nothing if self.is_ours(from)? => false,
                _ => continue,
            };
            // Both may be there, on a disk that tells them apart: then the old one goes as others do.
            if is_same || self.kind(to)? == Kind::Nothing {
                respelled.push(Respelled { from: from.clone(), to: (*to).clone(), is_same });
            }
        }
        Ok(respelled)
    }

    /// What stands where files or their folders are to be: files that an earlier build has written, which have to go first,
    /// and files that are not in the list.
    fn in_the_way(
        &self,
        claimed: &FxHashSet<String>,
        respelled: &[Respelled],
    ) -> Result<(Outdated, FxHashSet<String>), String> {
        let (mut outdated, mut strangers, mut others) = (Outdated::default(), FxHashSet::default(), Vec::new());
        let folders: BTreeSet<&str> = claimed.iter().flat_map(|name| folders_of(name)).collect();
        for folder in folders {
            match self.kind(folder)? {
                Kind::Nothing | Kind::Folder => {}
                Kind::File if !claimed.contains(folder) && self.is_ours(folder)? => {
                    outdated.files.push(folder.to_owned());
                }
                _ => others.push(folder.to_owned()),
            }
        }
        let known: FxHashSet<&str> =
            respelled.iter().filter(|respelled| respelled.is_same).map(|respelled| respelled.to.as_str()).collect();
        // A name of the list is free, unless there was a folder in between.
        let were_folders: FxHashSet<&str> = self.listed.keys().flat_map(|name| folders_of(name)).collect();
        let is_open = |name: &&String| {
            !self.listed.contains_key(*name) && !known.contains(name.as_str()) || were_folders.contains(name.as_str())
        };
        for name in claimed.iter().filter(is_open) {
            match self.kind(name)? {
                Kind::Nothing => {}
                Kind::File => {
                    if !self.listed.contains_key(name) {
                        strangers.insert(name.clone());
                    }
                }
                Kind::Folder if self.only_outdated_in(name, claimed, &mut outdated)? => {}
                Kind::Folder | Kind::Other => others.push(name.clone()),
            }
        }
        others.sort_unstable();
        if others.is_empty() { Ok((outdated, strangers)) } else { Err(conflict(&self.folder, &others)) }
    }

    /// Whether all files in a folder are of the list and no longer part of the site. If so, they are `outdated`.
    fn only_outdated_in(
        &self,
        folder: &str,
        claimed: &FxHashSet<String>,
        outdated: &mut Outdated,
    ) -> Result<bool, String> {
        let (mut files, mut folders, mut at) = (Vec::new(), vec![folder.to_owned()], 0);
        while let Some(folder) = folders.get(at).cloned() {
            at += 1;
            let path = self.folder.join(&folder);
            for name in self.disk.names(&path).map_err(|error| failed(&path, &error))? {
                let name = format!("{folder}/{name}");
                match self.kind(&name)? {
                    Kind::Folder => folders.push(name),
                    Kind::File if !claimed.contains(&name) && self.is_ours(&name)? => files.push(name),
                    _ => return Ok(false),
                }
            }
        }
        outdated.files.extend(files);
        outdated.folders.extend(folders);
        Ok(true)
    }

    /// Gives a file its new name. To remove it under the old one would remove the new one on a disk that takes both for one.
    fn respell(&mut self, Respelled { from, to, is_same }: Respelled) -> Result<(), String> {
        let contents: Vec<Content> = self.listed.get(&from).cloned().unwrap_or_default();
        contents.iter().try_for_each(|content| self.announce(&to, *content))?;
        let [old, new] = [&from, &to].map(|name| self.folder.join(name));
        let renamed = if is_same {
            self.respell_parts(&from, &to)
        } else {
            let folder = new.parent().unwrap_or(&self.folder);
            self.disk.make_folders(folder).and_then(|()| self.disk.rename(&old, &new))
        };
        renamed.map_err(|error| failed(&new, &error))?;
        if !is_same {
            self.remove_empty_folders(&old);
        }
        self.listed.remove(&from);
        let known = self.listed.entry(to).or_default();
        for content in contents {
            if !known.contains(&content) {
                known.push(content);
            }
        }
        Ok(())
    }

    /// Renames each folder, and last the file, where they are spelt otherwise.
    fn respell_parts(&self, from: &str, to: &str) -> std::io::Result<()> {
        let mut folder = self.folder.clone();
        for (from, to) in from.split('/').zip(to.split('/')) {
            if from != to {
                self.disk.rename(&folder.join(from), &folder.join(to))?;
            }
            folder.push(to);
        }
        Ok(())
    }
}

impl Strangers<'_> {
    fn compare(&self, name: &str, bytes: &[u8]) -> Result<(), String> {
        if self.names.contains(name) && !matches!(self.output.there(name, bytes)?, There::Same | There::Nothing) {
            locked(&self.others).push(name.to_owned());
        }
        Ok(())
    }
}

impl Sink for Strangers<'_> {
    fn wants(&self, name: &str) -> bool {
        self.names.contains(name) || self.output.copies_of(name).any(|(_, copy)| self.names.contains(&copy))
    }

    fn put(&self, name: &str, bytes: &[u8]) -> Result<(), String> {
        self.compare(name, bytes)?;
        for (format, copy) in self.output.copies_of(name) {
            if self.names.contains(&copy) {
                self.compare(&copy, &format.compressed(bytes))?;
            }
        }
        Ok(())
    }

    fn put_made(&self, name: &str, make: impl FnOnce() -> Option<Vec<u8>>) -> Result<(), String> {
        match self.wants(name).then(make).flatten() {
            Some(bytes) => self.put(name, &bytes),
            None => Ok(()),
        }
    }
}

/// What is said of files that someone else has put where the site is to be.
pub(super) fn conflict(folder: &Path, names: &[String]) -> String {
    let named: Vec<String> = names.iter().take(NAMED).map(|name| format!("“{name}”")).collect();
    let more = match names.len().saturating_sub(NAMED) {
        0 => String::new(),
        more => format!(" ve {more} dosya daha"),
    };
    format!(
        "“{}” klasöründe, sitenin yazacağı adlarda, bu üreticinin yazmadığı dosyalar var: {}{more}. Onları başka yere \
         taşıyınız ya da siteye başka bir klasör gösteriniz; hiçbirine dokunulmadı",
        folder.display(),
        named.join(", ")
    )
}

/// The folders that a file lies in, from the outermost.
fn folders_of(name: &str) -> impl Iterator<Item = &str> {
    name.match_indices('/').map(|(at, _)| &name[..at])
}

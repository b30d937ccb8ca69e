//! Sites on disks that take two spellings for one name, and on disks that break down in the middle.

use std::{
    collections::BTreeMap,
    fs::{self, File},
    io,
    path::{Path, PathBuf},
    sync::atomic::{AtomicUsize, Ordering::SeqCst},
};

use guide::{
    bundle::Files,
    same_name::key,
    write::{
        Copies, Written,
        disk::{Disk, Kind, Real},
        list, write_on,
    },
};

fn site(files: &[(&str, &str)]) -> Files {
    files.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect()
}

/// What lies below a folder but for the list, by name.
fn on_disk(root: &Path) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
            if name != list::NAME {
                found.insert(name, fs::read_to_string(&path).unwrap());
            }
        }
    }
    found
}

fn texts(files: &[(&str, &str)]) -> BTreeMap<String, String> {
    files.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
}

/// A disk as those of Windows and macOS: of names that differ only in large and small letters or in how their letters are
/// composed there is but one, spelt as it was first.
struct Careless {
    root: PathBuf,
}

impl Careless {
    /// The path with each part as it is spelt.
    fn spelt(&self, path: &Path) -> PathBuf {
        let mut spelt = self.root.clone();
        for part in path.strip_prefix(&self.root).unwrap() {
            let part = part.to_str().unwrap();
            let there = fs::read_dir(&spelt).into_iter().flatten().map(|entry| entry.unwrap().file_name());
            let there = there.map(|name| name.into_string().unwrap()).find(|name| key(name) == key(part));
            spelt.push(there.unwrap_or_else(|| part.to_owned()));
        }
        spelt
    }
}

impl Disk for Careless {
    fn kind(&self, path: &Path) -> io::Result<Kind> {
        Real.kind(&self.spelt(path))
    }
    fn open(&self, path: &Path) -> io::Result<File> {
        Real.open(&self.spelt(path))
    }
    fn names(&self, folder: &Path) -> io::Result<Vec<String>> {
        Real.names(&self.spelt(folder))
    }
    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        Real.write(&self.spelt(path), bytes)
    }
    fn open_to_append(&self, path: &Path) -> io::Result<File> {
        Real.open_to_append(&self.spelt(path))
    }
    fn make_folders(&self, folder: &Path) -> io::Result<()> {
        Real.make_folders(&self.spelt(folder))
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let (from, there) = (self.spelt(from), self.spelt(to));
        // A file that is replaced keeps its spelling; one that is renamed to itself gets the new one.
        let to = if from == there { there.with_file_name(to.file_name().unwrap()) } else { there };
        Real.rename(&from, &to)
    }
    fn remove(&self, file: &Path) -> io::Result<()> {
        Real.remove(&self.spelt(file))
    }
    fn remove_folder(&self, folder: &Path) -> io::Result<()> {
        Real.remove_folder(&self.spelt(folder))
    }
    fn is_same(&self, one: &Path, other: &Path) -> io::Result<bool> {
        Real.is_same(&self.spelt(one), &self.spelt(other))
    }
}

/// The site as it was and as it is; `+` is what the file holds when its text has changed as well.
const RESPELT: [(&str, &str); 6] = [
    ("Kurulum.html", "kurulum.html"),
    ("kurulum.html", "KURULUM.html"),
    ("Bölüm/a.html", "Bo\u{308}lu\u{308}m/a.html"),
    ("Bo\u{308}lu\u{308}m/a.html", "bölüm/A.html"),
    ("A/B/c.html", "a/b/C.html"),
    ("Ek/R.svg", "ek/r.svg"),
];

#[test]
fn a_new_spelling_is_a_new_name_and_loses_nothing_on_any_disk() {
    for (old, new) in RESPELT {
        for text in ["metin", "yeni metin"] {
            for is_careless in [true, false] {
                let folder = tempfile::tempdir().unwrap();
                let root = folder.path().to_owned();
                let careless = Careless { root: root.clone() };
                let disk: &dyn Disk = if is_careless { &careless } else { &Real };
                let case = format!("{old} {new} {text} {is_careless}");
                let build = |files: &Files| write_on(disk, &root, files, Copies::None).unwrap();
                build(&site(&[(old, "metin"), ("z.html", "z")]));
                // What someone has put beside it stays beside it, or where it was.
                let beside = Path::new(old).with_file_name("elle.txt");
                fs::write(root.join(&beside), "elle").unwrap();
                let written = build(&site(&[(new, text), ("z.html", "z")]));
                assert_eq!((written.removed, written.kept.len(), written.restored.len()), (0, 0, 0), "{case}");
                assert_eq!(written.written, usize::from(text != "metin"), "{case}");
                let beside = if is_careless { Path::new(new).with_file_name("elle.txt") } else { beside };
                let expected = texts(&[(new, text), ("z.html", "z"), (beside.to_str().unwrap(), "elle")]);
                assert_eq!(on_disk(&root), expected, "{case}");
                let again = build(&site(&[(new, text), ("z.html", "z")]));
                assert_eq!(again, Written { unchanged: 2, ..Written::default() }, "{case}");
                assert_eq!(build(&site(&[("z.html", "z")])).removed, 1, "{case}");
            }
        }
    }
}

#[test]
fn a_list_from_a_disk_that_knew_two_loses_nothing_on_one_that_knows_one() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    write_on(&Real, root, &site(&[("Kurulum.html", "bir"), ("kurulum.html", "iki")]), Copies::None).unwrap();
    fs::remove_file(root.join("Kurulum.html")).unwrap();
    let careless = Careless { root: root.to_owned() };
    write_on(&careless, root, &site(&[("kurulum.html", "iki")]), Copies::None).unwrap();
    assert_eq!(on_disk(root), texts(&[("kurulum.html", "iki")]));
}

#[test]
fn someone_elses_file_is_seen_however_it_is_spelt() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    fs::write(root.join("Index.html"), "elle").unwrap();
    let careless = Careless { root: root.to_owned() };
    let told = write_on(&careless, root, &site(&[("index.html", "metin")]), Copies::None).unwrap_err();
    assert!(told.contains("“index.html”"), "{told}");
    assert_eq!(on_disk(root), texts(&[("Index.html", "elle")]));
}

/// A disk that does so many things and then no more, as when a build is killed or the plug is pulled. What it writes last it
/// writes by half.
struct Dying {
    left: AtomicUsize,
}

impl Dying {
    fn lives(&self) -> bool {
        self.left.fetch_update(SeqCst, SeqCst, |left| left.checked_sub(1)).is_ok()
    }

    fn then<T>(&self, act: impl FnOnce() -> io::Result<T>) -> io::Result<T> {
        if self.lives() { act() } else { Err(io::Error::other("the disk is gone")) }
    }
}

impl Disk for Dying {
    fn kind(&self, path: &Path) -> io::Result<Kind> {
        Real.kind(path)
    }
    fn open(&self, path: &Path) -> io::Result<File> {
        Real.open(path)
    }
    fn names(&self, folder: &Path) -> io::Result<Vec<String>> {
        Real.names(folder)
    }
    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        if self.left.load(SeqCst) == 1 {
            Real.write(path, &bytes[..bytes.len() / 2])?;
        }
        self.then(|| if self.left.load(SeqCst) == 0 { Err(io::Error::other("half")) } else { Real.write(path, bytes) })
    }
    fn open_to_append(&self, path: &Path) -> io::Result<File> {
        self.then(|| Real.open_to_append(path))
    }
    fn make_folders(&self, folder: &Path) -> io::Result<()> {
        self.then(|| Real.make_folders(folder))
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.then(|| Real.rename(from, to))
    }
    fn remove(&self, file: &Path) -> io::Result<()> {
        self.then(|| Real.remove(file))
    }
    fn remove_folder(&self, folder: &Path) -> io::Result<()> {
        self.then(|| Real.remove_folder(folder))
    }
    fn is_same(&self, one: &Path, other: &Path) -> io::Result<bool> {
        Real.is_same(one, other)
    }
}

const BEFORE: [(&str, &str); 6] = [
    ("a.html", "a, önce"),
    ("bolum/b.html", "b"),
    ("eski/c.html", "c"),
    ("Yazim/d.html", "d"),
    ("YAZIM.html", "e"),
    ("LICENSE", "l"),
];
const AFTER: [(&str, &str); 7] = [
    ("a.html", "a, sonra"),
    ("bolum/b.html", "b"),
    ("yazim/d.html", "d"),
    ("yazim.html", "e"),
    ("yeni/f.html", "f"),
    ("bolum/g.html", "g"),
    ("LICENSE/l.html", "l"),
];
/// What the build after the one that was cut short may be of.
const LATER: [&[(&str, &str)]; 3] = [&AFTER, &BEFORE, &[("h.html", "h")]];
const OF_OTHERS: [(&str, &str); 4] =
    [("CNAME", "x"), (".git/config", "x"), ("bolum/elle.html", "x"), ("eski/elle", "x")];

#[test]
fn a_build_may_be_cut_short_anywhere() {
    for later in LATER {
        // To make copies takes its time. They are most at stake when all becomes as it was.
        let all_copies: &[Copies] = if later == BEFORE { &[Copies::None, Copies::Each] } else { &[Copies::None] };
        for &copies in all_copies {
            let mut cuts = 0;
            loop {
                let folder = tempfile::tempdir().unwrap();
                let root = folder.path();
                write_on(&Real, root, &site(&BEFORE), copies).unwrap();
                for (name, text) in OF_OTHERS {
                    fs::create_dir_all(root.join(name).parent().unwrap()).unwrap();
                    fs::write(root.join(name), text).unwrap();
                }
                let dying = Dying { left: AtomicUsize::new(cuts) };
                let cut = write_on(&dying, root, &site(&AFTER), copies);
                let written = write_on(&Real, root, &site(later), copies).unwrap();
                let case = format!("{cuts} {later:?} {copies:?}");
                assert!(written.kept.is_empty() && written.restored.is_empty(), "{case}: {written:?}");
                let mut found = names(root);
                found.retain(|name| !name.ends_with(".br") && !name.ends_with(".gz"));
                let mut expected: Vec<String> =
                    later.iter().chain(&OF_OTHERS).map(|(name, _)| (*name).to_owned()).collect();
                expected.push(list::NAME.to_owned());
                expected.sort();
                assert_eq!(found, expected, "{case}");
                for (name, text) in later.iter().chain(&OF_OTHERS) {
                    assert_eq!(fs::read_to_string(root.join(name)).unwrap(), *text, "{case}");
                }
                // As if nothing had been cut short, the list and the copies as well.
                let fresh = tempfile::tempdir().unwrap();
                write_on(&Real, fresh.path(), &site(later), copies).unwrap();
                let mut left = names(root);
                left.retain(|name| OF_OTHERS.iter().all(|(other, _)| other != name));
                assert_eq!(left, names(fresh.path()), "{case}");
                for name in left {
                    let [one, other] = [root, fresh.path()].map(|root| fs::read(root.join(&name)).unwrap());
                    assert!(one == other, "{case}: {name}");
                }
                if cut.is_ok() {
                    break;
                }
                cuts += 1;
            }
            assert!(cuts > 20, "{cuts}: the disk has broken down too seldom to show anything");
        }
    }
}

/// The names of all files below a folder, in order, and of the folders that hold nothing.
fn names(root: &Path) -> Vec<String> {
    let (mut found, mut folders) = (Vec::new(), vec![root.to_owned()]);
    let name = |path: &Path| path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
    while let Some(folder) = folders.pop() {
        let inner: Vec<PathBuf> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        if inner.is_empty() {
            found.push(name(&folder) + "/");
        }
        let (more, files): (Vec<_>, Vec<_>) = inner.into_iter().partition(|path| path.is_dir());
        folders.extend(more);
        found.extend(files.iter().map(|path| name(path)));
    }
    found.sort();
    found
}

#[test]
fn a_folder_in_the_place_of_a_page_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    write_on(&Real, root, &site(&[("a.html", "a"), ("b.html", "b")]), Copies::None).unwrap();
    fs::remove_file(root.join("a.html")).unwrap();
    fs::create_dir(root.join("a.html")).unwrap();
    fs::write(root.join("a.html/benim"), "x").unwrap();
    let told = write_on(&Real, root, &site(&[("a.html", "a"), ("c.html", "c")]), Copies::None).unwrap_err();
    assert!(told.contains("a.html"), "{told}");
    fs::rename(root.join("a.html"), root.join("kenara")).unwrap();
    write_on(&Real, root, &site(&[("a.html", "a"), ("c.html", "c")]), Copies::None).unwrap();
    assert_eq!(on_disk(root), texts(&[("a.html", "a"), ("c.html", "c"), ("kenara/benim", "x")]));
}

//! What a reader downloads: the sizes of the built site, and their limits.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::failure::{Context, Failure, Result};

/// The most that `index.html` and everything it loads at first may weigh with brotli, in bytes. The letter's program and the
/// lists are loaded later.
const FIRST_LOAD_LIMIT: u64 = 134_000;
/// The most that the letter's program and its style, which are loaded after that, may weigh with brotli, in bytes.
const LETTER_LIMIT: u64 = 160_000;
/// The most that the single file may weigh as it is, in bytes; 36 KB of it are the search, with the texts of all pages.
const SINGLE_FILE_LIMIT: u64 = 650_000;

/// The most that the list of places, which is loaded after everything else, may weigh with brotli, in bytes.
const PLACES_LIMIT: u64 = 14_000;

/// The most that the search, which is loaded when it is first wanted, may weigh with brotli, in bytes: its scripts and the
/// index, without the texts from which a hit shows its sentence.
const SEARCH_LIMIT: u64 = 25_000;

/// What the sums are called.
const FIRST_LOAD: &str = "first load";
const LETTER: &str = "letter-*";
const SEARCH: &str = "search";
const SEARCH_TEXTS: &str = "search, texts";

/// Prints the sizes of the built site. One over its limit is a failure.
pub fn report(dist: &Path) -> Result<()> {
    let first_load = first_load(dist)?.into_iter().map(|name| Row::of(dist, name)).collect::<Result<Vec<_>>>()?;
    let total = Row::sum(FIRST_LOAD, &first_load);
    let letter = letter(dist)?.into_iter().map(|name| Row::of(dist, name)).collect::<Result<Vec<_>>>()?;
    let letter = Row::sum(LETTER, &letter);
    let places = Row::of(dist, places(dist)?)?;
    let rows = |names: Vec<String>| names.into_iter().map(|name| Row::of(dist, name)).collect::<Result<Vec<_>>>();
    let (texts, search) = search(dist)?;
    let (texts, search) = (Row::sum(SEARCH_TEXTS, &rows(texts)?), Row::sum(SEARCH, &rows(search)?));
    let single_file = Row::of(dist, "rehber.html".into())?;
    let booklet = Row::of(dist, "kitapcik.html".into())?;
    print!("{}", table(&first_load, &total, &[&letter, &places, &search, &texts, &single_file, &booklet]));
    within_limits(&[
        Limit { what: "the first load of index.html", bytes: total.brotli, most: FIRST_LOAD_LIMIT },
        Limit { what: "the letter", bytes: letter.brotli, most: LETTER_LIMIT },
        Limit { what: "the list of places", bytes: places.brotli, most: PLACES_LIMIT },
        Limit { what: "the search", bytes: search.brotli, most: SEARCH_LIMIT },
        Limit { what: "rehber.html", bytes: single_file.raw, most: SINGLE_FILE_LIMIT },
    ])
}

/// A size that has a limit, in bytes.
struct Limit {
    what: &'static str,
    bytes: u64,
    most: u64,
}

/// The file of the list of places.
fn places(dist: &Path) -> Result<String> {
    let is_places = |name: &String| name.starts_with("places-") && name.ends_with(".txt");
    names(dist)?.into_iter().find(is_places).ok_or_else(|| Failure::new("dist/ holds no list of places"))
}

/// The files of the letter.
fn letter(dist: &Path) -> Result<Vec<String>> {
    let found: Vec<String> = names(dist)?.into_iter().filter(|name| is_letter(name)).collect();
    match found.len() {
        3 => Ok(found),
        _ => Err(Failure::new("dist/ does not hold one script, one module and one style for the letter")),
    }
}

fn is_letter(name: &str) -> bool {
    name.starts_with("letter-") && [".js", ".wasm", ".css"].iter().any(|end| name.ends_with(end))
}

/// The files of the search: those of the texts, and the others.
fn search(dist: &Path) -> Result<(Vec<String>, Vec<String>)> {
    let scripts = names(&dist.join("search"))?.into_iter().filter(|name| name.ends_with(".js"));
    let (texts, others) = scripts.map(|name| format!("search/{name}")).partition(|name| name.contains("/text-"));
    Ok((texts, others))
}

/// The names of all files in `dist`.
fn names(dist: &Path) -> Result<BTreeSet<String>> {
    let unreadable = || String::from("dist/ cannot be read");
    let entries = fs::read_dir(dist).context(unreadable)?;
    entries.map(|entry| Ok(entry.context(unreadable)?.file_name().to_string_lossy().into_owned())).collect()
}

/// The sizes of one file in bytes: as it is, and as the compressed copies beside it that the
/// generator wrote for web servers.
#[derive(Debug, PartialEq)]
struct Row {
    name: String,
    raw: u64,
    gzip: u64,
    brotli: u64,
}

impl Row {
    fn of(dist: &Path, name: String) -> Result<Self> {
        let size = |suffix: &str| {
            let file = format!("{name}{suffix}");
            fs::metadata(dist.join(&file))
                .map(|data| data.len())
                .context(|| format!("dist/{file}, which the generator should write, cannot be read"))
        };
        Ok(Self { raw: size("")?, gzip: size(".gz")?, brotli: size(".br")?, name })
    }

    fn sum(name: &str, rows: &[Self]) -> Self {
        let total = |size: fn(&Self) -> u64| rows.iter().map(size).sum();
        Self {
            name: name.into(),
            raw: total(|row| row.raw),
            gzip: total(|row| row.gzip),
            brotli: total(|row| row.brotli),
        }
    }
}

/// The files that a browser fetches to show `index.html`: those that it names, and those that its
/// scripts name. The service worker fetches the rest later, in its own time.
fn first_load(dist: &Path) -> Result<Vec<String>> {
    let read = |name: &str| fs::read_to_string(dist.join(name)).context(|| format!("dist/{name} cannot be read"));
    let is_loadable = |name: &String| {
        name != "sw.js" && !is_letter(name) && [".css", ".js", ".wasm"].iter().any(|end| name.ends_with(end))
    };
    let mut loadable: BTreeSet<String> = names(dist)?.into_iter().filter(is_loadable).collect();
    let mut found = vec!["index.html".to_owned()];
    let mut next = 0;
    while next < found.len() {
        if !found[next].ends_with(".wasm") {
            let text = read(&found[next])?;
            let named = |name: &String| text.contains(name.as_str());
            found.extend(loadable.extract_if(.., |name| named(name)));
        }
        next += 1;
    }
    for kind in [".css", ".js", ".wasm"] {
        if !found.iter().any(|name| name.ends_with(kind)) {
            return Err(Failure::new(format!(
                "dist/index.html loads no {kind} file, so its first load cannot be told; \
                 look at what the generator made of Trunk's page"
            )));
        }
    }
    Ok(found)
}

fn table(first_load: &[Row], total: &Row, others: &[&Row]) -> String {
    let all = first_load.iter().chain([total]).chain(others.iter().copied());
    let width = all.map(|row| row.name.len()).max().unwrap_or_default();
    let line = |name: &str, sizes: [String; 3], limit: &str| {
        let [raw, gzip, brotli] = sizes;
        format!("{name:width$}  {raw:>10}  {gzip:>10}  {brotli:>10}{limit}")
    };
    let sizes = |row: &Row| {
        let sizes = [row.raw, row.gzip, row.brotli].map(kilobytes);
        line(&row.name, sizes, &limit_of(&row.name))
    };
    let rule = "-".repeat(width + 36);
    let header = line("file", ["raw", "gzip", "brotli"].map(str::to_owned), "");
    let mut lines = vec![String::new(), header];
    lines.extend(first_load.iter().map(sizes));
    lines.extend([rule.clone(), sizes(total), rule]);
    lines.extend(others.iter().map(|row| sizes(row)));
    lines.join("\n") + "\n"
}

fn limit_of(name: &str) -> String {
    match name {
        FIRST_LOAD => format!("  (limit {} brotli)", kilobytes(FIRST_LOAD_LIMIT)),
        "rehber.html" => format!("  (limit {} raw)", kilobytes(SINGLE_FILE_LIMIT)),
        SEARCH => format!("  (loaded when wanted; limit {} brotli)", kilobytes(SEARCH_LIMIT)),
        LETTER => format!("  (loaded after that; limit {} brotli)", kilobytes(LETTER_LIMIT)),
        places if places.starts_with("places-") => {
            format!("  (loaded after that; limit {} brotli)", kilobytes(PLACES_LIMIT))
        }
        _ => String::new(),
    }
}

fn kilobytes(bytes: u64) -> String {
    let tenths = bytes.div_ceil(100);
    format!("{}.{} KB", tenths / 10, tenths % 10)
}

fn within_limits(limits: &[Limit]) -> Result<()> {
    let over = limits.iter().filter(|limit| limit.bytes > limit.most);
    let problems: Vec<_> = over
        .map(|limit| {
            format!("{} is {}, over its limit of {}", limit.what, kilobytes(limit.bytes), kilobytes(limit.most))
        })
        .collect();
    if problems.is_empty() {
        return Ok(());
    }
    Err(Failure::new(format!("{}; make it smaller, or argue for a new limit", problems.join(", and "))))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(name: &str, raw: u64, gzip: u64, brotli: u64) -> Row {
        Row { name: name.into(), raw, gzip, brotli }
    }

    fn site(files: &[(&str, &str)]) -> tempfile::TempDir {
        let dist = tempfile::tempdir().unwrap();
        for (name, text) in files {
            fs::write(dist.path().join(name), text).unwrap();
        }
        dist
    }

    #[test]
    fn the_first_load_is_what_the_page_and_its_scripts_name() {
        let dist = site(&[
            (
                "index.html",
                "<link href=./style-1.css><script src=./start-2.js></script><div data-script=./letter-4.js data-wasm=./letter-5.wasm data-style=./letter-6.css>",
            ),
            ("style-1.css", ""),
            ("start-2.js", "import './app-3.js'; register('./sw.js')"),
            ("app-3.js", "fetch('./app-3_bg.wasm')"),
            ("app-3_bg.wasm", "\0asm"),
            ("letter-4.js", "import './letter-5.wasm'"),
            ("letter-5.wasm", "\0asm"),
            ("letter-6.css", ""),
            ("sw.js", "['./old-4.js']"),
            ("old-4.js", ""),
            ("app-3.js.br", ""),
        ]);
        assert_eq!(
            first_load(dist.path()).unwrap(),
            ["index.html", "start-2.js", "style-1.css", "app-3.js", "app-3_bg.wasm"]
        );
    }

    #[test]
    fn a_page_that_loads_no_wasm_is_a_failure() {
        let dist = site(&[("index.html", "a.css a.js"), ("a.css", ""), ("a.js", "")]);
        let failure = first_load(dist.path()).unwrap_err().to_string();
        assert!(failure.contains("loads no .wasm file"), "{failure}");
    }

    #[test]
    fn a_file_without_its_compressed_copy_is_named() {
        let dist = site(&[("rehber.html", "x"), ("rehber.html.gz", "x")]);
        let failure = Row::of(dist.path(), "rehber.html".into()).unwrap_err();
        assert!(failure.to_string().contains("dist/rehber.html.br"));
    }

    #[test]
    fn the_table_lines_up() {
        let files = [row("index.html", 120_000, 30_000, 25_010), row("app-1_bg.wasm", 150_000, 60_000, 55_000)];
        let total = Row::sum(FIRST_LOAD, &files);
        let single = row("rehber.html", 250_000, 1, 1);
        let text = table(&files, &total, &[&single]);
        let lines: Vec<_> = text.lines().collect();
        assert_eq!(lines[1], "file                  raw        gzip      brotli");
        assert_eq!(lines[2], "index.html       120.0 KB     30.0 KB     25.1 KB");
        assert_eq!(lines[5], "first load       270.0 KB     90.0 KB     80.1 KB  (limit 134.0 KB brotli)");
        assert_eq!(lines[7], "rehber.html      250.0 KB      0.1 KB      0.1 KB  (limit 650.0 KB raw)");
    }

    #[test]
    fn the_list_of_places_is_found_whatever_it_holds() {
        let dist = site(&[("places-0a1b.txt", ""), ("places-0a1b.txt.br", ""), ("index.html", "")]);
        assert_eq!(places(dist.path()).unwrap(), "places-0a1b.txt");
        assert!(places(site(&[]).path()).is_err());
    }

    #[test]
    fn the_letter_is_a_script_a_module_and_a_style() {
        let names = ["letter-4.js", "letter-5.wasm", "letter-5.wasm.br", "letter-6.css", "index.html"];
        let dist = site(&names.map(|name| (name, "")));
        assert_eq!(letter(dist.path()).unwrap(), ["letter-4.js", "letter-5.wasm", "letter-6.css"]);
        assert!(letter(site(&[("letter-5.wasm", "")]).path()).is_err());
    }

    #[test]
    fn the_search_is_weighed_without_its_texts() {
        let dist = site(&[]);
        fs::create_dir(dist.path().join("search")).unwrap();
        for name in ["open-1.js", "open-1.js.br", "search-2.js", "text-3.js", "text-4.js", "text-4.js.gz", "words.js"] {
            fs::write(dist.path().join("search").join(name), "").unwrap();
        }
        let (texts, others) = search(dist.path()).unwrap();
        assert_eq!(texts, ["search/text-3.js", "search/text-4.js"]);
        assert_eq!(others, ["search/open-1.js", "search/search-2.js", "search/words.js"]);
    }

    #[test]
    fn each_limit_holds_to_the_byte() {
        let limit = |what, bytes| Limit { what, bytes, most: 10 };
        assert!(within_limits(&[limit("one", 10), limit("other", 10)]).is_ok());
        let failure =
            within_limits(&[limit("one", 11), limit("other", 10), limit("third", 12)]).unwrap_err().to_string();
        assert!(failure.contains("one") && failure.contains("third") && !failure.contains("other"), "{failure}");
    }
}

//! The least that a generator of such a site can do: what it costs is the floor that the real one stands on.
//!
//! It reads every page, parses it, gives the headings ids and lists them, leads links to `.html`, checks that their pages
//! are there, and writes each page with its section's navigation and its neighbours. It makes no other check, draws no
//! screen, has no search and reports nothing nicely.

use std::{
    collections::HashMap,
    fmt::Write as _,
    fs, io,
    path::{Path, PathBuf},
    sync::atomic::{AtomicUsize, Ordering},
};

use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd, html};
use pulldown_cmark_escape::escape_html;
use rayon::prelude::*;

const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_GFM)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_TASKLISTS);

/// Builds the pages below `from` into `to`. With `if_changed`, files that would stay the same are not written.
pub fn build(from: &Path, to: &Path, if_changed: bool) -> io::Result<()> {
    let (mut paths, mut others) = (Vec::new(), Vec::new());
    list(from, from, &mut paths, &mut others)?;
    paths.sort();
    let pages: Vec<Page> = paths.into_par_iter().map(|path| Page::read(from, path)).collect::<io::Result<_>>()?;
    let site = Site::new(&pages);
    let mut folders: Vec<&str> = pages.iter().map(|page| page.folder()).collect();
    folders.dedup();
    for folder in folders {
        fs::create_dir_all(to.join(folder))?;
    }
    pages.par_iter().enumerate().try_for_each(|(number, page)| {
        let path = to.join(page.stem()).with_extension("html");
        put(&path, site.draw(number).as_bytes(), if_changed)
    })?;
    for other in &others {
        let path = to.join(other);
        fs::create_dir_all(path.parent().unwrap_or(to))?;
        put(&path, &fs::read(from.join(other))?, if_changed)?;
    }
    let dead = site.dead_links.load(Ordering::Relaxed);
    if dead > 0 { Err(io::Error::other(format!("{dead} links lead nowhere"))) } else { Ok(()) }
}

/// Lists the pages and the other files below `folder`, as below `root`.
fn list(root: &Path, folder: &Path, pages: &mut Vec<String>, others: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = entry.path();
        if entry.file_type()?.is_dir() {
            list(root, &path, pages, others)?;
            continue;
        }
        let below = path.strip_prefix(root).map_err(io::Error::other)?;
        match below.to_str() {
            Some(name) if name.ends_with(".md") => pages.push(name.to_owned()),
            _ => others.push(below.to_owned()),
        }
    }
    Ok(())
}

fn put(path: &Path, bytes: &[u8], if_changed: bool) -> io::Result<()> {
    if if_changed && fs::read(path).is_ok_and(|old| old == bytes) {
        return Ok(());
    }
    fs::write(path, bytes)
}

struct Page {
    /// As below the folder of the pages.
    path: String,
    text: String,
    body: usize,
}

impl Page {
    fn read(root: &Path, path: String) -> io::Result<Page> {
        let text = fs::read_to_string(root.join(&path))?;
        let front = text.strip_prefix("---\n").and_then(|rest| rest.find("\n---\n"));
        Ok(Page { body: front.map_or(0, |length| 4 + length + 5), path, text })
    }

    fn title(&self) -> &str {
        self.text[..self.body].lines().find_map(|line| line.strip_prefix("title: ")).unwrap_or_default()
    }

    fn stem(&self) -> &str {
        self.path.strip_suffix(".md").unwrap_or(&self.path)
    }

    fn folder(&self) -> &str {
        self.path.rsplit_once('/').map_or("", |(folder, _)| folder)
    }
}

struct Site<'p> {
    pages: &'p [Page],
    by_path: HashMap<&'p str, usize>,
    /// Links to the first page of each section.
    navigation: String,
    dead_links: AtomicUsize,
}

/// A heading of a page's contents.
struct Heading {
    level: u8,
    id: String,
    words: String,
}

impl<'p> Site<'p> {
    fn new(pages: &'p [Page]) -> Site<'p> {
        let mut navigation = String::new();
        let mut last = "";
        for page in pages.iter().filter(|page| !page.folder().is_empty()) {
            if page.folder() != last {
                last = page.folder();
                let _ = write!(navigation, "<a href=\"../{}.html\">{last}</a>", page.stem());
            }
        }
        let by_path = pages.iter().enumerate().map(|(number, page)| (page.path.as_str(), number)).collect();
        Site { pages, by_path, navigation, dead_links: AtomicUsize::new(0) }
    }

    fn draw(&self, number: usize) -> String {
        let page = &self.pages[number];
        let mut out = String::with_capacity(page.text.len() * 2 + self.navigation.len() + 2_000);
        let (events, headings) = self.parse(page);
        out.push_str("<!doctype html><html lang=tr><head><meta charset=utf-8><title>");
        push_escaped(&mut out, page.title());
        out.push_str(
            "</title><link rel=stylesheet href=../base.css></head><body><nav><a href=../index.html>Rehber</a> / ",
        );
        push_escaped(&mut out, page.folder());
        out.extend(["</nav><nav>", &self.navigation, "</nav><aside><ul>"]);
        for heading in headings.iter().filter(|heading| heading.level > 1) {
            let _ = write!(out, "<li class=l{}><a href=\"#{}\">", heading.level, heading.id);
            push_escaped(&mut out, &heading.words);
            out.push_str("</a></li>");
        }
        out.push_str("</ul></aside><main>");
        html::push_html(&mut out, events.into_iter());
        out.push_str("</main><footer>");
        for (other, relation) in [(number.checked_sub(1), "prev"), (number.checked_add(1), "next")] {
            if let Some(other) = other.and_then(|other| self.pages.get(other)) {
                let _ = write!(out, "<a rel={relation} href=\"../{}.html\">", other.stem());
                push_escaped(&mut out, other.title());
                out.push_str("</a>");
            }
        }
        out.push_str("</footer></body></html>\n");
        out
    }

    fn parse<'s>(&self, page: &'s Page) -> (Vec<Event<'s>>, Vec<Heading>) {
        let body = &page.text[page.body..];
        let mut events = Vec::with_capacity(body.len() / 12);
        let mut headings: Vec<Heading> = Vec::new();
        let mut taken: HashMap<String, u32> = HashMap::new();
        let mut open: Option<(usize, String)> = None;
        for mut event in Parser::new_ext(body, OPTIONS) {
            match &mut event {
                Event::Start(Tag::Heading { .. }) => open = Some((events.len(), String::new())),
                Event::End(TagEnd::Heading(level)) => {
                    let (at, words) = open.take().unwrap_or_default();
                    let id = free_id(&words, &mut taken);
                    if let Some(Event::Start(Tag::Heading { id: place, .. })) = events.get_mut(at) {
                        *place = Some(CowStr::from(id.clone()));
                    }
                    headings.push(Heading { level: *level as u8, id, words });
                }
                Event::Start(Tag::Link { dest_url, .. }) => {
                    if let Some(address) = self.address(page, dest_url) {
                        *dest_url = CowStr::from(address);
                    }
                }
                Event::Text(text) | Event::Code(text) => {
                    if let Some((_, words)) = &mut open {
                        words.push_str(text);
                    }
                }
                _ => {}
            }
            events.push(event);
        }
        (events, headings)
    }

    /// Where a link to a page leads in the finished site; `None` if it leads elsewhere.
    fn address(&self, page: &Page, link: &str) -> Option<String> {
        let (path, anchor) = link.find('#').map_or((link, ""), |at| link.split_at(at));
        let stem = path.strip_suffix(".md").filter(|stem| !stem.contains("://"))?;
        let whole = match path.strip_prefix("../") {
            Some(path) => path.to_owned(),
            None if page.folder().is_empty() => path.to_owned(),
            None => format!("{}/{path}", page.folder()),
        };
        if !self.by_path.contains_key(whole.as_str()) {
            self.dead_links.fetch_add(1, Ordering::Relaxed);
        }
        Some(format!("{stem}.html{anchor}"))
    }
}

/// An id that no earlier heading of the page has.
fn free_id(words: &str, taken: &mut HashMap<String, u32>) -> String {
    let mut id = String::with_capacity(words.len());
    for letter in words.chars() {
        match letter {
            'I' => id.push('ı'),
            'İ' => id.push('i'),
            letter if letter.is_alphanumeric() => id.extend(letter.to_lowercase()),
            _ if id.ends_with('-') || id.is_empty() => {}
            _ => id.push('-'),
        }
    }
    let id = id.trim_end_matches('-').to_owned();
    let times = taken.entry(id.clone()).or_insert(0);
    *times += 1;
    if *times == 1 { id } else { format!("{id}-{times}") }
}

fn push_escaped(out: &mut String, words: &str) {
    // A text takes whatever it is given.
    let _ = escape_html(out, words);
}

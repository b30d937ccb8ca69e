//! The documents around the pages' texts. Their markup is in `templates/`.

mod workbench;

use askama::Template;
use rehearsal::screen::View;
use toml::value::Date;

use crate::{
    page::{Heading, Page, TOP, front_matter::Checked},
    read::Kind,
    render::{
        Body, dates,
        edition::{self, Edition, article_id, public_address},
        navigation::{Link, Navigation, Section, link},
    },
    site::Site,
};

pub use workbench::{InlineProgram, Later, Scripts, single, workbench, workbench_head};

/// What all documents have.
#[derive(Clone, Copy)]
pub struct Frame<'f> {
    /// The site.
    pub site: &'f Site<'f>,
    /// How its pages lie in folders.
    pub navigation: &'f Navigation<'f>,
    /// What goes between `<style>` and `</style>`, or the name of the style sheet.
    pub style: Style<'f>,
    /// The document's policy, or the place for it.
    pub policy: &'f str,
    /// The icon's address, from the site's first folder if it is a file.
    pub icon: &'f str,
    /// What colours the browser's own bar, light and dark.
    pub bar: Option<[&'f str; 2]>,
    /// The script that goes into the head.
    pub scheme: Script<'f>,
    /// Where the search is.
    pub search: Search<'f>,
    /// Whether the document reloads itself when the site was built anew.
    pub live_reload: bool,
}

/// How a document gets the search.
#[derive(Clone, Copy, Debug)]
pub enum Search<'f> {
    /// From the file of this name, when it is wanted.
    Files {
        /// The search.
        script: &'f str,
    },
    /// The scripts are with those of the document, and this is what they read.
    Within {
        /// The index.
        words: &'f str,
        /// The texts.
        texts: &'f str,
    },
}

/// How a document gets its style.
#[derive(Clone, Copy, Debug)]
pub enum Style<'f> {
    /// From these files.
    Files(&'f [&'f str]),
    /// From this text.
    Inline(&'f str),
}

/// How a document gets a script.
#[derive(Clone, Copy, Debug)]
pub enum Script<'f> {
    /// From that file.
    File(&'f str),
    /// From this text.
    Inline(&'f str),
}

/// What a document's head says of it.
struct Meta<'f> {
    title: &'f str,
    summary: &'f str,
    /// Its public address.
    address: Option<String>,
    /// What precedes addresses from the site's first folder.
    root: String,
    /// Whether a host may show it in any folder.
    anywhere: bool,
    /// Whether it can be shared: the single file has no address, and nothing is at that of the lost page.
    shared: bool,
    /// What the button says that prints it, if there is one.
    print: Option<&'static str>,
}

#[derive(Template)]
#[template(path = "page.html")]
struct PageDocument<'f> {
    frame: &'f Frame<'f>,
    meta: Meta<'f>,
    edition: Edition,
    header: Vec<Link<'f>>,
    trail: Vec<Link<'f>>,
    contents: Vec<Entry<'f>>,
    dates: Dates,
    body: &'f str,
    section: Option<Section<'f>>,
    before: Option<Link<'f>>,
    after: Option<Link<'f>>,
    script: &'f str,
}

/// In bytes, more than what most documents are without their page's text.
const AROUND: usize = 6144;

/// The document that holds the page with that `index` alone; `script` is the name of the file for readers.
pub fn page(frame: &Frame<'_>, index: usize, body: &Body, script: &str) -> String {
    let pages = &frame.site.pages;
    let page = &pages[index];
    let root = edition::root(page.slug());
    let link = |page| link(page, Edition::Alone, &root, None);
    let document = PageDocument {
        frame,
        edition: Edition::Alone,
        header: frame.navigation.header(Edition::Alone, &root, Some(page)),
        trail: frame.navigation.trail(page),
        contents: contents(&page.headings),
        dates: Dates::of(page),
        body: &body.alone,
        section: frame.navigation.section(page),
        before: index.checked_sub(1).map(|before| link(&pages[before])),
        after: pages.get(index + 1).map(link),
        script,
        meta: Meta {
            title: &page.front().title,
            summary: &page.front().summary,
            address: public_address(frame.site, &page.document()),
            root: root.clone(),
            anywhere: false,
            shared: true,
            print: Some("Yazdır"),
        },
    };
    drawn_into(String::with_capacity(body.alone.len() + AROUND), &document)
}

/// The document that lists what is in the folder with that path.
pub fn folder(frame: &Frame<'_>, path: &str, script: &str) -> String {
    let is_top = path.is_empty();
    let root = if is_top { String::new() } else { edition::root(&format!("{path}/")) };
    let title = if is_top { &frame.site.settings.title } else { path.rsplit('/').next().unwrap_or(path) };
    let links = frame.navigation.contents(path);
    drawn(&PageDocument {
        frame,
        edition: Edition::Alone,
        header: frame.navigation.header(Edition::Alone, &root, None),
        trail: if is_top { Vec::new() } else { frame.navigation.trail_to_folder(path) },
        contents: Vec::new(),
        dates: Dates { updated: None, checked: None },
        body: &drawn(&FolderList { links }),
        section: None,
        before: None,
        after: None,
        script,
        meta: Meta {
            title,
            summary: "",
            address: None,
            root: root.clone(),
            anywhere: false,
            shared: true,
            print: Some("Yazdır"),
        },
    })
}

#[derive(Template)]
#[template(path = "folder.html")]
struct FolderList<'f> {
    links: Vec<Link<'f>>,
}

#[derive(Template)]
#[template(path = "redirect.html")]
struct Redirect<'f> {
    frame: &'f Frame<'f>,
    title: &'f str,
    address: String,
}

/// The documents at the former addresses of pages, by name: each leads to where its page is now.
pub fn redirects(frame: &Frame<'_>) -> Vec<(String, String)> {
    let pages = frame.site.pages.iter().filter_map(|page| Some((page, page.front.as_ref()?)));
    let redirects = pages.flat_map(|(page, front)| front.redirects.iter().map(move |(from, _)| (page, from)));
    let document = |(page, from): (&Page<'_>, &String)| {
        let address = format!("{}{}.html", edition::root(from), page.slug);
        (format!("{from}.html"), drawn(&Redirect { frame, title: &page.front().title, address }))
    };
    redirects.map(document).collect()
}

/// A heading in the list of contents, and those below it.
struct Entry<'f> {
    heading: &'f Heading,
    inner: Vec<&'f Heading>,
}

/// Two levels of headings, unless there are so few that a list of them would only be in the way.
fn contents(headings: &[Heading]) -> Vec<Entry<'_>> {
    let mut entries: Vec<Entry<'_>> = Vec::new();
    let mut count = 0;
    for heading in headings.iter().filter(|heading| heading.level <= 3) {
        count += 1;
        match entries.last_mut().filter(|_| heading.level == 3) {
            Some(entry) => entry.inner.push(heading),
            None => entries.push(Entry { heading, inner: Vec::new() }),
        }
    }
    if count < FEWEST_IN_CONTENTS { Vec::new() } else { entries }
}

const FEWEST_IN_CONTENTS: usize = 3;

#[derive(Template)]
#[template(path = "booklet.html")]
struct BookletDocument<'f> {
    frame: &'f Frame<'f>,
    meta: Meta<'f>,
    edition: Edition,
    header: Vec<Link<'f>>,
    chapters: Vec<Article<'f>>,
    date: Option<Day>,
    script: &'f str,
}

/// The document that holds the whole guide, to be printed; `script` is the name of the file for readers.
pub fn booklet(frame: &Frame<'_>, bodies: &[Body], script: &str) -> String {
    drawn(&BookletDocument {
        frame,
        edition: Edition::Booklet,
        header: frame.navigation.header(Edition::Alone, "", None),
        chapters: frame.site.pages.iter().zip(bodies).map(|(page, body)| Article::new(page, &body.booklet)).collect(),
        date: dates::newest(frame.site).map(Day::new),
        script,
        meta: Meta {
            title: "Kitapçık",
            summary: "Rehberin tamamı, ekran resimleriyle: basmak için.",
            address: public_address(frame.site, "kitapcik.html"),
            root: String::new(),
            anywhere: false,
            shared: true,
            print: Some("Yazdır"),
        },
    })
}

/// A page as part of a larger document.
struct Article<'f> {
    id: String,
    view: &'static str,
    title: &'f str,
    summary: &'f str,
    dates: Dates,
    body: &'f str,
}

impl<'f> Article<'f> {
    fn new(page: &'f Page<'_>, body: &'f str) -> Article<'f> {
        Article {
            id: article_id(page),
            view: page.view().map_or("", View::slug),
            title: &page.front().title,
            summary: &page.front().summary,
            dates: Dates::of(page),
            body,
        }
    }
}

/// A day.
struct Day {
    in_words: String,
    for_machines: String,
}

impl Day {
    fn new(date: Date) -> Day {
        Day { in_words: dates::in_words(date), for_machines: dates::for_machines(date) }
    }
}

/// What a page says of its age.
struct Dates {
    updated: Option<Day>,
    /// When the portal was looked at, if that has to do with the page, and if anyone knows.
    checked: Option<Option<Day>>,
}

impl Dates {
    fn is_known(&self) -> bool {
        self.updated.is_some() || self.checked.is_some()
    }

    fn of(page: &Page<'_>) -> Dates {
        let front = page.front();
        Dates {
            updated: front.updated.map(Day::new),
            checked: front.checked.map(|checked| match checked {
                Checked::On(date) => Some(Day::new(date)),
                Checked::Unknown => None,
            }),
        }
    }
}

#[derive(Template)]
#[template(path = "not_found.html")]
struct NotFound<'f> {
    frame: &'f Frame<'f>,
    script: &'f str,
    meta: Meta<'f>,
    edition: Edition,
    header: Vec<Link<'f>>,
}

/// The document that hosts show for an address that does not exist. Only with a public address does it know where the site is.
pub fn not_found(frame: &Frame<'_>, script: &str) -> String {
    let root = public_address(frame.site, "").unwrap_or_default();
    drawn(&NotFound {
        frame,
        script,
        edition: Edition::Alone,
        header: frame.navigation.header(Edition::Alone, &root, None),
        meta: Meta {
            title: "Sayfa bulunamadı",
            summary: "Bu adreste bir sayfa yok.",
            address: None,
            root,
            anywhere: true,
            shared: false,
            print: None,
        },
    })
}

fn drawn(template: &impl Template) -> String {
    drawn_into(String::new(), template)
}

/// What a template makes, in an empty string that has room for it.
fn drawn_into(mut out: String, template: &impl Template) -> String {
    template.render_into(&mut out).expect("writing to a string does not fail");
    out
}

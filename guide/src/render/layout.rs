//! The documents around the pages' texts. Their markup is in `templates/`.

use askama::Template;
use form::screen::View;

use crate::{
    bundle::pack::Packed,
    page::{Page, front_matter::Checked},
    render::{
        Body, dates,
        edition::{Edition, article_id},
    },
    site::Site,
};

/// Links to all pages that explain no screen stand in the header of each page; with more of them than this, one link to the
/// booklet's contents stands there instead, so that a page's size does not grow with the site.
const MOST_IN_HEADER: usize = 10;

/// What all documents have.
#[derive(Clone, Debug)]
pub struct Frame<'f> {
    /// The site.
    pub site: &'f Site<'f>,
    /// What goes between `<style>` and `</style>`, or the name of the style sheet.
    pub style: Style<'f>,
    /// The icon's address.
    pub icon: &'f str,
    /// Where the search is.
    pub search: Search<'f>,
    /// Whether the document reloads itself when the site was built anew.
    pub live_reload: bool,
}

/// How a document gets the search.
#[derive(Clone, Copy, Debug)]
pub enum Search<'f> {
    /// From files of these names.
    Files {
        /// What loads the search when it is wanted.
        opener: &'f str,
        /// The search.
        script: &'f str,
    },
    /// The scripts are with those of the document, and this is what they read.
    Within {
        /// The index.
        words: &'f Packed,
        /// The texts.
        texts: &'f Packed,
    },
}

/// How a document gets its style.
#[derive(Clone, Copy, Debug)]
pub enum Style<'f> {
    /// From that file.
    File(&'f str),
    /// From this text.
    Inline(&'f str),
}

/// A link.
#[derive(Clone, Debug)]
pub struct Link<'f> {
    /// Where it leads.
    pub address: String,
    /// Its words.
    pub words: &'f str,
    /// Whether it leads to the document that it is in.
    pub current: bool,
}

#[derive(Template)]
#[template(path = "page.html")]
struct PageDocument<'f> {
    frame: &'f Frame<'f>,
    title: &'f str,
    summary: &'f str,
    edition: Edition,
    header: Vec<Link<'f>>,
    is_step: bool,
    short: &'f str,
    contents: Vec<Link<'f>>,
    dates: Dates,
    body: &'f str,
    before: Option<Link<'f>>,
    after: Option<Link<'f>>,
}

/// The document that holds the page with that `index` alone.
pub fn page(frame: &Frame<'_>, index: usize, body: &Body) -> String {
    let pages = &frame.site.pages;
    let page = &pages[index];
    let link = |page| link(page, Edition::Alone, None);
    let headings = page.headings.iter().filter(|heading| heading.level == 2);
    let contents: Vec<Link<'_>> = headings
        .map(|heading| Link { address: format!("#{}", heading.id), words: &heading.words, current: false })
        .collect();
    drawn(&PageDocument {
        frame,
        title: &page.front().title,
        summary: &page.front().summary,
        edition: Edition::Alone,
        header: header(frame.site, Edition::Alone, Some(page)),
        is_step: explains_screen(page),
        short: short(&page.front().title),
        contents: if contents.len() < 3 { Vec::new() } else { contents },
        dates: Dates::of(page),
        body: &body.alone,
        before: index.checked_sub(1).map(|before| link(&pages[before])),
        after: pages.get(index + 1).map(link),
    })
}

#[derive(Template)]
#[template(path = "booklet.html")]
struct BookletDocument<'f> {
    frame: &'f Frame<'f>,
    title: &'f str,
    summary: &'f str,
    edition: Edition,
    header: Vec<Link<'f>>,
    chapters: Vec<Article<'f>>,
    date: String,
}

/// The document that holds the whole guide, to be printed.
pub fn booklet(frame: &Frame<'_>, bodies: &[Body]) -> String {
    let newest =
        frame.site.pages.iter().map(|page| page.front().updated).max_by_key(|date| (date.year, date.month, date.day));
    drawn(&BookletDocument {
        frame,
        title: "Kitapçık",
        summary: "Rehberin tamamı, ekran resimleriyle: basmak için.",
        edition: Edition::Booklet,
        header: header(frame.site, Edition::Alone, None),
        chapters: frame.site.pages.iter().zip(bodies).map(|(page, body)| Article::new(page, &body.booklet)).collect(),
        date: newest.map(dates::in_words).unwrap_or_default(),
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

/// What a page says of its age.
struct Dates {
    updated: String,
    updated_for_machines: String,
    checked: Option<String>,
}

impl Dates {
    fn of(page: &Page<'_>) -> Dates {
        let front = page.front();
        Dates {
            updated: dates::in_words(front.updated),
            updated_for_machines: dates::for_machines(front.updated),
            checked: front.checked.map(|checked| match checked {
                Checked::On(date) => dates::in_words(date),
                Checked::Unknown => "bilinmiyor; ekranlar özgün kılavuzdan aktarıldı".to_owned(),
            }),
        }
    }
}

/// A step in the list above the guide's pane.
struct StepLink<'f> {
    address: String,
    view: &'static str,
    /// What is seen.
    label: String,
    /// What is read aloud.
    title: &'f str,
}

#[derive(Template)]
#[template(path = "workbench.html")]
struct Workbench<'f> {
    frame: &'f Frame<'f>,
    edition: Edition,
    header: Vec<Link<'f>>,
    first: Vec<Link<'f>>,
    steps: Vec<StepLink<'f>>,
    articles: Vec<Article<'f>>,
    settings: Vec<(&'static str, String)>,
    start: String,
    later: Later<'f>,
    script: &'f str,
}

/// The names of the files that the form loads once it can be used. The single file has what is in them in itself.
#[derive(Clone, Copy, Debug, Default)]
pub struct Later<'f> {
    /// The list of places.
    pub places: &'f str,
    /// The module's half for the letter.
    pub letter: &'f str,
    /// The letter's style sheet.
    pub letter_style: &'f str,
}

/// The body of the document in which guide and form stand side by side; `script` goes to its end.
pub fn workbench<'f>(
    frame: &'f Frame<'f>,
    edition: Edition,
    bodies: &'f [Body],
    later: Later<'f>,
    script: &'f str,
) -> String {
    let site = frame.site;
    let shown = |(page, body): (&'f Page<'_>, &'f Body)| {
        let text = if edition == Edition::Single { Some(&body.single) } else { body.workbench.as_ref() };
        Some(Article::new(page, text?))
    };
    let articles = site.pages.iter().zip(bodies).filter_map(shown).collect();
    let before_steps = site.pages.iter().take_while(|page| page.view().is_none());
    drawn(&Workbench {
        frame,
        edition,
        header: header(site, edition, None),
        first: before_steps.map(|page| link(page, edition, None)).collect(),
        steps: step_links(site, edition),
        articles,
        settings: site.settings.form.pairs(),
        start: app::picture::start(&site.settings.form),
        later,
        script,
    })
}

fn step_links<'f>(site: &'f Site<'_>, edition: Edition) -> Vec<StepLink<'f>> {
    let mut number = 0;
    let links = site.steps().map(|(view, page)| StepLink {
        address: edition.page_address(page, None),
        view: view.slug(),
        label: match view {
            View::Letter => short(&page.front().title).to_owned(),
            View::Screen(_) => {
                number += 1;
                number.to_string()
            }
        },
        title: &page.front().title,
    });
    links.collect()
}

#[derive(Template)]
#[template(path = "head.html")]
struct Head<'f> {
    frame: &'f Frame<'f>,
    title: &'f str,
    summary: &'f str,
}

/// What goes into the head of Trunk's page.
pub fn workbench_head(frame: &Frame<'_>) -> String {
    let (title, summary) = ("", WORKBENCH_SUMMARY);
    drawn(&Head { frame, title, summary })
}

const WORKBENCH_SUMMARY: &str = "E-imza yenileme başvurusunu adım adım okuyun, yanındaki formda prova edin.";

#[derive(Template)]
#[template(path = "single.html")]
struct SingleDocument<'f> {
    frame: &'f Frame<'f>,
    title: &'f str,
    summary: &'f str,
    body: &'f str,
    wasm: &'f Packed,
    script: &'f str,
}

/// The single file: `body` as [`workbench`] gives it, the wasm and the script that starts it.
pub fn single(frame: &Frame<'_>, body: &str, wasm: &Packed, script: &str) -> String {
    let (title, summary) = ("", WORKBENCH_SUMMARY);
    drawn(&SingleDocument { frame, title, summary, body, wasm, script })
}

#[derive(Template)]
#[template(path = "not_found.html")]
struct NotFound<'f> {
    frame: &'f Frame<'f>,
}

/// The document that hosts show for an address that does not exist.
pub fn not_found(frame: &Frame<'_>) -> String {
    drawn(&NotFound { frame })
}

fn header<'f>(site: &'f Site<'_>, edition: Edition, current: Option<&Page<'_>>) -> Vec<Link<'f>> {
    let pages: Vec<&Page<'_>> = site.pages.iter().filter(|page| !explains_screen(page)).collect();
    if pages.len() > MOST_IN_HEADER {
        let address = "kitapcik.html#icindekiler".to_owned();
        return vec![Link { address, words: "Bütün sayfalar", current: false }];
    }
    pages.into_iter().map(|page| Link { words: short(&page.front().title), ..link(page, edition, current) }).collect()
}

fn explains_screen(page: &Page<'_>) -> bool {
    matches!(page.view(), Some(View::Screen(_)))
}

fn link<'f>(page: &'f Page<'_>, edition: Edition, current: Option<&Page<'_>>) -> Link<'f> {
    Link {
        address: edition.page_address(page, None),
        words: &page.front().title,
        current: current.is_some_and(|current| current.slug() == page.slug()),
    }
}

/// What stands before a title's colon, where there is little room.
fn short(title: &str) -> &str {
    title.split_once(':').map_or(title, |(short, _)| short)
}

fn drawn(template: &impl Template) -> String {
    template.render().expect("writing to a string does not fail")
}

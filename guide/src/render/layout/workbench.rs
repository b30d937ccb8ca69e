//! Guide and form side by side: from files, and in the single file.

use askama::Template;
use rehearsal::screen::View;

use crate::{
    page::Page,
    read::Kind,
    render::{
        Body,
        edition::{Edition, public_address},
        layout::{Article, Frame, Meta, Script, Search, Style, drawn},
        navigation::{Link, link, short},
    },
    site::Site,
};

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
    meta: Meta<'f>,
    edition: Edition,
    header: Vec<Link<'f>>,
    first: Vec<Link<'f>>,
    steps: Vec<StepLink<'f>>,
    articles: Vec<Article<'f>>,
    settings: Vec<(&'static str, String)>,
    start: String,
    later: Later<'f>,
    scripts: Scripts<'f>,
}

/// The scripts of the document.
#[derive(Clone, Copy, Debug)]
pub struct Scripts<'f> {
    /// The one that tells of a form that does not start: it is there before anything else, to hear of all that fails.
    pub starting: &'f str,
    /// All others.
    pub rest: &'f str,
}

/// The names of the files that the form loads once it can be used. The single file has what is in them in itself.
#[derive(Clone, Copy, Debug, Default)]
pub struct Later<'f> {
    /// The list of places.
    pub places: &'f str,
    /// The letter's script and its module.
    pub letter: [&'f str; 2],
    /// The letter's style sheet.
    pub letter_style: &'f str,
}

/// The body of the document in which guide and form stand side by side.
pub fn workbench<'f>(
    frame: &'f Frame<'f>,
    edition: Edition,
    bodies: &'f [Body],
    later: Later<'f>,
    scripts: Scripts<'f>,
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
        meta: Meta::of_workbench(frame, edition),
        edition,
        header: frame.navigation.header(edition, "", None),
        first: before_steps.map(|page| link(page, edition, "", None)).collect(),
        steps: step_links(site, edition),
        articles,
        settings: site.settings.form.pairs(),
        start: app::picture::start(&site.settings.form),
        later,
        scripts,
    })
}

fn step_links<'f>(site: &'f Site<'_>, edition: Edition) -> Vec<StepLink<'f>> {
    let mut number = 0;
    let links = site.steps().map(|(view, page)| StepLink {
        address: edition.page_address(None, page, None).into_owned(),
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
    meta: Meta<'f>,
}

/// What goes into the head of Trunk's page.
pub fn workbench_head(frame: &Frame<'_>) -> String {
    drawn(&Head { frame, meta: Meta::of_workbench(frame, Edition::Workbench) })
}

impl<'f> Meta<'f> {
    fn of_workbench(frame: &Frame<'_>, edition: Edition) -> Meta<'f> {
        let shared = edition == Edition::Workbench;
        Meta {
            title: "",
            summary: "E-imza yenileme başvurusunu adım adım okuyun, yanındaki formda prova edin.",
            address: public_address(frame.site, "").filter(|_| shared),
            root: String::new(),
            anywhere: false,
            shared,
            print: Some("Kılavuzu yazdır"),
        }
    }
}

#[derive(Template)]
#[template(path = "single.html")]
struct SingleDocument<'f> {
    frame: &'f Frame<'f>,
    meta: Meta<'f>,
    body: &'f str,
    rehearsal: &'f InlineProgram,
    letter: &'f InlineProgram,
}

/// A program for the browser, as it stands in a document.
#[derive(Clone, Debug)]
pub struct InlineProgram {
    /// The script that starts it, as a module.
    pub script: String,
    /// The module, packed.
    pub wasm: String,
}

/// The single file: `body` as [`workbench`] gives it, the rehearsal and the letter.
pub fn single(frame: &Frame<'_>, body: &str, [rehearsal, letter]: &[InlineProgram; 2]) -> String {
    drawn(&SingleDocument { frame, meta: Meta::of_workbench(frame, Edition::Single), body, rehearsal, letter })
}

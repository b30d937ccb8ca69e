//! Stage 2: one Markdown file becomes a page.

pub mod address;
mod blocks;
mod containers;
mod footnotes;
mod foreign;
pub mod front_matter;
pub mod headings;
pub mod lines;
mod links;
pub mod markdown;
pub mod markup;
mod pictures;
mod terms;
pub(crate) mod yaml;

use std::ops::Range;

use form::section::Section;
use pulldown_cmark::CowStr;
use rayon::prelude::*;
use rehearsal::{
    screen::{Screen, View},
    target::Target,
};

use crate::{
    html,
    page::{front_matter::FrontMatter, markup::Markup},
    problem::Problem,
    read::{Kind, Names, Source, Text},
};

/// The anchor of a page's text, its title included, where the page stands alone.
pub const TOP: &str = "sayfa--metni";

/// A page of the guide.
#[derive(Clone, Debug)]
pub struct Page<'s> {
    /// Its file.
    pub file: &'s Text,
    /// What it is called in addresses: the path of its document without `.html`.
    pub slug: &'s str,
    /// The address of its document from the site's first folder: the path of it, with what an address may not hold escaped.
    pub address: String,
    /// What kind of folder it is from.
    pub kind: Kind,
    /// What it says of itself; `None` if that is damaged.
    pub front: Option<FrontMatter>,
    /// Its text.
    pub body: Markup,
    /// Its headings, top to bottom.
    pub headings: Vec<Heading>,
    /// Its links, in the order of the text.
    pub links: Vec<Link<'s>>,
    /// Its pictures, in the order of the text.
    pub pictures: Vec<Picture<'s>>,
    /// The terms that it explains, if it is a glossary.
    pub terms: Vec<Term>,
}

/// A heading within a page.
#[derive(Clone, Debug)]
pub struct Heading {
    /// 2 to 6; 1 is the page's title.
    pub level: u8,
    /// Its anchor.
    pub id: String,
    /// Its words, without their Markdown.
    pub words: String,
}

/// A term of a glossary.
#[derive(Clone, Debug)]
pub struct Term {
    /// Its anchor.
    pub id: String,
    /// What it means, in plain words.
    pub meaning: String,
}

/// A link.
#[derive(Clone, Debug)]
pub struct Link<'s> {
    /// Where it leads.
    pub to: Destination<'s>,
    /// Whether it has no words, so that it is called what its target is called.
    pub wordless: bool,
    /// What its author says about it in quotes behind the address; empty for nothing.
    pub title: CowStr<'s>,
    /// The file in which it stands: the page's own, or a fragment.
    pub file: &'s Text,
    /// Where in that file its address is.
    pub span: Range<usize>,
}

impl Link<'_> {
    /// The address of a link that leads out of the site.
    pub fn address(&self) -> &str {
        match &self.to {
            Destination::Outside(address) => address,
            _ => "",
        }
    }
}

/// Where a link leads.
#[derive(Clone, Debug)]
pub enum Destination<'s> {
    /// Out of the site.
    Outside(CowStr<'s>),
    /// To a page, by its index in [`Source::pages`], and maybe to an anchor on it.
    Page(u32, Option<CowStr<'s>>),
    /// To an anchor on the page itself.
    Anchor(CowStr<'s>),
    /// To the list of what is in a folder, by its path.
    List(String),
    /// To another file, by its index in [`Source::files`].
    File(u32),
    /// To a place in the form.
    Form(Target),
    /// Nowhere: the problem has been reported.
    Nowhere,
}

/// A picture.
#[derive(Clone, Debug)]
pub struct Picture<'s> {
    /// What it shows.
    pub of: Image,
    /// What stands for it where it cannot be seen.
    pub alt: String,
    /// Its caption; empty for none.
    pub caption: CowStr<'s>,
    /// Its number among the page's figures, if it is one.
    pub number: Option<usize>,
    /// Its anchor; empty for none.
    pub id: CowStr<'s>,
    /// The file in which it stands: the page's own, or a fragment.
    pub file: &'s Text,
    /// Where in that file its address is.
    pub span: Range<usize>,
}

/// What a picture shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Image {
    /// A screen of the form, or one section of it.
    Screen(Screen, Option<Section>),
    /// A picture file, by its index in [`Source::files`].
    File(u32),
    /// Nothing: the problem has been reported.
    Nothing,
}

impl Page<'_> {
    /// Its name in addresses.
    pub fn slug(&self) -> &str {
        self.slug
    }

    /// The path of the document that shows it alone.
    pub fn document(&self) -> String {
        format!("{}.html", self.slug)
    }

    /// The folder of its document, with `/` at the end; empty for the site's own folder.
    pub fn folder(&self) -> &str {
        self.slug.rfind('/').map_or("", |at| &self.slug[..=at])
    }

    /// What it says of itself. Pages without it never get past the checks.
    pub fn front(&self) -> &FrontMatter {
        self.front.as_ref().expect("a page with damaged front matter does not get past the checks")
    }

    /// Whether it is not ready to be read by others.
    pub fn is_draft(&self) -> bool {
        self.front.as_ref().is_some_and(|front| front.draft)
    }

    /// The view of the form that it explains.
    pub fn view(&self) -> Option<View> {
        self.front.as_ref()?.screen
    }

    /// Its figures that have a caption, in the order of their numbers.
    pub fn figures(&self) -> impl Iterator<Item = &Picture<'_>> {
        self.pictures.iter().filter(|picture| picture.number.is_some())
    }

    /// Whether something on it has this anchor.
    pub fn has_anchor(&self, anchor: &str) -> bool {
        self.anchors().any(|id| id == anchor)
    }

    /// The anchor that an address means. Other programs make anchors of headings by other rules, so in pages that were
    /// written for them it may be spelt otherwise.
    pub fn anchor_like(&self, anchor: &str) -> Option<&str> {
        if let Some(id) = self.anchors().find(|id| *id == anchor) {
            return Some(id);
        }
        if self.kind == Kind::Guide {
            return None;
        }
        let letters = |text: &str| headings::anchor(text).replace('-', "");
        let wanted = letters(anchor);
        let next = |anchor: &str| {
            let (words, number) = anchor.rsplit_once('-')?;
            Some(format!("{words}-{}", number.parse::<u32>().ok()?.checked_add(1)?))
        };
        let numbered = next(anchor).map(|anchor| letters(&anchor));
        let like = |id: &&str| letters(id) == wanted;
        self.anchors()
            .find(like)
            .or_else(|| self.anchors().find(|id| Some(letters(id)) == numbered))
            .or_else(|| self.own_anchor(anchor))
            .or_else(|| (letters(&self.front.as_ref()?.title) == wanted).then_some(TOP))
    }

    /// An anchor that the author has written in HTML.
    fn own_anchor(&self, anchor: &str) -> Option<&str> {
        let html = &self.body.html;
        [" id=", " name="].iter().find_map(|attribute| {
            html.match_indices(attribute).find_map(|(at, _)| {
                let value = &html[at + attribute.len()..];
                let value = value.trim_start_matches(['"', '\'']);
                let end = value.find(['"', '\'', '>', ' ']).unwrap_or(value.len());
                (value[..end] == *anchor).then_some(&value[..end])
            })
        })
    }

    /// All its anchors.
    pub fn anchors(&self) -> impl Iterator<Item = &str> {
        let headings = self.headings.iter().map(|heading| heading.id.as_str());
        let figures = self.pictures.iter().map(|picture| &*picture.id).filter(|id| !id.is_empty());
        headings.chain(figures).chain(self.terms.iter().map(|term| term.id.as_str()))
    }

    /// The targets that the page links to and shows on a picture, each with its number: 1, 2, 3 in the order of
    /// the first links.
    pub fn numbers(&self) -> Vec<(Target, usize)> {
        let mut numbers: Vec<(Target, usize)> = Vec::new();
        for link in &self.links {
            let Destination::Form(target @ (Target::Field(_) | Target::Button(_))) = link.to else { continue };
            if self.shows(target) && !numbers.iter().any(|&(numbered, _)| numbered == target) {
                numbers.push((target, numbers.len() + 1));
            }
        }
        numbers
    }

    fn shows(&self, target: Target) -> bool {
        self.pictures.iter().any(|picture| match picture.of {
            Image::Screen(screen, section) => target.is_on(screen, section),
            Image::File(_) | Image::Nothing => false,
        })
    }
}

/// Parses all pages, each on its own; `names` are those of `source`.
pub fn parse_all<'s>(source: &'s Source, names: &'s Names<'s>, problems: &mut Vec<Problem<'s>>) -> Vec<Page<'s>> {
    let parsed: Vec<(Page<'s>, Vec<Problem<'s>>)> =
        (0..source.pages.len()).into_par_iter().map(|index| parse(source, names, index)).collect();
    let mut pages = Vec::with_capacity(parsed.len());
    for (page, found) in parsed {
        pages.push(page);
        problems.extend(found);
    }
    pages
}

fn parse<'s>(source: &'s Source, names: &'s Names<'s>, index: usize) -> (Page<'s>, Vec<Problem<'s>>) {
    let file = &source.pages[index];
    let mut problems = Vec::new();
    let (front, body) = front_matter::parse(file, source.kind, &mut problems);
    let mut page = Page {
        file,
        slug: &names.slugs[index],
        address: html::escaped_path(&names.slugs[index]) + ".html",
        kind: source.kind,
        front,
        body: Markup::default(),
        headings: Vec::new(),
        links: Vec::new(),
        pictures: Vec::new(),
        terms: Vec::new(),
    };
    let title = markdown::read_into(&mut page, source, names, body, &mut problems);
    if source.kind == Kind::Plain {
        let front = page.front.get_or_insert_with(FrontMatter::default);
        front.order = index as i64;
        if front.title.is_empty() {
            front.title = title.filter(|title| !title.trim().is_empty()).unwrap_or_else(|| title_of(file));
        }
    }
    (page, problems)
}

/// What a page without a title is called: what its file is called.
fn title_of(file: &Text) -> String {
    let mut parts = file.name.rsplit('/');
    let last = parts.next().unwrap_or_default();
    let is_index = last.eq_ignore_ascii_case("index") || last.eq_ignore_ascii_case("readme");
    let name = if is_index { parts.next().unwrap_or(last) } else { last };
    name.replace(['-', '_'], " ").trim().to_owned()
}

//! Stage 2: one Markdown file becomes a page.

pub mod address;
pub mod front_matter;
pub mod lines;
pub mod markdown;

use std::ops::Range;

use form::{
    screen::{Screen, Section, View},
    target::Target,
};
use pulldown_cmark::{CowStr, Event};
use rayon::prelude::*;

use crate::{page::front_matter::FrontMatter, problem::Problem, read::Text};

/// A page of the guide.
#[derive(Clone, Debug)]
pub struct Page<'s> {
    /// Its file.
    pub file: &'s Text,
    /// What it says of itself; `None` if that is damaged.
    pub front: Option<FrontMatter>,
    /// Its text.
    pub body: Vec<Piece<'s>>,
    /// Its headings, top to bottom.
    pub headings: Vec<Heading>,
    /// Its links, in the order of the text.
    pub links: Vec<Link<'s>>,
    /// Its pictures, in the order of the text.
    pub pictures: Vec<Picture<'s>>,
    /// Its footnotes, by label, in the order in which the text first refers to them.
    pub footnotes: Vec<(CowStr<'s>, Vec<Piece<'s>>)>,
}

/// A piece of a page's text.
#[derive(Clone, Debug)]
pub enum Piece<'s> {
    /// As Markdown has it.
    Markdown(Event<'s>),
    /// Begins a heading, by its index in [`Page::headings`].
    Heading(usize),
    /// Ends it.
    HeadingEnd(usize),
    /// Begins a link, by its index in [`Page::links`].
    Link(usize),
    /// Ends it.
    LinkEnd,
    /// A picture in running text, by its index in [`Page::pictures`].
    Picture(usize),
    /// A picture that is a paragraph of its own.
    Figure(usize),
    /// Refers to a footnote, by its index in [`Page::footnotes`].
    Footnote(usize),
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

/// A link.
#[derive(Clone, Debug)]
pub struct Link<'s> {
    /// Where it leads.
    pub to: Destination<'s>,
    /// Whether its words are its address.
    pub bare: bool,
    /// Where in the file its address is.
    pub span: Range<usize>,
}

/// Where a link leads.
#[derive(Clone, Debug)]
pub enum Destination<'s> {
    /// Out of the site.
    Outside(CowStr<'s>),
    /// To a page by its slug, and maybe to an anchor on it.
    Page(String, Option<String>),
    /// To an anchor on the page itself.
    Anchor(String),
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
    /// Where in the file its address is.
    pub span: Range<usize>,
}

/// What a picture shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Image {
    /// A screen of the form, or one section of it.
    Screen(Screen, Option<Section>),
    /// A file of the pictures' folder, by name.
    File(String),
    /// Nothing: the problem has been reported.
    Nothing,
}

impl Page<'_> {
    /// Its name in addresses.
    pub fn slug(&self) -> &str {
        &self.file.stem
    }

    /// What it says of itself. Pages without it never get past the checks.
    pub fn front(&self) -> &FrontMatter {
        self.front.as_ref().expect("a page with damaged front matter does not get past the checks")
    }

    /// The view of the form that it explains.
    pub fn view(&self) -> Option<View> {
        self.front.as_ref()?.screen
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

/// Parses all files, each on its own.
pub fn parse_all<'s>(files: &'s [Text], problems: &mut Vec<Problem<'s>>) -> Vec<Page<'s>> {
    let parsed: Vec<(Page<'s>, Vec<Problem<'s>>)> = files.par_iter().map(parse).collect();
    let (pages, found): (Vec<_>, Vec<_>) = parsed.into_iter().unzip();
    problems.extend(found.into_iter().flatten());
    pages
}

fn parse(file: &Text) -> (Page<'_>, Vec<Problem<'_>>) {
    let mut problems = Vec::new();
    let (front, body) = front_matter::parse(file, &mut problems);
    let mut page = Page {
        file,
        front,
        body: Vec::new(),
        headings: Vec::new(),
        links: Vec::new(),
        pictures: Vec::new(),
        footnotes: Vec::new(),
    };
    markdown::read_into(&mut page, body, &mut problems);
    (page, problems)
}

//! Stage 3: the pages together.

pub mod checks;
pub mod names;
mod order;
pub mod picture_size;
pub mod settings;

use rayon::prelude::*;
use rehearsal::screen::View;
use rustc_hash::FxHashMap;

use crate::{
    page::{Destination, Image, Link, Page},
    problem::Problem,
    read::{self, Kind, Source},
    site::{picture_size::Size, settings::Settings},
    smaller::{self, Smaller},
};

/// What happens to pages that are not ready to be read by others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drafts {
    /// They are left out, and no other page may link to them.
    LeftOut,
    /// They are checked like the others, and no other page may link to them.
    Checked,
    /// They are pages like the others: for a look at what is to come.
    Shown,
}

/// The whole guide. Where no problem was reported, each link leads somewhere and each picture is there.
#[derive(Debug)]
pub struct Site<'s> {
    /// What it is made from.
    pub source: &'s Source,
    /// What `site.toml` says.
    pub settings: Settings,
    /// The pages, in order.
    pub pages: Vec<Page<'s>>,
    /// Where in `pages` each slug is.
    by_slug: FxHashMap<&'s str, usize>,
    /// For each of the source's pages, where it is in `pages`; drafts are nowhere.
    places: Vec<Option<usize>>,
    /// The size of each of the source's files that is a picture and tells it.
    sizes: Vec<Option<Size>>,
    /// The smaller pictures of each of the source's files that a page shows.
    smaller: Vec<Vec<Smaller>>,
    /// For each of `pages`, how many figures have a number on the pages before it.
    figures_before: Vec<usize>,
}

impl<'s> Site<'s> {
    /// Puts the pages of `source` in order and checks all that one page alone cannot know. `drafts`
    /// tells what becomes of drafts.
    pub fn new(source: &'s Source, pages: Vec<Page<'s>>, drafts: Drafts, problems: &mut Vec<Problem<'s>>) -> Site<'s> {
        let settings = match source.kind {
            Kind::Guide => settings::parse(&source.settings, problems),
            Kind::Plain => Settings { title: title_of(source, &pages), ..Settings::default() },
        };
        let used = used_files(source, &pages);
        let mut order: Vec<usize> = (0..pages.len()).collect();
        order::sort(source.kind, &pages, &mut order);
        order.retain(|&index| drafts != Drafts::LeftOut || !pages[index].is_draft());
        let mut places = vec![None; pages.len()];
        order.iter().enumerate().for_each(|(place, &index)| places[index] = Some(place));
        let mut taken: Vec<Option<Page<'s>>> = pages.into_iter().map(Some).collect();
        let pages: Vec<Page<'s>> = order.iter().filter_map(|&index| taken[index].take()).collect();
        let figures_before = pages.iter().scan(0, |sum, page| {
            let before = *sum;
            *sum += page.figures().count();
            Some(before)
        });
        let sizes: Vec<Option<Size>> = source.files.par_iter().map(size).collect();
        let site = Site {
            settings,
            places,
            smaller: smaller_pictures(source, &pages, &sizes),
            sizes,
            by_slug: pages.iter().enumerate().map(|(place, page)| (page.slug, place)).collect(),
            figures_before: figures_before.collect(),
            pages,
            source,
        };
        checks::check(&site, &used, drafts, problems);
        site
    }

    /// The page with that index in [`Source::pages`], unless it is left out.
    pub fn page(&self, index: u32) -> Option<&Page<'s>> {
        Some(&self.pages[self.places[index as usize]?])
    }

    /// The page with this slug, and its place.
    pub fn page_at(&self, slug: &str) -> Option<(usize, &Page<'s>)> {
        let &place = self.by_slug.get(slug)?;
        Some((place, &self.pages[place]))
    }

    /// A picture file and its size, if it tells it.
    pub fn picture(&self, index: u32) -> (&'s read::File, Option<Size>) {
        (&self.source.files[index as usize], self.sizes[index as usize])
    }

    /// The smaller pictures of a picture file, by width.
    pub fn smaller(&self, index: u32) -> &[Smaller] {
        &self.smaller[index as usize]
    }

    /// All smaller pictures, each with the file that it is made of.
    pub fn smaller_pictures(&self) -> impl Iterator<Item = (&'s read::File, &Smaller)> {
        let files = self.source.files.iter().zip(&self.smaller);
        files.flat_map(|(file, smaller)| smaller.iter().map(move |smaller| (file, smaller)))
    }

    /// All smaller pictures, to be made.
    pub fn smaller_pictures_mut(&mut self) -> impl Iterator<Item = (&'s read::File, &mut Smaller)> {
        let files = self.source.files.iter().zip(&mut self.smaller);
        files.flat_map(|(file, smaller)| smaller.iter_mut().map(move |smaller| (file, smaller)))
    }

    /// Shows only these files themselves: nothing can be made of them.
    pub fn show_as_they_are(&mut self, files: &[&read::File]) {
        for (file, smaller) in self.source.files.iter().zip(&mut self.smaller) {
            if files.iter().any(|damaged| std::ptr::eq(*damaged, file)) {
                smaller.clear();
            }
        }
    }

    /// How many figures have a number on the pages before that one.
    pub fn figures_before(&self, page: &Page<'_>) -> usize {
        self.by_slug.get(page.slug).map_or(0, |&place| self.figures_before[place])
    }

    /// The pages that explain a view of the form, in order.
    pub fn steps(&self) -> impl Iterator<Item = (View, &Page<'s>)> {
        self.pages.iter().filter_map(|page| Some((page.view()?, page)))
    }

    /// The links that lead out of the site.
    pub fn outside(&self) -> impl Iterator<Item = &Link<'s>> {
        let links = self.pages.iter().flat_map(|page| &page.links);
        links.filter(|link| matches!(link.to, Destination::Outside(_)))
    }
}

/// What a plain folder is called: what its first page is called, or else what the folder is.
fn title_of(source: &Source, pages: &[Page<'_>]) -> String {
    let index = pages.iter().find(|page| page.slug == "index").and_then(|page| page.front.as_ref());
    index.map_or_else(|| source.settings.name.clone(), |front| front.title.clone())
}

/// Which files some page shows or links to.
fn used_files(source: &Source, pages: &[Page<'_>]) -> Vec<bool> {
    let mut used = shown_files(source, pages);
    for link in pages.iter().flat_map(|page| &page.links) {
        if let Destination::File(index) = link.to {
            used[index as usize] = true;
        }
    }
    used
}

/// Which files some page shows.
fn shown_files(source: &Source, pages: &[Page<'_>]) -> Vec<bool> {
    let mut shown = vec![false; source.files.len()];
    for picture in pages.iter().flat_map(|page| &page.pictures) {
        if let Image::File(index) = picture.of {
            shown[index as usize] = true;
        }
    }
    shown
}

/// The smaller pictures of each file that some page shows.
fn smaller_pictures(source: &Source, pages: &[Page<'_>], sizes: &[Option<Size>]) -> Vec<Vec<Smaller>> {
    let shown = shown_files(source, pages);
    let sizes = shown.iter().zip(sizes).map(|(shown, size)| size.filter(|_| *shown));
    let files: Vec<_> = source.files.iter().zip(sizes).collect();
    files.into_par_iter().map(|(file, size)| size.map_or_else(Vec::new, |size| smaller::of(file, size))).collect()
}

fn size(file: &read::File) -> Option<Size> {
    if read::is_picture(&file.name) { picture_size::of(&file.name, &file.bytes) } else { None }
}

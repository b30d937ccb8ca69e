//! A page's text as HTML, with gaps where it is not the same in every document that shows it.

/// HTML with gaps.
#[derive(Clone, Debug, Default)]
pub struct Markup {
    /// The HTML.
    pub html: String,
    /// What is missing and where in [`Markup::html`], front to back.
    pub gaps: Vec<(u32, Gap)>,
}

/// What is missing at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// The digit of a heading's level, which is this one where the page stands alone.
    Level(u8),
    /// What stands before each id where a document holds several pages.
    Prefix,
    /// The id of a heading, by its index in [`crate::page::Page::headings`].
    Id(u32),
    /// The opening tag of a link, by its index in [`crate::page::Page::links`].
    Link(u32),
    /// The address alone of a link that its author has written in HTML, by its index there.
    Address(u32),
    /// The end of a link.
    LinkEnd(u32),
    /// A picture in running text, by its index in [`crate::page::Page::pictures`].
    Picture(u32),
    /// A picture that is a paragraph of its own.
    Figure(u32),
}

impl Markup {
    /// Appends markup.
    pub fn push(&mut self, html: &str) {
        self.html.push_str(html);
    }

    /// Appends a gap.
    pub fn gap(&mut self, gap: Gap) {
        self.gaps.push((self.html.len() as u32, gap));
    }

    /// Appends `other`.
    pub fn append(&mut self, other: &Markup) {
        let before = self.html.len() as u32;
        self.html.push_str(&other.html);
        self.gaps.extend(other.gaps.iter().map(|&(at, gap)| (at + before, gap)));
    }

    /// Gives the element whose opening tag ends at the byte `at` an id.
    pub fn insert_id(&mut self, at: usize, id: &str) {
        let (before, after) = (" id=\"", "\"");
        let first = self.gaps.partition_point(|&(gap, _)| (gap as usize) < at);
        self.html.insert_str(at, &[before, id, after].concat());
        let longer = (before.len() + id.len() + after.len()) as u32;
        self.gaps[first..].iter_mut().for_each(|(gap, _)| *gap += longer);
        self.gaps.insert(first, ((at + before.len()) as u32, Gap::Prefix));
    }

    /// The HTML between the gaps, each with the gap that follows it, and what follows the last one.
    pub fn parts(&self) -> (impl Iterator<Item = (&str, Gap)>, &str) {
        let mut before = 0;
        let parts = self.gaps.iter().map(move |&(at, gap)| {
            let html = &self.html[before..at as usize];
            before = at as usize;
            (html, gap)
        });
        (parts, &self.html[self.gaps.last().map_or(0, |&(at, _)| at as usize)..])
    }
}

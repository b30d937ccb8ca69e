//! A page's markup with its gaps filled.

use std::borrow::Cow;

use rehearsal::target::Target;

use crate::{
    html,
    page::{Destination, Link, Page, markup::Gap},
    render::{edition::Edition, picture},
    site::Site,
};

/// What is the same in all editions of a page.
pub struct Drawing {
    numbers: Vec<(Target, usize)>,
    /// The drawn form for each of the page's pictures.
    pictures: Vec<String>,
}

impl Drawing {
    /// Numbers the page's targets and draws its pictures.
    pub fn of(site: &Site<'_>, page: &Page<'_>) -> Drawing {
        let numbers = page.numbers();
        let pictures = page.pictures.iter().map(|picture| picture::draw(site, picture, &numbers)).collect();
        Drawing { numbers, pictures }
    }
}

/// The text of `page` for that `edition`.
pub fn write<'s>(site: &Site<'s>, page: &Page<'s>, edition: Edition, drawing: &Drawing) -> String {
    let mut out = String::with_capacity(page.body.html.len() * 9 / 8 + 512);
    let mut writer = Writer {
        site,
        page,
        edition,
        drawing,
        prefix: edition.prefix(page),
        words: Vec::new(),
        explained: 0,
        out: &mut out,
    };
    let (parts, rest) = page.body.parts();
    for (html, gap) in parts {
        writer.out.push_str(html);
        writer.fill(gap);
    }
    out.push_str(rest);
    out
}

struct Writer<'w, 's> {
    site: &'w Site<'s>,
    page: &'w Page<'s>,
    edition: Edition,
    drawing: &'w Drawing,
    /// What stands before each id.
    prefix: String,
    /// Where the words of the links begin that are open.
    words: Vec<usize>,
    /// How many terms have been explained.
    explained: usize,
    out: &'w mut String,
}

impl<'w, 's> Writer<'w, 's> {
    fn fill(&mut self, gap: Gap) {
        match gap {
            Gap::Level(level) => self.out.push(char::from(b'0' + self.edition.level(level))),
            Gap::Prefix => self.out.push_str(&self.prefix),
            Gap::Id(index) => {
                self.out.push_str(&self.prefix);
                html::escape(&self.page.headings[index as usize].id, self.out);
            }
            Gap::Link(index) => self.link(&self.page.links[index as usize]),
            Gap::Address(index) => html::escape(&self.address(&self.page.links[index as usize]), self.out),
            Gap::LinkEnd(index) => self.link_end(&self.page.links[index as usize]),
            Gap::Picture(index) => {
                picture::img(self.site, self.page, &self.page.pictures[index as usize], self.edition, self.out);
            }
            Gap::Figure(index) => {
                let (picture, drawn) = (&self.page.pictures[index as usize], &self.drawing.pictures[index as usize]);
                picture::figure(self.site, self.page, picture, drawn, self.edition, self.out);
            }
        }
    }

    fn link(&mut self, link: &'w Link<'_>) {
        if self.meaning(link).is_some() {
            self.explained += 1;
            self.out.push_str("<span class=\"explained\">");
        }
        self.out.push_str("<a");
        match &link.to {
            Destination::Form(target) if self.edition.has_form() => {
                self.out.push_str(" class=\"form-link\" data-target=\"");
                self.out.push_str(target.slug());
                self.out.push('"');
            }
            Destination::Form(_) => self.out.push_str(" class=\"form-link\""),
            _ if self.meaning(link).is_some() => {
                let id = self.meaning_id();
                self.out.push_str(&format!(" class=\"term\" aria-describedby=\"{id}\""));
            }
            _ => {}
        }
        self.out.push_str(" href=\"");
        html::escape(&self.address(link), self.out);
        self.out.push('"');
        html::title(&link.title, self.out);
        self.out.push('>');
        // Only links with an anchor or to the form have an end that has to be filled.
        if !matches!(link.to, Destination::Page(_, None)) {
            self.words.push(self.out.len());
        }
    }

    fn address(&self, link: &'w Link<'_>) -> Cow<'w, str> {
        match &link.to {
            Destination::Page(index, anchor) => match self.site.page(*index) {
                Some(target) => {
                    let anchor = anchor.as_deref().map(|anchor| target.anchor_like(anchor).unwrap_or(anchor));
                    self.edition.page_address(Some(self.page), target, anchor)
                }
                None => "".into(),
            },
            Destination::Anchor(anchor) => {
                let anchor = if anchor.is_empty() { "" } else { self.page.anchor_like(anchor).unwrap_or(anchor) };
                format!("#{}{anchor}", self.prefix).into()
            }
            Destination::Form(target) => self.edition.form_address(self.page, *target).into(),
            _ => "".into(),
        }
    }

    fn link_end(&mut self, link: &Link<'_>) {
        let words = self.words.pop().unwrap_or(self.out.len());
        if let Some(number) = self.number(link) {
            // It is held to the link's last word.
            let before = |&(_, c): &(usize, char)| c.is_whitespace() || c == '>';
            let last = self.out[words..].char_indices().rev().find(before);
            let last = last.map_or(words, |(at, c)| words + at + c.len_utf8());
            self.out.insert_str(last, "<span class=\"keep\">");
            self.out.push_str(&format!("<span class=\"mark\" aria-hidden=\"true\">{number}</span></span>"));
        }
        if let Some(figure) = self.figure(link) {
            self.out.push_str(&format!("Şekil {figure}"));
        }
        self.out.push_str("</a>");
        // Beside the link, not in it: it describes the link, and is no part of its name.
        if let Some(meaning) = self.meaning(link) {
            let (id, meaning) = (self.meaning_id(), html::escaped(meaning));
            self.out.push_str(&format!("<span class=\"meaning\" role=\"tooltip\" id=\"{id}\">{meaning}</span></span>"));
        }
    }

    /// The id of the meaning that was given last. A heading's would need two of them with the same words.
    fn meaning_id(&self) -> String {
        format!("{}anlam--{}", self.prefix, self.explained)
    }

    /// The number that a link's target has on a picture of the page.
    fn number(&self, link: &Link<'_>) -> Option<usize> {
        let Destination::Form(target) = link.to else { return None };
        self.drawing.numbers.iter().find(|(numbered, _)| *numbered == target).map(|&(_, number)| number)
    }

    /// The number of the figure that a link without words leads to.
    fn figure(&self, link: &Link<'_>) -> Option<usize> {
        let (page, anchor) = self.target(link).filter(|_| link.wordless)?;
        let figure = page.figures().find(|figure| &*figure.id == anchor)?;
        figure.number.map(|number| number + first_figure(self.site, page, self.edition))
    }

    /// What the term of a glossary means that a link leads to.
    fn meaning(&self, link: &Link<'_>) -> Option<&'w str> {
        let (page, anchor) = self.target(link)?;
        let term = page.terms.iter().find(|term| term.id == anchor && !term.meaning.is_empty())?;
        (!std::ptr::eq(page, self.page)).then_some(&term.meaning)
    }

    fn target<'l>(&self, link: &'l Link<'_>) -> Option<(&'w Page<'s>, &'l str)> {
        match &link.to {
            Destination::Page(index, Some(anchor)) => Some((self.site.page(*index)?, anchor)),
            Destination::Anchor(anchor) => Some((self.page, anchor)),
            _ => None,
        }
    }
}

/// How many figures stand before the first one of `page`: the booklet numbers them through, other documents page by page.
pub fn first_figure(site: &Site<'_>, page: &Page<'_>, edition: Edition) -> usize {
    if edition == Edition::Booklet { site.figures_before(page) } else { 0 }
}

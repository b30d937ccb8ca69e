//! A page's links.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, LinkType, TagEnd};

use crate::{
    html,
    page::{
        Destination, Link,
        address::{relative, scheme},
        markdown::{Events, Reader},
        markup::Gap,
    },
    read::{Kind, within},
};

impl<'s> Reader<'_, 's> {
    pub fn start_link(
        &mut self,
        link_type: LinkType,
        address: &CowStr<'s>,
        title: CowStr<'s>,
        whole: Range<usize>,
        events: &mut Events<'s, '_>,
    ) {
        let span = self.address_in(address, whole.clone());
        let address = match link_type {
            LinkType::Email => CowStr::from(format!("mailto:{address}")),
            _ => address.clone(),
        };
        let to = self.destination(&address, span.clone());
        let wordless = matches!(events.peek(), Some((Event::End(TagEnd::Link), _)));
        let bare = matches!(link_type, LinkType::Autolink | LinkType::Email);
        let index = self.page.links.len() as u32;
        self.open_link(&to, &address, &title, bare, index);
        if wordless {
            self.words_for(&to, whole);
        }
        self.page.links.push(Link { to, wordless, title, file: self.file, span });
    }

    /// Where a link with this address leads; if that is nowhere, it is reported.
    pub fn destination(&mut self, address: &CowStr<'s>, span: Range<usize>) -> Destination<'s> {
        self.here().destination(address, span).unwrap_or_else(|problem| {
            self.problems.push(*problem);
            Destination::Nowhere
        })
    }

    /// Begins a link. What is the same in each document is written at once.
    fn open_link(&mut self, to: &Destination<'s>, address: &str, title: &str, bare: bool, index: u32) {
        match to {
            Destination::Page(_, anchor) => {
                self.out.gap(Gap::Link(index));
                self.links.push(anchor.is_some().then_some(index));
            }
            Destination::Anchor(_) | Destination::Form(_) => {
                self.out.gap(Gap::Link(index));
                self.links.push(Some(index));
            }
            Destination::List(folder) => {
                let list = within(folder, "index.html");
                self.out.push("<a href=\"");
                self.out.push(&html::escaped_path(&relative(self.page.slug, &list)));
                self.out.push("\">");
                self.links.push(None);
            }
            // What looks like a program stays words.
            Destination::Nowhere if scheme(address.trim_start()).is_some() => {
                self.out.push("<a>");
                self.links.push(None);
            }
            Destination::Outside(_) | Destination::File(_) | Destination::Nowhere => {
                // Paper shows the address of a link, but not twice.
                self.out.push(if bare { "<a class=\"bare\" href=\"" } else { "<a href=\"" });
                let file = match to {
                    Destination::File(index) => self.here().file_address(self.page.slug, *index, address),
                    _ => None,
                };
                html::escape_address(file.as_deref().unwrap_or(address), &mut self.out.html);
                let is_site = address.starts_with("http") || address.starts_with("//");
                self.out.push(if is_site { "\" rel=\"noreferrer\"" } else { "\"" });
                html::title(title, &mut self.out.html);
                self.out.push(">");
                self.links.push(None);
            }
        }
    }

    /// A link without words is called what its target is called.
    fn words_for(&mut self, to: &Destination<'s>, whole: Range<usize>) {
        match to {
            Destination::Form(target) => self.out.push(target.label()),
            // It may be a figure, which has a number.
            Destination::Anchor(_) | Destination::Page(_, Some(_)) => {}
            _ if self.source.kind == Kind::Plain && matches!(to, Destination::Nowhere) => {}
            _ => {
                self.problem(whole, "bağlantının metni boş");
            }
        }
    }

    pub fn end_link(&mut self) {
        match self.links.pop() {
            Some(Some(index)) => self.out.gap(Gap::LinkEnd(index)),
            Some(None) => self.out.push("</a>"),
            None => {}
        }
    }

    /// Where in the bytes `whole` the address stands; all of them if it does not stand there as it is.
    pub fn address_in(&self, address: &str, whole: Range<usize>) -> Range<usize> {
        // Most stand right before the closing bracket.
        let end = whole.end.saturating_sub(1).max(whole.start);
        if !address.is_empty() && self.file.text.get(whole.start..end).is_some_and(|text| text.ends_with(address)) {
            return end - address.len()..end;
        }
        match self.file.text[whole.clone()].rfind(address) {
            Some(at) if !address.is_empty() => whole.start + at..whole.start + at + address.len(),
            _ => whole,
        }
    }
}

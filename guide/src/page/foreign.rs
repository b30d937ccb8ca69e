//! HTML of the author's own: a plain page may have it, the guide's pages do without.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, TagEnd};

use crate::{
    html,
    page::{
        Destination, Image, Link,
        markdown::{Events, Reader},
        markup::Gap,
    },
    problem::Problem,
    read::Kind,
};

impl<'s> Reader<'_, 's> {
    /// Reads a block of HTML whose start has been read, to its end. `start` is where in the file the text begins that `events`
    /// are the rest of.
    pub fn html_block(&mut self, whole: Range<usize>, start: usize, events: &mut Events<'s, '_>) {
        let mut text = String::new();
        let mut lines = Vec::new();
        for (event, span) in events.by_ref() {
            match event {
                Event::End(TagEnd::HtmlBlock) => break,
                Event::Html(line) | Event::Text(line) => {
                    lines.push((text.len(), span.start + start));
                    text.push_str(&line);
                }
                _ => {}
            }
        }
        match self.source.kind {
            Kind::Plain => self.own_html(&text, &lines, whole),
            Kind::Guide => self.no_html(whole),
        }
    }

    /// A tag or the like within words.
    pub fn html_in_text(&mut self, text: &str, span: Range<usize>) {
        match self.source.kind {
            Kind::Plain => self.own_html(text, &[(0, span.start)], span),
            // Where a tag begins something, its end needs no report.
            Kind::Guide if text.starts_with("</") => {}
            Kind::Guide => self.no_html(span),
        }
    }

    fn no_html(&mut self, span: Range<usize>) {
        let end = span.start + self.file.text[span.clone()].trim_end().len();
        let problem = Problem::new(self.file, span.start..end, "sayfada HTML kullanılmaz")
            .note("Markdown yeterli değilse “<” yerine “\\<” yazarak işareti olduğu gibi gösterebilirsiniz");
        self.problems.push(problem);
    }

    /// Appends HTML as it is, but with its links as they have to be here. `lines` tells where its lines begin, in it and in
    /// the file.
    fn own_html(&mut self, text: &str, lines: &[(usize, usize)], whole: Range<usize>) {
        let mut written = 0;
        for Address { of, at } in addresses(text) {
            let raw = &text[at.clone()];
            let (line, place) = lines[lines.partition_point(|&(begin, _)| begin <= at.start).saturating_sub(1)];
            let span = place + at.start - line..place + at.end - line;
            let span = if self.file.text.get(span.clone()) == Some(raw) { span } else { whole.clone() };
            let address = CowStr::from(html::words(raw));
            let mut file = None;
            match of {
                Of::Picture => match self.here().image(&address, span) {
                    Ok(Image::File(index)) => file = Some(index),
                    Ok(_) => {}
                    Err(problem) => self.problems.push(*problem),
                },
                Of::Link => {
                    let index = self.page.links.len() as u32;
                    let to = self.destination(&address, span.clone());
                    if matches!(to, Destination::Page(..) | Destination::Anchor(_)) {
                        self.out.push(&text[written..at.start]);
                        self.out.gap(Gap::Address(index));
                        written = at.end;
                    }
                    if let Destination::File(index) = to {
                        file = Some(index);
                    }
                    let title = CowStr::Borrowed("");
                    self.page.links.push(Link { to, wordless: false, title, file: self.file, span });
                }
            }
            if let Some(address) = file.and_then(|index| self.here().file_address(self.page.slug, index, &address)) {
                self.out.push(&text[written..at.start]);
                html::escape_address(&address, &mut self.out.html);
                written = at.end;
            }
        }
        self.out.push(&text[written..]);
    }
}

/// What an address in HTML belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Of {
    Link,
    Picture,
}

/// An address in HTML, and its bytes.
#[derive(Debug, PartialEq, Eq)]
struct Address {
    of: Of,
    at: Range<usize>,
}

/// The addresses in quotes of the links and pictures in `html`, in their order. Comments and programs have none.
fn addresses(html: &str) -> Vec<Address> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = html[at..].find('<').map(|start| at + start) {
        let rest = &html[start..];
        let without = [("<!--", "-->"), ("<script", "</script"), ("<style", "</style")];
        let begins = |begin: &str| rest.get(..begin.len()).is_some_and(|first| first.eq_ignore_ascii_case(begin));
        if let Some((_, end)) = without.into_iter().find(|(begin, _)| begins(begin)) {
            at = rest.find(end).map_or(html.len(), |at| start + at + end.len());
            continue;
        }
        let name = rest[1..].find(|c: char| !c.is_ascii_alphanumeric()).map_or("", |end| &rest[1..=end]);
        let wanted = match name {
            "a" | "A" => Some((Of::Link, "href")),
            "img" | "IMG" => Some((Of::Picture, "src")),
            _ => None,
        };
        at = start + 1 + name.len();
        while !name.is_empty()
            && let Some((attribute, value)) = next_attribute(html, &mut at)
        {
            let wanted = wanted.filter(|(_, name)| attribute.eq_ignore_ascii_case(name));
            found.extend(wanted.map(|(of, _)| Address { of, at: value }));
        }
    }
    found
}

/// The name of a tag's next attribute that has a value in quotes, and the bytes of that value. `at` moves behind it, or
/// behind the tag.
fn next_attribute<'h>(html: &'h str, at: &mut usize) -> Option<(&'h str, Range<usize>)> {
    loop {
        *at += html[*at..].find(|c: char| !c.is_ascii_whitespace() && c != '/')?;
        let rest = &html[*at..];
        let end = rest.find(|c: char| c.is_ascii_whitespace() || matches!(c, '=' | '>' | '<')).unwrap_or(rest.len());
        let name = &rest[..end];
        *at += end;
        *at += html[*at..].find(|c: char| !c.is_ascii_whitespace())?;
        match html[*at..].chars().next()? {
            '>' => {
                *at += 1;
                return None;
            }
            '<' => return None,
            '=' => *at += 1,
            _ => continue,
        }
        *at += html[*at..].find(|c: char| !c.is_ascii_whitespace())?;
        let Some(quote) = html[*at..].chars().next().filter(|c| matches!(c, '"' | '\'')) else { continue };
        let start = *at + 1;
        let end = start + html[start..].find(quote)?;
        *at = end + 1;
        if !name.is_empty() {
            return Some((name, start..end));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_and_pictures_have_addresses() {
        let found = |html: &'static str| -> Vec<(Of, &str)> {
            addresses(html).into_iter().map(|address| (address.of, &html[address.at])).collect()
        };
        let cases: [(&str, &[(Of, &str)]); 9] = [
            ("<a href=\"a.md\">a</a> <A id=x\nHREF = 'b.md' >b</A>", &[(Of::Link, "a.md"), (Of::Link, "b.md")]),
            ("<p><img alt=\"<a href='x'>\" src=\"p.png\"/></p>", &[(Of::Picture, "p.png")]),
            ("<!-- <a href=\"x\"> --><a href=\"y\">", &[(Of::Link, "y")]),
            ("<script>'<a href=\"x\">'</script><a class=\"k\" href=\"\">", &[(Of::Link, "")]),
            ("<abbr href=\"x\"> href=\"y\" &lt;a href=\"z\"", &[]),
            ("<a data-href=\"x\" href=bare>", &[]),
            ("<a", &[]),
            ("<a href=\"x", &[]),
            ("<a =\"x\" ğ='y'\n", &[]),
        ];
        for (html, expected) in cases {
            assert_eq!(found(html), expected, "{html}");
        }
    }
}

//! From Markdown's events to a page's pieces.

use std::{
    collections::{HashMap, HashSet},
    iter::Peekable,
    ops::Range,
    vec::IntoIter,
};

use pulldown_cmark::{BrokenLink, CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd};

use crate::{
    page::{Destination, Heading, Image, Link, Page, Picture, Piece, address},
    problem::Problem,
};

/// What Markdown's own `GFM` option knows.
const CALLOUTS: [&str; 5] = ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"];

/// Reads the text of the page's file from the byte `start` on.
pub fn read_into<'s>(page: &mut Page<'s>, start: usize, problems: &mut Vec<Problem<'s>>) {
    let file = page.file;
    let mut undefined = Vec::new();
    let mut on_broken_link = |link: BrokenLink<'s>| {
        // `[words]` alone is just words in brackets; the other forms want to be links.
        if matches!(link.link_type, LinkType::Reference | LinkType::Collapsed) {
            undefined.push((link.reference.to_string(), link.span));
        }
        None
    };
    let parser = Parser::new_with_broken_link_callback(&file.text[start..], options(), Some(&mut on_broken_link));
    let events: Vec<_> =
        parser.into_offset_iter().map(|(event, span)| (event, span.start + start..span.end + start)).collect();
    for (reference, span) in undefined {
        let span = span.start + start..span.end + start;
        problems.push(Problem::new(file, span, format!("“[{reference}]:” diye başlayan bir adres satırı yok")));
    }
    let mut reader = Reader {
        page,
        problems,
        events: events.into_iter().peekable(),
        pieces: Vec::new(),
        heading: None,
        references: Vec::new(),
        definitions: HashMap::new(),
    };
    while let Some((event, span)) = reader.events.next() {
        reader.read(event, span);
    }
    reader.finish();
}

fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_GFM
}

struct Reader<'r, 's> {
    page: &'r mut Page<'s>,
    problems: &'r mut Vec<Problem<'s>>,
    events: Peekable<IntoIter<(Event<'s>, Range<usize>)>>,
    pieces: Vec<Piece<'s>>,
    /// The heading that is being read.
    heading: Option<usize>,
    /// Labels of footnotes, in the order of the first references.
    references: Vec<CowStr<'s>>,
    definitions: HashMap<CowStr<'s>, (Vec<Piece<'s>>, Range<usize>)>,
}

impl<'s> Reader<'_, 's> {
    fn read(&mut self, event: Event<'s>, span: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, span),
            Event::End(TagEnd::Link) => self.pieces.push(Piece::LinkEnd),
            Event::End(TagEnd::Heading(_)) => {
                if let Some(index) = self.heading.take() {
                    self.pieces.push(Piece::HeadingEnd(index));
                }
            }
            Event::InlineHtml(html) => self.refuse_html(&html, span),
            Event::FootnoteReference(label) => {
                let index = self.reference(label);
                self.pieces.push(Piece::Footnote(index));
            }
            Event::Text(_) | Event::Code(_) | Event::SoftBreak | Event::HardBreak => {
                if let Some(index) = self.heading {
                    self.page.headings[index].words.push_str(words(&event));
                }
                self.pieces.push(Piece::Markdown(event));
            }
            other => self.pieces.push(Piece::Markdown(other)),
        }
    }

    fn start(&mut self, tag: Tag<'s>, span: Range<usize>) {
        match tag {
            Tag::Paragraph => self.paragraph(),
            Tag::Heading { level, id, classes, attrs } => {
                self.heading(level, id, !classes.is_empty() || !attrs.is_empty(), &span);
            }
            Tag::Link { link_type, dest_url, .. } => self.link(link_type, &dest_url, span),
            Tag::Image { dest_url, title, .. } => {
                let index = self.picture(&dest_url, title, span.clone());
                self.no_screen_in_text(index, span);
                self.pieces.push(Piece::Picture(index));
            }
            Tag::HtmlBlock => {
                self.skip_to(TagEnd::HtmlBlock);
                self.refuse_html("", span);
            }
            Tag::FootnoteDefinition(label) => self.footnote(label, span),
            Tag::BlockQuote(None) => {
                self.misspelt_callout(&span);
                self.pieces.push(Piece::Markdown(Event::Start(tag)));
            }
            other => self.pieces.push(Piece::Markdown(Event::Start(other))),
        }
    }

    /// A paragraph that is nothing but a picture is a figure.
    fn paragraph(&mut self) {
        let is_picture = |event: &(Event<'s>, Range<usize>)| matches!(event.0, Event::Start(Tag::Image { .. }));
        let Some((Event::Start(Tag::Image { dest_url, title, .. }), span)) = self.events.next_if(is_picture) else {
            self.pieces.push(Piece::Markdown(Event::Start(Tag::Paragraph)));
            return;
        };
        let index = self.picture(&dest_url, title, span.clone());
        if self.events.next_if(|(event, _)| *event == Event::End(TagEnd::Paragraph)).is_some() {
            self.pieces.push(Piece::Figure(index));
        } else {
            self.no_screen_in_text(index, span);
            self.pieces.push(Piece::Markdown(Event::Start(Tag::Paragraph)));
            self.pieces.push(Piece::Picture(index));
        }
    }

    /// Reads a picture whose start has been read, to its end.
    fn picture(&mut self, address: &str, caption: CowStr<'s>, whole: Range<usize>) -> usize {
        let span = self.address_in(address, whole.clone());
        let of = address::image(address, self.page.file, span.clone()).unwrap_or_else(|problem| {
            self.problems.push(*problem);
            Image::Nothing
        });
        let alt = self.words_to(TagEnd::Image);
        if alt.trim().is_empty() {
            let problem = Problem::new(self.page.file, whole, "resmin yazılı karşılığı yok")
                .note("resmi göremeyene ne anlatılacaksa köşeli ayraçların içine yazınız: ![Giriş ekranı. …](…)");
            self.problems.push(problem);
        }
        self.page.pictures.push(Picture { of, alt, caption, span });
        self.page.pictures.len() - 1
    }

    fn no_screen_in_text(&mut self, index: usize, span: Range<usize>) {
        if let Image::Screen(..) = self.page.pictures[index].of {
            let problem = Problem::new(self.page.file, span, "ekran resmi kendi başına bir paragraf olmalı")
                .note("resmin üstünde ve altında birer boş satır bırakınız");
            self.problems.push(problem);
        }
    }

    fn heading(&mut self, level: HeadingLevel, id: Option<CowStr<'s>>, decorated: bool, span: &Range<usize>) {
        let file = self.page.file;
        let line = span.start..span.start + file.text[span.clone()].trim_end().len();
        let level = level as u8;
        let before = self.page.headings.last().map_or(1, |heading| heading.level);
        if level == 1 {
            let problem = Problem::new(file, line.clone(), "sayfanın içinde birinci düzey başlık olmaz")
                .note("sayfanın başlığı yukarıdaki “title” satırıdır; metindeki başlıklar “##” ile başlar");
            self.problems.push(problem);
        } else if level > before + 1 {
            let sentence = format!("başlık düzeyi atlanmış: {before}. düzeyden sonra {level}. düzey geliyor");
            let problem = Problem::new(file, line.clone(), sentence);
            self.problems.push(problem.label(format!("“{}” olmalı", "#".repeat(usize::from(before) + 1))));
        }
        let id = id.map(CowStr::into_string).unwrap_or_default();
        if decorated || !id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-') {
            let sentence = "başlıkta yalnız {#kimlik} kullanılır: küçük harf (a-z), rakam ve tire";
            self.problems.push(Problem::new(file, line.clone(), sentence));
        }
        if !id.is_empty() && self.page.headings.iter().any(|heading| heading.id == id) {
            let span = self.address_in(&id, line);
            self.problems.push(Problem::new(file, span, format!("“{id}” kimliği bu sayfada ikinci kez kullanılmış")));
        }
        let index = self.page.headings.len();
        self.page.headings.push(Heading { level, id, words: String::new() });
        self.heading = Some(index);
        self.pieces.push(Piece::Heading(index));
    }

    fn link(&mut self, link_type: LinkType, address: &CowStr<'s>, whole: Range<usize>) {
        let file = self.page.file;
        let span = self.address_in(address, whole.clone());
        let address = match link_type {
            LinkType::Email => CowStr::from(format!("mailto:{address}")),
            _ => address.clone(),
        };
        let to = address::destination(&address, file, span.clone()).unwrap_or_else(|problem| {
            self.problems.push(*problem);
            Destination::Nowhere
        });
        self.pieces.push(Piece::Link(self.page.links.len()));
        if self.events.peek().is_some_and(|(event, _)| *event == Event::End(TagEnd::Link)) {
            match to {
                // A link without words is called what the form calls its target.
                Destination::Form(target) => self.pieces.push(Piece::Markdown(Event::Text(target.label().into()))),
                _ => self.problems.push(Problem::new(file, whole, "bağlantının metni boş")),
            }
        }
        let bare = matches!(link_type, LinkType::Autolink | LinkType::Email);
        self.page.links.push(Link { to, bare, span });
    }

    /// The index of the footnote with this label.
    fn reference(&mut self, label: CowStr<'s>) -> usize {
        self.references.iter().position(|known| *known == label).unwrap_or_else(|| {
            self.references.push(label);
            self.references.len() - 1
        })
    }

    fn footnote(&mut self, label: CowStr<'s>, span: Range<usize>) {
        let around = std::mem::take(&mut self.pieces);
        while let Some((event, span)) = self.events.next() {
            if event == Event::End(TagEnd::FootnoteDefinition) {
                break;
            }
            self.read(event, span);
        }
        let note = std::mem::replace(&mut self.pieces, around);
        self.definitions.insert(label, (note, span));
    }

    fn misspelt_callout(&mut self, span: &Range<usize>) {
        let file = self.page.file;
        let quote = &file.text[span.clone()];
        let start = span.start + (quote.len() - quote.trim_start_matches(['>', ' ']).len());
        let line = file.text[start..span.end.max(start)].lines().next().unwrap_or_default();
        let Some((kind, rest)) = line.strip_prefix("[!").and_then(|kind| kind.split_once(']')) else { return };
        let problem = if CALLOUTS.iter().any(|known| known.eq_ignore_ascii_case(kind)) && !rest.trim().is_empty() {
            Problem::new(file, start..start + line.len(), format!("“[!{kind}]” satırında başka yazı olmaz"))
                .note("metni bir alt satıra, yine “>” ile başlayarak yazınız")
        } else {
            Problem::new(file, start..start + kind.len() + 3, format!("“{kind}” diye bir kutu yok"))
                .meant(kind, CALLOUTS)
                .note(format!("kutular: {}", CALLOUTS.join(", ")))
        };
        self.problems.push(problem);
    }

    fn refuse_html(&mut self, html: &str, span: Range<usize>) {
        if html.starts_with("</") {
            return; // Its beginning has been reported.
        }
        let end = span.start + self.page.file.text[span.clone()].trim_end().len();
        let problem = Problem::new(self.page.file, span.start..end, "sayfada HTML kullanılmaz")
            .note("Markdown yeterli değilse “<” yerine “\\<” yazarak işareti olduğu gibi gösterebilirsiniz");
        self.problems.push(problem);
    }

    /// The words up to an end, which is taken too.
    fn words_to(&mut self, end: TagEnd) -> String {
        let mut all = String::new();
        for (event, _) in self.events.by_ref() {
            if event == Event::End(end) {
                break;
            }
            all.push_str(words(&event));
        }
        all
    }

    fn skip_to(&mut self, end: TagEnd) {
        self.words_to(end);
    }

    /// Where in the bytes `whole` the address stands; all of them if it does not stand there as it is.
    fn address_in(&self, address: &str, whole: Range<usize>) -> Range<usize> {
        match self.page.file.text[whole.clone()].rfind(address) {
            Some(at) if !address.is_empty() => whole.start + at..whole.start + at + address.len(),
            _ => whole,
        }
    }

    fn finish(mut self) {
        self.page.body = self.pieces;
        for label in self.references {
            let note = self.definitions.remove(&label).map(|(note, _)| note).unwrap_or_default();
            self.page.footnotes.push((label, note));
        }
        for (label, (_, span)) in self.definitions {
            let first_line = self.page.file.text[span.clone()].lines().next().unwrap_or_default().len();
            let sentence = format!("“{label}” dipnotuna metinde değinilmiyor");
            self.problems.push(Problem::new(self.page.file, span.start..span.start + first_line, sentence));
        }
        name_headings(&mut self.page.headings);
    }
}

/// Gives each heading without an id one that is made from its words.
fn name_headings(headings: &mut [Heading]) {
    let mut taken: HashSet<String> = headings.iter().map(|heading| heading.id.clone()).collect();
    for heading in headings.iter_mut().filter(|heading| heading.id.is_empty()) {
        let mut id = anchor(&heading.words);
        if taken.contains(&id) {
            let free = (2..).map(|n| format!("{id}-{n}")).find(|id| !taken.contains(id));
            id = free.expect("there are more numbers than headings");
        }
        taken.insert(id.clone());
        heading.id = id;
    }
}

/// The anchor that words make: folded, everything but letters and digits a hyphen.
fn anchor(words: &str) -> String {
    let folded = form::turkish::fold(words);
    let parts: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    if parts.is_empty() { "bolum".to_owned() } else { parts.join("-") }
}

fn words<'e>(event: &'e Event<'_>) -> &'e str {
    match event {
        Event::Text(text) | Event::Code(text) => text,
        Event::SoftBreak | Event::HardBreak => " ",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn anchors_are_folded() {
        assert_eq!(anchor("İl’in 1. Adımı: “Güvenlik sözcüğü”"), "il-in-1-adimi-guvenlik-sozcugu");
        assert_eq!(anchor("…"), "bolum");
    }

    #[test]
    fn equal_headings_get_different_ids() {
        let heading = |id: &str, words: &str| Heading { level: 2, id: id.into(), words: words.into() };
        let mut headings = [heading("", "Not"), heading("not-2", "x"), heading("", "Not"), heading("", "NOT")];
        name_headings(&mut headings);
        let ids: Vec<&str> = headings.iter().map(|heading| heading.id.as_str()).collect();
        assert_eq!(ids, ["not", "not-2", "not-3", "not-4"]);
    }
}

//! A page's pieces as HTML.

use form::target::Target;
use pulldown_cmark::{Alignment, BlockQuoteKind, CodeBlockKind, Event, Tag, TagEnd};

use crate::{
    page::{Destination, Link, Page, Piece},
    render::{edition::Edition, html, picture},
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
pub fn write(site: &Site<'_>, page: &Page<'_>, edition: Edition, drawing: &Drawing) -> String {
    let mut writer = Writer {
        site,
        page,
        edition,
        drawing,
        out: String::with_capacity(page.file.text.len() * 2),
        marks: Vec::new(),
        columns: Vec::new(),
        column: 0,
        in_table_head: false,
        topic: &page.front().title,
        footnotes_met: vec![false; page.footnotes.len()],
    };
    writer.pieces(&page.body);
    writer.footnotes();
    writer.out
}

struct Writer<'w, 's> {
    site: &'w Site<'s>,
    page: &'w Page<'s>,
    edition: Edition,
    drawing: &'w Drawing,
    out: String,
    /// For each link that is open and has a number, where its words begin, and the number.
    marks: Vec<Option<(usize, usize)>>,
    /// Of the table that is open.
    columns: Vec<Alignment>,
    column: usize,
    in_table_head: bool,
    /// The words of the last heading.
    topic: &'w str,
    /// Which footnotes have been referred to.
    footnotes_met: Vec<bool>,
}

impl<'w> Writer<'w, '_> {
    fn pieces(&mut self, pieces: &'w [Piece<'_>]) {
        for piece in pieces {
            self.piece(piece);
        }
    }

    fn piece(&mut self, piece: &'w Piece<'_>) {
        match *piece {
            Piece::Markdown(ref event) => self.event(event),
            Piece::Heading(index) => {
                let heading = &self.page.headings[index];
                let id = self.edition.id(self.page, &heading.id);
                let tag = format!("<h{} id=\"{}\">", self.edition.level(heading.level), html::escaped(&id));
                self.topic = &heading.words;
                self.push(&tag);
            }
            Piece::HeadingEnd(index) => {
                let tag = format!("</h{}>\n", self.edition.level(self.page.headings[index].level));
                self.push(&tag);
            }
            Piece::Link(index) => self.link(&self.page.links[index]),
            Piece::LinkEnd => self.link_end(),
            Piece::Picture(index) => {
                picture::img(self.site, &self.page.pictures[index], self.edition, &mut self.out);
            }
            Piece::Figure(index) => {
                let drawn = &self.drawing.pictures[index];
                picture::figure(self.site, &self.page.pictures[index], drawn, self.edition, &mut self.out);
            }
            Piece::Footnote(index) => self.footnote_reference(index),
        }
    }

    fn link(&mut self, link: &Link<'_>) {
        let mut mark = None;
        let address = match &link.to {
            Destination::Outside(address) => address.to_string(),
            Destination::Page(slug, anchor) => self.edition.link(self.site, slug, anchor.as_deref()),
            Destination::Anchor(anchor) => format!("#{}", self.edition.id(self.page, anchor)),
            Destination::Form(target) => {
                let numbers = &self.drawing.numbers;
                mark = numbers.iter().find(|(numbered, _)| numbered == target).map(|&(_, number)| number);
                self.edition.form_address(*target)
            }
            Destination::Nowhere => String::new(),
        };
        self.push("<a");
        match &link.to {
            Destination::Form(target) if self.edition.has_form() => {
                self.push(&format!(" class=\"form-link\" data-target=\"{}\"", target.slug()));
            }
            Destination::Form(_) => self.push(" class=\"form-link\""),
            // Paper shows the address of a link, but not twice.
            _ if link.bare => self.push(" class=\"bare\""),
            _ => {}
        }
        self.push(" href=\"");
        html::escape(&address, &mut self.out);
        self.push("\"");
        if address.starts_with("http") {
            self.push(" rel=\"noreferrer\"");
        }
        self.push(">");
        self.marks.push(mark.map(|number| (self.out.len(), number)));
    }

    /// Ends a link, with its number held to its last word.
    fn link_end(&mut self) {
        if let Some((words, number)) = self.marks.pop().flatten() {
            let last =
                self.out[words..].rfind(|c: char| c.is_whitespace() || c == '>').map_or(words, |at| words + at + 1);
            self.out.insert_str(last, "<span class=\"keep\">");
            self.push(&format!("<span class=\"mark\" aria-hidden=\"true\">{number}</span></span>"));
        }
        self.push("</a>");
    }

    fn event(&mut self, event: &Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(end) => self.end(*end),
            Event::Text(text) => html::escape(text, &mut self.out),
            Event::Code(code) => {
                self.push("<code>");
                html::escape(code, &mut self.out);
                self.push("</code>");
            }
            Event::SoftBreak => self.push("\n"),
            Event::HardBreak => self.push("<br>\n"),
            Event::Rule => self.push("<hr>\n"),
            // A box to tick on paper; one that cannot be ticked on the screen would only annoy.
            Event::TaskListMarker(ticked) => self.push(if *ticked {
                "<span class=\"box\" role=\"img\" aria-label=\"İşaretli kutu\">☑</span> "
            } else {
                "<span class=\"box\" role=\"img\" aria-label=\"Boş kutu\">☐</span> "
            }),
            // Raw HTML is refused, footnotes are pieces of their own, and the rest is not switched on.
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Table(columns) => self.table(columns),
            Tag::TableHead => {
                (self.in_table_head, self.column) = (true, 0);
                self.push("<thead><tr>");
            }
            Tag::TableRow => {
                self.column = 0;
                self.push("<tr>");
            }
            Tag::TableCell => self.table_cell(),
            Tag::CodeBlock(kind) => self.code_block(kind),
            Tag::List(Some(first)) if *first != 1 => self.push(&format!("<ol start=\"{first}\">\n")),
            Tag::BlockQuote(Some(kind)) => self.callout(*kind),
            other => self.push(opening(other)),
        }
    }

    fn end(&mut self, end: TagEnd) {
        match end {
            TagEnd::TableHead => {
                self.in_table_head = false;
                self.push("</tr></thead>\n<tbody>\n");
            }
            TagEnd::TableCell => self.push(if self.in_table_head { "</th>" } else { "</td>" }),
            other => self.push(closing(other)),
        }
    }

    /// A table can be wider than the page, so it scrolls on its own, by keyboard too.
    fn table(&mut self, columns: &[Alignment]) {
        self.columns = columns.to_vec();
        self.push("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Çizelge: ");
        html::escape(self.topic, &mut self.out);
        self.push("\"><table>\n");
    }

    fn table_cell(&mut self) {
        // Style attributes are blocked by the security policy.
        let class = match self.columns.get(self.column) {
            Some(Alignment::Center) => " class=\"center\"",
            Some(Alignment::Right) => " class=\"right\"",
            _ => "",
        };
        self.column += 1;
        self.push(&if self.in_table_head { format!("<th scope=\"col\"{class}>") } else { format!("<td{class}>") });
    }

    fn code_block(&mut self, kind: &CodeBlockKind<'_>) {
        self.push("<pre tabindex=\"0\"><code");
        if let CodeBlockKind::Fenced(info) = kind
            && let Some(language) = info.split_whitespace().next()
        {
            self.push(" class=\"language-");
            html::escape(language, &mut self.out);
            self.push("\"");
        }
        self.push(">");
    }

    fn callout(&mut self, kind: BlockQuoteKind) {
        let (class, title) = match kind {
            BlockQuoteKind::Note => ("note", "Not"),
            BlockQuoteKind::Tip => ("tip", "İpucu"),
            BlockQuoteKind::Important => ("important", "Önemli"),
            BlockQuoteKind::Warning => ("warning", "Uyarı"),
            BlockQuoteKind::Caution => ("caution", "Dikkat"),
        };
        self.push(&format!("<aside class=\"callout {class}\" role=\"note\"><p class=\"callout-title\">{title}</p>\n"));
    }

    fn footnote_reference(&mut self, index: usize) {
        let number = index + 1;
        // The way back from a footnote leads to its first reference.
        let id = if std::mem::replace(&mut self.footnotes_met[index], true) {
            String::new()
        } else {
            format!(" id=\"{}\"", self.edition.id(self.page, &format!("dipnot--{number}-yeri")))
        };
        let note = self.edition.id(self.page, &format!("dipnot--{number}"));
        let link = format!("<a href=\"#{note}\" aria-label=\"{number}. dipnot\">{number}</a>");
        self.push(&format!("<sup class=\"footnote-mark\"{id}>{link}</sup>"));
    }

    fn footnotes(&mut self) {
        if self.page.footnotes.is_empty() {
            return;
        }
        self.push("<section class=\"footnotes\" aria-label=\"Dipnotlar\"><ol>\n");
        for (index, (_, note)) in self.page.footnotes.iter().enumerate() {
            let number = index + 1;
            let id = self.edition.id(self.page, &format!("dipnot--{number}"));
            let back = self.edition.id(self.page, &format!("dipnot--{number}-yeri"));
            self.push(&format!("<li id=\"{id}\">"));
            self.pieces(note);
            self.push(&format!("<a class=\"footnote-back\" href=\"#{back}\" aria-label=\"Metne dön\">↩</a></li>\n"));
        }
        self.push("</ol></section>\n");
    }

    fn push(&mut self, markup: &str) {
        self.out.push_str(markup);
    }
}

fn opening(tag: &Tag<'_>) -> &'static str {
    match tag {
        Tag::Paragraph => "<p>",
        Tag::BlockQuote(_) => "<blockquote>\n",
        Tag::List(None) => "<ul>\n",
        Tag::List(Some(_)) => "<ol>\n",
        Tag::Item => "<li>",
        Tag::DefinitionList => "<dl>\n",
        Tag::DefinitionListTitle => "<dt>",
        Tag::DefinitionListDefinition => "<dd>",
        Tag::Emphasis => "<em>",
        Tag::Strong => "<strong>",
        Tag::Strikethrough => "<s>",
        _ => "",
    }
}

fn closing(end: TagEnd) -> &'static str {
    match end {
        TagEnd::Paragraph => "</p>\n",
        TagEnd::BlockQuote(Some(_)) => "</aside>\n",
        TagEnd::BlockQuote(None) => "</blockquote>\n",
        TagEnd::List(false) => "</ul>\n",
        TagEnd::List(true) => "</ol>\n",
        TagEnd::Item => "</li>\n",
        TagEnd::DefinitionList => "</dl>\n",
        TagEnd::DefinitionListTitle => "</dt>\n",
        TagEnd::DefinitionListDefinition => "</dd>\n",
        TagEnd::Emphasis => "</em>",
        TagEnd::Strong => "</strong>",
        TagEnd::Strikethrough => "</s>",
        TagEnd::CodeBlock => "</code></pre>\n",
        TagEnd::TableRow => "</tr>\n",
        TagEnd::Table => "</tbody></table></div>\n",
        _ => "",
    }
}

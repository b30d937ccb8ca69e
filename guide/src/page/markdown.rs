//! From Markdown's events to a page's markup.

use std::{cell::RefCell, iter::Peekable, ops::Range};

use pulldown_cmark::{
    BrokenLink, BrokenLinkCallback, CowStr, Event, LinkType, OffsetIter, Options, Parser, Tag, TagEnd,
};

use crate::{
    html,
    page::{
        Page,
        address::From,
        blocks::Table,
        containers::{Tab, directive_follows},
        footnotes::Footnotes,
        headings,
        markup::Markup,
        terms::Abbreviation,
    },
    problem::Problem,
    read::{Names, Source, Text},
};

/// Reads the text of the page's file from the byte `start` on. Gives the words of a heading of the first level that a plain
/// page begins with: its title, which is then no part of its text.
pub fn read_into<'s>(
    page: &mut Page<'s>,
    source: &'s Source,
    names: &Names<'s>,
    start: usize,
    problems: &mut Vec<Problem<'s>>,
) -> Option<String> {
    let file = page.file;
    let mut reader = Reader {
        source,
        names,
        file,
        page,
        problems,
        out: Markup { html: String::with_capacity(file.text.len() * 3 / 2), gaps: Vec::new() },
        heading: None,
        title: None,
        definition: None,
        in_paragraph: false,
        footnotes: Footnotes::default(),
        table: Table::default(),
        inline: 0,
        depth: 0,
        tabs: Vec::new(),
        task: false,
        links: Vec::new(),
        including: vec![file],
        included: 0,
        abbreviations: Vec::new(),
    };
    reader.abbreviations = reader.abbreviations_of(file);
    reader.text(file, start);
    reader.finish()
}

/// Markdown as we understand it.
pub fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_GFM
}

/// Takes note of links that no line says the address of.
pub(super) struct Undefined<'u>(&'u RefCell<Vec<(String, Range<usize>)>>);

impl<'s> BrokenLinkCallback<'s> for Undefined<'_> {
    fn handle_broken_link(&mut self, link: BrokenLink<'s>) -> Option<(CowStr<'s>, CowStr<'s>)> {
        // `[words]` alone is just words in brackets; the other forms want to be links.
        if matches!(link.link_type, LinkType::Reference | LinkType::Collapsed) {
            self.0.borrow_mut().push((link.reference.to_string(), link.span));
        }
        None
    }
}

/// The events of a text, each with its place.
pub(super) type Events<'s, 'u> = Peekable<OffsetIter<'s, Undefined<'u>>>;

pub(super) struct Reader<'r, 's> {
    pub source: &'s Source,
    pub names: &'r Names<'s>,
    /// The file that is being read: the page's own or a fragment.
    pub file: &'s Text,
    pub page: &'r mut Page<'s>,
    pub problems: &'r mut Vec<Problem<'s>>,
    pub out: Markup,
    /// The heading that is being read.
    pub heading: Option<usize>,
    /// The words of the heading that became the page's title.
    pub title: Option<String>,
    /// Where in the markup the term of a glossary begins, or its meaning.
    pub definition: Option<usize>,
    pub in_paragraph: bool,
    pub footnotes: Footnotes<'s>,
    /// The table that is being read.
    pub table: Table,
    /// How many emphases, links and the like are open.
    inline: usize,
    /// How many quotes, lists, items and the like are open.
    pub depth: usize,
    pub tabs: Vec<Tab>,
    /// Whether the words that belong to a box to tick are being read.
    pub task: bool,
    /// The links that are open.
    pub links: Vec<Option<u32>>,
    /// The files that are being read, each included by the one before it.
    pub including: Vec<&'s Text>,
    /// How many fragments have been included so far.
    pub included: usize,
    pub abbreviations: Vec<Abbreviation>,
}

impl<'s> Reader<'_, 's> {
    /// Reads a file from the byte `start` on.
    pub fn text(&mut self, file: &'s Text, start: usize) {
        let around = std::mem::replace(&mut self.file, file);
        let undefined = RefCell::default();
        let parser = Parser::new_with_broken_link_callback(&file.text[start..], options(), Some(Undefined(&undefined)));
        let mut events: Events<'s, '_> = parser.into_offset_iter().peekable();
        while let Some((event, span)) = events.next() {
            self.event(event, span.start + start..span.end + start, start, &mut events);
        }
        self.end_tabs_of_file();
        drop(events);
        for (reference, span) in undefined.into_inner() {
            let span = span.start + start..span.end + start;
            let sentence = format!("“[{reference}]:” diye başlayan bir adres satırı yok");
            self.problems.push(Problem::new(file, span, sentence));
        }
        self.file = around;
    }

    /// Where addresses lead on from.
    pub fn here<'h>(&'h self) -> From<'h, 's> {
        From { source: self.source, names: self.names, file: self.file }
    }

    /// Reports what is wrong with the bytes `span` of the file.
    pub fn problem(&mut self, span: Range<usize>, sentence: impl Into<String>) -> &mut Problem<'s> {
        self.problems.push(Problem::new(self.file, span, sentence));
        self.problems.last_mut().expect("one has just been pushed")
    }

    /// Takes in one event. `start` is where in the file the text begins that `events` are the rest of.
    fn event(&mut self, event: Event<'s>, span: Range<usize>, start: usize, events: &mut Events<'s, '_>) {
        match event {
            Event::Start(tag) => self.start(tag, span, start, events),
            Event::End(end) => self.end(end),
            Event::Text(text) => self.words(&text),
            Event::Code(code) => {
                if let Some(index) = self.heading {
                    self.page.headings[index].words.push_str(&code);
                }
                self.out.push("<code>");
                html::escape(&code, &mut self.out.html);
                self.out.push("</code>");
            }
            Event::SoftBreak => self.line_end("\n", start, events),
            Event::HardBreak => self.line_end("<br>\n", start, events),
            Event::Rule => self.out.push("<hr>\n"),
            Event::TaskListMarker(ticked) => self.task(ticked),
            Event::FootnoteReference(label) => self.footnote_reference(label),
            Event::Html(text) | Event::InlineHtml(text) => self.html_in_text(&text, span),
            // Mathematics is not switched on.
            Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
    }

    fn words(&mut self, text: &str) {
        match self.heading {
            Some(index) => self.page.headings[index].words.push_str(text),
            None if !self.abbreviations.is_empty() && self.links.is_empty() => {
                return self.words_with_abbreviations(text);
            }
            None => {}
        }
        html::escape(text, &mut self.out.html);
    }

    fn line_end(&mut self, html: &str, start: usize, events: &mut Events<'s, '_>) {
        if let Some(index) = self.heading {
            self.page.headings[index].words.push(' ');
        }
        if self.in_paragraph && self.inline == 0 && directive_follows(events) {
            // The paragraph ends where a directive begins, and so do the words of a box.
            self.end_task_at(TagEnd::Paragraph);
            self.out.push("</p>\n");
            self.directives(start, events);
        } else {
            self.out.push(html);
        }
    }

    /// Takes in the beginning of something.
    pub fn start(&mut self, tag: Tag<'s>, span: Range<usize>, start: usize, events: &mut Events<'s, '_>) {
        self.end_task_before(&tag);
        if is_inline(&tag) {
            self.inline += 1;
        }
        match tag {
            Tag::Paragraph => self.paragraph(span, start, events),
            Tag::Heading { level, id, classes, attrs } => {
                self.start_heading(level as u8, id, !classes.is_empty() || !attrs.is_empty(), &span);
            }
            Tag::Link { link_type, dest_url, title, .. } => self.start_link(link_type, &dest_url, title, span, events),
            Tag::Image { dest_url, title, .. } => self.picture_in_text(&dest_url, title, span, events),
            Tag::HtmlBlock => self.html_block(span, start, events),
            Tag::MetadataBlock(_) | Tag::Superscript | Tag::Subscript => {}
            Tag::FootnoteDefinition(label) => self.start_note(label, span),
            Tag::Table(columns) => self.start_table(columns),
            Tag::TableHead => self.start_table_head(),
            Tag::TableRow => self.start_row(),
            Tag::TableCell => self.start_cell(),
            Tag::CodeBlock(kind) => self.start_code(&kind),
            Tag::BlockQuote(kind) => {
                self.depth += 1;
                self.start_quote(kind, &span);
            }
            Tag::List(first) => {
                self.depth += 1;
                match first {
                    None => self.out.push("<ul>\n"),
                    Some(1) => self.out.push("<ol>\n"),
                    Some(first) => self.out.push(&format!("<ol start=\"{first}\">\n")),
                }
            }
            Tag::Item => {
                self.depth += 1;
                self.out.push("<li>");
            }
            Tag::DefinitionList => {
                self.depth += 1;
                self.out.push("<dl>\n");
            }
            Tag::DefinitionListTitle => self.start_term(),
            Tag::DefinitionListDefinition => {
                self.depth += 1;
                self.out.push("<dd>");
                self.definition = self.definition.map(|_| self.out.html.len());
            }
            Tag::Emphasis => self.out.push("<em>"),
            Tag::Strong => self.out.push("<strong>"),
            Tag::Strikethrough => self.out.push("<s>"),
        }
    }

    fn end(&mut self, end: TagEnd) {
        self.end_task_at(end);
        if matches!(end, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link) {
            self.inline = self.inline.saturating_sub(1);
        }
        match end {
            TagEnd::Heading(_) => self.end_heading(),
            TagEnd::Link => self.end_link(),
            TagEnd::FootnoteDefinition => self.end_note(),
            TagEnd::TableHead => self.end_table_head(),
            TagEnd::TableCell => self.end_cell(),
            TagEnd::DefinitionListTitle => self.end_term(),
            TagEnd::DefinitionListDefinition => {
                self.leave();
                self.end_meaning();
                self.out.push("</dd>\n");
            }
            TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Item | TagEnd::DefinitionList => {
                self.leave();
                self.out.push(closing(end));
            }
            TagEnd::Paragraph => {
                self.in_paragraph = false;
                self.out.push("</p>\n");
            }
            other => self.out.push(closing(other)),
        }
    }

    /// Leaves a quote, list, item or the like; tabs that were opened in it end with it.
    pub fn leave(&mut self) {
        self.depth = self.depth.saturating_sub(1);
        self.end_tabs_deeper_than(self.depth);
    }

    /// A paragraph that is nothing but a picture is a figure; some paragraphs are instructions to us.
    fn paragraph(&mut self, span: Range<usize>, start: usize, events: &mut Events<'s, '_>) {
        if self.is_abbreviations(&span) {
            skip_to(TagEnd::Paragraph, events);
            return;
        }
        if directive_follows(events) {
            self.directives(start, events);
        } else if !self.figure(start, events) {
            self.start_paragraph();
        }
    }

    pub fn start_paragraph(&mut self) {
        self.in_paragraph = true;
        self.out.push("<p>");
    }

    fn finish(mut self) -> Option<String> {
        self.write_footnotes();
        headings::name_all(self.page);
        self.out.html.shrink_to_fit();
        self.page.body = self.out;
        self.title
    }
}

/// Passes over what comes before that end, and the end.
pub(super) fn skip_to(end: TagEnd, events: &mut Events<'_, '_>) {
    for (event, _) in events.by_ref() {
        if event == Event::End(end) {
            break;
        }
    }
}

fn is_inline(tag: &Tag<'_>) -> bool {
    matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. })
}

/// The words of an event.
pub(super) fn words<'e>(event: &'e Event<'_>) -> &'e str {
    match event {
        Event::Text(text) | Event::Code(text) => text,
        Event::SoftBreak | Event::HardBreak => " ",
        _ => "",
    }
}

fn closing(end: TagEnd) -> &'static str {
    match end {
        TagEnd::BlockQuote(Some(_)) => "</aside>\n",
        TagEnd::BlockQuote(None) => "</blockquote>\n",
        TagEnd::List(false) => "</ul>\n",
        TagEnd::List(true) => "</ol>\n",
        TagEnd::Item => "</li>\n",
        TagEnd::DefinitionList => "</dl>\n",
        TagEnd::Emphasis => "</em>",
        TagEnd::Strong => "</strong>",
        TagEnd::Strikethrough => "</s>",
        TagEnd::CodeBlock => "</code></pre>\n",
        TagEnd::TableRow => "</tr>\n",
        TagEnd::Table => "</tbody></table></div>\n",
        _ => "",
    }
}

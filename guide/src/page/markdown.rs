//! From Markdown's events to a page's markup.

use std::{cell::RefCell, collections::HashMap, iter::Peekable, ops::Range};

use pulldown_cmark::{
    Alignment, BlockQuoteKind, BrokenLink, BrokenLinkCallback, CodeBlockKind, CowStr, Event, LinkType, OffsetIter,
    Options, Parser, Tag, TagEnd,
};

use crate::{
    html,
    page::{
        Page,
        address::From,
        containers::{Tab, directive_follows},
        headings,
        markup::{Gap, Markup},
        terms::Abbreviation,
    },
    problem::Problem,
    read::{Names, Source, Text},
};

/// What Markdown's own `GFM` option knows.
const CALLOUTS: [&str; 5] = ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"];

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
        references: Vec::new(),
        notes: HashMap::new(),
        open_notes: Vec::new(),
        columns: Vec::new(),
        column: 0,
        in_table_head: false,
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
    /// Labels of footnotes, in the order of the first references.
    references: Vec<CowStr<'s>>,
    notes: HashMap<CowStr<'s>, Note<'s>>,
    /// The footnotes that are being read, with the markup around them.
    pub open_notes: Vec<(CowStr<'s>, Range<usize>, Markup)>,
    columns: Vec<Alignment>,
    column: usize,
    in_table_head: bool,
    /// How many quotes, lists, items and the like are open.
    pub depth: usize,
    pub tabs: Vec<Tab>,
    /// Whether the words that belong to a box to tick are being read.
    task: bool,
    /// The links that are open.
    pub links: Vec<Option<u32>>,
    /// The files that are being read, each included by the one before it.
    pub including: Vec<&'s Text>,
    /// How many fragments have been included so far.
    pub included: usize,
    pub abbreviations: Vec<Abbreviation>,
}

/// What a footnote says, and where it stands.
struct Note<'s> {
    markup: Markup,
    file: &'s Text,
    span: Range<usize>,
    /// What was said before, if its label stands twice.
    twice: bool,
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
        if self.in_paragraph && directive_follows(events) {
            // The paragraph ends where a directive begins.
            self.out.push("</p>\n");
            self.directives(start, events);
        } else {
            self.out.push(html);
        }
    }

    fn start(&mut self, tag: Tag<'s>, span: Range<usize>, start: usize, events: &mut Events<'s, '_>) {
        self.end_task_before(&tag);
        match tag {
            Tag::Paragraph => self.paragraph(span, start, events),
            Tag::Heading { level, id, classes, attrs } => {
                self.start_heading(level as u8, id, !classes.is_empty() || !attrs.is_empty(), &span);
            }
            Tag::Link { link_type, dest_url, title, .. } => self.start_link(link_type, &dest_url, title, span, events),
            Tag::Image { dest_url, title, .. } => self.picture_in_text(&dest_url, title, span, events),
            Tag::HtmlBlock => self.html_block(span, start, events),
            Tag::MetadataBlock(_) | Tag::Superscript | Tag::Subscript => {}
            Tag::FootnoteDefinition(label) => {
                self.depth += 1;
                self.open_notes.push((label, span, std::mem::take(&mut self.out)));
            }
            Tag::Table(columns) => self.start_table(columns),
            Tag::TableHead => {
                (self.in_table_head, self.column) = (true, 0);
                self.out.push("<thead><tr>");
            }
            Tag::TableRow => {
                self.column = 0;
                self.out.push("<tr>");
            }
            Tag::TableCell => self.start_cell(),
            Tag::CodeBlock(kind) => self.start_code(&kind),
            Tag::BlockQuote(kind) => {
                self.depth += 1;
                match kind {
                    Some(kind) => self.out.push(callout(kind)),
                    None => {
                        self.misspelt_callout(&span);
                        self.out.push("<blockquote>\n");
                    }
                }
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
        if self.task && !is_within_words(end) {
            self.end_task();
        }
        match end {
            TagEnd::Heading(_) => self.end_heading(),
            TagEnd::Link => self.end_link(),
            TagEnd::FootnoteDefinition => self.end_note(),
            TagEnd::TableHead => {
                self.in_table_head = false;
                self.out.push("</tr></thead>\n<tbody>\n");
            }
            TagEnd::TableCell => self.out.push(if self.in_table_head { "</th>" } else { "</td>" }),
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
    fn leave(&mut self) {
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

    /// A box that can be ticked, and the words that belong to it.
    fn task(&mut self, ticked: bool) {
        let checked = if ticked { " checked" } else { "" };
        self.out.push(&format!(
            "<label class=\"task\"><input type=\"checkbox\" class=\"tick\" autocomplete=\"off\"{checked}> "
        ));
        self.task = true;
    }

    fn end_task_before(&mut self, tag: &Tag<'_>) {
        let is_within_words = matches!(
            tag,
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. } | Tag::Superscript
        );
        if self.task && !is_within_words {
            self.end_task();
        }
    }

    fn end_task(&mut self) {
        self.task = false;
        self.out.push("</label>");
    }

    /// A table can be wider than the page, so it scrolls on its own, by keyboard too.
    fn start_table(&mut self, columns: Vec<Alignment>) {
        self.columns = columns;
        self.out.push("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Çizelge: ");
        let topic = match self.page.headings.last() {
            Some(heading) => heading.words.as_str(),
            None => self.page.front.as_ref().map_or("", |front| &front.title),
        };
        html::escape(topic, &mut self.out.html);
        self.out.push("\"><table>\n");
    }

    fn start_cell(&mut self) {
        // Style attributes are blocked by the security policy.
        let class = match self.columns.get(self.column) {
            Some(Alignment::Center) => " class=\"center\">",
            Some(Alignment::Right) => " class=\"right\">",
            _ => ">",
        };
        self.column += 1;
        self.out.push(if self.in_table_head { "<th scope=\"col\"" } else { "<td" });
        self.out.push(class);
    }

    fn start_code(&mut self, kind: &CodeBlockKind<'_>) {
        self.out.push("<pre tabindex=\"0\"><code");
        if let CodeBlockKind::Fenced(info) = kind
            && let Some(language) = info.split_whitespace().next()
        {
            self.out.push(" class=\"language-");
            html::escape(language, &mut self.out.html);
            self.out.push("\"");
        }
        self.out.push(">");
    }

    fn misspelt_callout(&mut self, span: &Range<usize>) {
        let quote = &self.file.text[span.clone()];
        let start = span.start + (quote.len() - quote.trim_start_matches(['>', ' ']).len());
        let line = self.file.text[start..span.end.max(start)].lines().next().unwrap_or_default();
        let Some((kind, rest)) = line.strip_prefix("[!").and_then(|kind| kind.split_once(']')) else { return };
        let problem = if CALLOUTS.iter().any(|known| known.eq_ignore_ascii_case(kind)) && !rest.trim().is_empty() {
            Problem::new(self.file, start..start + line.len(), format!("“[!{kind}]” satırında başka yazı olmaz"))
                .note("metni bir alt satıra, yine “>” ile başlayarak yazınız")
        } else {
            Problem::new(self.file, start..start + kind.len() + 3, format!("“{kind}” diye bir kutu yok"))
                .meant(kind, CALLOUTS)
                .note(format!("kutular: {}", CALLOUTS.join(", ")))
        };
        self.problems.push(problem);
    }

    fn footnote_reference(&mut self, label: CowStr<'s>) {
        let known = self.references.iter().position(|known| *known == label);
        let number = known.unwrap_or(self.references.len()) + 1;
        self.out.push("<sup class=\"footnote-mark\"");
        // The way back from a footnote leads to its first reference.
        if known.is_none() {
            self.references.push(label);
            self.out.push(" id=\"");
            self.out.gap(Gap::Prefix);
            self.out.push(&format!("dipnot--{number}-yeri\""));
        }
        self.out.push("><a href=\"#");
        self.out.gap(Gap::Prefix);
        self.out.push(&format!("dipnot--{number}\" aria-label=\"{number}. dipnot\">{number}</a></sup>"));
    }

    fn end_note(&mut self) {
        self.leave();
        let Some((label, span, around)) = self.open_notes.pop() else { return };
        let markup = std::mem::replace(&mut self.out, around);
        let note = Note { markup, file: self.file, span, twice: false };
        // As everywhere, the first one counts.
        match self.notes.entry(label) {
            std::collections::hash_map::Entry::Occupied(mut first) => first.get_mut().twice = true,
            std::collections::hash_map::Entry::Vacant(place) => drop(place.insert(note)),
        }
    }

    fn footnotes(&mut self) {
        let references = std::mem::take(&mut self.references);
        if !references.is_empty() {
            self.out.push("<section class=\"footnotes\" aria-label=\"Dipnotlar\"><ol>\n");
            for (label, number) in references.iter().zip(1..) {
                self.out.push("<li id=\"");
                self.out.gap(Gap::Prefix);
                self.out.push(&format!("dipnot--{number}\">"));
                if let Some(note) = self.notes.remove(label) {
                    self.out.append(&note.markup);
                    self.told_twice(label, &note);
                }
                self.out.push("<a class=\"footnote-back\" href=\"#");
                self.out.gap(Gap::Prefix);
                self.out.push(&format!("dipnot--{number}-yeri\" aria-label=\"Metne dön\">↩</a></li>\n"));
            }
            self.out.push("</ol></section>\n");
        }
        let mut unused: Vec<(CowStr<'s>, Note<'s>)> = std::mem::take(&mut self.notes).into_iter().collect();
        unused.sort_by_key(|(_, note)| note.span.start);
        for (label, note) in unused {
            self.note_problem(&note, format!("“{label}” dipnotuna metinde değinilmiyor"));
        }
    }

    fn told_twice(&mut self, label: &str, note: &Note<'s>) {
        if note.twice {
            self.note_problem(note, format!("“{label}” dipnotu birden çok kez yazılmış; yalnız bu görünür"));
        }
    }

    fn note_problem(&mut self, note: &Note<'s>, sentence: String) {
        let first_line = note.file.text[note.span.clone()].lines().next().unwrap_or_default().len();
        self.problems.push(Problem::new(note.file, note.span.start..note.span.start + first_line, sentence));
    }

    fn finish(mut self) -> Option<String> {
        self.footnotes();
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

/// The words of an event.
pub(super) fn words<'e>(event: &'e Event<'_>) -> &'e str {
    match event {
        Event::Text(text) | Event::Code(text) => text,
        Event::SoftBreak | Event::HardBreak => " ",
        _ => "",
    }
}

fn is_within_words(end: TagEnd) -> bool {
    matches!(
        end,
        TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image | TagEnd::Superscript
    )
}

fn callout(kind: BlockQuoteKind) -> &'static str {
    match kind {
        BlockQuoteKind::Note => "<aside class=\"callout note\" role=\"note\"><p class=\"callout-title\">Not</p>\n",
        BlockQuoteKind::Tip => "<aside class=\"callout tip\" role=\"note\"><p class=\"callout-title\">İpucu</p>\n",
        BlockQuoteKind::Important => {
            "<aside class=\"callout important\" role=\"note\"><p class=\"callout-title\">Önemli</p>\n"
        }
        BlockQuoteKind::Warning => {
            "<aside class=\"callout warning\" role=\"note\"><p class=\"callout-title\">Uyarı</p>\n"
        }
        BlockQuoteKind::Caution => {
            "<aside class=\"callout caution\" role=\"note\"><p class=\"callout-title\">Dikkat</p>\n"
        }
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

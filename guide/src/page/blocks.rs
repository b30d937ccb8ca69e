//! Tables, code, quotes and boxes to tick.

use std::ops::Range;

use pulldown_cmark::{Alignment, BlockQuoteKind, CodeBlockKind, Tag, TagEnd};

use crate::{html, page::markdown::Reader, problem::Problem};

/// What Markdown's own `GFM` option knows.
const CALLOUTS: [&str; 5] = ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"];

/// A table that is being read.
#[derive(Default)]
pub struct Table {
    columns: Vec<Alignment>,
    column: usize,
    in_head: bool,
}

impl Reader<'_, '_> {
    /// A table can be wider than the page, so it scrolls on its own, by keyboard too.
    pub fn start_table(&mut self, columns: Vec<Alignment>) {
        self.table.columns = columns;
        self.out.push("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Çizelge: ");
        let topic = match self.page.headings.last() {
            Some(heading) => heading.words.as_str(),
            None => self.page.front.as_ref().map_or("", |front| &front.title),
        };
        html::escape(topic, &mut self.out.html);
        self.out.push("\"><table>\n");
    }

    pub fn start_cell(&mut self) {
        // Style attributes are blocked by the security policy.
        let class = match self.table.columns.get(self.table.column) {
            Some(Alignment::Center) => " class=\"center\">",
            Some(Alignment::Right) => " class=\"right\">",
            _ => ">",
        };
        self.table.column += 1;
        self.out.push(if self.table.in_head { "<th scope=\"col\"" } else { "<td" });
        self.out.push(class);
    }

    pub fn start_code(&mut self, kind: &CodeBlockKind<'_>) {
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

    pub fn start_table_head(&mut self) {
        (self.table.in_head, self.table.column) = (true, 0);
        self.out.push("<thead><tr>");
    }

    pub fn end_table_head(&mut self) {
        self.table.in_head = false;
        self.out.push("</tr></thead>\n<tbody>\n");
    }

    pub fn start_row(&mut self) {
        self.table.column = 0;
        self.out.push("<tr>");
    }

    pub fn end_cell(&mut self) {
        self.out.push(if self.table.in_head { "</th>" } else { "</td>" });
    }

    pub fn start_quote(&mut self, kind: Option<BlockQuoteKind>, span: &Range<usize>) {
        match kind {
            Some(kind) => self.out.push(callout(kind)),
            None => {
                self.misspelt_callout(span);
                self.out.push("<blockquote>\n");
            }
        }
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

    /// A box that can be ticked, and the words that belong to it.
    pub fn task(&mut self, ticked: bool) {
        let checked = if ticked { " checked" } else { "" };
        self.out.push(&format!(
            "<label class=\"task\"><input type=\"checkbox\" class=\"tick\" autocomplete=\"off\"{checked}> "
        ));
        self.task = true;
    }

    pub fn end_task_before(&mut self, tag: &Tag<'_>) {
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

    /// Ends the words of a box where something ends that is more than words.
    pub fn end_task_at(&mut self, end: TagEnd) {
        if self.task && !is_within_words(end) {
            self.end_task();
        }
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

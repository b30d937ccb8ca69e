//! Lines that begin with three slashes: tabs and the inclusion of fragments.
//!
//! ```markdown
//! /// tab Yöntem 1
//! /// tab Yöntem 2
//! ///
//! /// include _ortak.md
//! ```

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::{
    html,
    page::{
        markdown::{Events, Reader, words},
        pictures::alternative,
    },
    problem::Problem,
    read::{Kind, Text},
};

const DIRECTIVES: [&str; 2] = ["include", "tab"];

/// Tabs that are open.
pub struct Tab {
    /// How deep within quotes, lists and items they were opened.
    depth: usize,
    file: usize,
    span: Range<usize>,
}

/// A line of a paragraph.
struct Line {
    words: String,
    /// Where in the file it is.
    place: Range<usize>,
    /// Whether the paragraph ends with it.
    is_last: bool,
}

/// Reads a line of a paragraph, and what it opens and leaves open into `open`.
fn line<'s>(start: usize, events: &mut Events<'s, '_>, open: &mut Vec<(Tag<'s>, Range<usize>)>) -> Line {
    let mut line = Line { words: String::new(), place: 0..0, is_last: true };
    while let Some((event, span)) = events.next() {
        let span = span.start + start..span.end + start;
        match event {
            Event::SoftBreak | Event::HardBreak => {
                line.is_last = false;
                break;
            }
            Event::End(TagEnd::Paragraph) => break,
            Event::Start(Tag::Image { .. }) => line.words.push_str(&alternative(events)),
            Event::Start(tag) => open.push((tag, span)),
            Event::End(_) => drop(open.pop()),
            _ => {
                line.words.push_str(words(&event));
                line.place = if line.place.is_empty() { span } else { line.place.start..span.end };
            }
        }
    }
    line
}

/// Whether the line that is to be read next is a directive.
pub fn directive_follows(events: &mut Events<'_, '_>) -> bool {
    matches!(events.peek(), Some((Event::Text(text), _)) if text.starts_with("///"))
}

impl<'s> Reader<'_, 's> {
    /// Reads the lines of a paragraph from a directive on, up to a line that is none, or to the paragraph's end.
    pub fn directives(&mut self, start: usize, events: &mut Events<'s, '_>) {
        self.in_paragraph = false;
        // What begins on a directive's line may end on a later one.
        let mut open = Vec::new();
        loop {
            let Line { words, place, is_last } = line(start, events, &mut open);
            let understood = self.directive(&words, place);
            if !understood {
                self.start_paragraph();
                html::escape(&words, &mut self.out.html);
                self.out.push(if is_last { "</p>\n" } else { "\n" });
            }
            if is_last {
                self.in_paragraph = false;
                return;
            }
            if !understood || !directive_follows(events) {
                if understood {
                    self.start_paragraph();
                }
                return open.into_iter().for_each(|(tag, span)| self.start(tag, span, start, events));
            }
        }
    }

    /// Does what a directive says. In a plain folder it may be one of another program; then it is just words.
    fn directive(&mut self, line: &str, span: Range<usize>) -> bool {
        let rest = line.trim_start_matches('/').trim();
        let (name, argument) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
        match name {
            "tab" => self.tab(argument.trim(), span),
            "include" => self.include(argument.trim(), span),
            "" if self.has_tabs_here() => self.end_tabs(),
            _ if self.source.kind == Kind::Plain => return false,
            "" => {
                self.problem(span, "bu “///” satırının kapatacağı bir sekme yok");
            }
            _ => {
                let problem = Problem::new(self.file, span, format!("“/// {name}” diye bir yönerge yok"));
                let problem = problem.meant_as(name, DIRECTIVES, |name| format!("/// {name}"));
                self.problems
                    .push(problem.note("yönergeler: /// tab Başlık, /// include _dosya.md ve kapatmak için ///"));
            }
        }
        true
    }

    fn has_tabs_here(&self) -> bool {
        self.tabs.last().is_some_and(|tab| tab.depth == self.depth && tab.file == self.including.len())
    }

    fn tab(&mut self, title: &str, span: Range<usize>) {
        if title.is_empty() {
            self.problem(span.clone(), "sekmenin adı yok; “/// tab” sözcüklerinden sonra yazınız");
        }
        if self.has_tabs_here() {
            self.out.push("</section>\n");
        } else {
            self.tabs.push(Tab { depth: self.depth, file: self.including.len(), span });
            self.out.push("<div class=\"tabs\">\n");
        }
        self.out.push("<section class=\"tab\"><p class=\"tab-title\">");
        html::escape(title, &mut self.out.html);
        self.out.push("</p>\n");
    }

    /// Ends the tabs that were opened last.
    pub fn end_tabs(&mut self) {
        if self.tabs.pop().is_some() {
            self.out.push("</section>\n</div>\n");
        }
    }

    /// Ends, and reports, the tabs that were opened deeper than that.
    pub fn end_tabs_deeper_than(&mut self, depth: usize) {
        self.end_forgotten_tabs(|tab, _| tab.depth > depth);
    }

    /// Ends, and reports, all tabs that the file which is being read has left open.
    pub fn end_tabs_of_file(&mut self) {
        self.end_forgotten_tabs(|tab, files| tab.file >= files);
    }

    fn end_forgotten_tabs(&mut self, is_over: impl Fn(&Tab, usize) -> bool) {
        while let Some(tab) = self.tabs.last().filter(|tab| is_over(tab, self.including.len())) {
            let span = tab.span.clone();
            self.problem(span, "bu sekmeleri kapatan bir “///” satırı yok");
            self.end_tabs();
        }
    }

    /// Reads a fragment as if its text stood here.
    fn include(&mut self, address: &str, span: Range<usize>) {
        const MOST: usize = 200;
        let fragment = match self.fragment(address) {
            Ok(fragment) => fragment,
            Err(candidates) => {
                let sentence = match address {
                    "" => "alınacak dosyanın adı yok".to_owned(),
                    _ => format!("“{address}” diye bir parça yok"),
                };
                let problem =
                    Problem::new(self.file, span, sentence).meant(address, candidates.iter().map(String::as_str));
                self.problems.push(problem.note("parçaların dosya adı “_” ile başlar: /// include _ortak.md"));
                return;
            }
        };
        if self.including.iter().any(|file| std::ptr::eq(*file, fragment)) {
            self.problem(span, format!("“{address}” kendini içine alıyor"));
        } else if self.included == MOST {
            self.problem(span, format!("bir sayfaya {MOST} parçadan çoğu alınamaz"));
        } else {
            self.included += 1;
            self.including.push(fragment);
            self.text(fragment, 0);
            self.including.pop();
        }
    }

    /// The fragment at an address, or the addresses that there are.
    fn fragment(&self, address: &str) -> Result<&'s Text, Vec<String>> {
        self.here().fragment(address).ok_or_else(|| {
            let fragments = self.source.fragments.iter();
            fragments.map(|fragment| format!("{}.md", self.here().address_of(&fragment.name))).collect()
        })
    }
}

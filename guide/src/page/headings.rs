//! A page's headings and their anchors.

use std::ops::Range;

use pulldown_cmark::CowStr;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::{
    page::{Heading, Page, markdown::Reader, markup::Gap},
    problem::Problem,
    read::Kind,
};

impl<'s> Reader<'_, 's> {
    pub fn start_heading(&mut self, level: u8, id: Option<CowStr<'s>>, decorated: bool, span: &Range<usize>) {
        let line = span.start..span.start + self.file.text[span.clone()].trim_end().len();
        let id = id.map(CowStr::into_string).unwrap_or_default();
        self.check_level(level, &line);
        let id = if self.check_id(&id, decorated, &line) { id } else { String::new() };
        let index = self.page.headings.len();
        self.page.headings.push(Heading { level, id, words: String::new() });
        self.heading = Some(index);
        self.out.push("<h");
        self.out.gap(Gap::Level(level));
        self.out.push(" id=\"");
        self.out.gap(Gap::Id(index as u32));
        self.out.push("\">");
    }

    pub fn end_heading(&mut self) {
        let Some(index) = self.heading.take() else { return };
        let level = self.page.headings[index].level;
        if self.is_title(index) {
            let heading = self.page.headings.pop();
            self.title = heading.map(|heading| heading.words);
            self.out.html.clear();
            self.out.gaps.clear();
            return;
        }
        self.out.push("</h");
        self.out.gap(Gap::Level(level));
        self.out.push(">\n");
    }

    /// Whether a plain page begins with that heading, and calls itself nothing else.
    fn is_title(&self, index: usize) -> bool {
        let heading = &self.page.headings[index];
        let first = index == 0 && self.out.gaps.first().is_some_and(|&(at, _)| at == 2) && !self.footnotes.is_open();
        let own = self.page.front.as_ref().map_or("", |front| &front.title);
        self.source.kind == Kind::Plain
            && heading.level == 1
            && first
            && self.depth == 0
            && (own.is_empty() || own.trim() == heading.words.trim())
    }

    fn check_level(&mut self, level: u8, line: &Range<usize>) {
        let before = self.page.headings.last().map_or(1, |heading| heading.level);
        if level == 1 && self.source.kind == Kind::Guide {
            let problem = Problem::new(self.file, line.clone(), "sayfanın içinde birinci düzey başlık olmaz")
                .note("sayfanın başlığı yukarıdaki “title” satırıdır; metindeki başlıklar “##” ile başlar");
            self.problems.push(problem);
        } else if level > before + 1 {
            let sentence = format!("başlık düzeyi atlanmış: {before}. düzeyden sonra {level}. düzey geliyor");
            let problem = Problem::new(self.file, line.clone(), sentence);
            self.problems.push(problem.label(format!("“{}” olmalı", "#".repeat(usize::from(before) + 1))));
        }
    }

    /// Whether a heading may have that id.
    fn check_id(&mut self, id: &str, decorated: bool, line: &Range<usize>) -> bool {
        if self.source.kind == Kind::Guide && (decorated || !is_fit(id)) {
            let sentence = "başlıkta yalnız {#kimlik} kullanılır: küçük harf (a-z), rakam ve aralarında birer tire";
            self.problem(line.clone(), sentence);
        }
        !id.is_empty() && !id.contains("--") && self.is_free(id, line.clone())
    }

    /// Whether nothing on the page has that anchor yet; if something has, it is reported.
    pub fn is_free(&mut self, id: &str, whole: Range<usize>) -> bool {
        let is_taken = self.page.has_anchor(id);
        if is_taken {
            let span = self.address_in(id, whole);
            self.problem(span, format!("“{id}” kimliği bu sayfada ikinci kez kullanılmış"));
        }
        !is_taken
    }
}

/// Whether an author may give something that id. Those with two hyphens are the site's own.
pub fn is_fit(id: &str) -> bool {
    id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-') && !id.contains("--")
}

/// Gives each heading without an id one that is made from its words.
pub fn name_all(page: &mut Page<'_>) {
    let mut taken: FxHashSet<String> = page.anchors().filter(|id| !id.is_empty()).map(str::to_owned).collect();
    let mut next: FxHashMap<String, usize> = FxHashMap::default();
    for heading in page.headings.iter_mut().filter(|heading| heading.id.is_empty()) {
        heading.id = free(anchor(&heading.words), &mut taken, &mut next);
    }
}

/// `id`, or with a number if it is taken.
fn free(id: String, taken: &mut FxHashSet<String>, next: &mut FxHashMap<String, usize>) -> String {
    if taken.insert(id.clone()) {
        return id;
    }
    let number = next.entry(id.clone()).or_insert(2);
    loop {
        let numbered = format!("{id}-{number}");
        *number += 1;
        if taken.insert(numbered.clone()) {
            return numbered;
        }
    }
}

/// The anchor that words make: folded, everything but letters and digits a hyphen.
pub fn anchor(words: &str) -> String {
    let folded = turkish::fold(words);
    let mut anchor = String::with_capacity(folded.len());
    for part in folded.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()) {
        if !anchor.is_empty() {
            anchor.push('-');
        }
        anchor.push_str(part);
    }
    if anchor.is_empty() { "bolum".to_owned() } else { anchor }
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
        let (mut taken, mut next) = (FxHashSet::from_iter(["not-2".to_owned()]), FxHashMap::default());
        let ids = ["Not", "x", "Not", "NOT"].map(|words| free(anchor(words), &mut taken, &mut next));
        assert_eq!(ids, ["not", "x", "not-3", "not-4"]);
    }
}

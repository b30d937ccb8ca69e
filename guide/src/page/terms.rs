//! Words that explain themselves: abbreviations (`*[KEP]: Kayıtlı elektronik posta`), and the terms of a glossary, which are
//! explained wherever a page links to them.

use std::ops::Range;

use memchr::memmem;

use crate::{
    html,
    page::{Term, address::From, headings, markdown::Reader},
    read::Text,
};

/// An abbreviation that a page or one of its fragments explains.
#[derive(Clone, Debug)]
pub struct Abbreviation {
    short: String,
    meaning: String,
    /// Whether the page has used it: once explained is enough.
    explained: bool,
}

impl<'s> Reader<'_, 's> {
    /// What `file` and the fragments that it includes explain.
    pub fn abbreviations_of(&self, file: &'s Text) -> Vec<Abbreviation> {
        let mut found = Vec::new();
        let mut files = vec![file];
        let mut next = 0;
        while next < files.len() {
            let file = files[next];
            next += 1;
            let holds = |words: &str| memmem::find(file.text.as_bytes(), words.as_bytes()).is_some();
            if !holds("*[") && !holds("/// include") {
                continue;
            }
            for line in file.text.lines() {
                found.extend(abbreviation(line));
                let here = From { file, ..self.here() };
                let included =
                    line.trim_start().strip_prefix("/// include ").and_then(|name| here.fragment(name.trim()));
                files.extend(included.filter(|file| !files.iter().any(|known| std::ptr::eq(*known, *file))));
            }
        }
        found
    }

    /// Whether the paragraph at `span` explains abbreviations, and is nothing else.
    pub fn is_abbreviations(&self, span: &Range<usize>) -> bool {
        let paragraph = &self.file.text[span.clone()];
        paragraph.starts_with("*[") && paragraph.lines().all(|line| line.is_empty() || abbreviation(line).is_some())
    }

    /// Appends words, with the first use of each abbreviation explained.
    pub fn words_with_abbreviations(&mut self, text: &str) {
        let mut rest = text;
        while let Some((at, index)) = first_use(rest, &self.abbreviations) {
            let abbreviation = &mut self.abbreviations[index];
            abbreviation.explained = true;
            html::escape(&rest[..at], &mut self.out.html);
            self.out.html.push_str("<abbr class=\"term\" tabindex=\"0\">");
            html::escape(&abbreviation.short, &mut self.out.html);
            self.out.html.push_str("<span class=\"meaning\" role=\"tooltip\">");
            html::escape(&abbreviation.meaning, &mut self.out.html);
            self.out.html.push_str("</span></abbr>");
            rest = &rest[at + abbreviation.short.len()..];
        }
        html::escape(rest, &mut self.out.html);
    }

    /// A term of a definition list; in a glossary it can be linked to.
    pub fn start_term(&mut self) {
        self.out.push("<dt");
        let is_glossary = self.page.front.as_ref().is_some_and(|front| front.glossary);
        self.definition = is_glossary.then_some(self.out.html.len());
        self.out.push(">");
    }

    pub fn end_term(&mut self) {
        if let Some(at) = self.definition {
            let id = headings::anchor(&html::words(&self.out.html[at + 1..]));
            let numbered = (2..).map(|number| format!("{id}--{number}"));
            let id = std::iter::once(id.clone()).chain(numbered).find(|id| !self.page.has_anchor(id)).unwrap_or(id);
            self.out.insert_id(at, &id);
            self.page.terms.push(Term { id, meaning: String::new() });
        }
        self.out.push("</dt>\n");
    }

    pub fn end_meaning(&mut self) {
        let Some(at) = self.definition.take() else { return };
        let html = &self.out.html[at..];
        let first = html.split_once("</p>").map_or(html, |(first, _)| first);
        if let Some(term) = self.page.terms.last_mut() {
            term.meaning = html::words(first).trim().to_owned();
        }
    }
}

/// What a line like `*[KEP]: Kayıtlı elektronik posta` says.
fn abbreviation(line: &str) -> Option<Abbreviation> {
    let (short, meaning) = line.strip_prefix("*[")?.split_once("]:")?;
    let (short, meaning) = (short.trim(), meaning.trim());
    let is_full = !short.is_empty() && !meaning.is_empty();
    is_full.then(|| Abbreviation { short: short.to_owned(), meaning: meaning.to_owned(), explained: false })
}

/// Where `text` uses an abbreviation that has not been explained yet, and which one.
fn first_use(text: &str, abbreviations: &[Abbreviation]) -> Option<(usize, usize)> {
    let uses = abbreviations.iter().enumerate().filter(|(_, abbreviation)| !abbreviation.explained);
    uses.filter_map(|(index, abbreviation)| Some((word_at(text, &abbreviation.short)?, index)))
        .min_by_key(|&(at, index)| (at, std::cmp::Reverse(abbreviations[index].short.len())))
}

/// Where `word` stands in `text` as a word of its own; a suffix after an apostrophe does not belong to it.
fn word_at(text: &str, word: &str) -> Option<usize> {
    text.match_indices(word).map(|(at, _)| at).find(|&at| {
        let before = text[..at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_abbreviation_is_a_word() {
        assert_eq!(word_at("KEPler ve KEP'in adresi", "KEP"), Some(10));
        assert_eq!(word_at("SKEP", "KEP"), None);
        assert!(abbreviation("*[KEP]: ").is_none() && abbreviation("*[a] b").is_none());
    }
}

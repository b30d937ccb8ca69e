//! Footnotes: they stand where an author wants them, and are read at the page's end.

use std::{
    collections::{HashMap, hash_map::Entry},
    ops::Range,
};

use pulldown_cmark::CowStr;

use crate::{
    page::{
        markdown::Reader,
        markup::{Gap, Markup},
    },
    problem::Problem,
    read::Text,
};

/// The footnotes of a page, as far as it has been read.
#[derive(Default)]
pub struct Footnotes<'s> {
    /// Labels, in the order of the first references.
    references: Vec<CowStr<'s>>,
    notes: HashMap<CowStr<'s>, Note<'s>>,
    /// Those that are being read, with the markup around them.
    open: Vec<(CowStr<'s>, Range<usize>, Markup)>,
}

impl Footnotes<'_> {
    /// Whether one is being read.
    pub fn is_open(&self) -> bool {
        !self.open.is_empty()
    }
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
    pub fn start_note(&mut self, label: CowStr<'s>, span: Range<usize>) {
        self.depth += 1;
        self.footnotes.open.push((label, span, std::mem::take(&mut self.out)));
    }

    pub fn footnote_reference(&mut self, label: CowStr<'s>) {
        let known = self.footnotes.references.iter().position(|known| *known == label);
        let number = known.unwrap_or(self.footnotes.references.len()) + 1;
        self.out.push("<sup class=\"footnote-mark\"");
        // The way back from a footnote leads to its first reference.
        if known.is_none() {
            self.footnotes.references.push(label);
            self.out.push(" id=\"");
            self.out.gap(Gap::Prefix);
            self.out.push(&format!("dipnot--{number}-yeri\""));
        }
        self.out.push("><a href=\"#");
        self.out.gap(Gap::Prefix);
        self.out.push(&format!("dipnot--{number}\" aria-label=\"{number}. dipnot\">{number}</a></sup>"));
    }

    pub fn end_note(&mut self) {
        self.leave();
        let Some((label, span, around)) = self.footnotes.open.pop() else { return };
        let markup = std::mem::replace(&mut self.out, around);
        let note = Note { markup, file: self.file, span, twice: false };
        // As everywhere, the first one counts.
        match self.footnotes.notes.entry(label) {
            Entry::Occupied(mut first) => first.get_mut().twice = true,
            Entry::Vacant(place) => drop(place.insert(note)),
        }
    }

    pub fn write_footnotes(&mut self) {
        let references = std::mem::take(&mut self.footnotes.references);
        if !references.is_empty() {
            self.out.push("<section class=\"footnotes\" aria-label=\"Dipnotlar\"><ol>\n");
            for (label, number) in references.iter().zip(1..) {
                self.out.push("<li id=\"");
                self.out.gap(Gap::Prefix);
                self.out.push(&format!("dipnot--{number}\">"));
                if let Some(note) = self.footnotes.notes.remove(label) {
                    self.out.append(&note.markup);
                    self.told_twice(label, &note);
                }
                self.out.push("<a class=\"footnote-back\" href=\"#");
                self.out.gap(Gap::Prefix);
                self.out.push(&format!("dipnot--{number}-yeri\" aria-label=\"Metne dön\">↩</a></li>\n"));
            }
            self.out.push("</ol></section>\n");
        }
        let mut unused: Vec<(CowStr<'s>, Note<'s>)> = std::mem::take(&mut self.footnotes.notes).into_iter().collect();
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
}

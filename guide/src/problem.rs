//! What is wrong with a page or with the settings, and how an author is told.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use crate::read::Text;

/// Something that an author has to mend.
#[derive(Clone, Debug)]
pub struct Problem<'s> {
    file: &'s Text,
    span: Range<usize>,
    sentence: String,
    label: String,
    notes: Vec<String>,
}

impl<'s> Problem<'s> {
    /// A problem with the bytes `span` of `file`.
    pub fn new(file: &'s Text, span: Range<usize>, sentence: impl Into<String>) -> Problem<'s> {
        Problem { file, span, sentence: sentence.into(), label: String::new(), notes: Vec::new() }
    }

    /// Writes `label` beside the underlined text.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Problem<'s> {
        self.label = label.into();
        self
    }

    /// Adds what to do.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Problem<'s> {
        self.notes.push(note.into());
        self
    }

    /// Adds the candidate that `wrong` was most likely meant to be, if one is near.
    #[must_use]
    pub fn meant<'c>(self, wrong: &str, candidates: impl IntoIterator<Item = &'c str>) -> Problem<'s> {
        self.meant_as(wrong, candidates, str::to_owned)
    }

    /// As [`Problem::meant`], with the candidate as the author has to write it.
    #[must_use]
    pub fn meant_as<'c>(
        self,
        wrong: &str,
        candidates: impl IntoIterator<Item = &'c str>,
        write: impl Fn(&str) -> String,
    ) -> Problem<'s> {
        match nearest(wrong, candidates) {
            Some(candidate) => self.label(format!("şunu mu demek istediniz: “{}”", write(candidate))),
            None => self,
        }
    }

    /// The report of all of `problems`.
    pub fn report(problems: &[Problem<'_>], colour: bool) -> String {
        let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
        let reports: Vec<String> = problems.iter().map(|problem| renderer.render(&[problem.group()])).collect();
        reports.join("\n\n") + "\n"
    }

    fn group(&self) -> Group<'_> {
        let mut mark = AnnotationKind::Primary.span(self.span.clone());
        if !self.label.is_empty() {
            mark = mark.label(self.label.as_str());
        }
        let snippet = Snippet::source(self.file.text.as_str()).path(self.file.path.as_str()).annotation(mark);
        let title = Level::ERROR.with_name("hata").primary_title(self.sentence.as_str());
        let notes = self.notes.iter().map(|note| Level::HELP.with_name("öneri").message(note.as_str()));
        title.element(snippet).elements(notes)
    }
}

/// Puts problems into the order in which an author goes through the files.
pub fn sort(problems: &mut [Problem<'_>]) {
    problems.sort_by(|a, b| {
        (&a.file.path, a.span.start, a.span.end, &a.sentence).cmp(&(
            &b.file.path,
            b.span.start,
            b.span.end,
            &b.sentence,
        ))
    });
}

/// The candidate that is spelt most like `wrong`, if one is near enough to be meant.
fn nearest<'c>(wrong: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let wrong = form::turkish::fold(wrong);
    let limit = (wrong.chars().count() / 3).clamp(1, 4);
    candidates
        .into_iter()
        .map(|candidate| (strsim::osa_distance(&wrong, &form::turkish::fold(candidate)), candidate))
        .filter(|&(distance, candidate)| distance <= limit || is_part(&wrong, candidate))
        .min()
        .map(|(_, candidate)| candidate)
}

/// Whether someone left off the beginning or the end of `candidate`.
fn is_part(wrong: &str, candidate: &str) -> bool {
    wrong.chars().count() >= 4 && (candidate.starts_with(wrong) || candidate.ends_with(wrong))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_is_near() {
        let slugs = ["kimlik-no", "ad", "soyad", "posta-kodu"];
        assert_eq!(nearest("kimlikno", slugs), Some("kimlik-no"));
        assert_eq!(nearest("Posta-Kodü", slugs), Some("posta-kodu"));
        assert_eq!(nearest("soyadi", slugs), Some("soyad"));
        assert_eq!(nearest("posta", slugs), Some("posta-kodu"));
        assert_eq!(nearest("tamamen-baska", slugs), None);
        assert_eq!(nearest("", slugs), None);
    }
}

//! What is wrong with a page or with the settings, and how an author, or an author's editor, is told.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use serde::Serialize;

use crate::read::Text;

/// Something that an author has to mend, or should.
#[derive(Clone, Debug)]
pub struct Problem<'s> {
    file: &'s Text,
    span: Range<usize>,
    severity: Severity,
    sentence: String,
    label: String,
    notes: Vec<String>,
}

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// There is no site until it is mended.
    Error,
    /// The site can be built with it.
    Warning,
}

impl PartialEq for Problem<'_> {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.file, other.file) && self.span == other.span && self.sentence == other.sentence
    }
}

impl<'s> Problem<'s> {
    /// A problem with the bytes `span` of `file`. A span that is not quite within the text, or begins or ends within a
    /// character, is taken as the nearest one that can be underlined: whoever reports a problem may not become one.
    pub fn new(file: &'s Text, span: Range<usize>, sentence: impl Into<String>) -> Problem<'s> {
        let start = file.text.floor_char_boundary(span.start);
        let end = file.text.ceil_char_boundary(span.end.min(file.text.len())).max(start);
        let severity = Severity::Error;
        Problem { file, span: start..end, severity, sentence: sentence.into(), label: String::new(), notes: Vec::new() }
    }

    /// Makes it one that the site can be built with.
    #[must_use]
    pub fn warning(mut self) -> Problem<'s> {
        self.severity = Severity::Warning;
        self
    }

    /// How bad it is.
    pub fn severity(&self) -> Severity {
        self.severity
    }

    /// The file that it is in.
    pub fn file(&self) -> &'s Text {
        self.file
    }

    /// The bytes of the file that are underlined.
    pub fn span(&self) -> Range<usize> {
        self.span.clone()
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

    /// The report of all of `problems`, for people.
    pub fn report(problems: &[Problem<'_>], colour: bool) -> String {
        let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
        let reports: Vec<String> = problems.iter().map(|problem| renderer.render(&[problem.group()])).collect();
        reports.join("\n\n") + "\n"
    }

    /// All of `problems` for programs, as one JSON document:
    ///
    /// ```json
    /// {"problems": [{"file": "…", "severity": "error", "line": 1, "column": 1, "end_line": 1, "end_column": 4,
    ///                "message": "…", "label": "…", "notes": ["…"]}]}
    /// ```
    ///
    /// `severity` is `error` or `warning`. Lines and columns are counted from 1, and columns in characters (Unicode scalar
    /// values, so that a tab is one). The end is the place after the last character that is meant; where it is the start,
    /// the place between two characters is. `label` may be empty.
    pub fn json(problems: &[Problem<'_>]) -> String {
        let document = Document { problems: problems.iter().map(Problem::entry).collect() };
        serde_json::to_string(&document).expect("texts and numbers can always be written") + "\n"
    }

    fn group(&self) -> Group<'_> {
        // Of the whole file each problem would cost the more, the longer the file is.
        let lines = whole_lines(&self.file.text, &self.span);
        let within = self.span.start - lines.start..self.span.end - lines.start;
        let mut mark = AnnotationKind::Primary.span(within);
        if !self.label.is_empty() {
            mark = mark.label(self.label.as_str());
        }
        let (first, _) = place(&self.file.text, lines.start);
        let snippet = Snippet::source(&self.file.text[lines]).line_start(first).path(self.file.path.as_str());
        let level = match self.severity {
            Severity::Error => Level::ERROR.with_name("hata"),
            Severity::Warning => Level::WARNING.with_name("uyarı"),
        };
        let notes = self.notes.iter().map(|note| Level::HELP.with_name("öneri").message(note.as_str()));
        level.primary_title(self.sentence.as_str()).element(snippet.annotation(mark)).elements(notes)
    }

    fn entry(&self) -> Entry<'_> {
        let (line, column) = place(&self.file.text, self.span.start);
        let (end_line, end_column) = place(&self.file.text, self.span.end);
        Entry {
            file: &self.file.path,
            severity: self.severity,
            line,
            column,
            end_line,
            end_column,
            message: &self.sentence,
            label: &self.label,
            notes: &self.notes,
        }
    }
}

#[derive(Serialize)]
struct Document<'p> {
    problems: Vec<Entry<'p>>,
}

/// A problem as [`Problem::json`] has it.
#[derive(Serialize)]
struct Entry<'p> {
    file: &'p str,
    severity: Severity,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    message: &'p str,
    label: &'p str,
    notes: &'p [String],
}

/// Where the byte `at` of `file` is, as editors read it: `file:line:column`.
pub fn position(file: &Text, at: usize) -> String {
    let (line, column) = place(&file.text, at);
    format!("{}:{line}:{column}", file.path)
}

/// The line and the column of the byte `at`, from 1.
fn place(text: &str, at: usize) -> (usize, usize) {
    let before = &text[..at];
    let line_start = before.rfind('\n').map_or(0, |end| end + 1);
    (before.bytes().filter(|&byte| byte == b'\n').count() + 1, before[line_start..].chars().count() + 1)
}

/// The bytes of the lines that `span` touches.
fn whole_lines(text: &str, span: &Range<usize>) -> Range<usize> {
    let start = text[..span.start].rfind('\n').map_or(0, |end| end + 1);
    // A span that ends with its line does not touch the next one.
    let last = if span.end > span.start && text[..span.end].ends_with('\n') { span.end - 1 } else { span.end };
    let end = text[last..].find('\n').map_or(text.len(), |at| last + at + 1);
    start..end
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
    let wrong = turkish::fold(wrong);
    let limit = (wrong.chars().count() / 3).clamp(1, 4);
    candidates
        .into_iter()
        .map(|candidate| (strsim::osa_distance(&wrong, &turkish::fold(candidate)), candidate))
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

    fn text(text: &str) -> Text {
        Text { path: "pages/x.md".into(), name: "x".into(), text: text.into() }
    }

    #[test]
    fn people_read_a_report() {
        let file = text("bir\n\tiki\u{A0}üç dört\n");
        let problem = Problem::new(&file, 10..14, "yanlış").label("burası").note("düzeltiniz").note("ya da siliniz");
        let expected = "\
hata: yanlış
 --> pages/x.md:2:6
  |
2 |     iki\u{A0}üç dört
  |         ^^ burası
  |
  = öneri: düzeltiniz
  = öneri: ya da siliniz
";
        assert_eq!(Problem::report(&[problem], false), expected);
    }

    #[test]
    fn a_warning_is_called_one() {
        let file = text("bir\n");
        let problem = Problem::new(&file, 0..3, "eski").warning();
        assert_eq!(problem.severity(), Severity::Warning);
        assert!(Problem::report(std::slice::from_ref(&problem), false).starts_with("uyarı: eski\n"));
        assert!(Problem::json(&[problem]).contains(r#""severity":"warning""#));
    }

    #[test]
    fn programs_read_json() {
        let file = text("bir\n\tiki\u{A0}üç dört\n");
        let problem = Problem::new(&file, 10..14, "“x” yanlış").label("burası").note("a \"b\"").note("c");
        let expected = concat!(
            r#"{"problems":[{"file":"pages/x.md","severity":"error","line":2,"column":6,"end_line":2,"end_column":8,"#,
            r#""message":"“x” yanlış","label":"burası","notes":["a \"b\"","c"]}]}"#,
            "\n"
        );
        assert_eq!(Problem::json(&[problem]), expected);
        assert_eq!(Problem::json(&[]), "{\"problems\":[]}\n");
    }

    #[test]
    fn places_count_characters_and_lines_from_one() {
        // text, span, line, column, end line, end column
        let cases = [
            ("", 0..0, (1, 1), (1, 1)),
            ("", 3..9, (1, 1), (1, 1)),
            ("bir", 3..3, (1, 4), (1, 4)),
            ("bir\n", 4..4, (2, 1), (2, 1)),
            ("bir\niki", 0..7, (1, 1), (2, 4)),
            ("bir\niki", 0..4, (1, 1), (2, 1)),
            ("e\u{301}\u{A0}x", 5..6, (1, 4), (1, 5)),
            ("a\rb", 2..3, (1, 3), (1, 4)),
            ("😀x", 4..5, (1, 2), (1, 3)),
        ];
        for (words, span, start, end) in cases {
            let file = text(words);
            let problem = Problem::new(&file, span.clone(), "");
            let entry = problem.entry();
            assert_eq!(
                ((entry.line, entry.column), (entry.end_line, entry.end_column)),
                (start, end),
                "{words:?} {span:?}"
            );
        }
    }

    #[test]
    fn a_span_is_moved_to_what_can_be_underlined() {
        let file = text("ağ😀");
        let cases = [(0..1, 0..1), (2..3, 1..3), (1..2, 1..3), (4..5, 3..7), (6..6, 3..7), (9..99, 7..7)];
        for (span, expected) in cases {
            assert_eq!(Problem::new(&file, span.clone(), "").span(), expected, "{span:?}");
        }
        let reversed = |start, end| Problem::new(&file, Range { start, end }, "").span();
        assert_eq!((reversed(3, 1), reversed(usize::MAX, 0)), (3..3, 7..7));
    }

    /// Every text of up to two odd characters between letters, with every span there is.
    #[test]
    fn no_text_and_no_span_is_too_odd() {
        let odd = [
            "", "\t", "\n", "\r", "\r\n", "\0", "\u{1B}", "ğ", "e\u{301}", "\u{A0}", "\u{AD}", "\u{200B}", "\u{202E}",
            "\u{FEFF}", "😀", "漢",
        ];
        for (one, other) in odd.iter().flat_map(|one| odd.iter().map(move |other| (one, other))) {
            for words in [format!("{one}{other}"), format!("{one}a\n{other}b")] {
                let file = text(&words);
                for (start, end) in
                    (0..=words.len() + 1).flat_map(|start| (start..=words.len() + 1).map(move |end| (start, end)))
                {
                    let problems = [Problem::new(&file, start..end, words.as_str()).label(words.as_str())];
                    assert!(Problem::report(&problems, false).contains("hata"), "{words:?} {start}..{end}");
                    assert!(serde_json::from_str::<serde_json::Value>(&Problem::json(&problems)).is_ok());
                }
            }
        }
    }

    /// Of many problems in a long file each costs about as much as in a short one.
    #[test]
    fn a_long_file_is_cut_to_the_lines_in_question() {
        let words = "satır\n".repeat(1000);
        assert_eq!(whole_lines(&words, &(8..9)), 7..14);
        assert_eq!(whole_lines(&words, &(8..14)), 7..14);
        assert_eq!(whole_lines(&words, &(14..14)), 14..21);
        assert_eq!(whole_lines(&words, &(7000..7000)), 7000..7000);
        let file = text(&words);
        let report = Problem::report(&[Problem::new(&file, 6993..6995, "son")], false);
        assert!(report.contains("pages/x.md:1000:1\n") && report.contains("1000 | satır\n"), "{report}");
    }
}

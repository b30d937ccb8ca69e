//! The text of a page as the search shows it.

use crate::search::Level;

/// The text of a page, line by line: its title, then its paragraphs, items and rows. Before the lines below a heading stands
/// one that begins with a tab and has the heading's id, another tab, and its words.
#[derive(Clone, Debug)]
pub struct Lines {
    text: String,
    /// Where the line begins that is being written.
    start: usize,
}

impl Lines {
    /// A page with this title and summary.
    pub fn new(title: &str, summary: &str) -> Lines {
        let mut lines = Lines { text: String::with_capacity(2048), start: 0 };
        for line in [title, summary] {
            lines.words(line);
            lines.end();
        }
        lines
    }

    /// What follows stands below this heading, or, without words, below something else that has an id.
    pub fn heading(&mut self, id: &str, words: &str) {
        self.end();
        self.text.push('\t');
        self.text.push_str(id);
        self.text.push('\t');
        self.words(words);
        self.text.push('\n');
        self.start = self.text.len();
    }

    /// Adds to the line.
    pub fn words(&mut self, words: &str) {
        if words.bytes().any(|byte| byte < b' ') {
            self.text.extend(words.chars().map(|c| if c < ' ' { ' ' } else { c }));
        } else {
            self.text.push_str(words);
        }
    }

    /// Adds to the line what stands between two parts of it; nothing at its beginning.
    pub fn separator(&mut self, words: &str) {
        if self.text.len() > self.start {
            self.words(words);
        }
    }

    /// Ends the line, if there is anything on it.
    pub fn end(&mut self) {
        let line = self.text[self.start..].trim_end().len();
        self.text.truncate(self.start + line);
        if line > 0 {
            self.text.push('\n');
        }
        self.start = self.text.len();
    }

    /// All of it, with its last line ended.
    pub fn into_text(mut self) -> String {
        self.end();
        self.text.shrink_to_fit();
        self.text
    }

    /// The lines of one level.
    pub(super) fn of(&self, wanted: Level) -> impl Iterator<Item = &str> {
        self.text.split('\n').enumerate().filter_map(move |(number, line)| {
            let (level, words) = match line.strip_prefix('\t') {
                _ if number == 0 => (Level::Title, line),
                None => (Level::Text, line),
                Some(heading) => (Level::Heading, heading.split_once('\t')?.1),
            };
            (level == wanted).then_some(words)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page() {
        let mut lines = Lines::new("Başlık", "");
        lines.words("Bir ");
        lines.words("satır\n\tve <kod> ");
        lines.end();
        lines.end();
        lines.heading("ek", "Ek\nbaşlık");
        lines.words("Son");
        assert_eq!(lines.of(Level::Title).collect::<Vec<_>>(), ["Başlık"]);
        assert_eq!(lines.of(Level::Heading).collect::<Vec<_>>(), ["Ek başlık"]);
        assert_eq!(lines.of(Level::Text).collect::<Vec<_>>(), ["Bir satır  ve <kod>", "Son"]);
        assert_eq!(lines.into_text(), "Başlık\nBir satır  ve <kod>\n\tek\tEk başlık\nSon\n");
    }
}

//! The text of a page as the search shows it.

/// The text of a page, line by line: its title, then its paragraphs, items and rows. Before the lines below a heading stands
/// one that begins with a tab and has the heading's id, another tab, and its words.
#[derive(Clone, Debug)]
pub struct Lines {
    text: String,
    /// Where the title ends.
    title: usize,
    /// Where each line of a heading begins, where its words do, and where they end.
    headings: Vec<[usize; 3]>,
    /// Where the line begins that is being written.
    start: usize,
}

impl Lines {
    /// A page with this title and summary.
    pub fn new(title: &str, summary: &str) -> Lines {
        let mut lines = Lines { text: String::with_capacity(4096), title: 0, headings: Vec::new(), start: 0 };
        lines.words(title);
        lines.end();
        lines.title = lines.text.len();
        lines.words(summary);
        lines.end();
        lines
    }

    /// What follows stands below this heading, or, without words, below something else that has an id.
    pub fn heading(&mut self, id: &str, words: &str) {
        self.end();
        let line = self.text.len();
        self.text.push('\t');
        self.text.push_str(id);
        self.text.push('\t');
        let start = self.text.len();
        self.words(words);
        self.headings.push([line, start, self.text.len()]);
        self.text.push('\n');
        self.start = self.text.len();
    }

    /// Adds to the line.
    pub fn words(&mut self, words: &str) {
        // All bytes are looked at, which takes less time than to stop early: many at once.
        if words.bytes().fold(false, |odd, byte| odd | (byte < b' ')) {
            self.text.extend(words.chars().map(|c| if c < ' ' { ' ' } else { c }));
        } else {
            self.text.push_str(words);
        }
    }

    /// Whether there is nothing on the line yet.
    pub fn is_blank(&self) -> bool {
        self.text.len() == self.start
    }

    /// Adds to the line what stands between two parts of it; nothing at its beginning.
    pub fn separator(&mut self, words: &str) {
        if !self.is_blank() {
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

    /// All of it, but for what has been added since a line was ended last.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The title.
    pub(super) fn title(&self) -> &str {
        &self.text[..self.title]
    }

    /// The words of the headings.
    pub(super) fn headings(&self) -> impl Iterator<Item = &str> {
        self.headings.iter().map(|&[_, start, end]| &self.text[start..end])
    }

    /// What stands before the first heading, and what stands below each: several lines at a time.
    pub(super) fn below(&self) -> impl Iterator<Item = &str> {
        let starts = std::iter::once(self.title).chain(self.headings.iter().map(|&[_, _, end]| end));
        let ends = self.headings.iter().map(|&[line, _, _]| line).chain([self.text.len()]);
        starts.zip(ends).map(|(start, end)| &self.text[start..end])
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
        lines.end();
        assert_eq!(lines.title(), "Başlık\n");
        assert_eq!(lines.headings().collect::<Vec<_>>(), ["Ek başlık"]);
        assert_eq!(lines.below().collect::<Vec<_>>(), ["Bir satır  ve <kod>\n", "\nSon\n"]);
        assert_eq!(lines.text(), "Başlık\nBir satır  ve <kod>\n\tek\tEk başlık\nSon\n");
    }
}

//! Text in lines.

use super::Measure;
use form::{details::advance, text::push_apart};

/// The letter's type, in points.
pub(super) const TYPE: u32 = 12;

/// The widths of Times New Roman itself, without a browser to ask.
pub fn times_new_roman(text: &str) -> u32 {
    text.chars().map(advance).sum()
}

/// `text` in lines, of which the first has the first of `widths` and all others the second, of letters `size` points high.
/// Breaks at line feeds and between words, and inside a word only where it is wider than a line.
pub(super) fn broken(text: &str, widths: [u32; 2], size: u32, measure: Measure) -> Vec<String> {
    let mut broken = Vec::new();
    if text.is_empty() {
        return broken;
    }
    let space = measure(" ") * size;
    for paragraph in text.split('\n') {
        let mut line = Filling { text: String::new(), used: 0 };
        for word in paragraph.split(' ') {
            let width = measure(word) * size;
            if !line.text.is_empty() && line.used + space + width > room(&broken, widths) {
                broken.push(std::mem::take(&mut line.text));
                line.used = 0;
            }
            if width > room(&broken, widths) {
                break_word(&mut broken, &mut line, word, widths, size, measure);
                continue;
            }
            line.used += width + if line.text.is_empty() { 0 } else { space };
            push_apart(&mut line.text, ' ', word);
        }
        broken.push(line.text);
    }
    broken
}

/// How wide the line is that comes after `broken`.
fn room(broken: &[String], [first, others]: [u32; 2]) -> u32 {
    if broken.is_empty() { first } else { others }
}

/// The line that is being filled.
struct Filling {
    text: String,
    used: u32,
}

fn break_word(broken: &mut Vec<String>, line: &mut Filling, word: &str, widths: [u32; 2], size: u32, measure: Measure) {
    for c in word.chars() {
        let width = measure(c.encode_utf8(&mut [0; 4])) * size;
        if line.used + width > room(broken, widths) && !line.text.is_empty() {
            broken.push(std::mem::take(&mut line.text));
            line.used = 0;
        }
        line.text.push(c);
        line.used += width;
    }
}

/// The lines of a table's cell that is `width` wide; none where its text is one line.
pub(super) fn of_cell(text: &str, width: u32, measure: Measure) -> Vec<String> {
    // Asking a browser takes a microsecond, which ten thousand people feel. No type that stands in for Times New Roman
    // is a quarter wider.
    if times_new_roman(text) * TYPE <= width / 5 * 4 {
        return Vec::new();
    }
    let lines = broken(text, [width, width], TYPE, measure);
    if lines.len() > 1 { lines } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every letter is 1 point wide at a size of 1.
    fn letters(text: &str) -> u32 {
        text.chars().count() as u32
    }

    #[test]
    fn text_in_lines() {
        for (text, widths, expected) in [
            ("", [5, 5], &[] as &[&str]),
            ("ab cd", [5, 5], &["ab cd"]),
            ("ab cde", [5, 5], &["ab", "cde"]),
            ("ab cd ef", [2, 5], &["ab", "cd ef"]),
            ("a\nb c", [5, 5], &["a", "b c"]),
            ("abcdefgh", [5, 3], &["abcde", "fgh"]),
            ("a bcdefg h", [5, 4], &["a", "bcde", "fg h"]),
            ("a bcdefgh", [5, 3], &["a", "bcd", "efg", "h"]),
        ] {
            assert_eq!(broken(text, widths, 1, &letters), expected, "{text:?} in {widths:?}");
        }
    }

    #[test]
    fn nothing_is_lost_between_lines() {
        let text = "Aşağıda bilgileri yer alan Müdürlüğümüz personeli, nitelikli elektronik sertifika yenileme";
        for width in [90_000, 100_000, 500_000] {
            let lines = broken(text, [width, width], TYPE, &times_new_roman);
            assert_eq!(lines.join(" "), text);
            assert!(lines.iter().all(|line| times_new_roman(line) * TYPE <= width), "{lines:?}");
        }
    }

    #[test]
    fn a_cell_of_one_line_has_no_lines() {
        assert_eq!(of_cell("Öğretmen", 60_000, &times_new_roman), [] as [&str; 0]);
        assert_eq!(of_cell("Öğretmen Müdür", 60_000, &times_new_roman), ["Öğretmen", "Müdür"]);
    }
}

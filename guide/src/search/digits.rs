//! Words and numbers in one text: words have no capital letters and no signs, so numbers are written in these. The text can
//! stand in a script between backquotes as it is.

/// What a number ends with.
const LAST: &[u8; 26] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ";
/// What comes before that in larger numbers.
const MORE: &[u8; 24] = b"!#%()*+,-./:;=?@[]^_{|}~";

/// Words in alphabetical order, each with its numbers: how many bytes a word begins with like the one before it, the rest
/// of it, and its numbers.
#[derive(Debug, Default)]
pub struct Written {
    text: String,
    before: String,
}

impl Written {
    /// The text so far.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Begins a word, whose numbers follow.
    pub fn word(&mut self, word: &str) {
        let alike = word.chars().zip(self.before.chars()).take_while(|(one, other)| one == other);
        // As scripts count, in units of UTF-16, whatever the letters.
        let (bytes, units) =
            alike.fold((0, 0), |(bytes, units), (c, _)| (bytes + c.len_utf8(), units + c.len_utf16() as u64));
        self.number(units);
        self.text.push_str(&word[bytes..]);
        self.before.clear();
        self.before.push_str(word);
    }

    /// Adds a number.
    pub fn number(&mut self, number: u64) {
        let mut rest = number / LAST.len() as u64;
        let start = self.text.len();
        while rest > 0 {
            rest -= 1;
            let digit = MORE[(rest % MORE.len() as u64) as usize];
            self.text.insert(start, char::from(digit));
            rest /= MORE.len() as u64;
        }
        self.text.push(char::from(LAST[(number % LAST.len() as u64) as usize]));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers() {
        for (number, digits) in [(0, "A"), (25, "Z"), (26, "!A"), (51, "!Z"), (649, "~Z"), (650, "!!A"), (675, "!!Z")] {
            let mut written = Written::default();
            written.number(number);
            assert_eq!(written.text(), digits);
        }
    }

    #[test]
    fn words_share_their_beginnings() {
        let mut written = Written::default();
        for word in ["kitap", "kitaplar", "kitapta", "я"] {
            written.word(word);
            written.number(1);
        }
        assert_eq!(written.text(), "AkitapBFlarBFtaBAяB");
    }
}

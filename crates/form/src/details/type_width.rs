//! How wide the letter's type is.

/// The width of a character of Times New Roman, in thousandths of the type's size. They are the font's own for the
/// characters of [`WIDTHS`]; all others count as wide ones.
pub fn advance(c: char) -> u32 {
    if let Some(width) = ASCII.get(c as usize) {
        return u32::from(*width);
    }
    let listed = WIDTHS.iter().find(|(_, letters)| letters.chars().any(|letter| letter == c));
    listed.map_or(WIDE, |&(width, _)| u32::from(width))
}

const WIDTHS: [(u16, &str); 12] = [
    (250, " .,"),
    (278, "ijltıî/:;"),
    (333, "frIİÎ-()'‘’"),
    (389, "sşJ"),
    (444, "acezçâ“”"),
    (500, "bdghknopquvxyğöüû0123456789–"),
    (556, "FPSŞ"),
    (611, "ELTZ"),
    (667, "BCRÇ"),
    (778, "m&"),
    (889, "M"),
    (944, "W"),
];

const WIDE: u32 = 722;

/// Those of ASCII, by their codes: a list of ten thousand people asks half a million times.
#[expect(clippy::indexing_slicing, reason = "the compiler works it out; an index out of bounds would be its error")]
const ASCII: [u16; 128] = {
    let mut widths = [WIDE as u16; 128];
    let mut row = 0;
    while row < WIDTHS.len() {
        let (width, letters) = (WIDTHS[row].0, WIDTHS[row].1.as_bytes());
        let mut at = 0;
        while at < letters.len() {
            if letters[at].is_ascii() {
                widths[letters[at] as usize] = width;
            }
            at += 1;
        }
        row += 1;
    }
    widths
};

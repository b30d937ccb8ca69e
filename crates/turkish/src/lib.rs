//! Turkish letters: casing, order and folding. Rust's own casing is wrong for them (`istanbul` would become
//! `ISTANBUL`), its tables for all the world's letters would cost each visitor more than the whole identity check, and
//! a whole collator many times that. The browser has one, but the guide is made where there is no browser.
//!
//! Covered are the letters of Unicode's Basic Latin, Latin-1 and Latin Extended-A blocks, which hold every name in
//! Latin script that the civil registry can write. What the rules say of them is what ICU, the Unicode consortium's own
//! library, says for the language `tr`; a test compares the two.

// What runs in the browser never panics: nobody would be there to see why the form has died.
#![cfg_attr(
    not(test),
    deny(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::string_slice, clippy::unwrap_used)
)]

mod casing;
mod folding;
mod order;

pub use casing::{lower, upper};
pub use folding::fold;
pub use order::{compare, sort_key};

const DOT_ABOVE: char = '\u{307}';

/// An accented letter as the letter and the combining mark that it is made of, as Unicode decomposes it. Of Latin
/// Extended-A, only the letters of Turkish are.
fn parts(c: char) -> Option<(char, char)> {
    if c == 'İ' {
        return Some(('I', DOT_ABOVE));
    }
    let small = casing::lower_letter(c);
    let letter = match small {
        'à'..='å' => 'a',
        'ç' => 'c',
        'è'..='ë' => 'e',
        'ğ' => 'g',
        'ì'..='ï' => 'i',
        'ñ' => 'n',
        'ò'..='ö' => 'o',
        'ş' => 's',
        'ù'..='ü' => 'u',
        'ý' | 'ÿ' => 'y',
        _ => return None,
    };
    let mark = match small {
        'à' | 'è' | 'ì' | 'ò' | 'ù' => '\u{300}',
        'á' | 'é' | 'í' | 'ó' | 'ú' | 'ý' => '\u{301}',
        'â' | 'ê' | 'î' | 'ô' | 'û' => '\u{302}',
        'ã' | 'ñ' | 'õ' => '\u{303}',
        'ğ' => '\u{306}',
        'å' => '\u{30A}',
        'ç' | 'ş' => '\u{327}',
        _ => '\u{308}',
    };
    Some((if small == c { letter } else { letter.to_ascii_uppercase() }, mark))
}

fn is_mark(c: char) -> bool {
    ('\u{300}'..='\u{36F}').contains(&c)
}

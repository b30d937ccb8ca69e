//! Feeds any bytes at all to every rule of the form: nothing may panic, and what must hold of each answer is asserted.
//!
//! `cargo xtask fuzz` builds this with the instrumentation by which libFuzzer sees which code an input reaches, and lets
//! it grow inputs out of `seeds.txt`. An input that begins with “|” is a [`story`]: a whole rehearsal, event by event. Any
//! other is given to all of the rest:
//!
//! 1. [`values`]: the parser of each kind of value, lists of places, and Turkish letters.
//! 2. [`fields`]: the check of each field and cell.
//! 3. [`edges`]: what comes from outside the form: stored drafts, settings, names in addresses.
//! 4. [`tables`]: lists of people, pasted or from a file.

#![no_main]

mod edges;
mod fields;
mod story;
mod tables;
mod values;

use std::sync::LazyLock;

use letter::people;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let text = text(data);
    if let Some(steps) = text.strip_prefix('|') {
        return story::play(steps);
    }
    // Lists and drafts have parts; what one types into a field seldom has, and is tried a hundred times as fast.
    if text.contains('|') {
        values::list(&text);
        edges::read(&text);
    }
    if text.contains(['\n', ';', '\t']) {
        tables::read(&text);
        tables::read(&people::decode(data));
    }
    values::parse(&text);
    values::turkish(&text);
    fields::check(&text);
});

/// Characters that the rules know of, and those that they should.
static STRANGE: LazyLock<Vec<char>> = LazyLock::new(|| {
    "çğıöşüâîûÇĞİÖŞÜÂÎÛéßñжÿŸ’‘“”–‑…½²×😀\u{FFFD}\u{307}\u{327}\u{308}\u{302}\u{A0}\u{AD}\u{85}\u{2028}\u{200B}\u{200E}\
     \u{202D}\u{202C}\u{2060}\u{FEFF}\u{1F}\u{0}٠٣٩۰۴۹０５９"
        .chars()
        .collect()
});

/// What the bytes say. Those that are no UTF-8, as most changes of single bytes leave them, stand for strange characters:
/// so the inputs are texts.
fn text(data: &[u8]) -> String {
    let mut text = String::with_capacity(data.len() * 2);
    for chunk in data.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend(chunk.invalid().iter().map(|&byte| STRANGE[usize::from(byte) % STRANGE.len()]));
    }
    text
}

//! Text in HTML and XML.

/// Adds `text` to `markup`, with signs that would be read as markup escaped. Characters that XML cannot hold become
/// U+FFFD, the replacement character.
pub(super) fn push_escaped(markup: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => markup.push_str("&amp;"),
            '<' => markup.push_str("&lt;"),
            '>' => markup.push_str("&gt;"),
            '"' => markup.push_str("&quot;"),
            '\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}' => {
                markup.push(char::REPLACEMENT_CHARACTER);
            }
            _ => markup.push(c),
        }
    }
}

/// Adds `template` to `markup`, with `values` as they are in the place of each @.
pub(super) fn push_filled(markup: &mut String, template: &str, values: &[&str]) {
    let mut values = values.iter();
    for part in template.split('@') {
        markup.push_str(part);
        if let Some(value) = values.next() {
            markup.push_str(value);
        }
    }
}

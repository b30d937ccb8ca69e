//! Text as HTML.

use std::fmt;

use memchr::{memchr, memchr3};

/// Appends `text` so that it stands for itself, in an element or between double quotes.
pub fn escape(text: &str, out: &mut String) {
    write_escaped(text, out).expect("writing to a string does not fail");
}

/// How our templates escape what they are given: see `askama.toml`.
#[derive(Clone, Copy, Debug)]
pub struct Escaper;

impl askama::filters::Escaper for Escaper {
    fn write_escaped_str<W: fmt::Write>(&self, mut out: W, text: &str) -> fmt::Result {
        write_escaped(text, &mut out)
    }
}

fn write_escaped(text: &str, out: &mut impl fmt::Write) -> fmt::Result {
    let mut rest = text;
    while let Some(at) = first_sign(rest) {
        out.write_str(&rest[..at])?;
        out.write_str(match rest.as_bytes()[at] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            _ => "&quot;",
        })?;
        rest = &rest[at + 1..];
    }
    out.write_str(rest)
}

/// Where the first sign is that means something in HTML.
fn first_sign(text: &str) -> Option<usize> {
    let brackets = memchr3(b'&', b'<', b'>', text.as_bytes());
    let before = &text.as_bytes()[..brackets.unwrap_or(text.len())];
    memchr(b'"', before).or(brackets)
}

/// `text` as [`escape`] appends it.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    escape(text, &mut out);
    out
}

/// Gives the text that [`escape`] has written as `html` to `take`, piece by piece.
pub fn unescape<'h>(html: &'h str, mut take: impl FnMut(&'h str)) {
    let mut rest = html;
    while let Some(at) = memchr(b'&', rest.as_bytes()) {
        take(&rest[..at]);
        rest = &rest[at..];
        let known = [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\"")];
        let (name, sign) = known.into_iter().find(|(name, _)| rest.starts_with(name)).unwrap_or(("&", "&"));
        take(sign);
        rest = &rest[name.len()..];
    }
    take(rest);
}

/// The words between the tags of `html`, which [`escape`] and our own templates have written.
pub fn words(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while !rest.is_empty() {
        let (text, tag) = rest.split_once('<').unwrap_or((rest, ""));
        unescape(text, |piece| out.push_str(piece));
        rest = tag.split_once('>').map_or("", |(_, after)| after);
    }
    out
}

/// Appends a `title` attribute, if there is anything to say.
pub fn title(words: &str, out: &mut String) {
    if !words.is_empty() {
        out.push_str(" title=\"");
        escape(words, out);
        out.push('"');
    }
}

/// Appends an author's `address` as [`escape`] does, but what browsers would take for something else, or not at all, as a
/// percent sign and two digits. Letters of any script stay, for people read them on paper.
pub fn escape_address(address: &str, out: &mut String) {
    let is_odd = |c: char| c.is_ascii_control() || matches!(c, ' ' | '"' | '<' | '>' | '\\' | '`');
    for part in address.split_inclusive(is_odd) {
        let plain = part.trim_end_matches(is_odd);
        escape(plain, out);
        part[plain.len()..].bytes().for_each(|byte| out.push_str(&format!("%{byte:02X}")));
    }
}

/// `path` as an address: what an address may not hold as a percent sign and two digits.
pub fn escaped_path(path: &str) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~' | b'/');
    let mut out = String::with_capacity(path.len() + 8);
    let mut written = 0;
    for (at, byte) in path.bytes().enumerate().filter(|(_, byte)| !is_plain(*byte)) {
        // What lies between two bytes that are not plain is plain, and so of ASCII.
        out.push_str(path.get(written..at).unwrap_or_default());
        out.push_str(&format!("%{byte:02X}"));
        written = at + 1;
    }
    out.push_str(path.get(written..).unwrap_or_default());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_is_markup() {
        assert_eq!(escaped("<a href=\"x\">İ & ı</a>"), "&lt;a href=&quot;x&quot;&gt;İ &amp; ı&lt;/a&gt;");
    }

    #[test]
    fn words_stand_between_tags() {
        assert_eq!(words("<p class=\"x\">a &amp; <em>b</em> &lt;c&gt; &uuml;</p>"), "a & b <c> &uuml;");
    }

    #[test]
    fn an_address_stays_what_it_is() {
        let mut address = String::new();
        escape_address("https://[::1]/İl%20a b\\c?d=\"e\"&f", &mut address);
        assert_eq!(address, "https://[::1]/İl%20a%20b%5Cc?d=%22e%22&amp;f");
    }

    #[test]
    fn a_path_is_an_address() {
        assert_eq!(escaped_path("Bölüm 1/a-b_c.html"), "B%C3%B6l%C3%BCm%201/a-b_c.html");
    }
}

//! Text as HTML.

/// Appends `text` so that it stands for itself, in an element or between double quotes.
pub fn escape(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.find(['&', '<', '>', '"']) {
        out.push_str(&rest[..at]);
        out.push_str(match rest.as_bytes()[at] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            _ => "&quot;",
        });
        rest = &rest[at + 1..];
    }
    out.push_str(rest);
}

/// `text` as [`escape`] appends it.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    escape(text, &mut out);
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn nothing_in_a_text_is_markup() {
        assert_eq!(super::escaped("<a href=\"x\">İ & ı</a>"), "&lt;a href=&quot;x&quot;&gt;İ &amp; ı&lt;/a&gt;");
    }
}

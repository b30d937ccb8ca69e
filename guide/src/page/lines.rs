//! The text of a page, for the search: what its markup says, without how it says it.

use memchr::memchr;

use crate::{
    html,
    page::{Page, markup::Gap},
    search::lines::Lines,
};

/// The text of a page. It may hold HTML of the author's own.
pub fn lines(page: &Page<'_>) -> Lines {
    let front = page.front();
    let mut lines = Lines::new(&front.title, &front.summary);
    let html = page.body.html.as_str();
    let mut gaps = page.body.gaps.iter().peekable();
    let mut at = 0;
    while at < html.len() {
        let tag = memchr(b'<', &html.as_bytes()[at..]).map_or(html.len(), |length| at + length);
        // Of what is missing between tags, only figures say something of their own.
        while let Some(&&(place, gap)) = gaps.peek().filter(|(place, _)| (*place as usize) <= tag) {
            gaps.next();
            if let Gap::Figure(index) = gap {
                words(&html[at..place as usize], &mut lines);
                at = place as usize;
                lines.end();
                lines.words(&page.pictures[index as usize].caption);
                lines.end();
            }
        }
        words(&html[at..tag], &mut lines);
        let Some(end) = memchr(b'>', &html.as_bytes()[tag..]).map(|length| tag + length) else { break };
        at = end + 1;
        let mut heading = None;
        while let Some(&(_, gap)) = gaps.next_if(|(place, _)| (*place as usize) <= end) {
            if let Gap::Id(index) = gap {
                heading = Some(&page.headings[index as usize]);
            }
        }
        let inner = &html[tag + 1..end];
        if let Some(heading) = heading {
            lines.heading(&heading.id, &heading.words);
            at = past(html, at, "</h");
        } else if let Some(close) = take(inner, &mut lines) {
            at = past(html, at, close);
        }
    }
    lines.end();
    lines
}

/// Takes in a tag, without its `<` and `>`. Gives what its element ends with, if nothing in it belongs to the text.
fn take(tag: &str, lines: &mut Lines) -> Option<&'static str> {
    let (name, attributes) = match tag.bytes().position(|byte| !byte.is_ascii_alphanumeric() && byte != b'/') {
        Some(end) => tag.split_at(end),
        None => (tag, ""),
    };
    match name {
        "span" if attributes.starts_with(" class=\"meaning\"") => return Some("</span>"),
        "sup" if attributes.starts_with(" class=\"footnote-mark\"") => return Some("</sup>"),
        "a" if attributes.starts_with(" class=\"footnote-back\"") => return Some("</a>"),
        "p" if attributes.starts_with(" class=\"callout-title\"") => return Some("</p>"),
        "script" => return Some("</script>"),
        "style" => return Some("</style>"),
        "a" | "abbr" | "em" | "strong" | "s" | "code" | "span" | "sup" | "label" | "input" | "dd" | "b" | "i"
        | "kbd" => {}
        "/a" | "/abbr" | "/em" | "/strong" | "/s" | "/code" | "/span" | "/sup" | "/label" | "/td" | "/th" | "/b"
        | "/i" | "/kbd" => {}
        "td" | "th" => lines.separator(" · "),
        "br" | "br/" => lines.words(" "),
        // A term stands with what is said of it.
        "/dt" => lines.words(":"),
        "li" => match attributes.strip_prefix(" id=\"dipnot--").and_then(|rest| rest.split('"').next()) {
            Some(number) => lines.heading(&format!("dipnot--{number}"), ""),
            None => lines.end(),
        },
        _ => lines.end(),
    }
    None
}

/// Where `html` goes on after the tag that begins so.
fn past(html: &str, from: usize, close: &str) -> usize {
    let Some(start) = html[from..].find(close).map(|length| from + length) else { return html.len() };
    html[start..].find('>').map_or(html.len(), |length| start + length + 1)
}

/// Adds the words between two tags.
fn words(html: &str, lines: &mut Lines) {
    if html.trim_ascii().is_empty() {
        return lines.separator(if html.is_empty() { "" } else { " " });
    }
    let html = if lines.is_blank() { html.trim_ascii_start() } else { html };
    html::unescape(html, |piece| lines.words(piece));
}

#[cfg(test)]
mod tests {
    use crate::{
        looked_at,
        read::{Source, Text},
        site::Drafts,
    };

    fn lines(markdown: &str) -> String {
        let page = Text { path: "a.md".into(), name: "a".into(), text: markdown.into() };
        let source = Source::plain("Deneme".into(), vec![page], Vec::new(), Vec::new());
        let names = source.names();
        let (site, _) = looked_at(&source, &names, Drafts::Shown);
        super::lines(&site.pages[0]).text().to_owned()
    }

    #[test]
    fn a_page_says_the_same_without_its_markup() {
        for (markdown, expected) in [
            ("# Başlık\n\nBir *iki* `üç` &\n<dört>.", "Başlık\nBir iki üç & <dört>.\n"),
            ("a\n\n## B *c*\n\n- d\n- e\n", "a\na\n\tb-c\tB c\nd\ne\n"),
            ("| a | b |\n|---|---|\n| c | d & e |\n", "a\na · b\nc · d & e\n"),
            ("Söz\n: anlam\n", "a\nSöz: anlam\n"),
            ("x[^1] y\n\n[^1]: not\n", "a\nx y\n\tdipnot--1\t\nnot\n"),
            ("> [!NOTE]\n> Dikkat\n", "a\nDikkat\n"),
            ("*[AB]: Açıklama\n\nAB’nin\n", "a\nAB’nin\n"),
            ("- [ ] iş\n\n/// tab Bir\niki\n", "a\niş\nBir\niki\n"),
            ("![alt](x.png \"Alt yazı\")\n\nson", "a\nAlt yazı\nson\n"),
            ("<script>\nvar gizli;\n</script>\n\ngörünür", "a\ngörünür\n"),
            ("<!-- gizli -->\n\n    a < b\n", "a\na < b\n"),
        ] {
            assert_eq!(lines(markdown), expected, "{markdown}");
        }
    }
}

//! What must hold of the HTML that a reader gets, whatever the author wrote.

use std::collections::HashSet;

/// Elements that have no end.
const VOID: [&str; 6] = ["br", "col", "hr", "img", "input", "wbr"];
/// Elements that neither the generator nor a drawn screen puts into a page's text.
const FOREIGN: [&str; 8] = ["script", "style", "iframe", "object", "embed", "base", "link", "meta"];
/// What an address may not begin with.
const PROGRAMS: [&str; 3] = ["javascript:", "vbscript:", "data:text"];

/// Asserts that each element of `html` is ended in order, that no text of an author's has become an element or an
/// attribute that does something, and that no id is there twice.
pub fn check(html: &str) {
    let mut open: Vec<&str> = Vec::new();
    let mut ids: HashSet<&str> = HashSet::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (tag, after) = tag(&rest[at + 1..]).unwrap_or_else(|| panic!("a tag is not ended: {}", &rest[at..]));
        rest = after;
        if tag.starts_with("!--") {
            continue;
        }
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name.trim()), "in {html}");
            continue;
        }
        let (name, attributes) = tag.split_at(tag.find([' ', '\n', '/']).unwrap_or(tag.len()));
        assert!(!name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric()), "<{tag}> in {html}");
        assert!(!FOREIGN.contains(&name), "<{tag}> in {html}");
        check_attributes(attributes, &mut ids, html);
        if !VOID.contains(&name) && !attributes.ends_with('/') {
            open.push(name);
        }
    }
    assert!(open.is_empty(), "{open:?} are not ended in {html}");
}

/// The tag that `html` begins with, without its `<` and `>`, and what follows it. A `>` between quotes ends nothing.
fn tag(html: &str) -> Option<(&str, &str)> {
    let mut quote = None;
    let end = html.bytes().position(|byte| {
        match (quote, byte) {
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            (None, b'>') => return true,
            _ => {}
        }
        false
    })?;
    Some((&html[..end], &html[end + 1..]))
}

fn check_attributes<'h>(attributes: &'h str, ids: &mut HashSet<&'h str>, html: &str) {
    let mut rest = attributes.trim_end_matches('/').trim();
    while !rest.is_empty() {
        let (name, after) = rest.split_at(rest.find([' ', '\n', '=']).unwrap_or(rest.len()));
        let is_name = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-' || byte == b':';
        let is_known_case = ["viewBox", "tabIndex"].contains(&name);
        assert!(is_known_case || !name.is_empty() && name.bytes().all(is_name), "{attributes} in {html}");
        assert!(!name.starts_with("on") && name != "style" && name != "srcdoc", "{attributes} in {html}");
        let Some(value) = after.strip_prefix('=') else {
            rest = after.trim_start();
            continue;
        };
        let (value, after) = value
            .strip_prefix('"')
            .and_then(|value| value.split_once('"'))
            .unwrap_or_else(|| panic!("an attribute without quotes: {attributes} in {html}"));
        match name {
            "id" => assert!(ids.insert(value), "the id {value} is there twice in {html}"),
            "href" | "src" => {
                let address = value.trim_start().to_ascii_lowercase();
                assert!(!PROGRAMS.iter().any(|program| address.starts_with(program)), "{attributes} in {html}");
            }
            _ => {}
        }
        rest = after.trim_start();
    }
}

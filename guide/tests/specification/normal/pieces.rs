//! HTML cut into tags and words.

use std::fmt;

use super::BLOCKS;

/// A part of a document.
pub enum Piece {
    /// An opening tag with the attributes that count, in order.
    Open(String, Vec<(&'static str, String)>),
    Close(String),
    Words(String),
    /// A comment or the like, as it is.
    Other(String),
    /// A picture's words and its caption.
    Picture(String, String),
}

/// The attributes that lead somewhere or say something, and pictures' words.
const ATTRIBUTES: [&str; 8] = ["alt", "align", "checked", "class", "href", "start", "style", "title"];

impl Piece {
    pub fn is_block(&self) -> bool {
        matches!(self, Piece::Open(name, _) | Piece::Close(name) if BLOCKS.contains(&name.as_str()))
    }

    pub fn has_class(&self, class: &str) -> bool {
        let Piece::Open(_, attributes) = self else { return false };
        attributes.iter().any(|(name, value)| *name == "class" && value == class)
    }
}

impl fmt::Display for Piece {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Piece::Open(name, attributes) => {
                write!(out, "<{name}")?;
                for (name, value) in attributes.iter().filter_map(|(name, value)| said(name, value)) {
                    write!(out, " {name}={value:?}")?;
                }
                write!(out, ">")
            }
            Piece::Close(name) => write!(out, "</{name}>"),
            Piece::Words(words) => write!(out, "{words:?}"),
            Piece::Other(text) => write!(out, "{text}"),
            Piece::Picture(words, caption) => write!(out, "picture {words:?} {caption:?}"),
        }
    }
}

/// What an attribute says, if it says anything.
fn said<'a>(name: &'a str, value: &'a str) -> Option<(&'a str, &'a str)> {
    let alignment = |value: &'a str| (value != "left").then_some(("align", value));
    match name {
        "align" => alignment(value),
        "style" => alignment(value.strip_prefix("text-align: ")?),
        "class" if matches!(value, "center" | "right") => Some(("align", value)),
        "class" => Some(("language", value.strip_prefix("language-")?)),
        "checked" => Some(("checked", "")),
        _ => Some((name, value)),
    }
}

/// The pieces of `html`, of which anything may be malformed.
pub fn pieces(html: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut words = String::new();
    let mut rest = html;
    while let Some(first) = rest.chars().next() {
        let Some((piece, after)) = tag(rest) else {
            words.push(first);
            rest = &rest[first.len_utf8()..];
            continue;
        };
        if !words.is_empty() {
            pieces.push(Piece::Words(unescaped(&std::mem::take(&mut words))));
        }
        pieces.push(piece);
        rest = after;
    }
    if !words.is_empty() {
        pieces.push(Piece::Words(unescaped(&words)));
    }
    pieces
}

/// The tag or the like at the beginning, and what follows it.
fn tag(html: &str) -> Option<(Piece, &str)> {
    let inner = html.strip_prefix('<')?;
    for (start, end) in [("!--", "-->"), ("?", "?>"), ("![CDATA[", "]]>"), ("!", ">")] {
        if inner.starts_with(start) {
            let end = html.find(end).map_or(html.len(), |at| at + end.len());
            return Some((Piece::Other(html[..end].to_owned()), &html[end..]));
        }
    }
    if let Some(name) = inner.strip_prefix('/').filter(|name| name.starts_with(|c: char| c.is_ascii_alphabetic())) {
        let (name, after) = name.split_once('>')?;
        return Some((Piece::Close(named(name.trim())), after));
    }
    let end = inner.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').filter(|end| *end > 0)?;
    let (name, mut rest) = inner.split_at(end);
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start_matches([' ', '\n', '\t', '/']);
        if let Some(after) = rest.strip_prefix('>') {
            attributes.sort();
            return Some((Piece::Open(named(name), attributes), after));
        }
        let (name, value, after) = attribute(rest)?;
        attributes.extend(ATTRIBUTES.into_iter().find(|known| *known == name).map(|name| match name {
            "href" => (name, readable(&unescaped(value))),
            _ => (name, unescaped(value)),
        }));
        rest = after;
    }
}

fn named(name: &str) -> String {
    match name.to_ascii_lowercase().as_str() {
        "s" => "del".to_owned(),
        name => name.to_owned(),
    }
}

/// An attribute's name and value, and what follows it.
fn attribute(html: &str) -> Option<(&str, &str, &str)> {
    let end = html.find([' ', '\n', '\t', '=', '>', '/']).filter(|end| *end > 0)?;
    let (name, rest) = html.split_at(end);
    let Some(value) = rest.trim_start().strip_prefix('=') else { return Some((name, "", rest)) };
    let value = value.trim_start();
    match value.chars().next()? {
        quote @ ('"' | '\'') => {
            let (value, rest) = value[1..].split_once(quote)?;
            Some((name, value, rest))
        }
        _ => {
            let (value, rest) = value.split_at(value.find([' ', '\n', '\t', '>'])?);
            Some((name, value, rest))
        }
    }
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// An address with brackets and letters of any script as they are.
fn readable(address: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = address.as_bytes();
    while let [first, after @ ..] = rest {
        let code = after.get(..2).filter(|_| *first == b'%').and_then(|code| std::str::from_utf8(code).ok());
        let code = code.and_then(|code| u8::from_str_radix(code, 16).ok());
        let code = code.filter(|code| !code.is_ascii() || matches!(code, b'[' | b']'));
        bytes.push(code.unwrap_or(*first));
        rest = if code.is_some() { &after[2..] } else { after };
    }
    String::from_utf8(bytes).unwrap_or_else(|_| address.to_owned())
}

//! Markup in a normal form: a line for each tag, each picture and each run of words.
//!
//! Our markup may be another than the specifications' in this alone:
//!
//! - Attributes that neither lead anywhere nor say anything are of no account: ids, classes, `rel`, `tabindex`, `role`,
//!   `scope`. What a class says is kept: a code's language, a column's alignment. Left is how columns are aligned anyway.
//! - In addresses, letters of any script and brackets may stand as they are or as percent signs and digits.
//! - A heading of the first level at the page's very beginning is the page's title: just its words, and nothing without any.
//! - A table stands in a box that scrolls. Whether it has a body without rows is of no account.
//! - What is struck through is `<s>` rather than `<del>`.
//! - A task's box and its words are in a label, and the box can be ticked.
//! - A picture that is a paragraph is a figure with its title as caption; elsewhere a picture's title is not shown.
//! - A picture that is not there (in the examples none is) is told to the author, and its words stand for it.

mod pieces;

use std::{iter::Peekable, vec::IntoIter};

use pieces::{Piece, pieces};

/// The elements that begin and end lines; blanks beside them mean nothing.
const BLOCKS: [&str; 24] = [
    "blockquote",
    "br",
    "dd",
    "div",
    "dl",
    "dt",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "input",
    "li",
    "ol",
    "p",
    "pre",
    "table",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
];

/// The normal form of a specification's markup.
pub fn theirs(html: &str) -> String {
    written(&titled(pictured(pieces(html))))
}

/// Each `<img>`, be it the author's own HTML, becomes a picture.
fn pictured(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut all = Vec::new();
    let mut rest = pieces.into_iter().peekable();
    while let Some(piece) = rest.next() {
        match piece {
            Piece::Open(name, attributes) if name == "img" => {
                let value = |name| attributes.iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone());
                let alone = matches!(all.last(), Some(Piece::Open(name, _)) if name == "p")
                    && matches!(rest.peek(), Some(Piece::Close(name)) if name == "p");
                let caption = value("title").filter(|_| alone);
                all.push(Piece::Picture(value("alt").unwrap_or_default(), caption.unwrap_or_default()));
            }
            other => all.push(other),
        }
    }
    all
}

/// The normal form of our own markup.
pub fn ours(html: &str) -> String {
    let mut all = Vec::new();
    let mut rest = pictured(pieces(html)).into_iter().peekable();
    while let Some(piece) = rest.next() {
        match &piece {
            Piece::Open(name, _) if name == "div" && piece.has_class("table") => {}
            Piece::Close(name)
                if name == "div" && matches!(all.last(), Some(Piece::Close(name)) if name == "table") => {}
            Piece::Open(name, _) if name == "label" && piece.has_class("task") => {}
            Piece::Close(name) if name == "label" => {}
            Piece::Open(name, _) if name == "figure" => all.push(Piece::Open("p".to_owned(), Vec::new())),
            Piece::Close(name) if name == "figure" => all.push(Piece::Close("p".to_owned())),
            Piece::Open(name, _) if name == "span" && piece.has_class("no-picture") => {
                all.push(Piece::Picture(words_up_to("span", &mut rest), String::new()));
            }
            Piece::Open(name, _) if name == "figcaption" => {
                let caption = words_up_to("figcaption", &mut rest);
                if let Some(Piece::Picture(_, known)) = all.last_mut() {
                    *known = caption.strip_prefix("Şekil 1: ").unwrap_or(&caption).to_owned();
                }
            }
            _ => all.push(piece),
        }
    }
    written(&titled(all))
}

/// The words up to the end of an element.
fn words_up_to(end: &str, rest: &mut Peekable<IntoIter<Piece>>) -> String {
    let mut words = String::new();
    for piece in rest.by_ref() {
        match piece {
            Piece::Words(more) => words.push_str(&more),
            // What is within a caption is its number.
            Piece::Close(name) if name == end => break,
            _ => {}
        }
    }
    words
}

/// A heading of the first level at the very beginning becomes just its words.
fn titled(all: Vec<Piece>) -> Vec<Piece> {
    let is_title = matches!(all.first(), Some(Piece::Open(name, _)) if name == "h1");
    let end = all.iter().position(|piece| matches!(piece, Piece::Close(name) if name == "h1"));
    let Some(end) = end.filter(|_| is_title) else { return all };
    let words: String = all[1..end]
        .iter()
        .map(|piece| match piece {
            Piece::Words(words) | Piece::Picture(words, _) => words,
            _ => "",
        })
        .collect();
    let title = [Piece::Open("h1".to_owned(), Vec::new()), Piece::Words(words.clone()), Piece::Close("h1".to_owned())];
    let title = title.into_iter().filter(|_| !words.trim().is_empty());
    title.chain(all.into_iter().skip(end + 1)).collect()
}

fn written(all: &[Piece]) -> String {
    let mut lines = Vec::new();
    let mut is_code = false;
    for (at, piece) in all.iter().enumerate() {
        match piece {
            Piece::Open(name, _) | Piece::Close(name) if name == "tbody" => continue,
            Piece::Open(name, _) | Piece::Close(name) if name == "pre" => is_code = matches!(piece, Piece::Open(..)),
            _ => {}
        }
        match piece {
            Piece::Words(words) if !is_code => {
                let is_block = |piece: Option<&Piece>| piece.is_none_or(Piece::is_block);
                let before = at.checked_sub(1).and_then(|at| all.get(at));
                let words = collapsed(words, is_block(before), is_block(all.get(at + 1)));
                if !words.is_empty() {
                    lines.push(format!("{words:?}"));
                }
            }
            _ => lines.push(piece.to_string()),
        }
    }
    lines.join("\n")
}

/// `words` with one blank for any number of them, and none at an end that means nothing.
fn collapsed(words: &str, trim_start: bool, trim_end: bool) -> String {
    let mut out = String::new();
    for c in words.chars() {
        match c {
            ' ' | '\n' | '\t' if out.ends_with(' ') => {}
            '\n' | '\t' => out.push(' '),
            _ => out.push(c),
        }
    }
    let out = if trim_start { out.trim_start_matches(' ') } else { &out };
    let out = if trim_end { out.trim_end_matches(' ') } else { out };
    out.to_owned()
}

//! The files of an input are parsed, checked and drawn, all in memory.

use guide::{
    looked_at,
    read::{Kind, Source, Text},
    render::Body,
    site::Drafts,
};

use crate::{markup, report};

/// What the files of an input are called: a page, one in a folder of its own, and a fragment that pages include.
const PATHS: [&str; 3] = ["giris.md", "bolum/ikinci.md", "_parca.md"];

/// Does to the folder whose files `text` holds, parted by NUL, what a build does: once as to any folder, once as to the
/// guide's own. Gives the number of problems of both.
pub fn try_out(text: &str) -> usize {
    [Kind::Plain, Kind::Guide].into_iter().map(|kind| try_out_as(kind, text)).sum()
}

fn try_out_as(kind: Kind, text: &str) -> usize {
    let files: Vec<Text> = PATHS.into_iter().zip(text.split('\0')).map(|(path, words)| file(path, words)).collect();
    let (fragments, pages) = files.into_iter().partition(|file| file.name.starts_with('_'));
    let settings = Text { text: "title = \"Deneme\"\n".to_owned(), ..Text::default() };
    let source = Source { kind, settings, ..Source::plain("Deneme".to_owned(), pages, fragments, Vec::new()) };
    let names = source.names();
    let (site, problems) = looked_at(&source, &names, Drafts::Shown);
    report::check(&problems);
    // What is wrong in a plain folder keeps nobody from reading the rest; a page of the guide has to say what it is.
    for page in site.pages.iter().filter(|page| page.front.is_some()) {
        let body = Body::alone(&site, page);
        // Only in plain folders may authors write HTML, which may be anything.
        if kind == Kind::Guide || !text.contains('<') {
            markup::check(&body.alone);
        }
    }
    problems.len()
}

fn file(path: &str, text: &str) -> Text {
    let name = path.trim_end_matches(".md").to_owned();
    Text { path: path.to_owned(), name, text: text.replace("\r\n", "\n") }
}

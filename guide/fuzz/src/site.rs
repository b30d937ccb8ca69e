//! The files of an input are parsed, checked and drawn, all in memory.

use guide::{
    page, problem,
    read::{Source, Text},
    render,
    site::Site,
};

use crate::{markup, report};

/// What the files of an input are called: a page, one in a folder of its own, and a fragment that pages include.
const PATHS: [&str; 3] = ["giris.md", "bolum/ikinci.md", "_parca.md"];

/// Does to the site whose files `text` holds, parted by NUL, what a build does. Gives the number of problems.
pub fn try_out(text: &str) -> usize {
    let files: Vec<(&str, &str)> = PATHS.into_iter().zip(text.split('\0')).collect();
    let source = source(&files);
    let mut problems = Vec::new();
    let pages = page::parse_all(&source.pages, &mut problems);
    let site = Site::new(&source, pages, &mut problems);
    problem::sort(&mut problems);
    report::check(&problems);
    if problems.is_empty() {
        for body in render::bodies(&site) {
            let editions = [Some(&body.alone), body.workbench.as_ref(), Some(&body.single), Some(&body.booklet)];
            editions.into_iter().flatten().for_each(|html| markup::check(html));
        }
    }
    problems.len()
}

fn source(files: &[(&str, &str)]) -> Source {
    let text = |path: &str, text: &str| Text {
        path: path.to_owned(),
        stem: path.trim_end_matches(".md").rsplit('/').next().unwrap_or_default().to_owned(),
        text: text.replace("\r\n", "\n"),
    };
    Source {
        settings: text("site.toml", "title = \"Deneme\"\n"),
        pages: files.iter().map(|(path, words)| text(path, words)).collect(),
        pictures: Vec::new(),
        style: String::new(),
        letter_style: String::new(),
        icon: String::new(),
    }
}

//! The files of an input are parsed, checked and drawn, all in memory.

use guide::{
    page, problem,
    read::{Source, Text},
    render,
    site::Site,
};

use crate::{markup, report};

/// Does to the site of these files, each a path and its text, what a build does.
pub fn try_out(files: &[(&str, String)]) {
    let source = source(files);
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
}

fn source(files: &[(&str, String)]) -> Source {
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

//! The examples of the CommonMark and GitHub specifications pass through the generator unharmed.
//!
//! `cargo xtask test` fetches both texts and says where they are. Only those examples count that pulldown-cmark draws as the
//! specification does; in what way our markup may be another is the list in [`normal`].

mod normal;

use std::{collections::BTreeMap, env, fs};

use guide::{
    looked_at,
    page::markdown,
    read::{Source, Text},
    render::Body,
    site::Drafts,
};
use normal::{ours, theirs};
use pulldown_cmark::{Options, Parser, html};

/// The examples that come out otherwise, by number, and why.
const OTHERWISE_IN_COMMONMARK: &[(usize, &str)] =
    &[(98, "two lines of three signs, and no more, are an empty front matter")];
/// As [`OTHERWISE_IN_COMMONMARK`], of GitHub's specification.
const OTHERWISE_IN_GFM: &[(usize, &str)] = &[(68, "two lines of three signs, and no more, are an empty front matter")];

#[test]
fn the_examples_of_commonmark_pass_unharmed() {
    check("COMMONMARK", Options::empty(), 652, OTHERWISE_IN_COMMONMARK);
}

#[test]
fn the_examples_of_github_pass_unharmed() {
    check("GFM", markdown::options(), 658, OTHERWISE_IN_GFM);
}

/// Tries the examples of the file that the environment's `variable` names, of which pulldown-cmark with these `options` has
/// to draw at least so many as the specification does.
fn check(variable: &str, options: Options, at_least: usize, otherwise: &[(usize, &str)]) {
    let Some(path) = env::var_os(variable) else {
        eprintln!("skipped: {variable} names no specification; `cargo xtask test --only native` fetches it");
        return;
    };
    let text = fs::read_to_string(&path).unwrap();
    let examples = examples(&text);
    let claimed: Vec<&Example> = examples.iter().filter(|example| is_claimed(example, options)).collect();
    let harmed: BTreeMap<usize, String> =
        claimed.iter().filter_map(|example| Some((example.number, harm(example)?))).collect();
    println!(
        "{variable}: {} examples, {} claimed, {} pass, {} come out otherwise",
        examples.len(),
        claimed.len(),
        claimed.len() - harmed.len(),
        harmed.len()
    );
    let known: Vec<usize> = otherwise.iter().map(|&(number, _)| number).collect();
    let news: Vec<&String> =
        harmed.iter().filter(|(number, _)| !known.contains(number)).map(|(_, harm)| harm).collect();
    assert!(
        news.is_empty(),
        "{}\n{} examples are harmed",
        news.iter().map(|harm| harm.as_str()).collect::<String>(),
        news.len()
    );
    let gone: Vec<&usize> = known.iter().filter(|number| !harmed.contains_key(number)).collect();
    assert!(gone.is_empty(), "{gone:?} are listed and pass");
    assert!(claimed.len() >= at_least, "{} examples are claimed", claimed.len());
}

/// One example of a specification.
struct Example {
    number: usize,
    markdown: String,
    html: String,
}

/// The examples of a specification: from a line of 32 backticks and “example” to one of 32 backticks, with a dot between
/// Markdown and HTML, and an arrow for each tab.
fn examples(text: &str) -> Vec<Example> {
    let fence = "`".repeat(32);
    let start = format!("{fence} example");
    let mut lines = text.lines();
    let mut examples = Vec::new();
    while lines.by_ref().any(|line| line.starts_with(&start)) {
        let mut part = |end: &str| -> String {
            lines.by_ref().take_while(|line| *line != end).map(|line| line.replace('→', "\t") + "\n").collect()
        };
        examples.push(Example { number: examples.len() + 1, markdown: part("."), html: part(&fence) });
    }
    examples
}

fn is_claimed(example: &Example, options: Options) -> bool {
    let mut drawn = String::new();
    html::push_html(&mut drawn, Parser::new_ext(&example.markdown, options));
    theirs(&drawn) == theirs(&example.html)
}

/// What of an example comes out otherwise, if anything does.
fn harm(example: &Example) -> Option<String> {
    let (expected, built) = (theirs(&example.html), ours(&built(&example.markdown)));
    let harm =
        || format!("example {}:\n{}--- expected\n{expected}\n--- built\n{built}\n\n", example.number, example.markdown);
    (expected != built).then(harm)
}

/// The page of a folder that holds that text and nothing else, its title being part of it.
fn built(markdown: &str) -> String {
    let page = Text { path: "sayfa.md".to_owned(), name: "sayfa".to_owned(), text: markdown.to_owned() };
    let source = Source::plain("Deneme".to_owned(), vec![page], Vec::new(), Vec::new());
    let names = source.names();
    let (site, _) = looked_at(&source, &names, Drafts::Shown);
    let page = &site.pages[0];
    let title = &page.front().title;
    // Without a heading to take its title from, a page is called what its file is called.
    let escaped = title.replace('&', "&amp;").replace('<', "&lt;");
    let title = if title == "sayfa" { String::new() } else { format!("<h1>{escaped}</h1>\n") };
    title + &Body::alone(&site, page).alone
}

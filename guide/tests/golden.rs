//! One small site per behaviour, with the HTML that its pages become.

mod support;

use std::path::Path;

use guide::{
    Telling,
    read::{Kind, Source},
    render,
    site::Drafts,
};
use support::{Site, compare, folders};

#[test]
fn pages_become_what_is_expected() {
    for folder in folders("tests/sites") {
        let site = Site::copy(&folder);
        let source = Source::read(&site.path("source")).unwrap();
        let names = source.names();
        let (guide, problems) = guide::looked_at(&source, &names, Drafts::LeftOut);
        assert!(problems.is_empty(), "{}: {problems:?}", folder.display());
        for (page, body) in guide.pages.iter().zip(render::bodies(&guide)) {
            let expected = |edition: &str| folder.join("expected").join(format!("{}{edition}.html", page.slug));
            compare(&expected(""), &without_drawings(&body.alone));
            // The other editions differ only in ids, addresses and levels, which one site is enough to show.
            if folder.ends_with("editions") {
                if let Some(workbench) = body.workbench {
                    compare(&expected("-beside-the-form"), &without_drawings(&workbench));
                }
                compare(&expected("-in-one-file"), &without_drawings(&body.single));
                compare(&expected("-in-the-booklet"), &without_drawings(&body.booklet));
            }
        }
    }
}

/// HTML with a mark in the place of each drawn screen: how screens look is the form's matter.
fn without_drawings(html: &str) -> String {
    const START: &str = "<div inert aria-hidden=\"true\">";
    let mut short = String::new();
    let mut rest = html;
    while let Some(at) = rest.find(START) {
        let drawn = &rest[at + START.len()..];
        let end = drawn.find("</div></div><figcaption>").or_else(|| drawn.find("</div></div></figure>")).unwrap();
        let numbers = drawn[..end].matches("class=\"mark\"").count();
        short.push_str(&rest[..at + START.len()]);
        short.push_str(&format!("[screen with {numbers} numbers]"));
        rest = &drawn[end..];
    }
    short + rest
}

#[test]
fn the_real_guide_has_no_problems() {
    assert!(guide::check(Path::new("."), Kind::Guide, Telling::InWords { colour: false }).unwrap().pages >= 14);
}

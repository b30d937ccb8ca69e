//! What the fuzzer asserts, asserted of its seeds, whole and cut off, where no C++ compiler is needed.

#[path = "../fuzz/src/markup.rs"]
mod markup;
#[path = "../fuzz/src/report.rs"]
mod report;
#[path = "../fuzz/src/site.rs"]
mod site;

use rayon::prelude::*;

/// The sites of the file. Invisible signs stay as they are written; `cargo xtask fuzz` is what reads them.
fn seeds() -> Vec<String> {
    let sites = include_str!("../fuzz/seeds.txt").split("\n%% ").skip(1);
    sites.map(|site| site.split_once('\n').unwrap_or_default().1.replace("\n%\n", "\n\0")).collect()
}

#[test]
fn seeds_reach_what_authors_get_and_what_readers_get() {
    let problems: Vec<usize> = seeds().iter().map(|seed| site::try_out(seed)).collect();
    let whole = problems.iter().filter(|&&count| count == 0).count();
    assert!(whole >= 8 && problems.len() - whole >= 8, "{problems:?}");
}

#[test]
fn a_site_may_end_anywhere() {
    seeds().par_iter().for_each(|seed| {
        for (at, _) in seed.char_indices() {
            site::try_out(&seed[..at]);
        }
    });
}

#[test]
fn what_would_harm_a_reader_is_seen() {
    markup::check("<p id=\"a\">x <b>&lt;</b><br><img alt=\">\" src=\"r.png\"></p>\n<!-- x -->");
    let harmful = [
        "<p>",
        "<p></b></p>",
        "</p>",
        "<p",
        "<script></script>",
        "<p onclick=\"x\"></p>",
        "<p style=\"x\"></p>",
        "<p id=\"a\"></p><p id=\"a\"></p>",
        "<p id=a></p>",
        "<a href=\"JavaScript:x\"></a>",
        "<a href=\"x\"y\"></a>",
        "< p></p>",
    ];
    for html in harmful {
        assert!(std::panic::catch_unwind(|| markup::check(html)).is_err(), "{html}");
    }
}

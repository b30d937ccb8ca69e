//! The service worker, through which the site opens at once, with a network or without.

use crate::{
    bundle::{Files, fingerprint, json_text},
    html::escaped_path,
};

const SCRIPT: &str = include_str!("../scripts/sw.js");

/// The service worker for these files. It keeps what a reader opens: the single file is for taking along, and many texts of
/// the search are more than anyone looks for.
pub fn script(files: &Files) -> String {
    let is_text = |name: &str| name.starts_with("search/text-");
    let many_texts = files.keys().filter(|name| is_text(name)).count() > 1;
    let is_left_out = |name: &str| {
        matches!(name, "rehber.html" | "404.html" | "sitemap.xml" | "reload.js") || many_texts && is_text(name)
    };
    let kept = files.iter().filter(|(name, _)| !is_left_out(name));
    let (mut names, mut all) = (Vec::new(), Vec::new());
    for (name, bytes) in kept {
        let digest = fingerprint(bytes);
        all.extend_from_slice(format!("{name} {digest}\n").as_bytes());
        names.push(format!("[{},\"{digest}\"]", json_text(&["./", &escaped_path(name)].concat())));
    }
    // A worker that keeps the same files otherwise is another version too: two never share a cache.
    all.extend_from_slice(SCRIPT.as_bytes());
    let names = format!("[{}]", names.join(","));
    SCRIPT.replace("\"VERSION\"", &json_text(&fingerprint(&all))).replace("[\"FILES\"]", &names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_that_of_the_files() {
        let files =
            |text: &str| Files::from([("a.html".to_owned(), text.into()), ("rehber.html".to_owned(), "big".into())]);
        let one = script(&files("one"));
        assert!(one.contains("const FILES = [[\"./a.html\",\"7692c3ad3540bb80\"]];"), "{one}");
        assert_eq!(one, script(&files("one")));
        assert_ne!(one, script(&files("two")));
    }

    #[test]
    fn a_file_of_any_name_can_be_asked_for() {
        let files = Files::from([("kart #1 %50?.png".to_owned(), Vec::new())]);
        assert!(script(&files).contains("\"./kart%20%231%20%2550%3F.png\""));
    }

    #[test]
    fn one_text_of_the_search_is_kept_and_many_are_not() {
        let files = |names: &[&str]| names.iter().map(|name| ((*name).to_owned(), Vec::new())).collect();
        assert!(script(&files(&["search/text-1.js", "search/words.js"])).contains("./search/text-1.js"));
        let many = script(&files(&["search/text-1.js", "search/text-2.js", "search/words.js"]));
        assert!(many.contains("search/words") && !many.contains("search/text"), "{many}");
    }
}

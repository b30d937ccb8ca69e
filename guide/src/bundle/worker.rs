//! The service worker, through which the site opens without a network.

use crate::bundle::{Files, fingerprint, json_text};

const SCRIPT: &str = include_str!("../scripts/sw.js");

/// The service worker for these files. It keeps what a reader opens: the single file is for taking along.
pub fn script(files: &Files) -> String {
    let kept = files
        .iter()
        .filter(|(name, _)| !matches!(name.as_str(), "rehber.html" | "404.html" | "sitemap.xml" | "reload.js"));
    let (mut names, mut all) = (Vec::new(), Vec::new());
    for (name, bytes) in kept {
        names.push(json_text(&format!("./{name}")));
        all.extend_from_slice(format!("{name} {}\n", fingerprint(bytes)).as_bytes());
    }
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
        assert!(one.contains("[\"./a.html\"]"), "{one}");
        assert_eq!(one, script(&files("one")));
        assert_ne!(one, script(&files("two")));
    }
}

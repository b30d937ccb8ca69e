//! The links of finished documents that lead nowhere, found without the generator's help.

use std::collections::{BTreeMap, BTreeSet};

/// A link that leads nowhere.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Dead {
    /// The document that it stands in, without its extension.
    page: String,
    /// The document or file that it leads to, without `.md` or `.html`.
    target: String,
    /// The anchor that is not there; empty if the target itself is not.
    anchor: String,
}

impl Dead {
    /// A link on `page` to `target`, which leads on from there.
    pub fn new(page: &str, target: &str, anchor: &str) -> Dead {
        let target = resolved(page, target);
        let target = target.strip_suffix(".md").or(target.strip_suffix(".html")).unwrap_or(&target).to_owned();
        Dead { page: page.to_owned(), target, anchor: anchor.to_owned() }
    }

    /// A picture on `page` for which words stand: what address it had, the document does not tell.
    pub fn picture(page: &str) -> Dead {
        Dead { page: page.to_owned(), target: "a picture".to_owned(), anchor: String::new() }
    }
}

/// The dead links of all `documents`, by name; `is_there` tells whether there is a file of that name.
pub fn dead_links(documents: &BTreeMap<String, String>, is_there: &dyn Fn(&str) -> bool) -> Vec<Dead> {
    let anchors = |html| values(html, "id").into_iter().chain(values(html, "name"));
    let anchors: BTreeSet<(&str, String)> =
        documents.iter().flat_map(|(name, html)| anchors(html).map(|anchor| (name.as_str(), anchor))).collect();
    let mut dead = Vec::new();
    for (name, html) in documents {
        let page = name.strip_suffix(".html").unwrap_or(name);
        dead.extend(html.matches("<span class=\"no-picture\">").map(|_| Dead::picture(page)));
        for address in [values(html, "href"), values(html, "src")].concat() {
            let is_outside = address.starts_with("//") || address.split(['/', '#', '?']).next().unwrap().contains(':');
            if is_outside {
                continue;
            }
            let (path, anchor) = address.split_once('#').unwrap_or((&address, ""));
            let path = path.split('?').next().unwrap();
            let target = if path.is_empty() { name.clone() } else { resolved(page, path) };
            let target =
                if target.is_empty() || target.ends_with('/') { format!("{target}index.html") } else { target };
            if !is_there(&target) {
                dead.push(Dead::new(page, path, ""));
            } else if !anchor.is_empty()
                && target.ends_with(".html")
                && !anchors.contains(&(&target, anchor.to_owned()))
            {
                dead.push(Dead::new(page, &format!("/{target}"), anchor));
            }
        }
    }
    dead
}

/// Where `path` leads from `page`: as browsers have it, no farther up than the site's own folder.
fn resolved(page: &str, path: &str) -> String {
    let mut parts: Vec<&str> = match path.starts_with('/') {
        true => Vec::new(),
        false => page.split('/').collect(),
    };
    parts.pop();
    for part in path.split('/') {
        match part {
            "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/").trim_start_matches('/').to_owned()
}

/// The values of all attributes of that `name`, in tags.
fn values(html: &str, name: &str) -> Vec<String> {
    let mut values = Vec::new();
    for tag in html.split('<').skip(1) {
        let tag = tag.split('>').next().unwrap();
        for (at, found) in tag.match_indices(name) {
            let before = tag[..at].chars().next_back();
            let Some(rest) = tag[at + found.len()..].trim_start().strip_prefix('=') else { continue };
            if !before.is_some_and(char::is_whitespace) {
                continue;
            }
            let rest = rest.trim_start();
            let value = match rest.chars().next() {
                Some(quote @ ('"' | '\'')) => rest[1..].split(quote).next().unwrap(),
                _ => rest.split_whitespace().next().unwrap_or_default(),
            };
            values.push(value.replace("&amp;", "&"));
        }
    }
    values
}

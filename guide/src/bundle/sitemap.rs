//! The list of pages for search engines, for a site that has a public address.

use crate::{
    html,
    render::{dates, edition::public_address},
    site::Site,
};

/// The list, or nothing if the site has no public address.
pub fn sitemap(site: &Site<'_>) -> Option<String> {
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.push_str("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    let newest = dates::newest(site).map(dates::for_machines);
    out.push_str(&entry(&public_address(site, "")?, newest));
    for page in &site.pages {
        let address = public_address(site, &page.document())?;
        out.push_str(&entry(&address, page.front().updated.map(dates::for_machines)));
    }
    Some(out + "</urlset>\n")
}

fn entry(address: &str, updated: Option<String>) -> String {
    let updated = updated.map(|date| format!("<lastmod>{date}</lastmod>")).unwrap_or_default();
    format!("<url><loc>{}</loc>{updated}</url>\n", html::escaped(address))
}

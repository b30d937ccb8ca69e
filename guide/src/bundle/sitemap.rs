//! The list of pages for search engines, for a site that has a public address.

use crate::{html, render::dates, site::Site};

/// The list, or nothing if the site has no public address.
pub fn sitemap(site: &Site<'_>) -> Option<String> {
    let address = site.settings.address.trim_end_matches('/');
    if address.is_empty() {
        return None;
    }
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.push_str("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    out.push_str(&format!("<url><loc>{}/</loc></url>\n", html::escaped(address)));
    for page in &site.pages {
        let location = html::escaped(&format!("{address}/{}.html", page.slug()));
        let updated = page.front().updated.map(dates::for_machines);
        let updated = updated.map_or(String::new(), |date| format!("<lastmod>{date}</lastmod>"));
        out.push_str(&format!("<url><loc>{location}</loc>{updated}</url>\n"));
    }
    Some(out + "</urlset>\n")
}

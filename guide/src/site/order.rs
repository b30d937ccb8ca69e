//! The order of the pages: that of a book.

use std::collections::HashMap;

use crate::{
    page::Page,
    read::{Kind, within},
};

/// Sorts `order`, which holds indexes of `pages`.
pub fn sort(kind: Kind, pages: &[Page<'_>], order: &mut [usize]) {
    match kind {
        Kind::Plain => order.sort_by_key(|&index| plain_key(&pages[index])),
        Kind::Guide => {
            let orders: HashMap<&str, i64> =
                pages.iter().filter_map(|page| Some((page.slug, order_of(page)?))).collect();
            order.sort_by_cached_key(|&index| guide_key(&pages[index], &orders));
        }
    }
}

/// The page that stands above a page with that slug, if there is one: `a`, or `a/index`, above `a/b`.
pub fn parents(slug: &str) -> Option<[String; 2]> {
    let own = slug.strip_suffix("/index").unwrap_or(slug);
    let (folder, _) = own.rsplit_once('/')?;
    Some([folder.to_owned(), within(folder, "index")])
}

/// A folder's own page comes first in it, and its pages before those of the folders in it.
fn plain_key<'p>(page: &'p Page<'_>) -> (&'p str, bool, &'p str) {
    let last = &page.slug[page.folder().len()..];
    (page.folder(), last != "index", last)
}

/// The orders of the pages above it and its own; equal ones are reported, and the slug keeps even then the same order in
/// each build.
fn guide_key(page: &Page<'_>, orders: &HashMap<&str, i64>) -> Vec<(i64, String)> {
    let mut slug = page.slug.strip_suffix("/index").unwrap_or(page.slug).to_owned();
    let mut key = vec![(order_of(page).unwrap_or(i64::MAX), slug.clone())];
    while let Some([page, index]) = parents(&slug) {
        let order = orders.get(page.as_str()).or_else(|| orders.get(index.as_str()));
        key.push((order.copied().unwrap_or(i64::MAX), page.clone()));
        slug = page;
    }
    key.reverse();
    key
}

fn order_of(page: &Page<'_>) -> Option<i64> {
    page.front.as_ref().map(|front| front.order)
}

//! Stage 4: pages and layout become HTML.

pub mod body;
pub mod dates;
pub mod edition;
pub mod layout;
pub mod navigation;
pub mod picture;

use rayon::prelude::*;

use crate::{
    page::Page,
    render::{body::Drawing, edition::Edition},
    site::Site,
};

/// A page's text as HTML, in each edition that shows it.
#[derive(Clone, Debug, Default)]
pub struct Body {
    /// On a page of its own.
    pub alone: String,
    /// Beside the form; only steps are there.
    pub workbench: Option<String>,
    /// In the single file.
    pub single: String,
    /// In the booklet.
    pub booklet: String,
}

impl Body {
    /// The text of a page that stands alone and nowhere else.
    pub fn alone(site: &Site<'_>, page: &Page<'_>) -> Body {
        let alone = body::write(site, page, Edition::Alone, &Drawing::of(site, page));
        Body { alone, ..Body::default() }
    }
}

/// The text of each page, in the order of the site's pages.
pub fn bodies(site: &Site<'_>) -> Vec<Body> {
    site.pages.par_iter().map(|page| body_of(site, page)).collect()
}

fn body_of(site: &Site<'_>, page: &Page<'_>) -> Body {
    let drawing = Drawing::of(site, page);
    let write = |edition| body::write(site, page, edition, &drawing);
    Body {
        alone: write(Edition::Alone),
        workbench: page.view().map(|_| write(Edition::Workbench)),
        single: write(Edition::Single),
        booklet: write(Edition::Booklet),
    }
}

//! The documents that a page's text can stand in, and how addresses and ids look there.

use form::target::Target;

use crate::{page::Page, site::Site};

/// A document that a page's text can stand in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edition {
    /// A document of its own.
    Alone,
    /// Beside the form, with the other steps: `index.html`.
    Workbench,
    /// Beside the form, with all pages: `rehber.html`.
    Single,
    /// With all pages, to be printed: `kitapcik.html`.
    Booklet,
}

impl Edition {
    /// The level at which a page's heading of that `level` stands: the document may have a title above the page's.
    pub fn level(self, level: u8) -> u8 {
        if self == Edition::Alone { level } else { (level + 1).min(6) }
    }

    /// The id that `id` of `page` has here.
    pub fn id(self, page: &Page<'_>, id: &str) -> String {
        match self {
            Edition::Alone => id.to_owned(),
            // Two hyphens, so that no page and heading together look like another page and heading.
            _ => format!("{}--{id}", article_id(page)),
        }
    }

    /// The address here of `target`, or of an anchor on it.
    pub fn page_address(self, target: &Page<'_>, anchor: Option<&str>) -> String {
        let here = match self {
            Edition::Alone => false,
            Edition::Workbench => target.view().is_some(),
            Edition::Single | Edition::Booklet => true,
        };
        match (here, anchor) {
            (true, None) => format!("#{}", article_id(target)),
            (true, Some(anchor)) => format!("#{}", self.id(target, anchor)),
            (false, None) => format!("{}.html", target.slug()),
            (false, Some(anchor)) => format!("{}.html#{anchor}", target.slug()),
        }
    }

    /// The address here of a place in the form.
    pub fn form_address(self, target: Target) -> String {
        let document = if self.has_form() { "" } else { "index.html" };
        format!("{document}#{}", target.slug())
    }

    /// Whether the form is in the same document.
    pub fn has_form(self) -> bool {
        matches!(self, Edition::Workbench | Edition::Single)
    }

    /// The page with this slug and its address here. Only for links that the checks have passed.
    pub fn link(self, site: &Site<'_>, slug: &str, anchor: Option<&str>) -> String {
        let (_, target) = site.page(slug).expect("the checks have found the page of each link");
        self.page_address(target, anchor)
    }
}

/// What stands before an address that begins at the site's first folder, in the document `slug.html`: once `../` for each
/// folder that the document is in.
pub fn root(slug: &str) -> String {
    "../".repeat(slug.matches('/').count())
}

/// The public address of a file of the site, if the site has one.
pub fn public_address(site: &Site<'_>, file: &str) -> Option<String> {
    let address = site.settings.address.trim_end_matches('/');
    (!address.is_empty()).then(|| format!("{address}/{file}"))
}

/// The id of the article that holds `page`, where a document holds several. No target of the form begins so.
pub fn article_id(page: &Page<'_>) -> String {
    format!("sayfa-{}", page.slug())
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_root_is_as_far_up_as_the_document_is_deep() {
        for (slug, root) in [("adim-1", ""), ("bolum/sayfa", "../"), ("a/b/index", "../../")] {
            assert_eq!(super::root(slug), root, "{slug}");
        }
    }
}

//! The documents that a page's text can stand in, and how addresses and ids look there.

use std::borrow::Cow;

use rehearsal::target::Target;

use crate::{
    html,
    page::{Page, address::relative},
    site::Site,
};

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

    /// What stands before each id of `page`.
    pub fn prefix(self, page: &Page<'_>) -> String {
        match self {
            Edition::Alone => String::new(),
            // Two hyphens, so that no page and heading together look like another page and heading.
            _ => format!("{}--", article_id(page)),
        }
    }

    /// The address, in the document that shows `from`, of `target` or of an anchor on it. Without `from`, the document is in
    /// the site's own folder.
    pub fn page_address<'t>(self, from: Option<&Page<'_>>, target: &'t Page<'_>, anchor: Option<&str>) -> Cow<'t, str> {
        let here = match self {
            Edition::Alone => false,
            Edition::Workbench => target.view().is_some(),
            Edition::Single | Edition::Booklet => true,
        };
        if here {
            return Cow::Owned(match anchor {
                None => format!("#{}", article_id(target)),
                Some(anchor) => format!("#{}{anchor}", self.prefix(target)),
            });
        }
        let from = from.filter(|_| self == Edition::Alone).map_or("", |page| &page.address);
        let address = relative(from, &target.address);
        match anchor {
            None => address,
            Some(anchor) => Cow::Owned([&address, "#", anchor].concat()),
        }
    }

    /// The address, in the document that shows `from`, of the file of that `name`.
    pub fn file_address(self, from: &Page<'_>, name: &str) -> String {
        html::escaped_path(&relative(if self == Edition::Alone { from.slug } else { "" }, name))
    }

    /// The address, in the document that shows `from`, of a place in the form.
    pub fn form_address(self, from: &Page<'_>, target: Target) -> String {
        match self {
            _ if self.has_form() => format!("#{}", target.slug()),
            Edition::Alone => format!("{}index.html#{}", root(from.slug), target.slug()),
            _ => format!("index.html#{}", target.slug()),
        }
    }

    /// Whether the form is in the same document.
    pub fn has_form(self) -> bool {
        matches!(self, Edition::Workbench | Edition::Single)
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
    // No slug and no heading's id holds this sign.
    format!("sayfa-{}", page.slug.replace('/', "_"))
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

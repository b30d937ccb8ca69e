//! Where each page stands among the others: what leads to it, and what is beside it.

use std::{borrow::Cow, collections::BTreeMap};

use rehearsal::screen::View;

use crate::{
    html,
    page::{Page, address::relative},
    read::{Kind, within},
    render::edition::{self, Edition},
    site::Site,
};

/// Pages and folders at the top of the site stand in the header of each page; with more of them than this, one link to the
/// booklet's contents stands there instead, so that a page's size does not grow with the site.
const MOST_IN_HEADER: usize = 10;
/// For the same reason, no more links than this lead to a page's neighbours in its folder, or to the folders there.
const MOST_IN_SECTION: usize = 16;
/// What the steps are called together.
const STEPS: &str = "Adımlar";

/// A link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link<'f> {
    /// Where it leads; empty if only its words are shown.
    pub address: Cow<'f, str>,
    /// Its words.
    pub words: &'f str,
    /// Whether it leads to the document that it is in.
    pub current: bool,
}

/// Pages that belong together, one of which is the current one or leads to them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section<'f> {
    /// What they are called together.
    pub title: &'f str,
    /// Links to them.
    pub links: Vec<Link<'f>>,
}

/// How the pages of a site lie in folders.
pub struct Navigation<'f> {
    site: &'f Site<'f>,
    /// By path; the site's own folder is `""`.
    folders: BTreeMap<&'f str, Folder<'f>>,
    /// By the indices of their pages.
    steps: Vec<usize>,
    /// The entries of the header, or nothing if there are too many.
    top: Option<Vec<Entry<'f>>>,
}

#[derive(Default)]
struct Folder<'f> {
    /// The indices of its pages, in order.
    pages: Vec<usize>,
    /// The paths of the folders in it, in the order of their first pages.
    folders: Vec<&'f str>,
}

/// Something that a link can lead to: a page by its index, and the words for it.
#[derive(Clone, Copy)]
struct Entry<'f> {
    page: usize,
    words: &'f str,
}

impl<'f> Navigation<'f> {
    /// Looks at all pages once.
    pub fn new(site: &'f Site<'f>) -> Navigation<'f> {
        let mut folders: BTreeMap<&str, Folder<'_>> = BTreeMap::from([("", Folder::default())]);
        for (index, page) in site.pages.iter().enumerate() {
            let mut path = folder_of(page.slug());
            folders.entry(path).or_default().pages.push(index);
            while !path.is_empty() {
                let above = folders.entry(folder_of(path)).or_default();
                if above.folders.contains(&path) {
                    break;
                }
                above.folders.push(path);
                path = folder_of(path);
            }
        }
        let steps = (0..site.pages.len()).filter(|&index| explains_screen(&site.pages[index])).collect();
        let mut navigation = Navigation { site, folders, steps, top: None };
        let top = &navigation.folders[""];
        let pages = top.pages.iter().filter(|&&page| !explains_screen(&site.pages[page]));
        let pages = pages.map(|&page| Entry { page, words: short(title(&site.pages[page])) });
        let entries: Vec<Entry<'_>> = pages.chain(navigation.folder_entries(top)).collect();
        navigation.top = (entries.len() <= MOST_IN_HEADER).then_some(entries);
        navigation
    }

    /// The links in the header of a document of that `edition`, below `root`.
    pub fn header(&self, edition: Edition, root: &str, current: Option<&Page<'_>>) -> Vec<Link<'f>> {
        let Some(entries) = &self.top else {
            let contents = match self.site.source.kind {
                Kind::Guide => "kitapcik.html#icindekiler",
                Kind::Plain => "index.html",
            };
            let address = format!("{root}{contents}");
            return vec![Link { address: address.into(), words: "Bütün sayfalar", current: false }];
        };
        entries.iter().map(|entry| self.link(*entry, edition, root, current)).collect()
    }

    /// The way from the first page to `page`, which is last.
    pub fn trail(&self, page: &'f Page<'_>) -> Vec<Link<'f>> {
        let (slug, root) = (page.slug(), edition::root(page.slug()));
        if slug == "index" {
            return Vec::new();
        }
        let mut trail = vec![Link { address: format!("{root}index.html").into(), words: "Ana sayfa", current: false }];
        if explains_screen(page) {
            trail.push(Link { address: "".into(), words: STEPS, current: false });
        }
        for path in slug.match_indices('/').map(|(at, _)| &slug[..at]) {
            match self.head(path) {
                Some(head) if head.slug() == slug => {}
                Some(head) => trail.push(link(head, Edition::Alone, &root, None)),
                None => trail.push(self.folder_link(path, &root)),
            }
        }
        trail.push(Link { address: "".into(), words: title(page), current: true });
        for link in &mut trail {
            link.words = short(link.words);
        }
        trail
    }

    /// What is in the folder that `page` leads to or is in. Nothing, if the header shows the same or `page` is alone.
    pub fn section(&self, page: &'f Page<'_>) -> Option<Section<'f>> {
        let (title, pages, folders) = if explains_screen(page) {
            (STEPS, &self.steps, None)
        } else {
            let path = if self.folders.contains_key(page.slug()) { page.slug() } else { folder_of(page.slug()) };
            if path.is_empty() && self.top.is_some() {
                return None;
            }
            let folder = &self.folders[path];
            let head = self.head(path).map(|head| short(title(head)));
            let title = if path.is_empty() { &self.site.settings.title } else { head.unwrap_or(name(path)) };
            (title, &folder.pages, Some(folder))
        };
        let pages = self.around(page, pages).iter();
        let pages = pages.map(|&index| beside(page, &self.site.pages[index]));
        let folders = folders.into_iter().flat_map(|folder| self.folder_entries(folder).take(MOST_IN_SECTION));
        let root = edition::root(page.slug());
        let folders = folders.map(|entry| self.link(entry, Edition::Alone, &root, Some(page)));
        let links: Vec<Link<'f>> = pages.chain(folders).collect();
        links.iter().any(|link| !link.current).then_some(Section { title, links })
    }

    /// As many of `pages` as are shown, with `page` in their middle.
    fn around<'p>(&self, page: &Page<'_>, pages: &'p [usize]) -> &'p [usize] {
        let own = self.site.page_at(page.slug()).map(|(index, _)| index);
        let at = own.and_then(|own| pages.binary_search(&own).ok()).unwrap_or_default();
        let first = at.saturating_sub(MOST_IN_SECTION / 2).min(pages.len().saturating_sub(MOST_IN_SECTION));
        &pages[first..pages.len().min(first + MOST_IN_SECTION)]
    }

    /// The folders in `folder`, except those whose head is one of its pages.
    fn folder_entries(&self, folder: &Folder<'f>) -> impl Iterator<Item = Entry<'f>> {
        let without_head = folder.folders.iter().filter(|path| self.site.page_at(path).is_none());
        without_head.map(|&path| match self.site.page_at(&within(path, "index")) {
            Some((page, head)) => Entry { page, words: short(title(head)) },
            None => Entry { page: self.first(path), words: name(path) },
        })
    }

    /// The folders that no page leads to, by path. In a plain folder each of them gets a list of what is in it.
    pub fn folders_without_index(&self) -> impl Iterator<Item = &'f str> {
        self.folders.keys().copied().filter(|path| match *path {
            "" => self.site.page_at("index").is_none(),
            path => self.head(path).is_none(),
        })
    }

    /// What is in the folder with that path: the folders in it and its pages.
    pub fn contents(&self, path: &str) -> Vec<Link<'f>> {
        let folder = &self.folders[path];
        let list = within(path, "index");
        let link = |slug: &str, words| {
            let address = html::escaped_path(&relative(&list, slug)) + ".html";
            Link { address: address.into(), words, current: false }
        };
        let folders = folder.folders.iter().map(|path| match self.head(path) {
            Some(head) => link(head.slug, title(head)),
            None => link(&within(path, "index"), name(path)),
        });
        let is_head = |page: &Page<'_>| self.folders.contains_key(page.slug());
        let pages = folder.pages.iter().map(|&index| &self.site.pages[index]).filter(|page| !is_head(page));
        folders.chain(pages.map(|page| link(page.slug, title(page)))).collect()
    }

    /// The way from the first page to the list of what is in the folder with that path.
    pub fn trail_to_folder(&self, path: &'f str) -> Vec<Link<'f>> {
        let root = edition::root(&format!("{path}/"));
        let mut trail = vec![Link { address: format!("{root}index.html").into(), words: "Ana sayfa", current: false }];
        trail.extend(path.match_indices('/').map(|(at, _)| match self.head(&path[..at]) {
            Some(head) => link(head, Edition::Alone, &root, None),
            None => self.folder_link(&path[..at], &root),
        }));
        trail.push(Link { address: "".into(), words: name(path), current: true });
        trail
    }

    /// A link to the list of what is in the folder with that path, where there is one.
    fn folder_link(&self, path: &'f str, root: &str) -> Link<'f> {
        let address = match self.site.source.kind {
            Kind::Guide => "".into(),
            Kind::Plain => format!("{root}{}/index.html", html::escaped_path(path)).into(),
        };
        Link { address, words: name(path), current: false }
    }

    /// The first page in the folder with that path, or in the folders in it.
    fn first(&self, path: &str) -> usize {
        let folder = &self.folders[path];
        let below = folder.folders.iter().map(|path| self.first(path));
        folder.pages.first().copied().into_iter().chain(below).min().expect("a folder is known by its pages")
    }

    /// The page that leads to the folder with that path.
    fn head(&self, path: &str) -> Option<&'f Page<'f>> {
        let (_, page) = self.site.page_at(path).or_else(|| self.site.page_at(&within(path, "index")))?;
        Some(page)
    }

    fn link(&self, entry: Entry<'f>, edition: Edition, root: &str, current: Option<&Page<'_>>) -> Link<'f> {
        Link { words: entry.words, ..link(&self.site.pages[entry.page], edition, root, current) }
    }
}

/// A link to `page` in a document of that `edition`, below `root`.
pub fn link<'f>(page: &'f Page<'_>, edition: Edition, root: &str, current: Option<&Page<'_>>) -> Link<'f> {
    let address = edition.page_address(None, page, None);
    Link {
        address: if root.is_empty() || address.starts_with('#') { address } else { format!("{root}{address}").into() },
        words: title(page),
        current: current.is_some_and(|current| current.slug() == page.slug()),
    }
}

/// A link from one page to another one.
fn beside<'f>(from: &Page<'_>, to: &'f Page<'_>) -> Link<'f> {
    let address = Edition::Alone.page_address(Some(from), to, None);
    Link { address, words: title(to), current: std::ptr::eq(from, to) }
}

/// What stands before a title's colon, where there is little room.
pub fn short(title: &str) -> &str {
    title.split_once(':').map_or(title, |(short, _)| short)
}

fn title<'f>(page: &'f Page<'_>) -> &'f str {
    &page.front().title
}

fn explains_screen(page: &Page<'_>) -> bool {
    matches!(page.view(), Some(View::Screen(_)))
}

/// The path of the folder that a page or a folder is in.
fn folder_of(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// The last part of a path.
fn name(path: &str) -> &str {
    path.rsplit_once('/').map_or(path, |(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        looked_at,
        read::{Source, Text},
        site::Drafts,
    };

    /// A site of pages with that slug and title, in that order. A page called `adim-…` explains a screen.
    fn source(pages: &[(&str, &str)]) -> Source {
        let text = |(order, (slug, title)): (usize, &(&str, &str))| {
            let screen = if slug.starts_with("adim-") { "screen = \"giris\"\nchecked = \"bilinmiyor\"\n" } else { "" };
            let front =
                format!("title = \"{title}\"\nsummary = \"Özet.\"\norder = {order}\nupdated = 2026-11-23\n{screen}");
            Text { path: format!("{slug}.md"), name: (*slug).to_owned(), text: format!("+++\n{front}+++\nMetin.\n") }
        };
        let settings = Text { text: "title = \"Deneme\"\n".to_owned(), ..Text::default() };
        Source { kind: Kind::Guide, settings, pages: pages.iter().enumerate().map(text).collect(), ..Source::default() }
    }

    fn in_site(pages: &[(&str, &str)], test: impl Fn(&Site<'_>, &Navigation<'_>)) {
        let source = source(pages);
        let names = source.names();
        let (site, _) = looked_at(&source, &names, Drafts::LeftOut);
        test(&site, &Navigation::new(&site));
    }

    /// Links as `words <address>`, the current one as `*words`.
    fn shown(links: &[Link<'_>]) -> Vec<String> {
        let link = |link: &Link<'_>| match (link.current, &*link.address) {
            (true, _) => format!("*{}", link.words),
            (false, "") => link.words.to_owned(),
            (false, address) => format!("{} <{address}>", link.words),
        };
        links.iter().map(link).collect()
    }

    const FOLDERS: [(&str, &str); 8] = [
        ("hazirlik", "Hazırlık: Başlamadan önce"),
        ("adim-1", "1. Adım: Giriş"),
        ("adim-2", "2. Adım: Başvuru"),
        ("kurulum", "Kurulum: Kart ve sürücü"),
        ("kurulum/kart", "Kart okuyucu"),
        ("kurulum/surucu/windows", "Windows"),
        ("sorun/index", "Sorunlar"),
        ("sorun/pin", "PIN: Kilitlenirse"),
    ];

    #[test]
    fn the_trail_leads_through_the_folders() {
        in_site(&FOLDERS, |site, navigation| {
            for (slug, trail) in [
                ("hazirlik", &["Ana sayfa <index.html>", "*Hazırlık"][..]),
                ("adim-1", &["Ana sayfa <index.html>", "Adımlar", "*1. Adım"]),
                ("kurulum", &["Ana sayfa <index.html>", "*Kurulum"]),
                ("kurulum/kart", &["Ana sayfa <../index.html>", "Kurulum <../kurulum.html>", "*Kart okuyucu"]),
                (
                    "kurulum/surucu/windows",
                    &["Ana sayfa <../../index.html>", "Kurulum <../../kurulum.html>", "surucu", "*Windows"],
                ),
                ("sorun/index", &["Ana sayfa <../index.html>", "*Sorunlar"]),
                ("sorun/pin", &["Ana sayfa <../index.html>", "Sorunlar <../sorun/index.html>", "*PIN"]),
            ] {
                let (_, page) = site.page_at(slug).unwrap();
                assert_eq!(shown(&navigation.trail(page)), trail, "{slug}");
            }
        });
    }

    #[test]
    fn a_section_is_what_is_in_a_folder() {
        in_site(&FOLDERS, |site, navigation| {
            for (slug, section) in [
                ("hazirlik", None),
                ("adim-1", Some(("Adımlar", &["*1. Adım: Giriş", "2. Adım: Başvuru <adim-2.html>"][..]))),
                (
                    "kurulum",
                    Some(("Kurulum", &["Kart okuyucu <kurulum/kart.html>", "surucu <kurulum/surucu/windows.html>"])),
                ),
                ("kurulum/kart", Some(("Kurulum", &["*Kart okuyucu", "surucu <../kurulum/surucu/windows.html>"]))),
                ("kurulum/surucu/windows", None),
                ("sorun/index", Some(("Sorunlar", &["*Sorunlar", "PIN: Kilitlenirse <pin.html>"]))),
            ] {
                let (_, page) = site.page_at(slug).unwrap();
                let found = navigation.section(page).map(|found| (found.title, shown(&found.links)));
                let section =
                    section.map(|(title, links)| (title, links.iter().map(|&link| link.to_owned()).collect()));
                assert_eq!(found, section, "{slug}");
            }
        });
    }

    #[test]
    fn the_header_leads_to_each_page_and_folder_at_the_top() {
        in_site(&FOLDERS, |site, navigation| {
            let (_, page) = site.page_at("kurulum").unwrap();
            let header = navigation.header(Edition::Alone, "", Some(page));
            assert_eq!(shown(&header), ["Hazırlık <hazirlik.html>", "*Kurulum", "Sorunlar <sorun/index.html>"]);
            let header = navigation.header(Edition::Alone, "../", None);
            assert_eq!(header[1].address, "../kurulum.html");
        });
    }

    #[test]
    fn no_page_grows_with_the_site() {
        let slugs: Vec<String> = (0..600).map(|number| format!("bolum-{}/sayfa-{number}", number / 100)).collect();
        let flat: Vec<String> = (0..600).map(|number| format!("sayfa-{number}")).collect();
        for (slugs, header) in [(slugs, 6), (flat, 1)] {
            let pages: Vec<(&str, &str)> = slugs.iter().map(|slug| (slug.as_str(), "Başlık")).collect();
            in_site(&pages, |site, navigation| {
                assert_eq!(navigation.header(Edition::Alone, "", None).len(), header);
                for page in &site.pages {
                    let section = navigation.section(page).unwrap();
                    assert_eq!(section.links.len(), MOST_IN_SECTION);
                    assert_eq!(section.links.iter().filter(|link| link.current).count(), 1, "{}", page.slug());
                }
            });
        }
    }
}

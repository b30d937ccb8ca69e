//! Stage 3: the pages together.

pub mod picture_size;
pub mod settings;

use std::collections::{BTreeMap, HashMap};

use form::screen::View;

use crate::{
    page::{Destination, Image, Page},
    problem::Problem,
    read::{self, Source},
    site::{picture_size::Size, settings::Settings},
};

/// File names that the site itself takes.
const TAKEN: [&str; 4] = ["index", "kitapcik", "rehber", "404"];

/// The whole guide. Where no problem was reported, each link leads somewhere and each picture is there.
#[derive(Debug)]
pub struct Site<'s> {
    /// What `site.toml` says.
    pub settings: Settings,
    /// The pages, in order.
    pub pages: Vec<Page<'s>>,
    /// The picture files that pages may show, by name.
    pub pictures: BTreeMap<&'s str, Picture<'s>>,
    by_slug: HashMap<&'s str, usize>,
}

/// A picture file.
#[derive(Clone, Copy, Debug)]
pub struct Picture<'s> {
    /// Its file.
    pub file: &'s read::Picture,
    /// Its size, if it tells it.
    pub size: Option<Size>,
}

impl<'s> Site<'s> {
    /// Puts the pages in order and checks all that one page alone cannot know.
    pub fn new(source: &'s Source, mut pages: Vec<Page<'s>>, problems: &mut Vec<Problem<'s>>) -> Site<'s> {
        // Equal orders are reported; the slug keeps even then the same order in each build.
        pages.sort_by_cached_key(|page| (page.front.as_ref().map_or(i64::MAX, |front| front.order), &page.file.stem));
        let site = Site {
            settings: settings::parse(&source.settings, problems),
            by_slug: pages.iter().enumerate().map(|(index, page)| (page.file.stem.as_str(), index)).collect(),
            pictures: source.pictures.iter().map(|file| (file.name.as_str(), picture(file))).collect(),
            pages,
        };
        if site.pages.is_empty() {
            let sentence = "pages klasöründe hiç sayfa (.md dosyası) yok";
            problems.push(Problem::new(&source.settings, 0..0, sentence));
        }
        site.check_orders(problems);
        for page in &site.pages {
            check_slug(page, problems);
            site.check_links(page, problems);
            site.check_pictures(page, problems);
        }
        site
    }

    /// The page with this slug, and its index.
    pub fn page(&self, slug: &str) -> Option<(usize, &Page<'s>)> {
        let &index = self.by_slug.get(slug)?;
        Some((index, &self.pages[index]))
    }

    /// The pages that explain a view of the form, in order.
    pub fn steps(&self) -> impl Iterator<Item = (View, &Page<'s>)> {
        self.pages.iter().filter_map(|page| Some((page.view()?, page)))
    }

    fn check_orders(&self, problems: &mut Vec<Problem<'s>>) {
        let with_order = self.pages.iter().filter_map(|page| Some((page.file, page.front.as_ref()?)));
        let mut before = None;
        for (file, front) in with_order {
            if let Some((order, path)) = before
                && order == front.order
            {
                let problem = Problem::new(file, front.order_span.clone(), format!("{order}. sıra iki sayfada var"));
                problems.push(problem.note(format!("ötekisi: {path}")));
            }
            before = Some((front.order, &file.path));
        }
    }

    fn check_links(&self, page: &Page<'s>, problems: &mut Vec<Problem<'s>>) {
        for link in &page.links {
            let problem = |sentence| Problem::new(page.file, link.span.clone(), sentence);
            let (target, anchor) = match &link.to {
                Destination::Page(slug, anchor) => {
                    let Some((_, target)) = self.page(slug) else {
                        let slugs = self.pages.iter().map(Page::slug);
                        let problem = problem(format!("“{slug}.md” diye bir sayfa yok"));
                        problems.push(problem.meant_as(slug, slugs, |slug| format!("{slug}.md")));
                        continue;
                    };
                    (target, anchor.as_deref())
                }
                Destination::Anchor(anchor) => (page, Some(anchor.as_str())),
                Destination::Outside(_) | Destination::Form(_) | Destination::Nowhere => continue,
            };
            let Some(anchor) = anchor else { continue };
            if !target.headings.iter().any(|heading| heading.id == anchor) {
                let ids: Vec<&str> = target.headings.iter().map(|heading| heading.id.as_str()).collect();
                let sentence = format!("“{}.md” sayfasında “#{anchor}” diye bir başlık yok", target.slug());
                let list = if ids.is_empty() { "o sayfada başlık yok".to_owned() } else { ids.join(", ") };
                problems.push(
                    problem(sentence).meant_as(anchor, ids, |id| format!("#{id}")).note(format!("başlıkları: {list}")),
                );
            }
        }
    }

    fn check_pictures(&self, page: &Page<'s>, problems: &mut Vec<Problem<'s>>) {
        for picture in &page.pictures {
            let Image::File(name) = &picture.of else { continue };
            let problem = |sentence| Problem::new(page.file, picture.span.clone(), sentence);
            match self.pictures.get(name.as_str()) {
                Some(Picture { size: Some(_), .. }) => {}
                Some(_) => {
                    let problem = problem(format!("“{name}” resminin boyutu okunamadı"));
                    problems
                        .push(problem.note("PNG, JPEG, WebP olabilir; SVG'de width ile height ya da viewBox gerekir"));
                }
                None => {
                    let names = self.pictures.keys().copied();
                    let problem = problem(format!("pictures klasöründe “{name}” yok"));
                    problems.push(problem.meant_as(name, names, |name| format!("../pictures/{name}")));
                }
            }
        }
    }
}

fn picture(file: &read::Picture) -> Picture<'_> {
    Picture { file, size: picture_size::of(&file.name, &file.bytes) }
}

/// The slug is the page's address, so it has to be one that no host and no person gets wrong.
fn check_slug<'s>(page: &Page<'s>, problems: &mut Vec<Problem<'s>>) {
    let slug = page.slug();
    let top = 0..page.file.text.lines().next().unwrap_or_default().len();
    if TAKEN.contains(&slug) {
        let sentence = format!("“{slug}.html” adresi sitenin kendi sayfasınındır; dosyaya başka bir ad veriniz");
        problems.push(Problem::new(page.file, top, sentence));
    } else if !slug.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-') {
        let parts: Vec<String> = slug.split(|c: char| !c.is_alphanumeric()).map(form::turkish::fold).collect();
        let problem = Problem::new(page.file, top, "dosya adında yalnız küçük harf (a-z), rakam ve tire olabilir");
        problems.push(problem.note(format!("dosyaya şu ad verilebilir: {}.md", parts.join("-"))));
    }
}

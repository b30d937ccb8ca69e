//! What only the pages together can be asked.

use std::collections::{HashMap, HashSet};

use rayon::prelude::*;

use crate::{
    page::{Destination, Image, Link, Page, headings},
    problem::Problem,
    read::{self, Kind},
    site::{Drafts, Site, names},
};

/// File names that the guide itself takes.
const TAKEN: [&str; 4] = ["index", "kitapcik", "rehber", "404"];

/// Reports every problem; `used` tells which files some page uses, drafts included.
pub fn check<'s>(site: &Site<'s>, used: &[bool], drafts: Drafts, problems: &mut Vec<Problem<'s>>) {
    if site.pages.is_empty() {
        let sentence = format!("{} hiç sayfa (.md dosyası) yok", site.source.pages_folder());
        problems.push(Problem::new(&site.source.settings, 0..0, sentence));
    }
    if site.source.kind == Kind::Guide {
        check_orders(site, problems);
        site.pages.iter().for_each(|page| check_slug(page, problems));
        check_use(site, used, problems);
    }
    names::check(site, problems);
    check_addresses(site, problems);
    problems.par_extend(site.pages.par_iter().flat_map_iter(|page| {
        let mut found = Vec::new();
        check_links(site, page, &mut found);
        check_drafts(site, page, drafts, &mut found);
        check_pictures(site, page, &mut found);
        found
    }));
}

fn check_orders<'s>(site: &Site<'s>, problems: &mut Vec<Problem<'s>>) {
    let mut first: HashMap<(&str, i64), &Page<'s>> = HashMap::new();
    for page in &site.pages {
        let Some(front) = &page.front else { continue };
        let parent =
            page.slug.strip_suffix("/index").unwrap_or(page.slug).rsplit_once('/').map_or("", |(folder, _)| folder);
        if let Some(other) = first.insert((parent, front.order), page) {
            let sentence = format!("{}. sıra iki sayfada var", front.order);
            let problem = Problem::new(page.file, front.order_span.clone(), sentence);
            problems.push(problem.note(format!("ötekisi: {}", other.file.path)));
        }
    }
}

/// The slug is the page's address, so it has to be one that no host and no person gets wrong.
fn check_slug<'s>(page: &Page<'s>, problems: &mut Vec<Problem<'s>>) {
    let slug = page.slug;
    let top = 0..page.file.text.lines().next().unwrap_or_default().len();
    if TAKEN.contains(&slug) {
        let sentence = format!("“{slug}.html” adresi sitenin kendi sayfasınındır; dosyaya başka bir ad veriniz");
        problems.push(Problem::new(page.file, top, sentence));
    } else if !is_fit(slug) {
        let last = slug.rsplit('/').next().unwrap_or(slug);
        let problem =
            Problem::new(page.file, top, "dosya ve klasör adında yalnız küçük harf (a-z), rakam ve tire olabilir");
        problems.push(problem.note(format!("dosyaya şu ad verilebilir: {}.md", headings::anchor(last))));
    }
}

fn is_fit(slug: &str) -> bool {
    slug.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '/'))
}

/// Every address leads to one document.
fn check_addresses<'s>(site: &Site<'s>, problems: &mut Vec<Problem<'s>>) {
    let slugs: HashSet<&str> = site.pages.iter().map(|page| page.slug).collect();
    let mut redirects: HashMap<&str, &Page<'s>> = HashMap::new();
    for page in &site.pages {
        for (address, span) in page.front.iter().flat_map(|front| &front.redirects) {
            let problem = |sentence| Problem::new(page.file, span.clone(), sentence);
            // One that begins with “/” would even lie outside the site.
            if !is_fit(address) || address.split('/').any(str::is_empty) {
                let sentence = "eski adreste yalnız küçük harf (a-z), rakam, tire ve “/” olabilir";
                problems.push(
                    problem(sentence.to_owned()).note("adres “.html” olmadan yazılır: redirects = [\"eski-ad\"]"),
                );
            } else if slugs.contains(address.as_str()) || TAKEN.contains(&address.as_str()) {
                problems.push(problem(format!("“{address}.html” adresinde bir sayfa var")));
            } else if let Some(other) = redirects.insert(address, page) {
                let sentence = format!("“{address}” eski adresi ikinci kez yazılmış");
                problems.push(problem(sentence).note(format!("ötekisi: {}", other.file.path)));
            }
        }
    }
}

/// Pictures that nobody uses.
fn check_use<'s>(site: &Site<'s>, used: &[bool], problems: &mut Vec<Problem<'s>>) {
    for (file, _) in site.source.files.iter().zip(used).filter(|(_, used)| !**used) {
        let problem = Problem::new(&file.about, 0..0, "bu resim hiçbir sayfada kullanılmıyor");
        problems.push(problem.note("gerekmiyorsa dosyayı siliniz"));
    }
}

fn check_links<'s>(site: &Site<'s>, page: &Page<'s>, problems: &mut Vec<Problem<'s>>) {
    for link in &page.links {
        let problem = |sentence| Problem::new(link.file, link.span.clone(), sentence);
        let (target, anchor) = match &link.to {
            Destination::Page(index, anchor) => match (site.page(*index), anchor) {
                (Some(target), Some(anchor)) => (target, &**anchor),
                _ => continue,
            },
            Destination::Anchor(anchor) => (page, &**anchor),
            _ => continue,
        };
        // An empty anchor is the page's top.
        if anchor.is_empty() || target.anchor_like(anchor).is_some() {
            check_words(target, anchor, link, problems);
            continue;
        }
        let ids: Vec<&str> = target.anchors().collect();
        let sentence = format!("“{}.md” sayfasında “#{anchor}” diye bir başlık yok", target.file.name);
        let list = match ids.len() {
            0 => "o sayfada başlık yok".to_owned(),
            1..=30 => ids.join(", "),
            _ => format!("{}, …", ids[..30].join(", ")),
        };
        problems
            .push(problem(sentence).meant_as(anchor, ids, |id| format!("#{id}")).note(format!("başlıkları: {list}")));
    }
}

/// A page that is published leads to none that is not.
fn check_drafts<'s>(site: &Site<'s>, page: &Page<'s>, drafts: Drafts, problems: &mut Vec<Problem<'s>>) {
    if drafts == Drafts::Shown || page.is_draft() {
        return;
    }
    for link in &page.links {
        let Destination::Page(index, _) = link.to else { continue };
        if site.page(index).is_none_or(Page::is_draft) {
            let name = &site.source.pages[index as usize].name;
            let problem = Problem::new(link.file, link.span.clone(), format!("“{name}.md” bir taslak; yayımlanmıyor"));
            problems.push(problem.note("taslağı yayımlayınız ya da bağlantıyı kaldırınız"));
        }
    }
}

/// Only figures have a name of their own for a link that has none.
fn check_words<'s>(target: &Page<'_>, anchor: &str, link: &Link<'s>, problems: &mut Vec<Problem<'s>>) {
    if link.wordless && !target.figures().any(|figure| &*figure.id == anchor) {
        problems.push(Problem::new(link.file, link.span.clone(), "bağlantının metni boş"));
    }
}

fn check_pictures<'s>(site: &Site<'s>, page: &Page<'s>, problems: &mut Vec<Problem<'s>>) {
    for picture in &page.pictures {
        let Image::File(index) = picture.of else { continue };
        let (file, size) = site.picture(index);
        let is_known = read::is_picture(&file.name);
        if size.is_none() {
            let name = file.name.rsplit('/').next().unwrap_or(&file.name);
            let sentence = match is_known {
                true => format!("“{name}” resminin boyutu okunamadı"),
                false => format!("“{name}” bir resim dosyası değil"),
            };
            let problem = Problem::new(picture.file, picture.span.clone(), sentence);
            problems.push(problem.note("PNG, JPEG, WebP olabilir; SVG'de width ile height ya da viewBox gerekir"));
        }
    }
}

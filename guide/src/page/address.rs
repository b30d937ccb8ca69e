//! What the addresses of links and pictures mean.

use std::ops::Range;

use form::{
    screen::{Screen, Section, View},
    target::Target,
};
use pulldown_cmark::CowStr;

use crate::{
    page::{Destination, Image},
    problem::Problem,
    read::Text,
};

/// Schemes that a link may have besides our own `form:`.
const SCHEMES: [&str; 4] = ["https", "http", "mailto", "tel"];
/// Where a page finds the pictures' folder, also in an editor's preview.
const PICTURES: &str = "../pictures/";

/// Where a link with this address leads.
///
/// # Errors
/// The problem, if the address means nothing.
pub fn destination<'s>(
    address: &CowStr<'s>,
    file: &'s Text,
    span: Range<usize>,
) -> Result<Destination<'s>, Box<Problem<'s>>> {
    let problem = |sentence: String| Problem::new(file, span.clone(), sentence);
    if let Some(anchor) = address.strip_prefix('#') {
        return Ok(Destination::Anchor(anchor.to_owned()));
    }
    match scheme(address) {
        Some(("form", slug)) => Target::from_slug(slug).map(Destination::Form).ok_or_else(|| {
            let slugs = Target::all().map(Target::slug);
            let problem = problem(format!("formda “{slug}” diye bir yer yok"));
            Box::new(problem.meant_as(slug, slugs, |slug| format!("form:{slug}")))
        }),
        Some(("screen", _)) => Err(Box::new(
            problem("“screen:” yalnız resimlerde kullanılır".to_owned())
                .note("forma bağlantı “form:” ile verilir: [Giriş](form:giris)"),
        )),
        Some((scheme, _)) if SCHEMES.contains(&scheme.to_ascii_lowercase().as_str()) => {
            Ok(Destination::Outside(address.clone()))
        }
        Some((scheme, _)) => Err(Box::new(
            problem(format!("“{scheme}:” ile başlayan bağlantı kullanılamaz"))
                .meant_as(scheme, ["form", "https", "http", "mailto", "tel"], |scheme| format!("{scheme}:"))
                .note("kullanılabilenler: https:, http:, mailto:, tel: ve form:"),
        )),
        None => page(address).ok_or_else(|| Box::new(not_a_page(address, problem))),
    }
}

fn page<'s>(address: &str) -> Option<Destination<'s>> {
    let (path, anchor) = match address.split_once('#') {
        Some((path, anchor)) => (path, Some(anchor.to_owned())),
        None => (address, None),
    };
    let path = path.strip_prefix("./").unwrap_or(path);
    let slug = path.strip_suffix(".md").filter(|slug| !slug.is_empty() && !slug.contains('/'))?;
    Some(Destination::Page(slug.to_owned(), anchor))
}

fn not_a_page<'s>(address: &str, problem: impl Fn(String) -> Problem<'s>) -> Problem<'s> {
    if address.is_empty() {
        return problem("bağlantının adresi boş".to_owned());
    }
    let problem = problem(format!("“{address}” bir sayfa adresi değil"));
    match address.strip_suffix(".html") {
        Some(stem) if !stem.contains('/') => problem.label(format!("şunu mu demek istediniz: “{stem}.md”")),
        _ => problem.note("sayfalara dosya adıyla bağlanılır: [Sözlük](sozluk.md); başka sitelere https:// ile"),
    }
}

/// What a picture with this address shows.
///
/// # Errors
/// The problem, if the address means nothing.
pub fn image<'s>(address: &str, file: &'s Text, span: Range<usize>) -> Result<Image, Box<Problem<'s>>> {
    let problem = |sentence: String| Problem::new(file, span.clone(), sentence);
    if let Some(place) = address.strip_prefix("screen:") {
        return screen(place, problem);
    }
    if let Some(name) = address.strip_prefix(PICTURES).filter(|name| !name.is_empty() && !name.contains('/')) {
        return Ok(Image::File(name.to_owned()));
    }
    let problem = match scheme(address) {
        Some(("http" | "https", _)) => problem("başka bir siteden resim alınmaz".to_owned()),
        _ => problem(format!("“{address}” bir resim adresi değil")),
    };
    Err(Box::new(problem.note("resim dosyaları “../pictures/ad.png”, ekran resimleri “screen:giris” diye yazılır")))
}

fn screen<'s>(place: &str, problem: impl Fn(String) -> Problem<'s>) -> Result<Image, Box<Problem<'s>>> {
    let (slug, section) = match place.split_once('/') {
        Some((slug, section)) => (slug, Some(section)),
        None => (place, None),
    };
    let Some(screen) = Screen::ALL.into_iter().find(|screen| screen.slug() == slug) else {
        let problem = problem(format!("“{slug}” diye bir ekran yok"));
        let slugs = Screen::ALL.into_iter().map(Screen::slug);
        return Err(Box::new(problem.meant_as(slug, slugs, |slug| format!("screen:{slug}"))));
    };
    let Some(wanted) = section else { return Ok(Image::Screen(screen, None)) };
    if let Some(section) = screen.sections().find(|section| section.slug() == wanted) {
        return Ok(Image::Screen(screen, Some(section)));
    }
    Err(Box::new(no_such_section(screen, wanted, problem)))
}

fn no_such_section<'s>(screen: Screen, wanted: &str, problem: impl Fn(String) -> Problem<'s>) -> Problem<'s> {
    if let Some(elsewhere) = Section::ALL.into_iter().find(|section| section.slug() == wanted) {
        let problem = problem(format!("“{wanted}” bölümü “{}” ekranında değil", screen.slug()));
        return match elsewhere.view() {
            View::Screen(own) => problem.label(format!("şunu mu demek istediniz: “screen:{}/{wanted}”", own.slug())),
            View::Letter => problem.note("üst yazının resmi çizilmez"),
        };
    }
    let slugs: Vec<&str> = screen.sections().map(Section::slug).collect();
    let problem = problem(format!("“{}” ekranında “{wanted}” diye bir bölüm yok", screen.slug()));
    if slugs.is_empty() {
        return problem.note("bu ekranın bölümleri yoktur; yalnız ekranın adını yazınız");
    }
    let write = |section: &str| format!("screen:{}/{section}", screen.slug());
    problem.meant_as(wanted, slugs.iter().copied(), write).note(format!("bölümleri: {}", slugs.join(", ")))
}

/// An address' scheme and what follows it.
fn scheme(address: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = address.split_once(':')?;
    let plain = !scheme.is_empty() && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-'));
    plain.then_some((scheme, rest))
}

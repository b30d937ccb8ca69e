//! What the addresses of links and pictures mean.

use std::{borrow::Cow, ops::Range};

use form::section::Section;
use memchr::{memchr, memchr_iter, memrchr};
use pulldown_cmark::CowStr;
use rehearsal::{
    screen::{Screen, View},
    target::Target,
};

use crate::{
    html,
    page::{Destination, Image},
    problem::Problem,
    read::{Kind, Names, Source, Text, within},
};

/// Schemes that a link of the guide may have besides our own `form:`.
const SCHEMES: [&str; 4] = ["https", "http", "mailto", "tel"];
/// Schemes that no link may have: what follows them is a program or a document of its own.
const REFUSED: [&str; 3] = ["javascript", "vbscript", "data"];
/// Where the guide's pictures are.
const PICTURES: &str = "pictures/";

/// A place in a file, from which addresses lead on.
#[derive(Clone, Copy)]
pub struct From<'f, 's> {
    /// All files.
    pub source: &'s Source,
    /// Where they are.
    pub names: &'f Names<'s>,
    /// The file that holds the address: a page or a fragment.
    pub file: &'s Text,
}

impl<'s> From<'_, 's> {
    /// Where a link with this address leads. `span` is where the address is.
    ///
    /// # Errors
    /// The problem, if the address means nothing.
    pub fn destination(self, address: &CowStr<'s>, span: Range<usize>) -> Result<Destination<'s>, Box<Problem<'s>>> {
        if address.starts_with('#') {
            return Ok(Destination::Anchor(anchor(address, 1)));
        }
        let problem = |sentence: String| Problem::new(self.file, span.clone(), sentence);
        match scheme(address) {
            Some((scheme, rest)) => self.outside(scheme, rest, address, problem),
            None if address.starts_with("//") && self.source.kind == Kind::Plain => {
                Ok(Destination::Outside(address.clone()))
            }
            None => self.inside(address).ok_or_else(|| Box::new(self.not_found(address, problem))),
        }
    }

    fn outside(
        self,
        scheme: &str,
        rest: &str,
        address: &CowStr<'s>,
        problem: impl Fn(String) -> Problem<'s>,
    ) -> Result<Destination<'s>, Box<Problem<'s>>> {
        let lower = scheme.to_ascii_lowercase();
        let known = match self.source.kind {
            Kind::Guide => SCHEMES.contains(&lower.as_str()),
            Kind::Plain => !REFUSED.contains(&lower.as_str()),
        };
        match (scheme, self.source.kind) {
            ("form", Kind::Guide) => Target::from_slug(rest).map(Destination::Form).ok_or_else(|| {
                let slugs = Target::all().map(Target::slug);
                let problem = problem(format!("formda “{rest}” diye bir yer yok"));
                Box::new(problem.meant_as(rest, slugs, |slug| format!("form:{slug}")))
            }),
            ("screen", Kind::Guide) => Err(Box::new(
                problem("“screen:” yalnız resimlerde kullanılır".to_owned())
                    .note("forma bağlantı “form:” ile verilir: [Giriş](form:giris)"),
            )),
            _ if known => Ok(Destination::Outside(address.clone())),
            _ => Err(Box::new(
                problem(format!("“{scheme}:” ile başlayan bağlantı kullanılamaz"))
                    .meant_as(scheme, ["form", "https", "http", "mailto", "tel"], |scheme| format!("{scheme}:"))
                    .note("kullanılabilenler: https:, http:, mailto:, tel: ve form:"),
            )),
        }
    }

    /// The page or file that a relative address leads to.
    fn inside(self, address: &CowStr<'s>) -> Option<Destination<'s>> {
        let end = memchr(b'#', address.as_bytes()).unwrap_or(address.len());
        let path = decoded(&address[..end]);
        let path = memchr(b'?', path.as_bytes()).map_or(&*path, |at| &path[..at]);
        if path.is_empty() {
            return None;
        }
        let name = self.name_of("", path)?;
        let page = |name: &str| {
            let index = self.names.page(name)?;
            let anchor = (end < address.len()).then(|| anchor(address, end + 1));
            Some(Destination::Page(index, anchor.filter(|anchor| !anchor.is_empty())))
        };
        if let Some(name) = name.strip_suffix(".md") {
            return page(name);
        }
        if self.source.kind == Kind::Guide {
            return None;
        }
        let file = || self.names.file(&name).map(Destination::File);
        let folder = name.trim_end_matches('/');
        let index = |index: &str| page(&within(folder, index));
        page(name.strip_suffix(".html").unwrap_or(folder))
            .or_else(file)
            .or_else(|| index("index"))
            .or_else(|| index("README"))
            .or_else(|| index("readme"))
            .or_else(|| self.names.folder(folder).map(|folder| Destination::List(folder.to_owned())))
    }

    fn not_found(self, address: &str, problem: impl Fn(String) -> Problem<'s>) -> Problem<'s> {
        if address.is_empty() {
            return problem("bağlantının adresi boş".to_owned());
        }
        let path = address.split(['#', '?']).next().unwrap_or_default();
        if let Some(name) = path.strip_suffix(".md") {
            let wanted = self.name_of("", name).unwrap_or_else(|| name.to_owned());
            let problem = problem(format!("“{path}” diye bir sayfa yok"));
            let near = self.near(&wanted, self.names.pages.keys().copied());
            return problem.meant_as(&wanted, near, |name| format!("{}.md", self.address_of(name)));
        }
        if self.source.kind == Kind::Plain {
            let wanted = self.name_of("", path).unwrap_or_else(|| path.to_owned());
            let near = self.near(&wanted, self.names.files.keys().copied());
            return problem(format!("“{path}” diye bir dosya yok"))
                .meant_as(&wanted, near, |name| self.address_of(name));
        }
        let problem = problem(format!("“{address}” bir sayfa adresi değil"));
        match address.strip_suffix(".html") {
            Some(stem) if !stem.contains('/') => problem.label(format!("şunu mu demek istediniz: “{stem}.md”")),
            _ => problem.note("sayfalara dosya adıyla bağlanılır: [Sözlük](sozluk.md); başka sitelere https:// ile"),
        }
    }

    /// Those of `names` that are worth comparing with `wanted`: in its folder, or called the same in another one.
    fn near<'n>(
        self,
        wanted: &'n str,
        names: impl Iterator<Item = &'n str> + 'n,
    ) -> impl Iterator<Item = &'n str> + 'n {
        let parts = |name: &'n str| name.rsplit_once('/').unwrap_or(("", name));
        let (folder, last) = parts(wanted);
        names.filter(move |name| {
            let (other_folder, other_last) = parts(name);
            folder == other_folder || last == other_last
        })
    }

    /// What a picture with this address shows. `span` is where the address is.
    ///
    /// # Errors
    /// The problem, if the address means nothing.
    pub fn image(self, address: &str, span: Range<usize>) -> Result<Image, Box<Problem<'s>>> {
        let problem = |sentence: String| Problem::new(self.file, span.clone(), sentence);
        if let (Some(place), Kind::Guide) = (address.strip_prefix("screen:"), self.source.kind) {
            return screen(place, problem);
        }
        if let Some((scheme, _)) = scheme(address).or(address.strip_prefix("//").map(|rest| ("https", rest))) {
            let sentence = match scheme {
                "http" | "https" => "başka bir siteden resim alınmaz".to_owned(),
                _ => format!("“{address}” bir resim adresi değil"),
            };
            return Err(Box::new(self.how_to_write(problem(sentence))));
        }
        let path = decoded(address);
        let name = self.name_of(self.source.home(), path.split(['?', '#']).next().unwrap_or_default());
        if let Some(index) = name.as_ref().and_then(|name| self.names.file(name)) {
            return Ok(Image::File(index));
        }
        let Some(name) = name.filter(|name| self.source.kind == Kind::Plain || name.starts_with(PICTURES)) else {
            return Err(Box::new(self.how_to_write(problem(format!("“{address}” bir resim adresi değil")))));
        };
        let sentence = match self.source.kind {
            Kind::Guide => format!("pictures klasöründe “{}” yok", &name[PICTURES.len()..]),
            Kind::Plain => format!("“{address}” diye bir dosya yok"),
        };
        let near = self.near(&name, self.names.files.keys().copied());
        Err(Box::new(problem(sentence).meant_as(&name, near, |name| self.address_of(name))))
    }

    fn how_to_write(self, problem: Problem<'s>) -> Problem<'s> {
        match self.source.kind {
            Kind::Guide => {
                problem.note("resim dosyaları “../pictures/ad.png”, ekran resimleri “screen:giris” diye yazılır")
            }
            Kind::Plain => problem.note("resmi klasöre koyup adresini sayfadan başlayarak yazınız: “resimler/ad.png”"),
        }
    }

    /// The fragment at an address.
    pub fn fragment(self, address: &str) -> Option<&'s Text> {
        let name = self.name_of("", address.strip_suffix(".md")?)?;
        let index = self.names.fragment(&name)?;
        Some(&self.source.fragments[index as usize])
    }

    /// The name of the file at `path`, seen from the file that holds the address; `home` stands before that file's name.
    pub fn name_of(self, home: &str, path: &str) -> Option<String> {
        let folder = memrchr(b'/', self.file.name.as_bytes()).map_or("", |at| &self.file.name[..=at]);
        joined([home, folder].concat(), path)
    }

    /// What has to stand in the page called `slug` in the place of an `address` that means a file, unless it leads there as it
    /// is: a file may have another name in the site, and a fragment lie in another folder.
    pub fn file_address(self, slug: &str, index: u32, address: &str) -> Option<String> {
        let name = &self.source.files[index as usize].name;
        let end = address.find(['?', '#']).unwrap_or(address.len());
        let folder = memrchr(b'/', slug.as_bytes()).map_or("", |at| &slug[..=at]);
        let leads_there = joined(folder.to_owned(), &decoded(&address[..end])).as_ref() == Some(name);
        (!leads_there).then(|| html::escaped_path(&relative(slug, name)) + &address[end..])
    }

    /// The address that leads from the file to the one called `name`.
    pub fn address_of(self, name: &str) -> String {
        let home = if name.starts_with(PICTURES) { self.source.home() } else { "" };
        relative(&format!("{home}{}", self.file.name), name).into_owned()
    }
}

/// The address that leads from the document at the path `from` to the one at `to`.
pub fn relative<'t>(from: &str, to: &'t str) -> Cow<'t, str> {
    let shared = shared_folders(from, to);
    match memchr_iter(b'/', &from.as_bytes()[shared..]).count() {
        0 => Cow::Borrowed(&to[shared..]),
        up => Cow::Owned(["../".repeat(up).as_str(), &to[shared..]].concat()),
    }
}

/// How many bytes of both paths are the folders that both are in.
fn shared_folders(from: &str, to: &str) -> usize {
    // Most are in the same one.
    let own = memrchr(b'/', from.as_bytes()).map_or(0, |at| at + 1);
    if to.starts_with(&from[..own]) {
        return own;
    }
    let same = from.bytes().zip(to.bytes()).take_while(|(a, b)| a == b).count();
    from.as_bytes()[..same].iter().rposition(|&byte| byte == b'/').map_or(0, |at| at + 1)
}

/// `path` as it leads on from `folder`, without `.` and `..`; `None` if it leads out of where `folder` begins.
fn joined(folder: String, path: &str) -> Option<String> {
    let mut name = folder;
    if path.starts_with('/') {
        name.clear();
    }
    let mut parts = path.split('/').peekable();
    while let Some(part) = parts.next() {
        match part {
            "" | "." => {}
            ".." => {
                let parent = name.strip_suffix('/')?;
                name.truncate(parent.rfind('/').map_or(0, |at| at + 1));
            }
            part => {
                name.push_str(part);
                if parts.peek().is_some() {
                    name.push('/');
                }
            }
        }
    }
    Some(name)
}

/// `address` with each percent sign and two digits as the byte that they stand for, where that gives a text.
fn decoded(address: &str) -> Cow<'_, str> {
    if memchr(b'%', address.as_bytes()).is_none() {
        return Cow::Borrowed(address);
    }
    let mut bytes = Vec::with_capacity(address.len());
    let mut rest = address.as_bytes();
    while let [first, after @ ..] = rest {
        let code = after.get(..2).filter(|_| *first == b'%').and_then(|code| std::str::from_utf8(code).ok());
        match code.and_then(|code| u8::from_str_radix(code, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).map_or(Cow::Borrowed(address), Cow::Owned)
}

/// What follows the byte `start` of an address, decoded.
fn anchor<'s>(address: &CowStr<'s>, start: usize) -> CowStr<'s> {
    match (address, decoded(&address[start..])) {
        (CowStr::Borrowed(address), Cow::Borrowed(_)) => CowStr::Borrowed(&address[start..]),
        (_, anchor) => CowStr::from(anchor.into_owned()),
    }
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
    if let Some(&section) = screen.sections().iter().find(|section| section.slug() == wanted) {
        return Ok(Image::Screen(screen, Some(section)));
    }
    Err(Box::new(no_such_section(screen, wanted, problem)))
}

fn no_such_section<'s>(screen: Screen, wanted: &str, problem: impl Fn(String) -> Problem<'s>) -> Problem<'s> {
    if let Some(elsewhere) = Section::ALL.into_iter().find(|section| section.slug() == wanted) {
        let problem = problem(format!("“{wanted}” bölümü “{}” ekranında değil", screen.slug()));
        return match View::of(elsewhere) {
            View::Screen(own) => problem.label(format!("şunu mu demek istediniz: “screen:{}/{wanted}”", own.slug())),
            View::Letter => problem.note("üst yazının resmi çizilmez"),
        };
    }
    let slugs: Vec<&str> = screen.sections().iter().map(|section| section.slug()).collect();
    let problem = problem(format!("“{}” ekranında “{wanted}” diye bir bölüm yok", screen.slug()));
    if slugs.is_empty() {
        return problem.note("bu ekranın bölümleri yoktur; yalnız ekranın adını yazınız");
    }
    let write = |section: &str| format!("screen:{}/{section}", screen.slug());
    problem.meant_as(wanted, slugs.iter().copied(), write).note(format!("bölümleri: {}", slugs.join(", ")))
}

/// An address' scheme and what follows it.
pub(super) fn scheme(address: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = address.split_once(':')?;
    let plain = !scheme.is_empty() && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-'));
    plain.then_some((scheme, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_lead_on_from_folders() {
        for (folder, path, expected) in [
            ("", "a.md", Some("a.md")),
            ("b/", "./a.md", Some("b/a.md")),
            ("b/c/", "../a.md", Some("b/a.md")),
            ("b/", "../../a.md", None),
            ("b/", "/a.md", Some("a.md")),
            ("b/", "c/", Some("b/c/")),
            ("b/", "..", Some("")),
        ] {
            assert_eq!(joined(folder.to_owned(), path).as_deref(), expected, "{folder} {path}");
        }
    }

    #[test]
    fn addresses_lead_from_document_to_document() {
        for (from, to, expected) in [
            ("a.html", "b.html", "b.html"),
            ("x/a.html", "x/b.html", "b.html"),
            ("x/a.html", "y/b.html", "../y/b.html"),
            ("x/y/a.html", "b.html", "../../b.html"),
            ("xa/a.html", "xb/b.html", "../xb/b.html"),
        ] {
            assert_eq!(relative(from, to), expected);
        }
    }

    #[test]
    fn percent_signs_are_decoded_where_they_stand_for_a_text() {
        assert_eq!(decoded("a%20b%C5%9F.md"), "a bş.md");
        assert_eq!(decoded("100%25%"), "100%%");
        assert_eq!(decoded("%FF.md"), "%FF.md");
    }
}

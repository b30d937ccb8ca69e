//! The generator: Markdown pages and the form's screens become the finished site.
//!
//! Reads top to bottom, one stage after the other:
//!
//! 1. [`read`]: takes in every file that the site is made of. Each error names its file.
//! 2. [`page`]: one Markdown file becomes a [`page::Page`]: front matter, text as HTML with gaps, headings with their ids,
//!    links and pictures by what they mean.
//! 3. [`site`]: the pages together: their order, their links to each other, the picture files. It and `page`
//!    collect every [`problem`] there is; one never hides another.
//!    Then [`smaller`] pictures are made, or taken from the last build's output.
//! 4. [`render`]: gaps are filled, and the layout stands around the text. What got this far cannot fail.
//! 5. [`search`]: which words stand on which pages, and the sentences of each.
//! 6. [`bundle`]: all that goes out, by file name: Trunk's shell filled, the single file, the service worker,
//!    and last the hashes for the content security policy.
//! 7. [`write`]: to the disk, only what changed, each file whole or not at all; then what earlier builds have written and
//!    no page needs any more is removed, and nothing else.
//!
//! Between `read` and `write` nothing touches the disk, so a build with a problem leaves the last site as it was.
//! The same input gives the same bytes.
//!
//! Any folder of Markdown goes the same way ([`build_plain`]), without a form and without a shell. Its pages are written as
//! they are rendered, since there may be tens of thousands of them.

pub mod bundle;
mod html;
mod keys;
pub mod page;
pub mod problem;
pub mod read;
pub mod render;
pub mod same_name;
pub mod search;
pub mod site;
pub mod smaller;
pub mod write;

use std::path::{Path, PathBuf};

use crate::{
    problem::Problem,
    read::{Kind, Names, Shell, Source},
    site::{Drafts, Site},
    write::{
        Written,
        place::{self, Input},
    },
};

/// Where a build takes its input and puts its output.
#[derive(Clone, Debug)]
pub struct Build {
    /// The folder with `pages/`, `pictures/`, `theme/` and `site.toml`.
    pub source: PathBuf,
    /// The folder that Trunk built into.
    pub shell: PathBuf,
    /// The folder that the site goes to.
    pub out: PathBuf,
    /// Whether pages reload themselves when the site was built anew.
    pub live_reload: bool,
    /// What becomes of drafts.
    pub drafts: Drafts,
}

/// Why there is no new site.
#[derive(Debug)]
pub enum Failure {
    /// Something outside the pages: a file that cannot be read, a shell that is not as expected.
    Outside(String),
    /// Problems in pages or settings.
    Problems(Report),
}

/// The problems of a site.
#[derive(Clone, Debug)]
pub struct Report {
    /// How many there are.
    pub count: usize,
    /// All of them.
    pub text: String,
}

/// How problems are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Telling {
    /// To people, with the lines they are in; in colour, if so.
    InWords {
        /// Whether in colour.
        colour: bool,
    },
    /// To programs.
    AsJson,
}

/// What a build did.
#[derive(Clone, Debug)]
pub struct Summary {
    /// Pages of the guide.
    pub pages: usize,
    /// What happened to the files.
    pub written: Written,
    /// What is wrong in a plain folder, where it keeps nobody from reading the rest.
    pub warnings: Option<Report>,
}

/// What a check found that is no problem.
#[derive(Clone, Debug)]
pub struct Checked {
    /// Pages of the guide.
    pub pages: usize,
    /// The links that lead out of the site, which nobody has followed: `file:line:column: address`.
    pub outside: Vec<String>,
}

/// Builds the site. Problems are told as `telling` says.
///
/// # Errors
/// Any failure; then nothing was written.
pub fn build(build: &Build, telling: Telling) -> Result<Summary, Failure> {
    check_place(build).map_err(Failure::Outside)?;
    let source = Source::read(&build.source).map_err(Failure::Outside)?;
    let shell = Shell::read(&build.shell).map_err(Failure::Outside)?;
    let names = source.names();
    let mut site = checked(&source, &names, build.drafts, telling)?;
    smaller::make_all(&mut site, &build.out).map_err(|problems| Failure::Problems(Report::new(&problems, telling)))?;
    let bodies = render::bodies(&site);
    let files = bundle::files(&source, &shell, &site, &bodies, build.live_reload).map_err(Failure::Outside)?;
    let written = write::write(&build.out, &files).map_err(Failure::Outside)?;
    Ok(Summary { pages: site.pages.len(), written, warnings: None })
}

/// Refuses to write into what the guide is made from. Each folder of it may be a link to somewhere else.
fn check_place(build: &Build) -> Result<(), String> {
    let inner = ["pages", "pictures", "theme"].map(|name| build.source.join(name));
    let source = Input { of: "kaynak", folder: &build.source };
    let shell = Input { of: "Trunk’ın yazdığı", folder: &build.shell };
    let inner = inner.iter().map(|folder| Input { of: "kaynak", folder });
    place::check(&build.out, &[source, shell].into_iter().chain(inner).collect::<Vec<_>>())
}

/// Builds a site from any folder of Markdown. What is wrong in it is reported, and hinders nothing.
///
/// # Errors
/// A sentence on what cannot be read or written.
pub fn build_plain(pages: &Path, out: &Path, drafts: Drafts, telling: Telling) -> Result<Summary, Failure> {
    place::check(out, &[Input { of: "sayfaların", folder: pages }]).map_err(Failure::Outside)?;
    let source = Source::read_plain(pages).map_err(Failure::Outside)?;
    let names = source.names();
    let (mut site, mut problems) = looked_at(&source, &names, drafts);
    let (written, damaged) = bundle::folder::write(&mut site, out).map_err(Failure::Outside)?;
    problems.extend(damaged.into_iter().map(Problem::warning));
    problem::sort(&mut problems);
    let warnings = (!problems.is_empty()).then(|| Report::new(&problems, telling));
    Ok(Summary { pages: site.pages.len(), written, warnings })
}

/// Makes all checks on the pages and settings below `source`, a folder of that `kind`.
///
/// # Errors
/// Any failure.
pub fn check(source: &Path, kind: Kind, telling: Telling) -> Result<Checked, Failure> {
    let source = match kind {
        Kind::Guide => Source::read(source),
        Kind::Plain => Source::read_plain(source),
    };
    let source = source.map_err(Failure::Outside)?;
    let names = source.names();
    let (site, mut problems) = looked_at(&source, &names, Drafts::Checked);
    // A plain folder may hold thousands of pictures, and takes minutes then.
    if kind == Kind::Guide {
        smaller::check(&site, &mut problems);
        problem::sort(&mut problems);
    }
    let site = unless_wrong(site, &problems, telling)?;
    let outside =
        site.outside().map(|link| format!("{}: {}", problem::position(link.file, link.span.start), link.address()));
    Ok(Checked { pages: site.pages.len(), outside: outside.collect() })
}

/// The site that these pages make, if nothing is wrong with them.
fn checked<'s>(
    source: &'s Source,
    names: &'s Names<'s>,
    drafts: Drafts,
    telling: Telling,
) -> Result<Site<'s>, Failure> {
    let (site, problems) = looked_at(source, names, drafts);
    unless_wrong(site, &problems, telling)
}

fn unless_wrong<'s>(site: Site<'s>, problems: &[Problem<'s>], telling: Telling) -> Result<Site<'s>, Failure> {
    if problems.is_empty() { Ok(site) } else { Err(Failure::Problems(Report::new(problems, telling))) }
}

/// The site that these pages make, and everything that is wrong with them.
pub fn looked_at<'s>(source: &'s Source, names: &'s Names<'s>, drafts: Drafts) -> (Site<'s>, Vec<Problem<'s>>) {
    let mut problems = Vec::new();
    let pages = page::parse_all(source, names, &mut problems);
    let site = Site::new(source, pages, drafts, &mut problems);
    if source.kind == Kind::Plain {
        problems = problems.into_iter().map(Problem::warning).collect();
    }
    problem::sort(&mut problems);
    // A fragment is read once for each page that includes it.
    problems.dedup();
    (site, problems)
}

impl Report {
    fn new(problems: &[Problem<'_>], telling: Telling) -> Report {
        let text = match telling {
            Telling::InWords { colour } => Problem::report(problems, colour),
            Telling::AsJson => Problem::json(problems),
        };
        Report { count: problems.len(), text }
    }
}

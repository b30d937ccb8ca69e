//! The generator: Markdown pages and the form's screens become the finished site.
//!
//! Reads top to bottom, one stage after the other:
//!
//! 1. [`read`]: takes in every file that the site is made of. Each error names its file.
//! 2. [`page`]: one Markdown file becomes a [`page::Page`]: front matter, headings with their ids, links and
//!    pictures by what they mean.
//! 3. [`site`]: the pages together: their order, their links to each other, the picture files. It and `page`
//!    collect every [`problem`] there is; one never hides another.
//! 4. [`render`]: pages and layout become HTML. What got this far cannot fail.
//! 5. [`search`]: which words stand on which pages, and the sentences of each.
//! 6. [`bundle`]: all that goes out, by file name: Trunk's shell filled, the single file, the service worker,
//!    and last the hashes for the content security policy.
//! 7. [`write`]: to the disk, only what changed, each file whole or not at all; then orphans are removed.
//!
//! Between `read` and `write` nothing touches the disk, so a build with a problem leaves the last site as it was.
//! The same input gives the same bytes.

pub mod bundle;
mod keys;
pub mod page;
pub mod problem;
pub mod read;
pub mod render;
pub mod search;
pub mod site;
pub mod write;

use std::path::{Path, PathBuf};

use crate::{
    problem::Problem,
    read::{Shell, Source},
    site::Site,
    write::Written,
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
}

/// Why there is no new site.
#[derive(Debug)]
pub enum Failure {
    /// Something outside the pages: a file that cannot be read, a shell that is not as expected.
    Outside(String),
    /// Problems in pages or settings: how many there are, and the report of all of them.
    Problems(usize, String),
}

/// What a build did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Summary {
    /// Pages of the guide.
    pub pages: usize,
    /// What happened to the files.
    pub written: Written,
}

/// Builds the site. Problems are reported in colour if `colour`.
///
/// # Errors
/// Any failure; then nothing was written.
pub fn build(build: &Build, colour: bool) -> Result<Summary, Failure> {
    let source = Source::read(&build.source).map_err(Failure::Outside)?;
    let shell = Shell::read(&build.shell).map_err(Failure::Outside)?;
    let site = checked(&source, colour)?;
    let bodies = render::bodies(&site);
    let files = bundle::files(&source, &shell, &site, &bodies, build.live_reload).map_err(Failure::Outside)?;
    let written = write::write(&build.out, &files).map_err(Failure::Outside)?;
    Ok(Summary { pages: site.pages.len(), written })
}

/// Makes all checks on the pages and settings below `source`, and gives the number of pages.
///
/// # Errors
/// Any failure.
pub fn check(source: &Path, colour: bool) -> Result<usize, Failure> {
    let source = Source::read(source).map_err(Failure::Outside)?;
    Ok(checked(&source, colour)?.pages.len())
}

fn checked(source: &Source, colour: bool) -> Result<Site<'_>, Failure> {
    let mut problems = Vec::new();
    let pages = page::parse_all(&source.pages, &mut problems);
    let site = Site::new(source, pages, &mut problems);
    if problems.is_empty() {
        return Ok(site);
    }
    problem::sort(&mut problems);
    Err(Failure::Problems(problems.len(), Problem::report(&problems, colour)))
}

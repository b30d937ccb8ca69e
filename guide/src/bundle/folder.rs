//! The site of a plain folder: its pages, a list of what is in each folder, and its other files as they are.

use std::path::Path;

use rayon::prelude::*;
use rustc_hash::FxHashSet;

use crate::{
    bundle::{
        SCHEME_SCRIPT, light_and_dark,
        policy::Policy,
        reading,
        search::{self, SearchScript, Texts},
        squeeze,
    },
    page::Page,
    problem::Problem,
    read::{self, within},
    render::{
        Body,
        layout::{self, Frame, Script, Search, Style},
        navigation::Navigation,
    },
    site::{Site, names},
    smaller::{self, Smaller, making},
    write::{Copies, Output, Sink, Written, disk::Real},
};

/// Writes the site into the folder `out`, page by page: all of them together may be larger than the memory. Gives the
/// pictures, too, that turned out to be damaged.
///
/// # Errors
/// A sentence that names the file that cannot be written.
pub fn write<'s>(site: &mut Site<'s>, out: &Path) -> Result<(Written, Vec<Problem<'s>>), String> {
    let mut output = Output::open(&Real, out, Copies::None)?;
    let look = Look::new(site)?;
    let names: Vec<String> = names(site, &look);
    output.claim(names.iter().map(String::as_str), |strangers| {
        write_smaller(site, strangers)?;
        write_pages(site, &look, strangers)
    })?;
    let damaged = write_smaller(site, &output)?;
    site.show_as_they_are(&damaged.iter().map(|(file, _)| *file).collect::<Vec<_>>());
    write_pages(site, &look, &output)?;
    Ok((output.finish()?, damaged.iter().map(|(file, damage)| smaller::damaged(file, damage)).collect()))
}

/// What all documents of a site have in common.
struct Look {
    css: String,
    style: String,
    script: String,
    scheme: String,
    style_name: String,
    script_name: String,
    scheme_name: String,
    search: SearchScript,
}

impl Look {
    fn new(site: &Site<'_>) -> Result<Look, String> {
        let theme = &site.source.theme;
        let [css, reading_css] = [&theme.style, &theme.reading_style].map(|sheet| squeeze::css(sheet));
        let style = [css.as_str(), &reading_css].concat();
        let script = reading::script("")?;
        let scheme = squeeze::script(SCHEME_SCRIPT)?;
        Ok(Look {
            style_name: reading::named("style", "css", &style),
            script_name: reading::named("reading", "js", &script),
            scheme_name: reading::named("scheme", "js", &scheme),
            search: SearchScript::new()?,
            css,
            style,
            script,
            scheme,
        })
    }
}

const NOT_FOUND: &str = "404.html";
const ICON: &str = "icon.svg";

/// The files of the site, but for the search's texts, whose names tell what is in them.
fn names(site: &Site<'_>, look: &Look) -> Vec<String> {
    let own = [NOT_FOUND, ICON, search::INDEX, &look.style_name, &look.script_name, &look.scheme_name];
    let own = own.into_iter().chain([look.search.name.as_str()]).map(str::to_owned);
    let navigation = Navigation::new(site);
    let lists = navigation.folders_without_index().map(|folder| within(folder, "index.html"));
    let pages = site.pages.iter().map(Page::document);
    let files = site.source.files.iter().map(|file| file.name.clone());
    let smaller = site.smaller_pictures().map(|(_, smaller)| smaller.name.clone());
    own.chain(lists).chain(pages).chain(files).chain(smaller).collect()
}

/// Makes the smaller pictures before the pages, which are not to show one that could not be made: the files of those, and
/// what is wrong with each.
fn write_smaller<'s>(site: &Site<'s>, sink: &impl Sink) -> Result<Vec<(&'s read::File, String)>, String> {
    let wanted: Vec<(&'s read::File, &Smaller)> = site.smaller_pictures().collect();
    let write = |(file, smaller): (&'s read::File, &Smaller)| {
        let mut damage = None;
        let make = || making::make(&file.bytes, smaller.size).map_err(|sentence| damage = Some((file, sentence))).ok();
        sink.put_made(&smaller.name, make)?;
        Ok(damage)
    };
    let damages = wanted.into_par_iter().map(write).collect::<Result<Vec<_>, String>>()?;
    let mut damages: Vec<(&'s read::File, String)> = damages.into_iter().flatten().collect();
    damages.dedup_by_key(|(file, _)| &raw const **file);
    Ok(damages)
}

/// Gives all documents and files that are wanted to `sink`.
fn write_pages(site: &Site<'_>, look: &Look, sink: &impl Sink) -> Result<(), String> {
    let theme = &site.source.theme;
    let policy = Policy::of_reading(false);
    let navigation = Navigation::new(site);
    let styles = [look.style_name.as_str()];
    let frame = Frame {
        site,
        navigation: &navigation,
        style: Style::Files(&styles),
        icon: ICON,
        bar: light_and_dark(&look.css, "--surface"),
        scheme: Script::File(&look.scheme_name),
        policy: &policy,
        search: Search::Files { script: &look.search.name },
        live_reload: false,
    };
    // What is not wanted is not drawn either.
    let put = |name: &str, draw: &dyn Fn() -> Result<String, String>| match sink.wants(name) {
        true => sink.put(name, draw()?.as_bytes()),
        false => Ok(()),
    };

    let write_page = |index: usize| {
        let page = &site.pages[index];
        put(&page.document(), &|| Ok(layout::page(&frame, index, &Body::alone(site, page), &look.script_name)))
    };
    let write_pages = || (0..site.pages.len()).into_par_iter().try_for_each(write_page);
    if sink.wants(search::INDEX) {
        let texts = Texts::put(site, |name, bytes| sink.put_made(name, || Some(bytes.to_owned())))?;
        // The index is work for one thread, beside which others write pages.
        let (index, pages) = rayon::join(|| sink.put(search::INDEX, texts.index().as_bytes()), write_pages);
        index.and(pages)?;
    } else {
        write_pages()?;
    }
    let own =
        site.source.files.iter().map(|file| file.name.as_str()).filter(|name| names::OVER_OURS.contains(&last(name)));
    let own: FxHashSet<&str> = own.collect();
    for folder in navigation.folders_without_index() {
        let list = within(folder, "index.html");
        if !own.contains(list.as_str()) {
            put(&list, &|| Ok(layout::folder(&frame, folder, &look.script_name)))?;
        }
    }
    let documents = names::documents(site);
    let files = site.source.files.par_iter().filter(|file| !names::is_taken(&documents, &file.name));
    files.filter(|file| sink.wants(&file.name)).try_for_each(|file| sink.put(&file.name, &file.bytes))?;
    if site.page_at("404").is_none() && !own.contains(NOT_FOUND) {
        put(NOT_FOUND, &|| reading::not_found(&frame, &look.style, &theme.icon, &look.scheme))?;
    }
    if !own.contains(ICON) {
        put(ICON, &|| Ok(theme.icon.clone()))?;
    }
    let shared = [
        (&look.style_name, &look.style),
        (&look.script_name, &look.script),
        (&look.scheme_name, &look.scheme),
        (&look.search.name, &look.search.text),
    ];
    shared.into_iter().try_for_each(|(name, text)| put(name, &|| Ok(text.clone())))
}

/// What the file at `path` is called in its folder.
fn last(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

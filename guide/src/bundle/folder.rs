//! The site of a plain folder: its pages, a list of what is in each folder, and its other files as they are.

use std::path::Path;

use rayon::prelude::*;

use crate::{
    bundle::{
        SCHEME_SCRIPT, light_and_dark,
        policy::Policy,
        reading,
        search::{self, SearchScript, Texts},
        squeeze,
    },
    problem::Problem,
    read::{self, within},
    render::{
        Body,
        layout::{self, Frame, Script, Search, Style},
        navigation::Navigation,
    },
    site::Site,
    smaller::{self, Smaller, making},
    write::{Copies, Output, Written},
};

/// The file by which a later build knows that it may clean the folder up.
const MARK: &str = ".rehber";

/// Writes the site into the folder `out`, page by page: all of them together may be larger than the memory. Gives the
/// pictures, too, that turned out to be damaged.
///
/// # Errors
/// A sentence that names the file that cannot be written.
pub fn write<'s>(site: &mut Site<'s>, out: &Path) -> Result<(Written, Vec<Problem<'s>>), String> {
    let output = Output::open(out, MARK, Copies::None)?;
    // First, so that a build that is cut short can be made again.
    output.put(MARK, "Bu klasörü rehber üreticisi yazar; elle konan dosyaları siler.\n".as_bytes())?;
    let damaged = write_smaller(site, &output)?;
    write_pages(site, &output)?;
    Ok((output.finish()?, damaged))
}

/// Makes the smaller pictures before the pages, which are not to show one that could not be made.
fn write_smaller<'s>(site: &mut Site<'s>, output: &Output) -> Result<Vec<Problem<'s>>, String> {
    let wanted: Vec<(&'s read::File, &Smaller)> = site.smaller_pictures().collect();
    let write = |(file, smaller): (&'s read::File, &Smaller)| {
        let mut damage = None;
        let make = || making::make(&file.bytes, smaller.size).map_err(|sentence| damage = Some((file, sentence))).ok();
        output.put_made(&smaller.name, make)?;
        Ok(damage)
    };
    let damages = wanted.into_par_iter().map(write).collect::<Result<Vec<_>, String>>()?;
    let mut damages: Vec<(&'s read::File, String)> = damages.into_iter().flatten().collect();
    damages.dedup_by_key(|(file, _)| &raw const **file);
    site.show_as_they_are(&damages.iter().map(|(file, _)| *file).collect::<Vec<_>>());
    Ok(damages.iter().map(|(file, damage)| smaller::damaged(file, damage)).collect())
}

fn write_pages(site: &Site<'_>, output: &Output) -> Result<(), String> {
    let theme = &site.source.theme;
    let [css, reading_css] = [&theme.style, &theme.reading_style].map(|sheet| squeeze::css(sheet));
    let style = [css.as_str(), &reading_css].concat();
    let script = reading::script("")?;
    let scheme = squeeze::script(SCHEME_SCRIPT)?;
    let style_name = reading::named("style", "css", &style);
    let script_name = reading::named("reading", "js", &script);
    let scheme_name = reading::named("scheme", "js", &scheme);
    let search = SearchScript::new()?;
    let policy = Policy::of_reading(false);
    let navigation = Navigation::new(site);
    let styles = [style_name.as_str()];
    let frame = Frame {
        site,
        navigation: &navigation,
        style: Style::Files(&styles),
        icon: "icon.svg",
        bar: light_and_dark(&css, "--surface"),
        scheme: Script::File(&scheme_name),
        policy: &policy,
        search: Search::Files { script: &search.name },
        live_reload: false,
    };

    let write_page = |index: usize| {
        let page = &site.pages[index];
        let body = Body::alone(site, page);
        output.put(&page.document(), layout::page(&frame, index, &body, &script_name).as_bytes())
    };
    let texts = Texts::put(site, |name, bytes| output.put_made(name, || Some(bytes.to_owned())))?;
    // The index is work for one thread, beside which others write pages.
    let (index, pages) = rayon::join(
        || output.put(search::INDEX, texts.index().as_bytes()),
        || (0..site.pages.len()).into_par_iter().try_for_each(write_page),
    );
    index.and(pages)?;
    navigation.folders_without_index().try_for_each(|folder| {
        output.put(&within(folder, "index.html"), layout::folder(&frame, folder, &script_name).as_bytes())
    })?;
    let is_own = |name: &str| name.strip_suffix(".html").is_some_and(|slug| site.page_at(slug).is_some());
    let files = site.source.files.par_iter().filter(|file| !is_own(&file.name));
    files.try_for_each(|file| output.put(&file.name, &file.bytes))?;
    for (address, redirect) in layout::redirects(&frame) {
        output.put(&address, redirect.as_bytes())?;
    }
    if site.page_at("404").is_none() {
        output.put("404.html", reading::not_found(&frame, &style, &theme.icon, &scheme)?.as_bytes())?;
    }
    output.put(&style_name, style.as_bytes())?;
    output.put(&script_name, script.as_bytes())?;
    output.put(&scheme_name, scheme.as_bytes())?;
    output.put(&search.name, search.text.as_bytes())?;
    output.put("icon.svg", theme.icon.as_bytes())
}

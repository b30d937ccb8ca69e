//! The documents without the form: each page alone, the booklet, and what a host shows for an address without a page.

use rayon::prelude::*;

use crate::{
    bundle::{Files, PRINT_SCRIPT, fingerprint, policy::Policy, squeeze},
    render::{
        Body,
        layout::{self, Frame, Script, Style},
    },
};

const SCRIPT: &str = include_str!("../scripts/reading.js");

/// What these documents are made with.
#[derive(Clone, Copy, Debug)]
pub struct Theme<'t> {
    /// The style sheet that all documents have.
    pub style: &'t str,
    /// That of these alone.
    pub reading_style: &'t str,
    /// The icon as an address that holds it.
    pub icon: &'t str,
    /// The script that goes into the head.
    pub scheme: &'t str,
}

/// These documents, and the files that they alone load. `frame` names the style sheet that all documents have.
///
/// # Errors
/// A sentence on what cannot be read in a script.
pub fn documents(frame: &Frame<'_>, theme: Theme<'_>, bodies: &[Body]) -> Result<Files, String> {
    let script = squeeze::script(&[SCRIPT, PRINT_SCRIPT].concat())?;
    let script_name = named("reading", "js", &script);
    let scheme_name = named("scheme", "js", theme.scheme);
    let style_name = named("reading", "css", theme.reading_style);
    let Style::Files([all]) = frame.style else {
        return Err("bütün sayfaların tek stil dosyası olmalı".to_owned());
    };
    let styles = [*all, &style_name];
    let policy = Policy::of_reading(frame.live_reload);
    let reading =
        Frame { style: Style::Files(&styles), scheme: Script::File(&scheme_name), policy: &policy, ..*frame };

    let pages = frame.site.pages.par_iter().enumerate().map(|(index, page)| {
        let html = layout::page(&reading, index, &bodies[index], &script_name);
        (format!("{}.html", page.slug()), html.into_bytes())
    });
    let mut files: Files = pages.collect();
    let booklet = layout::booklet(&reading, bodies, &script_name);
    files.insert("kitapcik.html".into(), booklet.into_bytes());
    files.insert("404.html".into(), not_found(frame, theme).into_bytes());
    files.insert(script_name.clone(), script.into_bytes());
    files.insert(scheme_name.clone(), theme.scheme.into());
    files.insert(style_name.clone(), theme.reading_style.into());
    Ok(files)
}

/// Hosts show this document in any folder, so that it can load no file by a relative address.
fn not_found(frame: &Frame<'_>, theme: Theme<'_>) -> String {
    let style = [theme.style, theme.reading_style].concat();
    let lone = Frame { style: Style::Inline(&style), icon: theme.icon, live_reload: false, ..*frame };
    Policy::Lone.seal(&layout::not_found(&lone))
}

/// A name that changes with the content, so that no cache ever holds an old one.
fn named(stem: &str, extension: &str, content: &str) -> String {
    format!("{stem}-{}.{extension}", fingerprint(content.as_bytes()))
}

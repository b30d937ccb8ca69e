//! The documents without the form: each page alone, the booklet, and what a host shows for an address without a page.

use base64::{Engine, engine::general_purpose::STANDARD};
use form::settings::Settings;
use rayon::prelude::*;
use rehearsal::{IDLE_WARNING, Notice};

use crate::{
    bundle::{
        Files, PRINT_SCRIPT, TEXT_SCRIPT, fingerprint, json_text,
        policy::{self, Policy},
        search::OPENER,
        squeeze,
    },
    render::{
        Body,
        layout::{self, Frame, Script, Style},
    },
};

const SCRIPT: &str = include_str!("../scripts/reading.js");
const DRAFTS_SCRIPT: &str = include_str!("../scripts/drafts.js");

/// What these documents are made with.
#[derive(Clone, Copy, Debug)]
pub struct Theme<'t> {
    /// The style sheet that all documents have.
    pub style: &'t str,
    /// That of these alone.
    pub reading_style: &'t str,
    /// The icon.
    pub icon: &'t str,
    /// The script that goes into the head.
    pub scheme: &'t str,
}

/// These documents, and the files that they alone load. `frame` names the style sheet that all documents have.
///
/// # Errors
/// A sentence on what cannot be read in a script.
pub fn documents(frame: &Frame<'_>, theme: Theme<'_>, bodies: &[Body]) -> Result<Files, String> {
    let script = script(&drafts_script(&frame.site.settings.form))?;
    let script_name = named("reading", "js", &script);
    let scheme_name = named("scheme", "js", theme.scheme);
    let style_name = named("reading", "css", theme.reading_style);
    let Style::Files([all]) = frame.style else {
        return Err("bütün sayfaların tek stil dosyası olmalı".to_owned());
    };
    let styles = [*all, &style_name];
    let policy = Policy::of_reading(frame.live_reload);
    let reading = Frame { style: Style::Files(&styles), scheme: Script::File(&scheme_name), policy: &policy, ..*frame };

    let pages = frame.site.pages.par_iter().enumerate().map(|(index, page)| {
        let html = layout::page(&reading, index, &bodies[index], &script_name);
        (page.document(), html.into_bytes())
    });
    let mut files: Files = pages.collect();
    let booklet = layout::booklet(&reading, bodies, &script_name);
    files.insert("kitapcik.html".into(), booklet.into_bytes());
    let style = [theme.style, theme.reading_style].concat();
    files.insert("404.html".into(), not_found(frame, &style, theme.icon, theme.scheme)?.into_bytes());
    files.extend(layout::redirects(&reading).into_iter().map(|(name, html)| (name, html.into_bytes())));
    files.insert(script_name.clone(), script.into_bytes());
    files.insert(scheme_name.clone(), theme.scheme.into());
    files.insert(style_name.clone(), theme.reading_style.into());
    Ok(files)
}

/// The script that these documents load, and `more` behind it.
///
/// # Errors
/// A sentence on what cannot be read in it.
pub fn script(more: &str) -> Result<String, String> {
    squeeze::script(&[SCRIPT, TEXT_SCRIPT, PRINT_SCRIPT, OPENER, more].concat())
}

/// The script that looks after what the form has kept.
fn drafts_script(settings: &Settings) -> String {
    DRAFTS_SCRIPT
        .replace("\"IDLE_MINUTES\"", &settings.idle_minutes.to_string())
        .replace("\"IDLE_WARNING\"", &json_text(IDLE_WARNING))
        .replace("\"IDLE_CLEARED\"", &json_text(Notice::IdleCleared.text()))
}

/// Hosts show this document in any folder, so that it can load no file by a relative address; the search tries each folder
/// above.
///
/// # Errors
/// A sentence on what cannot be read in a script.
pub fn not_found(frame: &Frame<'_>, style: &str, icon: &str, scheme: &str) -> Result<String, String> {
    let icon = format!("data:image/svg+xml;base64,{}", STANDARD.encode(icon));
    let lone = Frame {
        style: Style::Inline(style),
        icon: &icon,
        scheme: Script::Inline(scheme),
        policy: policy::SLOT,
        live_reload: false,
        ..*frame
    };
    Ok(Policy::Lone.seal(&layout::not_found(&lone, &squeeze::script(OPENER)?)))
}

/// A name that changes with the content, so that no cache ever holds an old one.
pub fn named(stem: &str, extension: &str, content: &str) -> String {
    format!("{stem}-{}.{extension}", fingerprint(content.as_bytes()))
}

//! Stage 6: all that goes out, by file name.

pub mod folder;
pub mod glue;
pub mod imports;
pub mod pack;
pub mod policy;
pub mod reading;
pub mod search;
pub mod shell;
pub mod sitemap;
pub mod split;
pub mod squeeze;
pub mod worker;

use std::{
    collections::BTreeMap,
    io::Write,
    sync::{Mutex, PoisonError},
};

use base64::{Engine, engine::general_purpose::STANDARD};
use flate2::{Compression, write::GzEncoder};
use form::place::LIST;
use sha2::{Digest, Sha256};

use crate::{
    bundle::{
        policy::Policy,
        reading::Theme,
        search::{OPENER, SearchScript, Texts},
        shell::Parts,
        split::{Gate, Halves},
    },
    read::{Shell, Source},
    render::{
        Body,
        edition::Edition,
        layout::{self, Frame, Later, Script, Scripts, Search, Style},
        navigation::Navigation,
    },
    site::Site,
};

/// The files of the finished site, by their path below the output folder, with `/` between folders.
pub type Files = BTreeMap<String, Vec<u8>>;

const WORKBENCH_SCRIPT: &str = include_str!("scripts/workbench.js");
const SCHEME_SCRIPT: &str = include_str!("scripts/scheme.js");
const TEXT_SCRIPT: &str = include_str!("scripts/text.js");
const PRINT_SCRIPT: &str = include_str!("scripts/print.js");
const STARTING_SCRIPT: &str = include_str!("scripts/starting.js");
const FETCHED_SCRIPT: &str = include_str!("scripts/fetched.js");
const PLACES_SCRIPT: &str = include_str!("scripts/places.js");
const LETTER_SCRIPT: &str = include_str!("scripts/letter.js");
const HOST_SCRIPT: &str = include_str!("scripts/host.js");
const RELOAD_SCRIPT: &str = include_str!("scripts/reload.js");

/// Where the module is cut in two, so that the letter does not weigh on the first screen.
pub const LETTER_GATES: &[Gate] = &[
    "app::letter::draw",
    "app::letter::document_system::export",
    "rehearsal::Rehearsal::apply_letter",
    "letter::people::table::Table::apply",
];

/// Puts the files of the site together.
///
/// # Errors
/// A sentence on what is not as expected in Trunk's shell.
pub fn files(
    source: &Source,
    shell: &Shell,
    site: &Site<'_>,
    bodies: &[Body],
    live_reload: bool,
) -> Result<Files, String> {
    let parts = shell::parts(shell)?;
    let [css, reading_css, letter_css] = [&source.theme.style, &source.theme.reading_style, &source.theme.letter_style]
        .map(|sheet| squeeze::css(sheet).replace("</style", "<\\/style"));
    let (script, wasm) = imports::shorten(parts.script, parts.wasm, parts.wasm_name)?;
    let style = format!("style-{}.css", fingerprint(css.as_bytes()));
    let scheme = squeeze::script(SCHEME_SCRIPT)?;
    let icon = format!("data:image/svg+xml;base64,{}", STANDARD.encode(&source.theme.icon));
    let search = SearchScript::new()?;
    let frame = Frame {
        site,
        search: Search::Files { script: &search.name },
        navigation: &Navigation::new(site),
        style: Style::Files(&[&style]),
        icon: "icon.svg",
        policy: policy::SLOT,
        bar: light_and_dark(&css, "--surface"),
        scheme: Script::Inline(&scheme),
        live_reload,
    };
    let theme = Theme { style: &css, reading_style: &reading_css, icon: &source.theme.icon, scheme: &scheme };
    let mut files = reading::documents(&frame, theme, bodies)?;
    let squeezed = |script: &str| squeeze::script(script).map_err(|error| format!("{}: {error}", parts.script_name));
    let glue = glue::escaped(&squeezed(&glue::inline(&script, parts.script_name)?)?);
    let all_css = [css.as_str(), &letter_css].concat();
    let single = single_file(&frame, &all_css, &icon, bodies, &imports::bare(&wasm)?, &glue)?;
    files.insert("rehber.html".into(), single.into_bytes());
    let Halves { earlier, later } = split::split(&wasm, LETTER_GATES)?;
    // Named by what they hold now, so that no cache can keep what Trunk's names stood for.
    let wasm_name = format!("app-{}_bg.wasm", fingerprint(&earlier));
    let script = squeezed(&script.replace(parts.wasm_name, &wasm_name))?;
    let script_name = format!("app-{}.js", fingerprint(script.as_bytes()));
    let places_name = format!("places-{}.txt", fingerprint(LIST.as_bytes()));
    let letter_name = format!("letter-{}.wasm", fingerprint(&later));
    let letter_style = format!("letter-{}.css", fingerprint(letter_css.as_bytes()));
    let coming = Later { places: &places_name, letter: &letter_name, letter_style: &letter_style };
    let index = index(&frame, &parts, [&script_name, &wasm_name], coming, bodies)?;
    files.insert("index.html".into(), index.into_bytes());
    files.insert(places_name, LIST.into());
    files.insert(script_name, script.into_bytes());
    files.insert(wasm_name, earlier);
    files.insert(letter_name, later);
    files.insert(letter_style, letter_css.into_bytes());
    files.insert("manifest.webmanifest".into(), manifest(site).into_bytes());
    files.insert("icon.svg".into(), source.theme.icon.clone().into_bytes());
    for file in &source.files {
        files.insert(file.name.clone(), file.bytes.clone());
    }
    for (_, smaller) in site.smaller_pictures() {
        files.extend(smaller.bytes.clone().map(|bytes| (smaller.name.clone(), bytes)));
    }
    files.insert(style.clone(), css.into_bytes());
    if live_reload {
        files.insert("reload.js".into(), RELOAD_SCRIPT.into());
    }
    if let Some(sitemap) = sitemap::sitemap(site) {
        files.insert("sitemap.xml".into(), sitemap.into_bytes());
    }
    let found = Mutex::new(Files::new());
    let insert = |name: &str, bytes: &[u8]| {
        found.lock().unwrap_or_else(PoisonError::into_inner).insert(name.to_owned(), bytes.to_owned());
        Ok(())
    };
    let texts = Texts::put(site, insert)?;
    files.extend(found.into_inner().unwrap_or_else(PoisonError::into_inner));
    files.insert(search::INDEX.into(), texts.index().into_bytes());
    files.insert(search.name, search.text.into_bytes());
    let worker = worker::script(&files);
    files.insert("sw.js".into(), worker.into_bytes());
    Ok(files)
}

/// Trunk's page with the guide and the form in it; `names` are those of the script and the module, `later` those of what
/// comes after them.
fn index(
    frame: &Frame<'_>,
    parts: &Parts<'_>,
    names: [&str; 2],
    later: Later<'_>,
    bodies: &[Body],
) -> Result<String, String> {
    // A page that is being written shall never come out of the cache of an earlier build.
    let host = if frame.live_reload { "" } else { HOST_SCRIPT };
    let letter = LETTER_SCRIPT.replace("EARLIER", split::EARLIER);
    // In a block, so that no name of theirs is in the way of the search, which comes later.
    let coming = format!("{{{FETCHED_SCRIPT}{PLACES_SCRIPT}{letter}}}");
    let script = squeeze::script(&[WORKBENCH_SCRIPT, TEXT_SCRIPT, PRINT_SCRIPT, OPENER, &coming, host].concat())?;
    let scripts = Scripts { starting: &starting(Edition::Workbench)?, rest: &script };
    let body = layout::workbench(frame, Edition::Workbench, bodies, later, scripts);
    let html = parts.fill(&layout::workbench_head(frame), &body, names);
    Ok(Policy::Workbench.seal(&html))
}

/// Everything in one document. `glue` starts the module `wasm`.
fn single_file(
    frame: &Frame<'_>,
    css: &str,
    icon: &str,
    bodies: &[Body],
    wasm: &[u8],
    glue: &str,
) -> Result<String, String> {
    let [words, texts] = search::within(frame.site);
    let search = Search::Within { words: &words, texts: &texts };
    let frame = Frame { style: Style::Inline(css), icon, search, live_reload: false, ..*frame };
    let script = [WORKBENCH_SCRIPT, TEXT_SCRIPT, PRINT_SCRIPT, OPENER, &search::script()].concat();
    let scripts = Scripts { starting: &starting(Edition::Single)?, rest: &squeeze::script(&script)? };
    let body = layout::workbench(&frame, Edition::Single, bodies, Later::default(), scripts);
    Ok(Policy::Single.seal(&layout::single(&frame, &body, &pack::packed(wasm), glue)))
}

/// The script that tells of a form that does not start.
fn starting(edition: Edition) -> Result<String, String> {
    let name = if edition == Edition::Single { "single" } else { "workbench" };
    squeeze::script(&STARTING_SCRIPT.replace("EDITION", name))
}

/// The two colours that a property of a style sheet has.
fn light_and_dark<'c>(css: &'c str, property: &str) -> Option<[&'c str; 2]> {
    let (_, value) = css.split_once(&format!("{property}:light-dark("))?;
    let (light, dark) = value.split_once(')')?.0.split_once(',')?;
    Some([light, dark])
}

fn manifest(site: &Site<'_>) -> String {
    let name = json_text(&site.settings.title);
    format!(
        r##"{{"name":{name},"short_name":{name},"lang":"tr","start_url":"./index.html","scope":"./","display":"standalone","background_color":"#fbfaf7","theme_color":"#0b5c6b","icons":[{{"src":"./icon.svg","sizes":"any","type":"image/svg+xml","purpose":"any"}}]}}"##
    ) + "\n"
}

/// `text` between double quotes, for JSON and JavaScript.
fn json_text(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            c if c < ' ' || c == '<' => out.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => out.push(c),
        }
    }
    out + "\""
}

/// Sixteen hexadecimal digits that tell two contents apart.
fn fingerprint(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// `bytes` in the gzip format, the same for the same bytes.
pub fn gzipped(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).and_then(|()| encoder.finish()).expect("writing to a vector does not fail")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_text_can_stand_in_a_script() {
        assert_eq!(json_text("a\"b\\c\n</script>İ"), r#""a\"b\\c\u000a\u003c/script>İ""#);
    }

    #[test]
    fn colours_are_those_of_the_style_sheet() {
        let css =
            squeeze::css(":root {\n  --paper: light-dark(#fff, #000);\n  --surface: light-dark(#fefefe, #111);\n}");
        assert_eq!(light_and_dark(&css, "--surface"), Some(["#fefefe", "#111"]));
        assert_eq!(light_and_dark(&css, "--ink"), None);
    }

    #[test]
    fn fingerprints() {
        assert_eq!(fingerprint(b""), "e3b0c44298fc1c14");
    }
}

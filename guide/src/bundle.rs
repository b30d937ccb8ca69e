//! Stage 6: all that goes out, by file name.

pub mod folder;
pub mod glue;
pub mod pack;
pub mod policy;
pub mod reading;
pub mod search;
pub mod shell;
pub mod sitemap;
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
        shell::{Parts, Program},
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

/// Starts the rehearsal of the single file.
const SINGLE_SCRIPT: &str = include_str!("scripts/single.js");
/// Starts the letter of the single file, when it is asked for.
const SINGLE_LETTER_SCRIPT: &str = include_str!("scripts/single_letter.js");

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
    let all_css = [css.as_str(), &letter_css].concat();
    let programs =
        [inline_program(&parts.rehearsal, SINGLE_SCRIPT)?, inline_program(&parts.letter, SINGLE_LETTER_SCRIPT)?];
    let single = single_file(&frame, &all_css, &icon, bodies, &programs)?;
    files.insert("rehber.html".into(), single.into_bytes());
    let rehearsal = insert_program(&mut files, "rehearsal", &parts.rehearsal)?;
    let letter = insert_program(&mut files, "letter", &parts.letter)?;
    let places_name = format!("places-{}.txt", fingerprint(LIST.as_bytes()));
    let letter_style = format!("letter-{}.css", fingerprint(letter_css.as_bytes()));
    let later =
        Later { places: &places_name, letter: letter.each_ref().map(String::as_str), letter_style: &letter_style };
    let index = index(&frame, &parts, rehearsal.each_ref().map(String::as_str), later, bodies)?;
    files.insert("index.html".into(), index.into_bytes());
    files.insert(places_name, LIST.into());
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

/// Puts a program's script and module among `files`. Gives their names: by what they hold now, so that no cache can keep what
/// Trunk's names stood for.
fn insert_program(files: &mut Files, name: &str, program: &Program<'_>) -> Result<[String; 2], String> {
    let wasm_name = format!("{name}-{}.wasm", fingerprint(program.wasm));
    let script = squeezed(&program.script.replace(program.wasm_name, &wasm_name), program)?;
    let script_name = format!("{name}-{}.js", fingerprint(script.as_bytes()));
    files.insert(script_name.clone(), script.into_bytes());
    files.insert(wasm_name.clone(), program.wasm.to_owned());
    Ok([script_name, wasm_name])
}

/// A program as it stands in a document: the script that begins with what wasm-bindgen wrote and ends with `start`, and the
/// module as text.
fn inline_program(program: &Program<'_>, start: &str) -> Result<layout::InlineProgram, String> {
    let script = glue::inline(program.script, program.script_name, start)?;
    Ok(layout::InlineProgram { script: glue::escaped(&squeezed(&script, program)?), wasm: pack::packed(program.wasm) })
}

fn squeezed(script: &str, program: &Program<'_>) -> Result<String, String> {
    squeeze::script(script).map_err(|error| format!("{}: {error}", program.script_name))
}

/// Trunk's page with the guide and the form in it; `names` are those of the rehearsal's script and module, `later` those of what
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
    // In a block, so that no name of theirs is in the way of the search, which comes later.
    let coming = format!("{{{FETCHED_SCRIPT}{PLACES_SCRIPT}{LETTER_SCRIPT}}}");
    let script = squeeze::script(&[WORKBENCH_SCRIPT, TEXT_SCRIPT, PRINT_SCRIPT, OPENER, &coming, host].concat())?;
    let scripts = Scripts { starting: &starting(Edition::Workbench)?, rest: &script };
    let body = layout::workbench(frame, Edition::Workbench, bodies, later, scripts);
    let html = parts.fill(&layout::workbench_head(frame), &body, names);
    Ok(Policy::Workbench.seal(&html))
}

/// Everything in one document.
fn single_file(
    frame: &Frame<'_>,
    css: &str,
    icon: &str,
    bodies: &[Body],
    programs: &[layout::InlineProgram; 2],
) -> Result<String, String> {
    let [words, texts] = search::within(frame.site);
    let search = Search::Within { words: &words, texts: &texts };
    let frame = Frame { style: Style::Inline(css), icon, search, live_reload: false, ..*frame };
    let script = [WORKBENCH_SCRIPT, TEXT_SCRIPT, PRINT_SCRIPT, OPENER, &search::script()].concat();
    let scripts = Scripts { starting: &starting(Edition::Single)?, rest: &squeeze::script(&script)? };
    let body = layout::workbench(&frame, Edition::Single, bodies, Later::default(), scripts);
    Ok(Policy::Single.seal(&layout::single(&frame, &body, programs)))
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

//! Shorter names for what the form's module asks of its script.
//!
//! wasm-bindgen ends each of about a hundred names with sixteen hexadecimal digits, in the module and again in the script.
//! Nothing compresses those, and nobody but the two of them reads the names.

use std::{borrow::Cow, collections::BTreeMap};

use wasm_encoder::{
    ImportSection, Module, RawSection,
    reencode::{Reencode, RoundtripReencoder},
};
use wasmparser::{ImportSectionReader, Parser, Payload};

/// How the names begin; they are the script's own, and no other word of it begins so.
const GENERATED: &str = "__wb";

/// `script` and `wasm` with short names for what the second imports from the first.
///
/// # Errors
/// A sentence on what is not as expected in the module `name`.
pub fn shorten(script: &str, wasm: &[u8], name: &str) -> Result<(String, Vec<u8>), String> {
    let wrong = |what: &str| format!("{name}: {what}; wasm-bindgen sürümü değişmiş olabilir");
    let names = names(wasm).map_err(|error| wrong(&error))?;
    let script = renamed(script, &names).map_err(|word| wrong(&format!("“{word}” betikte yok")))?;
    let wasm = rewritten(wasm, &names).map_err(|error| wrong(&error))?;
    Ok((script, wasm))
}

/// A short name for each generated one, in the module's order.
fn names(wasm: &[u8]) -> Result<BTreeMap<String, String>, String> {
    let mut names = BTreeMap::new();
    for payload in Parser::new(0).parse_all(wasm) {
        if let Payload::ImportSection(imports) = payload.map_err(sentence)? {
            for import in imports.into_imports() {
                let name = import.map_err(sentence)?.name;
                if name.starts_with(GENERATED) {
                    let short = short(names.len());
                    names.entry(name.to_owned()).or_insert(short);
                }
            }
        }
    }
    Ok(names)
}

/// The name with that number: `a` … `z`, `ba` …
pub(super) fn short(mut number: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(char::from(b'a' + (number % 26) as u8));
        number /= 26;
        if number == 0 {
            return letters.into_iter().rev().collect();
        }
    }
}

/// `script` with each word that is in `names` exchanged, or the first name that is no word of it.
fn renamed<'n>(script: &str, names: &'n BTreeMap<String, String>) -> Result<String, &'n str> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '$');
    let mut missing: BTreeMap<&str, ()> = names.keys().map(|name| (name.as_str(), ())).collect();
    let mut out = String::with_capacity(script.len());
    let mut rest = script;
    while let Some(start) = rest.find(is_part) {
        let length = rest[start..].find(|c| !is_part(c)).unwrap_or(rest.len() - start);
        let word = &rest[start..start + length];
        missing.remove(word);
        out.push_str(&rest[..start]);
        out.push_str(names.get(word).map_or(word, String::as_str));
        rest = &rest[start + length..];
    }
    match missing.first_key_value() {
        Some((name, ())) => Err(name),
        None => Ok(out + rest),
    }
}

/// The module with its imports renamed.
fn rewritten(wasm: &[u8], names: &BTreeMap<String, String>) -> Result<Vec<u8>, String> {
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(wasm) {
        match payload.map_err(sentence)? {
            Payload::ImportSection(section) => {
                module.section(&imports(section, names)?);
            }
            other => keep(&other, wasm, &mut module),
        }
    }
    Ok(module.finish())
}

/// The module without custom sections, which tell only of names and of the tools that made it.
///
/// # Errors
/// A sentence on what cannot be read.
pub fn bare(wasm: &[u8]) -> Result<Vec<u8>, String> {
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(wasm) {
        match payload.map_err(sentence)? {
            Payload::CustomSection(_) => {}
            other => keep(&other, wasm, &mut module),
        }
    }
    Ok(module.finish())
}

/// Copies what was just parsed from `wasm`, if it is a section.
fn keep(payload: &Payload<'_>, wasm: &[u8], module: &mut Module) {
    if let Some((id, range)) = payload.as_section() {
        let data = &wasm[range.start as usize..range.end as usize];
        module.section(&RawSection { id, data });
    }
}

fn imports(section: ImportSectionReader<'_>, names: &BTreeMap<String, String>) -> Result<ImportSection, String> {
    let mut imports = ImportSection::new();
    for import in section.into_imports() {
        let import = import.map_err(sentence)?;
        let name = names.get(import.name).map_or(Cow::Borrowed(import.name), |short| Cow::Owned(short.clone()));
        let kind = RoundtripReencoder.entity_type(import.ty).map_err(sentence)?;
        imports.import(import.module, &name, kind);
    }
    Ok(imports)
}

fn sentence(error: impl std::fmt::Display) -> String {
    format!("WebAssembly okunamadı ({error})")
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{CustomSection, EntityType, MemoryType, TypeSection};

    fn module() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        for name in ["__wbg_focus_0123456789abcdef", "__wbg_focus_fedcba9876543210", "hand_written"] {
            imports.import("./app_bg.js", name, EntityType::Function(0));
        }
        let memory = MemoryType { minimum: 1, maximum: None, memory64: false, shared: false, page_size_log2: None };
        imports.import("./app_bg.js", "memory", memory);
        let mut module = Module::new();
        module.section(&types).section(&imports);
        module.section(&CustomSection { name: "producers".into(), data: (&[0]).into() });
        module.finish()
    }

    #[test]
    fn both_sides_get_the_same_names() {
        let script = "const i = { __wbg_focus_0123456789abcdef: f, __wbg_focus_fedcba9876543210: function() {}, \
                      hand_written };";
        let (script, wasm) = shorten(script, &module(), "app_bg.wasm").unwrap();
        assert_eq!(script, "const i = { a: f, b: function() {}, hand_written };");
        assert_eq!(names_in(&wasm), ["a", "b", "hand_written", "memory", "custom producers"]);
    }

    #[test]
    fn a_bare_module_has_no_custom_sections() {
        let wasm = bare(&module()).unwrap();
        assert_eq!(names_in(&wasm).last().unwrap(), "memory");
    }

    /// The names of the imports and of the custom sections.
    fn names_in(wasm: &[u8]) -> Vec<String> {
        let mut found = Vec::new();
        for payload in Parser::new(0).parse_all(wasm) {
            match payload.unwrap() {
                Payload::ImportSection(imports) => {
                    found.extend(imports.into_imports().map(|import| import.unwrap().name.to_owned()));
                }
                Payload::CustomSection(section) => found.push(format!("custom {}", section.name())),
                _ => {}
            }
        }
        found
    }

    #[test]
    fn a_name_that_the_script_lacks_is_told() {
        let script = "{ __wbg_focus_0123456789abcdef, __wbg_focus_fedcba98765432100 }";
        let error = shorten(script, &module(), "app_bg.wasm").unwrap_err();
        assert!(error.contains("app_bg.wasm") && error.contains("__wbg_focus_fedcba9876543210"), "{error}");
        assert!(shorten("", b"no module", "app_bg.wasm").is_err());
    }

    #[test]
    fn short_names() {
        for (number, name) in [(0, "a"), (25, "z"), (26, "ba"), (27, "bb"), (700, "bay")] {
            assert_eq!(short(number), name);
        }
    }
}

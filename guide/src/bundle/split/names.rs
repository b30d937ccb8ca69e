//! Functions by the names that their authors gave them.

use std::collections::BTreeMap;

use wasmparser::{KnownCustom, Name, Parser, Payload};

use super::{Gate, sentence};

/// The functions with the paths `gates`.
///
/// # Errors
/// A sentence on the first one that is not there, or is there twice.
pub fn find(wasm: &[u8], gates: &[Gate]) -> Result<BTreeMap<u32, Gate>, String> {
    let mut named = BTreeMap::new();
    for payload in Parser::new(0).parse_all(wasm) {
        if let Payload::CustomSection(section) = payload.map_err(sentence)?
            && let KnownCustom::Name(names) = section.as_known()
        {
            for name in names {
                if let Name::Function(functions) = name.map_err(sentence)? {
                    for naming in functions {
                        let naming = naming.map_err(sentence)?;
                        named.entry(path(naming.name)).or_insert_with(Vec::new).push(naming.index);
                    }
                }
            }
        }
    }
    let one = |&gate: &Gate| match named.get(gate).map(Vec::as_slice) {
        Some(&[function]) => Ok((function, gate)),
        Some(_) => Err(format!("“{gate}” işlevi modülde birden çok; türden bağımsız (generic) olmamalı")),
        None => Err(format!(
            "“{gate}” işlevi modülde yok: adı değişmiş, kullanılmıyor ya da satır içine alınmış (#[inline(never)] gerekir) olabilir"
        )),
    };
    gates.iter().map(one).collect()
}

/// The path of a function, from its name for the linker in either of the ways in which rustc makes one. Both set the type
/// before a method in angle brackets; the older one only where the two are in different modules, and tells where.
fn path(name: &str) -> String {
    let path = match rustc_demangle::try_demangle(name) {
        Ok(name) => format!("{name:#}"),
        Err(_) => name.to_owned(),
    };
    let method = path.strip_prefix('<').or_else(|| Some(path.split_once("::<impl ")?.1));
    match method.and_then(|method| method.split_once(">::")) {
        Some((of, method)) if !of.contains(['<', ' ']) => format!("{of}::{method}"),
        _ => path,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths() {
        for (name, expected) in [
            ("_ZN3app6letter4draw17h15953376f4b91d41E", "app::letter::draw"),
            ("_ZN4form6letter4desk4Desk5apply17h15953376f4b91d41E", "form::letter::desk::Desk::apply"),
            ("_RNvNtCs1234_3app6letter4draw", "app::letter::draw"),
            ("_RNvMNtNtCs1234_4form6letter4deskNtB2_4Desk5apply", "form::letter::desk::Desk::apply"),
            ("app::letter::draw", "app::letter::draw"),
            ("<app::Desk as core::Clone>::clone", "<app::Desk as core::Clone>::clone"),
        ] {
            assert_eq!(path(name), expected, "{name}");
        }
    }
}

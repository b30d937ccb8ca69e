//! Cuts the form's module in two: what the first screen needs, and what may come later.
//!
//! rustc makes one module of everything. The later half is entered only through its [`Gate`]s, which the first half calls
//! through the table of functions: their slots are empty until the later half comes and fills them, and a call before that
//! traps. Both share memory, table and globals, so neither notices the cut otherwise.
//!
//! Later is what is reached by calls from the gates and from nowhere else. Whatever the table of functions holds counts as
//! reached: who calls through it cannot be told from the module. So a listener's code stays in the first half, unless it
//! calls a gate. Data stays there as well.

mod earlier;
mod graph;
mod later;
mod names;
mod renumber;
mod whole;

use std::collections::BTreeMap;

use wasmparser::{TableType, Validator};

use self::{graph::Sides, whole::Whole};

/// What the later half calls the earlier one.
pub const EARLIER: &str = "a";

/// A function through which the later half is entered. It must not be generic, and must be `#[inline(never)]`.
pub type Gate = &'static str;

/// The two halves of a module. Neither has custom sections.
#[derive(Clone, Debug)]
pub struct Halves {
    /// The module without what is later. It exports what the other needs.
    pub earlier: Vec<u8>,
    /// What is later. It imports everything from the exports of the other, as [`EARLIER`].
    pub later: Vec<u8>,
}

/// Splits `wasm` at the functions with the paths `gates`, such as `app::letter::draw`. Their names are in the module still.
///
/// # Errors
/// A sentence on a gate that is not there, or on what is not as expected in the module.
pub fn split(wasm: &[u8], gates: &[Gate]) -> Result<Halves, String> {
    let whole = Whole::read(wasm)?;
    let gates = names::find(wasm, gates)?;
    let sides = Sides::of(&whole, &gates)?;
    let slots = Slots::of(&whole, &gates)?;
    let (later, needs) = later::encoded(&whole, &sides, &slots)?;
    let earlier = earlier::encoded(&whole, &sides, &slots, &needs)?;
    for half in [&earlier, &later] {
        Validator::new().validate_all(half).map_err(sentence)?;
    }
    Ok(Halves { earlier, later })
}

/// Where in the table of functions the gates are.
struct Slots {
    table: u32,
    /// By function.
    of: BTreeMap<u32, u32>,
    /// How many of them are new at the table's end.
    new: u32,
}

impl Slots {
    /// The slots that the gates have, and new ones for the others.
    fn of(whole: &Whole<'_>, gates: &BTreeMap<u32, Gate>) -> Result<Slots, String> {
        let table = whole.function_table()?;
        let taken = whole.elements.iter().filter(|segment| segment.table == table).flat_map(|segment| segment.slots());
        let mut of: BTreeMap<u32, u32> = taken
            .filter(|(_, function)| gates.contains_key(function))
            .map(|(slot, function)| (function, slot))
            .collect();
        let end = whole.tables[table as usize].initial as u32;
        let mut new = 0;
        for &gate in gates.keys() {
            of.entry(gate).or_insert_with(|| {
                new += 1;
                end + new - 1
            });
        }
        Ok(Slots { table, of, new })
    }

    /// The table of functions with room for the new slots.
    fn grown(&self, mut table: TableType) -> TableType {
        table.initial += u64::from(self.new);
        table.maximum = table.maximum.map(|maximum| maximum.max(table.initial));
        table
    }
}

fn sentence(error: impl std::fmt::Display) -> String {
    format!("WebAssembly bölünemedi ({error})")
}

#[cfg(test)]
mod tests;

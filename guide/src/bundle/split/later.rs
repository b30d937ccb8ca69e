//! The half that comes later.

use std::borrow::Cow;

use wasm_encoder::{
    CodeSection, ConstExpr, ElementSection, Elements, EntityType, ExportKind, FunctionSection, ImportSection, Module,
    reencode::Reencode,
};

use super::{
    EARLIER, Slots,
    graph::{Sides, Uses},
    renumber::Renumber,
    sentence,
    whole::{Segment, Whole},
};
use crate::bundle::imports::short;

/// What the earlier half must export: of which kind, with which number in the whole, and under which name.
pub type Needs = Vec<(ExportKind, u32, String)>;

/// The half as a module, and what it needs of the other.
pub fn encoded(whole: &Whole<'_>, sides: &Sides, slots: &Slots) -> Result<(Vec<u8>, Needs), String> {
    let mut uses = Uses::default();
    for body in sides.later.iter().filter_map(|&function| whole.body(function)) {
        uses.add(body)?;
    }
    uses.tables.insert(slots.table);
    let called: Vec<u32> = uses.calls.union(&uses.addresses).copied().filter(|f| !sides.later.contains(f)).collect();
    let others = [uses.tables, uses.memories, uses.globals].map(Vec::from_iter);
    let needs = needs(whole, &called, &others);
    let mut numbers = Renumber::new(whole, called.iter().chain(&sides.later).copied(), others);

    let imports = imports(whole, slots, &needs, &mut numbers)?;
    let mut functions = FunctionSection::new();
    let mut code = CodeSection::new();
    for &function in &sides.later {
        functions.function(numbers.type_of(function)?);
        if let Some(body) = whole.body(function) {
            code.function(&numbers.body(body, None)?);
        }
    }
    let elements = elements(slots, &mut numbers)?;
    let mut module = Module::new();
    module.section(&numbers.types()?).section(&imports).section(&functions).section(&elements).section(&code);
    Ok((module.finish(), needs))
}

/// Under the names that they are exported by already, or under new ones.
fn needs(whole: &Whole<'_>, functions: &[u32], [tables, memories, globals]: &[Vec<u32>; 3]) -> Needs {
    let kinds = [
        (ExportKind::Func, functions),
        (ExportKind::Table, tables),
        (ExportKind::Memory, memories),
        (ExportKind::Global, globals),
    ];
    let is_free = |name: &String| whole.exports.iter().all(|export| export.name != name);
    let mut names = (0..).map(short).filter(is_free);
    let all = kinds.into_iter().flat_map(|(kind, list)| list.iter().map(move |&index| (kind, index)));
    let named = all.map(|(kind, index)| {
        let present =
            whole.exports.iter().find(|export| (ExportKind::from(export.kind), export.index) == (kind, index));
        let name = present.map(|export| export.name.to_owned()).or_else(|| names.next());
        (kind, index, name.unwrap_or_default())
    });
    named.collect()
}

fn imports(
    whole: &Whole<'_>,
    slots: &Slots,
    needs: &Needs,
    numbers: &mut Renumber<'_, '_>,
) -> Result<ImportSection, String> {
    let mut imports = ImportSection::new();
    for (kind, index, name) in needs {
        let at = *index as usize;
        let ty = match kind {
            ExportKind::Table => {
                let mut ty = whole.tables[at];
                if *index == slots.table {
                    ty = slots.grown(ty);
                }
                EntityType::Table(numbers.table_type(ty).map_err(sentence)?)
            }
            ExportKind::Memory => EntityType::Memory(numbers.memory_type(whole.memories[at]).map_err(sentence)?),
            ExportKind::Global => EntityType::Global(numbers.global_type(whole.global_types[at]).map_err(sentence)?),
            _ => EntityType::Function(numbers.type_of(*index)?),
        };
        imports.import(EARLIER, name, ty);
    }
    Ok(imports)
}

/// Fills the slots of the gates.
fn elements(slots: &Slots, numbers: &mut Renumber<'_, '_>) -> Result<ElementSection, String> {
    let mut filled: Vec<(u32, u32)> = slots.of.iter().map(|(&function, &slot)| (slot, function)).collect();
    filled.sort_unstable();
    let mut section = ElementSection::new();
    for run in filled.chunk_by(|one, next| one.0 + 1 == next.0) {
        let functions = run.iter().map(|&(_, function)| function).collect();
        write(&Segment { table: slots.table, start: run[0].0, functions }, numbers, &mut section)?;
    }
    Ok(section)
}

/// Writes a segment of the whole with the numbers of a half.
pub fn write(segment: &Segment, numbers: &mut Renumber<'_, '_>, to: &mut ElementSection) -> Result<(), String> {
    let table = numbers.table_index(segment.table).map_err(sentence)?;
    let functions = segment.functions.iter().map(|&function| numbers.function(function));
    let functions = functions.collect::<Result<Vec<_>, _>>()?;
    let start = ConstExpr::i32_const(segment.start as i32);
    to.active(Some(table).filter(|table| *table != 0), &start, Elements::Functions(Cow::Owned(functions)));
    Ok(())
}

//! The half that comes first.

use wasm_encoder::{
    CodeSection, DataCountSection, ElementSection, ExportKind, ExportSection, FunctionSection, GlobalSection,
    ImportSection, MemorySection, Module, RawSection, SectionId, StartSection, TableSection, reencode::Reencode,
};

use super::{
    Slots,
    graph::Sides,
    later::{self, Needs},
    renumber::Renumber,
    sentence,
    whole::{Segment, Whole},
};

/// The half as a module.
pub fn encoded(whole: &Whole<'_>, sides: &Sides, slots: &Slots, needs: &Needs) -> Result<Vec<u8>, String> {
    let all = |count: usize| Vec::from_iter(0..count as u32);
    let others = [all(whole.tables.len()), all(whole.memories.len()), all(whole.global_types.len())];
    let mut numbers = Renumber::new(whole, sides.earlier.iter().copied(), others);

    let mut imports = ImportSection::new();
    for import in &whole.imports {
        imports.import(import.module, import.name, numbers.entity_type(import.ty).map_err(sentence)?);
    }
    let mut functions = FunctionSection::new();
    let mut code = CodeSection::new();
    for &function in &sides.earlier {
        if let Some(body) = whole.body(function) {
            functions.function(numbers.type_of(function)?);
            code.function(&numbers.body(body, Some(slots))?);
        }
    }
    let mut globals = GlobalSection::new();
    for global in &whole.globals {
        numbers.parse_global(&mut globals, global.clone()).map_err(sentence)?;
    }
    let (tables, memories) = storage(whole, slots, &mut numbers)?;
    let exports = exports(whole, needs, &mut numbers)?;
    let elements = elements(whole, slots, &mut numbers)?;
    let start = whole.start.map(|function_index| numbers.function(function_index)).transpose()?;

    let mut module = Module::new();
    module.section(&numbers.types()?).section(&imports).section(&functions).section(&tables).section(&memories);
    module.section(&globals).section(&exports);
    if let Some(function_index) = start {
        module.section(&StartSection { function_index });
    }
    module.section(&elements);
    if let Some(count) = whole.data_count {
        module.section(&DataCountSection { count });
    }
    module.section(&code);
    if let Some(data) = whole.data {
        module.section(&RawSection { id: SectionId::Data.into(), data });
    }
    Ok(module.finish())
}

fn storage(
    whole: &Whole<'_>,
    slots: &Slots,
    numbers: &mut Renumber<'_, '_>,
) -> Result<(TableSection, MemorySection), String> {
    let mut tables = TableSection::new();
    for (index, &table) in whole.tables.iter().enumerate().skip(whole.imported_tables) {
        let table = if index as u32 == slots.table { slots.grown(table) } else { table };
        tables.table(numbers.table_type(table).map_err(sentence)?);
    }
    let mut memories = MemorySection::new();
    for &memory in whole.memories.iter().skip(whole.imported_memories) {
        memories.memory(numbers.memory_type(memory).map_err(sentence)?);
    }
    Ok((tables, memories))
}

fn exports(whole: &Whole<'_>, needs: &Needs, numbers: &mut Renumber<'_, '_>) -> Result<ExportSection, String> {
    let mut exports = ExportSection::new();
    for export in &whole.exports {
        numbers.parse_export(&mut exports, *export).map_err(sentence)?;
    }
    for (kind, index, name) in needs {
        if whole.exports.iter().all(|export| export.name != name) {
            let index = if *kind == ExportKind::Func { numbers.function(*index)? } else { *index };
            exports.export(name, *kind, index);
        }
    }
    Ok(exports)
}

/// The segments, without the gates.
fn elements(whole: &Whole<'_>, slots: &Slots, numbers: &mut Renumber<'_, '_>) -> Result<ElementSection, String> {
    let mut section = ElementSection::new();
    for segment in &whole.elements {
        let is_gate = |function: &u32| segment.table == slots.table && slots.of.contains_key(function);
        let mut start = segment.start;
        for run in segment.functions.chunk_by(|one, next| is_gate(one) == is_gate(next)) {
            if !is_gate(&run[0]) {
                let functions = run.to_vec();
                later::write(&Segment { table: segment.table, start, functions }, numbers, &mut section)?;
            }
            start += run.len() as u32;
        }
    }
    for element in &whole.other_elements {
        numbers.parse_element(&mut section, element.clone()).map_err(sentence)?;
    }
    Ok(section)
}

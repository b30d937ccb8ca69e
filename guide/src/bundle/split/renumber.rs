//! The numbers that things have in one of the halves.

use std::collections::BTreeMap;

use wasm_encoder::{
    Function, Instruction, TypeSection,
    reencode::{Error, Reencode},
};
use wasmparser::{FunctionBody, Operator};

use super::{Slots, sentence, whole::Whole};

/// New numbers by old ones. A type gets its number when it is first used.
pub struct Renumber<'a, 'w> {
    whole: &'a Whole<'w>,
    functions: BTreeMap<u32, u32>,
    tables: BTreeMap<u32, u32>,
    memories: BTreeMap<u32, u32>,
    globals: BTreeMap<u32, u32>,
    types: BTreeMap<u32, u32>,
    types_in_order: Vec<u32>,
}

/// New numbers from 0 on, in this order.
fn counted(old: impl IntoIterator<Item = u32>) -> BTreeMap<u32, u32> {
    old.into_iter().zip(0..).collect()
}

impl<'a, 'w> Renumber<'a, 'w> {
    /// For a half that has these of each, in this order.
    pub fn new(
        whole: &'a Whole<'w>,
        functions: impl IntoIterator<Item = u32>,
        [tables, memories, globals]: [Vec<u32>; 3],
    ) -> Self {
        Renumber {
            whole,
            functions: counted(functions),
            tables: counted(tables),
            memories: counted(memories),
            globals: counted(globals),
            types: BTreeMap::new(),
            types_in_order: Vec::new(),
        }
    }

    /// A function's new number.
    pub fn function(&mut self, old: u32) -> Result<u32, String> {
        self.function_index(old).map_err(sentence)
    }

    /// The new number of a function's type.
    pub fn type_of(&mut self, function: u32) -> Result<u32, String> {
        self.type_index(self.whole.functions[function as usize]).map_err(sentence)
    }

    /// A function of this half. It calls those in `slots` through the table.
    pub fn body(&mut self, body: &FunctionBody<'_>, slots: Option<&Slots>) -> Result<Function, String> {
        let mut out = self.new_function_with_parsed_locals(body).map_err(sentence)?;
        for operator in body.get_operators_reader().map_err(sentence)? {
            let operator = operator.map_err(sentence)?;
            if let Operator::Call { function_index } = operator
                && let Some((slots, &slot)) = slots.and_then(|slots| Some((slots, slots.of.get(&function_index)?)))
            {
                let type_index = self.type_of(function_index)?;
                let table_index = self.table_index(slots.table).map_err(sentence)?;
                out.instruction(&Instruction::I32Const(slot as i32));
                out.instruction(&Instruction::CallIndirect { type_index, table_index });
            } else {
                out.instruction(&self.instruction(operator).map_err(sentence)?);
            }
        }
        Ok(out)
    }

    /// The types that were used, once everything else is written.
    pub fn types(mut self) -> Result<TypeSection, String> {
        let mut section = TypeSection::new();
        let mut next = 0;
        // A type may use others.
        while let Some(&old) = self.types_in_order.get(next) {
            let ty = self.whole.types[old as usize].clone();
            let ty = self.sub_type(ty).map_err(sentence)?;
            section.ty().subtype(&ty);
            next += 1;
        }
        Ok(section)
    }
}

type Found = Result<u32, Error<String>>;

fn found(numbers: &BTreeMap<u32, u32>, old: u32, what: &str) -> Found {
    numbers.get(&old).copied().ok_or_else(|| Error::UserError(format!("{old} numaralı {what} öteki yarıda")))
}

impl Reencode for Renumber<'_, '_> {
    type Error = String;

    fn function_index(&mut self, function: u32) -> Found {
        found(&self.functions, function, "işlev")
    }

    fn table_index(&mut self, table: u32) -> Found {
        found(&self.tables, table, "tablo")
    }

    fn memory_index(&mut self, memory: u32) -> Found {
        found(&self.memories, memory, "bellek")
    }

    fn global_index(&mut self, global: u32) -> Found {
        found(&self.globals, global, "değişken")
    }

    fn type_index(&mut self, old: u32) -> Found {
        let next = self.types_in_order.len() as u32;
        let new = *self.types.entry(old).or_insert(next);
        if new == next {
            self.types_in_order.push(old);
        }
        Ok(new)
    }
}

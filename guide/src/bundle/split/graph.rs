//! Which function is on which side of the cut.

use std::collections::{BTreeMap, BTreeSet};

use wasm_encoder::{
    ConstExpr,
    reencode::{Error, Reencode},
};
use wasmparser::{ElementItems, ExternalKind, FunctionBody, Operator};

use super::{Gate, sentence, whole::Whole};

/// What a function uses of its module.
#[derive(Clone, Default)]
pub struct Uses {
    /// What it calls.
    pub calls: BTreeSet<u32>,
    /// What it takes the address of.
    pub addresses: BTreeSet<u32>,
    pub tables: BTreeSet<u32>,
    pub memories: BTreeSet<u32>,
    pub globals: BTreeSet<u32>,
}

/// Notes numbers, and changes none.
impl Reencode for Uses {
    type Error = std::convert::Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<Self::Error>> {
        self.addresses.insert(function);
        Ok(function)
    }

    fn table_index(&mut self, table: u32) -> Result<u32, Error<Self::Error>> {
        self.tables.insert(table);
        Ok(table)
    }

    fn memory_index(&mut self, memory: u32) -> Result<u32, Error<Self::Error>> {
        self.memories.insert(memory);
        Ok(memory)
    }

    fn global_index(&mut self, global: u32) -> Result<u32, Error<Self::Error>> {
        self.globals.insert(global);
        Ok(global)
    }
}

impl Uses {
    /// Adds what that function uses.
    pub fn add(&mut self, body: &FunctionBody<'_>) -> Result<(), String> {
        for operator in body.get_operators_reader().map_err(sentence)? {
            match operator.map_err(sentence)? {
                Operator::Call { function_index } => {
                    self.calls.insert(function_index);
                }
                other => {
                    self.instruction(other).map_err(sentence)?;
                }
            }
        }
        Ok(())
    }

    fn add_constant(&mut self, expression: wasmparser::ConstExpr<'_>) -> Result<ConstExpr, String> {
        self.const_expr(expression).map_err(sentence)
    }
}

/// The functions of both sides; imported ones are on the earlier one.
pub struct Sides {
    pub earlier: BTreeSet<u32>,
    pub later: BTreeSet<u32>,
}

impl Sides {
    /// # Errors
    /// A sentence on a gate that is entered without a call, so that a cut there would not hold.
    pub fn of(whole: &Whole<'_>, gates: &BTreeMap<u32, Gate>) -> Result<Sides, String> {
        let uses = uses(whole)?;
        let mut earlier = reached(roots(whole, gates)?, &uses, |function| gates.contains_key(&function));
        if let Some(gate) = earlier.iter().find_map(|function| gates.get(function)) {
            return Err(format!("“{gate}” işlevi bir sınır olamıyor: adresi alınıyor ya da dışa veriliyor"));
        }
        let mut later = reached(gates.keys().copied().collect(), &uses, |_| false);
        later.retain(|function| !earlier.contains(function) && whole.body(*function).is_some());
        earlier.extend(0..whole.imported_functions as u32);
        Ok(Sides { earlier, later })
    }
}

fn uses(whole: &Whole<'_>) -> Result<BTreeMap<u32, Uses>, String> {
    let one = |function| {
        let mut uses = Uses::default();
        whole.body(function).map_or(Ok(()), |body| uses.add(body))?;
        Ok((function, uses))
    };
    whole.defined().map(one).collect()
}

/// What the world or the table can call. A gate in a slot of its own is not: the slot is empty at first.
fn roots(whole: &Whole<'_>, gates: &BTreeMap<u32, Gate>) -> Result<BTreeSet<u32>, String> {
    let mut uses = Uses::default();
    for global in &whole.globals {
        uses.add_constant(global.init_expr.clone())?;
    }
    for element in &whole.other_elements {
        match &element.items {
            ElementItems::Functions(functions) => {
                for function in functions.clone() {
                    uses.addresses.insert(function.map_err(sentence)?);
                }
            }
            ElementItems::Expressions(_, expressions) => {
                for expression in expressions.clone() {
                    uses.add_constant(expression.map_err(sentence)?)?;
                }
            }
        }
    }
    let mut roots = uses.addresses;
    let table = whole.function_table()?;
    for segment in &whole.elements {
        let is_slot = |function: &u32| segment.table == table && gates.contains_key(function);
        roots.extend(segment.functions.iter().filter(|function| !is_slot(function)));
    }
    roots.extend(whole.exports.iter().filter(|export| export.kind == ExternalKind::Func).map(|export| export.index));
    roots.extend(whole.start);
    Ok(roots)
}

/// What is reached from `roots`, without going through a call of what is `cut`.
fn reached(roots: BTreeSet<u32>, uses: &BTreeMap<u32, Uses>, cut: impl Fn(u32) -> bool) -> BTreeSet<u32> {
    let mut open: Vec<u32> = roots.iter().copied().collect();
    let mut reached = roots;
    while let Some(function) = open.pop() {
        let Some(uses) = uses.get(&function) else { continue };
        let calls = uses.calls.iter().filter(|call| !cut(**call));
        for &next in calls.chain(&uses.addresses) {
            if reached.insert(next) {
                open.push(next);
            }
        }
    }
    reached
}

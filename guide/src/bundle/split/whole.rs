//! The module before the cut.

use wasmparser::{
    ConstExpr, Element, ElementItems, ElementKind, Export, FunctionBody, Global, GlobalType, Import, MemoryType,
    Operator, Parser, Payload, RefType, SubType, TableInit, TableType, TypeRef,
};

use super::sentence;

/// What a module consists of. Functions, tables, memories and globals are numbered with those imported before those defined.
#[derive(Default)]
pub struct Whole<'w> {
    pub types: Vec<SubType>,
    pub imports: Vec<Import<'w>>,
    /// The type of each function.
    pub functions: Vec<u32>,
    pub imported_functions: usize,
    pub tables: Vec<TableType>,
    pub imported_tables: usize,
    pub memories: Vec<MemoryType>,
    pub imported_memories: usize,
    pub global_types: Vec<GlobalType>,
    /// Those defined.
    pub globals: Vec<Global<'w>>,
    pub exports: Vec<Export<'w>>,
    pub start: Option<u32>,
    /// Those whose slots are known.
    pub elements: Vec<Segment>,
    /// Those of any other kind.
    pub other_elements: Vec<Element<'w>>,
    pub data_count: Option<u32>,
    /// Those of the functions defined.
    pub bodies: Vec<FunctionBody<'w>>,
    /// The section as it is.
    pub data: Option<&'w [u8]>,
}

/// Functions that the table holds from the slot `start` on.
pub struct Segment {
    pub table: u32,
    pub start: u32,
    pub functions: Vec<u32>,
}

impl Segment {
    /// Each slot with the function in it.
    pub fn slots(&self) -> impl Iterator<Item = (u32, u32)> {
        (self.start..).zip(self.functions.iter().copied())
    }
}

impl<'w> Whole<'w> {
    /// Takes the module apart.
    ///
    /// # Errors
    /// A sentence on what cannot be read, or is of a kind that rustc does not make.
    pub fn read(wasm: &'w [u8]) -> Result<Whole<'w>, String> {
        let mut whole = Whole::default();
        for payload in Parser::new(0).parse_all(wasm) {
            whole.take(payload.map_err(sentence)?, wasm)?;
        }
        Ok(whole)
    }

    fn take(&mut self, payload: Payload<'w>, wasm: &'w [u8]) -> Result<(), String> {
        match payload {
            Payload::TypeSection(types) => {
                for group in types {
                    let mut members = group.map_err(sentence)?.into_types();
                    self.types.extend(members.next());
                    if members.next().is_some() {
                        return Err(sentence("birbirine dayanan türler var"));
                    }
                }
            }
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    self.import(import.map_err(sentence)?)?;
                }
            }
            Payload::FunctionSection(functions) => extend(&mut self.functions, functions)?,
            Payload::TableSection(tables) => {
                for table in tables {
                    let table = table.map_err(sentence)?;
                    if !matches!(table.init, TableInit::RefNull) {
                        return Err(sentence("tablonun başlangıç değeri var"));
                    }
                    self.tables.push(table.ty);
                }
            }
            Payload::MemorySection(memories) => extend(&mut self.memories, memories)?,
            Payload::GlobalSection(globals) => {
                extend(&mut self.globals, globals)?;
                self.global_types.extend(self.globals.iter().map(|global| global.ty));
            }
            Payload::ExportSection(exports) => extend(&mut self.exports, exports)?,
            Payload::StartSection { func, .. } => self.start = Some(func),
            Payload::ElementSection(elements) => {
                for element in elements {
                    self.element(element.map_err(sentence)?)?;
                }
            }
            Payload::DataCountSection { count, .. } => self.data_count = Some(count),
            Payload::CodeSectionEntry(body) => self.bodies.push(body),
            // What was just parsed lies within the module.
            Payload::DataSection(data) => {
                self.data = Some(&wasm[data.range().start as usize..data.range().end as usize]);
            }
            Payload::TagSection(_) => return Err(sentence("hata etiketleri var")),
            Payload::Version { .. }
            | Payload::CodeSectionStart { .. }
            | Payload::CustomSection(_)
            | Payload::End(_) => {}
            _ => return Err(sentence("bilinmeyen bir bölüm var")),
        }
        Ok(())
    }

    fn import(&mut self, import: Import<'w>) -> Result<(), String> {
        match import.ty {
            TypeRef::Func(ty) => {
                self.functions.push(ty);
                self.imported_functions += 1;
            }
            TypeRef::Table(ty) => {
                self.tables.push(ty);
                self.imported_tables += 1;
            }
            TypeRef::Memory(ty) => {
                self.memories.push(ty);
                self.imported_memories += 1;
            }
            TypeRef::Global(ty) => self.global_types.push(ty),
            _ => return Err(sentence("içe aktarılan hata etiketleri var")),
        }
        self.imports.push(import);
        Ok(())
    }

    fn element(&mut self, element: Element<'w>) -> Result<(), String> {
        if let ElementKind::Active { table_index, offset_expr } = &element.kind
            && let ElementItems::Functions(functions) = &element.items
            && let Some(start) = constant(offset_expr)
        {
            let functions = functions.clone().into_iter().collect::<Result<_, _>>().map_err(sentence)?;
            self.elements.push(Segment { table: table_index.unwrap_or(0), start, functions });
        } else {
            self.other_elements.push(element);
        }
        Ok(())
    }

    /// The table that the form's functions are called through.
    pub fn function_table(&self) -> Result<u32, String> {
        let defined = self.tables.iter().enumerate().skip(self.imported_tables);
        let mut functions = defined.filter(|(_, table)| table.element_type == RefType::FUNCREF);
        functions.next().map(|(index, _)| index as u32).ok_or_else(|| sentence("işlev tablosu yok"))
    }

    /// The body of a function, unless it is imported.
    pub fn body(&self, function: u32) -> Option<&FunctionBody<'w>> {
        self.bodies.get((function as usize).checked_sub(self.imported_functions)?)
    }

    /// The functions that are not imported.
    pub fn defined(&self) -> impl Iterator<Item = u32> {
        self.imported_functions as u32..self.functions.len() as u32
    }
}

fn extend<'w, T: wasmparser::FromReader<'w>>(
    list: &mut Vec<T>,
    section: wasmparser::SectionLimited<'w, T>,
) -> Result<(), String> {
    for item in section {
        list.push(item.map_err(sentence)?);
    }
    Ok(())
}

/// The number that an expression is, if it is nothing else.
fn constant(expression: &ConstExpr<'_>) -> Option<u32> {
    let mut operators = expression.get_operators_reader();
    match (operators.read(), operators.read(), operators.eof()) {
        (Ok(Operator::I32Const { value }), Ok(Operator::End), true) => Some(value as u32),
        _ => None,
    }
}

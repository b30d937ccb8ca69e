use wasmi::{Engine, Instance, Linker, Module, Store};
use wasmparser::{Parser, Payload};

use super::*;

/// A module as rustc and wasm-bindgen make them, by its text.
fn module(text: &str) -> Vec<u8> {
    wat::parse_str(text).unwrap()
}

/// What a module says to the world, by the numbers that it gives to `tell`.
struct Running {
    store: Store<Vec<i32>>,
    linker: Linker<Vec<i32>>,
    engine: Engine,
    instance: Instance,
}

impl Running {
    fn start(wasm: &[u8]) -> Running {
        let engine = Engine::default();
        let mut store = Store::new(&engine, Vec::new());
        let mut linker = Linker::new(&engine);
        let tell = |mut caller: wasmi::Caller<'_, Vec<i32>>, number: i32| caller.data_mut().push(number);
        linker.func_wrap("js", "tell", tell).unwrap();
        linker.func_wrap("js", "twice", |number: i32| number * 2).unwrap();
        let instance = linker.instantiate_and_start(&mut store, &Module::new(&engine, wasm).unwrap()).unwrap();
        Running { store, linker, engine, instance }
    }

    /// The later half comes.
    fn add(&mut self, later: &[u8]) {
        self.linker.instance(&mut self.store, EARLIER, self.instance).unwrap();
        let later = Module::new(&self.engine, later).unwrap();
        self.linker.instantiate_and_start(&mut self.store, &later).unwrap();
    }

    fn call(&mut self, name: &str, argument: i32) -> Result<i32, String> {
        let function = self.instance.get_typed_func::<i32, i32>(&self.store, name).unwrap();
        function.call(&mut self.store, argument).map_err(|error| error.to_string())
    }
}

/// `draw` and what only it calls use everything there is: an imported function that nobody else calls, one that others call
/// too, memory, a global, another function of their own and the table.
const FORM: &str = r#"(module
    (type $number (func (param i32) (result i32)))
    (import "js" "twice" (func $twice (param i32) (result i32)))
    (import "js" "tell" (func $tell (param i32)))
    (table 3 3 funcref)
    (memory (export "memory") 1)
    (global $count (mut i32) (i32.const 5))
    (func $app::start (export "start") (param i32) (result i32)
        (i32.store (i32.const 8) (local.get 0))
        (call $tell (local.get 0))
        (call $shared (local.get 0)))
    (func $app::letter::line (param i32) (result i32)
        (call $tell (i32.const 77))
        (call $shared (call $twice (local.get 0))))
    (func $shared (param i32) (result i32)
        (global.set $count (i32.add (global.get $count) (i32.const 1)))
        (i32.add (local.get 0) (global.get $count)))
    (func $app::letter::draw (param i32) (result i32)
        (i32.add (i32.load (i32.const 8))
            (i32.add (call $app::letter::line (local.get 0))
                (call_indirect (type $number) (global.get $count) (i32.const 1)))))
    (func $listener (param i32) (result i32) (i32.mul (local.get 0) (i32.const 1000)))
    (func $app::view (export "view") (param i32) (result i32)
        (if (result i32) (local.get 0)
            (then (call $app::letter::draw (local.get 0)))
            (else (call $shared (i32.const 0)))))
    (elem (i32.const 1) func $listener $shared)
    (data (i32.const 8) "\09"))"#;

const DRAW: &str = "app::letter::draw";

#[test]
fn both_halves_do_what_the_whole_did() {
    let whole = module(FORM);
    let halves = split(&whole, &[DRAW]).unwrap();
    let (mut expected, mut actual) = (Running::start(&whole), Running::start(&halves.earlier));
    let steps = [("view", 0), ("start", 4), ("view", 3), ("start", 9), ("view", 1), ("view", 0)];
    for (name, argument) in &steps[..2] {
        assert_eq!(expected.call(name, *argument), actual.call(name, *argument));
    }
    actual.add(&halves.later);
    for (name, argument) in &steps[2..] {
        assert_eq!(expected.call(name, *argument), actual.call(name, *argument));
    }
    assert_eq!(expected.store.data(), actual.store.data());
    assert_eq!(actual.store.data(), &[4, 77, 9, 77]);
}

#[test]
fn a_gate_traps_until_the_later_half_is_there() {
    let halves = split(&module(FORM), &[DRAW]).unwrap();
    let mut form = Running::start(&halves.earlier);
    let error = form.call("view", 1).unwrap_err();
    assert!(error.contains("uninitialized") || error.contains("null"), "{error}");
    assert_eq!(form.call("view", 0), Ok(6), "the rest goes on");
    form.add(&halves.later);
    assert!(form.call("view", 1).is_ok());
}

/// How many functions a module defines.
fn functions(wasm: &[u8]) -> usize {
    Whole::read(wasm).unwrap().bodies.len()
}

#[test]
fn what_only_the_gates_reach_is_later_and_nothing_else() {
    let halves = split(&module(FORM), &[DRAW]).unwrap();
    assert_eq!((functions(&halves.earlier), functions(&halves.later)), (4, 2));
    let names: Vec<&str> = Whole::read(&halves.later).unwrap().imports.iter().map(|import| import.name).collect();
    assert_eq!(
        names,
        ["a", "b", "c", "d", "memory", "e"],
        "no more than it uses, and by present names where there are any"
    );
}

#[test]
fn several_gates_and_one_that_the_table_holds_already() {
    let text = FORM.replace("func $listener $shared)", "func $listener $app::letter::line)");
    let (whole, gates) = (module(&text), [DRAW, "app::letter::line"]);
    let halves = split(&whole, &gates).unwrap();
    let table = Whole::read(&halves.earlier).unwrap().tables[0];
    assert_eq!((table.initial, table.maximum), (4, Some(4)), "one new slot");
    let elements = Whole::read(&halves.earlier).unwrap().elements;
    assert_eq!(elements.iter().map(|segment| (segment.start, segment.functions.len())).collect::<Vec<_>>(), [(1, 1)]);
    let (mut expected, mut actual) = (Running::start(&whole), Running::start(&halves.earlier));
    actual.add(&halves.later);
    assert_eq!(expected.call("view", 3), actual.call("view", 3));
}

#[test]
fn a_gate_that_nobody_calls_is_later_all_the_same() {
    let text = FORM.replace("(then (call $app::letter::draw (local.get 0)))", "(then (i32.const 1))");
    let halves = split(&module(&text), &[DRAW]).unwrap();
    assert_eq!(functions(&halves.later), 2);
    let mut form = Running::start(&halves.earlier);
    assert_eq!(form.call("view", 1), Ok(1));
    form.add(&halves.later);
}

#[test]
fn what_the_table_or_the_world_can_call_stays() {
    let in_table = FORM.replace("func $listener $shared)", "func $listener $app::letter::line)");
    let halves = split(&module(&in_table), &[DRAW]).unwrap();
    assert_eq!((functions(&halves.earlier), functions(&halves.later)), (5, 1));
    let exported = FORM.replace("(func $app::letter::line ", "(func $app::letter::line (export \"line\") ");
    let halves = split(&module(&exported), &[DRAW]).unwrap();
    assert_eq!((functions(&halves.earlier), functions(&halves.later)), (5, 1));
}

#[test]
fn a_start_function_and_slots_given_by_expressions_stay() {
    let text = FORM.replace("(data", "(func $main (drop (call $shared (i32.const 1)))) (start $main) (data").replace(
        "(elem (i32.const 1) func $listener $shared)",
        "(elem (i32.const 1) funcref (ref.func $listener) (ref.null func))",
    );
    let whole = module(&text);
    let halves = split(&whole, &[DRAW]).unwrap();
    let (mut expected, mut actual) = (Running::start(&whole), Running::start(&halves.earlier));
    actual.add(&halves.later);
    assert_eq!(expected.call("view", 3), actual.call("view", 3));
}

#[test]
fn a_gate_that_would_not_hold_is_told() {
    for (from, to, word) in [
        ("$app::letter::draw", "$app::letter::paint", "“app::letter::draw” işlevi modülde yok"),
        ("(func $app::letter::draw ", "(func $app::letter::draw (export \"draw\") ", "sınır olamıyor"),
        ("(elem (i32.const 1) func $listener $shared)", "(elem declare func $app::letter::draw)", "sınır olamıyor"),
        (
            "(elem (i32.const 1) func $listener $shared)",
            "(table 1 funcref) (elem (table 1) (i32.const 0) func $app::letter::draw)",
            "sınır olamıyor",
        ),
        ("(data", "(tag $oops) (data", "etiket"),
    ] {
        let text = FORM.replace(from, to);
        let error = split(&module(&text), &[DRAW]).unwrap_err();
        assert!(error.contains(word), "{error}");
    }
    assert!(split(b"no module", &[DRAW]).is_err());
}

#[test]
fn the_halves_have_no_names() {
    let halves = split(&module(FORM), &[DRAW]).unwrap();
    for half in [halves.earlier, halves.later] {
        for payload in Parser::new(0).parse_all(&half) {
            assert!(!matches!(payload.unwrap(), Payload::CustomSection(_)));
        }
    }
}

#[test]
fn the_same_module_gives_the_same_halves() {
    let (one, other) = (split(&module(FORM), &[DRAW]).unwrap(), split(&module(FORM), &[DRAW]).unwrap());
    assert_eq!((one.earlier, one.later), (other.earlier, other.later));
}

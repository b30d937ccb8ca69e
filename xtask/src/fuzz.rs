//! `cargo xtask fuzz`: lets libFuzzer try the form's rules and the generator with inputs that it grows by what they reach.
//!
//! Stable Rust does: only the sanitizers need another, and they find nothing in code without `unsafe`.
//!
//! 1. [`target`]: what can be tried: the crate, its seeds and its words.
//! 2. [`inputs`]: seeds and words as people read them become what libFuzzer reads.
//!
//! libFuzzer runs on all cores by itself (`-fork`), tells how far it is, and keeps an input that breaks a rule.

mod inputs;
mod target;

use std::env;
use std::ffi::OsStr;
use std::process::Command;
use std::thread;

pub use target::Target;

use crate::failure::{Failure, Result};
use crate::run::{self, Progress};
use crate::tools;
use crate::workspace::Workspace;
use target::Places;

/// What makes the program tell which code an input reaches: what cargo-fuzz uses, but for the trace of comparisons. With
/// that, an execution takes three times as long, and the dictionary tells the fuzzer what is compared with.
const FLAGS: [&str; 4] = [
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
];

/// An input that takes longer than these seconds, ten thousand times what it should, hangs.
const TIMEOUT: &str = "-timeout=10";

/// Tries `only`, or each target there is, with `runs` inputs or as many as the target deserves.
pub fn fuzz(workspace: &Workspace, only: Option<Target>, runs: Option<u64>) -> Result<()> {
    let path = env::var_os("PATH").unwrap_or_default();
    if env::var_os("CXX").is_none() && tools::find(CPP, &path).is_none() {
        return Err(missing_compiler());
    }
    let targets = Target::wanted(only);
    let mut progress = Progress::new(targets.len() * 2);
    for target in targets {
        fuzz_one(workspace, target, runs.unwrap_or(target.runs()), &mut progress)?;
    }
    Ok(())
}

/// Builds the program that feeds inputs to `target`, and lets the fuzzer execute `runs` of them.
fn fuzz_one(workspace: &Workspace, target: Target, runs: u64, progress: &mut Progress) -> Result<()> {
    let places = Places::new(workspace, target)?;
    progress.step(&format!("Building {} so that it tells what an input reaches", target.title()), || {
        run::shown(&mut build(workspace, target, &places))
    })?;
    places.lay_out(workspace, target)?;
    progress.step(&format!("Trying {runs} inputs"), || run::shown(&mut fuzzer(workspace, target, &places, runs)))
}

/// The C++ compiler that is looked for where CXX names none.
const CPP: &str = if cfg!(target_vendor = "apple") { "clang++" } else { "c++" };

fn missing_compiler() -> Failure {
    Failure::new(format!(
        "libFuzzer is written in C++, and no compiler for it was found (`{CPP}`); install g++ or clang, or name the \
         compiler in CXX, then run the same command again"
    ))
}

fn build(workspace: &Workspace, target: Target, places: &Places) -> Command {
    let mut cargo = workspace.cargo();
    cargo
        .args(["build", "--release", "--locked", "--target", &places.target])
        .args(["--manifest-path", &target.path("Cargo.toml")])
        .args([OsStr::new("--target-dir"), places.built.as_os_str()])
        // Stands above all other settings of flags, and its parts may hold spaces.
        .env("CARGO_ENCODED_RUSTFLAGS", FLAGS.join("\u{1F}"));
    cargo
}

fn fuzzer(workspace: &Workspace, target: Target, places: &Places, runs: u64) -> Command {
    let mut fuzzer = workspace.command(places.program(target));
    fuzzer
        .args([&format!("-runs={runs}"), &format!("-max_len={}", target.longest()), TIMEOUT])
        .arg(format!("-fork={}", thread::available_parallelism().map_or(1, usize::from)))
        .arg(format!("-dict={}", places.dictionary().display()))
        .arg(format!("-artifact_prefix={}{}", places.crashes().display(), std::path::MAIN_SEPARATOR))
        .arg(places.corpus())
        // What was asserted says more than the way there.
        .env("RUST_BACKTRACE", "0")
        // There is a fuzzer for each core already.
        .env("RAYON_NUM_THREADS", "1");
    fuzzer
}

#[cfg(test)]
mod tests {
    use clap::ValueEnum;

    use super::*;

    #[test]
    fn a_missing_compiler_is_named_with_what_to_do() {
        let sentence = missing_compiler().to_string();
        assert!(sentence.contains(CPP) && sentence.contains("install g++ or clang"), "{sentence}");
    }

    #[test]
    fn the_build_is_traced_for_this_computer_alone_and_in_its_own_folder() {
        let workspace = Workspace::open().unwrap();
        for &target in Target::value_variants() {
            let places = Places::new(&workspace, target).unwrap();
            let build = build(&workspace, target, &places);
            let arguments: Vec<_> = build.get_args().map(OsStr::to_string_lossy).collect();
            let after =
                |name: &str| arguments.iter().skip_while(|argument| *argument != name).nth(1).map(|word| &**word);
            assert_eq!(after("--target"), Some(&*places.target));
            assert!(after("--target-dir").is_some_and(|folder| folder.ends_with("fuzz")));
            assert!(after("--manifest-path").is_some_and(|path| workspace.root().join(path).is_file()));
            let flags =
                build.get_envs().find(|(name, _)| *name == "CARGO_ENCODED_RUSTFLAGS").and_then(|(_, flags)| flags);
            assert_eq!(flags.map(|flags| flags.to_string_lossy().split('\u{1F}').count()), Some(FLAGS.len()));
        }
    }

    #[test]
    fn the_fuzzer_is_told_when_to_stop_and_where_to_leave_what_it_finds() {
        let workspace = Workspace::open().unwrap();
        let places = Places::new(&workspace, Target::Guide).unwrap();
        let fuzzer = fuzzer(&workspace, Target::Guide, &places, 7);
        let arguments: Vec<_> = fuzzer.get_args().map(OsStr::to_string_lossy).collect();
        assert!(arguments.iter().any(|argument| argument == "-runs=7"));
        assert!(arguments.iter().any(|argument| **argument == format!("-max_len={}", Target::Guide.longest())));
        let crashes = format!("-artifact_prefix={}", places.crashes().display());
        assert!(arguments.iter().any(|argument| argument.starts_with(&crashes)));
    }
}

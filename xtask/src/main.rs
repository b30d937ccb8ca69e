//! The project's chores, run as `cargo xtask <command>`.
//!
//! Every command begins with the set-up that it needs ([`setup`]), so that a machine with
//! nothing but Rust and Node gets from a fresh checkout to a served site with one command.

mod bench;
mod builds;
mod checks;
mod failure;
mod fuzz;
mod packages;
mod run;
mod screenshot;
mod serve;
mod setup;
mod site;
mod sizes;
mod texts;
mod tools;
mod watch;
mod workspace;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use failure::Result;
use workspace::Workspace;

/// The project's chores.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    chore: Chore,
}

#[derive(Subcommand)]
enum Chore {
    /// Build the site and serve it on this computer
    Serve {
        /// Port on 127.0.0.1; 0 takes any free one
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// Rebuild, and reload the open pages, when a source file changes
        #[arg(long)]
        watch: bool,
    },
    /// Build the site into dist/ and print its sizes
    Build,
    /// Make the README's picture of the built site anew
    Screenshot,
    /// Run every check: formatting, lints, native tests, browser tests
    Test {
        /// Run only these checks (may be repeated)
        #[arg(long, value_enum)]
        only: Vec<checks::Check>,
    },
    /// Try the project with inputs that a fuzzer makes up (needs a C++ compiler)
    Fuzz {
        /// Try only this (default: all)
        #[arg(value_enum)]
        only: Option<fuzz::Target>,
        /// How many inputs to try with each (default: ten million for the form, five for the generator)
        #[arg(long)]
        runs: Option<u64>,
    },
    /// Measure how fast the project is
    Bench {
        /// Measure only these (default: all)
        #[arg(value_enum)]
        only: Vec<bench::Bench>,
    },
}

fn main() -> ExitCode {
    let chore = Arguments::parse().chore;
    let outcome = Workspace::open().and_then(|workspace| match chore {
        Chore::Serve { port, watch } => serve::serve(&workspace, port, watch).map(|()| true),
        Chore::Build => build(&workspace).map(|()| true),
        Chore::Screenshot => screenshot::screenshot(&workspace).map(|()| true),
        Chore::Test { only } => checks::test(&workspace, &only),
        Chore::Fuzz { only, runs } => fuzz::fuzz(&workspace, only, runs).map(|()| true),
        Chore::Bench { only } => bench::bench(&workspace, &only).map(|()| true),
    });
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        // What is wrong stands above the closing line.
        Ok(false) => ExitCode::FAILURE,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn build(workspace: &Workspace) -> Result<()> {
    let mut setup = setup::Setup::new(workspace, setup::SITE)?;
    let mut progress = run::Progress::new(setup.steps() + site::STEPS);
    setup.install(&mut progress)?;
    site::build(workspace, &setup.path(), site::Edition::Published, &mut progress)?;
    sizes::report(&workspace.dist())
}

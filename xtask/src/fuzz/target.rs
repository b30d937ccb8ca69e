//! What can be tried, and where everything is that the fuzzer needs and makes.

use std::path::{Path, PathBuf};
use std::{env, fs};

use clap::ValueEnum;

use super::inputs;
use crate::failure::{Context, Failure, Result};
use crate::run;
use crate::workspace::Workspace;

/// What can be tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Target {
    /// The form's rules: fields, settings, drafts, lists of people, whole rehearsals
    Form,
    /// The generator: a small site's pages, with their front matter
    Guide,
}

impl Target {
    /// `only`, or all of them.
    pub fn wanted(only: Option<Target>) -> Vec<Target> {
        only.map_or_else(|| Target::value_variants().to_vec(), |target| vec![target])
    }

    /// How many inputs are tried unless another number is named.
    pub fn runs(self) -> u64 {
        match self {
            Target::Form => 10_000_000,
            Target::Guide => 5_000_000,
        }
    }

    /// The longest input in bytes.
    pub fn longest(self) -> usize {
        match self {
            // A rehearsal through all screens fits in.
            Target::Form => 300,
            // Three pages with something of everything fit in.
            Target::Guide => 1500,
        }
    }

    /// How it is called in a sentence.
    pub fn title(self) -> &'static str {
        match self {
            Target::Form => "the form",
            Target::Guide => "the generator",
        }
    }

    /// A file of its crate, as below the root of the checkout.
    pub fn path(self, name: &str) -> String {
        format!("{}/fuzz/{name}", self.folder())
    }

    fn folder(self) -> &'static str {
        match self {
            Target::Form => "crates/rehearsal",
            Target::Guide => "guide",
        }
    }

    fn program(self) -> &'static str {
        match self {
            Target::Form => "parsers",
            Target::Guide => "sites",
        }
    }

    /// The inputs that the text of its `seeds.txt` stands for.
    fn seeds(self, text: &str) -> Vec<String> {
        match self {
            Target::Form => inputs::lines(text),
            Target::Guide => inputs::sites(text),
        }
    }
}

/// Where everything is that the fuzzer needs and makes.
pub struct Places {
    /// Rust's name for this computer. With it said, cargo does not build its own helpers with the flags too.
    pub target: String,
    /// Cargo's folder for these builds.
    pub built: PathBuf,
    /// The folder of what is this target's alone.
    own: PathBuf,
}

impl Places {
    /// The places for `target`.
    pub fn new(workspace: &Workspace, target: Target) -> Result<Self> {
        let mut rustc = workspace.command(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
        let computer = run::output_of(rustc.args(["--print", "host-tuple"])).ok_or_else(|| {
            Failure::new("rustc does not say what computer it runs on; see `rustc --print host-tuple`")
        })?;
        let beside = workspace.release_program(target.program())?;
        let built = beside.ancestors().nth(2).unwrap_or(workspace.root()).join("fuzz");
        Ok(Self { target: computer.trim().to_owned(), own: built.join(target.folder()), built })
    }

    /// The program that feeds the inputs.
    pub fn program(&self, target: Target) -> PathBuf {
        let name = format!("{}{}", target.program(), env::consts::EXE_SUFFIX);
        self.built.join(&self.target).join("release").join(name)
    }

    /// The inputs that are worth changing further. It grows, and a later run goes on with it.
    pub fn corpus(&self) -> PathBuf {
        self.own.join("corpus")
    }

    /// The words that the fuzzer puts into inputs.
    pub fn dictionary(&self) -> PathBuf {
        self.own.join("words.dict")
    }

    /// Where an input that breaks a rule is left.
    pub fn crashes(&self) -> PathBuf {
        self.own.join("crashes")
    }

    /// Writes the seeds and the words, which people can read, as the fuzzer reads them.
    pub fn lay_out(&self, workspace: &Workspace, target: Target) -> Result<()> {
        for folder in [self.corpus(), self.crashes()] {
            fs::create_dir_all(&folder).context(|| format!("{} could not be made", folder.display()))?;
        }
        for (number, seed) in target.seeds(&workspace.read(&target.path("seeds.txt"))?).iter().enumerate() {
            write(&self.corpus().join(format!("seed-{number:03}")), seed)?;
        }
        let words = inputs::lines(&workspace.read(&target.path("words.txt"))?);
        write(&self.dictionary(), &inputs::dictionary(&words))
    }
}

fn write(path: &Path, text: &str) -> Result<()> {
    fs::write(path, text).context(|| format!("{} could not be written", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_is_tried_unless_one_is_named() {
        assert_eq!(Target::wanted(None), [Target::Form, Target::Guide]);
        assert_eq!(Target::wanted(Some(Target::Guide)), [Target::Guide]);
    }

    #[test]
    fn no_seed_is_cut_and_no_word_is_missing() {
        let workspace = Workspace::open().unwrap();
        for &target in Target::value_variants() {
            let seeds = target.seeds(&workspace.read(&target.path("seeds.txt")).unwrap());
            assert!(seeds.len() > 10, "{target:?}");
            for seed in seeds {
                assert!((1..=target.longest()).contains(&seed.len()), "{} bytes: {seed}", seed.len());
            }
            assert!(inputs::lines(&workspace.read(&target.path("words.txt")).unwrap()).len() > 10);
        }
    }

    #[test]
    fn the_targets_do_not_mix_what_they_keep() {
        let workspace = Workspace::open().unwrap();
        let [form, guide] = [Target::Form, Target::Guide].map(|target| Places::new(&workspace, target).unwrap());
        assert_eq!(form.built, guide.built);
        assert_ne!(form.corpus(), guide.corpus());
        assert_ne!(form.crashes(), guide.crashes());
        assert_ne!(form.program(Target::Form), guide.program(Target::Guide));
    }
}

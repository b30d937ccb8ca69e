//! `cargo xtask bench`: how fast the project is. What it finds is reported, not asserted: machines differ.

use clap::ValueEnum;

use crate::failure::Result;
use crate::run::{self, Progress};
use crate::workspace::Workspace;

/// What can be measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Bench {
    /// What a key press costs in each field
    Form,
    /// What ten thousand people cost in the table and the letter
    People,
    /// What sites of a thousand and of ten thousand pages cost the generator
    Guide,
}

/// Measures what `only` names, or everything.
pub fn bench(workspace: &Workspace, only: &[Bench]) -> Result<()> {
    let wanted: Vec<Bench> = Bench::value_variants().iter().copied().filter(|bench| is_wanted(*bench, only)).collect();
    let mut progress = Progress::new(wanted.len());
    for bench in wanted {
        let mut cargo = workspace.cargo();
        progress.step(bench.title(), || run::shown(cargo.args(bench.arguments())))?;
    }
    Ok(())
}

fn is_wanted(bench: Bench, only: &[Bench]) -> bool {
    only.is_empty() || only.contains(&bench)
}

impl Bench {
    fn title(self) -> &'static str {
        match self {
            Self::Form => "Measuring a key press in each field",
            Self::People => "Measuring ten thousand people",
            Self::Guide => "Measuring ten thousand pages",
        }
    }

    fn arguments(self) -> &'static [&'static str] {
        match self {
            Self::Form => {
                &["bench", "--package", "rehearsal", "--package", "letter", "--bench", "typing", "--", "--quiet"]
            }
            Self::People => &["bench", "--package", "letter", "--bench", "people", "--", "--quiet"],
            Self::Guide => &["bench", "--package", "guide", "--bench", "pages"],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_is_measured_unless_something_is_named() {
        assert!(is_wanted(Bench::Form, &[]));
        assert!(is_wanted(Bench::Form, &[Bench::Form]));
        assert!(!is_wanted(Bench::People, &[Bench::Form]));
    }

    #[test]
    fn each_measurement_is_one_of_cargos_benches() {
        for bench in Bench::value_variants() {
            assert!(bench.arguments().starts_with(&["bench", "--package"]), "{bench:?}");
            assert!(bench.arguments().contains(&"--bench"), "{bench:?}");
        }
    }
}

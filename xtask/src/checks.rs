//! `cargo xtask test`: every check that a change must pass, and one line that counts the tests.

use std::ffi::OsStr;
use std::process::Command;

use clap::ValueEnum;

use crate::failure::{Failure, Result};
use crate::packages;
use crate::run::{self, Progress};
use crate::setup::{self, Needs, Setup};
use crate::site::{self, Edition};
use crate::sizes;
use crate::texts;
use crate::tools;
use crate::workspace::Workspace;

/// One kind of check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Check {
    /// Formatting
    Fmt,
    /// Lints, for this computer and for the browser
    Clippy,
    /// The tests that need no browser
    Native,
    /// The tests of the built site in real browsers
    Browser,
}

/// Runs the checks, all of them when `only` names none, and tells whether all went well. A
/// failing one does not hide the others.
pub fn test(workspace: &Workspace, only: &[Check]) -> Result<bool> {
    let wanted = |check: Check| only.is_empty() || only.contains(&check);
    let steps: Vec<Step> = STEPS.into_iter().filter(|step| wanted(step.check())).collect();
    let mut setup = Setup::new(workspace, needs(&wanted))?;
    // Building the site announces its parts itself.
    let parts = steps.iter().map(|step| if *step == Step::Site { site::STEPS + 1 } else { 1 });
    let mut progress = Progress::new(setup.steps() + parts.sum::<usize>());
    setup.install(&mut progress)?;
    let path = setup.path();
    let mut checking = Checking { workspace, path: &path, progress, count: Count::default(), failures: Vec::new() };
    for step in steps {
        checking.run(step);
    }
    Ok(checking.conclude())
}

fn needs(wanted: &impl Fn(Check) -> bool) -> Needs {
    Needs {
        lints: wanted(Check::Fmt) || wanted(Check::Clippy),
        wasm: wanted(Check::Clippy) || wanted(Check::Browser),
        site: wanted(Check::Browser),
        texts: wanted(Check::Native),
        browsers: wanted(Check::Browser),
    }
}

/// The steps in their order.
const STEPS: [Step; 6] = [Step::Fmt, Step::Clippy, Step::ClippyWasm, Step::Native, Step::Site, Step::Browser];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Fmt,
    Clippy,
    ClippyWasm,
    Native,
    Site,
    Browser,
}

impl Step {
    fn check(self) -> Check {
        match self {
            Self::Fmt => Check::Fmt,
            Self::Clippy | Self::ClippyWasm => Check::Clippy,
            Self::Native => Check::Native,
            Self::Site | Self::Browser => Check::Browser,
        }
    }

    fn title(self) -> &'static str {
        match self {
            Self::Fmt => "Checking the formatting",
            Self::Clippy => "Checking the lints",
            Self::ClippyWasm => "Checking the lints of what runs in the browser",
            Self::Native => "Running the native tests",
            Self::Site => "Building the site",
            Self::Browser => "Running the browser tests",
        }
    }

    fn arguments(self) -> &'static [&'static str] {
        match self {
            Self::Fmt => &["fmt", "--all", "--check"],
            Self::Clippy => &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"],
            Self::ClippyWasm => &[
                "clippy",
                "--package",
                "app",
                "--package",
                "turkish",
                "--package",
                "form",
                "--package",
                "letter",
                "--package",
                "rehearsal",
                "--target",
                setup::WASM_TARGET,
                "--",
                "-D",
                "warnings",
            ],
            Self::Native => &["test", "--workspace", "--exclude", "tests", "--no-fail-fast"],
            Self::Browser => &["test", "--package", "tests", "--no-fail-fast"],
            // Not one program: see `Checking::build_site`.
            Self::Site => &[],
        }
    }
}

/// A run of the checks.
struct Checking<'a> {
    workspace: &'a Workspace,
    path: &'a OsStr,
    progress: Progress,
    count: Count,
    failures: Vec<(Step, Failure)>,
}

impl Checking<'_> {
    fn run(&mut self, step: Step) {
        let before = self.count.failed;
        let outcome = match step {
            Step::Site => self.build_site(),
            Step::Browser => self.test_in_browsers(),
            Step::Native => {
                let texts = texts::variables(self.workspace);
                self.cargo(step, |cargo| {
                    cargo.envs(texts);
                })
            }
            _ => self.cargo(step, |_| ()),
        };
        if let Err(failure) = outcome {
            // So that no closing line says “0 failed” after a test program that did not compile.
            if self.count.failed == before {
                self.count.failed += 1;
            }
            self.failures.push((step, failure));
        }
    }

    fn cargo(&mut self, step: Step, prepare: impl FnOnce(&mut Command)) -> Result<()> {
        let mut cargo = self.workspace.cargo();
        cargo.args(step.arguments()).env("PATH", self.path);
        prepare(&mut cargo);
        let count = &mut self.count;
        self.progress.step(step.title(), || run::seen(&mut cargo, |line| count.see(line)))
    }

    fn build_site(&mut self) -> Result<()> {
        site::build(self.workspace, self.path, Edition::Published, &mut self.progress)?;
        let workspace = self.workspace;
        self.progress.step("Writing the sample pages", || run::shown(&mut site::samples(workspace)?))?;
        sizes::report(&self.workspace.dist())
    }

    fn test_in_browsers(&mut self) -> Result<()> {
        if self.failures.iter().any(|(step, _)| *step == Step::Site) {
            return Err(Failure::new("not run, because the site was not built"));
        }
        let programs: Vec<_> = packages::PROGRAMS
            .iter()
            .filter_map(|program| Some((program.variable, program.find(self.path)?)))
            .chain(tools::find("geckodriver", self.path).map(|found| ("GECKODRIVER", found)))
            .collect();
        let (dist, samples) = (self.workspace.dist(), self.workspace.samples());
        let axe = self.workspace.tests().join(setup::AXE);
        self.cargo(Step::Browser, |cargo| {
            cargo.env("DIST", dist).env("SAMPLES", samples).env("AXE", axe).envs(programs);
        })
    }

    /// Names what failed and ends with the count, whether all is well or not.
    fn conclude(self) -> bool {
        for (step, failure) in &self.failures {
            eprintln!("\n{}: {failure}", step.title());
        }
        println!("\n{}", self.count.closing_line());
        self.failures.is_empty()
    }
}

/// The tests of all test programs together. A check that fails without failing a test counts as
/// one that failed.
#[derive(Debug, Default, PartialEq, Eq)]
struct Count {
    passed: u64,
    failed: u64,
    skipped: u64,
}

impl Count {
    /// Adds what a test program's closing line says; other lines say nothing.
    fn see(&mut self, line: &str) {
        let Some(result) = line.trim().strip_prefix("test result: ") else {
            return;
        };
        let counts = result.split_once(". ").map_or(result, |(_, counts)| counts);
        for part in counts.split(';') {
            let mut words = part.split_whitespace();
            let Some(number) = words.next().and_then(|word| word.parse::<u64>().ok()) else {
                continue;
            };
            match words.next() {
                Some("passed") => self.passed += number,
                Some("failed") => self.failed += number,
                Some("ignored") => self.skipped += number,
                _ => {}
            }
        }
    }

    fn closing_line(&self) -> String {
        let mut line = format!("{} passed, {} failed", self.passed, self.failed);
        if self.skipped > 0 {
            line += &format!(", {} skipped", self.skipped);
        }
        line
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(lines: &[&str]) -> Count {
        let mut count = Count::default();
        lines.iter().for_each(|line| count.see(line));
        count
    }

    #[test]
    fn the_closing_lines_of_all_test_programs_are_added_up() {
        let counted = count(&[
            "running 3 tests",
            "test a ... ok",
            "test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s",
            "test result: FAILED. 10 passed; 2 failed; 1 ignored; 0 measured; 5 filtered out; finished in 1.20s",
            "",
        ]);
        assert_eq!(counted, Count { passed: 13, failed: 2, skipped: 1 });
    }

    #[test]
    fn what_a_test_prints_is_not_counted() {
        let counted = count(&["test says_10_passed ... ok", "7 passed; 1 failed", "note: test result: ok. 3 passed"]);
        assert_eq!(counted, Count::default());
    }

    #[test]
    fn the_closing_line_names_the_skipped_only_where_there_are_some() {
        let mut counted = count(&["test result: ok. 3 passed; 0 failed; 0 ignored"]);
        assert_eq!(counted.closing_line(), "3 passed, 0 failed");
        counted.skipped = 2;
        assert_eq!(counted.closing_line(), "3 passed, 0 failed, 2 skipped");
    }

    #[test]
    fn one_check_needs_no_more_than_itself() {
        let needs = needs(&|check| check == Check::Native);
        assert!(needs.texts && !needs.lints && !needs.wasm && !needs.site && !needs.browsers);
    }

    #[test]
    fn browsers_come_after_the_site_that_they_show() {
        let place = |wanted| STEPS.iter().position(|step| *step == wanted);
        assert!(place(Step::Site) < place(Step::Browser));
    }
}

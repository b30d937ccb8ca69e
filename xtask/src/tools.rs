//! The pinned programs that build and test the site: where they are, and how they get there.
//!
//! A program counts only in exactly its pinned version: first the one on `PATH`, else the one in
//! this user's cache, where a missing one is installed. Nothing on the system is replaced.

use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::Result;
use crate::run;
use crate::workspace::Workspace;

/// Trunk runs the wasm build. Later versions need a newer Rust than `rust-version`.
const TRUNK: &str = "0.21.14";
/// geckodriver drives Firefox in the browser tests.
const GECKODRIVER: &str = "0.37.1";

/// One pinned program.
pub struct Tool {
    /// The program's name.
    program: &'static str,
    version: String,
    source: Source,
}

enum Source {
    /// `cargo install`, with or without the lock file that the crate brings.
    Cargo { package: &'static str, locked: bool, minutes: u8 },
    /// `npm install`.
    Npm { package: &'static str },
}

impl Tool {
    /// Trunk, which builds the wasm and puts the shell together.
    pub fn trunk() -> Self {
        Self {
            program: "trunk",
            version: TRUNK.into(),
            source: Source::Cargo { package: "trunk", locked: true, minutes: 6 },
        }
    }

    /// wasm-bindgen's program, in the version of its library.
    pub fn wasm_bindgen(workspace: &Workspace) -> Result<Self> {
        Ok(Self {
            program: "wasm-bindgen",
            version: workspace.wasm_bindgen_version()?,
            source: Source::Cargo {
                package: "wasm-bindgen-cli",
                // Its lock file names a version that is no longer to be had.
                locked: false,
                minutes: 2,
            },
        })
    }

    /// binaryen's wasm-opt, from npm: distributions' older ones write modules that browsers refuse.
    pub fn wasm_opt(workspace: &Workspace) -> Result<Self> {
        Ok(Self {
            program: "wasm-opt",
            version: workspace.binaryen_version()?,
            source: Source::Npm { package: "binaryen" },
        })
    }

    /// geckodriver, through which the tests drive Firefox.
    pub fn geckodriver() -> Self {
        Self {
            program: "geckodriver",
            version: GECKODRIVER.into(),
            source: Source::Cargo { package: "geckodriver", locked: true, minutes: 2 },
        }
    }

    /// Whether the pinned version is there, on `PATH` or in the cache.
    pub fn is_ready(&self, workspace: &Workspace) -> bool {
        self.is_on_path() || self.is_right(&self.folder(workspace).join(self.program))
    }

    /// The folder that must stand in front of `PATH` for this tool to be found.
    pub fn folder(&self, workspace: &Workspace) -> PathBuf {
        let (package, programs) = match self.source {
            Source::Cargo { package, .. } => (package, "bin"),
            Source::Npm { package } => (package, "node_modules/.bin"),
        };
        workspace.cached(&format!("{package}-{}", self.version)).join(programs)
    }

    /// What installing says it does.
    pub fn title(&self) -> String {
        let duration = match self.source {
            Source::Cargo { minutes, .. } => format!("about {minutes} minutes, once"),
            Source::Npm { .. } => "once".into(),
        };
        format!("Installing {} {} ({duration})", self.program, self.version)
    }

    /// Installs the pinned version into this user's cache.
    pub fn install(&self, workspace: &Workspace) -> Result<()> {
        let what = format!("{} {}", self.program, self.version);
        let mut command = match self.source {
            Source::Cargo { package, locked, .. } => self.cargo_install(workspace, package, locked),
            Source::Npm { package } => {
                let folder = workspace.cached(&format!("{package}-{}", self.version));
                npm_install(workspace, &folder, package, &format!("{}.0.0", self.version))
            }
        };
        run::installing(&what, &mut command)
    }

    fn cargo_install(&self, workspace: &Workspace, package: &str, locked: bool) -> Command {
        let mut command = workspace.cargo();
        command
            .args(["install", package, "--version", &self.version, "--force", "--root"])
            .arg(workspace.cached(&format!("{package}-{}", self.version)))
            // Half the build time; the tools stay fast enough.
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
        if locked {
            command.arg("--locked");
        }
        command
    }

    fn is_on_path(&self) -> bool {
        // Only the first one counts, for it is the one that others would run.
        env::var_os("PATH").and_then(|path| find(self.program, &path)).is_some_and(|program| self.is_right(&program))
    }

    fn is_right(&self, program: &Path) -> bool {
        run::output_of(Command::new(program).arg("--version")).is_some_and(|answer| self.is_pinned(&answer))
    }

    fn is_pinned(&self, answer: &str) -> bool {
        version_in(answer).is_some_and(|version| version == self.version)
    }
}

/// The command that installs that version of a package from npm into `folder`.
pub fn npm_install(workspace: &Workspace, folder: &Path, package: &str, version: &str) -> Command {
    let mut command = npm(workspace);
    command.args(["install", "--prefix"]).arg(folder).arg(format!("{package}@{version}"));
    command
}

/// npm at the root of the checkout, with nothing said but what matters.
pub fn npm(workspace: &Workspace) -> Command {
    let mut npm = workspace.command(if cfg!(windows) { "npm.cmd" } else { "npm" });
    // By default it takes more than a minute to say that there is no network.
    npm.args(["--no-audit", "--no-fund", "--fetch-retries=1", "--fetch-retry-mintimeout=2000"]);
    npm
}

/// The first program of that name in the folders of `path`.
pub fn find(program: &str, path: &OsStr) -> Option<PathBuf> {
    env::split_paths(path)
        .map(|folder| folder.join(format!("{program}{}", env::consts::EXE_SUFFIX)))
        .find(|candidate| candidate.is_file())
}

/// `PATH` with `folders` in front.
pub fn path_with(folders: impl IntoIterator<Item = PathBuf>) -> OsString {
    let path = env::var_os("PATH").unwrap_or_default();
    let all = folders.into_iter().chain(env::split_paths(&path));
    // A folder whose name cannot stand in PATH cannot be searched either.
    env::join_paths(all).unwrap_or(path)
}

/// The version in a program's answer to `--version`: the first word that begins with a digit.
fn version_in(answer: &str) -> Option<&str> {
    answer.lines().next()?.split_whitespace().find(|word| word.starts_with(|first: char| first.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_from_each_tools_answer() {
        assert_eq!(version_in("trunk 0.21.14\n"), Some("0.21.14"));
        assert_eq!(version_in("wasm-bindgen 0.2.130\n"), Some("0.2.130"));
        assert_eq!(version_in("wasm-opt version 132 (version_132)\n"), Some("132"));
        assert_eq!(version_in("wasm-opt version 108\n"), Some("108"));
        assert_eq!(version_in("geckodriver 0.37.1 ( 2026-01-01)\n\nThe source code …\n"), Some("0.37.1"));
        assert_eq!(version_in(""), None);
        assert_eq!(version_in("no version here"), None);
    }

    #[test]
    fn only_the_pinned_version_will_do() {
        let trunk = Tool::trunk();
        assert!(trunk.is_pinned(&format!("trunk {TRUNK}\n")));
        assert!(!trunk.is_pinned("trunk 0.22.1\n"));
        assert!(!trunk.is_pinned(&format!("trunk {TRUNK}-beta.1\n")));
        assert!(!trunk.is_pinned(""));
        assert!(!trunk.is_right(Path::new("/no/such/trunk")));
    }

    #[test]
    fn the_first_program_of_a_name_is_found() {
        let folder = tempfile::tempdir().unwrap();
        let one = folder.path().join("one");
        let two = folder.path().join("two");
        for place in [&one, &two] {
            std::fs::create_dir(place).unwrap();
            let name = format!("tool{}", env::consts::EXE_SUFFIX);
            std::fs::write(place.join(name), "").unwrap();
        }
        let path = env::join_paths([folder.path(), &two, &one]).unwrap();
        let found = find("tool", &path).unwrap();
        assert_eq!(found.parent(), Some(two.as_path()));
        assert_eq!(find("other", &path), None);
    }
}

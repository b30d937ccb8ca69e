//! Gets a machine ready: finds out what a command needs and lacks, and installs just that.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;

use crate::failure::{Failure, Result};
use crate::packages;
use crate::run::{self, Progress};
use crate::texts::{TEXTS, Text};
use crate::tools::{self, Tool};
use crate::workspace::Workspace;

/// What a command needs.
#[derive(Clone, Copy, Default)]
pub struct Needs {
    /// rustfmt and clippy.
    pub lints: bool,
    /// Rust's target for the browser.
    pub wasm: bool,
    /// Everything that builds the site.
    pub site: bool,
    /// The texts of others that the native tests read.
    pub texts: bool,
    /// Everything that the browser tests run.
    pub browsers: bool,
}

/// What building the site needs.
pub const SITE: Needs = Needs { lints: false, wasm: true, site: true, texts: false, browsers: false };

/// What a command lacks on this machine.
pub struct Setup<'a> {
    workspace: &'a Workspace,
    tool_folders: Vec<PathBuf>,
    missing: Vec<Part>,
}

impl<'a> Setup<'a> {
    /// Looks at the machine.
    pub fn new(workspace: &'a Workspace, needs: Needs) -> Result<Self> {
        let mut parts = parts(workspace, needs)?;
        let tool_folders = parts
            .iter()
            .filter_map(|part| match part {
                Part::Tool(tool) => Some(tool.folder(workspace)),
                _ => None,
            })
            .collect();
        parts.retain(|part| !part.is_ready(workspace));
        Ok(Self { workspace, tool_folders, missing: parts })
    }

    /// How many steps [`Setup::install`] takes.
    pub fn steps(&self) -> usize {
        self.missing.len()
    }

    /// Installs what is missing.
    pub fn install(&mut self, progress: &mut Progress) -> Result<()> {
        for part in std::mem::take(&mut self.missing) {
            let title = part.title();
            progress.step(&title, || {
                part.install(self.workspace)?;
                if part.is_ready(self.workspace) {
                    return Ok(());
                }
                Err(Failure::new(format!(
                    "“{title}” ended well, and yet its result cannot be run; \
                     if {} has a folder for it, delete that folder, then run the same command again",
                    self.workspace.cached("").display()
                )))
            })?;
        }
        Ok(())
    }

    /// `PATH` for the programs that this one starts: the cached tools first.
    pub fn path(&self) -> OsString {
        let folders = self.tool_folders.iter().filter(|folder| folder.is_dir());
        tools::path_with(folders.cloned())
    }
}

/// One thing that can be missing and installed.
enum Part {
    Component(&'static str),
    WasmTarget,
    Tool(Tool),
    Text(&'static Text),
    Packages,
    Axe,
}

fn parts(workspace: &Workspace, needs: Needs) -> Result<Vec<Part>> {
    let mut parts = Vec::new();
    if needs.lints {
        parts.extend([Part::Component("rustfmt"), Part::Component("clippy")]);
    }
    if needs.wasm {
        parts.push(Part::WasmTarget);
    }
    if needs.site {
        parts.push(Part::Tool(Tool::trunk()));
        parts.push(Part::Tool(Tool::wasm_bindgen(workspace)?));
        parts.push(Part::Tool(Tool::wasm_opt(workspace)?));
    }
    if needs.texts {
        parts.extend(TEXTS.iter().map(Part::Text));
    }
    if needs.browsers {
        parts.push(Part::Tool(Tool::geckodriver()));
        parts.extend([Part::Packages, Part::Axe]);
    }
    Ok(parts)
}

impl Part {
    fn is_ready(&self, workspace: &Workspace) -> bool {
        match self {
            Self::Component(component) => has_component(workspace, component),
            Self::WasmTarget => has_wasm_target(workspace),
            Self::Tool(tool) => tool.is_ready(workspace),
            Self::Text(text) => text.is_ready(workspace),
            Self::Packages => packages::missing().is_empty(),
            Self::Axe => axe_is_ready(workspace),
        }
    }

    fn title(&self) -> String {
        match self {
            Self::Component(component) => format!("Installing {component} (once)"),
            Self::WasmTarget => format!("Installing Rust's target {WASM_TARGET} (once)"),
            Self::Tool(tool) => tool.title(),
            Self::Text(text) => text.title(),
            Self::Packages => {
                let list = packages::missing().join(", ");
                format!("Installing the system's packages {list} (once)")
            }
            Self::Axe => "Installing axe-core for the accessibility tests (once)".into(),
        }
    }

    fn install(&self, workspace: &Workspace) -> Result<()> {
        match self {
            Self::Component(component) => rustup_add(workspace, "component", component),
            Self::WasmTarget => rustup_add(workspace, "target", WASM_TARGET),
            Self::Tool(tool) => tool.install(workspace),
            Self::Text(text) => text.install(workspace),
            Self::Packages => packages::install(&packages::missing()),
            Self::Axe => {
                let mut npm = tools::npm(workspace);
                npm.arg("ci").current_dir(workspace.tests());
                run::installing("axe-core", &mut npm)
            }
        }
    }
}

fn rustup_add(workspace: &Workspace, kind: &str, name: &str) -> Result<()> {
    let path = env::var_os("PATH").unwrap_or_default();
    if tools::find("rustup", &path).is_none() {
        return Err(Failure::new(format!(
            "Rust's {kind} {name} is missing, and so is rustup, which would add it; \
             install Rust with rustup, or {name} the way this Rust was installed"
        )));
    }
    let mut rustup = workspace.command("rustup");
    run::installing(name, rustup.args([kind, "add", name]))
}

/// The target of what runs in the browser.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

fn has_component(workspace: &Workspace, component: &str) -> bool {
    let cargo_command = component.strip_prefix("rust").unwrap_or(component);
    run::output_of(workspace.cargo().args([cargo_command, "--version"])).is_some()
}

fn has_wasm_target(workspace: &Workspace) -> bool {
    let mut rustc = workspace.command(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    rustc.args(["--print", "target-libdir", "--target", WASM_TARGET]);
    run::output_of(&mut rustc).is_some_and(|folder| has_library(folder.trim(), "libstd-"))
}

fn has_library(folder: &str, name: &str) -> bool {
    fs::read_dir(folder)
        .is_ok_and(|entries| entries.flatten().any(|entry| entry.file_name().to_string_lossy().starts_with(name)))
}

/// Whether axe-core is there in the version of the lock file. npm writes its own list of what is
/// installed last, so an interrupted installation has none.
fn axe_is_ready(workspace: &Workspace) -> bool {
    let tests = workspace.tests();
    let version = |list: &str| {
        let list = fs::read_to_string(tests.join(list)).ok()?;
        npm_version(&list, "axe-core").map(str::to_owned)
    };
    tests.join(AXE).is_file()
        && version("node_modules/.package-lock.json")
            .is_some_and(|installed| Some(installed) == version("package-lock.json"))
}

/// The script of axe-core, from the folder of the tests.
pub const AXE: &str = "node_modules/axe-core/axe.min.js";

/// The version of a package in one of npm's lists.
fn npm_version<'a>(list: &'a str, package: &str) -> Option<&'a str> {
    let (_, entry) = list.split_once(&format!("\"node_modules/{package}\""))?;
    let (_, version) = entry.split_once("\"version\": \"")?;
    version.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn npms_lists_are_read() {
        let list = r#"{"packages": {"": {"devDependencies": {"axe-core": "4.0.0"}},
            "node_modules/axe-core": {
                "version": "4.14.1",
                "license": "MPL-2.0"}}}"#;
        assert_eq!(npm_version(list, "axe-core"), Some("4.14.1"));
        assert_eq!(npm_version(list, "other"), None);
        assert_eq!(npm_version("", "axe-core"), None);
    }

    #[test]
    fn a_target_without_its_library_is_missing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().to_str().unwrap();
        assert!(!has_library(path, "libstd-"));
        fs::write(folder.path().join("libstd-0a1b.rlib"), "").unwrap();
        assert!(has_library(path, "libstd-"));
        assert!(!has_library("/no/such/folder", "libstd-"));
    }
}

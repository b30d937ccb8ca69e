//! Where things are: the checkout, its output, the per-user cache, the pinned versions.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use crate::failure::{Context, Failure, Result};

/// The checkout that the command runs in.
pub struct Workspace {
    root: PathBuf,
    cache: PathBuf,
}

impl Workspace {
    /// Finds the checkout through cargo, which is how this program is always started.
    pub fn open() -> Result<Self> {
        let own_folder =
            env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = own_folder
            .parent()
            .filter(|root| root.join("Trunk.toml").is_file())
            .ok_or_else(|| {
                Failure::new("the project's folder was not found; start this as `cargo xtask` inside the checkout")
            })?
            .to_owned();
        let cache = cache_folder(env::var_os("XDG_CACHE_HOME"), env::home_dir())
            .ok_or_else(|| Failure::new("there is no home folder to keep tools in; set HOME"))?;
        Ok(Self { root, cache })
    }

    /// The folder with the workspace's `Cargo.toml`.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The finished site.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The finished site of the sample pages, which only the browser tests need.
    pub fn samples(&self) -> PathBuf {
        self.root.join("target/tests/pages")
    }

    /// The folder of the browser tests.
    pub fn tests(&self) -> PathBuf {
        self.root.join("tests")
    }

    /// This user's folder for one pinned tool.
    pub fn cached(&self, tool: &str) -> PathBuf {
        self.cache.join(tool)
    }

    /// The release build of one of the workspace's programs. It lies beside this program's own
    /// build, wherever cargo's settings put that.
    pub fn release_program(&self, name: &str) -> Result<PathBuf> {
        let own = env::current_exe().context(|| "this program's own path is unknown".into())?;
        let built = own.ancestors().nth(2).map_or_else(|| self.root.join("target"), Path::to_owned);
        Ok(built.join("release").join(format!("{name}{}", env::consts::EXE_SUFFIX)))
    }

    /// A program to run at the root of the checkout.
    pub fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root);
        command
    }

    /// The cargo that started this program.
    pub fn cargo(&self) -> Command {
        self.command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
    }

    /// The folders into which cargo unpacked the crates, one for each registry.
    pub fn cargo_sources(&self) -> Vec<PathBuf> {
        let home = env::var_os("CARGO_HOME").map(PathBuf::from);
        let home = home.or_else(|| Some(env::home_dir()?.join(".cargo")));
        let entries = home.and_then(|home| fs::read_dir(home.join("registry/src")).ok());
        let mut folders: Vec<PathBuf> = entries.into_iter().flatten().flatten().map(|entry| entry.path()).collect();
        folders.sort();
        folders
    }

    /// The version of wasm-bindgen that the site links, which its command-line tool must equal.
    pub fn wasm_bindgen_version(&self) -> Result<String> {
        let lock = self.read("Cargo.lock")?;
        let mut versions = locked_versions(&lock, "wasm-bindgen");
        match (versions.pop(), versions.pop()) {
            (Some(version), None) => Ok(version),
            (None, _) => {
                Err(Failure::new("Cargo.lock has no wasm-bindgen; run `cargo generate-lockfile` and try again"))
            }
            (Some(one), Some(other)) => Err(Failure::new(format!(
                "Cargo.lock has wasm-bindgen {other} and {one}; pin one version in Cargo.toml"
            ))),
        }
    }

    /// The version of binaryen that `Trunk.toml` asks for.
    pub fn binaryen_version(&self) -> Result<String> {
        binaryen_version(&self.read("Trunk.toml")?)
            .ok_or_else(|| Failure::new("Trunk.toml names no wasm-opt; add `wasm_opt = \"version_…\"` to its [tools]"))
    }

    /// A text file of the checkout.
    pub fn read(&self, name: &str) -> Result<String> {
        fs::read_to_string(self.root.join(name)).context(|| format!("{name} could not be read"))
    }
}

fn cache_folder(xdg_cache: Option<OsString>, home: Option<PathBuf>) -> Option<PathBuf> {
    xdg_cache
        .map(PathBuf::from)
        // The XDG rules say to ignore a relative path.
        .filter(|path| path.is_absolute())
        .or_else(|| home.map(|home| home.join(".cache")))
        .map(|cache| cache.join("e-imza-rehberi"))
}

fn locked_versions(lock: &str, package: &str) -> Vec<String> {
    let wanted = format!("name = \"{package}\"");
    let mut lines = lock.lines();
    let mut versions = Vec::new();
    while lines.any(|line| line == wanted) {
        let version = lines.next().and_then(|line| quoted(line, "version"));
        versions.extend(version.map(str::to_owned));
    }
    versions
}

fn binaryen_version(trunk: &str) -> Option<String> {
    trunk
        .lines()
        .find_map(|line| quoted(line, "wasm_opt"))
        .and_then(|version| version.strip_prefix("version_"))
        .map(str::to_owned)
}

/// The value of a line `key = "value"`.
fn quoted<'a>(line: &'a str, key: &str) -> Option<&'a str> {
    let value = line.trim().strip_prefix(key)?.trim_start();
    value.strip_prefix('=')?.trim_start().strip_prefix('"')?.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n\n\
        [[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.2.131\"\n";

    #[test]
    fn the_locked_version_is_that_of_the_package_itself() {
        assert_eq!(locked_versions(LOCK, "wasm-bindgen"), ["0.2.130"]);
        assert_eq!(locked_versions(LOCK, "yew"), Vec::<String>::new());
    }

    #[test]
    fn two_locked_versions_are_both_seen() {
        let lock = format!("{LOCK}\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.99\"\n");
        assert_eq!(locked_versions(&lock, "wasm-bindgen"), ["0.2.130", "0.2.99"]);
    }

    #[test]
    fn binaryen_is_pinned_in_trunk_toml() {
        let trunk = "[tools]\n# wasm_opt comes from npm\nwasm_opt = \"version_132\"\n";
        assert_eq!(binaryen_version(trunk).as_deref(), Some("132"));
        assert_eq!(binaryen_version("[tools]\n"), None);
    }

    #[test]
    fn the_cache_is_the_users_own() {
        let home = Some(PathBuf::from("/home/ayşe"));
        let in_home = Some(PathBuf::from("/home/ayşe/.cache/e-imza-rehberi"));
        assert_eq!(cache_folder(None, home.clone()), in_home);
        assert_eq!(cache_folder(Some("relative".into()), home.clone()), in_home);
        assert_eq!(
            cache_folder(Some("/var/cache/ayşe".into()), home),
            Some(PathBuf::from("/var/cache/ayşe/e-imza-rehberi"))
        );
        assert_eq!(cache_folder(None, None), None);
    }
}

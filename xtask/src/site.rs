//! Builds the site: Trunk makes the shell and its hook runs the generator.

use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::Result;
use crate::run::{self, Progress};
use crate::workspace::Workspace;

/// What the built pages are for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Edition {
    /// What is given to readers.
    Published,
    /// What is looked at while being written: pages reload by themselves.
    Watched,
}

/// How many steps [`build`] takes.
pub const STEPS: usize = 3;

/// Builds the whole site.
pub fn build(workspace: &Workspace, path: &OsStr, edition: Edition, progress: &mut Progress) -> Result<()> {
    progress.step("Downloading the crates that are missing", || {
        run::installing("the crates", workspace.cargo().arg("fetch"))
    })?;
    // Trunk's hook would do this too, but without a word.
    progress.step("Building the generator", || run::shown(&mut generator_build(workspace)))?;
    progress.step("Building the form and writing the site", || run::shown(&mut trunk(workspace, path, edition)))
}

/// Trunk's release build, which runs the generator at its end.
pub fn trunk(workspace: &Workspace, path: &OsStr, edition: Edition) -> Command {
    let mut trunk = workspace.command("trunk");
    trunk
        .args(["--quiet", "--skip-version-check", "build", "--release"])
        .env("PATH", path)
        .env(WASM_FLAGS, remaps(&workspace.cargo_sources(), workspace.root()))
        // Trunk allows no such filter beside --quiet.
        .env_remove("RUST_LOG")
        // Where in Trunk's code it gave up helps nobody; what cargo or the generator said does.
        .env("RUST_LIB_BACKTRACE", "0");
    if env::var_os("NO_COLOR").is_some() {
        // Trunk takes this variable for an option and refuses every value but “true” and “false”.
        trunk.env("NO_COLOR", "true");
    }
    for_edition(&mut trunk, edition);
    trunk
}

/// Adds to the flags of `.cargo/config.toml`.
const WASM_FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// Flags that keep the folders of whoever builds the site out of what is published. Cargo splits them at spaces, so a
/// folder with one stays.
fn remaps(sources: &[PathBuf], root: &Path) -> String {
    let folders = sources.iter().map(PathBuf::as_path).chain([root]);
    let flags = folders.filter_map(|folder| folder.to_str().filter(|name| !name.contains(char::is_whitespace)));
    flags.map(|folder| format!("--remap-path-prefix={folder}/=")).collect::<Vec<_>>().join(" ")
}

/// The generator's own build.
pub fn generator_build(workspace: &Workspace) -> Command {
    let mut cargo = workspace.cargo();
    cargo.args(["build", "--release", "--package", "guide"]);
    cargo
}

/// The generator, already built, on the shell that Trunk left.
pub fn generator(workspace: &Workspace, edition: Edition) -> Result<Command> {
    let mut guide = workspace.command(workspace.release_program("guide")?);
    guide.arg("build");
    for_edition(&mut guide, edition);
    Ok(guide)
}

/// The generator, already built, on the folder of Markdown that the browser tests read.
pub fn samples(workspace: &Workspace) -> Result<Command> {
    let mut guide = workspace.command(workspace.release_program("guide")?);
    guide.args(["build", "--pages"]).arg(workspace.tests().join("pages")).arg("--out").arg(workspace.samples());
    Ok(guide)
}

fn for_edition(command: &mut Command, edition: Edition) {
    const LIVE_RELOAD: &str = "GUIDE_LIVE_RELOAD";
    match edition {
        Edition::Published => command.env_remove(LIVE_RELOAD),
        Edition::Watched => command.env(LIVE_RELOAD, "1"),
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_of_the_builder_are_remapped_where_cargo_can_take_them() {
        let sources = [PathBuf::from("/home/a/.cargo/registry/src/x"), PathBuf::from("/home/b c/src")];
        assert_eq!(
            remaps(&sources, Path::new("/home/a/site")),
            "--remap-path-prefix=/home/a/.cargo/registry/src/x/= --remap-path-prefix=/home/a/site/="
        );
    }

    fn live_reload(edition: Edition) -> Option<Option<String>> {
        let mut command = Command::new("guide");
        for_edition(&mut command, edition);
        command
            .get_envs()
            .find(|(name, _)| *name == "GUIDE_LIVE_RELOAD")
            .map(|(_, value)| value.map(|value| value.to_string_lossy().into_owned()))
    }

    #[test]
    fn a_published_site_never_reloads_by_itself() {
        // `Some(None)` is a variable that is taken away from what the person's shell has set.
        assert_eq!(live_reload(Edition::Published), Some(None));
        assert_eq!(live_reload(Edition::Watched), Some(Some("1".into())));
    }
}

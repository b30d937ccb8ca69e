//! What `cargo xtask test` hands over: the built site and the programs.

use std::{
    env, fs,
    io::Write as _,
    path::{Path, PathBuf},
    sync::Once,
};

/// The folder of the finished site.
///
/// # Panics
/// Without it there is nothing to test.
pub fn dist() -> PathBuf {
    let folder = given("DIST");
    assert!(folder.join("index.html").is_file(), "{} holds no site: run `cargo xtask test`", folder.display());
    folder
}

/// The folder of the small site that is made of `tests/pages`.
///
/// # Panics
/// Without it there is nothing to test.
pub fn samples() -> PathBuf {
    let folder = given("SAMPLES");
    assert!(folder.join("index.html").is_file(), "{} holds no site: run `cargo xtask test`", folder.display());
    folder
}

/// The source of axe-core, which finds accessibility mistakes.
///
/// # Panics
/// Without it the pages cannot be checked.
pub fn axe() -> String {
    fs::read_to_string(given("AXE")).expect("axe-core cannot be read: run `cargo xtask test`")
}

/// A program that must be there.
pub(crate) fn program(name: &str) -> PathBuf {
    given(name)
}

fn given(name: &str) -> PathBuf {
    optional(name).unwrap_or_else(|| panic!("{name} is not set: run `cargo xtask test`"))
}

fn optional(name: &str) -> Option<PathBuf> {
    env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from)
}

/// Firefox and its driver, where both are set up. If they are not, says once that a part of the tests is left out.
pub(crate) fn firefox() -> Option<(PathBuf, PathBuf)> {
    static SAID: Once = Once::new();
    let found = optional("FIREFOX").zip(optional("GECKODRIVER"));
    if found.is_none() {
        // Straight to the stream, since the test harness keeps what a passing test prints to itself.
        SAID.call_once(|| {
            let _ = writeln!(std::io::stderr(), "SKIPPED in Firefox: FIREFOX or GECKODRIVER is not set");
        });
    }
    found
}

/// The address of a local file.
pub(crate) fn file_address(path: &Path) -> String {
    url::Url::from_file_path(path).expect("the folder of the site has an absolute path").into()
}

//! The browsers, programs and fonts that the tests take from the system's packages.

use std::env;
use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::Command;

use crate::failure::{Failure, Result};
use crate::{run, tools};

/// A program of the system that the browser tests use.
pub struct SystemProgram {
    /// The variable that tells the tests its path. A person may set it to use another program.
    pub variable: &'static str,
    names: &'static [&'static str],
    package: &'static str,
}

/// All programs that the browser tests take from the system.
pub const PROGRAMS: [SystemProgram; 4] = [
    SystemProgram { variable: "CHROMIUM", names: &["chromium"], package: "chromium" },
    SystemProgram { variable: "CHROMEDRIVER", names: &["chromedriver"], package: "chromium-driver" },
    SystemProgram { variable: "FIREFOX", names: &["firefox-esr", "firefox"], package: "firefox-esr" },
    SystemProgram { variable: "PDFTOTEXT", names: &["pdftotext"], package: "poppler-utils" },
];

impl SystemProgram {
    /// Where the program is.
    pub fn find(&self, path: &OsStr) -> Option<PathBuf> {
        env::var_os(self.variable)
            .map(PathBuf::from)
            .filter(|chosen| chosen.is_file())
            .or_else(|| self.names.iter().find_map(|name| tools::find(name, path)))
    }
}

/// The fonts of the printed letter, as wide letter by letter as the Times New Roman and Arial that office computers have.
/// Without them a browser takes any other, and lines break where they would on no such computer.
const FONTS: [(&str, &str); 2] = [("Liberation Serif", "fonts-liberation"), ("Liberation Sans", "fonts-liberation")];

/// The packages of the programs and fonts that are not there.
pub fn missing() -> Vec<&'static str> {
    let path = env::var_os("PATH").unwrap_or_default();
    let programs = PROGRAMS.iter().filter(|program| program.find(&path).is_none()).map(|program| program.package);
    let fonts = FONTS.iter().filter(|(family, _)| !has_font(family)).map(|(_, package)| *package);
    let mut packages: Vec<_> = programs.chain(fonts).collect();
    packages.dedup();
    packages
}

/// fontconfig's `fc-list` comes with every browser; where it is not there, the font is as good as missing.
fn has_font(family: &str) -> bool {
    run::output_of(Command::new("fc-list").arg(family)).is_some_and(|list| !list.trim().is_empty())
}

/// Installs packages with apt-get, which needs root or a sudo that asks no password.
pub fn install(packages: &[&str]) -> Result<()> {
    let list = packages.join(" ");
    let Some(rights) = Rights::find() else {
        return Err(by_hand(&list));
    };
    run::installing(&format!("the packages {list}"), rights.shell().args(["-c", APT_GET, "sh"]).args(packages))
}

/// A failed update is no reason to stop, for the old list may do. Where it does not, the update's
/// own words explain why.
const APT_GET: &str = "apt-get update; \
    DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends \"$@\"";

fn by_hand(packages: &str) -> Failure {
    Failure::new(format!(
        "the browser tests need the packages {packages}, and installing them here takes apt-get with root's rights; \
         install them with your system's package manager, then run the same command again"
    ))
}

/// How apt-get may be run.
enum Rights {
    Root,
    Sudo,
}

impl Rights {
    fn find() -> Option<Self> {
        let path = env::var_os("PATH")?;
        tools::find("apt-get", &path)?;
        let user = run::output_of(Command::new("id").arg("-u"))?;
        if user.trim() == "0" {
            return Some(Self::Root);
        }
        run::output_of(Command::new("sudo").args(["-n", "true"])).map(|_| Self::Sudo)
    }

    fn shell(&self) -> Command {
        match self {
            Self::Root => Command::new("sh"),
            Self::Sudo => {
                let mut sudo = Command::new("sudo");
                sudo.args(["-n", "sh"]);
                sudo
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sentence_names_the_packages() {
        let sentence = by_hand("chromium poppler-utils").to_string();
        assert!(sentence.contains("need the packages chromium poppler-utils,"));
    }

    #[test]
    fn a_font_that_nobody_made_is_missing() {
        assert!(!has_font("No Such Font Family"));
    }

    #[test]
    fn a_program_is_found_under_any_of_its_names() {
        let folder = tempfile::tempdir().unwrap();
        let name = format!("firefox{}", env::consts::EXE_SUFFIX);
        std::fs::write(folder.path().join(&name), "").unwrap();
        let firefox = SystemProgram {
            variable: "NO_SUCH_VARIABLE_IS_SET",
            names: &["firefox-esr", "firefox"],
            package: "firefox-esr",
        };
        let found = firefox.find(folder.path().as_os_str());
        assert_eq!(found, Some(folder.path().join(name)));
        assert_eq!(firefox.find(OsStr::new("")), None);
    }
}

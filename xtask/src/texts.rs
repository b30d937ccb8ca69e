//! The texts of others that the generator is tried with. They are fetched in pinned versions and are no part of the project.

use std::ffi::OsString;
use std::path::PathBuf;

use crate::failure::Result;
use crate::run;
use crate::tools;
use crate::workspace::Workspace;

/// A text or a folder of them, in a package that somebody has published.
pub struct Text {
    /// The variable of the environment that tells the tests where it is.
    variable: &'static str,
    /// What it is called in our own sentences.
    title: &'static str,
    package: &'static str,
    version: &'static str,
    /// Where it is in the package.
    path: &'static str,
    from: From,
}

/// Where a package is fetched from.
enum From {
    Npm,
    Crates,
}

/// All texts.
pub static TEXTS: [Text; 3] = [
    Text {
        variable: "COMMONMARK",
        title: "the CommonMark specification",
        package: "commonmark-spec",
        version: "0.31.2",
        path: "spec.txt",
        from: From::Npm,
    },
    Text {
        variable: "GFM",
        title: "GitHub's Markdown specification",
        package: "comrak",
        // The last version that carries it: 0.29, the current one.
        version: "0.6.0",
        path: "vendor/cmark-gfm/test/spec.txt",
        from: From::Crates,
    },
    Text {
        variable: "BOOKS",
        title: "the books on Cargo",
        package: "cargo",
        version: "0.99.0",
        path: "src/doc",
        from: From::Crates,
    },
];

/// The variables that tell the tests where each text is.
pub fn variables(workspace: &Workspace) -> Vec<(&'static str, OsString)> {
    TEXTS.iter().filter_map(|text| Some((text.variable, text.place(workspace)?.into_os_string()))).collect()
}

impl Text {
    /// Whether the pinned version is there.
    pub fn is_ready(&self, workspace: &Workspace) -> bool {
        self.place(workspace).is_some()
    }

    /// What installing says it does.
    pub fn title(&self) -> String {
        format!("Fetching {} for the native tests (once)", self.title)
    }

    /// Fetches the pinned version.
    pub fn install(&self, workspace: &Workspace) -> Result<()> {
        let mut command = match self.from {
            From::Npm => tools::npm_install(workspace, &self.npm_folder(workspace), self.package, self.version),
            From::Crates => {
                // It shows a crate, for which cargo unpacks that crate and no other.
                let mut cargo = workspace.cargo();
                cargo.args(["info", "--quiet"]).arg(format!("{}@{}", self.package, self.version));
                cargo
            }
        };
        run::installing(self.title, &mut command)
    }

    /// Where the text is, if it is there.
    fn place(&self, workspace: &Workspace) -> Option<PathBuf> {
        let packages = match self.from {
            From::Npm => vec![self.npm_folder(workspace).join("node_modules").join(self.package)],
            From::Crates => workspace.cargo_sources().iter().map(|folder| folder.join(self.folder())).collect(),
        };
        packages.into_iter().map(|package| package.join(self.path)).find(|path| path.exists())
    }

    fn npm_folder(&self, workspace: &Workspace) -> PathBuf {
        workspace.cached(&self.folder())
    }

    fn folder(&self) -> String {
        format!("{}-{}", self.package, self.version)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Otherwise a test would be skipped, and nobody would see it.
    #[test]
    fn each_variable_is_one_that_a_test_reads() {
        let workspace = Workspace::open().unwrap();
        let tests =
            ["specification", "foreign"].map(|test| workspace.read(&format!("guide/tests/{test}/main.rs")).unwrap());
        for text in &TEXTS {
            let quoted = format!("\"{}\"", text.variable);
            assert!(tests.iter().any(|test| test.contains(&quoted)), "{quoted}");
        }
    }
}

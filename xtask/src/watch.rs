//! `cargo xtask serve --watch`: does after each change just the work that it calls for.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::path::{Component, Path, PathBuf};
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};

use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use crate::builds::Builds;
use crate::failure::{Failure, Result};
use crate::run;
use crate::site::{self, Edition};
use crate::workspace::Workspace;

/// Folders with nothing but sources in them.
const SOURCES: [&str; 3] = ["app", "crates", "guide"];
/// Editors write a file in several strokes; the work waits until none came for this long.
const QUIET: Duration = Duration::from_millis(150);

/// Hears of changes in the sources.
pub struct Watch<'a> {
    workspace: &'a Workspace,
    path: OsString,
    changes: Receiver<PathBuf>,
    /// Watches as long as it lives.
    _watcher: RecommendedWatcher,
}

impl<'a> Watch<'a> {
    /// Begins to listen. `path` is where the tools are.
    pub fn start(workspace: &'a Workspace, path: OsString) -> Result<Self> {
        let (sender, changes) = mpsc::channel();
        let hear = move |event: notify::Result<notify::Event>| {
            let Ok(event) = event else { return };
            if matches!(event.kind, EventKind::Access(_)) {
                return;
            }
            for path in event.paths {
                // Nobody listens any more when the program ends.
                let _ = sender.send(path);
            }
        };
        let watcher = notify::recommended_watcher(hear).and_then(|mut watcher| {
            for folder in SOURCES {
                watcher.watch(&workspace.root().join(folder), RecursiveMode::Recursive)?;
            }
            watcher.watch(workspace.root(), RecursiveMode::NonRecursive)?;
            Ok(watcher)
        });
        let watcher = watcher.map_err(|error| {
            Failure::new(format!("the sources cannot be watched ({error}); use `cargo xtask serve` without --watch"))
        })?;
        Ok(Self { workspace, path, changes, _watcher: watcher })
    }

    /// Works on every change until the person stops the program. `owed` is what an earlier build
    /// failed to do.
    pub fn run(&self, builds: &Builds, mut owed: Option<Work>) -> Result<()> {
        loop {
            let Some((changed, work)) = self.next_change()? else {
                continue;
            };
            // What failed before may fail for a reason that this change has just removed.
            let work = owed.map_or(work, |owed| owed.max(work));
            println!("\n{changed} changed: {} …", work.description());
            let start = Instant::now();
            match self.work(work) {
                Ok(()) => {
                    owed = None;
                    builds.finished();
                    let time = run::in_words(start.elapsed());
                    println!("      done after {time}; open pages reload");
                }
                Err(failure) => {
                    owed = Some(work);
                    eprintln!("{failure}\nStill serving the last good site.");
                }
            }
        }
    }

    /// Waits for changes. Tells what changed and the greatest work among what they call for.
    fn next_change(&self) -> Result<Option<(String, Work)>> {
        let ended = |_| Failure::new("the sources are no longer watched; start the command again");
        let mut paths = BTreeSet::from([self.changes.recv().map_err(ended)?]);
        while let Ok(path) = self.changes.recv_timeout(QUIET) {
            paths.insert(path);
        }
        let changes: Vec<_> = paths
            .iter()
            .filter_map(|path| path.strip_prefix(self.workspace.root()).ok())
            .filter_map(|path| Some((path, work_for(path)?)))
            .collect();
        let Some(work) = changes.iter().map(|(_, work)| *work).max() else {
            return Ok(None);
        };
        let names: Vec<_> = changes.iter().map(|(path, _)| path.display().to_string()).collect();
        let shown = match names.as_slice() {
            [first, _, _, others @ ..] => format!("{first} and {} more files", others.len() + 2),
            few => few.join(" and "),
        };
        Ok(Some((shown, work)))
    }

    fn work(&self, work: Work) -> Result<()> {
        if work > Work::Pages {
            run::shown(&mut site::generator_build(self.workspace))?;
        }
        if work == Work::Shell {
            // Its hook runs the generator.
            return run::shown(&mut site::trunk(self.workspace, &self.path, Edition::Watched));
        }
        run::shown(&mut site::generator(self.workspace, Edition::Watched)?)
    }
}

/// What a change calls for. A later one includes the earlier ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Work {
    /// Running the generator.
    Pages,
    /// Building the generator, then running it.
    Generator,
    /// Building the generator, which shares the form's screens, and the wasm, then running it.
    Shell,
}

impl Work {
    fn description(self) -> &'static str {
        match self {
            Self::Pages => "running the generator",
            Self::Generator => "building and running the generator",
            Self::Shell => "building the site",
        }
    }
}

/// The work for a change of one file, named from the root of the checkout.
fn work_for(changed: &Path) -> Option<Work> {
    let parts: Vec<&str> = changed
        .components()
        .map(|part| match part {
            Component::Normal(name) => name.to_str(),
            _ => None,
        })
        .collect::<Option<_>>()?;
    if parts.iter().any(|name| is_editors_own(name)) {
        return None;
    }
    match parts.as_slice() {
        ["guide", "pages" | "pictures" | "theme", ..] | ["guide", "site.toml"] => Some(Work::Pages),
        ["guide", _, ..] => Some(Work::Generator),
        ["app" | "crates", _, ..] => Some(Work::Shell),
        ["index.html" | "Trunk.toml" | "Cargo.toml" | "Cargo.lock"] => Some(Work::Shell),
        _ => None,
    }
}

/// Whether a name belongs to an editor's copies and marks, which come and go beside a file.
fn is_editors_own(name: &str) -> bool {
    name.starts_with(['.', '#'])
        || name.ends_with('~')
        || [".swp", ".swx", ".tmp", ".bak"].iter().any(|end| name.ends_with(end))
        // Vim tries with this name whether it may write.
        || name == "4913"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn work(path: &str) -> Option<Work> {
        work_for(Path::new(path))
    }

    #[test]
    fn a_page_needs_the_generator_only() {
        for path in [
            "guide/pages/giris.md",
            "guide/pictures/kart.svg",
            "guide/theme/base.css",
            "guide/site.toml",
            // A folder removed as a whole.
            "guide/pages",
        ] {
            assert_eq!(work(path), Some(Work::Pages), "{path}");
        }
    }

    #[test]
    fn the_generators_code_needs_its_build() {
        for path in ["guide/src/page.rs", "guide/templates/page.html", "guide/Cargo.toml"] {
            assert_eq!(work(path), Some(Work::Generator), "{path}");
        }
    }

    #[test]
    fn what_the_browser_runs_needs_everything() {
        for path in
            ["app/src/lib.rs", "crates/form/src/field.rs", "index.html", "Trunk.toml", "Cargo.toml", "Cargo.lock"]
        {
            assert_eq!(work(path), Some(Work::Shell), "{path}");
        }
    }

    #[test]
    fn other_changes_need_nothing() {
        for path in [
            "README.md",
            "dist",
            "target",
            "guide",
            "tests/src/lib.rs",
            "xtask/src/main.rs",
            "guide/pages/.giris.md.swp",
            "guide/pages/giris.md~",
            "guide/pages/4913",
            ".git/index.lock",
            "",
        ] {
            assert_eq!(work(path), None, "{path}");
        }
    }

    #[test]
    fn the_greatest_work_includes_the_others() {
        assert_eq!(Work::Pages.max(Work::Shell), Work::Shell);
        assert_eq!(Work::Generator.max(Work::Pages), Work::Generator);
    }
}

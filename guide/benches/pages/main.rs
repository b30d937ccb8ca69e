//! What sites of a thousand and of ten thousand pages cost the generator, beside the least that they can cost.
//!
//! 1. [`corpus`]: the pages, made of [`words`] by [`dice`].
//! 2. [`floor`]: the least that a generator can do. This program is it too, when it is called so.
//! 3. [`measure`]: wall time, CPU time and memory of one run.
//! 4. [`table`]: the medians, and which aims they reach.

mod corpus;
mod dice;
mod floor;
mod measure;
mod table;
mod words;

use std::{
    env, fs, io,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
};

use clap::{Parser, Subcommand};

use corpus::Corpus;
use measure::Cost;
use table::{Row, Situation};

/// Measures the generator on sites of many pages
#[derive(Parser)]
#[command(bin_name = "cargo bench --package guide --bench pages --")]
struct Arguments {
    #[command(subcommand)]
    instead: Option<Instead>,
    /// How many pages the sites have
    #[arg(long, value_delimiter = ',', default_values_t = [1_000, 10_000])]
    pages: Vec<usize>,
    /// How often each build is measured; the medians count
    #[arg(long, default_value_t = 5)]
    runs: usize,
    /// Cargo says so; it means nothing
    #[arg(long, hide = true, global = true)]
    bench: bool,
}

#[derive(Subcommand)]
enum Instead {
    /// Only write the pages of such a site
    Corpus {
        /// How many
        pages: usize,
        /// Where to
        folder: PathBuf,
    },
    /// Only build pages as the floor does
    Floor {
        /// The folder of the pages
        from: PathBuf,
        /// Where the site goes
        to: PathBuf,
        /// Leave files alone that stay the same
        #[arg(long)]
        if_changed: bool,
    },
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let outcome = match arguments.instead {
        Some(Instead::Corpus { pages, folder }) => Corpus::new(pages).write(&folder).map(|_| ()),
        Some(Instead::Floor { from, to, if_changed }) => floor::build(&from, &to, if_changed),
        None => compare(&arguments.pages, arguments.runs),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn compare(sizes: &[usize], runs: usize) -> io::Result<()> {
    let mut rows = Vec::new();
    for &pages in sizes {
        let contest = Contest::new(pages)?;
        for situation in Situation::ALL {
            println!("{pages} pages, {situation:?}: {runs} runs of each …");
            rows.push(contest.row(situation, runs)?);
        }
    }
    println!("\n{}", table::report(&rows));
    Ok(())
}

/// The floor and the generator on the same pages.
struct Contest {
    corpus: Corpus,
    count: usize,
    pages: PathBuf,
    floor: PathBuf,
    guide: PathBuf,
}

impl Contest {
    fn new(count: usize) -> io::Result<Contest> {
        // Beside the folder that cargo keeps for such programs.
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap_or(Path::new("target"));
        let folder = target.join("bench").join(count.to_string());
        let (pages, floor, guide) = (folder.join("pages"), folder.join("floor"), folder.join("guide"));
        remove(&folder)?;
        let corpus = Corpus::new(count);
        let bytes = corpus.write(&pages)?;
        println!("{count} pages of {} bytes in {}", bytes / count.max(1), pages.display());
        Ok(Contest { corpus, count, pages, floor, guide })
    }

    /// Measures both in turns, so that what else the computer does meets both.
    fn row(&self, situation: Situation, runs: usize) -> io::Result<Row> {
        let (mut floor, mut guide) = (Vec::new(), Vec::new());
        for run in 0..runs {
            self.prepare(situation, run)?;
            floor.push(measure::run(&mut self.floor_build(situation)?)?);
            guide.push(measure::run(&mut self.guide_build())?);
            self.is_whole(&self.floor)?;
            self.is_whole(&self.guide)?;
        }
        Ok(Row { pages: self.count, situation, floor: Cost::median(&floor), guide: Cost::median(&guide) })
    }

    /// Who writes less is no faster.
    fn is_whole(&self, site: &Path) -> io::Result<()> {
        let missing =
            (0..self.count).find(|&number| !site.join(self.corpus.path(number)).with_extension("html").is_file());
        match missing {
            Some(number) => Err(io::Error::other(format!("{} is not in {}", self.corpus.path(number), site.display()))),
            None => Ok(()),
        }
    }

    fn prepare(&self, situation: Situation, run: usize) -> io::Result<()> {
        match situation {
            Situation::First => [&self.floor, &self.guide].into_iter().try_for_each(|folder| remove(folder)),
            Situation::Unchanged => Ok(()),
            Situation::OneEdit => {
                let edited = self.count / 2;
                let text = format!("{}\nDüzeltme {}.\n", self.corpus.page(edited), run + 1);
                fs::write(self.pages.join(self.corpus.path(edited)), text)
            }
        }
    }

    fn floor_build(&self, situation: Situation) -> io::Result<Command> {
        let mut command = Command::new(env::current_exe()?);
        command.arg("floor").args([&self.pages, &self.floor]);
        if situation != Situation::First {
            command.arg("--if-changed");
        }
        Ok(command)
    }

    fn guide_build(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_guide"));
        command.arg("build").arg("--pages").arg(&self.pages).arg("--out").arg(&self.guide);
        command
    }
}

fn remove(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

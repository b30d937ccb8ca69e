//! `cargo xtask fuzz`: lets libFuzzer try the form's rules with inputs that it grows by what they reach.
//!
//! Stable Rust does: only the sanitizers need another, and they find nothing in code without `unsafe`.

use std::collections::VecDeque;
use std::ffi::OsStr;
use std::io::{self, BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};
use std::{env, fs, thread};

use crate::failure::{Context, Failure, Result};
use crate::run::{self, Progress};
use crate::tools;
use crate::workspace::Workspace;

/// What makes the program tell which code an input reaches: what cargo-fuzz uses, but for the trace of comparisons. With
/// that, an execution takes three times as long, and the dictionary tells the fuzzer what is compared with.
const FLAGS: [&str; 4] = [
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
];

/// The longest input in bytes: a rehearsal through all screens fits in.
const MAX_LEN: &str = "-max_len=300";
/// An input that takes longer than these seconds, ten thousand times what it should, hangs.
const TIMEOUT: &str = "-timeout=10";

/// Builds the program that feeds inputs to the form, and lets the fuzzer execute `runs` of them.
pub fn fuzz(workspace: &Workspace, runs: u64) -> Result<()> {
    let path = env::var_os("PATH").unwrap_or_default();
    if env::var_os("CXX").is_none() && tools::find(CPP, &path).is_none() {
        return Err(missing_compiler());
    }
    let places = Places::new(workspace)?;
    let mut progress = Progress::new(2);
    progress.step("Building the form so that it tells what an input reaches", || {
        run::shown(&mut build(workspace, &places))
    })?;
    places.lay_out(workspace)?;
    let cores = thread::available_parallelism().map_or(1, |cores| cores.get() as u64);
    let start = Instant::now();
    let news = progress.step(&format!("Trying {runs} inputs"), || {
        let shares = (0..cores).map(|core| runs / cores + u64::from(core < runs % cores));
        try_all(shares.map(|share| fuzzer(workspace, &places, share)).collect())
    })?;
    println!("\n{}", closing_line(&news, start.elapsed()));
    Ok(())
}

/// Runs all the fuzzers at once, which share what they find. The first that fails ends the others.
fn try_all(fuzzers: Vec<Command>) -> Result<Vec<News>> {
    let together = &Together::default();
    thread::scope(|scope| {
        let follow = |mut fuzzer: Command| {
            scope.spawn(move || {
                let mut news = News::default();
                let outcome = news.follow(&mut fuzzer, together);
                together.failed.fetch_or(outcome.is_err(), Ordering::Relaxed);
                outcome.map(|()| news)
            })
        };
        let threads: Vec<_> = fuzzers.into_iter().map(follow).collect();
        threads.into_iter().map(|thread| thread.join().expect("no thread panics")).collect()
    })
}

/// What the fuzzers know of each other.
struct Together {
    failed: AtomicBool,
    executions: AtomicU64,
    told: Mutex<Instant>,
    start: Instant,
}

impl Default for Together {
    fn default() -> Self {
        let start = Instant::now();
        Self { failed: AtomicBool::new(false), executions: AtomicU64::new(0), told: Mutex::new(start), start }
    }
}

impl Together {
    /// A run takes long: somebody who looks wants to see that it goes on.
    const EVERY: Duration = Duration::from_secs(30);

    /// Tells from time to time how far all of them are.
    fn tell(&self) {
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        if told.elapsed() >= Self::EVERY {
            *told = Instant::now();
            let executions = self.executions.load(Ordering::Relaxed);
            println!("      {}  {executions} executions", run::in_words(self.start.elapsed()));
        }
    }
}

fn closing_line(news: &[News], time: Duration) -> String {
    let executions: u64 = news.iter().map(|news| news.executions).sum();
    let coverage = news.iter().map(|news| news.coverage).max().unwrap_or_default();
    format!("{executions} executions in {}, {coverage} branches reached, none crashed", run::in_words(time))
}

/// The C++ compiler that is looked for where CXX names none.
const CPP: &str = if cfg!(target_vendor = "apple") { "clang++" } else { "c++" };

fn missing_compiler() -> Failure {
    Failure::new(format!(
        "libFuzzer is written in C++, and no compiler for it was found (`{CPP}`); install g++ or clang, or name the \
         compiler in CXX, then run the same command again"
    ))
}

/// Where everything is that the fuzzer needs and makes.
struct Places {
    /// Rust's name for this computer. With it said, cargo does not build its own helpers with [`FLAGS`] too.
    target: String,
    /// Cargo's folder for this build, and the fuzzer's.
    folder: PathBuf,
}

impl Places {
    fn new(workspace: &Workspace) -> Result<Self> {
        let mut rustc = workspace.command(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
        let target = run::output_of(rustc.args(["--print", "host-tuple"])).ok_or_else(|| {
            Failure::new("rustc does not say what computer it runs on; see `rustc --print host-tuple`")
        })?;
        let beside = workspace.release_program("parsers")?;
        let built = beside.ancestors().nth(2).unwrap_or(workspace.root());
        Ok(Self { target: target.trim().to_owned(), folder: built.join("fuzz") })
    }

    fn program(&self) -> PathBuf {
        self.folder.join(&self.target).join("release").join(format!("parsers{}", env::consts::EXE_SUFFIX))
    }

    /// The inputs that are worth changing further. It grows, and a later run goes on with it.
    fn corpus(&self) -> PathBuf {
        self.folder.join("corpus")
    }

    fn dictionary(&self) -> PathBuf {
        self.folder.join("words.dict")
    }

    fn crashes(&self) -> PathBuf {
        self.folder.join("crashes")
    }

    /// Writes the seeds and the words, which people can read, as the fuzzer reads them.
    fn lay_out(&self, workspace: &Workspace) -> Result<()> {
        for folder in [self.corpus(), self.crashes()] {
            fs::create_dir_all(&folder).context(|| format!("{} could not be made", folder.display()))?;
        }
        for (number, seed) in entries(&workspace.read("form/fuzz/seeds.txt")?).iter().enumerate() {
            write(&self.corpus().join(format!("seed-{number:03}")), seed)?;
        }
        let words = entries(&workspace.read("form/fuzz/words.txt")?);
        write(&self.dictionary(), &words.iter().map(|word| dictionary_line(word)).collect::<String>())
    }
}

fn write(path: &Path, text: &str) -> Result<()> {
    fs::write(path, text).context(|| format!("{} could not be written", path.display()))
}

/// The lines that are neither blank nor a comment, with `\u{…}` read as in Rust.
fn entries(text: &str) -> Vec<String> {
    text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(unescaped).collect()
}

fn unescaped(line: &str) -> String {
    let mut parts = line.split("\\u{");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let sign = part.split_once('}').and_then(|(code, rest)| {
            let code = u32::from_str_radix(code, 16).ok()?;
            Some((char::from_u32(code)?, rest))
        });
        match sign {
            Some((sign, rest)) => {
                text.push(sign);
                text.push_str(rest);
            }
            None => text.extend(["\\u{", part]),
        }
    }
    text
}

/// A word as libFuzzer's dictionaries have it. They know ASCII alone.
fn dictionary_line(word: &str) -> String {
    let bytes: String = word.bytes().map(|byte| format!("\\x{byte:02X}")).collect();
    format!("\"{bytes}\"\n")
}

fn build(workspace: &Workspace, places: &Places) -> Command {
    let mut cargo = workspace.cargo();
    cargo
        .args(["build", "--release", "--locked", "--manifest-path", "form/fuzz/Cargo.toml", "--target", &places.target])
        .args([OsStr::new("--target-dir"), places.folder.as_os_str()])
        // Stands above all other settings of flags, and its parts may hold spaces.
        .env("CARGO_ENCODED_RUSTFLAGS", FLAGS.join("\u{1F}"));
    cargo
}

fn fuzzer(workspace: &Workspace, places: &Places, runs: u64) -> Command {
    let mut fuzzer = workspace.command(places.program());
    fuzzer
        .args([&format!("-runs={runs}"), MAX_LEN, TIMEOUT])
        .arg(format!("-dict={}", places.dictionary().display()))
        .arg(format!("-artifact_prefix={}{}", places.crashes().display(), std::path::MAIN_SEPARATOR))
        .arg(places.corpus())
        // What was asserted says more than the way there.
        .env("RUST_BACKTRACE", "0");
    fuzzer
}

/// What the fuzzer has said so far.
#[derive(Debug, Default)]
struct News {
    executions: u64,
    /// How many branches of the code the inputs reached.
    coverage: u64,
    last_lines: VecDeque<String>,
    /// The file with the input that broke a rule.
    artifact: Option<String>,
}

impl News {
    const KEPT_LINES: usize = 40;

    /// Runs the fuzzer to its end, or until another one has failed.
    fn follow(&mut self, fuzzer: &mut Command, together: &Together) -> Result<()> {
        let program = PathBuf::from(fuzzer.get_program());
        let not_run = |error: io::Error| Failure::new(format!("`{}` could not be run: {error}", program.display()));
        let mut child = fuzzer.stdin(Stdio::null()).stderr(Stdio::piped()).spawn().map_err(not_run)?;
        if let Some(stderr) = child.stderr.take() {
            for line in BufReader::new(stderr).split(b'\n').map_while(io::Result::ok) {
                if together.failed.load(Ordering::Relaxed) {
                    return child.kill().and_then(|()| child.wait()).map(|_| ()).map_err(not_run);
                }
                let before = self.executions;
                self.hear(&String::from_utf8_lossy(&line));
                together.executions.fetch_add(self.executions.saturating_sub(before), Ordering::Relaxed);
                together.tell();
            }
        }
        if child.wait().map_err(not_run)?.success() { Ok(()) } else { Err(self.failure(&program)) }
    }

    fn hear(&mut self, line: &str) {
        if let Some((_, artifact)) = line.split_once("Test unit written to ") {
            self.artifact = Some(artifact.to_owned());
        }
        match line.strip_prefix('#').and_then(figures) {
            Some((executions, coverage)) => (self.executions, self.coverage) = (executions, coverage),
            None => {
                if self.last_lines.len() == Self::KEPT_LINES {
                    self.last_lines.pop_front();
                }
                self.last_lines.push_back(line.to_owned());
            }
        }
    }

    /// Shows what the fuzzer wrote about its end, and says where the input is that broke a rule.
    fn failure(&self, program: &Path) -> Failure {
        let first = self.last_lines.iter().position(|line| is_beginning_of_the_end(line)).unwrap_or(0);
        for line in self.last_lines.iter().skip(first) {
            eprintln!("    | {line}");
        }
        let after = format!("after about {} executions", self.executions);
        Failure::new(match &self.artifact {
            Some(input) => format!(
                "an input broke a rule {after}; it is kept in {input}, and `{} {input}` tries it again",
                program.display()
            ),
            None => format!("the fuzzer gave up {after}; what it wrote is above"),
        })
    }
}

/// Executions and coverage of a line such as `#4096 pulse cov: 3728 ft: 12322 …`, without its `#`.
fn figures(line: &str) -> Option<(u64, u64)> {
    let mut words = line.split_whitespace();
    let executions = words.next()?.parse().ok()?;
    words.find(|word| *word == "cov:")?;
    Some((executions, words.next()?.parse().ok()?))
}

fn is_beginning_of_the_end(line: &str) -> bool {
    line.contains(" panicked at ") || line.contains("ERROR: libFuzzer")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heard(lines: &[&str]) -> News {
        let mut news = News::default();
        lines.iter().for_each(|line| news.hear(line));
        news
    }

    #[test]
    fn the_last_figures_count() {
        let news = heard(&[
            "INFO: Running with entropic power schedule (0xFF, 100).",
            "#2\tINITED cov: 3 ft: 4 corp: 1/1b exec/s: 0 rss: 28Mb",
            "#4096\tpulse  cov: 3728 ft: 12322 corp: 955/76Kb lim: 189 exec/s: 1365 rss: 33Mb",
            "#1000000\tDONE   cov: 4398 ft: 21424 corp: 5053/447Kb lim: 224 exec/s: 2881 rss: 39Mb",
            "###### Recommended dictionary. ######",
            "\"\\001\\000\" # Uses: 324",
            "Done 1000000 runs in 347 second(s)",
        ]);
        let other = heard(&["#500\tDONE   cov: 4200 ft: 1 corp: 1/1b lim: 4 exec/s: 1 rss: 1Mb"]);
        assert_eq!(
            closing_line(&[news, other], Duration::from_secs(347)),
            "1000500 executions in 5 min 47 s, 4398 branches reached, none crashed"
        );
    }

    #[test]
    fn a_crash_names_its_input_and_how_to_try_it_again() {
        let news = heard(&[
            "#65536\tpulse  cov: 4045 ft: 17108 corp: 2804/282Kb lim: 189 exec/s: 1560 rss: 37Mb",
            "thread '<unnamed>' (7) panicked at src/fields.rs:50:13:",
            "==7== ERROR: libFuzzer: deadly signal",
            "artifact_prefix='/t/crashes/'; Test unit written to /t/crashes/crash-0a1b",
        ]);
        let sentence = news.failure(Path::new("/t/parsers")).to_string();
        assert_eq!(
            sentence,
            "error: an input broke a rule after about 65536 executions; it is kept in /t/crashes/crash-0a1b, \
             and `/t/parsers /t/crashes/crash-0a1b` tries it again"
        );
    }

    #[cfg(unix)]
    #[test]
    fn the_first_fuzzer_that_fails_ends_the_others() {
        let shell = |script: &str| {
            let mut command = Command::new("sh");
            command.args(["-c", script]);
            command
        };
        let endless = "while sleep 0.05; do echo '#1 NEW cov: 1' >&2; done";
        let failure = try_all(vec![shell(endless), shell("exit 77")]).unwrap_err().to_string();
        assert!(failure.contains("the fuzzer gave up"), "{failure}");
    }

    #[test]
    fn a_missing_compiler_is_named_with_what_to_do() {
        let sentence = missing_compiler().to_string();
        assert!(sentence.contains(CPP) && sentence.contains("install g++ or clang"), "{sentence}");
    }

    #[test]
    fn comments_are_no_seeds_and_invisible_signs_are_read() {
        let text = "# Names\n\n  İpek\\u{A0}\\u{200B}IŞIK\n\\u{D800}\\u{zz}\\u{41\n";
        assert_eq!(entries(text), ["  İpek\u{A0}\u{200B}IŞIK", "\\u{D800}\\u{zz}\\u{41"]);
    }

    #[test]
    fn dictionaries_are_ascii() {
        assert_eq!(dictionary_line("ğ\""), "\"\\xC4\\x9F\\x22\"\n");
    }

    #[test]
    fn the_build_is_traced_for_this_computer_alone_and_in_its_own_folder() {
        let workspace = Workspace::open().unwrap();
        let places = Places::new(&workspace).unwrap();
        let build = build(&workspace, &places);
        let arguments: Vec<_> = build.get_args().map(OsStr::to_string_lossy).collect();
        let after = |name: &str| arguments.iter().skip_while(|argument| *argument != name).nth(1).map(|word| &**word);
        assert_eq!(after("--target"), Some(&*places.target));
        assert!(after("--target-dir").is_some_and(|folder| folder.ends_with("fuzz")));
        let flags = build.get_envs().find(|(name, _)| *name == "CARGO_ENCODED_RUSTFLAGS").and_then(|(_, flags)| flags);
        assert_eq!(flags.map(|flags| flags.to_string_lossy().split('\u{1F}').count()), Some(FLAGS.len()));
    }

    #[test]
    fn the_fuzzer_is_told_when_to_stop_and_where_to_leave_what_it_finds() {
        let workspace = Workspace::open().unwrap();
        let places = Places::new(&workspace).unwrap();
        let fuzzer = fuzzer(&workspace, &places, 7);
        let arguments: Vec<_> = fuzzer.get_args().map(OsStr::to_string_lossy).collect();
        assert!(arguments.iter().any(|argument| argument == "-runs=7"));
        let crashes = format!("-artifact_prefix={}", places.crashes().display());
        assert!(arguments.iter().any(|argument| argument.starts_with(&crashes)));
    }
}

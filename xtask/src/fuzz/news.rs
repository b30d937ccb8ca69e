//! What a fuzzer says, and what is said of it.

use std::collections::VecDeque;
use std::io::{self, BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use super::together::Together;
use crate::failure::{Failure, Result};
use crate::run;

/// What all of them together came to in `time`.
pub fn closing_line(news: &[News], time: Duration) -> String {
    let executions: u64 = news.iter().map(|news| news.executions).sum();
    let coverage = news.iter().map(|news| news.coverage).max().unwrap_or_default();
    format!("{executions} executions in {}, {coverage} branches reached, none crashed", run::in_words(time))
}

/// What the fuzzer has said so far.
#[derive(Debug, Default)]
pub struct News {
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
    pub fn follow(&mut self, fuzzer: &mut Command, together: &Together) -> Result<()> {
        let program = PathBuf::from(fuzzer.get_program());
        let not_run = |error: io::Error| Failure::new(format!("`{}` could not be run: {error}", program.display()));
        let mut child = fuzzer.stdin(Stdio::null()).stderr(Stdio::piped()).spawn().map_err(not_run)?;
        if let Some(stderr) = child.stderr.take() {
            for line in BufReader::new(stderr).split(b'\n').map_while(io::Result::ok) {
                if together.is_over() {
                    return child.kill().and_then(|()| child.wait()).map(|_| ()).map_err(not_run);
                }
                let before = self.executions;
                self.hear(&String::from_utf8_lossy(&line));
                together.add(self.executions.saturating_sub(before));
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
}

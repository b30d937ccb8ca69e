//! Running other programs, and saying how far a long command is.

use std::collections::VecDeque;
use std::io::{self, BufRead, BufReader, IsTerminal, Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant};

use crate::failure::{Failure, Result};

/// Counts the steps of a command and times each.
pub struct Progress {
    done: usize,
    total: usize,
}

impl Progress {
    /// Progress over `total` steps, none of them begun.
    pub fn new(total: usize) -> Self {
        Self { done: 0, total }
    }

    /// Announces the next step, does it and tells how long it took.
    pub fn step<T>(&mut self, what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
        self.done += 1;
        println!("[{}/{}] {what} …", self.done, self.total);
        let start = Instant::now();
        let outcome = work();
        let word = if outcome.is_ok() { "done" } else { "failed" };
        println!("      {word} after {}", in_words(start.elapsed()));
        outcome
    }
}

/// A time as people say it, as exact as its length deserves.
pub fn in_words(time: Duration) -> String {
    let seconds = time.as_secs();
    match seconds {
        0..10 => format!("{:.1} s", time.as_secs_f64()),
        10..60 => format!("{seconds} s"),
        _ => format!("{} min {:02} s", seconds / 60, seconds % 60),
    }
}

/// Runs a program whose output goes straight to the person, who sees there why it failed.
pub fn shown(command: &mut Command) -> Result<()> {
    let status = command.status().map_err(|error| not_started(command, &error))?;
    if status.success() { Ok(()) } else { Err(failed(command)) }
}

/// Runs a program whose lines on standard output are both passed on and handed to `see`.
pub fn seen(command: &mut Command, mut see: impl FnMut(&str)) -> Result<()> {
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(|error| not_started(command, &error))?;
    if let Some(output) = child.stdout.take() {
        // A line that is no UTF-8 is passed on like any other.
        for line in BufReader::new(output).split(b'\n').map_while(io::Result::ok) {
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            see(&without_colours(&line));
        }
    }
    match child.wait() {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err(failed(command)),
        Err(error) => Err(not_started(command, &error)),
    }
}

/// What a short-lived program prints on standard output, when it ends well.
pub fn output_of(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs a long installation. A terminal sees its last line and the time that has passed; a log
/// gets a line from time to time. When it fails, its last lines come with the failure.
pub fn installing(what: &str, command: &mut Command) -> Result<()> {
    let mut child = command
        // Cargo's own count of crates is the best answer to "how far?".
        .env("CARGO_TERM_PROGRESS_WHEN", "always")
        .env("CARGO_TERM_PROGRESS_WIDTH", "70")
        // The last lines shall say what went wrong, not where in the installer.
        .env("RUST_BACKTRACE", "0")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| not_started(command, &error))?;
    let (sender, pieces) = mpsc::channel();
    if let Some(stdout) = child.stdout.take() {
        read_pieces(stdout, sender.clone());
    }
    if let Some(stderr) = child.stderr.take() {
        read_pieces(stderr, sender);
    }
    let mut news = News::new();
    loop {
        match pieces.recv_timeout(Duration::from_secs(1)) {
            Ok(piece) => news.hear(piece),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => break,
        }
        news.tell();
    }
    news.end();
    match child.wait() {
        Ok(status) if status.success() => Ok(()),
        _ => Err(Failure::installing(what, news.last_lines.into())),
    }
}

fn not_started(command: &Command, error: &io::Error) -> Failure {
    let program = command.get_program().display();
    if error.kind() == io::ErrorKind::NotFound {
        let what = match command.get_program().to_str() {
            Some("npm" | "npm.cmd") => "Node.js, which brings it",
            _ => "it",
        };
        Failure::new(format!("`{program}` was not found; install {what}, then run the same command again"))
    } else {
        Failure::new(format!("`{program}` could not be run: {error}"))
    }
}

fn failed(command: &Command) -> Failure {
    // The program's name says enough without its folder.
    let program = Path::new(command.get_program());
    let words: Vec<_> = std::iter::once(program.file_name().unwrap_or(program.as_os_str()))
        .chain(command.get_args())
        .map(|word| word.to_string_lossy())
        .collect();
    Failure::new(format!("`{}` failed; see what it wrote above", words.join(" ")))
}

/// A piece of a program's output: a line, or a progress bar that the next piece replaces.
struct Piece {
    text: String,
    passing: bool,
}

fn read_pieces(output: impl Read + Send + 'static, sender: Sender<Piece>) {
    thread::spawn(move || {
        let mut text = Vec::new();
        // A last line may lack its end.
        let bytes = BufReader::new(output).bytes().map_while(io::Result::ok);
        for byte in bytes.chain([b'\n']) {
            if byte != b'\n' && byte != b'\r' {
                text.push(byte);
                continue;
            }
            let piece = Piece { text: without_colours(&String::from_utf8_lossy(&text)), passing: byte == b'\r' };
            text.clear();
            if !piece.text.trim().is_empty() && sender.send(piece).is_err() {
                return;
            }
        }
    });
}

/// What the person is told while a program runs.
struct News {
    start: Instant,
    told: Instant,
    every: Duration,
    terminal: bool,
    latest: String,
    last_lines: VecDeque<String>,
}

impl News {
    const KEPT_LINES: usize = 80;
    const WIDTH: usize = 78;

    fn new() -> Self {
        let terminal = io::stdout().is_terminal();
        Self {
            start: Instant::now(),
            told: Instant::now(),
            every: if terminal { Duration::from_millis(200) } else { Duration::from_secs(20) },
            terminal,
            latest: String::new(),
            last_lines: VecDeque::new(),
        }
    }

    fn hear(&mut self, piece: Piece) {
        if !piece.passing {
            if self.last_lines.len() == Self::KEPT_LINES {
                self.last_lines.pop_front();
            }
            self.last_lines.push_back(piece.text.clone());
        }
        self.latest = piece.text;
    }

    fn tell(&mut self) {
        if self.told.elapsed() < self.every {
            return;
        }
        self.told = Instant::now();
        let news = format!("      {}  {}", in_words(self.start.elapsed()), self.latest.trim());
        let news: String = news.chars().take(Self::WIDTH).collect();
        if self.terminal {
            print!("\r\x1b[2K{news}");
            // A terminal that is gone needs no news.
            let _ = io::stdout().flush();
        } else {
            println!("{news}");
        }
    }

    fn end(&self) {
        if self.terminal {
            print!("\r\x1b[2K");
            let _ = io::stdout().flush();
        }
    }
}

/// The text without terminal escapes (`ESC [ … letter`) and other control characters.
fn without_colours(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        if character == '\x1b' {
            characters.by_ref().find(char::is_ascii_alphabetic);
        } else if !character.is_control() || character == '\t' {
            plain.push(character);
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_as_exact_as_they_deserve() {
        assert_eq!(in_words(Duration::from_millis(420)), "0.4 s");
        assert_eq!(in_words(Duration::from_millis(12_900)), "12 s");
        assert_eq!(in_words(Duration::from_secs(243)), "4 min 03 s");
    }

    #[test]
    fn colours_are_dropped() {
        let coloured = "\x1b[1m\x1b[32m   Compiling\x1b[0m yew v0.23.0\x1b[K";
        assert_eq!(without_colours(coloured), "   Compiling yew v0.23.0");
    }

    #[test]
    fn a_missing_program_is_named() {
        let failure = shown(&mut Command::new("no-such-program-here")).unwrap_err();
        assert!(failure.to_string().contains("`no-such-program-here` was not found"));
    }

    #[cfg(unix)]
    #[test]
    fn every_line_is_seen_and_the_end_is_told() {
        let mut lines = Vec::new();
        let mut command = Command::new("sh");
        command.args(["-c", "echo one; printf two; exit 3"]);
        let outcome = seen(&mut command, |line| lines.push(line.to_owned()));
        assert_eq!(lines, ["one", "two"]);
        assert!(outcome.unwrap_err().to_string().contains("`sh -c"));
    }

    #[cfg(unix)]
    #[test]
    fn a_failed_installation_shows_its_last_lines_but_no_progress_bars() {
        let mut command = Command::new("sh");
        command.args(["-c", r"printf 'Building 1/2\rcould not compile\n' >&2; exit 1"]);
        let failure = installing("trunk", &mut command).unwrap_err().to_string();
        assert!(failure.contains("could not be installed"), "{failure}");
        assert!(failure.ends_with("\n    | could not compile"), "{failure}");
    }
}

//! The fuzzers side by side, one for each core.

use std::process::Command;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use super::news::News;
use crate::failure::Result;
use crate::run;

/// Runs all the fuzzers at once, which share what they find. The first that fails ends the others.
pub fn try_all(fuzzers: Vec<Command>) -> Result<Vec<News>> {
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
pub struct Together {
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

    /// Whether another fuzzer has failed.
    pub fn is_over(&self) -> bool {
        self.failed.load(Ordering::Relaxed)
    }

    /// Counts `executions` more.
    pub fn add(&self, executions: u64) {
        self.executions.fetch_add(executions, Ordering::Relaxed);
        self.tell();
    }

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

#[cfg(test)]
mod tests {
    use super::*;

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
}

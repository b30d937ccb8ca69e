//! Runs a program to its end and tells what it cost.

use std::{
    io,
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use wait4::Wait4;

/// What a run cost.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Cost {
    /// From its start to its end.
    pub wall: Duration,
    /// What all its threads worked, for themselves and in the system.
    pub cpu: Duration,
    /// The most memory that it had at once, in bytes.
    pub peak: u64,
}

impl Cost {
    /// The median of each of the costs.
    pub fn median(runs: &[Cost]) -> Cost {
        Cost {
            wall: middle(runs.iter().map(|run| run.wall)),
            cpu: middle(runs.iter().map(|run| run.cpu)),
            peak: middle(runs.iter().map(|run| run.peak)),
        }
    }
}

fn middle<T: Ord + Default>(values: impl Iterator<Item = T>) -> T {
    let mut values: Vec<T> = values.collect();
    values.sort();
    let half = values.len() / 2;
    values.into_iter().nth(half).unwrap_or_default()
}

/// Runs `command`. What it says on standard output is dropped; what it complains of is shown.
///
/// Linux counts as a child's memory also what its parent had when it was started, so the parent has to stay small.
pub fn run(command: &mut Command) -> io::Result<Cost> {
    let start = Instant::now();
    let used = command.stdin(Stdio::null()).stdout(Stdio::null()).spawn()?.wait4()?;
    let wall = start.elapsed();
    if !used.status.success() {
        return Err(io::Error::other(format!("{command:?} failed: {}", used.status)));
    }
    Ok(Cost { wall, cpu: used.rusage.utime + used.rusage.stime, peak: used.rusage.maxrss })
}

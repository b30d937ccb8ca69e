//! The number of the latest build, which open pages wait to see change.

use std::sync::{Condvar, Mutex, PoisonError};
use std::time::{Duration, SystemTime};

/// Counts builds and wakes those who wait for the next one.
pub struct Builds {
    latest: Mutex<u64>,
    changed: Condvar,
}

impl Default for Builds {
    /// Begins with the time, so that pages left open from an earlier run reload as well.
    fn default() -> Self {
        let since_1970 = SystemTime::UNIX_EPOCH.elapsed().unwrap_or_default();
        Self { latest: Mutex::new(since_1970.as_secs()), changed: Condvar::new() }
    }
}

impl Builds {
    /// A waiting browser is answered after this time even when nothing happened, before it gives
    /// up by itself.
    const PATIENCE: Duration = Duration::from_secs(25);

    /// A new build is ready.
    pub fn finished(&self) {
        *self.latest.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        self.changed.notify_all();
    }

    /// Waits, not for ever, until the latest build is newer than `shown`, and tells its number.
    pub fn newer_than(&self, shown: u64) -> u64 {
        let latest = self.latest.lock().unwrap_or_else(PoisonError::into_inner);
        let (latest, _) = self
            .changed
            .wait_timeout_while(latest, Self::PATIENCE, |latest| *latest <= shown)
            .unwrap_or_else(PoisonError::into_inner);
        *latest
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::thread;

    use super::*;

    #[test]
    fn an_old_page_is_answered_at_once() {
        let builds = Builds::default();
        let first = builds.newer_than(0);
        builds.finished();
        assert_eq!(builds.newer_than(first), first + 1);
    }

    #[test]
    fn a_waiting_page_is_answered_by_the_next_build() {
        let builds = Arc::new(Builds::default());
        let shown = builds.newer_than(0);
        let waiting = Arc::clone(&builds);
        let page = thread::spawn(move || waiting.newer_than(shown));
        builds.finished();
        assert_eq!(page.join().unwrap(), shown + 1);
    }
}

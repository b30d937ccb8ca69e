//! The number of the latest build, which open pages wait to see change.

use std::time::{Duration, SystemTime};

use tokio::sync::watch;
use tokio::time;

/// Counts builds and wakes those who wait for the next one.
pub struct Builds(watch::Sender<u64>);

impl Default for Builds {
    /// Begins with the time, so that pages left open from an earlier run reload as well.
    fn default() -> Self {
        let since_1970 = SystemTime::UNIX_EPOCH.elapsed().unwrap_or_default();
        Self(watch::Sender::new(since_1970.as_secs()))
    }
}

impl Builds {
    /// A waiting browser is answered after this time even when nothing happened, before it gives
    /// up by itself.
    const PATIENCE: Duration = Duration::from_secs(25);

    /// A new build is ready.
    pub fn finished(&self) {
        self.0.send_modify(|latest| *latest += 1);
    }

    /// Waits, not for ever, until the latest build is newer than `shown`, and tells its number.
    pub async fn newer_than(&self, shown: u64) -> u64 {
        let mut builds = self.0.subscribe();
        // Whether it was a build that ended the waiting or our patience: the number tells.
        let _ = time::timeout(Self::PATIENCE, builds.wait_for(|latest| *latest > shown)).await;
        *self.0.borrow()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use tokio::runtime::Runtime;

    use super::*;

    #[test]
    fn an_old_page_is_answered_at_once() {
        let builds = Builds::default();
        let runtime = Runtime::new().unwrap();
        let first = runtime.block_on(builds.newer_than(0));
        builds.finished();
        assert_eq!(runtime.block_on(builds.newer_than(first)), first + 1);
    }

    #[test]
    fn a_waiting_page_is_answered_by_the_next_build() {
        let builds = Arc::new(Builds::default());
        let runtime = Runtime::new().unwrap();
        let shown = runtime.block_on(builds.newer_than(0));
        let waiting = Arc::clone(&builds);
        let page = runtime.spawn(async move { waiting.newer_than(shown).await });
        builds.finished();
        assert_eq!(runtime.block_on(page).unwrap(), shown + 1);
    }
}

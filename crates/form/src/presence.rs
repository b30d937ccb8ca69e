//! Whether anybody is there. On a shared computer nothing stays behind: what nobody has touched for as long as the idle limit
//! is deleted.

use crate::moment::Millis;

/// When the person was last there, and what time it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Presence {
    now: Millis,
    active: Millis,
    /// What the page's other program knows of that.
    told: Millis,
    /// Seconds.
    limit: u32,
}

impl Presence {
    /// Seconds before the limit at which the warning appears.
    const WARNING: u32 = 60;

    /// Somebody is there `now`, and may be away for `limit` seconds.
    pub fn new(now: Millis, limit: u32) -> Presence {
        Presence { now, active: now, told: now, limit }
    }

    /// The time of the last event.
    pub fn now(&self) -> Millis {
        self.now
    }

    /// When the person was last there.
    pub fn active(&self) -> Millis {
        self.active
    }

    /// It is `now`. A clock that was set back does not lengthen the time until the limit.
    pub fn pass(&mut self, now: Millis) {
        self.now = now;
        self.active = self.active.min(now);
    }

    /// The person is doing something.
    pub fn act(&mut self) {
        self.active = self.now;
    }

    /// The person read, scrolled or searched at these moments, the earliest first. They were there, unless the limit had been
    /// reached by then: it may have been another one.
    pub fn was_there(&mut self, signs: impl IntoIterator<Item = Millis>, now: Millis) {
        self.active = self.active.min(now);
        for at in signs {
            if at < self.active.plus_seconds(self.limit) {
                self.active = self.active.max(at.min(now));
            }
        }
    }

    /// The page's other program says that the person was there at this moment.
    pub fn hear(&mut self, at: Millis) {
        self.was_there([at], self.now);
        self.told = self.active;
    }

    /// When the person was last there, if the other program is to be told: whenever it is a second or more from what that
    /// knows. Given once.
    pub fn news(&mut self) -> Option<Millis> {
        if self.active >= self.told && self.active < self.told.plus_seconds(1) {
            return None;
        }
        self.told = self.active;
        Some(self.active)
    }

    /// Seconds until the limit, in the last minute before it; 0 once it is reached.
    pub fn warning(&self) -> Option<u32> {
        let left = self.active.plus_seconds(self.limit).seconds_since(self.now);
        (left <= Presence::WARNING).then_some(left)
    }

    /// Whether the limit is reached.
    pub fn is_over(&self) -> bool {
        self.warning() == Some(0)
    }

    /// Whether someone was there at `active`, less than `limit` seconds from `now`. Clocks are corrected: that of a draft may be
    /// ahead of today's, by as little as it may be behind.
    pub fn is_recent(active: Millis, now: Millis, limit: u32) -> bool {
        now < active.plus_seconds(limit) && active < now.plus_seconds(limit)
    }
}

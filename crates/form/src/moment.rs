//! Time and chance as the edge hands them in: this crate never asks for either.

use crate::date::Date;

/// Milliseconds since 1970-01-01T00:00Z.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Millis(pub u64);

impl Millis {
    const PER_SECOND: u64 = 1000;
    const PER_DAY: u64 = 86_400 * Millis::PER_SECOND;
    /// Türkiye keeps UTC+3 all year (Bakanlar Kurulu Kararı 2016/9154).
    const TURKEY_OFFSET: u64 = 3 * 3600 * Millis::PER_SECOND;

    /// This moment plus `seconds`.
    #[must_use]
    pub fn plus_seconds(self, seconds: u32) -> Millis {
        Millis(self.0.saturating_add(u64::from(seconds) * Millis::PER_SECOND))
    }

    /// Whole seconds from `earlier` to this moment, rounded up; 0 if `earlier` is later.
    pub fn seconds_since(self, earlier: Millis) -> u32 {
        let seconds = self.0.saturating_sub(earlier.0).div_ceil(Millis::PER_SECOND);
        u32::try_from(seconds).unwrap_or(u32::MAX)
    }

    /// The date in Türkiye.
    pub fn date(self) -> Date {
        Date::from_days_since_1970(self.0.saturating_add(Millis::TURKEY_OFFSET) / Millis::PER_DAY)
    }
}

/// What the edge knows at the instant of an event.
#[derive(Clone, Copy, Debug, Default)]
pub struct Moment {
    /// The time.
    pub now: Millis,
    /// A fresh random number.
    pub random: u32,
}

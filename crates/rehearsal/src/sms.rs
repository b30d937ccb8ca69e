//! The SMS step: the code and the time for which it is valid.

use form::{
    moment::{Millis, Moment},
    sms_code::{Code, SmsCodeError},
};

/// How the time of a message runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Clock {
    /// Until this moment. A deadline stays right while the computer sleeps; a counter would not.
    Until(Millis),
    /// Stopped with so many seconds left (WCAG 2.2.1).
    Stopped(u32),
}

/// A message that was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sms {
    code: Code,
    clock: Clock,
    seconds: u32,
}

impl Sms {
    /// Sends a message whose code of `length` digits is valid for `seconds`.
    pub fn send(moment: Moment, length: u32, seconds: u32) -> Sms {
        Sms { code: Code::draw(moment.random, length), clock: Clock::Until(moment.now.plus_seconds(seconds)), seconds }
    }

    /// The code that the message brings.
    pub fn code(&self) -> &Code {
        &self.code
    }

    /// Whole seconds left, rounded up; 0 when the time is over.
    pub fn seconds_left(&self, now: Millis) -> u32 {
        match self.clock {
            Clock::Until(deadline) => deadline.seconds_since(now),
            Clock::Stopped(left) => left,
        }
    }

    /// Whether the time is over.
    pub fn is_expired(&self, now: Millis) -> bool {
        self.seconds_left(now) == 0
    }

    /// Whether the countdown is stopped.
    pub fn is_stopped(&self) -> bool {
        matches!(self.clock, Clock::Stopped(_))
    }

    /// Gives the message its whole time again. An expired message stays expired.
    pub fn extend(&mut self, now: Millis) {
        if !self.is_expired(now) {
            self.clock = match self.clock {
                Clock::Until(_) => Clock::Until(now.plus_seconds(self.seconds)),
                Clock::Stopped(_) => Clock::Stopped(self.seconds),
            };
        }
    }

    /// Stops the countdown, or lets it run again. An expired message stays expired.
    pub fn toggle(&mut self, now: Millis) {
        if !self.is_expired(now) {
            self.clock = match self.clock {
                Clock::Until(_) => Clock::Stopped(self.seconds_left(now)),
                Clock::Stopped(left) => Clock::Until(now.plus_seconds(left)),
            };
        }
    }

    /// Compares a typed code with the message's.
    ///
    /// # Errors
    /// [`SmsCodeError::Expired`] first, since a wrong code that is also late needs a new message; then all others.
    pub fn confirm(&self, raw: &str, now: Millis) -> Result<(), SmsCodeError> {
        if self.is_expired(now) {
            return Err(SmsCodeError::Expired);
        }
        let typed = Code::parse(raw, self.code.length())?;
        if typed == self.code { Ok(()) } else { Err(SmsCodeError::Wrong) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SENT: Moment = Moment { now: Millis(1_000_000), random: 42 };

    fn after(seconds: u32) -> Millis {
        SENT.now.plus_seconds(seconds)
    }

    #[test]
    fn the_countdown_follows_the_deadline() {
        let sms = Sms::send(SENT, 6, 300);
        for (elapsed, left) in [(0, 300), (37, 263), (299, 1), (300, 0), (10_000, 0)] {
            assert_eq!(sms.seconds_left(after(elapsed)), left);
        }
    }

    #[test]
    fn it_can_be_extended_and_stopped_but_not_revived() {
        let mut sms = Sms::send(SENT, 6, 300);
        sms.extend(after(200));
        assert_eq!(sms.seconds_left(after(200)), 300);
        sms.toggle(after(250));
        assert!(sms.is_stopped());
        assert_eq!(sms.seconds_left(after(9999)), 250);
        sms.toggle(after(10_000));
        assert_eq!(sms.seconds_left(after(10_100)), 150);
        sms.extend(after(10_250));
        assert!(sms.is_expired(after(10_250)));
        sms.toggle(after(10_250));
        assert!(sms.is_expired(after(10_250)));
    }

    #[test]
    fn codes_are_compared_digit_by_digit() {
        let sms = Sms::send(SENT, 6, 300);
        let code = sms.code().to_string();
        let spaced = format!(" {} {}", &code[..3], &code[3..]);
        let wrong = if code == "000000" { "000001" } else { "000000" };
        for (raw, elapsed, expected) in [
            (code.as_str(), 10, Ok(())),
            (&spaced, 10, Ok(())),
            (wrong, 10, Err(SmsCodeError::Wrong)),
            ("12345", 10, Err(SmsCodeError::Length)),
            ("12345a", 10, Err(SmsCodeError::NotDigits)),
            (&code, 300, Err(SmsCodeError::Expired)),
            (wrong, 300, Err(SmsCodeError::Expired)),
        ] {
            assert_eq!(sms.confirm(raw, after(elapsed)), expected, "{raw:?}");
        }
    }

    #[test]
    fn codes_have_the_wanted_length_and_differ() {
        let code = |random, length| Sms::send(Moment { random, ..SENT }, length, 300).code().to_string();
        for length in 4..=12 {
            assert_eq!(code(7, length).len(), length as usize);
        }
        assert_ne!(code(1, 6), code(2, 6));
    }
}

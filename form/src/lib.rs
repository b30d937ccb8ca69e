//! The rules of the rehearsal, and nothing else.
//!
//! This crate does no I/O, reads no clock and draws no random number: all of that comes in as arguments
//! ([`moment::Moment`]). It knows nothing of HTML, browsers or Yew. Nothing in it panics on any input.
//!
//! In reading order:
//!
//! 1. [`screen`]: the portal's six screens, their sections and buttons; [`target`]: the names that the guide
//!    uses for them.
//! 2. [`field`]: the one table of fields.
//! 3. A module per value: [`national_id`], [`person_name`], [`date`], [`phone`], [`place`], [`email`], [`text`].
//!    Each has a type that only its `parse` can make, a small enum of what can be wrong and, where something can be
//!    accepted and yet doubtful, one of that. [`turkish`]: casing, order and folding.
//! 4. [`problem`] and [`warning`]: those enums together, with their Turkish sentences.
//! 5. [`answers`]: raw text by field; [`context`]: what a check may depend on besides; [`list`]: what fields offer while
//!    they are typed into. [`sms`]: the code and its deadline.
//! 6. [`rehearsal`]: the state of it all, changed only by [`rehearsal::Event`]s; [`draft`]: what survives a reload.
//! 7. [`people`] and [`letter`]: from complete answers to the official letter.

pub mod answers;
pub mod context;
pub mod date;
pub mod digits;
pub mod draft;
pub mod email;
pub mod field;
pub mod letter;
pub mod list;
pub mod moment;
pub mod national_id;
pub mod people;
pub mod person_name;
pub mod phone;
pub mod place;
pub mod problem;
pub mod rehearsal;
pub mod screen;
pub mod settings;
pub mod sms;
pub mod target;
pub mod text;
pub mod turkish;
pub mod warning;

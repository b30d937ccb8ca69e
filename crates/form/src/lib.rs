//! What a form is: values that only `parse` can make, fields as rows of a table, answers, problems, warnings.
//!
//! This crate does no I/O, reads no clock and draws no random number: all of that comes in as arguments
//! ([`moment::Moment`]). It knows nothing of HTML, browsers or Yew. Nothing in it panics on any input.
//!
//! In reading order:
//!
//! 1. A module per value: [`national_id`], [`person_name`], [`date`], [`phone`], [`place`], [`email`], [`sms_code`],
//!    [`text`] (with [`digits`]), and [`details`], those of the official letter. Each has a type that only its `parse` can
//!    make, a small enum of what can be wrong and, where something can be accepted and yet doubtful, one of that.
//! 2. [`problem`] and [`warning`]: those enums together, with their Turkish sentences.
//! 3. [`section`], [`group`], [`choice`] and [`field`]: the one table of fields.
//! 4. [`answers`]: raw text by field; [`context`]: what a check may depend on besides; [`accepted`]: what it gives, a [`value`] of its own type;
//!    [`list`]: what fields offer while they are typed into.
//! 5. [`filling`]: what it means to fill the fields in, the same for every form made of them.
//! 6. [`settings`]: what differs from province to province; [`moment`]: time and chance; [`button`]: the buttons that have a
//!    name; [`person`]: whom a letter can be about.
//! 7. [`presence`]: whether anybody is there; [`draft`]: what survives a reload; [`message`]: what the page's two programs say
//!    to each other.

// What runs in the browser never panics: nobody would be there to see why the form has died.
#![cfg_attr(
    not(test),
    deny(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::string_slice, clippy::unwrap_used)
)]

pub mod accepted;
pub mod answers;
pub mod button;
pub mod choice;
pub mod context;
pub mod date;
pub mod details;
pub mod digits;
pub mod draft;
pub mod email;
pub mod field;
pub mod filling;
pub mod group;
pub mod list;
pub mod message;
pub mod moment;
pub mod national_id;
pub mod person;
pub mod person_name;
pub mod phone;
pub mod place;
pub mod presence;
pub mod problem;
pub mod section;
pub mod settings;
pub mod sms_code;
pub mod text;
pub mod value;
pub mod warning;

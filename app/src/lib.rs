//! The page's two programs in Yew, and what they share.
//!
//! [`RehearsalProgram`] is always there; [`LetterProgram`] comes when the letter is asked for. [`field`] draws any field from its
//! row in the table, [`controls`] buttons and links; [`screens`] are the portal's, [`workbench`] is the letter's. [`browser`] is
//! the only module that touches the world. [`picture`] draws the same screens without a browser, for the guide.

// What runs in the browser never panics: nobody would be there to see why the form has died.
#![cfg_attr(
    not(test),
    deny(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::string_slice, clippy::unwrap_used)
)]

#[cfg_attr(not(feature = "browser"), expect(dead_code, reason = "a picture asks nothing of the world"))]
pub mod browser;
mod context;
#[cfg_attr(not(feature = "browser"), expect(dead_code, reason = "a picture has few controls"))]
mod controls;
mod field;
#[cfg(feature = "picture")]
pub mod picture;
mod picture_word;
#[cfg(feature = "browser")]
mod problems;
#[cfg(feature = "browser")]
mod rehearsal_program;
mod screens;
#[cfg(feature = "browser")]
mod status;
#[cfg(feature = "browser")]
mod workbench;

#[cfg(feature = "browser")]
pub use rehearsal_program::RehearsalProgram;
#[cfg(feature = "browser")]
pub use workbench::LetterProgram;

//! The rehearsal's screens in Yew: one [`App`] with one message type, state down and one callback up.
//!
//! [`render_context`] says what everything is drawn from and [`elements`] what of; [`field`] draws any field from its row in
//! the table; [`screens`] and [`letter`] are the views. [`browser`] is the only module that touches the world.
//! [`picture`] draws the same screens without a browser, for the guide.

// What runs in the browser never panics: nobody would be there to see why the form has died.
#![cfg_attr(
    not(test),
    deny(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::string_slice, clippy::unwrap_used)
)]

#[cfg(feature = "browser")]
mod app;
#[cfg_attr(not(feature = "browser"), expect(dead_code, reason = "a picture asks nothing of the world"))]
pub mod browser;
mod elements;
mod field;
#[cfg(feature = "browser")]
mod letter;
#[cfg(feature = "picture")]
pub mod picture;
mod picture_word;
#[cfg(feature = "browser")]
mod problems;
mod render_context;
mod screens;
#[cfg(feature = "browser")]
mod status;

#[cfg(feature = "browser")]
pub use app::App;

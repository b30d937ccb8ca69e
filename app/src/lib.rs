//! The rehearsal's screens in Yew: one [`App`], one
//! component with one message type, state down and one callback up.
//!
//! [`drawing`] says what everything is drawn from and [`elements`] what of; [`field`] draws any field from its row in the table; [`screens`] and
//! [`letter`] are the views. [`browser`] is the only module that touches the world. [`picture`] draws the same screens
//! without a browser, for the guide.

#[cfg(feature = "browser")]
mod app;
pub mod browser;
mod drawing;
mod elements;
mod field;
mod letter;
#[cfg(feature = "picture")]
pub mod picture;
mod picture_word;
mod problems;
mod screens;
mod status;

#[cfg(feature = "browser")]
pub use app::App;

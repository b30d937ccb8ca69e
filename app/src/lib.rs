//! The rehearsal's screens in Yew: one `App`, one reducer, props down and one callback up.

#[cfg(feature = "picture")]
pub mod picture;

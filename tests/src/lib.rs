//! Helpers that drive real browsers over the finished site, in the words of what a person does.
//!
//! A scenario is a function of a [`Person`]: `person.fills("Kimlik No", "10000000146")`, `person.presses("Giriş")`,
//! `person.reads("Başvuru Formu")`. [`matrix`] runs it in each browser, over http from a sub-folder and from a file,
//! and names the combination that failed. Nothing here knows the project's crates: only the built site, its words, and
//! the names in its addresses.

mod browser;
mod driver;
pub mod matrix;
pub mod paper;
mod person;
mod printing;
mod server;
mod session;
mod tools;
mod version;

pub use browser::Browser;
pub use matrix::{
    everywhere, from_a_file, in_chromium, in_chromium_over_http, over_http, where_paper_comes_out, without_scripts,
    without_webassembly,
};
pub use person::{Key, Person, Tab, waits_for};
pub use server::Site;
pub use session::Scheme;
pub use tools::{axe, dist, samples};
pub use version::Version;

//! Feeds any text at all to the generator, as the files of a small site: nothing may panic, and what must hold of each
//! report and of each page is asserted.
//!
//! `cargo xtask fuzz guide` builds this with the instrumentation by which libFuzzer sees which code an input reaches, and
//! lets it grow inputs out of `seeds.txt`. NUL parts the files of a site from each other.
//!
//! 1. [`site`]: the files are parsed, checked and drawn, all in memory.
//! 2. [`report`]: what an author or an editor is told.
//! 3. [`markup`]: what a reader gets.

#![no_main]

mod markup;
mod report;
mod site;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    site::try_out(&String::from_utf8_lossy(data));
});

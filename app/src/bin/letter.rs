//! The program of the letter.

// What runs in the browser never panics: nobody would be there to see why the form has died.
#![cfg_attr(
    not(test),
    deny(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::string_slice, clippy::unwrap_used)
)]

use app::{LetterProgram, browser};

/// Half the size of the standard library's allocator, and as fast at any fragmentation (TLSF).
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    if let Some(mount) = browser::letter_mount_point() {
        yew::Renderer::<LetterProgram>::with_root(mount).render();
    }
}

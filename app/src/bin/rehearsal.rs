//! The program of the rehearsal.

// What runs in the browser never panics: nobody would be there to see why the form has died.
#![cfg_attr(
    not(test),
    deny(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::string_slice, clippy::unwrap_used)
)]

use app::{RehearsalProgram, browser};

/// Half the size of the standard library's allocator, and as fast at any fragmentation (TLSF).
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    if let Some(mount) = browser::mount_point() {
        yew::Renderer::<RehearsalProgram>::with_root(mount).render();
    }
}

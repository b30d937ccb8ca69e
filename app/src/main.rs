//! Mounts the form.

use app::{App, browser};

/// Half the size of the standard library's allocator, and as fast at any fragmentation (TLSF).
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    if let Some(mount) = browser::mount_point() {
        yew::Renderer::<App>::with_root(mount).render();
    }
}

//! Mounts the form.

use app::{App, browser};

fn main() {
    if let Some(mount) = browser::mount_point() {
        yew::Renderer::<App>::with_root(mount).render();
    }
}

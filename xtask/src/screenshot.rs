//! `cargo xtask screenshot`: the picture of the real page that the README shows.

use std::env;

use crate::failure::{Failure, Result};
use crate::packages::PROGRAMS;
use crate::run;
use crate::workspace::Workspace;

/// Where the picture goes, from the root of the checkout.
const PICTURE: &str = "xtask/screenshot.png";

/// Opens the built single file in Chromium, from the disk as readers do, and keeps what it shows.
pub fn screenshot(workspace: &Workspace) -> Result<()> {
    let page = workspace.dist().join("rehber.html");
    if !page.is_file() {
        return Err(Failure::new("dist/rehber.html is not there; run `cargo xtask build` first"));
    }
    let path = env::var_os("PATH").unwrap_or_default();
    let chromium = PROGRAMS.iter().find(|program| program.variable == "CHROMIUM");
    let Some(chromium) = chromium.and_then(|program| program.find(&path)) else {
        return Err(Failure::new("Chromium is not there; install it, or run `cargo xtask test` once, which does"));
    };
    let profile = env::temp_dir().join(format!("e-imza-rehberi-screenshot-{}", std::process::id()));
    let mut command = workspace.command(chromium);
    command
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run"])
        .args(["--disable-background-networking", "--disable-component-update", "--disable-sync"])
        // The page's own clock runs until the form has taken its place.
        .args(["--virtual-time-budget=5000", "--window-size=1280,860"])
        .arg(format!("--user-data-dir={}", profile.display()))
        .arg(format!("--screenshot={}", workspace.root().join(PICTURE).display()))
        .arg(format!("file://{}", page.display()));
    let outcome = run::output_of(&mut command);
    // Only Chromium's empty profile; what is left of it harms nobody.
    let _ = std::fs::remove_dir_all(profile);
    if outcome.is_none() {
        return Err(Failure::new("Chromium could not open dist/rehber.html; see whether it starts by hand"));
    }
    println!("{PICTURE} shows the page as it is now.");
    Ok(())
}

//! Mounts the form.

fn main() {}

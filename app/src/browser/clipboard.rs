//! The clipboard.

use std::{cell::Cell, rc::Rc};

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{ClipboardEvent, HtmlDocument};

/// Puts a text on the clipboard, as `html` for places that take it and as `plain` for all others. Whether it is there.
///
/// By the copying command and not by `navigator.clipboard`, which schools' own servers do not have: it asks for https.
pub(crate) fn copy(html: &str, plain: &str) -> bool {
    let Some(document) = super::document().and_then(|document| document.dyn_into::<HtmlDocument>().ok()) else {
        return false;
    };
    let copied = Rc::new(Cell::new(false));
    let (done, html, plain) = (copied.clone(), html.to_owned(), plain.to_owned());
    let on_copy = Closure::<dyn FnMut(ClipboardEvent)>::new(move |event: ClipboardEvent| {
        event.prevent_default();
        event.stop_propagation();
        let Some(data) = event.clipboard_data() else { return };
        let is_set = data.set_data("text/html", &html).is_ok() && data.set_data("text/plain", &plain).is_ok();
        done.set(is_set);
    });
    let listener = on_copy.as_ref().unchecked_ref();
    // Neither fails but for a null listener.
    let _ = document.add_event_listener_with_callback("copy", listener);
    let is_allowed = document.exec_command("copy").unwrap_or(false);
    let _ = document.remove_event_listener_with_callback("copy", listener);
    is_allowed && copied.get()
}

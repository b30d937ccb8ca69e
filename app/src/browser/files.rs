//! Files that a person saves and opens, and what they paste or drop.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Blob, BlobPropertyBag, ClipboardEvent, DataTransfer, DragEvent, File, HtmlInputElement, Url};
use yew::Callback;

/// Offers `content` as a file called `name`, of the media type `kind`.
pub(crate) fn save(name: &str, kind: &str, content: &[u8]) {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&Uint8Array::from(content));
    let Ok(blob) = Blob::new_with_u8_array_sequence_and_options(&parts, &options) else { return };
    let Ok(address) = Url::create_object_url_with_blob(&blob) else { return };
    if let Some(link) = super::document().and_then(|document| document.create_element("a").ok()) {
        let _ = link.set_attribute("href", &address);
        let _ = link.set_attribute("download", name);
        link.unchecked_into::<web_sys::HtmlElement>().click();
    }
    // The address stays: revoked at once, it is gone before some browsers have begun to read. It holds a few kilobytes
    // until the page is left.
}

/// The first file chosen in the file input that `event` is about; the same file can be chosen again after that.
pub(crate) fn chosen(event: &web_sys::Event) -> Option<File> {
    let input = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    let file = input.files()?.get(0);
    input.set_value("");
    file
}

/// The first file that was dropped.
pub(crate) fn dropped(event: &DragEvent) -> Option<File> {
    event.data_transfer()?.files()?.get(0)
}

/// Whether a file is dragged, rather than a text.
pub(crate) fn drags_file(event: &DragEvent) -> bool {
    event.data_transfer().is_some_and(|data: DataTransfer| data.types().includes(&JsValue::from_str("Files"), 0))
}

/// The text that was pasted, if `event` is about that.
pub(crate) fn pasted(event: &web_sys::Event) -> Option<String> {
    event.dyn_ref::<ClipboardEvent>()?.clipboard_data()?.get_data("text/plain").ok().filter(|text| !text.is_empty())
}

/// Says the bytes of `file`, or `None` where they cannot be read, once they are there.
pub(crate) fn read(file: &File, say: Callback<Option<Vec<u8>>>) {
    let failed = say.clone();
    let read = Closure::<dyn FnMut(JsValue)>::new(move |buffer: JsValue| {
        say.emit(Some(Uint8Array::new(&buffer).to_vec()));
    });
    let not_read = Closure::<dyn FnMut(JsValue)>::new(move |_| failed.emit(None));
    let _ = file.array_buffer().then2(&read, &not_read);
    // Only one of them is ever called, and the other would not know that it may go: a few bytes for each file.
    read.forget();
    not_read.forget();
}

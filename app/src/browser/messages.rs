//! How the page's two programs talk: each message is an event on the element that the one who is to hear it is mounted on. What
//! they say is in `form::message`.

use form::message::{ToLetter, ToRehearsal};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit, Element};
use yew::Callback;

use super::{letter_mount_point, listen, mount_point};

const KIND: &str = "message";

/// Tells the letter, which must be there.
pub(crate) fn tell_letter(message: &ToLetter) {
    send(letter_mount_point(), &message.to_text());
}

/// Tells the rehearsal.
pub(crate) fn tell_rehearsal(message: ToRehearsal) {
    send(mount_point(), &message.to_text());
}

/// Says, in the letter, what the rehearsal tells.
pub(crate) fn on_message_to_letter(say: Callback<ToLetter>) {
    on_message(letter_mount_point(), ToLetter::from_text, say);
}

/// Says, in the rehearsal, what the letter tells.
pub(crate) fn on_message_to_rehearsal(say: Callback<ToRehearsal>) {
    on_message(mount_point(), ToRehearsal::from_text, say);
}

/// Sends `text` to whoever is mounted on `receiver`.
fn send(receiver: Option<Element>, text: &str) {
    let init = CustomEventInit::new();
    init.set_detail(&JsValue::from_str(text));
    if let (Some(receiver), Ok(event)) = (receiver, CustomEvent::new_with_event_init_dict(KIND, &init)) {
        // Fails only for an event that is being dispatched already.
        let _ = receiver.dispatch_event(&event);
    }
}

/// Says each message to whoever is mounted on `receiver`, as `read` reads its text.
fn on_message<M: 'static>(receiver: Option<Element>, read: fn(&str) -> Option<M>, say: Callback<M>) {
    let Some(receiver) = receiver else { return };
    listen(&receiver, KIND, move |event| {
        let text = event.dyn_ref::<CustomEvent>().and_then(|event| event.detail().as_string());
        if let Some(message) = text.and_then(|text| read(&text)) {
            say.emit(message);
        }
    });
}

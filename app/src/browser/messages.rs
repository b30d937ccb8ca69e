//! How the page's two programs talk: each message is an event on the element that the one who is to hear it is mounted on. What
//! they say is in `form::message`.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit, Element};
use yew::Callback;

use super::listen;

const KIND: &str = "message";

/// Sends `text` to whoever is mounted on `receiver`.
pub(super) fn send(receiver: Option<Element>, text: &str) {
    let init = CustomEventInit::new();
    init.set_detail(&JsValue::from_str(text));
    if let (Some(receiver), Ok(event)) = (receiver, CustomEvent::new_with_event_init_dict(KIND, &init)) {
        // Fails only for an event that is being dispatched already.
        let _ = receiver.dispatch_event(&event);
    }
}

/// Says the text of each message to whoever is mounted on `receiver`.
fn on_message(receiver: Option<Element>, say: Callback<String>) {
    let Some(receiver) = receiver else { return };
    listen(&receiver, KIND, move |event| {
        if let Some(text) = event.dyn_ref::<CustomEvent>().and_then(|event| event.detail().as_string()) {
            say.emit(text);
        }
    });
}

/// The letter's ends of the line.
pub(crate) mod letter {
    use form::message::{ToLetter, ToRehearsal};
    use yew::Callback;

    use crate::browser::{letter_mount_point, mount_point};

    /// Tells the rehearsal.
    pub(crate) fn tell(message: ToRehearsal) {
        super::send(mount_point(), &message.to_text());
    }

    /// Says what the rehearsal tells.
    pub(crate) fn on_message(say: Callback<ToLetter>) {
        let heard = Callback::from(move |text: String| {
            if let Some(message) = ToLetter::from_text(&text) {
                say.emit(message);
            }
        });
        super::on_message(letter_mount_point(), heard);
    }
}

/// The rehearsal's ends of the line.
pub(crate) mod rehearsal {
    use form::message::{ToLetter, ToRehearsal};
    use yew::Callback;

    use crate::browser::{letter_mount_point, mount_point};

    /// Tells the letter, which must be there.
    pub(crate) fn tell(message: &ToLetter) {
        super::send(letter_mount_point(), &message.to_text());
    }

    /// Says what the letter tells.
    pub(crate) fn on_message(say: Callback<ToRehearsal>) {
        let heard = Callback::from(move |text: String| {
            if let Some(message) = ToRehearsal::from_text(&text) {
                say.emit(message);
            }
        });
        super::on_message(mount_point(), heard);
    }
}

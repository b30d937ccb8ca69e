//! The world outside: the only module that touches web-sys. Nothing here decides anything.

pub(crate) mod cells;
pub(crate) mod clipboard;
pub(crate) mod files;
mod focus;
pub(crate) mod letter_program;
pub(crate) mod messages;
mod paper;
pub(crate) mod storage;

#[cfg_attr(not(feature = "browser"), expect(unused_imports, reason = "a picture leads nobody anywhere"))]
pub(crate) use focus::{begin_view, focus, point_at, reveal, select};
#[cfg_attr(not(feature = "browser"), expect(unused_imports, reason = "a picture measures nothing"))]
pub(crate) use paper::Ruler;

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use form::{
    moment::{Millis, Moment},
    settings::Settings,
};
use js_sys::{Date, Math};
use rehearsal::target::Target;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{AddEventListenerOptions, Document, Element, EventTarget, HtmlElement, HtmlInputElement, Window};
use yew::{Callback, InputEvent, KeyboardEvent, TargetCast};

/// The id of the element that the form is mounted on.
const MOUNT: &str = "form";
/// The id of the element whose text is the list of places.
const PLACES: &str = "places";
/// The id of the element that the letter's workbench is mounted on.
const LETTER: &str = "letter";

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

fn by_id(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// The element that the rehearsal is mounted on.
pub fn mount_point() -> Option<Element> {
    by_id(MOUNT).map(Element::from)
}

/// The element that the letter's workbench is mounted on.
pub fn letter_mount_point() -> Option<Element> {
    by_id(LETTER).map(Element::from)
}

/// The settings that the generator wrote on the mount point.
pub fn settings() -> Settings {
    let mount = mount_point();
    Settings::from_lookup(|key| mount.as_ref()?.get_attribute(&["data-", key].concat()))
}

/// The time, and a random number.
pub fn moment() -> Moment {
    Moment { now: Millis(Date::now() as u64), random: (Math::random() * f64::from(u32::MAX)) as u32 }
}

/// The whole text of the control that `event` is about.
pub(crate) fn typed(event: &InputEvent) -> String {
    // Text areas and lists have the same `value` property, which is all that is read here.
    event.target_unchecked_into::<HtmlInputElement>().value()
}

/// A key that does something of its own in a field with a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Key {
    Down,
    Up,
    Enter,
    Escape,
}

/// The key of `event`, if it is one of [`Key`] and does not compose a letter (input methods use some of them).
pub(crate) fn key(event: &KeyboardEvent) -> Option<Key> {
    if event.is_composing() {
        return None;
    }
    match event.key().as_str() {
        "ArrowDown" => Some(Key::Down),
        "ArrowUp" => Some(Key::Up),
        "Enter" => Some(Key::Enter),
        "Escape" => Some(Key::Escape),
        _ => None,
    }
}

/// Whether the page was opened from a disk.
pub(crate) fn is_file() -> bool {
    window().and_then(|window| window.location().protocol().ok()).is_some_and(|protocol| protocol == "file:")
}

/// The place in the form that the address names, if it names one. The plain address names none: there a visit begins.
pub(crate) fn addressed() -> Option<Target> {
    let hash = window()?.location().hash().ok()?;
    Target::from_slug(hash.strip_prefix('#')?)
}

/// Whether the address is the plain one.
pub(crate) fn is_plain() -> bool {
    window().and_then(|window| window.location().hash().ok()).is_some_and(|hash| hash.is_empty())
}

/// Whether the address changes as a new entry of the history, or in the place of the present one.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Entry {
    /// A new entry: Back returns to the present one.
    New,
    /// The present entry is changed.
    Same,
}

/// Makes the address name `slug`.
pub(crate) fn address(slug: &str, entry: Entry) {
    let hash = ["#", slug].concat();
    let Some(window) = window() else { return };
    if window.location().hash().is_ok_and(|present| present == hash) {
        return;
    }
    let Ok(history) = window.history() else { return };
    // Refused only when a page changes it hundreds of times a minute; then the old address stays.
    let _ = match entry {
        Entry::New => history.push_state_with_url(&JsValue::NULL, "", Some(&hash)),
        Entry::Same => history.replace_state_with_url(&JsValue::NULL, "", Some(&hash)),
    };
}

/// Listens for as long as the page lives.
fn listen(target: &EventTarget, kind: &str, on: impl FnMut(web_sys::Event) + 'static) {
    let closure = Closure::<dyn FnMut(web_sys::Event)>::new(on);
    // Fails only for a null listener.
    let _ = target.add_event_listener_with_callback(kind, closure.as_ref().unchecked_ref());
    closure.forget();
}

/// Says the target that the address names whenever a person or the history changes it; back at the plain address, `first`.
pub(crate) fn on_address(first: Target, say: Callback<Target>) {
    let Some(window) = window() else { return };
    listen(&window, "hashchange", move |_| {
        if let Some(target) = addressed().or(is_plain().then_some(first)) {
            say.emit(target);
        }
    });
}

/// Says the target of each link of the guide that is followed with a plain click or Enter.
pub(crate) fn on_form_link(say: Callback<Target>) {
    let Some(document) = document() else { return };
    listen(&document, "click", move |event| {
        let Some(click) = event.dyn_ref::<web_sys::MouseEvent>() else { return };
        if click.ctrl_key() || click.meta_key() || click.shift_key() {
            return;
        }
        let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let link = element.and_then(|element| element.closest("a[data-target]").ok().flatten());
        let slug = link.and_then(|link| link.get_attribute("data-target"));
        if let Some(target) = slug.and_then(|slug| Target::from_slug(&slug)) {
            event.prevent_default();
            say.emit(target);
        }
    });
}

/// Asks before the page is left, whenever `would_lose` says so then.
pub(crate) fn ask_before_leaving(would_lose: Rc<Cell<bool>>) {
    let Some(window) = window() else { return };
    listen(&window, "beforeunload", move |event| {
        if would_lose.get() {
            event.prevent_default();
        }
    });
}

/// Says that the page is hidden now: it may be gone in a moment, or be somebody else's when it is seen again.
pub(crate) fn on_hidden(say: Callback<()>) {
    let (Some(window), Some(document)) = (window(), document()) else { return };
    let leave = say.clone();
    listen(&window, "pagehide", move |_| leave.emit(()));
    listen(&document.clone(), "visibilitychange", move |_| {
        if document.hidden() {
            say.emit(());
        }
    });
}

/// Says that the page is seen again, after any time: while it was hidden or frozen no second was counted.
pub(crate) fn on_shown(say: &Callback<()>) {
    let (Some(window), Some(document)) = (window(), document()) else { return };
    let again = say.clone();
    listen(&window, "pageshow", move |_| again.emit(()));
    for kind in ["visibilitychange", "resume"] {
        let (document, say) = (document.clone(), say.clone());
        listen(&document.clone(), kind, move |_| {
            if !document.hidden() {
                say.emit(());
            }
        });
    }
}

/// Adds to `presence` when the person does anything in the window: types, reads on, scrolls, searches; at most once a second.
/// A pointer that only rests says nothing.
pub(crate) fn watch_presence(presence: &Rc<RefCell<Vec<Millis>>>) {
    let Some(window) = window() else { return };
    let options = AddEventListenerOptions::new();
    options.set_capture(true);
    options.set_passive(true);
    for kind in ["keydown", "pointerdown", "wheel", "touchmove", "scroll"] {
        let presence = presence.clone();
        let closure = Closure::<dyn FnMut()>::new(move || {
            let (now, mut presence) = (moment().now, presence.borrow_mut());
            if presence.last().is_none_or(|last| now >= last.plus_seconds(1)) {
                presence.push(now);
            }
        });
        // Fails only for a null listener.
        let _ = window.add_event_listener_with_callback_and_add_event_listener_options(
            kind,
            closure.as_ref().unchecked_ref(),
            &options,
        );
        closure.forget();
    }
}

/// Says something as soon as what is drawn has been painted.
pub(crate) fn after_painting(say: Callback<()>) {
    let Some(window) = window() else { return };
    let timer = Closure::once_into_js(move || say.emit(()));
    // Fails only for a null callback.
    let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(timer.unchecked_ref(), 0);
}

/// Says once a second that time has passed.
pub(crate) fn every_second(say: Callback<()>) {
    let closure = Closure::<dyn FnMut()>::new(move || say.emit(()));
    if let Some(window) = window() {
        let tick = closure.as_ref().unchecked_ref();
        // Fails only for a null callback.
        let _ = window.set_interval_with_callback_and_timeout_and_arguments_0(tick, 1000);
    }
    closure.forget();
}

/// Says the list of places as soon as it has come: the page loads it after everything else, into an element of its own.
pub(crate) fn on_places(say: Callback<String>) {
    let Some(element) = by_id(PLACES) else { return };
    let tell = move |element: &HtmlElement| {
        let list = element.text_content().unwrap_or_default();
        if !list.is_empty() {
            say.emit(list);
        }
    };
    tell(&element);
    let target = element.clone();
    listen(&target, "load", move |_| tell(&element));
}

/// Loads the page anew.
pub(crate) fn reload() {
    if let Some(window) = window() {
        // Refused only in sandboxed frames.
        let _ = window.location().reload();
    }
}

/// Says on the page which view is shown; the guide beside the form follows.
pub(crate) fn show_view(slug: &str) {
    let Some(root) = document().and_then(|document| document.document_element()) else { return };
    let _ = root.class_list().add_1("live");
    let _ = root.set_attribute("data-view", slug);
}

/// Says on the page whether everything was deleted just now; what the guide beside the form keeps goes with it.
pub(crate) fn tell_cleared(is_cleared: bool) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.toggle_attribute_with_force("data-cleared", is_cleared);
    }
}

/// Says on the page whether everything will be deleted in a moment; what lies over the form says so too.
pub(crate) fn tell_idle(is_idle: bool) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.toggle_attribute_with_force("data-idle", is_idle);
    }
}

/// Begins the page's title with “Hata:” while there is an error summary, so that it is the first thing a screen reader
/// says of the page.
pub(crate) fn tell_errors_in_title(errors: bool) {
    const PREFIX: &str = "Hata: ";
    let Some(document) = document() else { return };
    let title = document.title();
    let plain = title.strip_prefix(PREFIX).unwrap_or(&title);
    document.set_title(&if errors { [PREFIX, plain].concat() } else { plain.to_owned() });
}

/// Says that a print has ended, while there is something that `selector` finds.
pub(crate) fn after_print(selector: &'static str, say: Callback<()>) {
    let Some(window) = window() else { return };
    listen(&window, "afterprint", move |_| {
        if document().and_then(|document| document.query_selector(selector).ok().flatten()).is_some() {
            say.emit(());
        }
    });
}

/// Whether the `<details>` that `event` is about are open.
pub(crate) fn is_open(event: &web_sys::Event) -> bool {
    event.target_unchecked_into::<Element>().has_attribute("open")
}

/// Opens the print dialogue.
pub(crate) fn print() {
    if let Some(window) = window() {
        // Refused only in sandboxed frames.
        let _ = window.print();
    }
}

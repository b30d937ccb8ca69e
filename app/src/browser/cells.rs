//! Keys and places in the table of people.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};
use yew::{KeyboardEvent, TargetCast};

/// A key, or keys together, that do something of their own in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stroke {
    Up,
    Down,
    /// Only where there is no text before the caret.
    Left,
    /// Only where there is no text after the caret.
    Right,
    Enter,
    Raise,
    Lower,
    Undo,
    Redo,
}

/// What `event` does in a cell, if it is one of [`Stroke`] and does not compose a letter.
pub(crate) fn stroke(event: &KeyboardEvent) -> Option<Stroke> {
    if event.is_composing() {
        return None;
    }
    let (key, has_shift) = (event.key(), event.shift_key());
    if event.ctrl_key() || event.meta_key() {
        return match key.as_str() {
            "z" | "Z" if !has_shift => Some(Stroke::Undo),
            "z" | "Z" | "y" | "Y" => Some(Stroke::Redo),
            _ => None,
        };
    }
    match key.as_str() {
        "ArrowUp" if event.alt_key() => Some(Stroke::Raise),
        "ArrowDown" if event.alt_key() => Some(Stroke::Lower),
        "Enter" if has_shift => Some(Stroke::Up),
        "Enter" => Some(Stroke::Enter),
        // With Shift they select.
        _ if has_shift || event.alt_key() => None,
        "ArrowUp" => Some(Stroke::Up),
        "ArrowDown" => Some(Stroke::Down),
        "ArrowLeft" if caret(event) == Some((0, 0)) => Some(Stroke::Left),
        "ArrowRight" if is_at_end(event) => Some(Stroke::Right),
        _ => None,
    }
}

/// Where the selection begins and ends, in UTF-16 units.
fn caret(event: &KeyboardEvent) -> Option<(u32, u32)> {
    let input: HtmlInputElement = event.target_dyn_into()?;
    Some((input.selection_start().ok()??, input.selection_end().ok()??))
}

fn is_at_end(event: &KeyboardEvent) -> bool {
    let input: Option<HtmlInputElement> = event.target_dyn_into();
    let length = input.map_or(0, |input| input.value().chars().map(char::len_utf16).sum::<usize>() as u32);
    caret(event) == Some((length, length))
}

/// Of so many rows of about the same height, the one that is at the top of what `event` scrolls.
pub(crate) fn scrolled_to(event: &web_sys::Event, rows: usize) -> usize {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    element.map_or(0, |element| {
        let height = f64::from(element.scroll_height().max(1));
        (f64::from(element.scroll_top()) / height * rows as f64) as usize
    })
}

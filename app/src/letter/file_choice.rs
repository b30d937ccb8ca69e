//! A control that takes a file.

use std::rc::Rc;

use yew::{html::onchange, prelude::*, virtual_dom::Listener};

use crate::{
    browser::files,
    elements::{el, element, fixed, listening, text},
};

/// Says the bytes of the file that is chosen, or `None` where they cannot be read. `kinds` are those that are offered
/// first.
///
/// A label that looks like a button stands for the control: what browsers draw there speaks their own language.
pub(super) fn draw(id: &'static str, kinds: &'static str, label: &'static str, say: Callback<Option<Vec<u8>>>) -> Html {
    let on_change = Callback::from(move |event: Event| {
        if let Some(file) = files::chosen(&event) {
            files::read(&file, say.clone());
        }
    });
    let input = element("input", &["id", "type", "accept"], &[fixed(id), fixed("file"), fixed(kinds)], Vec::new());
    let input = listening(input, [Rc::new(onchange::Wrapper::new(on_change)) as Rc<dyn Listener>]);
    let label = element("label", &["for"], &[fixed(id)], vec![text(label)]).into();
    el("span", "file", [input, label])
}

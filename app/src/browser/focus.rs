//! Where the person is led to: what takes the focus, and what is brought into view.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::Callback;

use super::{after_painting, by_id, document, window};

/// Selects what was said last, if anything was.
const SAID: &str = ".said:has(.notice:not(:empty))";
/// The class of what a link of the guide points at, until something else is pointed at.
const POINTED: &str = "pointed";

/// Focuses an element and brings it into view, its label included.
pub(crate) fn focus(id: &str) {
    let Some(element) = by_id(id) else { return };
    let around = element.closest(".field, tr, .section").ok().flatten().unwrap_or_else(|| element.clone().into());
    scroll(&around, ScrollLogicalPosition::Nearest);
    let _ = element.focus();
}

/// Focuses the heading of a view, and shows the beginning of the view: what is said above the heading, if anything is.
pub(crate) fn begin_view(heading: &'static str) {
    let Some(element) = by_id(heading) else { return };
    let _ = element.focus();
    // The guide's page above the form, which is as long as it likes, is another only after this.
    after_painting(Callback::from(move |()| {
        let said = document().and_then(|document| document.query_selector(SAID).ok().flatten());
        let beginning = said.or_else(|| by_id(heading).map(Element::from));
        if let Some(beginning) = beginning.filter(|beginning| !is_well_in_view(beginning)) {
            scroll(&beginning, ScrollLogicalPosition::Start);
        }
    }));
}

/// Whether an element begins in the upper half of what is seen.
fn is_well_in_view(element: &Element) -> bool {
    let height = window().and_then(|window| window.inner_height().ok()).and_then(|height| height.as_f64());
    let top = element.get_bounding_client_rect().top();
    height.is_some_and(|height| (0.0..height / 2.0).contains(&top))
}

/// Focuses what a link of the guide points at, and marks it.
pub(crate) fn point_at(id: &str) {
    let pointed = document().and_then(|document| document.query_selector(&[".", POINTED].concat()).ok().flatten());
    if let Some(pointed) = pointed {
        let _ = pointed.class_list().remove_1(POINTED);
    }
    let Some(element) = by_id(id) else { return };
    unfold(&element);
    let marked = element.closest(".field").ok().flatten().unwrap_or_else(|| element.clone().into());
    let _ = marked.class_list().add_1(POINTED);
    scroll(&marked, ScrollLogicalPosition::Center);
    let _ = element.focus();
}

/// Brings an element into view within whatever scrolls around it.
pub(crate) fn reveal(id: &str) {
    if let Some(element) = by_id(id) {
        scroll(&element, ScrollLogicalPosition::Nearest);
    }
}

/// Focuses a control and selects all of its text.
pub(crate) fn select(id: &str) {
    focus(id);
    if let Some(element) = by_id(id) {
        // Text areas have the same method, which is all that is called here.
        element.unchecked_into::<HtmlInputElement>().select();
    }
}

/// Opens what `element` is folded away in, so that it can take the focus.
fn unfold(element: &Element) {
    if let Ok(Some(folded)) = element.closest("details:not([open])") {
        let _ = folded.set_attribute("open", "");
    }
}

fn scroll(element: &Element, block: ScrollLogicalPosition) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(block);
    options.set_behavior(ScrollBehavior::Auto);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

//! Buttons and links that say an event. Any program of the page can use them: they know no state.

use form::button::Button;
use yew::prelude::*;

/// A button of ours that the guide does not point at. `name` is for screen readers, where the words alone do not tell.
pub(crate) fn button<E: Clone + 'static>(
    on: &Callback<E>,
    class: &'static str,
    words: &'static str,
    name: Option<String>,
    event: E,
) -> Html {
    let onclick = on.reform(move |_: MouseEvent| event.clone());
    html! { <button {class} type="button" aria-label={name} {onclick}>{words}</button> }
}

/// A button that the guide can point at; says `event`.
pub(crate) fn named_button<E: Clone + 'static>(
    on: &Callback<E>,
    class: &'static str,
    button: Button,
    event: E,
) -> Html {
    let onclick = on.reform(move |_: MouseEvent| event.clone());
    html! { <button {class} id={button.slug()} type="button" {onclick}>{button.label()}</button> }
}

/// A link to the element with this id, which says `event` when it is followed.
pub(crate) fn link<E: Clone + 'static>(on: &Callback<E>, id: &str, words: String, event: E) -> Html {
    let onclick = on.reform(move |click: MouseEvent| {
        // The state knows the place that it leads to; the browser need not follow it too.
        click.prevent_default();
        event.clone()
    });
    html! { <a href={["#", id].concat()} {onclick}>{words}</a> }
}

/// A line whose changes screen readers announce (WCAG 4.1.3). It is always there, and empty while there is nothing to say.
pub(crate) fn status(words: impl Into<AttrValue>) -> Html {
    html! { <p class="notice" role="status">{words.into()}</p> }
}

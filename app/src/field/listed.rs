//! A text field with a list of entries to take over (WAI-ARIA Authoring Practices, “Combobox”).

use form::{
    field::{Field, Kind},
    filling::{Browse, Event as Fill},
    list::List,
};
use yew::prelude::*;

use super::FieldRowProps;
use crate::browser::{self, Key};

/// The id of an entry, by which the field says which one is active.
pub(crate) fn entry_id(slug: &str, index: usize) -> String {
    [slug, "-", &index.to_string()].concat()
}

impl FieldRowProps {
    /// The field and, while it is open, its list. A picture shows the field alone.
    pub(super) fn combobox(&self) -> Html {
        let entries = &self.state.entries;
        let list_id = [self.field().slug(), "-liste"].concat();
        let count = match entries.len() {
            0 => String::new(),
            count => [&count.to_string(), " seçenek"].concat(),
        };
        html! {
            <div class="listed">
                { self.listed_input(list_id.clone()) }
                if !entries.is_empty() {
                    { self.list(list_id) }
                }
                <p class="visually-hidden" role="status">{count}</p>
            </div>
        }
    }

    fn listed_input(&self, list_id: String) -> Html {
        let (field, slug) = (self.field(), self.field().slug());
        let (is_open, active) = (!self.state.entries.is_empty(), self.state.active);
        let is_numeric = field.kind() == Kind::Listed(List::PostalCodes);
        let on_click = self.on.reform(move |_: MouseEvent| Fill::Browse(field, Browse::Open));
        html! {
            <input id={slug} name={slug} type="text" role="combobox" inputmode={is_numeric.then_some("numeric")}
                autocomplete={self.autocomplete()} required={self.is_required()} spellcheck="false"
                aria-describedby={self.described_by()} aria-invalid={self.invalid()} aria-autocomplete="list"
                aria-expanded={if is_open { "true" } else { "false" }} aria-controls={list_id}
                aria-activedescendant={active.map(|index| entry_id(slug, index))} value={self.value()}
                onkeydown={on_key(self.on.clone(), field, is_open, active)} onclick={on_click}
                oninput={self.on_input()} onblur={self.on_blur()} />
        }
    }

    fn list(&self, list_id: String) -> Html {
        let (field, slug) = (self.field(), self.field().slug());
        let entry = |(index, entry): (usize, &String)| {
            let selected = if self.state.active == Some(index) { "true" } else { "false" };
            let onclick = self.on.reform(move |_: MouseEvent| Fill::Browse(field, Browse::Take(index)));
            html! { <li id={entry_id(slug, index)} role="option" aria-selected={selected} {onclick}>{entry}</li> }
        };
        // The focus stays in the field while an entry is clicked.
        let onmousedown = Callback::from(|event: MouseEvent| event.prevent_default());
        html! {
            <ul id={list_id} role="listbox" aria-label={field.label()} {onmousedown}>
                { for self.state.entries.iter().enumerate().map(entry) }
            </ul>
        }
    }
}

/// What the keys do that mean the list. Such a key does nothing else.
fn on_key(on: Callback<Fill>, field: Field, is_open: bool, active: Option<usize>) -> Callback<KeyboardEvent> {
    Callback::from(move |event: KeyboardEvent| {
        let browse = match browser::key(&event) {
            Some(Key::Down) => Browse::Next,
            Some(Key::Up) => Browse::Previous,
            // Whoever presses Enter in an open list means the list, not the whole screen.
            Some(Key::Enter) if is_open => active.map_or(Browse::Close, Browse::Take),
            Some(Key::Escape) if is_open => Browse::Close,
            _ => return,
        };
        event.prevent_default();
        on.emit(Fill::Browse(field, browse));
    })
}

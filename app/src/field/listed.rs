//! A text field with a list of entries to take over (WAI-ARIA Authoring Practices, “Combobox”).

use form::{
    field::Kind,
    filling::{Browse, Event as Fill},
    list::List,
};
use rehearsal::Event;
use yew::prelude::*;

use super::{COMMON, Parts};
use crate::{
    browser::Key,
    elements::{el, element, fixed, listening, status, text},
};

/// The id of an entry, by which the field says which one is active.
pub(crate) fn entry_id(slug: &str, index: usize) -> String {
    [slug, "-", &index.to_string()].concat()
}

impl Parts<'_> {
    /// The field and, while it is open, its list. A picture shows the field alone.
    pub(super) fn combobox(self) -> Html {
        if self.context.is_picture() {
            return self.input();
        }
        let entries = self.context.rehearsal.entries(self.field);
        let list_id = AttrValue::from([self.field.slug(), "-liste"].concat());
        let input = self.listed_input(&entries, &list_id);
        let count = match entries.len() {
            0 => Html::default(),
            count => text([&count.to_string(), " seçenek"].concat()),
        };
        let list = if entries.is_empty() { Html::default() } else { self.list(entries, list_id) };
        el("div", "listed", [input, list, status("p", "visually-hidden", [count])])
    }

    fn listed_input(self, entries: &[String], list_id: &AttrValue) -> Html {
        let (field, rehearsal) = (self.field, self.context.rehearsal);
        let active = rehearsal.active_entry(field).filter(|&index| index < entries.len());
        let is_open = !entries.is_empty();
        let inputmode = if field.kind() == Kind::Listed(List::PostalCodes) { fixed("numeric") } else { None };
        let own = [
            fixed("text"),
            inputmode,
            fixed("false"),
            None,
            fixed("combobox"),
            fixed("list"),
            fixed(if is_open { "true" } else { "false" }),
            Some(list_id.clone()),
            active.map(|index| entry_id(field.slug(), index).into()),
        ];
        let mut input = element("input", COMMON, &self.common(&own), Vec::new());
        input.set_value(Some(AttrValue::from(self.value())));
        let on_key = self.context.on_key(move |key| {
            let browse = match key {
                Key::Down => Browse::Next,
                Key::Up => Browse::Previous,
                Key::Enter | Key::Escape if !is_open => return None,
                // Whoever presses Enter in an open list means the list, not the whole screen.
                Key::Enter => active.map_or(Browse::Close, Browse::Take),
                Key::Escape => Browse::Close,
            };
            Some(Event::Fill(Fill::Browse(field, browse)))
        });
        let listeners = [
            on_key,
            self.context.on_click(Event::Fill(Fill::Browse(field, Browse::Open))),
            self.context.on_input(move |typed| Event::Fill(Fill::Input(field, typed))),
            self.context.on_leave(Event::Fill(Fill::Left(field))),
        ];
        listening(input, listeners)
    }

    fn list(self, entries: Vec<String>, list_id: AttrValue) -> Html {
        let (field, slug) = (self.field, self.field.slug());
        let active = self.context.rehearsal.active_entry(field);
        let entry = |(index, entry): (usize, String)| {
            let selected = if active == Some(index) { "true" } else { "false" };
            let values = [Some(entry_id(slug, index).into()), fixed("option"), fixed(selected)];
            let option = element("li", &["id", "role", "aria-selected"], &values, vec![text(entry)]);
            listening(option, [self.context.on_click(Event::Fill(Fill::Browse(field, Browse::Take(index))))])
        };
        let values = [Some(list_id), fixed("listbox"), fixed(field.label())];
        let options = entries.into_iter().enumerate().map(entry).collect();
        let list = element("ul", &["id", "role", "aria-label"], &values, options);
        // The focus stays in the field while an entry is clicked.
        listening(list, [self.context.keeping_focus()])
    }
}

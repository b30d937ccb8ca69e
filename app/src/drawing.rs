//! What every part of the form is drawn from: the state, the way back to it, and, for a picture, the numbers.

use form::{
    field::Field,
    rehearsal::{Event, Rehearsal},
    screen::{Button, Section, View},
    target::Target,
};
use yew::prelude::*;

/// Draws the live form, or a picture of it. Borrowed for the length of one drawing.
#[derive(Clone, Copy)]
pub(crate) struct Drawing<'a> {
    pub rehearsal: &'a Rehearsal,
    pub on: &'a Callback<Event>,
    /// Of a picture, the numbers that its targets carry; of the live form, `None`.
    pub numbers: Option<&'a [(Target, usize)]>,
}

impl Drawing<'_> {
    /// Whether this is a picture: then no element has an id or a name, since one page can hold many pictures.
    pub fn is_picture(self) -> bool {
        self.numbers.is_some()
    }

    /// `text` as an id or a name, where there may be one.
    pub fn name(self, text: &str) -> Option<AttrValue> {
        (!self.is_picture()).then(|| AttrValue::from(text.to_owned()))
    }

    /// A handler that says `event`.
    pub fn say<E: 'static>(self, event: Event) -> Callback<E> {
        self.on.reform(move |_| event.clone())
    }

    /// The number that `target` carries in a picture.
    pub fn mark(self, target: Target) -> Html {
        let number = self.numbers.and_then(|numbers| numbers.iter().find(|(of, _)| *of == target));
        match number {
            Some((_, number)) => html! { <span class="mark">{ number.to_string() }</span> },
            None => Html::default(),
        }
    }

    /// The main button of a form: Enter presses it too.
    pub fn submit(self, button: Button) -> Html {
        html! {
            <button type="submit" class="primary" id={self.name(button.slug())}>
                { button.label() }{ self.mark(Target::Button(button)) }
            </button>
        }
    }

    /// Any other button.
    pub fn button(self, button: Button, class: &'static str) -> Html {
        self.button_saying(button, class, button.label())
    }

    /// A button whose words depend on the state.
    pub fn button_saying(self, button: Button, class: &'static str, label: &'static str) -> Html {
        html! {
            <button type="button" {class} id={self.name(button.slug())} onclick={self.say(Event::Press(button))}>
                { label }{ self.mark(Target::Button(button)) }
            </button>
        }
    }

    /// A `<form>` whose main button is `button`.
    pub fn form(self, button: Button, content: Html) -> Html {
        let on = self.on.clone();
        let onsubmit = Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            on.emit(Event::Press(button));
        });
        html! { <form novalidate={true} autocomplete="off" {onsubmit}>{ content }</form> }
    }

    /// A section with its heading and its fields.
    pub fn section(self, section: Section) -> Html {
        self.section_with(section, Html::default())
    }

    /// A section with something between its heading and its fields.
    pub fn section_with(self, section: Section, introduction: Html) -> Html {
        let fields = Field::all().filter(|field| field.section() == section);
        let heading = self.name(section.slug());
        html! {
            <section class="section" aria-labelledby={heading.clone()}>
                <h3 id={heading} tabindex="-1">{ section.title() }{ self.mark(Target::Section(section)) }</h3>
                { introduction }
                { for fields.map(|field| crate::field::draw(self, field)) }
            </section>
        }
    }

    /// The button back to the screen before, where there is one.
    pub fn back(self) -> Html {
        match self.rehearsal.view() {
            View::Screen(screen) if screen.previous().is_none() => Html::default(),
            _ if self.is_picture() => Html::default(),
            _ => html! {
                <button type="button" class="quiet" id="onceki-ekran" onclick={self.say(Event::Back)}>{ "‹ Önceki ekran" }</button>
            },
        }
    }
}

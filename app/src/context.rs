//! What every screen is drawn from: the state, the way back to it, and, for a picture, the numbers.

use form::{field::Field, filling::Event as Fill, section::Section};
use rehearsal::{
    Event, Rehearsal,
    screen::{Button, View},
    target::Target,
};
use yew::prelude::*;

use crate::field::{FieldRow, FieldState, mark};

/// Draws the live form, or a picture of it. Borrowed for the length of one drawing.
#[derive(Clone, Copy)]
pub(crate) struct RenderContext<'a> {
    pub rehearsal: &'a Rehearsal,
    pub on: &'a Callback<Event>,
    /// What fields say. Made once, or every field would be drawn anew each time.
    pub on_fill: &'a Callback<Fill>,
    /// Of a picture, the numbers that its targets carry; of the live form, `None`.
    pub numbers: Option<&'a [(Target, usize)]>,
}

impl RenderContext<'_> {
    /// Whether this is a picture: then no element has an id or a name, since one page can hold many pictures.
    pub fn is_picture(self) -> bool {
        self.numbers.is_some()
    }

    /// `text` as an id or a name, where there may be one.
    pub fn id(self, text: &'static str) -> Option<&'static str> {
        (!self.is_picture()).then_some(text)
    }

    /// The number that `target` carries in a picture.
    fn number(self, target: Target) -> Option<usize> {
        self.numbers?.iter().find(|(of, _)| *of == target).map(|(_, number)| *number)
    }

    /// The main button of a form: Enter presses it too.
    pub fn submit(self, button: Button) -> Html {
        html! {
            <button class="primary" id={self.id(button.slug())} type="submit">
                {button.label()}{ mark(self.number(Target::Button(button))) }
            </button>
        }
    }

    /// Any other button.
    pub fn button(self, button: Button, class: &'static str) -> Html {
        self.button_saying(button, class, button.label())
    }

    /// A button whose words depend on the state.
    pub fn button_saying(self, button: Button, class: &'static str, label: &'static str) -> Html {
        let onclick = self.on.reform(move |_: MouseEvent| Event::Press(button));
        html! {
            <button {class} id={self.id(button.slug())} type="button" {onclick}>
                {label}{ mark(self.number(Target::Button(button))) }
            </button>
        }
    }

    /// A `<form>` whose main button is `button`.
    pub fn form(self, button: Button, content: Html) -> Html {
        let onsubmit = self.on.reform(move |event: SubmitEvent| {
            event.prevent_default();
            Event::Press(button)
        });
        html! { <form novalidate=true autocomplete="off" {onsubmit}>{content}</form> }
    }

    /// A section with its heading, something to introduce it, and its fields.
    pub fn section(self, section: Section, introduction: Html) -> Html {
        let id = self.id(section.slug());
        html! {
            <section class="section" aria-labelledby={id}>
                <h3 {id} tabindex="-1">{section.title()}</h3>
                {introduction}
                <div class="fields">{ for section.fields().map(|field| self.field(field)) }</div>
            </section>
        }
    }

    fn field(self, field: Field) -> Html {
        let state = FieldState::of(self.rehearsal.filling(), field);
        let above = if field == Field::PictureWord { crate::picture_word::draw(self) } else { Html::default() };
        html! {
            <FieldRow {state} on={self.on_fill.clone()} is_picture={self.is_picture()}
                mark={self.number(Target::Field(field))}>{above}</FieldRow>
        }
    }

    /// The button back to the screen before, where there is one.
    pub fn back(self) -> Html {
        let is_first = matches!(self.rehearsal.view(), View::Screen(screen) if screen.previous().is_none());
        if is_first || self.is_picture() {
            return Html::default();
        }
        let onclick = self.on.reform(|_: MouseEvent| Event::Back);
        html! { <button class="quiet" id="onceki-ekran" type="button" {onclick}>{"‹ Önceki ekran"}</button> }
    }
}

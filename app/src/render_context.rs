//! What every part of the form is drawn from: the state, the way back to it, and, for a picture, the numbers.

use std::rc::Rc;

use form::{field::Field, section::Section};
use rehearsal::{
    Event, Rehearsal,
    screen::{Button, View},
    target::Target,
};
use yew::{
    html::{onblur, onclick, onfocus, oninput, onkeydown, onmousedown, onsubmit},
    prelude::*,
    virtual_dom::Listener,
};

use crate::{
    browser::{self, Key},
    elements::{self, Value, all, el, element, fixed, group, listening, text},
};

/// Draws the live form, or a picture of it. Borrowed for the length of one context.
#[derive(Clone, Copy)]
pub(crate) struct RenderContext<'a> {
    pub rehearsal: &'a Rehearsal,
    pub on: &'a Callback<Event>,
    /// Of a picture, the numbers that its targets carry; of the live form, `None`.
    pub numbers: Option<&'a [(Target, usize)]>,
}

/// What the form says to the state.
impl RenderContext<'_> {
    /// Says `event` when the element is clicked.
    pub fn on_click(self, event: Event) -> Rc<dyn Listener> {
        Rc::new(onclick::Wrapper::new(self.on.reform(move |click: MouseEvent| {
            // Links of the form lead to places that the state knows; the browser need not follow them too.
            click.prevent_default();
            event.clone()
        })))
    }

    /// Says `event` when the element takes the focus.
    pub fn on_enter(self, event: Event) -> Rc<dyn Listener> {
        Rc::new(onfocus::Wrapper::new(self.on.reform(move |_| event.clone())))
    }

    /// Says `event` when the element loses the focus.
    pub fn on_leave(self, event: Event) -> Rc<dyn Listener> {
        Rc::new(onblur::Wrapper::new(self.on.reform(move |_| event.clone())))
    }

    /// Says the event that `make` makes of a key, which then does nothing else.
    pub fn on_key(self, make: impl Fn(Key) -> Option<Event> + 'static) -> Rc<dyn Listener> {
        let on = self.on.clone();
        Rc::new(onkeydown::Wrapper::new(Callback::from(move |event: KeyboardEvent| {
            if let Some(made) = browser::key(&event).and_then(&make) {
                event.prevent_default();
                on.emit(made);
            }
        })))
    }

    /// Leaves the focus where it is when the element is clicked.
    pub fn keeping_focus(self) -> Rc<dyn Listener> {
        Rc::new(onmousedown::Wrapper::new(Callback::from(|event: MouseEvent| event.prevent_default())))
    }

    /// Says the event that `make` makes of the control's text whenever that changes.
    pub fn on_input(self, make: impl Fn(String) -> Event + 'static) -> Rc<dyn Listener> {
        Rc::new(oninput::Wrapper::new(self.on.reform(move |event: InputEvent| make(browser::typed(&event)))))
    }
}

/// What the screens have in common.
impl RenderContext<'_> {
    /// Whether this is a picture: then no element has an id or a name, since one page can hold many pictures.
    pub fn is_picture(self) -> bool {
        self.numbers.is_some()
    }

    /// `text` as an id or a name, where there may be one.
    pub fn name(self, text: impl Into<AttrValue>) -> Value {
        if self.is_picture() { None } else { Some(text.into()) }
    }

    /// The number that `target` carries in a picture.
    pub fn mark(self, target: Target) -> Html {
        let number = self.numbers.and_then(|numbers| numbers.iter().find(|(of, _)| *of == target));
        match number {
            Some((_, number)) => el("span", "mark", [text(number.to_string())]),
            None => Html::default(),
        }
    }

    /// The main button of a form: Enter presses it too.
    pub fn submit(self, button: Button) -> Html {
        let content = vec![text(button.label()), self.mark(Target::Button(button))];
        let values = [fixed("primary"), self.name(button.slug()), fixed("submit")];
        element("button", &["class", "id", "type"], &values, content).into()
    }

    /// Any other button.
    pub fn button(self, button: Button, class: &'static str) -> Html {
        self.button_saying(button, class, button.label())
    }

    /// A button whose words depend on the state.
    pub fn button_saying(self, button: Button, class: &'static str, label: &'static str) -> Html {
        let content = group([text(label), self.mark(Target::Button(button))]);
        self.plain_button(class, self.name(button.slug()), None, content, Event::Press(button))
    }

    /// A link to the element with this id, which says `event` when it is followed.
    #[cfg(feature = "browser")]
    pub fn link(self, id: &str, words: String, event: Event) -> Html {
        let link = element("a", &["href"], &[Some(["#", id].concat().into())], vec![text(words)]);
        listening(link, [self.on_click(event)])
    }

    /// A button of ours that the guide does not point at. `name` is for screen readers, where the content alone does
    /// not tell.
    pub fn plain_button(self, class: &'static str, id: Value, name: Value, content: Html, event: Event) -> Html {
        let values = [fixed(class), id, fixed("button"), name];
        let button = element("button", &["class", "id", "type", "aria-label"], &values, vec![content]);
        listening(button, [self.on_click(event)])
    }

    /// A `<form>` whose main button is `button`.
    pub fn form<const N: usize>(self, button: Button, content: [Html; N]) -> Html {
        let on_submit = self.on.reform(move |event: SubmitEvent| {
            event.prevent_default();
            Event::Press(button)
        });
        let values = [fixed("novalidate"), fixed("off")];
        let form = element("form", &["novalidate", "autocomplete"], &values, Vec::from(content));
        listening(form, [Rc::new(onsubmit::Wrapper::new(on_submit)) as Rc<dyn Listener>])
    }

    /// A heading that can take the focus.
    pub fn heading(self, tag: &'static str, id: &'static str, title: &'static str) -> Html {
        elements::heading(tag, self.name(id), title)
    }

    /// A `<section>` named by the heading with the id `heading`.
    pub fn labelled<const N: usize>(self, class: &'static str, heading: &'static str, children: [Html; N]) -> Html {
        let values = [fixed(class), self.name(heading)];
        element("section", &["class", "aria-labelledby"], &values, Vec::from(children)).into()
    }

    /// A section with its heading, something to introduce it, and its fields.
    pub fn section(self, section: Section, introduction: Html) -> Html {
        let fields = Field::all().filter(|field| field.section() == section);
        self.labelled(
            "section",
            section.slug(),
            [
                self.heading("h3", section.slug(), section.title()),
                introduction,
                all("div", "fields", fields.map(|field| crate::field::draw(self, field))),
            ],
        )
    }

    /// The button back to the screen before, where there is one.
    pub fn back(self) -> Html {
        let is_first = matches!(self.rehearsal.view(), View::Screen(screen) if screen.previous().is_none());
        if is_first || self.is_picture() {
            return Html::default();
        }
        self.plain_button("quiet", fixed("onceki-ekran"), None, text("‹ Önceki ekran"), Event::Back)
    }
}

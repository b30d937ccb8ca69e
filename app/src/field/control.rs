//! The control itself.

use form::{choice::Choice, field::Kind, filling::Event as Fill};
use wasm_bindgen::JsValue;
use yew::{
    prelude::*,
    virtual_dom::{AttributeOrProperty, Attributes, VTag},
};

use super::FieldRowProps;
use crate::browser;

impl FieldRowProps {
    /// The control of every kind of field that has one label and one control.
    pub(super) fn control(&self) -> Html {
        match self.field().kind() {
            Kind::Choice(_) => self.select(),
            Kind::Lines => self.text_area(),
            Kind::Listed(_) if !self.is_picture => self.combobox(),
            _ => self.input(),
        }
    }

    /// What stands in the control. Whoever looks at a picture shall see what is typed.
    pub(super) fn value(&self) -> String {
        if self.is_picture { self.state.typed.clone() } else { self.state.shown.clone() }
    }

    /// What only matters to someone who types is left out of pictures.
    pub(super) fn autocomplete(&self) -> Option<&'static str> {
        (!self.is_picture).then_some(self.field().autocomplete())
    }

    pub(super) fn is_required(&self) -> bool {
        self.field().required() && !self.is_picture
    }

    pub(super) fn invalid(&self) -> Option<&'static str> {
        self.state.problem.map(|_| "true")
    }

    pub(super) fn is_read_only(&self) -> bool {
        self.field().kind() == Kind::ReadOnly || self.is_picture
    }

    pub(super) fn on_focus(&self) -> Callback<FocusEvent> {
        let field = self.field();
        self.on.reform(move |_| Fill::Entered(field))
    }

    pub(super) fn on_input(&self) -> Callback<InputEvent> {
        let field = self.field();
        self.on.reform(move |event: InputEvent| Fill::Input(field, browser::typed(&event)))
    }

    pub(super) fn on_blur(&self) -> Callback<FocusEvent> {
        let field = self.field();
        self.on.reform(move |_| Fill::Left(field))
    }

    fn input(&self) -> Html {
        let (kind, inputmode) = match self.field().kind() {
            Kind::Digits | Kind::Masked => ("text", Some("numeric")),
            Kind::Telephone => ("tel", None),
            // Not type=email: browsers strip and refuse what a person typed before we can say what is wrong with it.
            Kind::Email => ("text", Some("email")),
            _ => ("text", None),
        };
        let is_unspelt = matches!(self.field().kind(), Kind::Email | Kind::PictureWord);
        html! {
            <input id={self.id(self.field().slug())} name={self.id(self.field().slug())} type={kind} {inputmode}
                autocomplete={self.autocomplete()} required={self.is_required()} readonly={self.is_read_only()}
                spellcheck={is_unspelt.then_some("false")} aria-describedby={self.described_by()}
                aria-invalid={self.invalid()} value={self.value()}
                onfocus={self.on_focus()} oninput={self.on_input()} onblur={self.on_blur()} />
        }
    }

    fn text_area(&self) -> Html {
        html! {
            <textarea id={self.id(self.field().slug())} name={self.id(self.field().slug())} rows="2"
                autocomplete={self.autocomplete()} required={self.is_required()} readonly={self.is_read_only()}
                aria-describedby={self.described_by()} aria-invalid={self.invalid()} value={self.value()}
                onfocus={self.on_focus()} oninput={self.on_input()} onblur={self.on_blur()} />
        }
    }

    fn select(&self) -> Html {
        let typed = &self.state.typed;
        html! {
            <select id={self.id(self.field().slug())} name={self.id(self.field().slug())}
                autocomplete={self.autocomplete()} required={self.is_required()}
                aria-describedby={self.described_by()} aria-invalid={self.invalid()}
                onfocus={self.on_focus()} oninput={self.on_input()} onblur={self.on_blur()}>
                { self.option("", "Seçiniz", typed.is_empty()) }
                { for self.state.choices.iter().map(|choice| self.option(choice.id, choice.label, typed == choice.id)) }
            </select>
        }
    }

    fn option(&self, value: &'static str, label: &'static str, is_selected: bool) -> Html {
        if self.is_picture {
            return html! { <option {value} selected={is_selected}>{label}</option> };
        }
        // The property, not the attribute: once a person has chosen, the attribute no longer moves the choice. `html!` takes
        // `~selected` for an attribute's text (Yew 0.23).
        let selected = AttributeOrProperty::Property(JsValue::from_bool(is_selected));
        let value = AttributeOrProperty::Attribute(AttrValue::Static(value));
        let mut option = VTag::new("option");
        let values = Box::new([Some(value), Some(selected)]);
        option.set_attributes(Attributes::Dynamic { keys: &["value", "selected"], values });
        option.add_child(html! { {label} });
        option.into()
    }

    /// One of several choices, all of them visible.
    pub(super) fn radio(&self, index: usize, choice: &'static Choice) -> Html {
        let (field, slug) = (self.field(), self.field().slug());
        // The first one has the field's own id, so that links to the field find it.
        let id = if index == 0 { slug.to_owned() } else { [slug, "-", &index.to_string()].concat() };
        let oninput = self.on.reform(move |_: InputEvent| Fill::Input(field, choice.id.to_owned()));
        let is_checked = self.state.typed == choice.id;
        html! {
            <div class="radio">
                <input id={self.id(id.clone())} name={self.id(slug)} type="radio" value={choice.id} checked={is_checked}
                    {oninput} />
                <label for={self.id(id)}>{choice.label}</label>
            </div>
        }
    }
}

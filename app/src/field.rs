//! One way of drawing any field, from its row in the table and from what is to be shown of it.

mod control;
mod listed;
mod state;
mod switch;

use form::{
    field::{Field, Kind},
    filling::Event as Fill,
    list::List,
};
use yew::prelude::*;

#[cfg(feature = "browser")]
pub(crate) use listed::entry_id;
pub(crate) use state::FieldState;

/// See [`FieldRow`].
#[derive(PartialEq, Properties)]
pub(crate) struct FieldRowProps {
    /// What is shown.
    pub state: FieldState,
    /// Hears what the person does in the field. Always the same callback, or every field would be drawn anew each time.
    pub on: Callback<Fill>,
    /// In a picture: then no element has an id or a name, since one page can hold many pictures, and nothing can be typed.
    #[prop_or_default]
    pub is_picture: bool,
    /// The number that the field carries in a picture.
    #[prop_or_default]
    pub mark: Option<usize>,
    /// What stands above the control.
    #[prop_or_default]
    pub children: Html,
}

/// A field with its label, hint, error or warning, and control. Drawn anew only when something of it has changed.
#[component]
pub(crate) fn FieldRow(props: &FieldRowProps) -> Html {
    match props.field().kind() {
        Kind::Radio(choices) => html! {
            <fieldset class={props.class()} aria-describedby={props.described_by()}>
                <legend>{ props.label() }</legend>
                { props.hint() }
                { props.message() }
                { for choices.iter().enumerate().map(|(index, choice)| props.radio(index, choice)) }
            </fieldset>
        },
        Kind::Switch => props.switch(),
        _ => html! {
            <div class={props.class()}>
                <label for={props.id(props.field().slug())}>{ props.label() }</label>
                { props.hint() }
                { props.children.clone() }
                { props.message() }
                { props.control() }
            </div>
        },
    }
}

/// The number of a picture's target.
pub(crate) fn mark(number: Option<usize>) -> Html {
    number.map_or_else(Html::default, |number| html! { <span class="mark">{number}</span> })
}

/// What stands around the control.
impl FieldRowProps {
    fn field(&self) -> Field {
        self.state.field
    }

    /// `text` as an id or a name, where there may be one.
    fn id(&self, text: impl Into<AttrValue>) -> Option<AttrValue> {
        (!self.is_picture).then(|| text.into())
    }

    /// The class that gives the control the width of what goes into it, and tells whether there is an error.
    fn class(&self) -> Classes {
        let width = match self.field().kind() {
            Kind::Digits | Kind::Masked | Kind::Date | Kind::PictureWord | Kind::Listed(List::PostalCodes) => "short",
            Kind::Telephone | Kind::Choice(_) => "middle",
            _ => "",
        };
        classes!("field", width, self.state.problem.map(|_| "bad"))
    }

    fn label(&self) -> Html {
        html! {
            <>
                {self.field().label()}
                if self.field().required() {
                    <span class="required">{" (*)"}</span>
                }
                { mark(self.mark) }
            </>
        }
    }

    fn hint_id(&self) -> String {
        [self.field().slug(), "-ipucu"].concat()
    }

    fn error_id(&self) -> String {
        [self.field().slug(), "-hata"].concat()
    }

    fn hint(&self) -> Html {
        let hint = self.field().hint();
        if hint.is_empty() {
            return Html::default();
        }
        html! { <p class="hint" id={self.id(self.hint_id())}>{hint}</p> }
    }

    /// The error or the warning, and what may have been meant.
    fn message(&self) -> Html {
        let (class, prefix, message) = match (self.state.problem, &self.state.warning) {
            (Some(problem), _) => ("error", "Hata: ", AttrValue::from(problem.message(self.field()))),
            (None, Some(warning)) if warning.asks() => ("warning", "Uyarı: ", warning.message().into()),
            (None, Some(warning)) => ("told", "Bilgi: ", warning.message().into()),
            (None, None) => return Html::default(),
        };
        html! {
            <>
                <p {class} id={self.id(self.error_id())}><span class="visually-hidden">{prefix}</span>{message}</p>
                { self.suggestion() }
            </>
        }
    }

    fn suggestion(&self) -> Html {
        let Some(suggestion) = &self.state.suggestion else { return Html::default() };
        let field = self.field();
        let onclick = self.on.reform(move |_: MouseEvent| Fill::TakeSuggestion(field));
        html! {
            <button class="quiet suggestion" type="button" {onclick}>{["“", suggestion, "” yap"].concat()}</button>
        }
    }

    /// Ids of the hint and of the error or warning, whichever are there.
    fn described_by(&self) -> Option<AttrValue> {
        let hint = (!self.field().hint().is_empty()).then(|| self.hint_id());
        let is_told = self.state.problem.is_some() || self.state.warning.is_some();
        let ids: Vec<String> = hint.into_iter().chain(is_told.then(|| self.error_id())).collect();
        if ids.is_empty() { None } else { self.id(ids.join(" ")) }
    }
}

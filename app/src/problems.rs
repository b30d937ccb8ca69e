//! The error summary.

use form::{field::Field, filling::SummaryItem};
use rehearsal::{Event, target::Target};
use yew::prelude::*;

use crate::{context::RenderContext, controls::link};

/// The id of the summary, which takes the focus when a screen is handed in with problems.
pub(crate) const ID: &str = "hata-ozeti";
const HEADING: &str = "hata-ozeti-basligi";

/// Every shown problem of a screen, each as a link to where it is.
pub(crate) fn draw(context: RenderContext) -> Html {
    let items = context.rehearsal.summary();
    if items.is_empty() {
        return Html::default();
    }
    let has_errors = context.rehearsal.has_errors();
    let (class, title) = if has_errors {
        ("summary", "Devam etmeden önce düzeltiniz")
    } else {
        ("summary doubts", "Bir daha bakınız")
    };
    html! {
        <div {class} id={ID} role="alert" tabindex="-1" aria-labelledby={HEADING}>
            <h3 id={HEADING} tabindex="-1">{title}</h3>
            <ul>{ for items.into_iter().map(|item| line(context.on, item)) }</ul>
            if !has_errors {
                <p>{"Doğruysa aynı düğmeye bir kez daha basıp devam ediniz."}</p>
            }
        </div>
    }
}

fn line(on: &Callback<Event>, item: SummaryItem) -> Html {
    let (field, message): (Field, String) = match item {
        SummaryItem::Problem(field, problem) => (field, problem.message(field)),
        SummaryItem::Doubt(field, warning) => (field, [field.label(), ": ", &warning.message()].concat()),
    };
    html! { <li>{ link(on, field.slug(), message, Event::Show(Target::Field(field))) }</li> }
}

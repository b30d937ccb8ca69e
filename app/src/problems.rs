//! The error summary.

use rehearsal::{Event, SummaryItem, target::Target};
use yew::prelude::*;

use crate::{
    elements::{all, el, element, fixed, heading, p},
    render_context::RenderContext,
};

/// The id of the summary, which takes the focus when a screen is handed in with problems.
pub(crate) const ID: &str = "hata-ozeti";
const HEADING: &str = "hata-ozeti-basligi";

/// Every shown problem of a screen, each as a link to where it is.
pub(crate) fn draw(context: RenderContext) -> Html {
    let items = context.rehearsal.summary();
    if items.is_empty() {
        return Html::default();
    }
    let (class, title, advice) = if context.rehearsal.has_errors() {
        ("summary", "Devam etmeden önce düzeltiniz", Html::default())
    } else {
        ("summary doubts", "Bir daha bakınız", p("", "Doğruysa aynı düğmeye bir kez daha basıp devam ediniz."))
    };
    let values = [fixed(class), fixed(ID), fixed("alert"), fixed("-1"), fixed(HEADING)];
    let content = vec![
        heading("h3", fixed(HEADING), title),
        all("ul", "", items.into_iter().map(|item| line(context, item))),
        advice,
    ];
    element("div", &["class", "id", "role", "tabindex", "aria-labelledby"], &values, content).into()
}

fn line(context: RenderContext, item: SummaryItem) -> Html {
    let (field, message) = match item {
        SummaryItem::Field(field, problem) => (field, problem.message(field)),
        SummaryItem::Doubt(field, warning) => (field, [field.label(), ": ", &warning.message()].concat()),
        // The letter has a list of its own.
        SummaryItem::Cell(..) | SummaryItem::NoPeople => return Html::default(),
    };
    el("li", "", [context.link(field.slug(), message, Event::Show(Target::Field(field)))])
}

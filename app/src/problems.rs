//! The error summary.

use form::{
    people,
    rehearsal::{Event, SummaryItem},
    screen::Section,
    target::Target,
};
use yew::prelude::*;

use crate::{
    drawing::Drawing,
    elements::{all, el, element, fixed, heading, listening, p, text},
    letter::people::cell_id,
};

/// The id of the summary, which takes the focus when a screen is handed in with problems.
pub(crate) const ID: &str = "hata-ozeti";
const HEADING: &str = "hata-ozeti-basligi";

/// Every shown problem of the view, each as a link to where it is.
pub(crate) fn draw(drawing: Drawing) -> Html {
    let items = drawing.rehearsal.summary();
    if items.is_empty() {
        return Html::default();
    }
    let (class, title, advice) = if drawing.rehearsal.has_errors() {
        ("summary", "Devam etmeden önce düzeltiniz", Html::default())
    } else {
        ("summary doubts", "Bir daha bakınız", p("", "Doğruysa aynı düğmeye bir kez daha basıp devam ediniz."))
    };
    let values = [fixed(class), fixed(ID), fixed("alert"), fixed("-1"), fixed(HEADING)];
    let content = vec![
        heading("h3", fixed(HEADING), title),
        all("ul", "", items.into_iter().map(|item| line(drawing, item))),
        advice,
    ];
    element("div", &["class", "id", "role", "tabindex", "aria-labelledby"], &values, content).into()
}

fn line(drawing: Drawing, item: SummaryItem) -> Html {
    let (id, message, event) = match item {
        SummaryItem::Field(field, problem) => {
            (field.slug().to_owned(), problem.message(field), Event::Show(Target::Field(field)))
        }
        SummaryItem::Doubt(field, warning) => {
            let message = [field.label(), ": ", &warning.message()].concat();
            (field.slug().to_owned(), message, Event::Show(Target::Field(field)))
        }
        SummaryItem::Cell(row, column, problem) => {
            let message = [&(row + 1).to_string(), ". satır: ", problem.message(column)].concat();
            (cell_id(row, column), message, Event::People(people::Event::Show(row, column)))
        }
        SummaryItem::MoreCells(count) => (
            Section::People.slug().to_owned(),
            ["Listede ", &count.to_string(), " hücre daha düzeltilecek."].concat(),
            Event::Show(Target::Section(Section::People)),
        ),
        SummaryItem::NoPeople => (
            Section::People.slug().to_owned(),
            "Listeye en az bir kişi ekleyiniz.".to_owned(),
            Event::Show(Target::Section(Section::People)),
        ),
    };
    let link = element("a", &["href"], &[Some(["#", &id].concat().into())], vec![text(message)]);
    el("li", "", [listening(link, [drawing.on_click(event)])])
}

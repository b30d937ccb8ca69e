//! The error summary.

use form::{
    rehearsal::{Event, SummaryItem},
    screen::Section,
    target::Target,
};
use yew::prelude::*;

use crate::{drawing::Drawing, letter::people::cell_id};

/// The id of the summary, which takes the focus when a screen is handed in with problems.
pub(crate) const ID: &str = "hata-ozeti";

/// Every shown problem of the view, each as a link to where it is.
pub(crate) fn draw(drawing: Drawing) -> Html {
    let items = drawing.rehearsal.summary();
    if items.is_empty() {
        return Html::default();
    }
    html! {
        <div class="summary" id={ID} role="alert" tabindex="-1" aria-labelledby="hata-ozeti-basligi">
            <h3 id="hata-ozeti-basligi">{ "Devam etmeden önce düzeltiniz" }</h3>
            <ul>{ for items.into_iter().map(|item| line(drawing, item)) }</ul>
        </div>
    }
}

fn line(drawing: Drawing, item: SummaryItem) -> Html {
    let (id, text, event) = match item {
        SummaryItem::Field(field, problem) => {
            (field.slug().to_owned(), problem.message(field), Event::Show(Target::Field(field)))
        }
        SummaryItem::Cell(row, column, problem) => {
            let text = format!("{}. satır: {}", row + 1, problem.message(column));
            (cell_id(row, column), text, Event::FocusCell(row, column))
        }
        SummaryItem::NoPeople => (
            Section::People.slug().to_owned(),
            "Listeye en az bir kişi ekleyiniz.".to_owned(),
            Event::Show(Target::Section(Section::People)),
        ),
    };
    let on = drawing.on.clone();
    let onclick = Callback::from(move |click: MouseEvent| {
        click.prevent_default();
        on.emit(event.clone());
    });
    html! { <li><a href={["#", &id].concat()} {onclick}>{ text }</a></li> }
}

//! The table of people, to type into.

use form::{
    people::{Column, Row},
    rehearsal::Event,
    screen::Section,
};
use yew::prelude::*;

use super::preview::heading_row;
use crate::{
    drawing::Drawing,
    elements::{all, el, element, fixed, listening, p, text},
};

/// The id of the button that adds a row.
pub(crate) const ADD: &str = "kisi-ekle";

/// The id of a cell's input.
pub(crate) fn cell_id(row: usize, column: Column) -> String {
    ["kisi-", &(row + 1).to_string(), "-", column.slug()].concat()
}

pub(super) fn draw(drawing: Drawing) -> Html {
    let rehearsal = drawing.rehearsal;
    let heading = Section::People.slug();
    let table = if rehearsal.people().is_empty() {
        Html::default()
    } else {
        let rows = rehearsal.people().rows().enumerate();
        let body = all("tbody", "", rows.map(|(index, row)| line(drawing, index, row)));
        el("table", "people", [el("thead", "", [heading_row()]), body])
    };
    let add_rehearsed = match rehearsal.rehearsed() {
        Some(_) => drawing.plain_button("quiet", None, None, text("Provadaki kişiyi ekle"), Event::AddRehearsed),
        None => Html::default(),
    };
    let add = drawing.plain_button("secondary", fixed(ADD), None, text("Kişi ekle"), Event::AddRow);
    drawing.labelled(
        "section",
        heading,
        [
            drawing.heading("h3", heading, Section::People.title()),
            p("hint", "Onayı istenen her kişi bir satırdır."),
            table,
            el("div", "buttons", [add, add_rehearsed]),
        ],
    )
}

fn line(drawing: Drawing, index: usize, row: &Row) -> Html {
    let number = (index + 1).to_string();
    let name = [&number, ". satırı sil"].concat();
    let remove = drawing.plain_button("quiet", None, Some(name.into()), text("Sil"), Event::RemoveRow(index));
    let mut cells = vec![element("th", &["scope"], &[fixed("row")], vec![text(number)]).into()];
    cells.extend(Column::ALL.map(|column| cell(drawing, index, row, column)));
    cells.push(el("td", "", [remove]));
    element("tr", &[], &[], cells).into()
}

fn cell(drawing: Drawing, index: usize, row: &Row, column: Column) -> Html {
    let id = cell_id(index, column);
    let error_id = [&id, "-hata"].concat();
    let problem = drawing.rehearsal.visible_cell_problem(index, column);
    let (error, described_by, invalid) = match problem {
        Some(problem) => {
            let id = Some(AttrValue::from(error_id));
            let values = [fixed("error"), id.clone()];
            let error = element("p", &["class", "id"], &values, vec![text(problem.message(column))]);
            (error.into(), id, fixed("true"))
        }
        None => (Html::default(), None, None),
    };
    let name = [&(index + 1).to_string(), ". satır: ", column.label()].concat();
    let inputmode = if column == Column::NationalId { fixed("numeric") } else { None };
    let values = [Some(id.into()), fixed("text"), fixed("off"), inputmode, Some(name.into()), invalid, described_by];
    let keys = &["id", "type", "autocomplete", "inputmode", "aria-label", "aria-invalid", "aria-describedby"];
    let mut input = element("input", keys, &values, Vec::new());
    input.set_value(Some(AttrValue::from(row.get(column).to_owned())));
    let on_input = drawing.on_input(move |typed| Event::CellInput(index, column, typed));
    let input = listening(input, [on_input, drawing.on_leave(Event::CellLeft(index, column))]);
    element("td", &["data-label"], &[fixed(column.label())], vec![input, error]).into()
}

//! The letter's pages as they will be printed.

use std::rc::Rc;

use form::{
    letter::{Complete, Letter, Page, Template, compose, paginate},
    rehearsal::{Event, LetterEvent},
};
use yew::{html::onscroll, prelude::*, virtual_dom::Listener};

use crate::{
    browser,
    drawing::Drawing,
    elements::{all, el, element, fixed, group, listening, text},
};

mod sheet;

pub(super) use sheet::heading_row;

/// The id of the preview's heading.
pub(super) const HEADING: &str = "onizleme";

/// `letter` in pages, as wide as this browser's type is.
pub(super) fn pages(letter: &Letter) -> Vec<Page> {
    let ruler = browser::Ruler::default();
    paginate(letter, &|text| ruler.width(text))
}

/// All sheets, of which far ones stay empty on the screen: a letter for thousands would be a hundred thousand elements.
pub(super) fn draw(drawing: Drawing, letter: &Complete) -> Html {
    let rehearsal = drawing.rehearsal;
    let pages = pages(&compose(letter, rehearsal.settings()));
    let are_many = pages.len() > FEW;
    let top = rehearsal.preview().top;
    let is_drawn = |index: usize| {
        !are_many || rehearsal.preview().is_printing || (index + ABOVE >= top && index <= top.saturating_add(BELOW))
    };
    let class = match rehearsal.template() {
        Template::Regulation => "letter",
        Template::Original => "letter original",
    };
    let sheets = pages.iter().enumerate().map(|(index, page)| sheet::draw(page, class, is_drawn(index)));
    let class = match (are_many, rehearsal.preview().is_large) {
        (true, false) => "sheet-frame many fitted",
        (true, true) => "sheet-frame many",
        (false, false) => "sheet-frame fitted",
        (false, true) => "sheet-frame",
    };
    let values = [fixed(class), fixed("region"), fixed(HEADING), fixed("0")];
    let keys = &["class", "role", "aria-labelledby", "tabindex"];
    let frame = element("div", keys, &values, vec![all("div", "sheets", sheets)]);
    let frame = if are_many { listening(frame, [on_scroll(drawing, top, pages.len())]) } else { frame.into() };
    group([size(drawing, pages.len()), frame])
}

/// Tells which page is at the top of the scrolled frame, when that is another than `top`.
fn on_scroll(drawing: Drawing, top: usize, pages: usize) -> Rc<dyn Listener> {
    let on = drawing.on.clone();
    Rc::new(onscroll::Wrapper::new(Callback::from(move |event: web_sys::Event| {
        let now = (browser::scrolled(&event) * pages as f64) as usize;
        if now != top {
            on.emit(Event::Letter(LetterEvent::Scrolled(now)));
        }
    })))
}

/// How many pages there are, and the switch between the paper's size and the frame's.
fn size(drawing: Drawing, pages: usize) -> Html {
    let pressed = if drawing.rehearsal.preview().is_large { "true" } else { "false" };
    let values = [fixed("quiet"), fixed("button"), fixed(pressed)];
    let button = element("button", &["class", "type", "aria-pressed"], &values, vec![text("Gerçek boyutta göster")]);
    let button = listening(button, [drawing.on_click(Event::Letter(LetterEvent::OtherSize))]);
    el("div", "sheet-tools", [el("span", "", [text([&pages.to_string(), " sayfa"].concat())]), button])
}

/// Letters up to this many pages are drawn whole.
const FEW: usize = 12;
/// Pages that are drawn above and below the first one that is seen.
const ABOVE: usize = 2;
const BELOW: usize = 5;

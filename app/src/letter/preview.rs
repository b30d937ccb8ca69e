//! The letter's pages as they will be printed.

use form::details::Template;
use letter::{Complete, Letter, Page, compose, paginate};
use rehearsal::{Event, LetterEvent};
use yew::prelude::*;

use crate::{
    browser,
    elements::{all, el, element, fixed, group, listening, text},
    render_context::RenderContext,
};
use sheet::Sheet;

mod sheet;

pub(super) use sheet::heading_row;

/// The id of the preview's heading.
pub(super) const HEADING: &str = "onizleme";

/// `letter` in pages, as wide as this browser's type is.
pub(super) fn pages(letter: &Letter) -> Vec<Page> {
    let ruler = browser::Ruler::default();
    paginate(letter, &|text| ruler.width(text))
}

/// All sheets, each whole: a print can begin at any moment, and what is drawn in answer to it comes too late for the paper.
/// The style sheet keeps browsers from laying out those that are not seen.
pub(super) fn draw(context: RenderContext, letter: &Complete) -> Html {
    let rehearsal = context.rehearsal;
    let pages = pages(&compose(letter, rehearsal.settings()));
    let count = pages.len();
    let class = match rehearsal.template() {
        Template::Regulation => "letter",
        Template::Original => "letter original",
    };
    let sheets = pages.into_iter().map(|page| html! { <Sheet {page} {class} /> });
    let class = match (count > FEW, rehearsal.is_preview_large()) {
        (true, false) => "sheet-frame many fitted",
        (true, true) => "sheet-frame many",
        (false, false) => "sheet-frame fitted",
        (false, true) => "sheet-frame",
    };
    let values = [fixed(class), fixed("region"), fixed(HEADING), fixed("0")];
    let keys = &["class", "role", "aria-labelledby", "tabindex"];
    let frame = element("div", keys, &values, vec![all("div", "sheets", sheets)]).into();
    group([size(context, count), frame])
}

/// How many pages there are, and the switch between the paper's size and the frame's.
fn size(context: RenderContext, pages: usize) -> Html {
    let pressed = if context.rehearsal.is_preview_large() { "true" } else { "false" };
    let values = [fixed("quiet"), fixed("button"), fixed(pressed)];
    let button = element("button", &["class", "type", "aria-pressed"], &values, vec![text("Gerçek boyutta göster")]);
    let button = listening(button, [context.on_click(Event::Letter(LetterEvent::OtherSize))]);
    el("div", "sheet-tools", [el("span", "", [text([&pages.to_string(), " sayfa"].concat())]), button])
}

/// Letters of more pages than this scroll in a frame of their own.
const FEW: usize = 12;

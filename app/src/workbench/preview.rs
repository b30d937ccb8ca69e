//! The letter's pages as they will be printed.

use ::letter::{
    Complete, Letter, Page, compose, paginate,
    workbench::{Event, Workbench},
};
use form::details::Template;
use yew::prelude::*;

use crate::browser;
use sheet::Sheet;

mod sheet;

pub(super) use sheet::heading_row;

/// The id of the preview's heading.
pub(super) const HEADING: &str = "onizleme";

/// Letters of more pages than this scroll in a frame of their own.
const FEW: usize = 12;

/// `letter` in pages, as wide as this browser's type is.
pub(super) fn pages(letter: &Letter) -> Vec<Page> {
    let ruler = browser::Ruler::default();
    paginate(letter, &|text| ruler.width(text))
}

/// All sheets, each whole: a print can begin at any moment, and what is drawn in answer to it comes too late for the paper.
/// The style sheet keeps browsers from laying out those that are not seen.
pub(super) fn draw(bench: &Workbench, on: &Callback<Event>, letter: &Complete) -> Html {
    let pages = pages(&compose(letter, bench.settings()));
    let count = pages.len();
    let class = match bench.template() {
        Template::Regulation => "letter",
        Template::Original => "letter original",
    };
    let mut frame = classes!("sheet-frame");
    if count > FEW {
        frame.push("many");
    }
    if !bench.is_preview_large() {
        frame.push("fitted");
    }
    let pressed = if bench.is_preview_large() { "true" } else { "false" };
    let onclick = on.reform(|_: MouseEvent| Event::OtherSize);
    html! {
        <>
            <div class="sheet-tools">
                <span>{[&count.to_string(), " sayfa"].concat()}</span>
                <button class="quiet" type="button" aria-pressed={pressed} {onclick}>{"Gerçek boyutta göster"}</button>
            </div>
            <div class={frame} role="region" aria-labelledby={HEADING} tabindex="0">
                <div class="sheets">{ for pages.into_iter().map(|page| html! { <Sheet {page} {class} /> }) }</div>
            </div>
        </>
    }
}

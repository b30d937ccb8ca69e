//! The letter's pages as they will be printed.

use form::letter::{Complete, Page, Template, compose, paginate};
use form::settings::Settings;
use yew::{html::onscroll, prelude::*};

use crate::{
    browser::{self, Listening},
    elements::{all, element, fixed, listening},
};

mod sheet;

pub(super) use sheet::heading_row;

/// The id of the preview's heading.
pub(super) const HEADING: &str = "onizleme";

/// `letter` in pages, as wide as this browser's type is.
pub(crate) fn pages(letter: &Complete, template: Template, settings: &Settings) -> Vec<Page> {
    let ruler = browser::Ruler::default();
    paginate(&compose(letter, template, settings), &|text| ruler.width(text))
}

pub(super) fn draw(letter: &Complete, template: Template, settings: &Settings) -> Html {
    let pages = pages(letter, template, settings);
    yew::virtual_dom::VChild::<Preview>::new(Props { pages, template }, None).into()
}

/// What is drawn.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pages: Vec<Page>,
    template: Template,
}

/// All sheets, of which far ones stay empty on the screen: a letter for thousands would be a hundred thousand elements.
pub(super) struct Preview {
    /// The page at the top of the scrolled frame.
    top: usize,
    is_printing: bool,
    _listening: [Listening; 2],
}

pub(super) enum Message {
    /// Scrolled so far, as a part of the whole height.
    Scrolled(f64),
    /// A print begins or has ended.
    Printing(bool),
}

/// Letters up to this many pages are drawn whole.
const FEW: usize = 12;
/// Pages that are drawn above and below the first one that is seen.
const ABOVE: usize = 2;
const BELOW: usize = 5;

impl Component for Preview {
    type Message = Message;
    type Properties = Props;

    fn create(ctx: &Context<Preview>) -> Preview {
        let on = ctx.link().callback(Message::Printing);
        let after = on.clone();
        let listening = [
            browser::on_window("beforeprint", move || on.emit(true)),
            browser::on_window("afterprint", move || after.emit(false)),
        ];
        Preview { top: 0, is_printing: false, _listening: listening }
    }

    fn update(&mut self, ctx: &Context<Preview>, message: Message) -> bool {
        let pages = ctx.props().pages.len();
        let before = (self.top, self.is_printing);
        match message {
            Message::Scrolled(part) => self.top = (part * pages as f64) as usize,
            Message::Printing(is_printing) => self.is_printing = is_printing,
        }
        pages > FEW && before != (self.top, self.is_printing)
    }

    fn view(&self, ctx: &Context<Preview>) -> Html {
        let Props { pages, template } = ctx.props();
        let is_drawn = |index: usize| {
            pages.len() <= FEW || self.is_printing || (index + ABOVE >= self.top && index <= self.top + BELOW)
        };
        let class = match template {
            Template::Regulation => "letter",
            Template::Original => "letter original",
        };
        let sheets = pages.iter().enumerate().map(|(index, page)| sheet::draw(page, class, is_drawn(index)));
        let class = if pages.len() > FEW { "sheet-frame many fitted" } else { "sheet-frame fitted" };
        let values = [fixed(class), fixed("region"), fixed(HEADING), fixed("0")];
        let frame = element(
            "div",
            &["class", "role", "aria-labelledby", "tabindex"],
            &values,
            vec![all("div", "sheets", sheets)],
        );
        let scrolled = ctx.link().callback(|event: Event| Message::Scrolled(browser::scrolled(&event)));
        listening(frame, [std::rc::Rc::new(onscroll::Wrapper::new(scrolled))])
    }
}

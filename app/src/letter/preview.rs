//! The letter's pages as they will be printed.

use std::rc::Rc;

use form::{
    letter::{Complete, Page, Template, compose, paginate},
    settings::Settings,
};
use yew::{
    html::{onclick, onscroll},
    prelude::*,
    virtual_dom::VChild,
};

use crate::{
    browser::{self, Listening},
    elements::{all, el, element, fixed, group, listening, text},
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
    VChild::<Preview>::new(Props { pages, template }, None).into()
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
    /// Whether sheets are as small as the frame asks for, rather than as large as paper.
    is_fitted: bool,
    _listening: [Listening; 2],
}

pub(super) enum Message {
    /// Scrolled so far, as a part of the whole height.
    Scrolled(f64),
    /// A print begins or has ended.
    Printing(bool),
    /// Asked for the other size.
    OtherSize,
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
        Preview { top: 0, is_printing: false, is_fitted: true, _listening: listening }
    }

    fn update(&mut self, ctx: &Context<Preview>, message: Message) -> bool {
        let pages = ctx.props().pages.len();
        match message {
            Message::Scrolled(part) => {
                let before = std::mem::replace(&mut self.top, (part * pages as f64) as usize);
                pages > FEW && self.top != before
            }
            Message::Printing(is_printing) => {
                self.is_printing = is_printing;
                pages > FEW
            }
            Message::OtherSize => {
                self.is_fitted = !self.is_fitted;
                true
            }
        }
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
        let class = match (pages.len() > FEW, self.is_fitted) {
            (true, true) => "sheet-frame many fitted",
            (true, false) => "sheet-frame many",
            (false, true) => "sheet-frame fitted",
            (false, false) => "sheet-frame",
        };
        let values = [fixed(class), fixed("region"), fixed(HEADING), fixed("0")];
        let keys = &["class", "role", "aria-labelledby", "tabindex"];
        let frame = element("div", keys, &values, vec![all("div", "sheets", sheets)]);
        let scrolled = ctx.link().callback(|event: Event| Message::Scrolled(browser::scrolled(&event)));
        group([self.size(ctx), listening(frame, [Rc::new(onscroll::Wrapper::new(scrolled))])])
    }
}

impl Preview {
    fn size(&self, ctx: &Context<Preview>) -> Html {
        let pressed = if self.is_fitted { "false" } else { "true" };
        let values = [fixed("quiet"), fixed("button"), fixed(pressed)];
        let button =
            element("button", &["class", "type", "aria-pressed"], &values, vec![text("Gerçek boyutta göster")]);
        let other = ctx.link().callback(|_: MouseEvent| Message::OtherSize);
        let button = listening(button, [Rc::new(onclick::Wrapper::new(other))]);
        let pages = ctx.props().pages.len();
        let count = [&pages.to_string(), " sayfa"].concat();
        el("div", "sheet-tools", [el("span", "", [text(count)]), button])
    }
}

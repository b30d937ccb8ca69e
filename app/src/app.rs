//! The live form.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use form::{field::Field, moment::Millis, place::Places};
use rehearsal::{
    Effect, Event, LetterEvent, Rehearsal,
    draft::{self, Draft},
    screen::{Button, Screen, View},
    target::Target,
};
use yew::prelude::*;

use crate::{
    browser::{self, Entry, LetterModule},
    elements::{el, group},
    field::entry_id,
    letter::{self, after_printing, document_system, people},
    problems,
    render_context::RenderContext,
    screens::{self, HEADING},
    status,
};

/// The whole form: the rehearsal's state, and how far the page around it has followed.
///
/// A component of its own rather than hooks: one message type is all the form has, and the hooks' machinery would cost
/// each visitor some kilobytes.
pub struct App {
    rehearsal: Rehearsal,
    letter_part: LetterModule,
    followed: Followed,
}

/// What the form hears.
pub enum Message {
    /// Something happened in the rehearsal.
    Form(Event),
    /// The letter's part is that far now.
    LetterPart(LetterModule),
}

impl From<Event> for Message {
    fn from(event: Event) -> Message {
        Message::Form(event)
    }
}

/// What is shown at the plain address.
const FIRST: View = View::Screen(Screen::Login);

/// Selects a page of the letter. While there is one, it is what is printed.
const SHEET: &str = ".letter";

/// What the page was last told of the state.
#[derive(Default)]
struct Followed {
    view: Option<View>,
    effect: u32,
    has_errors: bool,
    is_idle: bool,
    /// What is stored of the rehearsal, if that is known: at the start, what is stored may be another person's.
    draft: Option<Draft>,
    /// Ticks until the draft of a long list is kept.
    ticks: u8,
    /// Whether leaving the page would lose what was typed.
    would_lose: Rc<Cell<bool>>,
    /// When the person did anything in the window, since the last message. That is told with the next message and not at
    /// once: whoever presses a button of the warning is to find it there until they let it go.
    presence: Rc<RefCell<Vec<Millis>>>,
}

impl Component for App {
    type Message = Message;
    type Properties = ();

    /// What was kept of this tab's rehearsal, at the place that the address names.
    fn create(ctx: &Context<App>) -> App {
        let moment = browser::moment();
        let (draft, active) = browser::load_draft();
        let mut rehearsal = draft::restore(browser::settings(), draft, active, moment);
        if let Some(target) = browser::addressed() {
            rehearsal.apply(Event::Show(target), moment);
        }
        let followed = Followed::default();
        let show = ctx.link().callback(Event::Show);
        browser::on_address(Target::View(FIRST), show.clone());
        browser::on_form_link(show);
        browser::ask_before_leaving(followed.would_lose.clone());
        browser::after_print(SHEET, ctx.link().callback(|()| Event::Letter(LetterEvent::Printed)));
        browser::on_hidden(ctx.link().callback(|()| Event::Hidden));
        browser::on_shown(&ctx.link().callback(|()| Event::Tick));
        browser::every_second(ctx.link().callback(|()| Event::Tick));
        browser::watch_presence(&followed.presence);
        browser::on_places(ctx.link().callback(|list: String| Event::Places(Places::read(&list).into())));
        browser::on_letter_part(ctx.link().callback(Message::LetterPart));
        let mut app = App { rehearsal, letter_part: browser::letter_part(), followed };
        // A draft that was refused does not stay where it was.
        app.keep();
        app
    }

    fn update(&mut self, ctx: &Context<App>, message: Message) -> bool {
        let event = match message {
            Message::Form(event) => event,
            Message::LetterPart(part) => {
                self.letter_part = part;
                return self.rehearsal.view() == View::Letter;
            }
        };
        let (is_tick, is_hidden) = (event == Event::Tick, event == Event::Hidden);
        let moment = browser::moment();
        let mut is_seen = self.rehearsal.was_present(self.followed.presence.take(), moment.now);
        is_seen |= self.rehearsal.apply(event, moment);
        self.follow_content(is_tick, is_hidden);
        people::follow_import(&self.rehearsal, &ctx.link().callback(|event: Event| event));
        is_seen
    }

    fn view(&self, ctx: &Context<App>) -> Html {
        let on = ctx.link().callback(|event: Event| event);
        draw(RenderContext { rehearsal: &self.rehearsal, on: &on, numbers: None }, self.letter_part)
    }

    fn rendered(&mut self, ctx: &Context<App>, _is_first: bool) {
        browser::tell_cleared(self.rehearsal.is_cleared());
        self.follow_view();
        self.follow_effect(ctx);
        self.follow_errors();
        self.follow_idle();
        self.follow_list();
    }
}

fn draw(context: RenderContext, letter_part: LetterModule) -> Html {
    let view = match context.rehearsal.view() {
        View::Screen(screen) => group([problems::draw(context), screens::draw(context, screen)]),
        // It has a list of its own of what is wrong.
        View::Letter if letter_part == LetterModule::Here => letter::draw(context),
        View::Letter => status::letter_part(context, letter_part),
    };
    let tools = [context.button(Button::FillSample, "secondary"), context.button(Button::ClearAll, "danger")];
    group([el("div", "tools", tools), status::notice(context), status::idle_warning(context), view])
}

impl App {
    /// Whether the letter cannot be drawn yet.
    fn is_waiting(&self) -> bool {
        self.rehearsal.view() == View::Letter && self.letter_part != LetterModule::Here
    }

    /// Keeps the address and the guide beside the form in step with the view.
    fn follow_view(&mut self) {
        let view = self.rehearsal.view();
        let before = self.followed.view.replace(view);
        if before == Some(view) {
            return;
        }
        browser::show_view(view.slug());
        if self.is_waiting() {
            browser::load_letter_part();
        }
        match before {
            // The plain address stands for the first screen, and Back has led to it.
            Some(_) if view == FIRST && browser::is_plain() => {}
            Some(_) => browser::address(view.slug(), Entry::New),
            // A plain address stays plain until a person goes somewhere.
            None if browser::addressed().is_some() => browser::address(view.slug(), Entry::Same),
            None => {}
        }
    }

    /// Does what the state asks for, once. What is in the letter can be focused when that is drawn.
    fn follow_effect(&mut self, ctx: &Context<App>) {
        let last = self.rehearsal.last_effect();
        let is_there = matches!(
            last.effect,
            Effect::Nothing | Effect::Heading | Effect::Summary | Effect::Target(Target::View(_))
        );
        if self.is_waiting() && !is_there {
            return;
        }
        if std::mem::replace(&mut self.followed.effect, last.serial) == last.serial {
            return;
        }
        match last.effect {
            Effect::Nothing => {}
            Effect::Heading | Effect::Target(Target::View(_)) => browser::begin_view(HEADING),
            Effect::Summary => browser::focus(problems::ID),
            Effect::Target(target) => {
                browser::address(self.rehearsal.view().slug(), Entry::Same);
                browser::point_at(target.slug());
            }
            Effect::People(effect) => people::follow(&self.rehearsal, effect),
            Effect::Print => browser::print(),
            Effect::Export(export) => {
                let is_done = document_system::export(&self.rehearsal, export);
                ctx.link().send_message(Event::Letter(LetterEvent::Exported(export, is_done)));
            }
            Effect::CopyByHand => browser::select(document_system::BY_HAND),
            Effect::Reminder => browser::focus(after_printing::ID),
        }
    }

    /// Tells in the page's title whether there is an error summary.
    fn follow_errors(&mut self) {
        let has_errors = self.rehearsal.has_errors();
        if std::mem::replace(&mut self.followed.has_errors, has_errors) != has_errors {
            browser::tell_errors_in_title(has_errors);
        }
    }

    /// Tells what lies over the form whether everything will be deleted in a moment.
    fn follow_idle(&mut self) {
        let is_idle = self.rehearsal.idle_warning().is_some();
        if std::mem::replace(&mut self.followed.is_idle, is_idle) != is_idle {
            browser::tell_idle(is_idle);
        }
    }

    /// Keeps the active entry of an open list in view.
    fn follow_list(&self) {
        for field in Field::all() {
            if let Some(index) = self.rehearsal.active_entry(field) {
                browser::reveal(&entry_id(field.slug(), index));
            }
        }
    }

    /// Keeps the draft for a reload. That of a long list takes longer than a key press may: it is kept once nobody has
    /// typed for a second, and before the page is gone.
    fn follow_content(&mut self, is_tick: bool, is_hidden: bool) {
        let is_kept = self.followed.draft.as_ref().is_some_and(|draft| !draft.is_empty());
        if is_kept && (is_tick || is_hidden) {
            browser::keep_active(self.rehearsal.active());
        }
        if browser::is_file() || !self.rehearsal.people().is_long() || is_hidden {
            return self.keep();
        }
        self.followed.ticks = if is_tick { self.followed.ticks.saturating_sub(1) } else { 3 };
        if self.followed.ticks == 1 {
            self.keep();
        }
    }

    /// Where nothing is kept, as from a disk, asks before the page is left.
    fn keep(&mut self) {
        self.followed.ticks = 0;
        if browser::is_file() {
            self.followed.would_lose.set(self.rehearsal.has_content());
            return;
        }
        let draft = draft::save(&self.rehearsal);
        if self.followed.draft.as_ref() != Some(&draft) {
            let is_kept = browser::save_draft(&draft);
            self.followed.would_lose.set(!is_kept && !draft.is_empty());
            if !draft.is_empty() {
                browser::keep_active(self.rehearsal.active());
            }
            self.followed.draft = Some(draft);
        }
    }
}

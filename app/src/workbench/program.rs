//! The program of the letter: its state, and how far the page around it has followed.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use ::letter::workbench::{Effect, Event, Workbench};
use form::{draft::Draft, filling::Event as Fill, message::ToRehearsal, moment::Millis};
use yew::prelude::*;

use super::{after_printing, document_system, people};
use crate::{
    browser::{
        self, messages,
        storage::{self, Owner},
    },
    problems,
};

/// Selects a page of the letter. While there is one, it is what is printed.
const SHEET: &str = ".letter";

/// Ticks until the draft of a long list is kept.
const PATIENCE: u8 = 3;

/// The letter's workbench.
///
/// A struct component rather than hooks, as the rehearsal's is: much happens that nothing is drawn for.
pub struct LetterProgram {
    bench: Workbench,
    /// Made once: a new callback would be another one to every component, and have all of them drawn anew.
    on: Callback<Event>,
    on_fill: Callback<Fill>,
    followed: Followed,
}

/// What the letter hears.
pub enum Message {
    /// Something happened.
    Event(Event),
    /// The page is hidden, and may be gone in a moment.
    Hidden,
}

/// What the page, and the rehearsal, were last told of the state.
#[derive(Default)]
struct Followed {
    effect: u32,
    has_errors: bool,
    draft: Draft,
    ticks: u8,
    /// Whether leaving the page would lose what was typed. From a disk, that is the rehearsal's to say.
    would_lose: Rc<Cell<bool>>,
    /// When the person did anything in the window, since the last message.
    presence: Rc<RefCell<Vec<Millis>>>,
}

impl Component for LetterProgram {
    type Message = Message;
    type Properties = ();

    fn create(ctx: &Context<LetterProgram>) -> LetterProgram {
        let on = ctx.link().callback(Message::Event);
        let followed = Followed::default();
        messages::on_message_to_letter(on.reform(Event::Heard));
        browser::ask_before_leaving(followed.would_lose.clone());
        browser::after_print(SHEET, on.reform(|()| Event::Printed));
        browser::on_hidden(ctx.link().callback(|()| Message::Hidden));
        browser::on_shown(&on.reform(|()| Event::Tick));
        browser::every_second(on.reform(|()| Event::Tick));
        browser::watch_presence(&followed.presence);
        let bench = Workbench::new(browser::settings(), browser::moment().now);
        LetterProgram { bench, on_fill: on.reform(Event::Fill), on, followed }
    }

    fn update(&mut self, _: &Context<LetterProgram>, message: Message) -> bool {
        let now = browser::moment().now;
        let signs = self.followed.presence.take();
        self.bench.was_present(signs, now);
        let (is_seen, is_tick) = match message {
            Message::Event(event) => {
                let is_tick = event == Event::Tick;
                (self.bench.apply(event, now), is_tick)
            }
            Message::Hidden => {
                self.keep();
                (false, false)
            }
        };
        self.tell();
        self.follow_content(is_tick, is_seen);
        people::follow_import(&self.bench, &self.on);
        is_seen
    }

    fn view(&self, _: &Context<LetterProgram>) -> Html {
        super::draw(&self.bench, &self.on, &self.on_fill)
    }

    fn rendered(&mut self, _: &Context<LetterProgram>, is_first: bool) {
        if is_first {
            messages::tell_rehearsal(ToRehearsal::Ready);
        }
        self.follow_effect();
        self.follow_errors();
    }
}

impl LetterProgram {
    /// Tells the rehearsal what it is to know.
    fn tell(&mut self) {
        for message in self.bench.take_messages() {
            messages::tell_rehearsal(message);
        }
    }

    /// Does what the state asks for, once.
    fn follow_effect(&mut self) {
        let last = self.bench.last_effect();
        if std::mem::replace(&mut self.followed.effect, last.serial) == last.serial {
            return;
        }
        match last.effect {
            Effect::Nothing => {}
            Effect::Summary => browser::focus(problems::ID),
            Effect::Point(id) => browser::point_at(id),
            Effect::People(effect) => people::follow(&self.bench, effect),
            Effect::Print => browser::print(),
            Effect::Export(export) => {
                let is_done = document_system::export(&self.bench, export);
                self.on.emit(Event::Exported(export, is_done));
            }
            Effect::CopyByHand => browser::select(document_system::BY_HAND),
            Effect::Reminder => browser::focus(after_printing::ID),
        }
    }

    /// Tells in the page's title whether there is an error summary.
    fn follow_errors(&mut self) {
        let has_errors = self.bench.has_errors();
        if std::mem::replace(&mut self.followed.has_errors, has_errors) != has_errors {
            browser::tell_errors_in_title(has_errors);
        }
    }

    /// Keeps the draft for a reload. That of a long list takes longer than a key press may: it is kept once nobody has
    /// typed for a second, and before the page is gone.
    fn follow_content(&mut self, is_tick: bool, is_seen: bool) {
        if is_tick && !self.followed.draft.is_empty() {
            storage::keep_active(self.bench.active());
        }
        if !self.bench.people().is_long() {
            return self.keep();
        }
        if is_seen {
            self.followed.ticks = PATIENCE;
        } else if is_tick {
            self.followed.ticks = self.followed.ticks.saturating_sub(1);
            if self.followed.ticks == 1 {
                self.keep();
            }
        }
    }

    fn keep(&mut self) {
        self.followed.ticks = 0;
        if browser::is_file() {
            return;
        }
        let draft = self.bench.draft();
        if draft != self.followed.draft {
            let is_kept = storage::save_draft(Owner::Letter, &draft, self.bench.active());
            self.followed.would_lose.set(!is_kept && !draft.is_empty());
            self.followed.draft = draft;
        }
    }
}

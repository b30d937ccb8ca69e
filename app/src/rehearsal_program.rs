//! The program of the rehearsal: its state, and how far the page around it has followed. It is always there, and looks after
//! what the page has once: the address, the notices, the idle limit, and the letter's program.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use form::{
    draft::Draft,
    filling::Event as Fill,
    message::{ToLetter, ToRehearsal},
    moment::Millis,
    place::Places,
    section::Section,
};
use rehearsal::{
    Effect, Event, Rehearsal, draft,
    screen::{Button, Screen, View},
    target::Target,
};
use yew::prelude::*;

use crate::{
    browser::{
        self, Entry,
        letter_program::{self, Arrival},
        messages,
        storage::{self, Owner},
    },
    context::RenderContext,
    field::entry_id,
    problems,
    screens::{self, HEADING},
    status,
};

/// The rehearsal.
///
/// A struct component rather than hooks: much happens that nothing is drawn for (time passes, a draft is kept, a message is
/// sent), and that belongs after each event, not after each drawing.
pub struct RehearsalProgram {
    rehearsal: Rehearsal,
    arrival: Arrival,
    /// What the letter is to be told once it is here.
    waiting: Vec<ToLetter>,
    /// Made once: a new callback would be another one to every field, and have all of them drawn anew.
    on: Callback<Event>,
    on_fill: Callback<Fill>,
    followed: Followed,
}

/// What the rehearsal hears.
pub enum Message {
    /// Something happened.
    Event(Event),
    /// The letter's program is that far now.
    Arrival(Arrival),
}

/// What is shown at the plain address.
const FIRST: View = View::Screen(Screen::Login);

/// What the page was last told of the state.
#[derive(Default)]
struct Followed {
    view: Option<View>,
    effect: u32,
    has_errors: bool,
    is_idle: bool,
    /// What is stored of the rehearsal, if that is known: at the start, what is stored may be another person's.
    draft: Option<Draft>,
    /// Whether leaving the page would lose what was typed.
    would_lose: Rc<Cell<bool>>,
    /// When the person did anything in the window, since the last message. That is told with the next message and not at
    /// once: whoever presses a button of the warning is to find it there until they let it go.
    presence: Rc<RefCell<Vec<Millis>>>,
}

impl Component for RehearsalProgram {
    type Message = Message;
    type Properties = ();

    /// What was kept of this tab's rehearsal, at the place that the address names.
    fn create(ctx: &Context<RehearsalProgram>) -> RehearsalProgram {
        let moment = browser::moment();
        let own = storage::load_draft(Owner::Rehearsal).unwrap_or_default();
        // Before there was a program for the letter, there was one draft for both.
        let shared = || Some(own.clone()).filter(|own| own.holds_any(Section::LetterDetails.fields()));
        let letter = storage::load_draft(Owner::Letter).or_else(shared).unwrap_or_default();
        let mut rehearsal = draft::restore(browser::settings(), &own, letter, storage::load_active(), moment);
        if let Some(target) = browser::addressed() {
            rehearsal.apply(Event::Show(target), moment);
        }
        let (on, followed) = (ctx.link().callback(Message::Event), Followed::default());
        listen(&on, &followed);
        letter_program::on_arrival(ctx.link().callback(Message::Arrival));
        let on_fill = on.reform(Event::Fill);
        let (arrival, waiting) = (Arrival::Coming, Vec::new());
        let mut program = RehearsalProgram { rehearsal, arrival, waiting, on, on_fill, followed };
        // A draft that was refused does not stay where it was.
        program.keep();
        program.tell_letter();
        if program.rehearsal.has_letter_content() {
            // There is something to lose in it. If it does not come, it is asked for again when somebody wants it.
            letter_program::fetch();
        }
        program
    }

    fn update(&mut self, _: &Context<RehearsalProgram>, message: Message) -> bool {
        let event = match message {
            Message::Event(event) => event,
            Message::Arrival(arrival) => {
                self.arrival = arrival;
                return self.rehearsal.view() == View::Letter;
            }
        };
        if event == Event::Heard(ToRehearsal::Ready) {
            self.arrival = Arrival::Here;
        }
        let is_timed = matches!(event, Event::Tick | Event::Hidden);
        let moment = browser::moment();
        let mut is_seen = self.rehearsal.was_present(self.followed.presence.take(), moment.now);
        is_seen |= self.rehearsal.apply(event, moment);
        if is_timed && self.rehearsal.has_content() {
            storage::keep_active(self.rehearsal.active());
        }
        self.keep();
        self.tell_letter();
        is_seen
    }

    fn view(&self, _: &Context<RehearsalProgram>) -> Html {
        let (rehearsal, on, on_fill) = (&self.rehearsal, &self.on, &self.on_fill);
        draw(RenderContext { rehearsal, on, on_fill, numbers: None }, self.arrival)
    }

    fn rendered(&mut self, _: &Context<RehearsalProgram>, _is_first: bool) {
        browser::tell_cleared(self.rehearsal.is_cleared());
        self.follow_view();
        self.follow_effect();
        self.follow_errors();
        self.follow_idle();
        self.follow_list();
    }
}

/// Has everything that happens on the page told.
fn listen(on: &Callback<Event>, followed: &Followed) {
    let show = on.reform(Event::Show);
    browser::on_address(Target::View(FIRST), show.clone());
    browser::on_form_link(show);
    browser::ask_before_leaving(followed.would_lose.clone());
    browser::on_hidden(on.reform(|()| Event::Hidden));
    browser::on_shown(&on.reform(|()| Event::Tick));
    browser::every_second(on.reform(|()| Event::Tick));
    browser::watch_presence(&followed.presence);
    browser::on_places(on.reform(|list: String| Event::Places(Places::read(&list).into())));
    messages::on_message_to_rehearsal(on.reform(Event::Heard));
}

fn draw(context: RenderContext, arrival: Arrival) -> Html {
    let view = match context.rehearsal.view() {
        View::Screen(screen) => html! { <>{ problems::draw(context) }{ screens::draw(context, screen) }</> },
        View::Letter => status::letter(arrival),
    };
    html! {
        // What is deleted is drawn anew: a control may show what the state has refused.
        <div key={context.rehearsal.clearings()}>
            <div class="tools">
                { context.button(Button::FillSample, "secondary") }
                { context.button(Button::ClearAll, "danger") }
            </div>
            { status::notice(context) }
            { status::idle_warning(context) }
            {view}
        </div>
    }
}

impl RehearsalProgram {
    /// Tells the letter what it is to know, or keeps that for when it is here.
    fn tell_letter(&mut self) {
        let mut messages = self.rehearsal.take_messages();
        if self.arrival != Arrival::Here && messages.contains(&ToLetter::Deleted) {
            // What is kept of the letter is not there until the letter comes and keeps it itself.
            storage::save_draft(Owner::Letter, &Draft::default(), self.rehearsal.active());
        }
        if self.arrival != Arrival::Here {
            // It begins when it comes, and somebody is there then.
            messages.retain(|message| !matches!(message, ToLetter::Active(_)));
        }
        self.waiting.extend(messages);
        if self.arrival == Arrival::Here {
            for message in self.waiting.drain(..) {
                messages::tell_letter(&message);
            }
        }
    }

    /// Keeps the address and the guide beside the form in step with the view.
    fn follow_view(&mut self) {
        let view = self.rehearsal.view();
        let before = self.followed.view.replace(view);
        if before == Some(view) {
            return;
        }
        browser::show_view(view.slug());
        if view == View::Letter && self.arrival != Arrival::Here {
            letter_program::fetch();
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

    /// Does what the state asks for, once.
    fn follow_effect(&mut self) {
        let last = self.rehearsal.last_effect();
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
        for field in self.rehearsal.view().fields() {
            if let Some(index) = self.rehearsal.active_entry(field) {
                browser::reveal(&entry_id(field.slug(), index));
            }
        }
    }

    /// Keeps the draft for a reload. Where nothing is kept, as from a disk, asks before the page is left.
    fn keep(&mut self) {
        if browser::is_file() {
            self.followed.would_lose.set(self.rehearsal.has_content());
            return;
        }
        let draft = draft::save(&self.rehearsal);
        if self.followed.draft.as_ref() != Some(&draft) {
            let is_kept = storage::save_draft(Owner::Rehearsal, &draft, self.rehearsal.active());
            self.followed.would_lose.set(!is_kept && !draft.is_empty());
            self.followed.draft = Some(draft);
        }
    }
}

//! The live form.

use std::rc::Rc;

use form::{
    draft,
    moment::Moment,
    rehearsal::{Event, Rehearsal, Wish},
    screen::{Button, View},
    target::Target,
};
use yew::prelude::*;

use crate::{
    browser::{self, Entry},
    drawing::Drawing,
    letter::{self, people},
    problems,
    screens::{self, HEADING},
    status,
};

/// The state as Yew keeps it.
#[derive(Clone, PartialEq)]
struct State(Rehearsal);

impl Reducible for State {
    type Action = (Event, Moment);

    fn reduce(self: Rc<Self>, (event, moment): (Event, Moment)) -> Rc<Self> {
        let mut next = Rc::unwrap_or_clone(self);
        next.0.apply(event, moment);
        Rc::new(next)
    }
}

/// The whole form.
#[component]
pub fn App() -> Html {
    let state = use_reducer(start);
    let on = {
        let dispatcher = state.dispatcher();
        use_callback((), move |event: Event, ()| dispatcher.dispatch((event, browser::moment())))
    };
    let rehearsal = &state.0;
    use_address(rehearsal, &on);
    use_requests(rehearsal);
    use_title(rehearsal);
    use_draft(rehearsal);
    use_time(rehearsal, &on);
    draw(Drawing { rehearsal, on: &on, numbers: None })
}

/// What was kept of this tab's rehearsal, at the place that the address names.
fn start() -> State {
    let moment = browser::moment();
    let mut rehearsal = draft::restore(browser::settings(), browser::load_draft(), moment);
    if let Some(target) = browser::addressed() {
        rehearsal.apply(Event::Show(target), moment);
    }
    State(rehearsal)
}

fn draw(drawing: Drawing) -> Html {
    let view = match drawing.rehearsal.view() {
        View::Screen(screen) => screens::draw(drawing, screen),
        View::Letter => letter::draw(drawing),
    };
    html! {
        <>
            <div class="tools">
                { drawing.button(Button::FillSample, "secondary") }
                { drawing.button(Button::ClearAll, "quiet") }
            </div>
            { status::notice(drawing.rehearsal) }
            { status::idle_warning(drawing) }
            { problems::draw(drawing) }
            { view }
        </>
    }
}

/// Keeps the address and the view in step, and the guide beside them.
#[hook]
fn use_address(rehearsal: &Rehearsal, on: &Callback<Event>) {
    let say = on.reform(Event::Show);
    use_effect_with((), move |()| {
        let listeners = (browser::on_address(say.clone()), browser::on_form_link(say));
        move || drop(listeners)
    });
    let is_first = use_mut_ref(|| true);
    use_effect_with(rehearsal.view(), move |view| {
        let entry = if is_first.replace(false) { Entry::Same } else { Entry::New };
        browser::show_view(view.slug());
        // A plain address stays plain until a person goes somewhere.
        if entry == Entry::New || browser::addressed().is_some() {
            browser::address(view.slug(), entry);
        }
    });
}

/// Does what the state asks for, once.
#[hook]
fn use_requests(rehearsal: &Rehearsal) {
    let view = rehearsal.view();
    use_effect_with(rehearsal.request(), move |request| match request.what {
        Wish::Nothing => {}
        Wish::Heading => browser::focus(HEADING),
        Wish::Summary => browser::focus(problems::ID),
        Wish::Target(Target::View(_)) => browser::focus(HEADING),
        Wish::Target(target) => {
            browser::address(view.slug(), Entry::Same);
            browser::point_at(target.slug());
        }
        Wish::Cell(row, column) => browser::focus(&people::cell_id(row, column)),
        Wish::AddRow => browser::focus(people::ADD),
        Wish::Print => browser::print(),
    });
}

#[hook]
fn use_title(rehearsal: &Rehearsal) {
    use_effect_with(!rehearsal.summary().is_empty(), |&errors| browser::tell_errors_in_title(errors));
}

/// Keeps the draft for a reload; from a disk, where nothing is kept, asks before the page is left.
#[hook]
fn use_draft(rehearsal: &Rehearsal) {
    use_effect_with(draft::save(rehearsal), |draft| browser::save_draft(draft.clone()));
    use_effect_with(rehearsal.has_content() && browser::is_file(), |&would_lose| {
        let listener = if would_lose { browser::ask_before_leaving() } else { None };
        move || drop(listener)
    });
}

/// Lets time pass: often while something counts down, else seldom, and at once when the page is seen again.
#[hook]
fn use_time(rehearsal: &Rehearsal, on: &Callback<Event>) {
    let tick = on.reform(|()| Event::Tick);
    let again = tick.clone();
    use_effect_with(rehearsal.tick_seconds(), move |&seconds| {
        let timer = browser::every(seconds, tick);
        move || drop(timer)
    });
    use_effect_with((), move |()| {
        let listener = browser::on_seen_again(again);
        move || drop(listener)
    });
}

//! A whole visit that the input tells, as steps between “|”: the rehearsal and the letter, and what they tell each other.
//!
//! The first step is the settings, `key=value;key=value`; each of the others is an event: its letter (see [`event`]),
//! then the name of a field or button, and text after “:”. `||ikimlik-no:10000000146|lkimlik-no|pgiris-yap` types an
//! identity number, leaves the field and presses a button. In place of a name, one sign that counts from “A” will do, so
//! that every input means something.

use std::rc::Rc;

use form::{
    answers::Answers,
    context::{Context, Facts},
    details::Template,
    field::{Field, Kind},
    filling::{Browse, Event as Fill, Filling, SummaryItem},
    message::{ToLetter, ToRehearsal},
    moment::{Millis, Moment},
    place::Places,
    settings::Settings,
    text,
};
use letter::{
    self,
    people::{Column, Event as Work, Order, Row, table::Way},
    workbench::{self, Event as Done, Workbench},
};
use rehearsal::{
    Event, Notice, Rehearsal,
    screen::{Button, Screen, View},
    target::Target,
};

use crate::{edges, fields};

/// Enough to go through all six screens.
const MOST_STEPS: usize = 24;

/// Lets the events of `raw` happen, and reads what a screen shows after them.
pub fn play(raw: &str) {
    let (settings, steps) = raw.split_once('|').unwrap_or((raw, ""));
    let mut moment = Moment { now: Millis(1_800_000_000_000), random: settings.len() as u32 };
    let mut rehearsal = Rehearsal::new(settings_of(settings), moment);
    let mut bench = Workbench::new(settings_of(settings), moment.now);
    for step in steps.split('|').take(MOST_STEPS) {
        moment.random = moment.random.wrapping_mul(31).wrapping_add(step.len() as u32);
        let event = match event(step, &mut moment) {
            None => continue,
            Some(Step::Letter(done)) => {
                work_on(&mut bench, done, moment.now);
                converse(&mut rehearsal, &mut bench, moment);
                continue;
            }
            Some(Step::Rehearsal(event)) => event,
        };
        if matches!(event, Event::Places(_)) && rehearsal.context().places().is_some() {
            // The list comes once.
            continue;
        }
        let (answers, view) = (rehearsal.answers().clone(), rehearsal.view());
        let serial = rehearsal.last_effect().serial;
        let had_content = rehearsal.has_content();
        let is_seen = rehearsal.apply(event.clone(), moment);
        let is_deleted = had_content && !rehearsal.has_content();
        assert!(is_seen || !is_deleted, "what was deleted stays on the screen after {event:?}");
        assert!(rehearsal.last_effect().serial >= serial, "an effect was forgotten after {event:?}");
        what_was_typed_stands(&answers, view, &rehearsal, &event);
        converse(&mut rehearsal, &mut bench, moment);
        if let Event::Fill(Fill::Input(field, _))
        | Event::Fill(Fill::Left(field))
        | Event::Fill(Fill::Browse(field, _)) = event
        {
            look_at_field(rehearsal.filling(), field);
        }
    }
    // The rest is looked at only here: what happens half-way is the end of a shorter story.
    look_at(&rehearsal);
    look_at_letter(&bench);
    edges::survives(&rehearsal, moment);
    edges::letter_survives(&bench, moment.now);
}

/// What somebody does in one of the two programs.
enum Step {
    Rehearsal(Event),
    Letter(Done),
}

fn work_on(bench: &mut Workbench, event: Done, now: Millis) {
    let (serial, had_content) = (bench.last_effect().serial, bench.has_content());
    let is_seen = bench.apply(event.clone(), now);
    assert!(is_seen || !had_content || bench.has_content(), "what was deleted stays on the screen after {event:?}");
    assert!(bench.last_effect().serial >= serial, "an effect was forgotten after {event:?}");
    if let Done::Fill(Fill::Input(field, _)) | Done::Fill(Fill::Left(field)) = event {
        look_at_field(bench.filling(), field);
    }
}

/// Carries what the two programs tell each other, as the page does, until they have nothing more to say.
fn converse(rehearsal: &mut Rehearsal, bench: &mut Workbench, moment: Moment) {
    loop {
        let (to_letter, to_rehearsal) = (rehearsal.take_messages(), bench.take_messages());
        if to_letter.is_empty() && to_rehearsal.is_empty() {
            break;
        }
        for message in to_letter {
            assert_eq!(ToLetter::from_text(&message.to_text()).as_ref(), Some(&message));
            work_on(bench, Done::Heard(message), moment.now);
        }
        for message in to_rehearsal {
            assert_eq!(ToRehearsal::from_text(&message.to_text()), Some(message));
            rehearsal.apply(Event::Heard(message), moment);
        }
    }
    assert_eq!(rehearsal.has_letter_content(), bench.has_content(), "the rehearsal is wrong about the letter");
}

fn settings_of(raw: &str) -> Settings {
    let pairs: Vec<_> = raw.split(';').filter_map(|pair| pair.split_once('=')).collect();
    Settings::from_lookup(|wanted| pairs.iter().find(|(key, _)| *key == wanted).map(|(_, text)| (*text).to_owned()))
}

/// The event that `step` tells; none where only time passes unnoticed.
fn event(step: &str, moment: &mut Moment) -> Option<Step> {
    let letter = step.chars().next()?;
    let rest = &step[letter.len_utf8()..];
    let (field, text) = field(rest);
    let (place, cell) = place(rest);
    let (row, column) = (place / 3 % 4, Column::ALL[place % 3]);
    // Signs beyond the 26 letters stand for one of them.
    let event = match char::from(b'a' + ((u32::from(letter) + 7) % 26) as u8) {
        'e' => Event::Fill(Fill::Entered(field)),
        // What the portal fills in cannot be typed into.
        'i' if field.kind() == Kind::ReadOnly => return None,
        'i' if is_detail(field) => return Some(Step::Letter(Done::Fill(Fill::Input(field, text.to_owned())))),
        'l' if is_detail(field) => return Some(Step::Letter(Done::Fill(Fill::Left(field)))),
        'i' => Event::Fill(Fill::Input(field, text.to_owned())),
        'l' => Event::Fill(Fill::Left(field)),
        'b' => Event::Fill(Fill::Browse(field, browse(text))),
        't' => Event::Fill(Fill::TakeSuggestion(field)),
        'g' => Event::Places(if rest.is_empty() { fields::places() } else { Rc::new(Places::read(rest)) }),
        'p' if View::of_button(button(rest)) == Some(View::Letter) => {
            return Some(Step::Letter(Done::Press(button(rest))));
        }
        'p' => Event::Press(button(rest)),
        's' => Event::Show(Target::from_slug(rest).or_else(|| Target::all().nth(place % 64))?),
        'z' => Event::Back,
        'n' => Event::NewPicture,
        'k' => Event::SkipPicture,
        'c' => return people(Work::Typed(row, column, cell.to_owned())),
        'd' => return people(Work::Left(row, column)),
        'f' => return people(Work::Show(row, column)),
        'a' => return people(Work::Add),
        'r' => return people(work(place, cell)),
        'o' => return Some(Step::Letter(done(place, cell))),
        'm' => {
            let template = Template::ALL[place % 2].id().to_owned();
            return Some(Step::Letter(Done::Fill(Fill::Input(Field::LetterTemplate, template))));
        }
        'w' => [Event::StayAwake, Event::Tick, Event::Hidden, Event::TakeBack][place % 4].clone(),
        'q' => {
            moment.now = clock(moment.now, place);
            return None;
        }
        _ => {
            moment.now = clock(moment.now, place);
            Event::Tick
        }
    };
    Some(Step::Rehearsal(event))
}

fn is_detail(field: Field) -> bool {
    View::of(field.section()) == View::Letter
}

fn people(work: Work) -> Option<Step> {
    Some(Step::Letter(Done::People(work)))
}

/// What is done in the letter besides typing.
fn done(place: usize, text: &str) -> Done {
    match place % 10 {
        0 => Done::AddRehearsed,
        1 => Done::TakeSentence([Field::LetterText, Field::LetterClosingSentence][place / 16 % 2]),
        2 => Done::Unfolded(place / 16 % 2 == 0),
        3 => Done::Exported(workbench::Export::Text, place / 16 % 2 == 0),
        4 => Done::ReadDetails(Some(text.replace('/', "\n").into_bytes())),
        5 => Done::UndoReading,
        6 => Done::Printed,
        7 => Done::Keep,
        8 => Done::Back,
        _ => Done::Tick,
    }
}

/// What is done to whole rows, or to many cells at once.
fn work(place: usize, text: &str) -> Work {
    let (row, column) = (place / 64 % 4, Column::ALL[place / 8 % 3]);
    match place % 16 {
        0 => Work::Insert(row),
        1 => Work::Delete(row),
        2 => Work::Raise(row, None),
        3 => Work::Lower(row, Some(column)),
        4 => Work::DeleteAll,
        5 | 6 => Work::Undo,
        7 => Work::Redo,
        8 => Work::Arrange(Order::ALL[place / 16 % 3]),
        9 | 10 => Work::Pasted(row, column, text.replace('/', "\n").replace(';', "\t")),
        11 => Work::File(Some(text.as_bytes().to_vec())),
        12 => Work::Entered(row, column),
        13 => Work::Export,
        14 => Work::Scrolled(place),
        _ => Work::Go(row, column, [Way::Up, Way::Down, Way::Left, Way::Right, Way::Next][place / 16 % 5]),
    }
}

/// A field by its name, with the text after it; or else by a sign.
fn field(rest: &str) -> (Field, &str) {
    let (name, text) = rest.split_once(':').unwrap_or((rest, ""));
    if let Some(field) = Field::all().find(|field| field.slug() == name) {
        return (field, text);
    }
    let (place, text) = place(rest);
    let field = Field::all().nth(place % Field::COUNT);
    (field.expect("there are fields"), text)
}

fn button(rest: &str) -> Button {
    let named = Button::ALL.into_iter().find(|button| button.slug() == rest);
    named.unwrap_or(Button::ALL[place(rest).0 % Button::ALL.len()])
}

/// What the first sign counts, and what follows it.
fn place(rest: &str) -> (usize, &str) {
    let mut signs = rest.chars();
    let place = signs.next().map_or(0, |sign| (sign as usize).wrapping_sub('A' as usize));
    (place, signs.as_str())
}

fn browse(text: &str) -> Browse {
    match text.bytes().next() {
        None | Some(b'o') => Browse::Open,
        Some(b'n') => Browse::Next,
        Some(b'p') => Browse::Previous,
        Some(b'c') => Browse::Close,
        Some(other) => Browse::Take(usize::from(other.wrapping_sub(b'A'))),
    }
}

/// A later moment, or an earlier one: people set clocks back.
fn clock(now: Millis, place: usize) -> Millis {
    let by = 1 << (place % 32);
    Millis(if (place / 32).is_multiple_of(2) { now.0.saturating_add(by) } else { now.0.saturating_sub(by) })
}

/// Asserts that an event changes no answer but those that it is about, and only as it may.
fn what_was_typed_stands(answers: &Answers, view: View, after: &Rehearsal, event: &Event) {
    let is_idle = after.notice() == Some(Notice::IdleCleared) && !after.has_content();
    if is_idle || *event == Event::Press(Button::ClearAll) {
        assert!(!after.has_content(), "something was left of what was typed");
        return;
    }
    if *event == Event::TakeBack {
        return;
    }
    // An SMS code takes its usual form before it is refused.
    let facts = Facts { refused_code: None, ..after.context().facts.clone() };
    let context = Context { facts: &facts, answers };
    for field in Field::all() {
        let (old, new) = (answers.get(field), after.answers().get(field));
        if new == old && !matches!(event, Event::Fill(Fill::Input(typed, _)) if *typed == field) {
            continue;
        }
        let accepted = field.check(old, &context).is_ok_and(|accepted| accepted.text() == new);
        let may_be = match event {
            Event::Fill(Fill::Input(typed, text)) if *typed == field => new == text,
            Event::Fill(Fill::Browse(browsed, Browse::Take(_))) if *browsed == field => is_listed(field, new, &context),
            Event::Fill(Fill::TakeSuggestion(taken)) if *taken == field => {
                field.suggestion(old).as_deref() == Some(new)
            }
            Event::Fill(Fill::Left(left)) if *left == field => accepted,
            Event::Fill(Fill::Left(Field::MobilePhone)) if field == Field::Operator => true,
            Event::NewPicture | Event::SkipPicture if field == Field::PictureWord => true,
            Event::Press(Button::Send | Button::Resend | Button::Cancel) if field == Field::SmsCode => true,
            Event::Press(Button::FillSample) => text::is_blank(old),
            Event::Press(_) if field == Field::Operator => true,
            Event::Press(_) => accepted && View::of(field.section()) == view,
            _ => false,
        };
        assert!(may_be, "{event:?} made {new:?} of {old:?} in {field:?}");
    }
}

fn is_listed(field: Field, entry: &str, context: &Context) -> bool {
    let Kind::Listed(list) = field.kind() else { return false };
    list.entries(context).iter().any(|listed| listed == entry)
}

/// Reads all that a screen can show.
fn look_at(rehearsal: &Rehearsal) {
    let context = rehearsal.context();
    for field in rehearsal.view().fields() {
        look_at_field(rehearsal.filling(), field);
        if let Kind::Choice(choices) | Kind::Radio(choices) = field.kind() {
            let _ = choices.iter().filter(|choice| rehearsal.is_offered(field, choice.id)).count();
        }
        let problem = field.check(rehearsal.answers().get(field), &context).err();
        let shown = rehearsal.visible_problem(field);
        assert!(shown.is_none() || shown == problem, "{field:?} is {problem:?}, but shows {shown:?}");
    }
    let summary = rehearsal.summary();
    let doubts = summary.iter().filter(|item| matches!(item, SummaryItem::Doubt(..))).count();
    assert!(doubts == 0 || doubts == summary.len(), "problems and doubts in one summary");
    assert_eq!(rehearsal.has_errors(), doubts < summary.len());
    for screen in Screen::ALL.into_iter().filter(|&screen| screen < rehearsal.furthest()) {
        assert!(rehearsal.is_done(screen), "{screen:?} lies before the furthest, but is not done");
    }
    let _ = (rehearsal.is_counting(), rehearsal.idle_warning(), rehearsal.notice());
    if let Some(person) = rehearsal.rehearsed() {
        assert_eq!(
            Row::from(&person).person().as_ref(),
            Some(&person),
            "the rehearsed person cannot stand in the table"
        );
    }
}

/// Reads all that the letter can show.
fn look_at_letter(bench: &Workbench) {
    for (row, column) in (0..bench.people().len()).flat_map(|row| Column::ALL.map(|column| (row, column))) {
        let problem = bench.people().rows().nth(row).and_then(|row| row.problem(column));
        let shown = bench.people().visible_problem(row, column);
        assert!(shown.is_none() || shown == problem, "cell {row} {column:?} is {problem:?}, but shows {shown:?}");
    }
    let _ = (bench.summary(), letter::checks(bench.people(), bench.filling()));
    if let Ok(letter) = bench.letter() {
        assert!(!letter.people().is_empty());
        assert!(!letter::compose(&letter, bench.settings()).blocks.is_empty());
    }
}

fn look_at_field(filling: &Filling, field: Field) {
    let answer = filling.answers().get(field);
    let shown = filling.shown(field);
    assert!(shown == answer || field.kind() == Kind::Masked, "{field:?} shows {shown:?} for {answer:?}");
    let (problem, warning) = (filling.visible_problem(field), filling.visible_warning(field));
    assert!(problem.is_none() || warning.is_none(), "{field:?} has a problem and a doubt");
    assert!(problem.is_none_or(|problem| !problem.message(field).is_empty()));
    assert!(warning.is_none_or(|warning| !warning.message().is_empty()));
    let _ = filling.suggestion(field);
    let entries = filling.entries(field);
    assert!(
        filling.active_entry(field).is_none_or(|active| active < entries.len()),
        "the active entry of {field:?} is none of its {}",
        entries.len()
    );
}

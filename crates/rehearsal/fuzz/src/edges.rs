//! What comes from outside the form: stored drafts, the page's settings, the names in addresses.

use form::{
    answers::Answers,
    draft::Draft,
    field::{Field, Keep},
    message::{ToLetter, ToRehearsal},
    moment::{Millis, Moment},
    section::Section,
    settings::Settings,
    text,
};
use letter::{
    people::{Column, Row},
    workbench::{Event, Workbench},
};
use rehearsal::{Rehearsal, draft, screen::Screen, target::Target};

/// When everything happens here.
const NOW: Moment = Moment { now: Millis(1_800_000_000_000), random: 7 };

/// Reads `raw` as each of them.
pub fn read(raw: &str) {
    if let Some(target) = Target::from_slug(raw) {
        assert_eq!(target.slug(), raw);
    }
    let settings = Settings::from_lookup(|_| Some(raw.to_owned()));
    assert_eq!(settings, reread(&settings));
    let raw = raw.replace('|', "\u{1F}");
    let stored = Draft::from_text(&raw);
    assert_eq!(Draft::from_text(&stored.to_text()), stored, "{raw:?}");
    survives(&draft::restore(Settings::default(), &stored, Draft::default(), Some(NOW.now), NOW), NOW);
    letter_survives(&with(Settings::default(), stored, NOW.now), NOW.now);
    let message = raw.replace(';', "\u{1E}");
    let _ = (ToLetter::from_text(&message), ToRehearsal::from_text(&message));
}

/// The letter that `draft` was kept of.
fn with(settings: Settings, draft: Draft, now: Millis) -> Workbench {
    let mut bench = Workbench::new(settings, now);
    bench.apply(Event::Heard(ToLetter::Draft(draft)), now);
    bench
}

/// Asserts that what is kept of the letter is all found again after a reload.
pub fn letter_survives(bench: &Workbench, now: Millis) {
    let restored = with(bench.settings().clone(), Draft::from_text(&bench.draft().to_text()), now);
    for field in Section::LetterDetails.fields().filter(|field| field.keep() == Keep::Tab) {
        assert_eq!(
            restored.answers().get(field),
            kept(field, bench.answers(), bench.settings()),
            "{field:?} after a reload"
        );
    }
    assert_eq!(restored.template(), bench.template());
    assert!(rows(&restored).eq(rows(bench)), "rows were changed by a reload");
}

fn reread(settings: &Settings) -> Settings {
    let pairs = settings.pairs();
    Settings::from_lookup(|wanted| pairs.iter().find(|(key, _)| *key == wanted).map(|(_, text)| text.clone()))
}

/// Asserts that what is kept of `rehearsal` is all found again after a reload, and what may not be kept is not.
pub fn survives(rehearsal: &Rehearsal, moment: Moment) {
    let stored = Draft::from_text(&draft::save(rehearsal).to_text());
    let restored =
        draft::restore(rehearsal.settings().clone(), &stored, Draft::default(), Some(rehearsal.active()), moment);
    for field in Field::all().filter(|field| field.keep() == Keep::Never) {
        assert_eq!(restored.answers().get(field), "", "{field:?} outlived the page");
    }
    // A draft that is too old, or too far ahead of the clock, is not read.
    if restored.has_content() {
        for field in Screen::ALL.into_iter().flat_map(Screen::fields).filter(|field| field.keep() == Keep::Tab) {
            let kept = kept(field, rehearsal.answers(), rehearsal.settings());
            assert_eq!(restored.answers().get(field), kept, "{field:?} after a reload");
        }
    }
}

/// What a reload makes of the answer to `field`: the same, but for choices, of which those that there are are kept, by their id.
fn kept(field: Field, answers: &Answers, settings: &Settings) -> String {
    let typed = answers.get(field).replace('\u{1F}', "");
    // Where nothing is typed, nothing is kept.
    if *answers == Answers::initial(settings) {
        return typed;
    }
    field.stored(typed).unwrap_or_else(|| field.initial(settings))
}

fn rows(bench: &Workbench) -> impl Iterator<Item = [String; 3]> {
    let cells = |row: &Row| Column::ALL.map(|column| row.get(column).replace('\u{1F}', ""));
    bench.people().rows().map(cells).filter(|cells| cells.iter().any(|cell| !text::is_blank(cell)))
}

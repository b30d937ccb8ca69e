//! The checks of fields and of cells: what one has accepted is accepted as it is, with the same doubt.

use std::rc::Rc;

use form::{
    answers::Answers,
    context::{Context, Facts},
    date::Date,
    field::{Field, Kind},
    place::{self, Places},
    settings::Settings,
};
use letter::people::{Column, Row};

thread_local! {
    /// The list that goes with the site, read once.
    static PLACES: Rc<Places> = Rc::new(Places::read(place::LIST));
}

/// The list that goes with the site.
pub fn places() -> Rc<Places> {
    PLACES.with(Rc::clone)
}

/// Gives `raw` to the check of one field, which its letters choose since all would take too long, and of every cell of a
/// row of people.
pub fn check(raw: &str) {
    let mut answers = Answers::default();
    // Half of the inputs are checked beside a province and a district, the others by themselves.
    if raw.len().is_multiple_of(2) {
        answers.set(Field::Province, "Aksaray".to_owned());
        answers.set(Field::District, "Merkez".to_owned());
    }
    let today = Date::from_days_since_1970(20_780);
    let facts =
        Facts { picture_word: "84ttt".to_owned(), places: Some(places()), ..Facts::new(&Settings::default(), today) };
    let context = Context { facts: &facts, answers: &answers };
    let choice = raw.bytes().map(usize::from).sum::<usize>() % Field::COUNT;
    if let Some(field) = Field::all().nth(choice) {
        check_field(field, raw, &context);
    }
    cells(raw);
}

fn check_field(field: Field, raw: &str, context: &Context) {
    match field.check(raw, context) {
        Ok(accepted) => {
            assert!(accepted.warning.as_ref().is_none_or(|warning| !warning.message().is_empty()));
            assert!(
                !field.required() || field.kind() == Kind::ReadOnly || !accepted.value.is_blank(),
                "{field:?} took {raw:?} for an answer"
            );
            assert_eq!(field.check(&accepted.text(), context), Ok(accepted), "{field:?} of {raw:?}");
        }
        Err(problem) => assert!(!problem.message(field).is_empty()),
    }
    if let Some(suggestion) = field.suggestion(raw) {
        assert_ne!(suggestion, raw, "{field:?} suggests what was typed");
        assert!(field.check(&suggestion, context).is_ok(), "{field:?} of {raw:?} suggests {suggestion:?}");
    }
    let is_its_turn = (raw.len() + field as usize).is_multiple_of(4);
    if let Kind::Listed(list) = field.kind()
        && is_its_turn
    {
        // One entry of each list, since all would take too long.
        if let Some(entry) = list.matching(raw, context).iter().cycle().nth(raw.len()) {
            let accepted = field.check(entry, context);
            assert!(accepted.is_ok_and(|accepted| accepted.text() == *entry), "{field:?} lists {entry:?}");
        }
    }
}

fn cells(raw: &str) {
    let mut row = Row::default();
    for column in Column::ALL {
        row.set(column, raw.to_owned());
        match (row.problem(column), row.normalised(column)) {
            (None, Some(accepted)) => {
                row.set(column, accepted.clone());
                assert_eq!(row.problem(column), None, "{column:?} of {raw:?}");
                assert_eq!(row.normalised(column), Some(accepted), "{column:?} of {raw:?}");
            }
            (Some(problem), _) => assert!(!problem.message(column).is_empty()),
            (None, None) => panic!("{column:?} of {raw:?} is neither right nor wrong"),
        }
    }
    assert_eq!(row.person().is_some(), Column::ALL.iter().all(|&column| row.problem(column).is_none()));
    let mut cells = raw.split('|').map(str::to_owned);
    let mut cell = || cells.next().unwrap_or_default();
    let row = Row::new(cell(), cell(), cell());
    if let Some(person) = row.person() {
        assert_eq!(Row::from(&person).person(), Some(person), "{row:?}");
    }
}

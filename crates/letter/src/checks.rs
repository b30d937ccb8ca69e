//! What to look at before the letter is printed.

use form::{
    details::{Template, Warning as LetterWarning},
    field::{Blank, Field},
    filling::Filling,
    problem::Problem,
    section::Section,
    text,
    warning::Warning,
};

use super::details::are_too_many;
use crate::people::{CellProblem, Column, Person, Table};

/// Something to look at. Errors stop the letter, warnings do not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// A detail is missing or wrong: an error.
    Detail(Field, Problem),
    /// A detail is doubtful: the subject too long, the closing not of the addressee's rank, and so on.
    Doubt(Field, Warning),
    /// A detail is blank that most letters have: there is a place to write it by hand, or it is left out.
    Blank(Field),
    /// A cell of a row, counted from 0, is missing or wrong: an error.
    Cell(usize, Column, CellProblem),
    /// A cell of a row, counted from 0, is doubtful.
    CellDoubt(usize, Column, Warning),
    /// Nobody is in the table: an error.
    NoPeople,
}

impl Finding {
    /// Whether there is no letter before this is mended.
    pub fn is_error(&self) -> bool {
        matches!(self, Finding::Detail(..) | Finding::Cell(..) | Finding::NoPeople)
    }

    /// The sentence that tells a person what to look at.
    pub fn message(&self) -> String {
        match self {
            Finding::Detail(field, problem) => problem.message(*field),
            Finding::Doubt(_, warning) | Finding::CellDoubt(_, _, warning) => warning.message().into_owned(),
            Finding::Blank(field) if matches!(field.blank(), Blank::Dots(_)) => {
                ["“", field.label(), "” boş; yazıda elle doldurulacak yer kalır."].concat()
            }
            Finding::Blank(field) => ["“", field.label(), "” boş; sayfanın altında yer almaz."].concat(),
            Finding::Cell(_, column, problem) => problem.message(*column).to_owned(),
            Finding::NoPeople => "Listeye en az bir kişi ekleyiniz.".to_owned(),
        }
    }
}

/// Everything to look at: first the details that are filled in, then the rows of `table`, each top to bottom.
pub fn checks(table: &Table, filling: &Filling) -> Vec<Finding> {
    let mut findings: Vec<Finding> =
        Section::LetterDetails.fields().filter_map(|field| detail(field, filling)).collect();
    let (people, details) = (table.count(), findings.len());
    for (index, problems, person) in table.findings() {
        let cells = Column::ALL.into_iter().zip(problems);
        findings.extend(cells.filter_map(|(column, problem)| Some(Finding::Cell(index, column, (*problem)?))));
        findings.extend(person.into_iter().flat_map(|person| doubts(index, person)));
    }
    if people == 0 {
        findings.push(Finding::NoPeople);
    }
    if let Some(warning) = place_of_table(people, filling) {
        findings.insert(details, Finding::Doubt(Field::LetterText, warning.into()));
    }
    findings
}

/// Whether the letter says who writes it: the office in the heading or, in the original order, which has none, the signer.
pub fn names_sender(filling: &Filling) -> bool {
    let sender = match filling.context().template() {
        Template::Regulation => Field::LetterOffice,
        Template::Original => Field::Signer,
    };
    !text::is_blank(filling.answers().get(sender))
}

fn detail(field: Field, filling: &Filling) -> Option<Finding> {
    match filling.checked(field) {
        Err(problem) => Some(Finding::Detail(field, problem)),
        Ok(_) if !field.is_in(filling.context().template()) => None,
        Ok(accepted) if accepted.value.is_blank() && field.blank() != Blank::Nothing => Some(Finding::Blank(field)),
        Ok(accepted) => {
            let asking = accepted.warning.clone().filter(Warning::asks);
            asking.map(|warning| Finding::Doubt(field, warning))
        }
    }
}

/// Whether a text of the clerk's own looks for the table where it is not.
fn place_of_table(people: usize, filling: &Filling) -> Option<LetterWarning> {
    let text = turkish::fold(filling.answers().get(Field::LetterText));
    let names = |word: &str| text.split(' ').any(|found| found.starts_with(word));
    let is_attached = filling.context().template() == Template::Regulation && are_too_many(filling, people);
    if is_attached {
        (names("asagida") && !names("ek")).then_some(LetterWarning::Attached)
    } else {
        (names("ekli") && !names("asagida")).then_some(LetterWarning::NotAttached)
    }
}

/// What is doubtful in a row is what would be in the same answers of the form.
fn doubts(index: usize, person: &Person) -> impl Iterator<Item = Finding> {
    let number = person.national_id().warning().map(|warning| (Column::NationalId, Warning::from(warning)));
    let name = person.name().warning().map(|warning| (Column::Name, Warning::from(warning)));
    let asking = number.into_iter().chain(name).filter(|(_, warning)| warning.asks());
    asking.map(move |(column, warning)| Finding::CellDoubt(index, column, warning))
}

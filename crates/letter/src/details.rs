//! The letter's details as what they are, and no longer as what was typed.

use form::{
    date::Date,
    details::{Capacity, Closing, Template},
    field::Field,
    filling::Filling,
    problem::Problem,
    section::Section,
    value::Value,
};

/// The letter's details, all of which passed their checks. Only [`Details::of`] makes them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Details {
    pub template: Template,
    pub authority: String,
    pub office: String,
    pub subunit: String,
    pub number: String,
    pub date: Option<Date>,
    pub subject: String,
    pub addressee: String,
    pub addressee_unit: String,
    /// The papers of İlgi, without their letters.
    pub related: Vec<String>,
    /// The clerk's own paragraphs; none where the letter makes its sentence.
    pub text: Vec<String>,
    pub closing: Closing,
    pub closing_sentence: Vec<String>,
    /// So many people at most stand in the text.
    pub most_people: usize,
    pub signer: String,
    pub signer_title: String,
    pub capacity: Capacity,
    pub contact: Contact,
}

/// How the writer is reached, and whom to ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Contact {
    pub address: Vec<String>,
    pub phone: String,
    pub fax: String,
    pub email: String,
    pub kep: String,
    pub inquiry_name: String,
    pub inquiry_title: String,
    pub inquiry_phone: String,
}

impl Details {
    /// The details that are filled in.
    ///
    /// # Errors
    /// The fields that have a problem, top to bottom.
    pub fn of(filling: &Filling) -> Result<Details, Vec<(Field, Problem)>> {
        let problem = |field| Some((field, filling.problem(field)?));
        let problems: Vec<_> = Section::LetterDetails.fields().filter_map(problem).collect();
        if !problems.is_empty() {
            return Err(problems);
        }
        let (text, lines) = (|field| text(filling, field), |field| lines(filling, field));
        Ok(Details {
            template: filling.context().template(),
            authority: text(Field::LetterAuthority),
            office: text(Field::LetterOffice),
            subunit: text(Field::LetterSubunit),
            number: text(Field::LetterNumber),
            date: date(filling, Field::LetterDate),
            subject: text(Field::LetterSubject),
            addressee: text(Field::LetterAddressee),
            addressee_unit: text(Field::LetterAddresseeUnit),
            related: lines(Field::LetterRelated),
            text: lines(Field::LetterText),
            closing: closing(filling),
            closing_sentence: lines(Field::LetterClosingSentence),
            most_people: most_people(filling).unwrap_or_default(),
            signer: text(Field::Signer),
            signer_title: text(Field::SignerTitle),
            capacity: Capacity::from_id(&text(Field::SignerCapacity)).unwrap_or(Capacity::Own),
            contact: Contact {
                address: lines(Field::OfficeAddress),
                phone: text(Field::OfficePhone),
                fax: text(Field::OfficeFax),
                email: text(Field::OfficeEmail),
                kep: text(Field::OfficeKep),
                inquiry_name: text(Field::InquiryName),
                inquiry_title: text(Field::InquiryTitle),
                inquiry_phone: text(Field::InquiryPhone),
            },
        })
    }
}

/// Whether so many people are too many for the text; not where nobody has said well how many it may hold.
pub(crate) fn are_too_many(filling: &Filling, people: usize) -> bool {
    most_people(filling).is_some_and(|most| people > most)
}

fn most_people(filling: &Filling) -> Option<usize> {
    match value(filling, Field::PeopleInText)? {
        Value::Number(most) => usize::try_from(*most).ok(),
        _ => None,
    }
}

/// How the letter closes, by what is chosen.
pub(crate) fn closing(filling: &Filling) -> Closing {
    Closing::from_id(&text(filling, Field::LetterClosing)).unwrap_or(Closing::Submit)
}

fn value(filling: &Filling, field: Field) -> Option<&Value> {
    filling.checked(field).ok().map(|accepted| &accepted.value)
}

fn text(filling: &Filling, field: Field) -> String {
    value(filling, field).map(Value::to_string).unwrap_or_default()
}

fn lines(filling: &Filling, field: Field) -> Vec<String> {
    match value(filling, field) {
        Some(Value::Lines(lines)) => lines.clone(),
        _ => Vec::new(),
    }
}

fn date(filling: &Filling, field: Field) -> Option<Date> {
    match value(filling, field)? {
        Value::Date(date) => Some(*date),
        _ => None,
    }
}

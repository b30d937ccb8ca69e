//! The sentences that the letter makes of its details, where the clerk has not written others.

use form::{
    answers::Answers,
    details::{Closing, Template, most_people, office},
    field::Field,
    settings::Settings,
};

/// What the letter says for `field`, its text or its closing sentence, of so many people where nothing is typed; `None`
/// for all other fields.
pub fn made_sentence(
    field: Field,
    details: &Answers,
    template: Template,
    people: usize,
    settings: &Settings,
) -> Option<String> {
    let is_original = template == Template::Original;
    match field {
        Field::LetterText if is_original => Some(original_opening(settings)),
        Field::LetterText => Some(opening(details, people, settings)),
        Field::LetterClosingSentence => Some(closing(details, is_original, people)),
        _ => None,
    }
}

/// Whether so many people are too many for the text, by what the clerk has set.
pub(super) fn is_list_attached(details: &Answers, people: usize) -> bool {
    most_people(details.get(Field::PeopleInText)).is_some_and(|most| people > most as usize)
}

fn opening(details: &Answers, people: usize, settings: &Settings) -> String {
    [
        if is_list_attached(details, people) { "Ekli listede" } else { "Aşağıda" },
        " bilgileri yer alan ",
        office::ours(details.get(Field::LetterOffice)),
        " personeli, nitelikli elektronik sertifika yenileme başvurusunu ",
        &settings.portal_address,
        " üzerinden e-onay ile tamamlamıştır.",
    ]
    .concat()
}

/// The original guide's sentence, kept as its author wrote it.
fn original_opening(settings: &Settings) -> String {
    [
        "Aşağıda bilgileri yer alan Müdürlüğümüz personelinin Nitelikli Elektronik Sertifika yenileme talebi, ",
        &settings.portal_address,
        " adresinden e-onayla tamamlamış olup onay verilmesi hususunda;",
    ]
    .concat()
}

fn closing(details: &Answers, is_original: bool, people: usize) -> String {
    let begins = match people {
        _ if is_original => "Gereğini bilgilerinize ",
        1 => "Başvurunun onaylanması hususunda gereğini ",
        _ => "Başvuruların onaylanması hususunda gereğini ",
    };
    [begins, Closing::from_id(details.get(Field::LetterClosing)).unwrap_or(Closing::Submit).words()].concat()
}

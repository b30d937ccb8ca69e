//! The sentences that the letter makes of its details, where the clerk has not written others.

use form::{
    details::{Closing, Template, office},
    field::Field,
    filling::Filling,
    settings::Settings,
};

use super::details;

/// What the letter says for `field`, its text or its closing sentence, of so many people where nothing is typed; `None`
/// for all other fields.
pub fn made_sentence(field: Field, filling: &Filling, people: usize, settings: &Settings) -> Option<String> {
    let template = filling.context().template();
    match field {
        Field::LetterText => {
            let is_attached = details::are_too_many(filling, people);
            Some(opening(template, filling.answers().get(Field::LetterOffice), is_attached, settings))
        }
        Field::LetterClosingSentence => Some(closing(template, details::closing(filling), people)),
        _ => None,
    }
}

/// The text of a letter from `office`, with its list below or attached.
pub(super) fn opening(template: Template, office: &str, is_attached: bool, settings: &Settings) -> String {
    if template == Template::Original {
        return original_opening(settings);
    }
    [
        if is_attached { "Ekli listede" } else { "Aşağıda" },
        " bilgileri yer alan ",
        office::ours(office),
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

/// The closing sentence of a letter about so many people.
pub(super) fn closing(template: Template, closing: Closing, people: usize) -> String {
    let begins = match (template, people) {
        (Template::Original, _) => "Gereğini bilgilerinize ",
        (Template::Regulation, 1) => "Başvurunun onaylanması hususunda gereğini ",
        (Template::Regulation, _) => "Başvuruların onaylanması hususunda gereğini ",
    };
    [begins, closing.words()].concat()
}

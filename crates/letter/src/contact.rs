//! What stands at the foot of every page: how the writer is reached, and whom to ask (m.24).

use form::{field::Field, text::push_apart};

use super::Complete;

/// What stands at the foot of every page, below a rule. Blank details have no line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Foot {
    /// At the left, in lines: address, telephone and fax, e-mail, KEP.
    pub left: String,
    /// At the right, in lines: whom to ask.
    pub right: String,
}

impl Foot {
    /// The foot of `letter`.
    pub(super) fn of(letter: &Complete) -> Foot {
        let mut foot = Foot::default();
        for (separator, label, field) in [
            ('\n', "", Field::OfficeAddress),
            ('\n', "Telefon: ", Field::OfficePhone),
            (if letter.detail(Field::OfficePhone).is_empty() { '\n' } else { ' ' }, "Faks: ", Field::OfficeFax),
            ('\n', "E-posta: ", Field::OfficeEmail),
            ('\n', "KEP: ", Field::OfficeKep),
        ] {
            push_detail(&mut foot.left, separator, label, letter.detail(field));
        }
        for (label, field) in [("", Field::InquiryName), ("", Field::InquiryTitle), ("Telefon: ", Field::InquiryPhone)]
        {
            let label = if foot.right.is_empty() { ["Bilgi için: ", label].concat() } else { label.to_owned() };
            push_detail(&mut foot.right, '\n', &label, letter.detail(field));
        }
        foot
    }

    /// Whether there is nothing to say.
    pub fn is_empty(&self) -> bool {
        self.left.is_empty() && self.right.is_empty()
    }
}

fn push_detail(text: &mut String, separator: char, label: &str, detail: &str) {
    if !detail.is_empty() {
        push_apart(text, separator, label);
        text.push_str(detail);
    }
}

//! What stands at the foot of every page: how the writer is reached, and whom to ask (m.24).

use super::details::Contact;

/// What stands at the foot of every page, below a rule. Blank details have no line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Foot {
    /// At the left, in lines: address, telephone and fax, e-mail, KEP.
    pub left: Vec<String>,
    /// At the right, in lines: whom to ask.
    pub right: Vec<String>,
}

impl Foot {
    /// The foot of a letter with this contact block.
    pub(super) fn of(contact: &Contact) -> Foot {
        let (phone, fax) = (labelled("Telefon: ", &contact.phone), labelled("Faks: ", &contact.fax));
        // Telephone and fax share a line.
        let phones = [phone, fax].into_iter().flatten().collect::<Vec<_>>().join(" ");
        let mut left = contact.address.clone();
        left.extend(Some(phones).filter(|phones| !phones.is_empty()));
        left.extend(labelled("E-posta: ", &contact.email));
        left.extend(labelled("KEP: ", &contact.kep));
        let inquiry = [
            labelled("", &contact.inquiry_name),
            labelled("", &contact.inquiry_title),
            labelled("Telefon: ", &contact.inquiry_phone),
        ];
        let mut right: Vec<String> = inquiry.into_iter().flatten().collect();
        if let Some(first) = right.first_mut() {
            first.insert_str(0, "Bilgi için: ");
        }
        Foot { left, right }
    }

    /// Whether there is nothing to say.
    pub fn is_empty(&self) -> bool {
        self.left.is_empty() && self.right.is_empty()
    }
}

/// A detail behind its label, unless it is blank.
fn labelled(label: &str, detail: &str) -> Option<String> {
    (!detail.is_empty()).then(|| [label, detail].concat())
}

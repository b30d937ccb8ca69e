//! E-mail addresses.

mod slips;

use std::{borrow::Cow, fmt};

use crate::digits;

pub use slips::suggestion;

/// An address that HTML’s rule for `<input type=email>` accepts (WHATWG HTML, “valid e-mail address”).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Email(String);

/// What is wrong with an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EmailError {
    /// No @, or more than one.
    AtSign,
    /// A space inside.
    Space,
    /// A letter that addresses do not have, such as ş or ı.
    Letter,
    /// A comma, mostly in place of a dot.
    Comma,
    /// The part before the @.
    Local,
    /// The part after the @.
    Domain,
}

impl EmailError {
    /// What is wrong and what to do.
    pub fn message(self) -> &'static str {
        match self {
            EmailError::AtSign => "E-posta adresinde bir tane @ işareti olmalıdır. Örneğin ad.soyad@example.com",
            EmailError::Space => "E-posta adresinde boşluk bulunmaz; boşlukları siliniz.",
            EmailError::Letter => "E-posta adresinde ç, ğ, ı, İ, ö, ş, ü bulunmaz; adresi denetleyiniz.",
            EmailError::Comma => "E-posta adresinde virgül bulunmaz; siliniz ya da yerine nokta koyunuz.",
            EmailError::Local => "@ işaretinden önceki bölümü denetleyiniz.",
            EmailError::Domain => "@ işaretinden sonraki bölümü denetleyiniz. Örneğin example.com",
        }
    }
}

/// What is unusual about an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// It looks like a slip of this address.
    Slip(String),
    /// The part after the @ has no dot. The rule allows it, but mail from the portal reaches no such address.
    NoDot,
}

impl Warning {
    /// What is unusual and what to do.
    pub fn message(&self) -> Cow<'static, str> {
        match self {
            Warning::Slip(address) => Cow::Owned(["“", address, "” adresini mi yazmak istediniz?"].concat()),
            Warning::NoDot => Cow::Borrowed(
                "@ işaretinden sonraki bölümde nokta yok; adresin sonunu denetleyiniz. Örneğin example.com",
            ),
        }
    }
}

impl Email {
    /// Reads an address; space around it, angle brackets, and a label or a name before it do not matter.
    ///
    /// # Errors
    /// See [`EmailError`].
    pub fn parse(raw: &str) -> Result<Email, EmailError> {
        let address = bare(raw);
        if address.contains(digits::is_ignorable) {
            return Err(EmailError::Space);
        }
        if !address.is_ascii() {
            return Err(EmailError::Letter);
        }
        let (local, domain) = address.split_once('@').ok_or(EmailError::AtSign)?;
        if domain.contains('@') {
            return Err(EmailError::AtSign);
        }
        if address.contains(',') {
            return Err(EmailError::Comma);
        }
        if local.is_empty() || !local.bytes().all(is_local) {
            return Err(EmailError::Local);
        }
        if !domain.split('.').all(is_label) {
            return Err(EmailError::Domain);
        }
        Ok(Email(address.to_owned()))
    }

    /// What is unusual about the address, if anything.
    pub fn warning(&self) -> Option<Warning> {
        let (_, domain) = self.0.split_once('@')?;
        match suggestion(&self.0) {
            Some(address) => Some(Warning::Slip(address)),
            None => (!domain.contains('.')).then_some(Warning::NoDot),
        }
    }
}

/// The address in what was pasted: `Ayşe <a@example.com>`, `mailto:a@example.com` and `E-posta: a@example.com` all hold
/// `a@example.com`.
fn bare(raw: &str) -> &str {
    let text = raw.trim_matches(digits::is_ignorable);
    let text = match text.strip_suffix('>').and_then(|text| text.split_once('<')) {
        Some((name, address)) if !name.contains('@') => address.trim_matches(digits::is_ignorable),
        _ => text,
    };
    match text.rsplit_once(':') {
        Some((label, address)) if is_label_of(label, address) => address.trim_matches(digits::is_ignorable),
        _ => text,
    }
}

/// Whether `label`, then a colon, stands before `address`. On a Turkish keyboard the colon is the shifted dot: in
/// `ayse:ornek@example.com` it is a slip, and what stands before it belongs to the address.
fn is_label_of(label: &str, address: &str) -> bool {
    const LABELS: [&str; 6] = ["mailto", "e-posta", "eposta", "e-mail", "email", "mail"];
    let last_word = || label.rsplit(|c| c == ':' || digits::is_ignorable(c)).find(|word| !word.is_empty());
    !label.contains('@')
        && (address.starts_with(digits::is_ignorable)
            || last_word().is_some_and(|word| LABELS.contains(&turkish::fold(word).as_str())))
}

fn is_local(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b".!#$%&'*+/=?^_`{|}~-".contains(&byte)
}

/// Whether `label` is a part of a domain between dots.
fn is_label(label: &str) -> bool {
    (1..=63).contains(&label.len())
        && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        && !label.starts_with('-')
        && !label.ends_with('-')
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses() {
        let label = |length: usize| "x".repeat(length);
        for (raw, expected) in [
            ("ayse.ornek@example.com", None),
            ("a@example", None),
            ("a@x.y-z.0", None),
            ("a+b@x-y.example", None),
            (".!#$%&'*+/=?^_`{|}~-Zz09@example.com", None),
            (&["a@", &label(63), ".", &label(63)].concat(), None),
            ("", Some(EmailError::AtSign)),
            ("ayse.ornek", Some(EmailError::AtSign)),
            ("a@b@example.com", Some(EmailError::AtSign)),
            ("a@example.com, b@example.com", Some(EmailError::Space)),
            ("ayse ornek@example.com", Some(EmailError::Space)),
            ("ayse\u{200B}ornek@example.com", Some(EmailError::Space)),
            ("ayşe@example.com", Some(EmailError::Letter)),
            ("ayse@örnek.com", Some(EmailError::Letter)),
            ("a,b@example.com", Some(EmailError::Comma)),
            ("a@example,com", Some(EmailError::Comma)),
            ("@example.com", Some(EmailError::Local)),
            ("a(b)@example.com", Some(EmailError::Local)),
            ("\"a\"@example.com", Some(EmailError::Local)),
            ("a@", Some(EmailError::Domain)),
            ("a@.com", Some(EmailError::Domain)),
            ("a@example.com.", Some(EmailError::Domain)),
            ("a@example..com", Some(EmailError::Domain)),
            ("a@-example.com", Some(EmailError::Domain)),
            ("a@example-.com", Some(EmailError::Domain)),
            ("a@exam_ple.com", Some(EmailError::Domain)),
            (&["a@", &label(64), ".com"].concat(), Some(EmailError::Domain)),
        ] {
            assert_eq!(Email::parse(raw).err(), expected, "{raw:?}");
        }
    }

    #[test]
    fn what_stands_around_an_address_does_not_matter() {
        for raw in [
            " ayse@example.com\u{A0}",
            "\u{200B}ayse@example.com\n",
            "<ayse@example.com>",
            "< ayse@example.com >",
            "Ayşe Örnek <ayse@example.com>",
            "mailto:ayse@example.com",
            "MAILTO:ayse@example.com",
            "<mailto:ayse@example.com>",
            "E-posta: ayse@example.com",
            "E-POSTA:ayse@example.com",
            "eposta :ayse@example.com",
            "E-mail:ayse@example.com",
            "Mail:ayse@example.com",
            "email:ayse@example.com",
            "E-posta adresim: ayse@example.com",
            "E-posta: mailto:ayse@example.com",
            "E-posta: <ayse@example.com>",
        ] {
            assert_eq!(Email::parse(raw), Ok(Email("ayse@example.com".to_owned())), "{raw:?}");
        }
    }

    #[test]
    fn what_may_belong_to_an_address_is_never_left_out() {
        for (raw, expected) in [
            ("ayse:ornek@example.com", EmailError::Local),
            ("ayse@example:com", EmailError::Domain),
            ("ayse@example.com: ornek", EmailError::Space),
            ("ayse@example.com <b@example.com>", EmailError::Space),
            ("a@b<ayse@example.com>", EmailError::AtSign),
            ("<ayse@example.com", EmailError::Local),
            ("ayse@example.com>", EmailError::Domain),
        ] {
            assert_eq!(Email::parse(raw), Err(expected), "{raw:?}");
        }
    }

    #[test]
    fn each_problem_says_what_it_is_about() {
        for (problem, word) in [
            (EmailError::AtSign, "bir tane @"),
            (EmailError::Space, "boşluk"),
            (EmailError::Letter, "ş, ü"),
            (EmailError::Comma, "virgül"),
            (EmailError::Local, "önceki"),
            (EmailError::Domain, "sonraki"),
        ] {
            assert!(problem.message().contains(word), "{problem:?}");
        }
    }

    #[test]
    fn doubts_about_valid_addresses() {
        for (raw, expected) in [
            ("ayse@example.com", None),
            ("ayse@okul", Some(Warning::NoDot)),
            ("ayse@gmial.com", Some(Warning::Slip("ayse@gmail.com".to_owned()))),
            ("ayse@gmail", Some(Warning::Slip("ayse@gmail.com".to_owned()))),
        ] {
            assert_eq!(Email::parse(raw).unwrap().warning(), expected, "{raw:?}");
        }
        assert!(Warning::Slip("ayse@gmail.com".to_owned()).message().contains("“ayse@gmail.com”"));
        assert!(Warning::NoDot.message().contains("nokta yok"));
    }
}

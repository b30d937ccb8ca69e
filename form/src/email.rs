//! E-mail addresses.

use std::fmt;

use crate::digits;

/// An address that HTML’s rule for `<input type=email>` accepts (WHATWG HTML, “valid e-mail address”), and whose
/// domain has a dot: mail from the portal reaches no other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Email(String);

/// What is wrong with an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// No @, or more than one.
    AtSign,
    /// A space inside.
    Space,
    /// A letter that addresses do not have, such as ş or ı.
    Letter,
    /// The part before the @.
    Local,
    /// The part after the @.
    Domain,
}

impl Problem {
    /// What is wrong and what to do.
    pub fn message(self) -> &'static str {
        match self {
            Problem::AtSign => "E-posta adresinde bir tane @ işareti olmalıdır. Örneğin ad.soyad@example.com",
            Problem::Space => "E-posta adresinde boşluk bulunmaz; boşlukları siliniz.",
            Problem::Letter => "E-posta adresinde ç, ğ, ı, İ, ö, ş, ü bulunmaz; adresi denetleyiniz.",
            Problem::Local => "@ işaretinden önceki bölümü denetleyiniz.",
            Problem::Domain => "@ işaretinden sonraki bölümü denetleyiniz. Örneğin example.com",
        }
    }
}

impl Email {
    /// Reads an address; space around it does not matter.
    ///
    /// # Errors
    /// See [`Problem`].
    pub fn parse(raw: &str) -> Result<Email, Problem> {
        let address = raw.trim_matches(digits::is_ignorable);
        if address.contains(digits::is_ignorable) {
            return Err(Problem::Space);
        }
        if !address.is_ascii() {
            return Err(Problem::Letter);
        }
        let (local, domain) = address.split_once('@').ok_or(Problem::AtSign)?;
        if domain.contains('@') {
            return Err(Problem::AtSign);
        }
        if local.is_empty() || !local.bytes().all(is_local) {
            return Err(Problem::Local);
        }
        if !domain.contains('.') || !domain.split('.').all(is_label) {
            return Err(Problem::Domain);
        }
        Ok(Email(address.to_owned()))
    }
}

fn is_local(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b".!#$%&'*+/=?^_`{|}~-".contains(&byte)
}

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
        for (raw, expected) in [
            ("ayse.ornek@example.com", None),
            (" a@example.com.tr\u{A0}", None),
            ("a+b@x-y.example", None),
            ("ayse.ornek", Some(Problem::AtSign)),
            ("a@b@example.com", Some(Problem::AtSign)),
            ("ayse ornek@example.com", Some(Problem::Space)),
            ("ayşe@example.com", Some(Problem::Letter)),
            ("@example.com", Some(Problem::Local)),
            ("a,b@example.com", Some(Problem::Local)),
            ("a@example", Some(Problem::Domain)),
            ("a@example,com", Some(Problem::Domain)),
            ("a@-example.com", Some(Problem::Domain)),
            ("a@example..com", Some(Problem::Domain)),
        ] {
            assert_eq!(Email::parse(raw).err(), expected, "{raw:?}");
        }
    }
}

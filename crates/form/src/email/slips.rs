//! Slips that people make in e-mail addresses, and the address that they probably meant.

use super::{Email, bare};
use crate::digits;

/// Domains that many applicants have their address at.
const KNOWN: [&str; 16] = [
    "gmail.com",
    "hotmail.com",
    "outlook.com",
    "outlook.com.tr",
    "yahoo.com",
    "yahoo.com.tr",
    "icloud.com",
    "yandex.com",
    "yandex.com.tr",
    "meb.gov.tr",
    "meb.k12.tr",
    "windowslive.com",
    "live.com",
    "msn.com",
    "mynet.com",
    "googlemail.com",
];

/// Domains that exist although they look like slips of the ones above.
const NEIGHBOURS: [&str; 5] = ["mail.com", "ymail.com", "email.com", "cloud.com", "mnet.com"];

/// The address that a person probably meant by `raw`, whether that is refused or only doubtful. It is valid, and
/// differs from `raw` in more than case; it is for asking, not for replacing anything.
pub fn suggestion(raw: &str) -> Option<String> {
    let typed = bare(raw);
    let (local, domain) = typed.split_once('@')?;
    // “Ayşe Örnek ayse” before the @ is a name and a part of an address, not a slip.
    if words(local).count() > 2 {
        return None;
    }
    let mended = Email::parse(&[&tidied(local), "@", &mended_domain(tidied(domain))].concat()).ok()?;
    (!mended.0.eq_ignore_ascii_case(typed)).then_some(mended.0)
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(digits::is_ignorable).filter(|word| !word.is_empty())
}

/// `part` in ASCII letters, without spaces and without `www.`, and with single dots inside it only, also for the
/// signs that stand beside the dot or on its key.
fn tidied(part: &str) -> String {
    let joined: String = words(part).collect();
    let ascii = if joined.is_ascii() { joined } else { turkish::fold(&joined) };
    let labels: Vec<&str> = ascii.split(['.', ',', ';', ':']).filter(|label| !label.is_empty()).collect();
    let start = labels.iter().position(|label| !label.eq_ignore_ascii_case("www")).unwrap_or(0);
    labels.get(start..).unwrap_or_default().join(".")
}

/// The known domain that `domain` is a slip of, or else `domain` itself.
fn mended_domain(domain: String) -> String {
    let lower = domain.to_ascii_lowercase();
    if KNOWN.contains(&lower.as_str()) || NEIGHBOURS.contains(&lower.as_str()) {
        return domain;
    }
    match KNOWN.into_iter().find(|known| is_slip_of(&lower, known)) {
        Some(known) => known.to_owned(),
        None => domain,
    }
}

fn is_slip_of(domain: &str, known: &str) -> bool {
    // Cut short after the name or a dot: `gmail`, `meb.gov`.
    if known.strip_prefix(domain).is_some_and(|rest| rest.starts_with('.')) {
        return true;
    }
    // Gmail has no national domains.
    if known == "gmail.com" && domain.starts_with("gmail.com.") {
        return true;
    }
    // Short names have too many real neighbours (`msb.gov.tr`, `love.com`): there, the name must be right.
    let name = known.split('.').next().unwrap_or(known);
    (name.len() > 4 || domain.starts_with(name)) && is_one_slip_apart(domain.as_bytes(), known.as_bytes())
}

/// Whether one letter more, one less, one other, or two neighbours swapped turn `a` into `b`.
fn is_one_slip_apart(mut a: &[u8], mut b: &[u8]) -> bool {
    // What both begin and end with does not matter.
    while let ([a1, a_rest @ ..], [b1, b_rest @ ..]) = (a, b)
        && a1 == b1
    {
        (a, b) = (a_rest, b_rest);
    }
    while let ([a_rest @ .., a1], [b_rest @ .., b1]) = (a, b)
        && a1 == b1
    {
        (a, b) = (a_rest, b_rest);
    }
    match (a, b) {
        ([_], []) | ([], [_]) | ([_], [_]) => true,
        ([a1, a2], [b1, b2]) => a1 == b2 && a2 == b1,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_mended() {
        for (raw, expected) in [
            ("josé@gmail.com", "jose@gmail.com"),
            // Turkish letters.
            ("ayşe@gmail.com", "ayse@gmail.com"),
            ("çiğdem.ığdır@example.com", "cigdem.igdir@example.com"),
            ("AYŞE@GMAİL.COM", "ayse@gmail.com"),
            ("ayse@gmaıl.com", "ayse@gmail.com"),
            ("s\u{327}ule@example.com", "sule@example.com"),
            ("Ayse@örnek.com", "Ayse@ornek.com"),
            ("ayşe@meb.gov.tr", "ayse@meb.gov.tr"),
            // Other signs for the dot, spaces, dots too many.
            ("ayse@gmail,com", "ayse@gmail.com"),
            ("ayse,ornek@example.com", "ayse.ornek@example.com"),
            ("ayse:ornek@example.com", "ayse.ornek@example.com"),
            ("ayse@example;com", "ayse@example.com"),
            ("ayse@gmailçcom", "ayse@gmail.com"),
            ("ayse@gmail com", "ayse@gmail.com"),
            ("ayse @gmail.com", "ayse@gmail.com"),
            ("ayse@ gmail . com", "ayse@gmail.com"),
            ("ayse ornek@example.com", "ayseornek@example.com"),
            ("ayse\u{200B}@example.com", "ayse@example.com"),
            ("ayse@gmail..com", "ayse@gmail.com"),
            ("ayse..ornek@example.com", "ayse.ornek@example.com"),
            ("ayse.@example.com", "ayse@example.com"),
            ("ayse@.example.com", "ayse@example.com"),
            ("ayse@example.com.", "ayse@example.com"),
            ("ayse@example.com,", "ayse@example.com"),
            ("www.ayse@example.com", "ayse@example.com"),
            ("WWW.ayse@www.gmail.com", "ayse@gmail.com"),
            ("E-posta: ayşe@gmail.com", "ayse@gmail.com"),
            ("Ayşe Örnek <ayşe@gmail.com>", "ayse@gmail.com"),
            // One letter.
            ("ayse@gmial.com", "ayse@gmail.com"),
            ("ayse@gmali.com", "ayse@gmail.com"),
            ("ayse@gmil.com", "ayse@gmail.com"),
            ("ayse@gmaill.com", "ayse@gmail.com"),
            ("ayse@gnail.com", "ayse@gmail.com"),
            ("ayse@gmail.con", "ayse@gmail.com"),
            ("ayse@gmail.co", "ayse@gmail.com"),
            ("ayse@gmail.ocm", "ayse@gmail.com"),
            ("ayse@gmailcom", "ayse@gmail.com"),
            ("Ayse@Gmial.com", "Ayse@gmail.com"),
            ("ayse@hotmial.com", "ayse@hotmail.com"),
            ("ayse@hotmail.cm", "ayse@hotmail.com"),
            ("ayse@hotmail.co", "ayse@hotmail.com"),
            ("ayse@homail.com", "ayse@hotmail.com"),
            ("ayse@outlok.com", "ayse@outlook.com"),
            ("ayse@outlook.com.t", "ayse@outlook.com.tr"),
            ("ayse@yaho.com", "ayse@yahoo.com"),
            ("ayse@yahoo.comtr", "ayse@yahoo.com.tr"),
            ("ayse@iclod.com", "ayse@icloud.com"),
            ("ayse@yandx.com", "ayse@yandex.com"),
            ("ayse@yandex.com.t", "ayse@yandex.com.tr"),
            ("ayse@windowlive.com", "ayse@windowslive.com"),
            ("ayse@live.con", "ayse@live.com"),
            ("ayse@msn.co", "ayse@msn.com"),
            ("ayse@mynet.cm", "ayse@mynet.com"),
            ("ayse@googlemial.com", "ayse@googlemail.com"),
            ("ayse@meb.gov.t", "ayse@meb.gov.tr"),
            ("ayse@mebgov.tr", "ayse@meb.gov.tr"),
            ("ayse@meb.govtr", "ayse@meb.gov.tr"),
            ("ayse@meb.gvo.tr", "ayse@meb.gov.tr"),
            ("750123@meb.k12tr", "750123@meb.k12.tr"),
            ("ayse@@gmail.com", "ayse@gmail.com"),
            // Cut short, or gone on.
            ("ayse@gmail", "ayse@gmail.com"),
            ("ayse@gmail.", "ayse@gmail.com"),
            ("ayse@yandex", "ayse@yandex.com"),
            ("ayse@meb.gov", "ayse@meb.gov.tr"),
            ("ayse@meb.k12", "ayse@meb.k12.tr"),
            ("ayse@gmail.com.tr", "ayse@gmail.com"),
            ("ayse@gmail.com.com", "ayse@gmail.com"),
        ] {
            assert_eq!(suggestion(raw).as_deref(), Some(expected), "{raw:?}");
        }
    }

    #[test]
    fn addresses_are_left_in_peace() {
        for raw in [
            "ayse@example.com",
            "AYSE@EXAMPLE.COM",
            "Ayse.Ornek@Gmail.Com",
            "ayse@mail.com",
            "ayse@MAIL.com",
            "ayse@ymail.com",
            "ayse@email.com",
            "ayse@cloud.com",
            "ayse@mnet.com",
            "ayse@gmx.com",
            "ayse@aol.com",
            "ayse@proton.me",
            "ayse@hotmail.co.uk",
            "ayse@hotmail.com.tr",
            "ayse@hotmail.fr",
            "ayse@yahoo.co.uk",
            "ayse@yahoo.co.jp",
            "ayse@yahoo.de",
            "ayse@yandex.ru",
            "ayse@yandex.kz",
            "ayse@love.com",
            "ayse@olive.com",
            "ayse@live.nl",
            "ayse@man.com",
            "ayse@msb.gov.tr",
            "ayse@eba.gov.tr",
            "ayse@aksaray.meb.gov.tr",
            "ayse@okul.meb.k12.tr",
            "ayse@aksaray.gov.tr",
            "ayse@aksaray.edu.tr",
            "ayse@gmail.example.com",
            "ayse@okul",
            "ayse@g",
            "www@example.com",
            " <ayse@gmail.com>",
        ] {
            assert_eq!(suggestion(raw), None, "{raw:?}");
        }
        for known in KNOWN.into_iter().chain(NEIGHBOURS) {
            assert_eq!(suggestion(&["ayse@", known].concat()), None, "{known}");
        }
    }

    #[test]
    fn what_cannot_be_guessed_is_not_guessed() {
        for raw in [
            "",
            "ayse",
            "ayse.gmail.com",
            "@gmial.com",
            "ayse@",
            "a@b@gmial.com",
            "a(b)@gmial.com",
            "иван@gmail.com",
            "Ayşe Örnek ayse@gmail.com",
            "ayse@-example.com",
        ] {
            assert_eq!(suggestion(raw), None, "{raw:?}");
        }
    }

    #[test]
    fn every_single_slip_in_a_long_name_is_recognised() {
        let right = b"hotmail.com";
        assert!(!is_one_slip_apart(right, right));
        for place in 0..right.len() {
            let mut other = right.to_vec();
            other[place] = b'0';
            let mut less = right.to_vec();
            less.remove(place);
            let mut more = right.to_vec();
            more.insert(place, b'0');
            for slip in [&other, &less, &more] {
                assert!(is_one_slip_apart(slip, right), "{}", slip.escape_ascii());
            }
        }
        for place in 1..right.len() {
            let mut swapped = right.to_vec();
            swapped.swap(place - 1, place);
            assert!(is_one_slip_apart(&swapped, right), "{}", swapped.escape_ascii());
        }
        for far in
            ["hotmial.con", "otmail.co", "thomail.com", "htxmail.com", "00tmail.com", "hotmail.com00", "", "mail.com"]
        {
            assert!(!is_one_slip_apart(far.as_bytes(), right), "{far}");
        }
    }
}

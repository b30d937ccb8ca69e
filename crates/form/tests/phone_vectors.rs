//! Telephone numbers against an oracle: `data/phone_vectors.py` says which one, and made the vectors.

use form::phone::{Landline, Mobile, Operator, PhoneError, Warning};

use Which::{Begin, Hold};

const VECTORS: &str = include_str!("../data/phone_vectors.csv");

/// Where the oracle and this crate differ, and why. Anything else in which they differ is a mistake.
const DIFFERENCES: &[Difference] = &[
    Difference {
        oracle: "fixed_line",
        ours: "unknown",
        which: Begin(&["238", "392"]),
        reason: "No province has them: 392 is Northern Cyprus, and the oracle knows no place for 238. We warn.",
    },
    Difference {
        oracle: "mobile",
        ours: "unknown",
        which: Begin(&["594", "596"]),
        reason: "Not among the prefixes known to receive an SMS. We warn.",
    },
    Difference {
        oracle: "mobile Turkcell",
        ours: "unknown",
        which: Begin(&["572", "5822"]),
        reason: "Not among the prefixes known to receive an SMS. We warn.",
    },
    Difference {
        oracle: "mobile Vodafone",
        ours: "unknown",
        which: Begin(&["574"]),
        reason: "Not among the prefixes known to receive an SMS. We warn.",
    },
    Difference {
        oracle: "mobile Turk Telekom",
        ours: "unknown",
        which: Begin(&["575"]),
        reason: "Not among the prefixes known to receive an SMS. We warn.",
    },
    Difference {
        oracle: "unknown",
        ours: "mobile",
        which: Begin(&["561"]),
        reason: "The oracle knows a few blocks of 561 only; blocks change, so we do not doubt the others.",
    },
    Difference {
        oracle: "mobile Turkcell",
        ours: "mobile",
        which: Begin(&["5616", "562", "564"]),
        reason: "An operator is suggested only for the prefixes that are wholly its own.",
    },
    Difference {
        oracle: "mobile Selam Mobile",
        ours: "mobile",
        which: Begin(&["561011"]),
        reason: "The portal has no such operator.",
    },
    Difference {
        oracle: "toll_free",
        ours: "invalid",
        which: Begin(&["800", "811"]),
        reason: "Neither a telephone at a place nor a mobile.",
    },
    Difference {
        oracle: "voip",
        ours: "invalid",
        which: Begin(&["850"]),
        reason: "Neither a telephone at a place nor a mobile.",
    },
    Difference {
        oracle: "premium_rate",
        ours: "invalid",
        which: Begin(&["888", "898", "900"]),
        reason: "Neither a telephone at a place nor a mobile.",
    },
    Difference {
        oracle: "uan",
        ours: "invalid",
        which: Begin(&["444"]),
        reason: "Seven digits and no area code: the portal's form cannot hold it.",
    },
    Difference {
        oracle: "unknown",
        ours: "invalid",
        which: Begin(&["1", "6", "7", "8", "9"]),
        reason: "No area code and no mobile prefix begins so.",
    },
    Difference {
        oracle: "invalid",
        ours: "fixed_line 68",
        which: Hold(&["·", "•", "\t", "\u{200B}", "\u{202F}"]),
        reason: "Signs and spaces that pasted text brings along.",
    },
    Difference {
        oracle: "invalid",
        ours: "mobile Turk Telekom",
        which: Hold(&["·", "•", "\t", "\u{200B}", "\u{202F}"]),
        reason: "Signs and spaces that pasted text brings along.",
    },
    Difference {
        oracle: "invalid",
        ours: "extension",
        which: Hold(&["dahili", "Dahili", "DAHİLİ", "dah.", "d.151", "iç hat"]),
        reason: "The oracle does not know the Turkish words for an extension.",
    },
    Difference {
        oracle: "invalid",
        ours: "extension",
        which: Hold(&["/ 1", "/1", "- 1", "-1", "–1", "(1", ".1"]),
        reason: "The oracle takes these signs for a part of the number.",
    },
    Difference {
        oracle: "fixed_line 68",
        ours: "invalid",
        which: Hold(&["O382", "(ev)", "?"]),
        reason: "The oracle drops what it does not understand; we drop nothing.",
    },
    Difference {
        oracle: "invalid",
        ours: "other_country",
        which: Hold(&["+0382"]),
        reason: "No country code begins with 0, but the advice is the same: write it with 0 or +90.",
    },
];

struct Difference {
    /// Kind and detail, as in the vectors.
    oracle: &'static str,
    ours: &'static str,
    which: Which,
    reason: &'static str,
}

enum Which {
    /// National numbers that begin so.
    Begin(&'static [&'static str]),
    /// Texts that hold one of these.
    Hold(&'static [&'static str]),
}

#[test]
fn every_vector_is_read_as_the_oracle_reads_it_but_for_known_differences() {
    let mut is_needed = [false; DIFFERENCES.len()];
    let mut rows = 0;
    for line in VECTORS.lines().skip(1) {
        let [national, kind, detail, raw] = cells(line);
        let oracle = [kind, detail].join(" ").trim_end().to_owned();
        let (our_national, ours) = ours(raw);
        if oracle != ours {
            let known = DIFFERENCES.iter().position(|difference| difference.explains(raw, national, &oracle, &ours));
            let known = known.unwrap_or_else(|| panic!("{raw:?} should be {oracle:?}, was {ours:?}"));
            is_needed[known] = true;
        }
        // Whatever is read is read in full, with or without the oracle's help.
        if !our_national.is_empty() {
            let typed: String = raw.chars().filter(char::is_ascii_digit).collect();
            let is_right = if national.is_empty() { typed.ends_with(&our_national) } else { our_national == national };
            assert!(is_right, "{raw:?} should be {national:?}, was {our_national:?}");
        }
        rows += 1;
    }
    assert!(rows >= 500, "only {rows} vectors");
    for (difference, is_needed) in DIFFERENCES.iter().zip(is_needed) {
        assert!(is_needed, "no vector differs so any more: {} {}", difference.oracle, difference.reason);
    }
}

impl Difference {
    fn explains(&self, raw: &str, national: &str, oracle: &str, ours: &str) -> bool {
        let is_meant = match self.which {
            Begin(beginnings) => beginnings.iter().any(|&beginning| national.starts_with(beginning)),
            Hold(parts) => parts.iter().any(|&part| raw.contains(part)),
        };
        is_meant && (self.oracle, self.ours) == (oracle, ours)
    }
}

#[test]
fn every_number_is_read_again_as_it_is_shown() {
    for line in VECTORS.lines().skip(1) {
        let [_, _, _, raw] = cells(line);
        if let Ok(landline) = Landline::parse(raw) {
            assert_eq!(Landline::parse(&landline.to_string()), Ok(landline), "{raw:?}");
            assert_eq!(Landline::parse(&landline.written()), Ok(landline), "{raw:?}");
        }
        if let Ok(mobile) = Mobile::parse(raw) {
            assert_eq!(Mobile::parse(&mobile.to_string()), Ok(mobile), "{raw:?}");
            assert_eq!(Mobile::parse(&mobile.written()), Ok(mobile), "{raw:?}");
        }
    }
}

fn cells(line: &str) -> [&str; 4] {
    let cells: Vec<&str> = line.splitn(4, ',').collect();
    cells.try_into().unwrap()
}

/// What this crate makes of a text, in the words of the vectors.
fn ours(raw: &str) -> (String, String) {
    match (Landline::parse(raw), Mobile::parse(raw)) {
        (Ok(landline), _) => (national(&landline.written()), kind_of_landline(landline)),
        (_, Ok(mobile)) => (national(&mobile.written()), kind_of_mobile(mobile)),
        (Err(PhoneError::Extension), _) | (_, Err(PhoneError::Extension)) => (String::new(), "extension".to_owned()),
        (Err(PhoneError::Abroad), _) => (String::new(), "other_country".to_owned()),
        _ => (String::new(), "invalid".to_owned()),
    }
}

fn kind_of_landline(landline: Landline) -> String {
    let plate = (1..=81).find(|&plate| landline.is_of(plate));
    plate.map_or("unknown".to_owned(), |plate| format!("fixed_line {plate:02}"))
}

fn kind_of_mobile(mobile: Mobile) -> String {
    let kind = match (mobile.warning(), mobile.operator()) {
        (None, None) => "mobile",
        (None, Some(Operator::TurkTelekom)) => "mobile Turk Telekom",
        (None, Some(Operator::Turkcell)) => "mobile Turkcell",
        (None, Some(Operator::Vodafone)) => "mobile Vodafone",
        (Some(Warning::Pager), None) => "pager",
        _ => "unknown",
    };
    kind.to_owned()
}

/// The ten digits of a number as a letter writes it.
fn national(written: &str) -> String {
    written.chars().skip(1).filter(char::is_ascii_digit).collect()
}

//! What differs from province to province, as `site.toml` gives it.

use std::ops::RangeInclusive;

use crate::details::office;

/// One row per setting: the struct, its names and its way through `data-*` attributes are made from it.
macro_rules! settings {
    ($($(#[$doc:meta])* $name:ident: $type:ty = $default:expr, $key:literal;)*) => {
        /// The settings that the form needs. Keys are the same in `site.toml` (table `[form]`) and, after
        /// `data-`, on the form's mount point.
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[cfg_attr(feature = "serde", derive(serde::Deserialize))]
        #[cfg_attr(feature = "serde", serde(rename_all = "kebab-case", deny_unknown_fields, default))]
        pub struct Settings {
            $($(#[$doc])* pub $name: $type,)*
        }

        impl Default for Settings {
            fn default() -> Settings {
                Settings { $($name: $default.into(),)* }
            }
        }

        impl Settings {
            /// The keys, in the order of the struct.
            pub const KEYS: &[&str] = &[$($key),*];

            /// Every key with its value as text.
            pub fn pairs(&self) -> Vec<(&'static str, String)> {
                vec![$(($key, self.$name.to_string())),*]
            }

            /// Reads the settings through `lookup`, which gives the text of a key. A missing or unreadable
            /// value keeps its default, and so does a number that is out of range, since the form must work even on a
            /// damaged page.
            pub fn from_lookup(lookup: impl Fn(&str) -> Option<String>) -> Settings {
                let mut settings = Settings::default();
                $(set(&mut settings.$name, lookup($key));)*
                settings.hold_to_limits();
                settings
            }
        }
    };
}

/// Sets `setting` to what `text` says, if it says anything.
fn set<T: std::str::FromStr>(setting: &mut T, text: Option<String>) {
    if let Some(value) = text.and_then(|text| text.parse().ok()) {
        *setting = value;
    }
}

settings! {
    /// The province (il) whose guide this is.
    province: String = "Aksaray", "province";
    /// What the portal shows as Kurum Adı; the applicant cannot change it.
    institution: String = "AKSARAY MİLLÎ EĞİTİM MÜDÜRLÜĞÜ", "institution";
    /// The portal's address.
    portal_address: String = "https://portal.kamusm.gov.tr/bp/meb.go", "portal-address";
    /// The portal's call centre.
    help_phone: String = "444 5 576", "help-phone";
    /// The portal's e-mail address for questions.
    help_email: String = "bilgi@kamusm.gov.tr", "help-email";
    /// Seconds for which an SMS code is valid. The original guide shows 263 left; 300 is inferred.
    sms_seconds: u32 = 300u32, "sms-seconds";
    /// Digits of the SMS code. Not known of the portal; a rehearsal value.
    sms_code_length: u32 = 6u32, "sms-code-length";
    /// Minutes after which everything typed is deleted if nobody is there (shared computers).
    idle_minutes: u32 = 20u32, "idle-minutes";
    /// Whether this province wants a letter at all.
    letter_wanted: bool = true, "letter-wanted";
    /// Second heading line of the letter.
    letter_authority: String = "AKSARAY VALİLİĞİ", "letter-authority";
    /// Third heading line of the letter: the office that writes it. Blank, since each school has its own: a letter that
    /// names another office as its sender is worse than none.
    letter_office: String = "", "letter-office";
    /// Fourth heading line of the letter; blank where there is none.
    letter_subunit: String = "", "letter-subunit";
    /// To whom the letter goes; the letter shows it in capitals and with its suffix.
    letter_addressee: String = "İL MİLLÎ EĞİTİM MÜDÜRLÜĞÜNE", "letter-addressee";
    /// The unit below the addressee, in parentheses.
    letter_addressee_unit: String = "Bilgi İşlem ve Eğitim Teknolojileri Birimi", "letter-addressee-unit";
    /// The letter's subject (Konu).
    letter_subject: String = "E-İmza Yenileme Başvurularının Onayı", "letter-subject";
    /// The title of the person who signs.
    signer_title: String = "Okul Müdürü", "signer-title";
    /// How many people the letter's text holds; more become an attachment. Not regulated: about a page of them.
    letter_people_in_text: u32 = 20u32, "letter-people-in-text";
    /// The address at the letter's foot. Blank, like the rest of the foot: each school has its own.
    letter_address: String = "", "letter-address";
    /// The telephone number at the letter's foot.
    letter_phone: String = "", "letter-phone";
    /// The fax number at the letter's foot.
    letter_fax: String = "", "letter-fax";
    /// The e-mail address at the letter's foot.
    letter_email: String = "", "letter-email";
    /// The registered e-mail address (KEP) at the letter's foot.
    letter_kep: String = "", "letter-kep";
}

/// Seconds for which an SMS code may be valid.
const SMS_SECONDS: RangeInclusive<u32> = 30..=3600;
/// Digits that an SMS code may have.
const CODE_LENGTH: RangeInclusive<u32> = 4..=12;
/// Minutes after which everything may be deleted.
const IDLE_MINUTES: RangeInclusive<u32> = 2..=240;
/// People that the text of a letter may be set to hold.
const PEOPLE_IN_TEXT: RangeInclusive<u32> = 0..=999;

impl Settings {
    /// Seconds after which everything typed is deleted, if nobody is there.
    pub fn idle_seconds(&self) -> u32 {
        self.idle_minutes.saturating_mul(60)
    }

    fn hold_to_limits(&mut self) {
        let defaults = Settings::default();
        for (setting, range, default) in [
            (&mut self.sms_seconds, SMS_SECONDS, defaults.sms_seconds),
            (&mut self.sms_code_length, CODE_LENGTH, defaults.sms_code_length),
            (&mut self.idle_minutes, IDLE_MINUTES, defaults.idle_minutes),
            (&mut self.letter_people_in_text, PEOPLE_IN_TEXT, defaults.letter_people_in_text),
        ] {
            if !range.contains(setting) {
                *setting = default;
            }
        }
    }

    /// What is wrong with the values, each as (key, sentence in Turkish for the administrator).
    pub fn problems(&self) -> Vec<(&'static str, &'static str)> {
        let mut problems = Vec::new();
        if !SMS_SECONDS.contains(&self.sms_seconds) {
            problems.push(("sms-seconds", "SMS süresi 30 ile 3600 saniye arasında olmalıdır."));
        }
        if !CODE_LENGTH.contains(&self.sms_code_length) {
            problems.push(("sms-code-length", "SMS kodu 4 ile 12 hane arasında olmalıdır."));
        }
        if !IDLE_MINUTES.contains(&self.idle_minutes) {
            problems.push(("idle-minutes", "Bekleme süresi 2 ile 240 dakika arasında olmalıdır."));
        }
        if !PEOPLE_IN_TEXT.contains(&self.letter_people_in_text) {
            problems.push(("letter-people-in-text", "Metindeki kişi sayısı 0 ile 999 arasında olmalıdır."));
        }
        if self.letter_addressee.trim().is_empty() {
            problems.push(("letter-addressee", "Muhatap boş bırakılamaz."));
        }
        if office::is_same(&self.letter_office, &self.letter_addressee) {
            problems.push(("letter-office", "Yazıyı yazan birimle muhatap aynı makam olamaz; boş bırakabilirsiniz."));
        }
        problems
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_damaged_page_gives_settings_that_the_form_can_work_with() {
        let read = |text: &'static str| Settings::from_lookup(|_| Some(text.to_owned()));
        for text in ["", "0", "-1", "4294967295", "99999999999", "on"] {
            let settings = read(text);
            assert!(settings.problems().iter().all(|(key, _)| key.starts_with("letter-")), "{text:?}");
            assert_eq!(settings.sms_code_length, Settings::default().sms_code_length, "{text:?}");
        }
        let settings = Settings::from_lookup(|key| (key == "idle-minutes").then(|| "240".to_owned()));
        assert_eq!(settings.idle_minutes, 240, "the last of the range is in it");
    }
}

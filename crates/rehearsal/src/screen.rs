//! The six screens of the portal, and the buttons on them.
//!
//! Titles and labels are the portal's own, as the original guide shows them.

pub use form::button::Button;
use form::{field::Field, section::Section};

/// A screen of the portal, in the order in which the portal shows them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Screen {
    /// Who is applying.
    Login,
    /// The application form itself.
    Application,
    /// Asks for the SMS to be sent.
    SmsSend,
    /// Takes the code that the SMS brought.
    SmsCode,
    /// Chooses how the application is signed.
    SigningMethod,
    /// Says that the application is complete.
    Outcome,
}

impl Screen {
    /// All screens, first to last.
    pub const ALL: [Screen; 6] =
        [Screen::Login, Screen::Application, Screen::SmsSend, Screen::SmsCode, Screen::SigningMethod, Screen::Outcome];

    /// Its name in addresses and in the guide's Markdown.
    pub const fn slug(self) -> &'static str {
        match self {
            Screen::Login => "giris",
            Screen::Application => "bilgiler",
            Screen::SmsSend => "sms-gonder",
            Screen::SmsCode => "sms-kodu",
            Screen::SigningMethod => "imza-yontemi",
            Screen::Outcome => "sonuc",
        }
    }

    /// The heading that the portal shows on it.
    pub const fn title(self) -> &'static str {
        match self {
            Screen::Login => "Kullanıcı Girişi",
            Screen::Application => "Başvuru Formu",
            Screen::SmsSend => "SMS Onay Kodunun Gönderilmesi",
            Screen::SmsCode => "SMS Onay Kodu",
            Screen::SigningMethod => "İmzalama Yönteminin Belirlenmesi",
            Screen::Outcome => "Başvuru Sonucu",
        }
    }

    /// Its place in the portal's own count, 1 to 6 (“Adım : n/6”).
    pub const fn step(self) -> usize {
        self as usize + 1
    }

    /// The screen after this one, if there is one.
    pub fn next(self) -> Option<Screen> {
        Screen::ALL.get(self as usize + 1).copied()
    }

    /// The screen before this one, if there is one.
    pub fn previous(self) -> Option<Screen> {
        (self as usize).checked_sub(1).and_then(|index| Screen::ALL.get(index).copied())
    }

    /// The button that hands the screen in; Enter presses it too.
    pub const fn submit(self) -> Option<Button> {
        match self {
            Screen::Login => Some(Button::Login),
            Screen::Application => Some(Button::Approve),
            Screen::SmsSend => Some(Button::Send),
            Screen::SmsCode => Some(Button::Confirm),
            Screen::SigningMethod | Screen::Outcome => None,
        }
    }

    /// Its fields, top to bottom.
    pub fn fields(self) -> impl Iterator<Item = Field> + Clone {
        self.sections().iter().flat_map(|section| section.fields())
    }

    /// The sections of the screen, top to bottom.
    pub const fn sections(self) -> &'static [Section] {
        match self {
            Screen::Login => &[Section::Identity],
            Screen::Application => &[Section::Application, Section::Personal, Section::Institution, Section::Contact],
            Screen::SmsCode => &[Section::SmsCode],
            Screen::SmsSend | Screen::SigningMethod | Screen::Outcome => &[],
        }
    }
}

/// What the form shows at one time: a screen of the portal, or the letter that follows them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum View {
    /// A screen of the portal.
    Screen(Screen),
    /// The official letter (üst yazı).
    Letter,
}

impl View {
    /// All views, in the order in which a person meets them.
    pub fn all() -> impl Iterator<Item = View> {
        Screen::ALL.into_iter().map(View::Screen).chain([View::Letter])
    }

    /// The view that `button` is on; `None` for those that stand on every view.
    pub const fn of_button(button: Button) -> Option<View> {
        match button {
            Button::Login => Some(View::Screen(Screen::Login)),
            Button::Approve => Some(View::Screen(Screen::Application)),
            Button::Send => Some(View::Screen(Screen::SmsSend)),
            Button::Confirm | Button::Cancel | Button::Resend | Button::Extend | Button::Stop => {
                Some(View::Screen(Screen::SmsCode))
            }
            Button::EApproval | Button::ESignature => Some(View::Screen(Screen::SigningMethod)),
            Button::WriteLetter => Some(View::Screen(Screen::Outcome)),
            Button::Print | Button::CopyText | Button::CopyTable | Button::SaveDocument | Button::SaveDetails => {
                Some(View::Letter)
            }
            Button::FillSample | Button::ClearAll => None,
        }
    }

    /// Its sections, top to bottom.
    pub const fn sections(self) -> &'static [Section] {
        match self {
            View::Screen(screen) => screen.sections(),
            View::Letter => &[Section::LetterDetails, Section::People],
        }
    }

    /// Its fields, top to bottom.
    pub fn fields(self) -> impl Iterator<Item = Field> + Clone {
        self.sections().iter().flat_map(|section| section.fields())
    }

    /// The view that `section` is on.
    pub fn of(section: Section) -> View {
        View::all().find(|view| view.sections().contains(&section)).unwrap_or(View::Letter)
    }

    /// Its name in addresses and in the guide's Markdown.
    pub const fn slug(self) -> &'static str {
        match self {
            View::Screen(screen) => screen.slug(),
            View::Letter => "ust-yazi",
        }
    }

    /// Its heading.
    pub const fn title(self) -> &'static str {
        match self {
            View::Screen(screen) => screen.title(),
            View::Letter => "Üst yazı",
        }
    }
}

//! What can be wrong or doubtful in the letter's own details.

use std::borrow::Cow;

/// What is wrong with a detail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DetailError {
    /// The number of people in the text is none, or too large.
    Length,
    /// A letter to a superior that ends as one to a subordinate (m.16).
    ToSuperior,
    /// The letter's addressee is its sender.
    ToItself,
}

impl DetailError {
    /// What is wrong and what to do.
    pub fn message(self) -> &'static str {
        match self {
            DetailError::Length => "0 ile 999 arasında bir sayı yazınız. Örneğin 20",
            DetailError::ToItself => {
                "Yazıyı yazan birimle muhatap aynı; bir makam kendisine yazı yazmaz. “Yazıyı yazan birim”e kendi \
                 okulunuzun ya da müdürlüğünüzün adını, muhataba yazının gittiği makamı yazınız."
            }
            DetailError::ToSuperior => "Yazı bir üst makama gidiyor; kapanışı “arz ederim” yapınız.",
        }
    }
}

/// What is doubtful in a detail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Warning {
    /// The heading's second line begins with T.C., which is a line of its own (m.10).
    OwnTc,
    /// The subject ends in a punctuation mark (m.13).
    SubjectEnd,
    /// A word of the subject does not begin with a capital, or all of it is capitals (m.13).
    SubjectCapitals,
    /// The subject needs more than two lines of half the page's width (m.13).
    SubjectLong,
    /// No dative suffix at the end of the addressee, and none that can be made (m.14).
    NoDative,
    /// A letter to an equal that ends as one to a subordinate (m.16).
    ToEqual,
    /// A letter to a subordinate that ends as one to a superior (m.16).
    ToSubordinate,
    /// A letter to one addressee that ends as one to superiors and subordinates together (m.16).
    ToOne,
    /// A closing sentence that ends with none of the closings (m.16).
    NoClosing,
    /// A closing sentence that ends with another closing than the one that was chosen (m.16).
    OtherClosing,
    /// A text that speaks of an attached list where the table stands in the letter (m.18).
    NotAttached,
    /// A text that speaks of a table below where the list is attached (m.18).
    Attached,
    /// A head of school as the signer of an office that is no school (m.17).
    NotTheOfficesHead,
    /// An abbreviation in the signer's title (m.17).
    ShortTitle,
    /// A telephone number without its area code, or of an unusual kind (m.24).
    Phone,
}

impl Warning {
    /// What is doubtful and what to do.
    pub fn message(&self) -> Cow<'static, str> {
        Cow::Borrowed(match self {
            Warning::OwnTc => "“T.C.” satırını form kendisi koyar; buraya yalnızca altındaki satırı yazınız.",
            Warning::SubjectEnd => "Konunun sonuna noktalama işareti konmaz; işareti siliniz.",
            Warning::SubjectCapitals => {
                "Konuda her sözcüğün ilk harfi büyük, ötekiler küçük yazılır (“ve, ile” gibi bağlaçlar küçük kalabilir)."
            }
            Warning::SubjectLong => "Konu, sayfanın yarısına iki satırda sığmıyor; kısaltınız.",
            Warning::NoDative => "Bu makamın yönelme ekini form bilmiyor; eki (… MÜDÜRLÜĞÜNE gibi) kendiniz ekleyiniz.",
            Warning::ToEqual => "Denk makama “arz ederim” diye yazılır; kapanışı denetleyiniz.",
            Warning::ToSubordinate => "Alt makama “rica ederim” diye yazılır; muhatabı ve kapanışı denetleyiniz.",
            Warning::ToOne => {
                "“Arz ve rica ederim”, üst ve alt makamlara birlikte giden yazı içindir; tek muhatapta birini seçiniz."
            }
            Warning::NoClosing => {
                "Cümle “arz ederim”, “rica ederim” ya da “arz ve rica ederim” diye bitmelidir; sonunu denetleyiniz."
            }
            Warning::OtherClosing => "Cümlenin sonu, seçtiğiniz kapanışla aynı değil; birini ötekine uydurunuz.",
            Warning::NotAttached => {
                "Metin ekli listeden söz ediyor, ama çizelge metnin içinde yer alıyor; birini ötekine uydurunuz."
            }
            Warning::Attached => {
                "Metin aşağıdaki çizelgeden söz ediyor, ama liste ek olarak ayrı sayfada; birini ötekine uydurunuz."
            }
            Warning::NotTheOfficesHead => {
                "“Yazıyı yazan birim” bir okul değil; yazıyı okul müdürü değil, o birimin amiri imzalar. Unvanı denetleyiniz."
            }
            Warning::ShortTitle => {
                "Unvan kısaltılmadan yazılır (“Md. Yrd.” değil, “Müdür Yardımcısı”); “V.” için imza yetkisini seçiniz."
            }
            Warning::Phone => {
                "Numarayı alan koduyla yazınız (0382 213 68 40 gibi); dahilisi varsa ya da doğruysa böyle bırakabilirsiniz."
            }
        })
    }
}

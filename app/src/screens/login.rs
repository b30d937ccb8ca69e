//! Screen 1: who is applying.

use form::section::Section;
use rehearsal::screen::Button;

use super::part::ScreenItem;

pub(super) static PARTS: &[ScreenItem] = &[
    ScreenItem::Notes(
        "ol",
        &[
            "Aşağıdaki alana Kimlik Bilgilerinizi yazarak “Giriş” butonuna basınız.",
            "T.C. Kimlik Numarasını bilmeyenler buradan kimlik numarasını öğrenebilirler.",
            "Başvuru formunu doldurma esnasında sorularınız için ✉ adresine mail atabilir ya da ☎ numaralı \
             telefonumuzdan Çağrı Merkezimizle irtibata geçebilirsiniz.",
        ],
    ),
    ScreenItem::Fields(Section::Identity),
    ScreenItem::Submit(Button::Login),
];

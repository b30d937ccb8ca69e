//! Screen 5: chooses how the application is signed.

use form::screen::Button;
use yew::prelude::*;

use crate::{
    drawing::Drawing,
    elements::{el, group, p, status, text},
};

pub(super) fn draw(drawing: Drawing) -> Html {
    let needs = if drawing.rehearsal.is_esignature_explained() { esignature_needs() } else { Html::default() };
    group([
        p(
            "portal-note",
            "Doldurmuş olduğunuz başvuru formunu ve buna ait FORM-001-042 Kamu SM Nitelikli Elektronik Sertifika Sahibi \
             Taahhütnamesi’ni aşağıdaki yöntemlerden birini seçerek imzalayınız.",
        ),
        el(
            "section",
            "section",
            [
                el("h3", "", [text("Yöntem 1 : Elektronik Onaylı Başvuru Arayüzü")]),
                p(
                    "portal-note",
                    "E-Onaylı başvuru seçimini aktifleştirdiğiniz için Elektronik Onaylı Başvuru Arayüzü’nü \
                     kullanabilirsiniz. Başvuru formu ve Sertifika Sahibi Taahhütnamesi elektronik ortamda Kamu SM’ye \
                     ulaşacağı için E-Onay verdikten sonra başka bir işlem yapmanıza gerek kalmayacaktır.",
                ),
                el("div", "buttons", [drawing.button(Button::EApproval, "primary")]),
            ],
        ),
        el(
            "section",
            "section",
            [
                el("h3", "", [text("Yöntem 2 : Elektronik İmzalı Başvuru Arayüzü")]),
                p(
                    "portal-note",
                    "Geçerli bir Nitelikli Elektronik İmza Sertifikanız varsa Elektronik İmzalı Başvuru Arayüzü’nü \
                     kullanarak başvuruya devam edebilirsiniz. Başvuru formu ve Sertifika Sahibi Taahhütnamesi elektronik \
                     ortamda Kamu SM’ye ulaşacağı için elektronik imzalama işleminden sonra başka bir işlem yapmanıza \
                     gerek kalmayacaktır.",
                ),
                el("div", "buttons", [drawing.button(Button::ESignature, "secondary")]),
                status("div", "", [needs]),
            ],
        ),
        el("div", "buttons", [drawing.back()]),
    ])
}

fn esignature_needs() -> Html {
    let needs = [
        "süresi bitmemiş, bloke olmamış bir e-imza kartı,",
        "bilgisayara takılı ve kurulu bir kart okuyucu,",
        "kartın PIN’i.",
    ];
    el(
        "div",
        "ours",
        [
            p("", "Bu yöntem portalda şunları ister:"),
            el("ul", "", needs.map(|need| el("li", "", [text(need)]))),
            p("", "Provada kart okunmaz; Yöntem 1 ile devam ediniz."),
        ],
    )
}

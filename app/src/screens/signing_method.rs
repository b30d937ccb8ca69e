//! Screen 5: chooses how the application is signed.

use rehearsal::screen::Button;
use yew::prelude::*;

use super::part::{Part, note};
use crate::{
    drawing::Drawing,
    elements::{el, p, status, text},
};

pub(super) static PARTS: &[Part] = &[
    Part::Note(
        "Doldurmuş olduğunuz başvuru formunu ve buna ait FORM-001-042 Kamu SM Nitelikli Elektronik Sertifika Sahibi \
         Taahhütnamesi’ni aşağıdaki yöntemlerden birini seçerek imzalayınız.",
    ),
    Part::Own(|drawing| {
        method(
            drawing,
            "Yöntem 1 : Elektronik Onaylı Başvuru Arayüzü",
            "E-Onaylı başvuru seçimini aktifleştirdiğiniz için Elektronik Onaylı Başvuru Arayüzü’nü kullanabilirsiniz. \
             Başvuru formu ve Sertifika Sahibi Taahhütnamesi elektronik ortamda Kamu SM’ye ulaşacağı için E-Onay \
             verdikten sonra başka bir işlem yapmanıza gerek kalmayacaktır.",
            drawing.button(Button::EApproval, "primary"),
        )
    }),
    Part::Own(|drawing| {
        method(
            drawing,
            "Yöntem 2 : Elektronik İmzalı Başvuru Arayüzü",
            "Geçerli bir Nitelikli Elektronik İmza Sertifikanız varsa Elektronik İmzalı Başvuru Arayüzü’nü kullanarak \
             başvuruya devam edebilirsiniz. Başvuru formu ve Sertifika Sahibi Taahhütnamesi elektronik ortamda Kamu \
             SM’ye ulaşacağı için elektronik imzalama işleminden sonra başka bir işlem yapmanıza gerek kalmayacaktır.",
            drawing.button(Button::ESignature, "secondary"),
        )
    }),
    Part::Own(esignature_needs),
    Part::Own(|drawing| el("div", "buttons", [drawing.back()])),
];

fn method(drawing: Drawing, title: &'static str, words: &str, button: Html) -> Html {
    let title = el("h3", "", [text(title)]);
    el("section", "section", [title, note(drawing, words), el("div", "buttons", [button])])
}

/// What the second method needs, once it is asked for.
fn esignature_needs(drawing: Drawing) -> Html {
    if !drawing.rehearsal.is_esignature_explained() {
        return status("div", "", []);
    }
    let needs = [
        "süresi bitmemiş, bloke olmamış bir e-imza kartı,",
        "bilgisayara takılı ve kurulu bir kart okuyucu,",
        "kartın PIN’i.",
    ];
    let content = [
        p("", "Bu yöntem portalda şunları ister:"),
        el("ul", "", needs.map(|need| el("li", "", [text(need)]))),
        p("", "Provada kart okunmaz; Yöntem 1 ile devam ediniz."),
    ];
    status("div", "", [el("div", "ours", content)])
}

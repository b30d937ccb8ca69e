//! Screen 5: chooses how the application is signed.

use rehearsal::screen::Button;
use yew::prelude::*;

use super::part::{ScreenItem, note};
use crate::{
    elements::{el, p, status, text},
    render_context::RenderContext,
};

pub(super) static PARTS: &[ScreenItem] = &[
    ScreenItem::Note(
        "Doldurmuş olduğunuz başvuru formunu ve buna ait FORM-001-042 Kamu SM Nitelikli Elektronik Sertifika Sahibi \
         Taahhütnamesi’ni aşağıdaki yöntemlerden birini seçerek imzalayınız.",
    ),
    ScreenItem::Own(|context| {
        method(
            context,
            "Yöntem 1 : Elektronik Onaylı Başvuru Arayüzü",
            "E-Onaylı başvuru seçimini aktifleştirdiğiniz için Elektronik Onaylı Başvuru Arayüzü’nü kullanabilirsiniz. \
             Başvuru formu ve Sertifika Sahibi Taahhütnamesi elektronik ortamda Kamu SM’ye ulaşacağı için E-Onay \
             verdikten sonra başka bir işlem yapmanıza gerek kalmayacaktır.",
            context.button(Button::EApproval, "primary"),
        )
    }),
    ScreenItem::Own(|context| {
        method(
            context,
            "Yöntem 2 : Elektronik İmzalı Başvuru Arayüzü",
            "Geçerli bir Nitelikli Elektronik İmza Sertifikanız varsa Elektronik İmzalı Başvuru Arayüzü’nü kullanarak \
             başvuruya devam edebilirsiniz. Başvuru formu ve Sertifika Sahibi Taahhütnamesi elektronik ortamda Kamu \
             SM’ye ulaşacağı için elektronik imzalama işleminden sonra başka bir işlem yapmanıza gerek kalmayacaktır.",
            context.button(Button::ESignature, "secondary"),
        )
    }),
    ScreenItem::Own(esignature_needs),
    ScreenItem::Own(|context| el("div", "buttons", [context.back()])),
];

fn method(context: RenderContext, title: &'static str, words: &str, button: Html) -> Html {
    let title = el("h3", "", [text(title)]);
    el("section", "section", [title, note(context, words), el("div", "buttons", [button])])
}

/// What the second method needs, once it is asked for.
fn esignature_needs(context: RenderContext) -> Html {
    if !context.rehearsal.is_esignature_explained() {
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

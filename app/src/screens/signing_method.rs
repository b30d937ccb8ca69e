//! Screen 5: chooses how the application is signed.

use rehearsal::screen::Button;
use yew::prelude::*;

use super::{Block, block::note};
use crate::context::RenderContext;

pub(super) fn blocks(context: RenderContext) -> Vec<Block> {
    vec![
        Block::new(note(
            "Doldurmuş olduğunuz başvuru formunu ve buna ait FORM-001-042 Kamu SM Nitelikli Elektronik Sertifika Sahibi \
             Taahhütnamesi’ni aşağıdaki yöntemlerden birini seçerek imzalayınız.",
        )),
        Block::new(method(
            "Yöntem 1 : Elektronik Onaylı Başvuru Arayüzü",
            "E-Onaylı başvuru seçimini aktifleştirdiğiniz için Elektronik Onaylı Başvuru Arayüzü’nü kullanabilirsiniz. \
             Başvuru formu ve Sertifika Sahibi Taahhütnamesi elektronik ortamda Kamu SM’ye ulaşacağı için E-Onay \
             verdikten sonra başka bir işlem yapmanıza gerek kalmayacaktır.",
            context.button(Button::EApproval, "primary"),
        )),
        Block::new(method(
            "Yöntem 2 : Elektronik İmzalı Başvuru Arayüzü",
            "Geçerli bir Nitelikli Elektronik İmza Sertifikanız varsa Elektronik İmzalı Başvuru Arayüzü’nü kullanarak \
             başvuruya devam edebilirsiniz. Başvuru formu ve Sertifika Sahibi Taahhütnamesi elektronik ortamda Kamu \
             SM’ye ulaşacağı için elektronik imzalama işleminden sonra başka bir işlem yapmanıza gerek kalmayacaktır.",
            context.button(Button::ESignature, "secondary"),
        )),
        Block::new(esignature_needs(context.rehearsal.is_esignature_explained())),
        Block::new(html! { <div class="buttons">{ context.back() }</div> }),
    ]
}

fn method(title: &'static str, words: &'static str, button: Html) -> Html {
    html! {
        <section class="section"><h3>{title}</h3>{ note(words) }<div class="buttons">{button}</div></section>
    }
}

/// What the second method needs, once it is asked for.
fn esignature_needs(is_asked: bool) -> Html {
    html! {
        <div role="status">
            if is_asked {
                <div class="ours">
                    <p>{"Bu yöntem portalda şunları ister:"}</p>
                    <ul>
                        <li>{"süresi bitmemiş, bloke olmamış bir e-imza kartı,"}</li>
                        <li>{"bilgisayara takılı ve kurulu bir kart okuyucu,"}</li>
                        <li>{"kartın PIN’i."}</li>
                    </ul>
                    <p>{"Provada kart okunmaz; Yöntem 1 ile devam ediniz."}</p>
                </div>
            }
        </div>
    }
}

//! Screen 5: chooses how the application is signed.

use form::screen::Button;
use yew::prelude::*;

use crate::drawing::Drawing;

pub(super) fn draw(drawing: Drawing) -> Html {
    html! {
        <>
            <p class="portal-note">
                { "Doldurmuş olduğunuz başvuru formunu ve buna ait FORM-001-042 Kamu SM Nitelikli Elektronik Sertifika \
                   Sahibi Taahhütnamesi’ni aşağıdaki yöntemlerden birini seçerek imzalayınız." }
            </p>
            <section class="section">
                <h3>{ "Yöntem 1 : Elektronik Onaylı Başvuru Arayüzü" }</h3>
                <p class="portal-note">
                    { "E-Onaylı başvuru seçimini aktifleştirdiğiniz için Elektronik Onaylı Başvuru Arayüzü’nü \
                       kullanabilirsiniz. Başvuru formu ve Sertifika Sahibi Taahhütnamesi elektronik ortamda Kamu SM’ye \
                       ulaşacağı için E-Onay verdikten sonra başka bir işlem yapmanıza gerek kalmayacaktır." }
                </p>
                <div class="buttons">{ drawing.button(Button::EApproval, "primary") }</div>
            </section>
            <section class="section">
                <h3>{ "Yöntem 2 : Elektronik İmzalı Başvuru Arayüzü" }</h3>
                <p class="portal-note">
                    { "Geçerli bir Nitelikli Elektronik İmza Sertifikanız varsa Elektronik İmzalı Başvuru Arayüzü’nü \
                       kullanarak başvuruya devam edebilirsiniz. Başvuru formu ve Sertifika Sahibi Taahhütnamesi \
                       elektronik ortamda Kamu SM’ye ulaşacağı için elektronik imzalama işleminden sonra başka bir işlem \
                       yapmanıza gerek kalmayacaktır." }
                </p>
                <div class="buttons">{ drawing.button(Button::ESignature, "secondary") }</div>
                <div role="status">
                    if drawing.rehearsal.is_esignature_explained() { { esignature_needs() } }
                </div>
            </section>
            <div class="buttons">{ drawing.back() }</div>
        </>
    }
}

fn esignature_needs() -> Html {
    html! {
        <div class="ours">
            <p>{ "Bu yöntem portalda şunları ister:" }</p>
            <ul>
                <li>{ "süresi bitmemiş, bloke olmamış bir e-imza kartı," }</li>
                <li>{ "bilgisayara takılı ve kurulu bir kart okuyucu," }</li>
                <li>{ "kartın PIN’i." }</li>
            </ul>
            <p>{ "Provada kart okunmaz; Yöntem 1 ile devam ediniz." }</p>
        </div>
    }
}

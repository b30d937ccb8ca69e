//! Screen 3: asks for the SMS.

use form::field::Field;
use rehearsal::screen::Button;
use yew::prelude::*;

use super::{Block, block::note};
use crate::context::RenderContext;

pub(super) fn blocks(context: RenderContext) -> Vec<Block> {
    let number = context.rehearsal.answers().get(Field::MobilePhone).to_owned();
    let if_not_yours = [
        "Eğer yukarıdaki numara size ait değilse, ",
        &context.rehearsal.settings().help_phone,
        " numaralı telefondan, Çağrı Merkezimiz ile iletişime geçiniz.",
    ]
    .concat();
    vec![
        Block::new(html! { <p class="phone-number">{"Telefon Numaranız : "}<strong>{number}</strong></p> }),
        Block::new(note(
            "Başvuru işleminizi yapabilmemiz için yukarıda belirtilen cep telefonuna, SMS Onay Kodu gönderilecektir. SMS \
             Onay Kodunun gönderilmesi için “GÖNDER” butonuna basınız. SMS gönderimi ücretsizdir.",
        )),
        Block::new(note(if_not_yours)),
        Block::new(html! {
            <p class="ours">{"Provada gerçek bir SMS gönderilmez; mesaj sonraki ekranda çizili telefona gelir."}</p>
        }),
        Block::new(html! { <div class="buttons">{ context.submit(Button::Send) }{ context.back() }</div> }),
    ]
}

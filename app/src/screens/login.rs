//! Screen 1: who is applying.

use form::section::Section;
use rehearsal::screen::Button;
use yew::prelude::*;

use super::Block;
use crate::context::RenderContext;

pub(super) fn blocks(context: RenderContext) -> Vec<Block> {
    let settings = context.rehearsal.settings();
    vec![
        Block::new(html! {
            <ol class="portal-notes">
                <li>{"Aşağıdaki alana Kimlik Bilgilerinizi yazarak “Giriş” butonuna basınız."}</li>
                <li>{"T.C. Kimlik Numarasını bilmeyenler buradan kimlik numarasını öğrenebilirler."}</li>
                <li>
                    {["Başvuru formunu doldurma esnasında sorularınız için ", &settings.help_email,
                        " adresine mail atabilir ya da ", &settings.help_phone,
                        " numaralı telefonumuzdan Çağrı Merkezimizle irtibata geçebilirsiniz."].concat()}
                </li>
            </ol>
        }),
        Block::fields(context, Section::Identity),
        Block::new(html! { <div class="buttons">{ context.submit(Button::Login) }{ context.back() }</div> }),
    ]
}

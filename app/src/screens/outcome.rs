//! Screen 6: the application is complete.

use rehearsal::screen::Button;
use yew::prelude::*;

use super::Block;
use crate::context::RenderContext;

pub(super) fn blocks(context: RenderContext) -> Vec<Block> {
    let settings = context.rehearsal.settings();
    let (advice, class) = if settings.letter_wanted {
        let advice = "Gerçek başvurudan sonra sıra üst yazıdadır: başvurunun onaylanması resmî yazıyla istenir.";
        (advice.to_owned(), "primary")
    } else {
        ([&settings.province, " ilinde başvurudan sonra üst yazı istenmez."].concat(), "quiet")
    };
    vec![
        Block::new(html! { <p class="success">{"Başvuru formu e-onaylama işlemi başarıyla tamamlandı."}</p> }),
        Block::new(html! { <p class="ours">{"Bu bir provaydı: Kamu SM’ye hiçbir şey gönderilmedi."}</p> }),
        Block::new(html! {
            <>
                <p class="ours">{advice}</p>
                <div class="buttons">{ context.button(Button::WriteLetter, class) }{ context.back() }</div>
            </>
        }),
    ]
}

//! Screen 2: the application form.

use form::{field::Field, section::Section};
use rehearsal::screen::Button;
use yew::prelude::*;

use super::{Block, block::note};
use crate::context::RenderContext;

pub(super) fn blocks(context: RenderContext) -> Vec<Block> {
    vec![
        Block::new(note(
            "Aşağıda yazılı bütün bilgilerin doğru olduğunu, aksi halde doğacak bütün zararlardan sorumlu olduğumu beyan \
             ederim. Bu formdaki bilgilere göre şahsıma bir nitelikli elektronik sertifika hazırlanmasını talep ederim.",
        )),
        Block::fields(context, Section::Application),
        Block::introduced(context, Section::Personal, identity(context)),
        Block::fields(context, Section::Institution),
        Block::fields(context, Section::Contact),
        Block::new(html! { <div class="buttons">{ context.submit(Button::Approve) }{ context.back() }</div> }),
        Block::new(html! {
            <ul class="portal-notes">
                <li>{"(*) ile belirtilen alanların doldurulması zorunludur."}</li>
                <li>
                    {"LÜTFEN Bu sayfanın ekran görüntüsünü (print-screen) almayınız. İmzalayacağınız form sonraki adımda \
                      gelecektir."}
                </li>
            </ul>
        }),
    ]
}

/// What the login screen brought along; here it cannot be changed.
fn identity(context: RenderContext) -> Html {
    let line = |field: Field| {
        let shown = context.rehearsal.shown(field).into_owned();
        // The portal shows names as the civil registry has them: in capitals.
        let shown = if field == Field::BirthDate { shown } else { turkish::upper(&shown) };
        html! { <div><dt>{field.label()}</dt><dd>{shown}</dd></div> }
    };
    let fields = [Field::NationalId, Field::GivenName, Field::Surname, Field::BirthPlace, Field::BirthDate];
    html! {
        <>
            <p class="hint">{"Kimlik bilgileri giriş ekranından gelir; burada değiştirilemez."}</p>
            <dl class="identity">{ for fields.map(line) }</dl>
        </>
    }
}

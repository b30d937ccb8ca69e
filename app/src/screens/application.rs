//! Screen 2: the application form.

use form::{
    field::Field,
    national_id::NationalId,
    screen::{Button, Screen, Section},
};
use yew::prelude::*;

use crate::drawing::Drawing;

pub(super) fn draw(drawing: Drawing) -> Html {
    drawing.form(
        Button::Approve,
        html! {
            <>
                <p class="portal-note">
                    { "Aşağıda yazılı bütün bilgilerin doğru olduğunu, aksi halde doğacak bütün zararlardan sorumlu \
                       olduğumu beyan ederim. Bu formdaki bilgilere göre şahsıma bir nitelikli elektronik sertifika \
                       hazırlanmasını talep ederim." }
                </p>
                { for Screen::Application.sections().map(|section| draw_section(drawing, section)) }
            </>
        },
    )
}

/// One section; the last one ends with the screen's button and the portal's notes on it.
pub(super) fn draw_section(drawing: Drawing, section: Section) -> Html {
    let introduction = if section == Section::Personal { identity(drawing) } else { Html::default() };
    let is_last = Screen::Application.sections().last() == Some(section);
    html! {
        <>
            { drawing.section_with(section, introduction) }
            if is_last {
                <div class="buttons">{ drawing.submit(Button::Approve) }{ drawing.back() }</div>
                <ul class="portal-notes">
                    <li>{ "(*) ile belirtilen alanların doldurulması zorunludur." }</li>
                    <li>
                        { "LÜTFEN Bu sayfanın ekran görüntüsünü (print-screen) almayınız. İmzalayacağınız form sonraki \
                           adımda gelecektir." }
                    </li>
                </ul>
            }
        </>
    }
}

/// What the login screen brought along; here it cannot be changed.
fn identity(drawing: Drawing) -> Html {
    let answers = drawing.rehearsal.answers();
    let lines =
        [Field::NationalId, Field::GivenName, Field::Surname, Field::BirthPlace, Field::BirthDate].map(|field| {
            let text = answers.get(field);
            let text = match NationalId::parse(text) {
                Ok(number) if field == Field::NationalId => number.masked(),
                _ => text.to_owned(),
            };
            html! { <div><dt>{ field.label() }</dt><dd>{ text }</dd></div> }
        });
    html! {
        <>
            <p class="hint">{ "Kimlik bilgileri giriş ekranından gelir; burada değiştirilemez." }</p>
            <dl class="identity">{ for lines }</dl>
        </>
    }
}

//! The picture of the word on the login screen, as SVG.

use form::rehearsal::Event;
use yew::prelude::*;

use crate::drawing::Drawing;

/// The picture, with a text alternative and a way past it (WCAG 1.1.1, 3.3.8): nothing here guards anything.
pub(crate) fn draw(drawing: Drawing) -> Html {
    let word = drawing.rehearsal.picture_word();
    let spelt: Vec<String> = word.chars().map(String::from).collect();
    let label = ["Resimde yazan: ", &spelt.join(" ")].concat();
    html! {
        <div class="picture-word">
            <svg role="img" aria-label={label} viewBox="0 0 150 50" width="150" height="50">
                <rect width="150" height="50" rx="4" />
                <path d="M0 34 C 30 4 60 54 90 22 S 130 8 150 30 M0 12 C 40 44 70 -4 110 30 S 140 44 150 40" />
                { for word.chars().enumerate().map(|(index, sign)| letter(index, sign)) }
            </svg>
            if !drawing.is_picture() {
                <button type="button" class="quiet" onclick={drawing.say(Event::NewPicture)}>{ "Başka resim" }</button>
                <button type="button" class="quiet" onclick={drawing.say(Event::SkipPicture)}>
                    { "Resmi okuyamıyorum, benim yerime yaz" }
                </button>
            }
        </div>
    }
}

/// One sign, tilted by an angle that depends on it and on its place only, so that a picture is always the same.
fn letter(index: usize, sign: char) -> Html {
    let x = 24 + 26 * index;
    let angle = (sign as usize * 7 + index * 11) % 41;
    let transform = format!("rotate({} {x} 30)", angle as i32 - 20);
    html! { <text x={x.to_string()} y="36" {transform}>{ sign }</text> }
}

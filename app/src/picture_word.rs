//! The picture of the word on the login screen, as SVG.

use rehearsal::Event;
use yew::prelude::*;

use crate::{context::RenderContext, controls::button};

/// The picture, with a text alternative and a way past it (WCAG 1.1.1, 3.3.8): nothing here guards anything.
pub(crate) fn draw(context: RenderContext) -> Html {
    html! {
        <div class="picture-word">
            <Picture word={context.rehearsal.picture_word().to_owned()} />
            if !context.is_picture() {
                { button(context.on, "quiet", "Başka resim", None, Event::NewPicture) }
                { button(context.on, "quiet", "Resmi okuyamıyorum, benim yerime yaz", None, Event::SkipPicture) }
            }
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct PictureProps {
    word: String,
}

#[component]
fn Picture(props: &PictureProps) -> Html {
    let mut label = String::from("Resimde yazan:");
    for sign in props.word.chars() {
        label.extend([' ', sign]);
    }
    html! {
        <svg role="img" aria-label={label} viewBox="0 0 150 50">
            <rect width="150" height="50" rx="4" />
            <path d="M0 34 C 30 4 60 54 90 22 S 130 8 150 30 M0 12 C 40 44 70 -4 110 30 S 140 44 150 40" />
            { for props.word.chars().enumerate().map(|(index, sign)| letter(index, sign)) }
        </svg>
    }
}

/// One sign, tilted by an angle that depends on it and on its place only, so that a picture is always the same.
fn letter(index: usize, sign: char) -> Html {
    let x = (24 + 26 * index).to_string();
    let turned = (sign as usize * 7 + index * 11) % 41;
    // From 20° to the left to 20° to the right.
    let angle = if turned < 20 { ["-", &(20 - turned).to_string()].concat() } else { (turned - 20).to_string() };
    let transform = ["rotate(", &angle, " ", &x, " 30)"].concat();
    html! { <text {x} y="36" {transform}>{sign}</text> }
}

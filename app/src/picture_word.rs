//! The picture of the word on the login screen, as SVG.

use rehearsal::Event;
use yew::prelude::*;

use crate::{
    elements::{el, element, fixed, text},
    render_context::RenderContext,
};

/// The picture, with a text alternative and a way past it (WCAG 1.1.1, 3.3.8): nothing here guards anything.
pub(crate) fn draw(context: RenderContext) -> Html {
    let picture = picture(context.rehearsal.picture_word());
    if context.is_picture() {
        return el("div", "picture-word", [picture]);
    }
    let button = |label, event| context.plain_button("quiet", None, None, text(label), event);
    el(
        "div",
        "picture-word",
        [
            picture,
            button("Başka resim", Event::NewPicture),
            button("Resmi okuyamıyorum, benim yerime yaz", Event::SkipPicture),
        ],
    )
}

fn picture(word: &str) -> Html {
    let mut label = String::from("Resimde yazan:");
    for sign in word.chars() {
        label.extend([' ', sign]);
    }
    let mut content = vec![
        element("rect", &["width", "height", "rx"], &[fixed("150"), fixed("50"), fixed("4")], Vec::new()).into(),
        element(
            "path",
            &["d"],
            &[fixed("M0 34 C 30 4 60 54 90 22 S 130 8 150 30 M0 12 C 40 44 70 -4 110 30 S 140 44 150 40")],
            Vec::new(),
        )
        .into(),
    ];
    content.extend(word.chars().enumerate().map(|(index, sign)| letter(index, sign)));
    let values = [fixed("img"), Some(label.into()), fixed("0 0 150 50")];
    element("svg", &["role", "aria-label", "viewBox"], &values, content).into()
}

/// One sign, tilted by an angle that depends on it and on its place only, so that a picture is always the same.
fn letter(index: usize, sign: char) -> Html {
    let x = (24 + 26 * index).to_string();
    let turned = (sign as usize * 7 + index * 11) % 41;
    // From 20° to the left to 20° to the right.
    let angle = if turned < 20 { ["-", &(20 - turned).to_string()].concat() } else { (turned - 20).to_string() };
    let transform = ["rotate(", &angle, " ", &x, " 30)"].concat();
    let values = [Some(x.into()), fixed("36"), Some(transform.into())];
    element("text", &["x", "y", "transform"], &values, vec![text(sign.to_string())]).into()
}

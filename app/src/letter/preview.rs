//! The letter as it will be printed.

use form::{
    letter::{Block, Complete, Template, compose},
    people::{Column, Person},
    settings::Settings,
};
use yew::prelude::*;

pub(super) fn draw(letter: &Complete, template: Template, settings: &Settings) -> Html {
    html! {
        <div class="sheet-frame" role="region" aria-labelledby="onizleme" tabindex="0">
            <article class={classes!("letter", template.slug())}>
                { for compose(letter, template, settings).into_iter().map(block) }
            </article>
        </div>
    }
}

fn block(block: Block) -> Html {
    match block {
        Block::Heading(lines) => html! {
            <header class="letter-heading">{ for lines.map(|line| html! { <p>{ line.to_owned() }</p> }) }</header>
        },
        Block::Reference { number, date, subject } => reference(number, date, subject),
        Block::Addressee { office, unit } => html! {
            <div class="letter-addressee">
                <p>{ office.to_owned() }</p>
                if !unit.is_empty() { <p>{ format!("({unit})") }</p> }
            </div>
        },
        Block::Paragraph(text) => html! { <p class="letter-text">{ text }</p> },
        Block::People(people) => table(people),
        Block::Signature { name, title } => html! {
            <div class="letter-signature">
                <p>{ if name.is_empty() { ".".repeat(30) } else { name.to_owned() } }</p>
                <p>{ title.to_owned() }</p>
            </div>
        },
    }
}

fn reference(number: &str, date: &str, subject: &str) -> Html {
    let blank = |text: &str| if text.is_empty() { "....................".to_owned() } else { text.to_owned() };
    html! {
        <div class="letter-reference">
            <p><span class="name">{ "Sayı" }</span>{ ": " }{ blank(number) }</p>
            <p class="date">{ if date.is_empty() { "..../..../......".to_owned() } else { date.to_owned() } }</p>
            <p class="subject"><span class="name">{ "Konu" }</span>{ ": " }<span>{ subject.to_owned() }</span></p>
        </div>
    }
}

fn table(people: &[Person]) -> Html {
    let line = |(index, person): (usize, &Person)| {
        html! {
            <tr>
                <td>{ (index + 1).to_string() }</td>
                <td>{ person.national_id().to_string() }</td>
                <td>{ person.name().to_string() }</td>
                <td>{ person.title().to_owned() }</td>
            </tr>
        }
    };
    html! {
        <table class="letter-people">
            <thead>
                <tr>
                    <th scope="col">{ "Sıra No" }</th>
                    { for Column::ALL.map(|column| html! { <th scope="col">{ column.label() }</th> }) }
                </tr>
            </thead>
            <tbody>{ for people.iter().enumerate().map(line) }</tbody>
        </table>
    }
}

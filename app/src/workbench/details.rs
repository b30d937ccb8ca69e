//! What the letter says of itself, in groups; and the file that keeps it for the next letter.

use ::letter::workbench::{Button, Event, FileStatus, Workbench};
use form::{field::Field, filling::Event as Fill, group::Group, section::Section};
use yew::prelude::*;

use super::{button, file_choice::FileChoice, named_button, status};
use crate::{
    browser,
    field::{FieldRow, FieldState},
};

pub(super) fn draw(bench: &Workbench, on: &Callback<Event>, on_fill: &Callback<Fill>) -> Html {
    let section = Section::LetterDetails;
    html! {
        <section class="section" aria-labelledby={section.slug()}>
            <h3 id={section.slug()} tabindex="-1">{section.title()}</h3>
            { kept_in_a_file(bench, on) }
            { row(bench, on_fill, Field::LetterTemplate) }
            <div>{ for Group::ALL.map(|group| details(bench, on, on_fill, group)) }</div>
        </section>
    }
}

fn row(bench: &Workbench, on_fill: &Callback<Fill>, field: Field) -> Html {
    html! { <FieldRow state={FieldState::of(bench.filling(), field)} on={on_fill.clone()} /> }
}

/// A group with its heading: none where the template has no place for any of its fields.
fn details(bench: &Workbench, on: &Callback<Event>, on_fill: &Callback<Fill>, group: Group) -> Html {
    let template = bench.template();
    let mut fields = group.fields().filter(|field| field.is_in(template)).peekable();
    if fields.peek().is_none() {
        return Html::default();
    }
    let id = group.slug();
    let heading = html! { <h4 {id}>{group.title()}</h4> };
    let fields = html! { <div class="fields">{ for fields.map(|field| detail(bench, on, on_fill, field)) }</div> };
    if !group.is_optional() {
        return html! { <div class="group" role="group" aria-labelledby={id}>{heading}{fields}</div> };
    }
    let ontoggle = on.reform(|event: web_sys::Event| Event::Unfolded(browser::is_open(&event)));
    html! {
        <details class="group" open={bench.is_unfolded(group)} {ontoggle}>
            <summary>{heading}<span class="hint">{" (isteğe bağlı)"}</span></summary>
            {fields}
        </details>
    }
}

/// A field and, while it is blank, the sentence that the letter makes of its own.
fn detail(bench: &Workbench, on: &Callback<Event>, on_fill: &Callback<Fill>, field: Field) -> Html {
    let control = row(bench, on_fill, field);
    if !matches!(field, Field::LetterText | Field::LetterClosingSentence) {
        return control;
    }
    // Around the control whether there is a sentence or not, or else the control would be made anew under the hands of
    // whoever empties it.
    html! { <div class="with-sentence">{control}{ made_sentence(bench, on, field) }</div> }
}

fn made_sentence(bench: &Workbench, on: &Callback<Event>, field: Field) -> Html {
    let Some(sentence) = bench.made_sentence(field) else { return Html::default() };
    let name = [field.label(), ": bu cümleyi değiştir"].concat();
    html! {
        <div class="made">
            <p class="hint">{"Yazının kendi cümlesi:"}</p>
            <p>{["“", &sentence, "”"].concat()}</p>
            { button(on, "quiet", "Bu cümleyi değiştir", Some(name), Event::TakeSentence(field)) }
        </div>
    }
}

fn kept_in_a_file(bench: &Workbench, on: &Callback<Event>) -> Html {
    html! {
        <>
            <p class="hint">
                {"Tarayıcı bu bilgileri saklamaz. Bir sonraki yazı için bir dosyaya kaydedip oradan okuyabilirsiniz; \
                  kişiler, Sayı ve Tarih dosyaya yazılmaz."}
            </p>
            <div class="buttons">
                { named_button(on, "secondary", Button::SaveDetails, Event::Press(Button::SaveDetails)) }
                <FileChoice id="bilgi-dosyasi" kinds=".txt,text/plain" label="Dosyadan oku"
                    on_file={on.reform(Event::ReadDetails)} />
            </div>
            { told(bench, on) }
        </>
    }
}

/// What came of the file, and the way back from reading it.
fn told(bench: &Workbench, on: &Callback<Event>) -> Html {
    let words = match bench.file_status() {
        None => String::new(),
        Some(FileStatus::Saved) => "ust-yazi-bilgileri.txt kaydedildi; indirilen dosyalar arasındadır.".to_owned(),
        Some(FileStatus::Failed) => {
            "Bu dosyada yazı bilgisi bulunamadı; “Bilgileri dosyaya kaydet” ile kaydettiğiniz dosyayı seçiniz."
                .to_owned()
        }
        Some(FileStatus::Undone) => "Okuma geri alındı.".to_owned(),
        Some(FileStatus::Read(count, unknown)) if unknown.is_empty() => {
            [&count.to_string(), " bilgi dosyadan okundu."].concat()
        }
        Some(FileStatus::Read(count, unknown)) => {
            [&count.to_string(), " bilgi dosyadan okundu. Tanınmayıp atlananlar: ", unknown, "."].concat()
        }
    };
    let undo = if matches!(bench.file_status(), Some(FileStatus::Read(..))) {
        button(on, "quiet", "Geri al", Some("Okumayı geri al".to_owned()), Event::UndoReading)
    } else {
        Html::default()
    };
    html! { <div class="said">{ status(words) }{undo}</div> }
}

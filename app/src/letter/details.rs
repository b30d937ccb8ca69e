//! What the letter says of itself, in groups; and the file that keeps it for the next letter.

use std::rc::Rc;

use form::{field::Field, group::Group, section::Section};
use rehearsal::{Event, FileStatus, LetterEvent, screen::Button};
use yew::{html::ontoggle, prelude::*, virtual_dom::Listener};

use super::file_choice;
use crate::{
    browser,
    elements::{all, el, element, fixed, group, listening, p, status, text},
    field,
    render_context::RenderContext,
};

pub(super) fn draw(context: RenderContext) -> Html {
    let section = Section::LetterDetails;
    context.labelled(
        "section",
        section.slug(),
        [
            context.heading("h3", section.slug(), section.title()),
            kept_in_a_file(context),
            field::draw(context, Field::LetterTemplate),
            all("div", "", Group::ALL.into_iter().map(|group| details(context, group))),
        ],
    )
}

/// A group with its heading: none where the template has no place for any of its fields.
fn details(context: RenderContext, group: Group) -> Html {
    let template = context.rehearsal.template();
    let mut fields = group.fields().filter(|field| field.is_in(template)).peekable();
    if fields.peek().is_none() {
        return Html::default();
    }
    let heading = element("h4", &["id"], &[fixed(group.slug())], vec![text(group.title())]).into();
    let fields = all("div", "fields", fields.map(|field| detail(context, field)));
    let values = [fixed("group"), fixed("group"), fixed(group.slug())];
    if !group.is_optional() {
        let content = vec![heading, fields];
        return element("div", &["class", "role", "aria-labelledby"], &values, content).into();
    }
    let is_open = if context.rehearsal.is_unfolded(group) { fixed("") } else { None };
    let summary = el("summary", "", [heading, el("span", "hint", [text(" (isteğe bağlı)")])]);
    let folded = element("details", &["class", "open"], &[fixed("group"), is_open], vec![summary, fields]);
    let on_toggle =
        context.on.reform(|event: web_sys::Event| Event::Letter(LetterEvent::Unfolded(browser::is_open(&event))));
    listening(folded, [Rc::new(ontoggle::Wrapper::new(on_toggle)) as Rc<dyn Listener>])
}

/// A field and, while it is blank, the sentence that the letter makes of its own.
fn detail(context: RenderContext, field: Field) -> Html {
    let control = field::draw(context, field);
    if !matches!(field, Field::LetterText | Field::LetterClosingSentence) {
        return control;
    }
    // Around the control whether there is a sentence or not, or else the control would be made anew under the hands of
    // whoever empties it.
    el("div", "with-sentence", [control, made_sentence(context, field)])
}

fn made_sentence(context: RenderContext, field: Field) -> Html {
    let Some(sentence) = context.rehearsal.made_sentence(field) else { return Html::default() };
    let name = [field.label(), ": bu cümleyi değiştir"].concat();
    let take = Event::Letter(LetterEvent::TakeSentence(field));
    let take = context.plain_button("quiet", None, Some(name.into()), text("Bu cümleyi değiştir"), take);
    let sentence = p("", ["“", &sentence, "”"].concat());
    el("div", "made", [p("hint", "Yazının kendi cümlesi:"), sentence, take])
}

/// The id of the control that takes a file.
const FILE: &str = "bilgi-dosyasi";

fn kept_in_a_file(context: RenderContext) -> Html {
    let on_file = context.on.reform(|bytes| Event::Letter(LetterEvent::ReadDetails(bytes)));
    let read = file_choice::draw(FILE, ".txt,text/plain", "Dosyadan oku", on_file);
    group([
        p(
            "hint",
            "Tarayıcı bu bilgileri saklamaz. Bir sonraki yazı için bir dosyaya kaydedip oradan okuyabilirsiniz; \
                   kişiler, Sayı ve Tarih dosyaya yazılmaz.",
        ),
        el("div", "buttons", [context.button(Button::SaveDetails, "secondary"), read]),
        told(context),
    ])
}

/// What came of the file, and the way back from reading it.
fn told(context: RenderContext) -> Html {
    let (words, undo) = match context.rehearsal.file_status() {
        None => (String::new(), false),
        Some(FileStatus::Saved) => {
            ("ust-yazi-bilgileri.txt kaydedildi; indirilen dosyalar arasındadır.".to_owned(), false)
        }
        Some(FileStatus::Failed) => {
            let words =
                "Bu dosyada yazı bilgisi bulunamadı; “Bilgileri dosyaya kaydet” ile kaydettiğiniz dosyayı seçiniz.";
            (words.to_owned(), false)
        }
        Some(FileStatus::Undone) => ("Okuma geri alındı.".to_owned(), false),
        Some(FileStatus::Read(count, unknown)) if unknown.is_empty() => {
            ([&count.to_string(), " bilgi dosyadan okundu."].concat(), true)
        }
        Some(FileStatus::Read(count, unknown)) => {
            ([&count.to_string(), " bilgi dosyadan okundu. Tanınmayıp atlananlar: ", unknown, "."].concat(), true)
        }
    };
    let undo = if undo {
        let event = Event::Letter(LetterEvent::UndoReading);
        context.plain_button("quiet", None, fixed("Okumayı geri al"), text("Geri al"), event)
    } else {
        Html::default()
    };
    el("div", "said", [status("p", "notice", [text(words)]), undo])
}

//! The buttons around the table.

use letter::people::{Event as Work, Order};
use rehearsal::Event;
use yew::prelude::*;

use super::{super::file_choice, ADD, button, labelled_group};
use crate::{
    elements::{self, Value, el, element, fixed, group, listening, p, text},
    render_context::RenderContext,
};

/// The id of what chooses a file.
const FILE: &str = "kisi-dosyasi";

/// What is done to the whole table, and what was said of it last.
pub(super) fn above(context: RenderContext) -> Html {
    let table = context.rehearsal.people();
    let notice = table.notice().map_or_else(Html::default, |notice| text(notice.text()));
    let buttons = if table.is_empty() && !table.can_undo() && !table.can_redo() {
        Html::default()
    } else {
        let arrange = |label, order| button(context, "quiet", label, Work::Arrange(order));
        el(
            "div",
            "people-tools",
            [
                el(
                    "div",
                    "history",
                    [
                        step(context, "↶ Geri al", table.can_undo(), Work::Undo),
                        step(context, "↷ Yinele", table.can_redo(), Work::Redo),
                    ],
                ),
                labelled_group(
                    "orders",
                    "Sırala:",
                    [
                        arrange("Ada göre", Order::Name),
                        arrange("Unvana göre", Order::Title),
                        arrange("Giriş sırası", Order::Entered),
                    ],
                ),
            ],
        )
    };
    group([buttons, elements::status("p", "notice", [notice]), progress(context)])
}

/// A button that stays where it is, and keeps the focus, when there is nothing for it to do.
fn step(context: RenderContext, label: &'static str, is_possible: bool, work: Work) -> Html {
    let disabled: Value = if is_possible { None } else { fixed("true") };
    let values = [fixed("quiet"), fixed("button"), disabled];
    let button = element("button", &["class", "type", "aria-disabled"], &values, vec![text(label)]);
    listening(button, [context.on_click(Event::People(work))])
}

/// How far the reading of a long list is. The line above says that it has begun and what has come of it; nobody is to
/// hear each step.
fn progress(context: RenderContext) -> Html {
    let Some(progress) = context.rehearsal.people().progress() else { return Html::default() };
    let values =
        [Some(progress.read.to_string().into()), Some(progress.all.to_string().into()), fixed("Okunan satırlar")];
    let bar = element("progress", &["value", "max", "aria-label"], &values, Vec::new()).into();
    el("div", "reading", [bar, p("", progress.text())])
}

/// How people come in, and how all of them leave.
pub(super) fn below(context: RenderContext) -> Html {
    let table = context.rehearsal.people();
    let add = context.plain_button("secondary", fixed(ADD), None, text("Kişi ekle"), Event::People(Work::Add));
    let add_rehearsed = match context.rehearsal.rehearsed() {
        Some(_) => context.plain_button("secondary", None, None, text("Provadaki kişiyi ekle"), Event::AddRehearsed),
        None => Html::default(),
    };
    let on_file = context.on.reform(|bytes| Event::People(Work::File(bytes)));
    let file = file_choice::draw(FILE, ".csv,.tsv,.txt,text/csv,text/plain", "Dosyadan ekle", on_file);
    let (save, delete) = if table.is_blank() {
        (Html::default(), Html::default())
    } else {
        (
            button(context, "quiet", "CSV olarak kaydet", Work::Export),
            button(context, "quiet", "Listeyi sil", Work::DeleteAll),
        )
    };
    group([
        el("div", "buttons", [add, add_rehearsed, file, save, delete]),
        p(
            "hint keys",
            "Enter alttaki satıra, Tab yandaki hücreye geçer; oklar gezdirir, Alt ile ↑ ↓ satırı taşır, Ctrl+Z geri alır.",
        ),
    ])
}

//! The buttons around the table.

use ::letter::{
    people::{Event as Work, Order, Table},
    workbench::{Event, Workbench},
};
use yew::prelude::*;

use super::{super::file_choice::FileChoice, ADD, button};
use crate::controls::{self, status};

/// What is done to the whole table, and what was said of it last.
pub(super) fn above(table: &Table, on: &Callback<Event>) -> Html {
    let is_begun = !table.is_empty() || table.can_undo() || table.can_redo();
    html! {
        <>
            if is_begun {
                <div class="people-tools">
                    <div class="history">
                        { step(on, "↶ Geri al", table.can_undo(), Work::Undo) }
                        { step(on, "↷ Yinele", table.can_redo(), Work::Redo) }
                    </div>
                    <div class="orders" role="group" aria-label="Sırala:">
                        <span class="label">{"Sırala:"}</span>
                        { button(on, "quiet", "Ada göre", Work::Arrange(Order::Name)) }
                        { button(on, "quiet", "Unvana göre", Work::Arrange(Order::Title)) }
                        { button(on, "quiet", "Giriş sırası", Work::Arrange(Order::Entered)) }
                    </div>
                </div>
            }
            { status(table.notice().map(|notice| notice.text()).unwrap_or_default()) }
            { progress(table) }
        </>
    }
}

/// A button that stays where it is, and keeps the focus, when there is nothing for it to do.
fn step(on: &Callback<Event>, label: &'static str, is_possible: bool, work: Work) -> Html {
    let disabled = (!is_possible).then_some("true");
    let onclick = on.reform(move |_: MouseEvent| Event::People(work.clone()));
    html! { <button class="quiet" type="button" aria-disabled={disabled} {onclick}>{label}</button> }
}

/// How far the reading of a long list is. The line above says that it has begun and what has come of it; nobody is to
/// hear each step.
fn progress(table: &Table) -> Html {
    let Some(progress) = table.progress() else { return Html::default() };
    html! {
        <div class="reading">
            <progress value={progress.read.to_string()} max={progress.all.to_string()} aria-label="Okunan satırlar" />
            <p>{progress.text()}</p>
        </div>
    }
}

/// How people come in, and how all of them leave.
pub(super) fn below(bench: &Workbench, on: &Callback<Event>) -> Html {
    let on_add = on.reform(|_: MouseEvent| Event::People(Work::Add));
    html! {
        <>
            <div class="buttons">
                <button class="secondary" id={ADD} type="button" onclick={on_add}>{"Kişi ekle"}</button>
                if bench.rehearsed().is_some() {
                    { controls::button(on, "secondary", "Provadaki kişiyi ekle", None, Event::AddRehearsed) }
                }
                <FileChoice id="kisi-dosyasi" kinds=".csv,.tsv,.txt,text/csv,text/plain" label="Dosyadan ekle"
                    on_file={on.reform(|bytes| Event::People(Work::File(bytes)))} />
                if !bench.people().is_blank() {
                    { button(on, "quiet", "CSV olarak kaydet", Work::Export) }
                    { button(on, "quiet", "Listeyi sil", Work::DeleteAll) }
                }
            </div>
            <p class="hint keys">
                {"Enter alttaki satıra, Tab yandaki hücreye geçer; oklar gezdirir, Alt ile ↑ ↓ satırı taşır, Ctrl+Z geri \
                  alır."}
            </p>
        </>
    }
}

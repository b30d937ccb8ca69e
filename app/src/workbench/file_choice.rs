//! A control that takes a file.

use yew::prelude::*;

use crate::browser::files;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The control's id.
    pub id: &'static str,
    /// The kinds of files that are offered first.
    pub kinds: &'static str,
    /// What stands on it.
    pub label: &'static str,
    /// Hears the bytes of the file that is chosen, or `None` where they cannot be read.
    pub on_file: Callback<Option<Vec<u8>>>,
}

/// A label that looks like a button stands for the control: what browsers draw there speaks their own language.
#[component]
pub(super) fn FileChoice(props: &Props) -> Html {
    let on_file = props.on_file.clone();
    let onchange = Callback::from(move |event: Event| {
        if let Some(file) = files::chosen(&event) {
            files::read(&file, on_file.clone());
        }
    });
    html! {
        <span class="file">
            <input id={props.id} type="file" accept={props.kinds} {onchange} />
            <label for={props.id}>{props.label}</label>
        </span>
    }
}

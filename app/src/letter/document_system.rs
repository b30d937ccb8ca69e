//! The letter for the document system (DYS), which wants its text and its table, and for word processors.

use letter::{Pages, compose, docx, paragraphs, paragraphs_html, table_html, table_text, write_details};
use rehearsal::{Export, Rehearsal, screen::Button};
use yew::prelude::*;

use super::preview;
use crate::{
    browser::{clipboard, files},
    elements::{el, element, fixed, group, status, text},
    render_context::RenderContext,
};

/// The id of the text that is to be copied by hand.
pub(crate) const BY_HAND: &str = "elle-kopyala";

pub(super) fn buttons(context: RenderContext) -> Html {
    group([Button::CopyText, Button::CopyTable, Button::SaveDocument].map(|button| context.button(button, "secondary")))
}

/// Copies or saves what is asked for. Whether the browser let it be.
///
/// Called from one place only and never inlined, so that all that it needs is loaded with the letter.
#[inline(never)]
pub(crate) fn export(rehearsal: &Rehearsal, export: Export) -> bool {
    if export == Export::Details {
        files::save(
            "ust-yazi-bilgileri.txt",
            "text/plain;charset=utf-8",
            write_details(rehearsal.answers()).as_bytes(),
        );
        return true;
    }
    let Ok(complete) = rehearsal.letter() else { return false };
    let letter = compose(&complete, rehearsal.settings());
    match export {
        Export::Text => clipboard::copy(&paragraphs_html(&letter), &paragraphs(&letter)),
        Export::Table => clipboard::copy(&table_html(complete.people()), &table_text(complete.people())),
        Export::Document => {
            files::save("ust-yazi.docx", DOCX, &docx(&letter, Pages::of(&preview::pages(&letter))));
            true
        }
        Export::Details => true,
    }
}

const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// What came of the last copying or saving; where the browser did not allow it, the text to copy by hand.
pub(super) fn told(context: RenderContext) -> Html {
    let words = match context.rehearsal.exported() {
        None | Some((Export::Details, _)) => "",
        Some((Export::Text, true)) => "Metin panoya kopyalandı; DYS’de yazının metin alanına yapıştırınız.",
        Some((Export::Table, true)) => "Çizelge panoya kopyalandı; DYS’de metnin içine ya da eke yapıştırınız.",
        Some((Export::Document, _)) => "ust-yazi.docx kaydedildi; indirilen dosyalar arasındadır.",
        Some((Export::Text | Export::Table, false)) => {
            "Tarayıcı kopyalamaya izin vermedi. Aşağıdaki seçili metni Ctrl+C ile kopyalayıp DYS’ye yapıştırınız."
        }
    };
    group([status("p", "notice", [text(words)]), by_hand(context)])
}

fn by_hand(context: RenderContext) -> Html {
    let Some((export, false)) = context.rehearsal.exported() else { return Html::default() };
    let Ok(complete) = context.rehearsal.letter() else { return Html::default() };
    let content = match export {
        Export::Table => table_text(complete.people()),
        _ => paragraphs(&compose(&complete, context.rehearsal.settings())),
    };
    let values = [fixed(BY_HAND), fixed("Elle kopyalanacak metin"), fixed(""), fixed("6")];
    let mut area = element("textarea", &["id", "aria-label", "readonly", "rows"], &values, Vec::new());
    area.set_value(Some(AttrValue::from(content)));
    el("div", "field", [area.into()])
}

//! The letter for the document system (DYS), which wants its text and its table, and for word processors.

use ::letter::{
    Pages, compose, docx, paragraphs, paragraphs_html, table_html, table_text,
    workbench::{Export, Workbench},
    write_details,
};
use yew::prelude::*;

use super::{preview, status};
use crate::browser::{clipboard, files};

/// The id of the text that is to be copied by hand.
pub(super) const BY_HAND: &str = "elle-kopyala";

const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// Copies or saves what is asked for. Whether the browser let it be.
pub(super) fn export(bench: &Workbench, export: Export) -> bool {
    if export == Export::Details {
        let details = write_details(bench.answers());
        files::save("ust-yazi-bilgileri.txt", "text/plain;charset=utf-8", details.as_bytes());
        return true;
    }
    let Ok(complete) = bench.letter() else { return false };
    let letter = compose(&complete, bench.settings());
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

/// What came of the last copying or saving; where the browser did not allow it, the text to copy by hand.
pub(super) fn told(bench: &Workbench) -> Html {
    let words = match bench.exported() {
        None | Some((Export::Details, _)) => "",
        Some((Export::Text, true)) => "Metin panoya kopyalandı; DYS’de yazının metin alanına yapıştırınız.",
        Some((Export::Table, true)) => "Çizelge panoya kopyalandı; DYS’de metnin içine ya da eke yapıştırınız.",
        Some((Export::Document, _)) => "ust-yazi.docx kaydedildi; indirilen dosyalar arasındadır.",
        Some((Export::Text | Export::Table, false)) => {
            "Tarayıcı kopyalamaya izin vermedi. Aşağıdaki seçili metni Ctrl+C ile kopyalayıp DYS’ye yapıştırınız."
        }
    };
    html! { <>{ status(words) }{ by_hand(bench) }</> }
}

fn by_hand(bench: &Workbench) -> Html {
    let Some((export, false)) = bench.exported() else { return Html::default() };
    let Ok(complete) = bench.letter() else { return Html::default() };
    let value = match export {
        Export::Table => table_text(complete.people()),
        _ => paragraphs(&compose(&complete, bench.settings())),
    };
    html! {
        <div class="field">
            <textarea id={BY_HAND} aria-label="Elle kopyalanacak metin" readonly=true rows="6" {value} />
        </div>
    }
}

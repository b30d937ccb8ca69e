//! Printing as a person prints: all the way from `window.print()` to the paper, which is a file here.
//!
//! WebDriver has a print of its own, which other tests use where only the look matters. Chromium's gives a page time
//! between the event `beforeprint` and the print, so that sheets which come too late are on it all the same; its real
//! print, and Firefox in either way, give none.

use std::{fs, path::Path, time::Duration};

use serde_json::{Value, json};

/// How long paper may take to come out: a busy machine takes a minute over a long letter.
pub(crate) const PATIENCE: Duration = Duration::from_secs(300);

/// Chromium's arguments in place of `--headless`, under which `window.print()` does nothing: a window like any other, on
/// a screen that nobody sees, and no dialogue before a print.
pub(crate) const CHROMIUM: [&str; 2] = ["--ozone-platform=headless", "--kiosk-printing"];

/// Chromium's preferences for prints that are kept in `folder`, under the page's title.
pub(crate) fn in_chromium(folder: &Path) -> Value {
    const PRINTER: &str = "Save as PDF";
    let last = json!({
        "version": 2,
        "recentDestinations": [{ "id": PRINTER, "origin": "local", "account": "" }],
        "selectedDestinationId": PRINTER,
    });
    json!({
        "printing.print_preview_sticky_settings.appState": last.to_string(),
        "savefile.default_directory": folder,
    })
}

/// Firefox's preferences for prints that are kept in `folder`.
pub(crate) fn in_firefox(folder: &Path) -> Value {
    json!({
        // No dialogue before a print.
        "print.always_print_silent": true,
        "print_printer": "Mozilla Save to PDF",
        "print.printer_Mozilla_Save_to_PDF.print_to_file": true,
        "print.printer_Mozilla_Save_to_PDF.print_to_filename": folder.join("printed.pdf"),
    })
}

/// Makes the folder for prints: neither browser does, and a print that has no place to go is lost without a word.
pub(crate) fn prepare(folder: &Path) {
    fs::create_dir_all(folder).expect("a folder for what is printed");
}

/// Takes the print out of `folder` that has come whole, if one has.
pub(crate) fn take(folder: &Path) -> Option<Vec<u8>> {
    let files = fs::read_dir(folder).ok()?.flatten().map(|entry| entry.path());
    files.filter(|file| file.extension().is_some_and(|extension| extension == "pdf")).find_map(|file| {
        let pdf = fs::read(&file).ok()?;
        // The last words of every PDF (ISO 32000, 7.5.5).
        let is_whole = pdf.trim_ascii_end().ends_with(b"%%EOF");
        is_whole.then(|| fs::remove_file(&file).expect("the print can be taken"))?;
        Some(pdf)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_print_is_taken_once_it_is_whole_and_only_once() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("Üst yazı.pdf");
        assert_eq!(take(&folder.path().join("not made yet")), None);
        fs::write(&file, "%PDF-1.4 half of it").expect("a file");
        fs::write(folder.path().join("ust-yazi.docx"), "%%EOF").expect("a file");
        assert_eq!(take(folder.path()), None, "the printer is at work");
        fs::write(&file, "%PDF-1.4 all of it\n%%EOF\n").expect("a file");
        assert_eq!(take(folder.path()).as_deref(), Some(&b"%PDF-1.4 all of it\n%%EOF\n"[..]));
        assert_eq!(take(folder.path()), None, "it is taken");
    }
}

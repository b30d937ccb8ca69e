//! What a print-out says.

use std::{fs, process::Command};

use tempfile::NamedTempFile;

use crate::tools;

/// A printed PDF, as text in the order of reading.
#[derive(Debug)]
pub struct Paper {
    /// The text of all pages.
    pub text: String,
    /// How many pages there are.
    pub pages: usize,
}

/// Reads a PDF with pdftotext.
pub(crate) fn read(pdf: &[u8]) -> Paper {
    let file = NamedTempFile::with_suffix(".pdf").expect("a file for the PDF");
    fs::write(file.path(), pdf).expect("the PDF can be written");
    let output = Command::new(tools::program("PDFTOTEXT"))
        .args(["-layout", "-enc", "UTF-8"])
        .arg(file.path())
        .arg("-")
        .output()
        .expect("pdftotext starts");
    assert!(output.status.success(), "pdftotext: {}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    // Each page ends with a form feed.
    let pages = text.matches('\u{C}').count();
    Paper { text, pages }
}

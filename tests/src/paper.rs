//! What a print-out says, and where on the paper.

use std::{fs, io::Cursor, process::Command};

use tempfile::NamedTempFile;

use crate::tools;

/// A printed PDF.
#[derive(Debug)]
pub struct Paper {
    /// The text of all pages, in the order of reading.
    pub text: String,
    /// How many pages there are.
    pub pages: usize,
    /// The words of each page.
    pub words: Vec<Vec<Word>>,
    pdf: NamedTempFile,
}

/// A word, and where it stands: millimetres from the paper's left and upper edge. Top and bottom are those of the
/// type, not of the letters.
#[derive(Clone, Debug, PartialEq)]
pub struct Word {
    /// What it says.
    pub text: String,
    /// Its left edge.
    pub left: f64,
    /// Its right edge.
    pub right: f64,
    /// The top of the highest letters of its type.
    pub top: f64,
    /// The bottom of the lowest ones.
    pub bottom: f64,
}

/// A page as a picture.
#[derive(Debug, PartialEq, Eq)]
pub struct Picture {
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// Pixel by pixel, line by line, in as many bytes as the file has for each.
    pub pixels: Vec<u8>,
}

/// Reads a PDF with pdftotext.
pub(crate) fn read(pdf: &[u8]) -> Paper {
    let file = NamedTempFile::with_suffix(".pdf").expect("a file for the PDF");
    fs::write(file.path(), pdf).expect("the PDF can be written");
    let text = pdftotext(&file, "-layout");
    // Each page ends with a form feed.
    let pages = text.matches('\u{C}').count();
    Paper { text, pages, words: words(&pdftotext(&file, "-bbox-layout")), pdf: file }
}

fn pdftotext(file: &NamedTempFile, layout: &str) -> String {
    let mut command = Command::new(tools::program("PDFTOTEXT"));
    let output = command.args([layout, "-enc", "UTF-8"]).arg(file.path()).arg("-").output().expect("pdftotext starts");
    assert!(output.status.success(), "pdftotext: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn words(xml: &str) -> Vec<Vec<Word>> {
    // What a PDF's title may hold is no XML.
    let body = xml.find("<doc>").map_or("", |start| &xml[start..]);
    let body = body.split("</body>").next().unwrap_or_default();
    let document = roxmltree::Document::parse(body).expect("pdftotext writes XML");
    let pages = document.descendants().filter(|node| node.has_tag_name("page"));
    pages.map(|page| page.descendants().filter(|node| node.has_tag_name("word")).map(word).collect()).collect()
}

fn word(node: roxmltree::Node<'_, '_>) -> Word {
    const MILLIMETRES_A_POINT: f64 = 25.4 / 72.0;
    let edge = |name| {
        let points: Option<f64> = node.attribute(name).and_then(|points| points.parse().ok());
        points.expect("a word has edges") * MILLIMETRES_A_POINT
    };
    Word {
        text: node.text().unwrap_or_default().to_owned(),
        left: edge("xMin"),
        right: edge("xMax"),
        top: edge("yMin"),
        bottom: edge("yMax"),
    }
}

impl Paper {
    /// How much of each page is inked, of 1.
    ///
    /// # Panics
    /// If the pages cannot be drawn.
    pub fn ink(&self) -> Vec<f64> {
        let inked = |page| {
            let picture = Picture::read(&self.png(page, 36));
            let dark = picture.pixels.iter().filter(|grey| **grey < 192).count();
            dark as f64 / picture.pixels.len() as f64
        };
        (1..=self.pages).map(inked).collect()
    }

    /// A page, counted from 1, as a PNG of so many dots an inch.
    pub fn png(&self, page: usize, resolution: u32) -> Vec<u8> {
        let page = page.to_string();
        // Of the same package as pdftotext.
        let output = Command::new(tools::program("PDFTOTEXT").with_file_name("pdftoppm"))
            .args(["-png", "-gray", "-r", &resolution.to_string(), "-f", &page, "-l", &page])
            .arg(self.pdf.path())
            .output()
            .expect("pdftoppm starts");
        output.stdout
    }
}

impl Picture {
    /// Reads a PNG.
    ///
    /// # Panics
    /// On any other file.
    pub fn read(png: &[u8]) -> Picture {
        let mut reader = png::Decoder::new(Cursor::new(png)).read_info().expect("a PNG");
        let mut pixels = vec![0; reader.output_buffer_size().expect("a small picture")];
        let info = reader.next_frame(&mut pixels).expect("a picture");
        Picture { width: info.width, height: info.height, pixels }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_have_places() {
        let xml = "<!DOCTYPE html><head><title>a & b</title></head><body><doc><page width=\"595\" height=\"842\">\
            <flow><block><line><word xMin=\"72\" yMin=\"0\" xMax=\"144\" yMax=\"36\">Sayı</word></line></block></flow>\
            </page></doc></body>";
        let expected = Word { text: "Sayı".into(), left: 25.4, right: 50.8, top: 0.0, bottom: 12.7 };
        assert_eq!(words(xml), [[expected]]);
    }
}

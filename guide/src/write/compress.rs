//! Compressed copies, which web servers hand out in the place of the files beside them.

use crate::bundle;

/// A format of a compressed copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Smallest; all browsers of today read it.
    Brotli,
    /// What every server and browser knows.
    Gzip,
}

/// The copies that a file of this name gets.
pub fn wanted(name: &str) -> &'static [Format] {
    let compressible = [".html", ".css", ".js", ".wasm", ".webmanifest", ".svg", ".xml", ".txt"];
    if compressible.iter().any(|extension| name.ends_with(extension)) { &[Format::Brotli, Format::Gzip] } else { &[] }
}

impl Format {
    /// What its files end with.
    pub fn extension(self) -> &'static str {
        match self {
            Format::Brotli => ".br",
            Format::Gzip => ".gz",
        }
    }

    /// `bytes` in this format, the same for the same bytes.
    pub fn compressed(self, bytes: &[u8]) -> Vec<u8> {
        match self {
            Format::Brotli => brotli(bytes),
            Format::Gzip => bundle::gzipped(bytes),
        }
    }
}

fn brotli(bytes: &[u8]) -> Vec<u8> {
    // Large documents change with every page of the guide, and at 11 each would take half a second.
    let quality = if bytes.len() < 160_000 || bytes.starts_with(b"\0asm") { 11 } else { 9 };
    let parameters = brotli::enc::BrotliEncoderParams { quality, lgwin: 22, ..Default::default() };
    let mut out = Vec::with_capacity(bytes.len() / 3);
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &parameters).expect("writing to a vector does not fail");
    out
}

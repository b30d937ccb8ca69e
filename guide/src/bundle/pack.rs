//! The module and the search's data as text in the single file: base64 of gzip, which browsers unpack themselves
//! (`scripts/single.js`).

use base64::{Engine, engine::general_purpose::STANDARD};

use super::gzipped;

/// `bytes` as text that can stand in an element of data.
pub fn packed(bytes: &[u8]) -> String {
    STANDARD.encode(gzipped(bytes))
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use flate2::read::GzDecoder;

    use super::*;

    #[test]
    fn what_is_packed_comes_back_and_ends_no_element() {
        for bytes in [&b"\0asm"[..], b"", "Işık </script>".repeat(40).as_bytes()] {
            let text = packed(bytes);
            assert!(text.bytes().all(|c| c.is_ascii_alphanumeric() || b"+/=".contains(&c)), "{text}");
            let mut unpacked = Vec::new();
            GzDecoder::new(&*STANDARD.decode(&text).unwrap()).read_to_end(&mut unpacked).unwrap();
            assert_eq!(unpacked, bytes);
        }
    }
}

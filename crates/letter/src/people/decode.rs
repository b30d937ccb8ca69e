//! The bytes of a file as text.

/// The text of a file in one of the encodings that spreadsheets write: UTF-8, UTF-16 with a byte order mark (Excel's
/// “Unicode Text”), or Windows-1254, which Turkish Windows takes for plain text. Every file has a text: what is broken
/// is shown as U+FFFD.
pub fn decode(bytes: &[u8]) -> String {
    match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        [0xFF, 0xFE, rest @ ..] => utf_16(rest, 0, 1),
        [0xFE, 0xFF, rest @ ..] => utf_16(rest, 1, 0),
        _ if str::from_utf8(bytes).is_ok() => String::from_utf8_lossy(bytes).into_owned(),
        _ => bytes.iter().map(|&byte| windows_1254(byte)).collect(),
    }
}

fn utf_16(bytes: &[u8], low: usize, high: usize) -> String {
    let unit = |pair: &[u8]| match (pair.get(low), pair.get(high)) {
        (Some(&low), Some(&high)) => u16::from_le_bytes([low, high]),
        // Half a unit at the end is broken, as a surrogate without its other half is.
        _ => 0xD800,
    };
    char::decode_utf16(bytes.chunks(2).map(unit)).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

/// Windows-1254 is Latin-1 but for six letters and for 0x80 to 0x9F. The seven bytes that it gives no meaning stay the
/// control characters that they are in Latin-1, as the WHATWG Encoding Standard has it.
fn windows_1254(byte: u8) -> char {
    const FROM_0X80: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}\u{8E}\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}\u{9E}Ÿ";
    match byte {
        0x80..=0x9F => FROM_0X80.chars().nth(usize::from(byte) - 0x80).unwrap_or(char::REPLACEMENT_CHARACTER),
        0xD0 => 'Ğ',
        0xDD => 'İ',
        0xDE => 'Ş',
        0xF0 => 'ğ',
        0xFD => 'ı',
        0xFE => 'ş',
        _ => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_encoding_of_the_same_text() {
        for bytes in [
            "Işık;İĞÜŞ“€”".as_bytes(),
            "\u{FEFF}Işık;İĞÜŞ“€”".as_bytes(),
            b"I\xFE\xFDk;\xDD\xD0\xDC\xDE\x93\x80\x94",
            b"\xFF\xFEI\0\x5F\x01\x31\x01k\0;\0\x30\x01\x1E\x01\xDC\0\x5E\x01\x1C\x20\xAC\x20\x1D\x20",
            b"\xFE\xFF\0I\x01\x5F\x01\x31\0k\0;\x01\x30\x01\x1E\0\xDC\x01\x5E\x20\x1C\x20\xAC\x20\x1D",
        ] {
            assert_eq!(decode(bytes), "Işık;İĞÜŞ“€”", "{bytes:?}");
        }
    }

    #[test]
    fn what_is_broken_is_shown() {
        for (bytes, expected) in [
            (&b""[..], ""),
            (b"\xEF\xBB\xBF", ""),
            (b"\xEF\xBB\xBFa\xFFb", "a\u{FFFD}b"),
            (b"\xFF\xFE", ""),
            (b"\xFF\xFEa", "\u{FFFD}"),
            (b"\xFF\xFEa\0b", "a\u{FFFD}"),
            (b"\xFF\xFE\x00\xD8b\0", "\u{FFFD}b"),
            (b"\xFF\xFE\x3D\xD8\x00\xDE", "😀"),
            (b"a\x81\xFF", "a\u{81}ÿ"),
        ] {
            assert_eq!(decode(bytes), expected, "{bytes:?}");
        }
    }
}

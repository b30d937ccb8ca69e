//! The module and the search's data as text in the single file, which `scripts/single.js` reads: LZMA in base 91, a fifth
//! smaller than gzip in base64.

use std::io::Write;

use lzma_rust2::{LzmaOptions, LzmaWriter};

/// How many digits there are.
const BASE: u32 = 91;

/// Bytes in as few characters as we can.
#[derive(Clone, Debug)]
pub struct Packed {
    /// The characters.
    pub text: String,
    /// How many bytes they stand for.
    pub size: usize,
}

/// `bytes` in as few characters as we can.
pub fn packed(bytes: &[u8]) -> Packed {
    Packed { text: text(&lzma(bytes)), size: bytes.len() }
}

/// A stream without header and end. `scripts/single.js` knows these options, and is told the length.
fn lzma(bytes: &[u8]) -> Vec<u8> {
    // Looking no farther back than the module is long, or the encoder would set up tables of a hundred megabytes.
    let dict_size = bytes.len().next_power_of_two().max(4096) as u32;
    let options = LzmaOptions { dict_size, lc: 3, lp: 0, pb: 0, ..LzmaOptions::with_preset(9) };
    LzmaWriter::new_no_header(Vec::new(), &options, false)
        .and_then(|mut writer| writer.write_all(bytes).and_then(|()| writer.finish()))
        .expect("writing to a vector does not fail")
}

/// `bytes` with thirteen bits in two characters, the lowest first. The text can stand in an
/// element of data: no `<` is in it, and no line end.
fn text(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 5 / 4 + 2);
    let (mut held, mut bits) = (0, 0);
    for &byte in bytes {
        held |= u32::from(byte) << bits;
        bits += 8;
        if bits >= 13 {
            let pair = held & 0x1fff;
            text.extend([digit(pair % BASE), digit(pair / BASE)]);
            held >>= 13;
            bits -= 13;
        }
    }
    // With a second digit for up to six bits, one byte too many would be read.
    if bits > 0 {
        text.push(digit(held % BASE));
    }
    if bits > 6 {
        text.push(digit(held / BASE));
    }
    text
}

/// `#` is 0 and `}` is 90, and `~` stands in the place of `<`.
fn digit(value: u32) -> char {
    match char::from(b'#' + value as u8) {
        '<' => '~',
        digit => digit,
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use lzma_rust2::LzmaReader;

    use super::*;

    /// What `scripts/single.js` does.
    fn bytes(text: &str) -> Vec<u8> {
        let digits: Vec<u32> =
            text.bytes().map(|digit| u32::from(if digit == b'~' { b'<' } else { digit } - b'#')).collect();
        let (mut held, mut bits) = (0, 0);
        let mut bytes = Vec::new();
        for pair in digits.chunks(2) {
            held |= (pair[0] + BASE * pair.get(1).unwrap_or(&0)) << bits;
            bits += 13;
            while bits > 7 {
                bytes.push(held as u8);
                held >>= 8;
                bits -= 8;
            }
        }
        bytes.truncate(text.len() * 13 / 16);
        bytes
    }

    #[test]
    fn what_is_packed_can_be_unpacked_with_the_options_that_the_script_knows() {
        let module: Vec<u8> = (0..70_000_u32).map(|at| (at / 7 * at) as u8).collect();
        for module in [&module[..], b"\0asm", b""] {
            let packed = bytes(&packed(module).text);
            let mut reader =
                LzmaReader::new(&packed[..], module.len() as u64, 3, 0, 0, 1 << 20, None).expect("a stream of LZMA");
            let mut unpacked = Vec::new();
            reader.read_to_end(&mut unpacked).unwrap();
            assert_eq!(unpacked, module);
        }
    }

    #[test]
    fn every_length_and_every_byte_comes_back() {
        for length in 0..600 {
            let some: Vec<u8> = (0..length).map(|at: u32| (at * at + 7 * at + length) as u8).collect();
            assert_eq!(bytes(&text(&some)), some, "{length}");
            let most = vec![0xff; length as usize];
            assert_eq!(bytes(&text(&most)), most, "{length}");
        }
    }

    #[test]
    fn every_pair_of_digits_is_written_in_safe_characters() {
        for pair in 0..1 << 13 {
            let text = text(&[pair as u8, (pair >> 8) as u8]);
            assert!(text.bytes().all(|digit| matches!(digit, b'#'..=b'~') && digit != b'<'), "{text}");
        }
    }

    #[test]
    fn some_texts() {
        for (bytes, expected) in [(&b""[..], ""), (b"\0", "##"), (b"\0asm", "m%^C>"), (b"\x19\0", "~##")] {
            assert_eq!(text(bytes), expected, "{bytes:?}");
        }
    }
}

//! Bytes as text for the single file, with which it is a tenth smaller than with base64.

/// How many digits there are.
const BASE: u32 = 91;

/// `bytes` with thirteen bits in two characters, the lowest first; `scripts/single.js` reads them. The text can stand in an
/// element of data: no `<` is in it, and no line end.
pub fn text(bytes: &[u8]) -> String {
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

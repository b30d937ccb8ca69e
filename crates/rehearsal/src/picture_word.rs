//! The word in the picture of the login screen.

/// A word such as `84ttt`: two digits and three letters, none of which is easily taken for another.
pub(super) fn draw(random: u32) -> String {
    const DIGITS: &[u8] = b"2345678";
    const LETTERS: &[u8] = b"abdehkmnprtvy";
    let mut rest = random;
    [DIGITS, DIGITS, LETTERS, LETTERS, LETTERS]
        .into_iter()
        .filter_map(|signs| {
            let count = signs.len() as u32;
            let sign = *signs.get((rest % count) as usize)?;
            rest /= count;
            Some(char::from(sign))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_look_like_the_portals() {
        for random in [0, 1, 12_345, u32::MAX] {
            let word = draw(random);
            assert_eq!(word.len(), 5);
            assert!(word[..2].bytes().all(|b| b.is_ascii_digit()) && word[2..].bytes().all(|b| b.is_ascii_lowercase()));
        }
        assert_ne!(draw(1), draw(2));
    }
}

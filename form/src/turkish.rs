//! Turkish letters: casing and folding. Rust's own casing is wrong for them (`istanbul` would become `ISTANBUL`).

/// Upper case, with i → İ and ı → I.
pub fn upper(text: &str) -> String {
    let mut upper = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            'i' => upper.push('İ'),
            'ı' => upper.push('I'),
            other => upper.extend(other.to_uppercase()),
        }
    }
    upper
}

/// Lower case, with İ → i and I → ı.
pub fn lower(text: &str) -> String {
    let mut lower = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            'İ' => lower.push('i'),
            'I' => lower.push('ı'),
            other => lower.extend(other.to_lowercase()),
        }
    }
    lower
}

/// The text as someone without Turkish letters types it, in lower case: what slugs, comparisons and searches use.
/// i, ı, İ and I all become i.
pub fn fold(text: &str) -> String {
    lower(text).chars().filter(|&c| !is_combining(c)).map(ascii_twin).collect()
}

fn ascii_twin(c: char) -> char {
    match c {
        'ç' => 'c',
        'ğ' => 'g',
        'ı' | 'î' => 'i',
        'ö' => 'o',
        'ş' => 's',
        'ü' | 'û' => 'u',
        'â' => 'a',
        other => other,
    }
}

fn is_combining(c: char) -> bool {
    ('\u{0300}'..='\u{036F}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn casing() {
        for (low, up) in
            [("istanbul", "İSTANBUL"), ("ısparta", "ISPARTA"), ("millî eğitim", "MİLLÎ EĞİTİM"), ("şçöğü", "ŞÇÖĞÜ")]
        {
            assert_eq!(upper(low), up);
            assert_eq!(lower(up), low);
        }
    }

    #[test]
    fn folding() {
        for word in ["başvuru", "BAŞVURU", "Basvuru", "BASVURU"] {
            assert_eq!(fold(word), "basvuru");
        }
        assert_eq!(fold("Iğdır İĞDIR kâğıt Î û I\u{307}"), "igdir igdir kagit i u i");
    }
}

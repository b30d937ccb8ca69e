//! Seeds and words: people read them in text files, libFuzzer in its own forms.

/// The lines that are neither blank nor a comment, with `\u{…}` read as in Rust.
pub fn lines(text: &str) -> Vec<String> {
    text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(unescaped).collect()
}

/// The sites of a text in which a line `%% …` begins a site and says what it is about, and a line `%` alone begins its next
/// file. What stands above the first is for the reader. The files are parted by NUL, as the program takes them.
pub fn sites(text: &str) -> Vec<String> {
    let mut sites: Vec<String> = Vec::new();
    for line in text.lines() {
        if line.starts_with("%% ") {
            sites.push(String::new());
        } else if let Some(site) = sites.last_mut() {
            match line {
                "%" => site.push('\0'),
                _ => site.extend([&unescaped(line), "\n"]),
            }
        }
    }
    sites
}

/// The words as libFuzzer's dictionaries have them. They know ASCII alone.
pub fn dictionary(words: &[String]) -> String {
    let escaped = |word: &String| word.bytes().map(|byte| format!("\\x{byte:02X}")).collect::<String>();
    words.iter().map(|word| format!("\"{}\"\n", escaped(word))).collect()
}

fn unescaped(line: &str) -> String {
    let mut parts = line.split("\\u{");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let sign = part.split_once('}').and_then(|(code, rest)| {
            let code = u32::from_str_radix(code, 16).ok()?;
            Some((char::from_u32(code)?, rest))
        });
        match sign {
            Some((sign, rest)) => {
                text.push(sign);
                text.push_str(rest);
            }
            None => text.extend(["\\u{", part]),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_are_no_seeds_and_invisible_signs_are_read() {
        let text = "# Names\n\n  İpek\\u{A0}\\u{200B}IŞIK\n\\u{D800}\\u{zz}\\u{41\n";
        assert_eq!(lines(text), ["  İpek\u{A0}\u{200B}IŞIK", "\\u{D800}\\u{zz}\\u{41"]);
    }

    #[test]
    fn a_site_has_files_and_its_text_may_look_like_comments() {
        let text = "For the reader.\n%% one\n# Başlık\n\nmetin\n%\nparça\\u{9}x\n%% two\n100 %\n";
        assert_eq!(sites(text), ["# Başlık\n\nmetin\n\0parça\tx\n", "100 %\n"]);
    }

    #[test]
    fn dictionaries_are_ascii() {
        assert_eq!(dictionary(&["ğ\"".into(), "\n".into()]), "\"\\xC4\\x9F\\x22\"\n\"\\x0A\"\n");
    }
}

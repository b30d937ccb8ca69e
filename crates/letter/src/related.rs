//! İlgi: the papers that the letter refers to (m.15).

use form::text::push_apart;

/// The letters of the alphabet, by which several papers are told apart.
const ALPHABET: [char; 29] = [
    'a', 'b', 'c', 'ç', 'd', 'e', 'f', 'g', 'ğ', 'h', 'ı', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'ö', 'p', 'r', 's', 'ş',
    't', 'u', 'ü', 'v', 'y', 'z',
];

/// The papers as the letter lists them, a line each: one as it is, several as a), b), c).
pub(super) fn lettered(papers: &str) -> String {
    let mut listed = String::new();
    if papers.split('\n').nth(1).is_none() {
        listed.push_str(papers);
        return listed;
    }
    for ((index, paper), &letter) in papers.split('\n').enumerate().zip(ALPHABET.iter().cycle()) {
        push_apart(&mut listed, '\n', "");
        (0..=index / ALPHABET.len()).for_each(|_| listed.push(letter));
        listed.push_str(") ");
        listed.push_str(without_mark(paper));
    }
    listed
}

/// `paper` without the letter or figure that someone has put before it: a), 1).
fn without_mark(paper: &str) -> &str {
    let mut rest = paper.chars();
    match (rest.next(), rest.next()) {
        (Some(_), Some(')')) => rest.as_str().trim_start(),
        _ => paper,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_papers_have_letters() {
        for (typed, expected) in [
            ("", ""),
            ("01.02.2026 tarihli ve 12 sayılı yazı.", "01.02.2026 tarihli ve 12 sayılı yazı."),
            ("x\ny", "a) x\nb) y"),
            ("1\n2\n3\n4\n5", "a) 1\nb) 2\nc) 3\nç) 4\nd) 5"),
            ("a) x\nb)y", "a) x\nb) y"),
            ("1) x\n2) y", "a) x\nb) y"),
            ("a) x", "a) x"),
        ] {
            assert_eq!(lettered(typed), expected, "{typed:?}");
        }
    }

    #[test]
    fn after_the_alphabet_letters_are_doubled() {
        let papers = vec!["x"; 31].join("\n");
        assert!(lettered(&papers).ends_with("\nz) x\naa) x\nbb) x"));
    }
}

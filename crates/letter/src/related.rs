//! İlgi: the papers that the letter refers to (m.15).

/// The letters of the alphabet, by which several papers are told apart.
const ALPHABET: [char; 29] = [
    'a', 'b', 'c', 'ç', 'd', 'e', 'f', 'g', 'ğ', 'h', 'ı', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'ö', 'p', 'r', 's', 'ş',
    't', 'u', 'ü', 'v', 'y', 'z',
];

/// A paper that the letter refers to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelatedPaper {
    /// a) and so on; blank where there is but one.
    pub letter: String,
    /// What it is.
    pub text: String,
}

/// The papers as the letter lists them: one as it is, several as a), b), c).
pub(super) fn lettered(papers: &[String]) -> Vec<RelatedPaper> {
    if let [paper] = papers {
        return vec![RelatedPaper { letter: String::new(), text: paper.clone() }];
    }
    let letters = ALPHABET.iter().cycle();
    let lettered = papers.iter().zip(letters).enumerate().map(|(index, (paper, letter))| {
        // After the alphabet letters are doubled.
        let mut mark: String = std::iter::repeat_n(letter, 1 + index / ALPHABET.len()).collect();
        mark.push(')');
        RelatedPaper { letter: mark, text: without_mark(paper).to_owned() }
    });
    lettered.collect()
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

    /// The papers of so many lines, each with its letter before it.
    fn written(typed: &str) -> String {
        let papers: Vec<String> = typed.lines().map(str::to_owned).collect();
        let line = |paper: &RelatedPaper| [&*paper.letter, &*paper.text].join(" ").trim_start().to_owned();
        lettered(&papers).iter().map(line).collect::<Vec<_>>().join("\n")
    }

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
            assert_eq!(written(typed), expected, "{typed:?}");
        }
    }

    #[test]
    fn after_the_alphabet_letters_are_doubled() {
        let papers = vec!["x"; 31].join("\n");
        assert!(written(&papers).ends_with("\nz) x\naa) x\nbb) x"));
    }
}

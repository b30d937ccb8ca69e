//! Casing, order and folding against ICU, the Unicode consortium's own library, as Node has it: on every province and
//! district, on a list of names that people may bear, and on single signs.

use std::{
    collections::HashMap,
    io::Write,
    process::{Command, Stdio},
};

use turkish::{compare, fold, lower, upper};

const PLACES: &str = include_str!("../../form/data/places.txt");
const NAMES: &str = include_str!("../names.txt");

#[test]
fn casing_order_and_folding_are_those_of_icu() {
    let words = words();
    let pairs = pairs(&words);
    let icu = Icu::asked(&words, &pairs);

    assert_eq!(icu.cases.len(), words.len());
    for (word, expected) in words.iter().zip(&icu.cases) {
        assert_eq!(&[upper(word), lower(word), fold(word)].join("\t"), expected, "{word:?}: upper, lower, folded");
    }

    let mut sorted = words.clone();
    sorted.sort_by(|a, b| compare(a, b));
    assert_eq!(sorted, icu.sorted);

    assert_eq!(icu.signs.len(), pairs.len());
    for (&(a, b), expected) in pairs.iter().zip(&icu.signs) {
        let (a, b) = (&words[a], &words[b]);
        assert_eq!((compare(a, b) as i8).to_string(), *expected, "{a:?} {b:?}");
        assert_eq!(compare(b, a), compare(a, b).reverse(), "{b:?} {a:?}");
    }
}

#[test]
fn no_two_districts_of_a_province_fold_alike() {
    for line in PLACES.lines() {
        let mut seen = HashMap::new();
        for district in names_of(line).skip(1) {
            assert_eq!(seen.insert(fold(district), district), None, "{district}");
        }
    }
}

/// The lists are what the comparison above is worth, so they may not shrink unseen. Some editors compose what is
/// decomposed.
#[test]
fn the_lists_hold_what_they_are_for() {
    assert_eq!(PLACES.lines().count(), 81);
    assert_eq!(PLACES.lines().flat_map(|line| names_of(line).skip(1)).count(), 973);

    let names: Vec<&str> = NAMES.lines().collect();
    assert!(names.len() >= 250, "{}", names.len());
    let mut unique = names.clone();
    unique.sort_unstable();
    unique.dedup();
    assert_eq!(unique.len(), names.len());
    assert!(names.iter().all(|name| !name.is_empty() && name.trim() == *name));
    for rare in "âîûÂÎÛqwxQWX -'’éñÉ\u{302}\u{306}\u{307}\u{308}\u{327}".chars() {
        assert!(names.iter().any(|name| name.contains(rare)), "{rare:?}");
    }
}

/// A line's province and districts.
fn names_of(line: &str) -> impl Iterator<Item = &str> {
    line.split('|').filter_map(|part| part.split('=').next())
}

/// All names, and every sign and letter that has a place in the order of its own or by its bare letter.
fn words() -> Vec<String> {
    let signs = (' '..='~').chain("\u{A0}\u{AD}\u{200B}–—‘’“”".chars());
    let letters = ('À'..='ÿ').filter(|c| !"ÆÐ×ØÞßæð÷øþ".contains(*c)).chain("ĞğİıŞşŸ".chars());
    let single = signs.chain(letters).map(|c| ["a", &c.to_string(), "b"].concat());
    PLACES.lines().flat_map(names_of).chain(NAMES.lines()).map(String::from).chain(single).collect()
}

/// Places of words in the list: those that are near each other in order, where marks and case decide, and many others.
fn pairs(words: &[String]) -> Vec<(usize, usize)> {
    let mut sorted: Vec<usize> = (0..words.len()).collect();
    sorted.sort_by(|&a, &b| compare(&words[a], &words[b]));
    let near = (1..=8).flat_map(|distance| sorted.iter().copied().zip(sorted.iter().copied().skip(distance)));

    // Knuth's generator, so that each run takes the same.
    let mut state: u64 = 1;
    let mut place = move || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % words.len()
    };
    let far = std::iter::repeat_with(move || (place(), place())).take(20_000);
    near.chain(far).collect()
}

/// What icu.mjs says.
struct Icu {
    cases: Vec<String>,
    sorted: Vec<String>,
    signs: Vec<String>,
}

impl Icu {
    fn asked(words: &[String], pairs: &[(usize, usize)]) -> Icu {
        let pairs: Vec<String> = pairs.iter().map(|(a, b)| format!("{a} {b}")).collect();
        let question = [words.join("\n"), pairs.join("\n")].join("\n\n");

        let mut node = Command::new("node")
            .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/icu.mjs"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("this test asks Node, which the README names as needed: install it, so that `node` starts it");
        // The script reads all before it writes, so neither side waits for the other. The pipe closes at the end.
        node.stdin.take().unwrap().write_all(question.as_bytes()).expect("icu.mjs reads the words");
        let output = node.wait_with_output().unwrap();
        assert!(output.status.success(), "icu.mjs failed; its message stands above");

        let answer = String::from_utf8(output.stdout).unwrap();
        let mut parts = answer.split("\n\n").map(|part| part.lines().map(String::from).collect());
        let mut part = || parts.next().expect("icu.mjs answers in three parts");
        Icu { cases: part(), sorted: part(), signs: part() }
    }
}

//! What the search finds. Its script runs here without a browser, on an index of these sentences.

mod support;

use guide::search::{self, Index, Part, lines::Lines, words};
use rquickjs::{Context, Ctx, Function, Runtime};
use turkish::fold;

const PAIRS: &str = include_str!("search/pairs.csv");

/// A line of the table: `sentence` has brackets around the words that are to be marked.
struct Pair {
    kind: &'static str,
    query: &'static str,
    sentence: &'static str,
    found: bool,
}

fn pairs() -> Vec<Pair> {
    let pair = |line: &'static str| {
        let [kind, query, sentence, found] = line.split(',').collect::<Vec<_>>()[..] else { panic!("{line}") };
        assert!(matches!(found, "yes" | "no"), "{line}");
        Pair { kind, query, sentence, found: found == "yes" }
    };
    PAIRS.lines().skip(1).map(pair).collect()
}

fn plain(sentence: &str) -> String {
    sentence.replace(['[', ']'], "")
}

/// Runs `work` where the scripts of the search are.
fn with_scripts<T>(work: impl FnOnce(&Ctx<'_>) -> T) -> T {
    let runtime = Runtime::new().unwrap();
    Context::full(&runtime).unwrap().with(|context| {
        for script in guide::bundle::search::FINDING {
            context.eval::<(), _>(script).unwrap();
        }
        work(&context)
    })
}

/// A function that gives the hits of a query in a site of these texts, each as its address and its sentence with brackets
/// around the marked words.
fn searcher<'js>(context: &Ctx<'js>, pages: &[(String, Lines)]) -> Function<'js> {
    let mut part = Part::default();
    for (number, (address, lines)) in (0..).zip(pages) {
        part.add(number, address, lines);
    }
    let mut texts = String::new();
    let lines: Vec<Lines> = pages.iter().map(|(_, lines)| lines.clone()).collect();
    search::texts(&lines, &mut texts);
    let words = Index::merge(&[part]).words([("text", pages.len())].into_iter());
    let script = "(words, texts) => {
        const index = readIndex(words);
        const pages = readTexts(texts);
        return (query) => search(index, query, (page) => pages[page]).map(({ address, sentence }) =>
            address + ' ' + sentence.map((piece, at) => at % 2 ? '[' + piece + ']' : piece).join(''));
    }";
    context.eval::<Function<'_>, _>(script).unwrap().call((words, texts)).unwrap()
}

/// A page for each sentence.
fn pages_of(sentences: &[String]) -> Vec<(String, Lines)> {
    let page = |(number, sentence): (usize, &String)| {
        let mut lines = Lines::new("Deneme", "");
        lines.words(sentence);
        lines.end();
        (number.to_string(), lines)
    };
    sentences.iter().enumerate().map(page).collect()
}

#[test]
fn each_pair_of_the_table() {
    let pairs = pairs();
    let mut sentences: Vec<String> = pairs.iter().map(|pair| plain(pair.sentence)).collect();
    sentences.sort();
    sentences.dedup();
    let failures: Vec<String> = with_scripts(|context| {
        let search = searcher(context, &pages_of(&sentences));
        let failure = |pair: &Pair| {
            let hits: Vec<String> = search.call((pair.query,)).unwrap();
            let page = sentences.binary_search(&plain(pair.sentence)).unwrap();
            let hit = hits.iter().find_map(|hit| hit.strip_prefix(&format!("{page} ")));
            let good = if pair.found { hit == Some(pair.sentence) } else { hit.is_none() };
            (!good).then(|| format!("{}: {} → {} ({hits:?})", pair.kind, pair.query, pair.sentence))
        };
        pairs.iter().filter_map(failure).collect()
    });
    println!("the search does {} of {} pairs as it should", pairs.len() - failures.len(), pairs.len());
    assert!(pairs.len() >= 60);
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn the_script_folds_each_letter_as_the_index_does() {
    with_scripts(|context| {
        let fold_there: Function<'_> = context.eval("fold").unwrap();
        for c in ('\0'..='\u{2FF}').chain('\u{300}'..='\u{FFF}') {
            let text = c.to_string();
            assert_eq!(fold_there.call::<_, String>((text.as_str(),)).unwrap(), fold(&text), "{c:?}");
        }
    });
}

#[test]
fn the_script_reads_words_as_the_index_does() {
    let mut texts: Vec<String> = pairs().iter().map(|pair| pair.sentence.to_owned()).collect();
    texts.extend(
        ["e-İmza X-ışını e-e-e 3-4 a\u{2011}b a--b -a- e- i\u{307}z I\u{307}z", "Москва 2026’da ½ Ⓐ ª\u{345}x", ""]
            .map(String::from),
    );
    with_scripts(|context| {
        let words_there: Function<'_> = context.eval("(text) => words(text).map((word) => word.folded)").unwrap();
        for text in &texts {
            let mut here = Vec::new();
            words::each(text, |word| here.push(String::from_utf8(word.to_vec()).unwrap()));
            assert_eq!(words_there.call::<_, Vec<String>>((text.as_str(),)).unwrap(), here, "{text}");
        }
    });
}

/// A site in which each page is a title, a heading and a line.
fn ranking(query: &str, pages: &[[&str; 3]]) -> Vec<String> {
    let page = |[title, heading, line]: &[&str; 3]| {
        let mut lines = Lines::new(title, "");
        lines.heading("bolum", heading);
        lines.words(line);
        lines.end();
        ((*title).to_owned(), lines)
    };
    let pages: Vec<_> = pages.iter().map(page).collect();
    with_scripts(|context| {
        let hits: Vec<String> = searcher(context, &pages).call((query,)).unwrap();
        hits.iter().map(|hit| hit.split(' ').next().unwrap().to_owned()).collect()
    })
}

#[test]
fn the_best_hit_comes_first() {
    // Title, heading, text; then the word as it is, without its letters, with a suffix, as a beginning.
    let pages = [
        ["a", "b", "Bu yazıdır."],
        ["b", "b", "Bu yazılımdır."],
        ["c", "b", "Bu yazi."],
        ["d", "b", "Bu yazı."],
        ["e", "Yazı", "c"],
        ["Yazı", "b", "c"],
    ];
    assert_eq!(ranking("yazı", &pages), ["Yazı", "e", "d", "c", "a", "b"]);
    // All words before some, and together before apart.
    let pages = [
        ["a", "b", "Kart burada."],
        ["b", "Kart", "Okuyucu burada."],
        ["c", "b", "Burada bir okuyucu var, kartı takınız."],
        ["d", "b", "Okuyucu orada."],
    ];
    let found = ranking("kart okuyucu", &pages);
    assert_eq!(found.len(), 4, "few hits of all words, so some with one word less");
    assert_eq!(found[..2].iter().map(String::as_str).collect::<std::collections::BTreeSet<_>>(), ["b", "c"].into());
}

//! What the benchmark of many pages is made of: it measures nothing if its pages or its table are wrong.

#[path = "../benches/pages/corpus.rs"]
mod corpus;
#[path = "../benches/pages/dice.rs"]
mod dice;
#[path = "../benches/pages/floor.rs"]
mod floor;
#[path = "../benches/pages/measure.rs"]
mod measure;
#[path = "../benches/pages/table.rs"]
mod table;
#[path = "../benches/pages/words.rs"]
mod words;

use std::{fs, process::Command, time::Duration};

use corpus::Corpus;
use measure::Cost;
use table::{Row, Situation};

#[test]
fn the_same_pages_come_each_time() {
    let (one, other) = (Corpus::new(30), Corpus::new(30));
    for number in 0..30 {
        assert_eq!(one.page(number), other.page(number));
    }
    assert_ne!(one.page(0), one.page(1));
    // Numbers that an earlier version measured are compared with later ones.
    assert_eq!(one.path(0), "bolum-001/s00001-cesme-suzgeci-montaji.md");
    assert_eq!(fingerprint(&one.page(7)), 14_481_287_828_575_673_133);
}

/// FNV-1a.
fn fingerprint(text: &str) -> u64 {
    text.bytes().fold(0xCBF2_9CE4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01B3))
}

#[test]
fn pages_have_their_length_and_sections_theirs() {
    let corpus = Corpus::new(1_000);
    let bytes: usize = (0..1_000).map(|number| corpus.page(number).len()).sum();
    assert!((3_600..4_200).contains(&(bytes / 1_000)), "{}", bytes / 1_000);
    assert!(corpus.path(49).starts_with("bolum-001/") && corpus.path(50).starts_with("bolum-002/"));
    assert!(corpus.path(999).starts_with("bolum-020/"));
    let page = corpus.page(0);
    for part in ["---\ntitle: ", "\n# ", "\n> [!", "\n1. **", "](../img/r", "| Parça |", "\n### ", ".md) sayfasına"] {
        assert!(page.contains(part), "{part} is not in {page}");
    }
    assert!(!page.contains('{'), "{page}");
}

#[test]
fn the_floor_builds_them_and_leaves_alone_what_stays_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let (pages, out) = (folder.path().join("pages"), folder.path().join("out"));
    let corpus = Corpus::new(20);
    corpus.write(&pages).unwrap();
    assert_eq!(imagesize::size(pages.join("img/r24.png")).unwrap(), imagesize::ImageSize { width: 320, height: 200 });
    floor::build(&pages, &out, false).unwrap();
    let html = out.join(corpus.path(3)).with_extension("html");
    let built = fs::read_to_string(&html).unwrap();
    for part in ["<h2 id=\"adımlar\">", "<a href=\"#adımlar\">", "<a rel=prev", "<a rel=next", ".html\">", "../img/r"]
    {
        assert!(built.contains(part), "{part} is not in {built}");
    }
    assert!(!built.contains(".md\""), "{built}");
    let written = || fs::metadata(&html).unwrap().modified().unwrap();
    let before = written();
    floor::build(&pages, &out, true).unwrap();
    assert_eq!(written(), before);
    fs::remove_file(pages.join(corpus.path(3))).unwrap();
    fs::write(pages.join("index.md"), format!("[x]({})", corpus.path(3))).unwrap();
    assert!(floor::build(&pages, &out, true).unwrap_err().to_string().contains("lead nowhere"));
}

#[test]
fn a_run_is_measured_and_a_failure_is_one() {
    let cost = measure::run(Command::new(env!("CARGO_BIN_EXE_guide")).arg("--version")).unwrap();
    assert!(cost.wall > Duration::ZERO && cost.wall >= cost.cpu / 4, "{cost:?}");
    assert!(cost.peak > 100_000, "{cost:?}");
    assert!(measure::run(Command::new(env!("CARGO_BIN_EXE_guide")).arg("no such command")).is_err());
}

#[test]
fn medians_are_taken_of_each_cost_for_itself() {
    let cost = |wall, cpu, peak| Cost { wall: Duration::from_millis(wall), cpu: Duration::from_millis(cpu), peak };
    assert_eq!(Cost::median(&[cost(1, 9, 5), cost(8, 2, 6), cost(3, 3, 1)]), cost(3, 3, 5));
    assert_eq!(Cost::median(&[]), Cost::default());
}

#[test]
fn the_table_says_which_aims_are_reached() {
    let cost = |ms: u64, megabytes: u64| {
        let time = Duration::from_millis(ms);
        Cost { wall: time, cpu: time * 2, peak: megabytes * 1_000_000 }
    };
    let row = |pages, floor, guide| Row { pages, situation: Situation::First, floor, guide };
    let rows = [row(1_000, cost(100, 10), cost(150, 30)), row(10_000, cost(1_000, 44), cost(2_100, 190))];
    let expected = "\
\u{20}pages              | wall ms: floor   guide      × | CPU ms: floor   guide      × | peak MB: floor   guide
  1000  first build |            100     150   1.50 |           200     300   1.50 |             10      30
 10000  first build |           1000    2100   2.10 |          2000    4200   2.10 |             44     190

holds   wall × floor, 1000 pages, first build: 1.50, at most 2
holds   CPU × floor, 1000 pages, first build: 1.50, at most 2
MISSED  wall × floor, 10000 pages, first build: 2.10, at most 2
MISSED  CPU × floor, 10000 pages, first build: 2.10, at most 2
holds   peak MB: 190.00, at most 200
MISSED  growth of CPU from 1000 to 10000 pages, first build: 14.00, at most 10.5
";
    assert_eq!(table::report(&rows), expected);
}

//! The files of the search.

/// What of the search needs no browser: letters, words and hits.
pub const FINDING: [&str; 3] = [
    include_str!("../scripts/search/words.js"),
    include_str!("../scripts/search/suffixes.js"),
    include_str!("../scripts/search/find.js"),
];

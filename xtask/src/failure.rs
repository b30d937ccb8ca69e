//! What a command says when it cannot go on.

use std::fmt;

/// The result of anything that can end a command.
pub type Result<T> = std::result::Result<T, Failure>;

/// One sentence that says what is wrong and what to do, and the last lines that a failing
/// program wrote.
#[derive(Debug)]
pub struct Failure {
    sentence: String,
    output: Vec<String>,
}

impl Failure {
    /// A failure that one sentence explains.
    pub fn new(sentence: impl Into<String>) -> Self {
        Self { sentence: sentence.into(), output: Vec::new() }
    }

    /// A failed download or installation of `what`. What the program wrote tells whether the
    /// network was the reason, and then there is something simple to do about it.
    pub fn installing(what: &str, mut output: Vec<String>) -> Self {
        const SHOWN_LINES: usize = 15;
        let sentence = if output.iter().any(|line| tells_of_no_network(line)) {
            format!("{what} could not be downloaded; connect to a network once, then run the same command again")
        } else {
            format!("{what} could not be installed; its last words are below")
        };
        output.drain(..output.len().saturating_sub(SHOWN_LINES));
        Self { sentence, output }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "error: {}", self.sentence)?;
        self.output.iter().try_for_each(|line| write!(f, "\n    | {line}"))
    }
}

/// Turns an I/O error into a [`Failure`] that says what was being done.
pub trait Context<T> {
    /// Says what could not be done, in words that follow "error: ".
    fn context(self, what: impl FnOnce() -> String) -> Result<T>;
}

impl<T> Context<T> for std::io::Result<T> {
    fn context(self, what: impl FnOnce() -> String) -> Result<T> {
        self.map_err(|error| Failure::new(format!("{}: {error}", what())))
    }
}

/// The words with which cargo, rustup, npm and apt-get say that they reached no server.
const NO_NETWORK: [&str; 18] = [
    "could not resolve",
    "couldn't resolve",
    "could not connect",
    "couldn't connect",
    "failed to connect",
    "connection refused",
    "connection reset",
    "connection timed out",
    "network is unreachable",
    "spurious network error",
    "network failure",
    "temporary failure resolving",
    "name resolution",
    "dns error",
    "error sending request",
    "enotfound",
    "eai_again",
    "econnrefused",
];

fn tells_of_no_network(line: &str) -> bool {
    let line = line.to_ascii_lowercase();
    NO_NETWORK.iter().any(|words| line.contains(words))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentence_for(line: &str) -> String {
        Failure::installing("trunk", vec![line.to_owned()]).sentence
    }

    #[test]
    fn a_missing_network_is_recognised() {
        for line in [
            "  [6] Could not resolve hostname (Could not resolve host: index.example)",
            "npm error code EAI_AGAIN",
            "npm error network request failed, reason: connect ECONNREFUSED 127.0.0.1:9",
            "  Temporary failure resolving 'deb.example'",
            "error: could not download file: error sending request for url",
        ] {
            assert!(sentence_for(line).contains("connect to a network"), "{line}");
        }
    }

    #[test]
    fn another_reason_is_not_blamed_on_the_network() {
        let sentence = sentence_for("error: linker `cc` not found");
        assert_eq!(sentence, "trunk could not be installed; its last words are below");
    }

    #[test]
    fn a_reason_far_above_the_shown_lines_counts() {
        let mut output = vec!["W: Temporary failure resolving 'deb.example'".to_owned()];
        output.extend((0..30).map(|line| format!("line {line}")));
        let failure = Failure::installing("the packages", output);
        assert!(failure.sentence.contains("connect to a network"));
        assert_eq!(failure.output.len(), 15);
        assert_eq!(failure.output[14], "line 29");
    }

    #[test]
    fn the_output_follows_the_sentence() {
        let failure = Failure::installing("trunk", vec!["one".into(), "two".into()]);
        assert!(failure.to_string().ends_with("below\n    | one\n    | two"));
    }
}

//! What must hold of what an author, or an author's editor, is told.

use guide::problem::Problem;
use serde_json::Value;

/// Asserts that each of `problems` is at a place in its file, and that both reports tell of it.
pub fn check(problems: &[Problem<'_>]) {
    for problem in problems {
        assert!(problem.file().text.get(problem.span()).is_some(), "{problem:?}");
    }
    if problems.is_empty() {
        return;
    }
    let report = Problem::report(problems, true);
    for problem in problems {
        assert!(report.contains(&problem.file().path), "{report}");
    }
    let json: Value = serde_json::from_str(&Problem::json(problems)).expect("a JSON document");
    let entries = json["problems"].as_array().expect("a list of problems");
    assert_eq!(entries.len(), problems.len());
    for entry in entries {
        let number = |key: &str| entry[key].as_u64().unwrap_or_default();
        let (start, end) = ((number("line"), number("column")), (number("end_line"), number("end_column")));
        assert!(start >= (1, 1) && end >= start && number("end_column") >= 1, "{entry}");
        assert!(entry["message"].as_str().is_some_and(|sentence| !sentence.is_empty()), "{entry}");
    }
}

//! One broken site per mistake, each with the whole report that its author gets.

mod support;

use support::{Site, compare, folders};

#[test]
fn each_mistake_has_its_report() {
    for folder in folders("tests/broken") {
        let site = Site::copy(&folder);
        compare(&folder.join("report.txt"), &site.problems());
    }
}

//! The command line, as people and programs use it.

mod support;

use std::process::{Command, Output};

use support::{Folder, Site};

fn guide(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_guide")).args(arguments).output().unwrap()
}

const PAGE: &str = "+++\ntitle = \"Bir\"\nsummary = \"Özet.\"\norder = 1\nupdated = 2026-11-23\n+++\nMetin.\n";

#[test]
fn the_exit_code_says_whether_anything_is_wrong() {
    let site = Site::of(&[("bir", &PAGE.replace("Metin.", "[Dışarı](https://example.org/x)"))]);
    let source = site.path("source").display().to_string();
    let fine = guide(&["check", "--source", &source, "--outside"]);
    assert!(fine.status.success());
    let told = String::from_utf8(fine.stdout).unwrap();
    assert!(told.contains("bir.md:7:10: https://example.org/x\n") && told.contains("1 sayfa: sorun yok"), "{told}");
    site.write("source/pages/bir.md", &PAGE.replace("Metin.", "[yok](yok.md)"));
    let wrong = guide(&["check", "--source", &source]);
    assert_eq!(wrong.status.code(), Some(1));
    assert!(String::from_utf8(wrong.stderr).unwrap().contains("“yok.md” diye bir sayfa yok"));
}

#[test]
fn programs_get_json() {
    let folder = Folder::of(&[("a.md", "# A\n\nBir [yok](yok.md).\n")]);
    let wrong = guide(&["check", "--pages", &folder.path("").display().to_string(), "--format", "json"]);
    assert_eq!(wrong.status.code(), Some(1));
    let told: serde_json::Value = serde_json::from_slice(&wrong.stdout).unwrap();
    let problem = &told["problems"][0];
    assert_eq!(
        (&problem["line"], &problem["column"], &problem["severity"]),
        (&3.into(), &11.into(), &"warning".into())
    );
    folder.write("a.md", "# A\n");
    let fine = guide(&["check", "--pages", &folder.path("").display().to_string(), "--format", "json"]);
    assert!(fine.status.success());
    assert_eq!(String::from_utf8(fine.stdout).unwrap(), "{\"problems\":[]}\n");
}

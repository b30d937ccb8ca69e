//! The arrows between the rooms: what each crate may use is what the README's table says, and nothing more.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
    process::Command,
};

use serde_json::Value;

/// Crates by the names of the crates that they use.
type Arrows = BTreeMap<String, BTreeSet<String>>;

#[test]
fn no_crate_uses_what_the_table_of_rooms_does_not_allow() {
    let (allowed, found) = (table(&read("README.md")), metadata());
    for (room, uses) in &found {
        let within = reachable(room, &allowed);
        let strays: Vec<_> = uses.iter().filter(|used| !within.contains(*used)).collect();
        assert!(strays.is_empty(), "{room} uses {strays:?}; the README's table of rooms allows {within:?}");
    }
}

#[test]
fn the_table_of_rooms_has_every_crate_and_no_arrow_too_many() {
    let (allowed, found) = (table(&read("README.md")), metadata());
    let rooms = |arrows: &Arrows| arrows.keys().cloned().collect::<Vec<_>>();
    assert_eq!(rooms(&allowed), rooms(&found));
    for (room, uses) in &allowed {
        let unused: Vec<_> = uses.difference(&found[room]).collect();
        assert!(unused.is_empty(), "the README's table of rooms lets {room} use {unused:?}, and it does not");
    }
}

#[test]
fn an_arrow_leads_on_to_what_the_used_crate_may_use() {
    let allowed = table("| room | what | may use |\n| `crates/a` | x | nothing |\n| `b` | x | a |\n| `c` | x | b |\n");
    assert_eq!(reachable("c", &allowed), BTreeSet::from(["a".to_owned(), "b".to_owned()]));
    assert_eq!(reachable("a", &allowed), BTreeSet::new());
}

/// What a room may use: what its row says, and what that may use.
fn reachable(room: &str, allowed: &Arrows) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut open = vec![room];
    while let Some(room) = open.pop() {
        for used in allowed.get(room).into_iter().flatten() {
            if found.insert(used.clone()) {
                open.push(used);
            }
        }
    }
    found
}

/// The rows of the table of rooms whose first cell is a crate: its last cell names the crates that it may use.
fn table(readme: &str) -> Arrows {
    let rows = readme.lines().skip_while(|line| !line.starts_with("| room |")).take_while(|line| line.starts_with('|'));
    let cells = rows.map(|line| line.trim_matches('|').split('|').map(str::trim).collect::<Vec<_>>());
    let crates = cells.filter_map(|cells| match cells.as_slice() {
        [room, _, uses] => Some((room.strip_prefix('`')?.strip_suffix('`')?.to_owned(), (*uses).to_owned())),
        _ => None,
    });
    // A row may be on several files, none of which is a crate.
    let named = crates.filter(|(room, _)| !room.contains('`')).map(|(room, uses)| {
        let name = room.trim_end_matches('/').rsplit('/').next().unwrap_or_default().to_owned();
        let uses =
            uses.split(':').next().unwrap_or_default().split(',').map(|used| used.trim_matches([' ', '`']).to_owned());
        (name, uses.filter(|used| !used.starts_with("nothing")).collect())
    });
    named.collect()
}

/// What cargo says: for each crate of the workspace, those of the workspace that it is built with. Those of its tests alone
/// do not count.
fn metadata() -> Arrows {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["metadata", "--no-deps", "--offline", "--format-version", "1"])
        .current_dir(root())
        .output()
        .expect("cargo can be started");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("cargo writes JSON");
    let packages = metadata["packages"].as_array().expect("there are packages");
    let name = |value: &Value| value["name"].as_str().expect("a name").to_owned();
    let own: BTreeSet<String> = packages.iter().map(name).collect();
    let uses = |package: &Value| {
        let all = package["dependencies"].as_array().expect("there are dependencies").iter();
        all.filter(|used| used["kind"].is_null()).map(name).filter(|used| own.contains(used)).collect()
    };
    packages.iter().map(|package| (name(package), uses(package))).collect()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask lies in the checkout")
}

fn read(name: &str) -> String {
    fs::read_to_string(root().join(name)).expect("the file can be read")
}

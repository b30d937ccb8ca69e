//! What is kept for this tab, over http(s) only: from a disk, Chromium lets every local page read what is stored.
//!
//! A host may have several sites, each in a folder of its own, and they share one storage: so every name begins with the
//! folder's. `drafts.js`, the script of reading pages, makes the same names.

use form::{draft::Draft, moment::Millis};
use web_sys::Storage;

use super::{is_file, window};

/// Whose draft it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Owner {
    /// The rehearsal's.
    Rehearsal,
    /// The letter's.
    Letter,
}

impl Owner {
    const ALL: [Owner; 2] = [Owner::Rehearsal, Owner::Letter];

    fn key(self) -> String {
        named(match self {
            Owner::Rehearsal => "",
            Owner::Letter => "yazi",
        })
    }
}

fn named(name: &str) -> String {
    let path = window().and_then(|window| window.location().pathname().ok()).unwrap_or_default();
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    ["e-imza-rehberi:", folder, "/", name].concat()
}

/// The name under which is kept when the person was last there.
fn active_key() -> String {
    named("zaman")
}

fn storage() -> Option<Storage> {
    if is_file() { None } else { window()?.session_storage().ok().flatten() }
}

fn item(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

/// The draft that this tab kept, if it kept one.
pub(crate) fn load_draft(owner: Owner) -> Option<Draft> {
    item(&owner.key()).map(|text| Draft::from_text(&text))
}

/// When the person was last there.
pub(crate) fn load_active() -> Option<Millis> {
    item(&active_key())?.parse().ok().map(Millis)
}

/// Keeps `draft` for this tab, and that the person was there at `active`; an empty one is deleted. Whether it is kept: not when
/// the storage is full or switched off.
pub(crate) fn save_draft(owner: Owner, draft: &Draft, active: Millis) -> bool {
    let Some(storage) = storage() else { return false };
    if !draft.is_empty() {
        let is_kept = storage.set_item(&owner.key(), &draft.to_text()).is_ok();
        keep_active(active);
        return is_kept;
    }
    let is_removed = storage.remove_item(&owner.key()).is_ok();
    if Owner::ALL.into_iter().all(|owner| item(&owner.key()).is_none()) {
        // Refused only where nothing can be kept either.
        let _ = storage.remove_item(&active_key());
    }
    is_removed
}

/// Keeps when the person was last there.
pub(crate) fn keep_active(active: Millis) {
    if let Some(storage) = storage() {
        // A draft without it is refused: then nothing is lost but the draft.
        let _ = storage.set_item(&active_key(), &active.0.to_string());
    }
}

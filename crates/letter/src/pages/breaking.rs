//! Where pages end.

use std::ops::Range;

use super::{LINE, units::Unit};

/// The units of each page, where every page has `room` for them; the mark of an attachment's page takes two lines of
/// it.
pub(super) fn into_pages(units: &[Unit], room: u32) -> Vec<Range<usize>> {
    let mut pages = Vec::new();
    let mut begin = 0;
    while begin < units.len() {
        let end = end_of_page(units, begin, room);
        pages.push(begin..end);
        begin = end;
    }
    pages
}

/// The unit after the last one of the page that begins with `begin`: after as many as there is room for, as long as the
/// next may begin a page. At least one, or a unit higher than a page would never be placed.
fn end_of_page(units: &[Unit], begin: usize, room: u32) -> usize {
    let is_attachment = units.get(begin).is_some_and(|unit| unit.is_attachment);
    let room = if is_attachment { room.saturating_sub(2 * LINE) } else { room };
    let (mut used, mut before, mut allowed) = (0, None, None);
    for (index, unit) in units.iter().enumerate().skip(begin) {
        let gap = if before.is_some() { unit.gap as u32 * LINE } else { 0 };
        used += gap + unit.header(before) + unit.height;
        let may_end = before.is_some() && unit.may_begin_page;
        if unit.is_attachment != is_attachment {
            return index;
        }
        if may_end {
            allowed = Some(index);
        }
        if used > room && before.is_some() {
            return allowed.unwrap_or(index);
        }
        before = Some(unit);
    }
    units.len()
}

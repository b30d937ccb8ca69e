//! What was measured, as a table, and which of the aims it reaches.

use std::{fmt::Write as _, time::Duration};

use crate::measure::Cost;

/// The generator may take this many times what the floor takes.
const MOST_TIMES_FLOOR: f64 = 2.0;
/// The generator may have this much memory at once, in megabytes.
const MOST_MEGABYTES: f64 = 200.0;
/// Ten times the pages may take this many times the work.
const MOST_GROWTH: f64 = 10.5;

/// What happened to the site before it was built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Situation {
    /// There was no output yet.
    First,
    /// Nothing.
    Unchanged,
    /// One page was edited.
    OneEdit,
}

impl Situation {
    /// All there are, in the order in which they are measured.
    pub const ALL: [Situation; 3] = [Situation::First, Situation::Unchanged, Situation::OneEdit];

    fn title(self) -> &'static str {
        match self {
            Situation::First => "first build",
            Situation::Unchanged => "unchanged",
            Situation::OneEdit => "one edit",
        }
    }
}

/// One comparison: the medians of the floor and of the generator.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// How many pages the site has.
    pub pages: usize,
    /// What was built.
    pub situation: Situation,
    /// The floor's costs.
    pub floor: Cost,
    /// The generator's costs.
    pub guide: Cost,
}

impl Row {
    fn wall_ratio(&self) -> f64 {
        self.guide.wall.as_secs_f64() / self.floor.wall.as_secs_f64()
    }

    fn cpu_ratio(&self) -> f64 {
        self.guide.cpu.as_secs_f64() / self.floor.cpu.as_secs_f64()
    }
}

/// The table, and below it a line for each aim.
pub fn report(rows: &[Row]) -> String {
    let mut text = format!(
        "{:>6}  {:<11} | {:>14} {:>7} {:>6} | {:>13} {:>7} {:>6} | {:>14} {:>7}\n",
        "pages", "", "wall ms: floor", "guide", "×", "CPU ms: floor", "guide", "×", "peak MB: floor", "guide"
    );
    for row in rows {
        let ms = |time: Duration| time.as_secs_f64() * 1e3;
        let _ = writeln!(
            text,
            "{:>6}  {:<11} | {:>14.0} {:>7.0} {:>6.2} | {:>13.0} {:>7.0} {:>6.2} | {:>14.0} {:>7.0}",
            row.pages,
            row.situation.title(),
            ms(row.floor.wall),
            ms(row.guide.wall),
            row.wall_ratio(),
            ms(row.floor.cpu),
            ms(row.guide.cpu),
            row.cpu_ratio(),
            megabytes(row.floor.peak),
            megabytes(row.guide.peak),
        );
    }
    text.push('\n');
    for (what, value, most) in aims(rows) {
        let verdict = if value <= most { "holds " } else { "MISSED" };
        let _ = writeln!(text, "{verdict}  {what}: {value:.2}, at most {most}");
    }
    text
}

/// What is aimed at, what was reached, and the most that will do.
fn aims(rows: &[Row]) -> Vec<(String, f64, f64)> {
    let mut aims = Vec::new();
    for row in rows {
        let case = format!("{} pages, {}", row.pages, row.situation.title());
        aims.push((format!("wall × floor, {case}"), row.wall_ratio(), MOST_TIMES_FLOOR));
        aims.push((format!("CPU × floor, {case}"), row.cpu_ratio(), MOST_TIMES_FLOOR));
    }
    if let Some(peak) = rows.iter().map(|row| row.guide.peak).max() {
        aims.push(("peak MB".into(), megabytes(peak), MOST_MEGABYTES));
    }
    for situation in Situation::ALL {
        let of: Vec<&Row> = rows.iter().filter(|row| row.situation == situation).collect();
        for (small, large) in of.iter().zip(of.iter().skip(1)).filter(|(small, large)| small.pages * 10 == large.pages)
        {
            let growth = large.guide.cpu.as_secs_f64() / small.guide.cpu.as_secs_f64();
            let what = format!("growth of CPU from {} to {} pages, {}", small.pages, large.pages, situation.title());
            aims.push((what, growth, MOST_GROWTH));
        }
    }
    aims
}

fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}

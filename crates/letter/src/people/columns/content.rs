//! Columns that no header names, told by what most of their cells look like.

use std::ops::Range;

use super::{Layout, header, is_like_national_id};
use crate::people::separated::Record;
use form::{person_name, text};

/// So many rows show what a column holds.
const SAMPLE: usize = 500;

/// Words that make a cell a title, folded: those of the titles that the form offers, of some more, and short forms.
const TITLES: &[&str] = &[
    "asci",
    "basogretmen",
    "bekci",
    "calismaci",
    "cozumleyici",
    "danisman",
    "gorevli",
    "gorevlisi",
    "hemsire",
    "hizmetli",
    "isci",
    "isletmen",
    "md",
    "mdr",
    "memur",
    "mud",
    "mudur",
    "mufettis",
    "muhendis",
    "ogr",
    "ogretici",
    "ogretmen",
    "ogrt",
    "programci",
    "psikolog",
    "sayman",
    "sef",
    "sekreter",
    "sofor",
    "tekniker",
    "teknisyen",
    "uzman",
    "vhki",
    "yrd",
];

/// How titles go on as the second part of a name: Müdür, Okul Müdürü.
const TITLE_ENDINGS: &[&str] = &["", "i", "u", "si", "su"];

/// How the names of offices, schools and school subjects end, folded.
const NO_NAMES: &[&str] = &["okulu", "lisesi", "merkezi", "lugu", "ligi"];

/// What the cells of a column look like.
#[derive(Clone, Copy, Default)]
struct Tally {
    filled: usize,
    numbers: usize,
    titles: usize,
    /// One word or several.
    names: usize,
    full_names: usize,
    /// Names that differ from the cell above. Places and school subjects repeat; names hardly do.
    new_names: usize,
    /// The header names the column, as something that we do not look for.
    is_named: bool,
}

/// Adds to `layout` what no header told.
pub(super) fn complete(layout: &mut Layout, records: &[Record], header: Range<usize>) {
    if layout.has_all_columns() {
        return;
    }
    let below = records.get(header.end..).unwrap_or_default();
    let below = below.get(..SAMPLE).unwrap_or(below);
    let width = below.iter().map(Vec::len).max().unwrap_or(0);
    let tallies: Vec<Tally> = (0..width)
        .map(|place| {
            let is_named = !header::is_open(&header::text(records, header.clone(), place));
            Tally { is_named, ..Tally::of(below, place) }
        })
        .collect();

    if layout.national_id.is_none() {
        layout.national_id = most(&tallies, layout, Tally::numbers);
    }
    if layout.title.is_none() {
        layout.title = most(&tallies, layout, Tally::titles);
    }
    if layout.name.is_some() {
        return;
    }
    layout.name = most(&tallies, layout, Tally::full_names);
    layout.has_full_name = layout.name.is_some();
    // A word that begins with a capital is a name only where there are numbers beside it.
    if layout.has_full_name || layout.national_id.is_none() {
        return;
    }
    // Given names and surnames are neighbours, and the given names come first.
    let is_name =
        |place: usize| tallies.get(place).is_some_and(|tally| tally.names() > 0) && layout.column(place).is_none();
    layout.name = (0..width).find(|&place| is_name(place) && is_name(place + 1));
    layout.surname = layout.name.map(|name| name + 1);
    layout.has_full_name = layout.name.is_some();
    if layout.name.is_none() {
        layout.name = most(&tallies, layout, Tally::names);
    }
}

/// The column that is not taken yet and has most; of several, the first.
fn most(tallies: &[Tally], layout: &Layout, count: fn(&Tally) -> usize) -> Option<usize> {
    let mut best = (None, 0);
    for (place, tally) in tallies.iter().enumerate().filter(|&(place, _)| layout.column(place).is_none()) {
        let count = count(tally);
        if count > best.1 {
            best = (Some(place), count);
        }
    }
    best.0
}

/// What is wanted counts for nothing unless most cells are so.
impl Tally {
    fn of(records: &[Record], place: usize) -> Tally {
        let mut tally = Tally::default();
        let mut above = "";
        for cell in records.iter().filter_map(|record| record.get(place)).filter(|cell| !text::is_blank(cell)) {
            tally.filled += 1;
            let folded = turkish::fold(cell);
            if is_like_national_id(cell) {
                tally.numbers += 1;
            } else if is_title(&folded) {
                tally.titles += 1;
            } else if let words @ 1.. = name_words(cell)
                && !NO_NAMES.iter().any(|ending| folded.trim_end().ends_with(ending))
            {
                tally.names += 1;
                tally.full_names += usize::from(words > 1);
                tally.new_names += usize::from(cell != above);
            }
            above = cell;
        }
        tally
    }

    /// Eleven digits are hardly anything else, whatever the header says.
    fn numbers(&self) -> usize {
        self.if_most(self.numbers, self.numbers)
    }

    fn titles(&self) -> usize {
        if self.is_named { 0 } else { self.if_most(self.titles, self.titles) }
    }

    fn full_names(&self) -> usize {
        self.if_most(self.full_names, self.names())
    }

    fn names(&self) -> usize {
        if self.is_named { 0 } else { self.if_most(self.names, self.new_names) }
    }

    fn if_most(&self, cells: usize, count: usize) -> usize {
        if 2 * cells > self.filled { count } else { 0 }
    }
}

/// Whether a cell, folded, is a title: “Şef”, “Sınıf Öğretmeni”, “Müdür Yrd.”, “V.H.K.İ.”
fn is_title(folded: &str) -> bool {
    let letters: String = folded.chars().filter(char::is_ascii_alphanumeric).collect();
    let is_title = |word: &str| {
        let mut endings = TITLES.iter().filter_map(|title| word.strip_prefix(title));
        endings.any(|ending| TITLE_ENDINGS.contains(&ending))
    };
    is_title(&letters) || folded.split(|c: char| !c.is_ascii_alphanumeric()).any(is_title)
}

/// How many words a name has; none if a cell is none. Words of names begin with a capital, those of sentences do not.
fn name_words(cell: &str) -> usize {
    let mut words = 0;
    for word in cell.split(char::is_whitespace).filter(|word| !word.is_empty()) {
        let is_name = |c| person_name::is_letter(c) || matches!(c, '-' | '.' | '\'' | '’' | '\u{300}'..='\u{36F}');
        if !word.chars().all(is_name) || word.starts_with(is_small) {
            return 0;
        }
        words += 1;
    }
    if words > 6 { 0 } else { words }
}

fn is_small(c: char) -> bool {
    c.is_ascii_lowercase() || "çğıöşüâîû".chars().any(|small| small == c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_however_they_are_written() {
        for title in form::list::TITLES {
            assert!(is_title(&turkish::fold(title)), "{title}");
        }
        for title in "ÖĞRETMEN|ogretmen|Sınıf Öğretmeni|Okul Müdürü|Müdür Yrd.|Müd. Yard.|MD. YRD.|V.H.K.İ.|Uzm. Öğrt.|\
                      İşçi|Güvenlik Görevlisi|Rehber Öğretmen|veri hazırlama ve kontrol işletmeni|Şoför|Aşçı Yardımcısı|\
                      Psikolojik Danışman|Hizmetli (Geçici)|Usta Öğretici"
            .split('|')
        {
            assert!(is_title(&turkish::fold(title)), "{title}");
        }
        for other in
            "Ayşe ÖRNEK|Şefik ÖRNEK|Mehmet MEMURLU|İlçe Millî Eğitim Müdürlüğü|Sınıf Öğretmenliği|Matematik|1||-"
                .split('|')
        {
            assert!(!is_title(&turkish::fold(other)), "{other}");
        }
    }

    #[test]
    fn names_are_words_that_begin_with_capitals() {
        for (cell, words) in [
            ("Ayşe ÖRNEK", 2),
            (" Mehmet  Can\u{A0}ÖRNEK ", 3),
            ("Âdem", 1),
            ("I\u{307}pek Ş. O’Neill-ÖRNEK", 3),
            ("ayşe ÖRNEK", 0),
            ("İlk çözüm", 0),
            ("Ayşe ÖRNEK 2", 0),
            ("ÖRNEK, Ayşe", 0),
            ("Bir İki Üç Dört Beş Altı", 6),
            ("Bir İki Üç Dört Beş Altı Yedi", 0),
            ("", 0),
        ] {
            assert_eq!(name_words(cell), words, "{cell:?}");
        }
    }
}

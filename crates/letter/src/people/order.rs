//! The order of rows, and rows that are the same person.

use std::cmp::Ordering;

use super::{Column, Row};
use form::{national_id::NationalId, text};

/// What people are listed by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// As they were typed.
    #[default]
    Entered,
    /// By the whole name as written.
    Name,
    /// By title; those with the same title by name.
    Title,
}

impl Order {
    /// All orders.
    pub const ALL: [Order; 3] = [Order::Entered, Order::Name, Order::Title];

    /// The indices of `rows` in this order. Rows that are equal in it stay as they were typed; a blank cell stands
    /// after all others, as in spreadsheets.
    pub fn arrange(self, rows: &[&Row]) -> Vec<usize> {
        let columns: &[Column] = match self {
            Order::Entered => &[],
            Order::Name => &[Column::Name],
            Order::Title => &[Column::Title, Column::Name],
        };
        let keys: Vec<Vec<u32>> = rows.iter().map(|row| key(row, columns)).collect();
        sorted(rows.len(), &|a, b| keys.get(a).cmp(&keys.get(b)))
    }
}

/// What a row is sorted by. The keys of cells end in themselves, so that they can follow each other.
fn key(row: &Row, columns: &[Column]) -> Vec<u32> {
    let mut key = Vec::new();
    for &column in columns {
        let text = text::single_spaced(row.get(column));
        key.push(u32::from(text.is_empty()));
        key.append(&mut turkish::sort_key(&text));
    }
    key
}

/// Each row that has the identity number of an earlier one, after the index of the first that has it. A row without a
/// valid number is nobody's twin; two people may have the same name.
pub fn duplicates(numbers: &[Option<NationalId>]) -> Vec<(usize, usize)> {
    let mut firsts = vec![None; numbers.len()];
    let mut first = None;
    for row in sorted(numbers.len(), &|a, b| numbers.get(a).cmp(&numbers.get(b))) {
        match first {
            Some(first) if numbers.get(first) == numbers.get(row) => {
                if let Some(place) = firsts.get_mut(row) {
                    *place = Some(first);
                }
            }
            _ => first = numbers.get(row).is_some_and(Option::is_some).then_some(row),
        }
    }
    firsts.into_iter().enumerate().filter_map(|(row, first)| Some((first?, row))).collect()
}

/// The numbers below `count`, stably sorted: by merging neighbours, then pairs of neighbours, and so on. The standard
/// library's sort is faster, and weighs as much as all else that is done with lists here.
pub(super) fn sorted(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut sorted: Vec<usize> = (0..count).collect();
    let mut run = 1;
    while run < count {
        let mut merged = Vec::with_capacity(count);
        for runs in sorted.chunks(2 * run) {
            let (mut left, mut right) = runs.split_at(run.min(runs.len()));
            loop {
                let (next, rest) = match (left.split_first(), right.split_first()) {
                    (Some((&a, _)), Some((&b, rest))) if compare(b, a).is_lt() => (b, (left, rest)),
                    (Some((&a, rest)), _) => (a, (rest, right)),
                    (None, Some((&b, rest))) => (b, (left, rest)),
                    (None, None) => break,
                };
                merged.push(next);
                (left, right) = rest;
            }
        }
        sorted = merged;
        run *= 2;
    }
    sorted
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rows of `number, name, title` lines.
    fn rows(lines: &[&str]) -> Vec<Row> {
        let row = |line: &&str| {
            let mut cells = line.split(',').map(str::to_owned);
            let mut cell = || cells.next().unwrap_or_default();
            Row::new(cell(), cell(), cell())
        };
        lines.iter().map(row).collect()
    }

    fn arranged(rows: &[Row], order: Order) -> Vec<usize> {
        order.arrange(&rows.iter().collect::<Vec<_>>())
    }

    #[test]
    fn rows_are_arranged_as_a_turkish_reader_expects() {
        let rows = rows(&[
            "1,İpek ÖRNEK,Şef",
            "2,Çetin ÖRNEK,Öğretmen",
            "3,,Memur",
            "4, Ilgaz ÖRNEK,Öğretmen",
            "5,Cansu ÖRNEK,Şef",
            "6,Cansu  ÖRNEK,",
            "7,Şule ÖRNEK,Memur",
        ]);
        assert_eq!(arranged(&rows, Order::Entered), [0, 1, 2, 3, 4, 5, 6]);
        assert_eq!(arranged(&rows, Order::Name), [4, 5, 1, 3, 0, 6, 2]);
        assert_eq!(arranged(&rows, Order::Title), [6, 2, 1, 3, 4, 0, 5]);
        for order in Order::ALL {
            assert_eq!(arranged(&[], order), []);
        }
    }

    #[test]
    fn any_number_of_rows_is_sorted_stably() {
        for count in 0..40 {
            let weight = |index: usize| index * 7 % 5;
            let mut expected: Vec<usize> = (0..count).collect();
            expected.sort_by_key(|&index| weight(index));
            assert_eq!(sorted(count, &|a, b| weight(a).cmp(&weight(b))), expected);
        }
    }

    #[test]
    fn the_same_number_is_the_same_person() {
        let rows = rows(&[
            "10000000146,Ayşe ÖRNEK,Öğretmen",
            "17291716060,Ayşe ÖRNEK,Öğretmen",
            "100 000 001 46,Fatma ÖRNEK,Memur",
            "12345678901,Ali ÖRNEK,Şef",
            "17291716060,Ayşe ÖRNEK,Öğretmen",
            "12345678901,Veli ÖRNEK,Şef",
            ",Can ÖRNEK,Şef",
            "'10000000146,,",
            ",Can ÖRNEK,Şef",
        ]);
        let numbers: Vec<_> = rows.iter().map(Row::national_id).collect();
        assert_eq!(duplicates(&numbers), [(0, 2), (1, 4), (0, 7)]);
        assert_eq!(duplicates(&[]), []);
    }
}

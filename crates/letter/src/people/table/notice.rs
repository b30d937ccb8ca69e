//! What the table says after an event.

use crate::people::{Order, import::ImportError};

/// Something that was done in the table. Rows are counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// A blank row is there.
    Inserted(usize),
    /// A row is gone.
    Deleted(usize),
    /// So many rows are gone: all.
    DeletedAll(usize),
    /// A row stands there now.
    Moved(usize),
    /// The rows are in this order now.
    Arranged(Order),
    /// The rows were in this order already.
    AlreadyArranged(Order),
    /// The rehearsal's person is in the table.
    PersonAdded,
    /// The rehearsal's person was in the table already.
    AlreadyThere,
    /// The last step was taken back.
    Undone,
    /// There is nothing to take back.
    NothingToUndo,
    /// What was taken back is done again.
    Redone,
    /// There is nothing to do again.
    NothingToRedo,
    /// So many rows are being read.
    Reading(usize),
    /// So many rows were read, of which so many have a problem.
    Imported(usize, usize),
    /// So many cells were filled, of which so many had another text.
    Filled(usize, usize),
    /// Nothing could be read.
    Refused(ImportError),
    /// The file could not be opened.
    Unreadable,
    /// So many people were written into a file.
    Exported(usize),
    /// There is nobody to write into a file.
    NothingToExport,
}

impl Notice {
    /// The sentence.
    pub fn text(self) -> String {
        match self {
            Notice::Inserted(row) => [&number(row + 1), ". satır eklendi."].concat(),
            Notice::Deleted(row) => [&number(row + 1), ". satır silindi."].concat(),
            Notice::DeletedAll(count) => [&number(count), " satırın hepsi silindi."].concat(),
            Notice::Moved(row) => ["Satır, ", &number(row + 1), ". sıraya taşındı."].concat(),
            Notice::Imported(count, 0) => [&number(count), " kişi eklendi."].concat(),
            Notice::Imported(count, bad) => {
                [&number(count), " kişi eklendi, ", &number(bad), " satırda düzeltilecek yer var."].concat()
            }
            Notice::Filled(count, 0) => [&number(count), " hücreye yapıştırıldı."].concat(),
            Notice::Filled(count, old) => {
                [&number(count), " hücreye yapıştırıldı, ", &number(old), " hücrenin eski yazısı değişti."].concat()
            }
            Notice::Reading(count) => [&number(count), " satır okunuyor…"].concat(),
            Notice::Exported(count) => {
                [&number(count), " kişilik dosya kaydediliyor. İçinde kişisel veri vardır; işiniz bitince siliniz."]
                    .concat()
            }
            other => other.fixed().to_owned(),
        }
    }

    /// The sentences in which nothing is counted.
    fn fixed(self) -> &'static str {
        match self {
            Notice::Arranged(Order::Entered) => "Satırlar girildikleri sıraya alındı.",
            Notice::Arranged(Order::Name) => "Satırlar ada göre sıralandı.",
            Notice::Arranged(Order::Title) => "Satırlar unvana göre sıralandı.",
            Notice::AlreadyArranged(Order::Entered) => "Satırlar zaten girildikleri sırada.",
            Notice::AlreadyArranged(Order::Name) => "Satırlar zaten ada göre sıralı.",
            Notice::AlreadyArranged(Order::Title) => "Satırlar zaten unvana göre sıralı.",
            Notice::PersonAdded => "Provadaki kişi listeye eklendi.",
            Notice::AlreadyThere => "Provadaki kişi zaten listede.",
            Notice::Undone => "Son değişiklik geri alındı.",
            Notice::NothingToUndo => "Geri alınacak bir değişiklik yok.",
            Notice::Redone => "Geri alınan değişiklik yinelendi.",
            Notice::NothingToRedo => "Yinelenecek bir değişiklik yok.",
            Notice::Refused(problem) => problem.message(),
            Notice::Unreadable => "Dosya açılamadı; başka bir yere kopyalayıp yeniden seçiniz.",
            Notice::NothingToExport => "Listede kimse yok; önce bir kişi ekleyiniz.",
            _ => "",
        }
    }
}

/// A count as it is written in Turkish: 10.000.
pub(super) fn number(count: usize) -> String {
    let digits = count.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push('.');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_parted() {
        for (count, expected) in
            [(0, "0"), (7, "7"), (999, "999"), (1000, "1.000"), (10000, "10.000"), (1234567, "1.234.567")]
        {
            assert_eq!(number(count), expected);
        }
    }
}

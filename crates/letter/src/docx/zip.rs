//! A ZIP archive of files that are stored as they are (PKWARE APPNOTE).

/// An archive in the making. All its files are dated 1 January 1980, the first date that the format has, so that the
/// same files make the same archive.
#[derive(Default)]
pub(super) struct Archive {
    files: Vec<u8>,
    directory: Vec<u8>,
    count: u8,
}

impl Archive {
    /// Adds a file; its name in ASCII.
    pub(super) fn add(&mut self, name: &str, content: &str) {
        let size = size(content.len());
        // What the archive and its directory both say: version needed, no flags, stored, time and date, checksum, size
        // twice, length of the name, nothing more.
        let mut entry = Vec::from(*b"\x14\0\0\0\0\0\0\0\x21\0");
        entry.extend_from_slice(&crc_32(content.as_bytes()).to_le_bytes());
        entry.extend_from_slice(&size);
        entry.extend_from_slice(&size);
        entry.extend_from_slice(&[name.len() as u8, 0, 0, 0]);
        // Version that made it; as above; no comment, first disk, no attributes; where the file is.
        self.directory.extend_from_slice(b"PK\x01\x02\x14\0");
        self.directory.extend_from_slice(&entry);
        self.directory.extend_from_slice(&[0; 10]);
        self.directory.extend_from_slice(&self::size(self.files.len()));
        self.directory.extend_from_slice(name.as_bytes());
        self.files.extend_from_slice(b"PK\x03\x04");
        self.files.extend_from_slice(&entry);
        self.files.extend_from_slice(name.as_bytes());
        self.files.extend_from_slice(content.as_bytes());
        self.count += 1;
    }

    /// The whole archive: the files, the directory, and where that is.
    pub(super) fn finished(mut self) -> Vec<u8> {
        let start = size(self.files.len());
        self.files.extend_from_slice(&self.directory);
        self.files.extend_from_slice(b"PK\x05\x06\0\0\0\0");
        self.files.extend_from_slice(&[self.count, 0, self.count, 0]);
        self.files.extend_from_slice(&size(self.directory.len()));
        self.files.extend_from_slice(&start);
        self.files.extend_from_slice(&[0; 2]);
        self.files
    }
}

/// A size as the format has it. No letter comes near the four gigabytes that this holds.
fn size(bytes: usize) -> [u8; 4] {
    (bytes as u32).to_le_bytes()
}

/// The checksum of ZIP: reflected, polynomial 0xEDB88320, half a byte at a time.
fn crc_32(bytes: &[u8]) -> u32 {
    // The table has something for each half of a byte.
    let step = |crc: u32| (crc >> 4) ^ TABLE.get((crc & 15) as usize).copied().unwrap_or_default();
    !bytes.iter().fold(!0, |crc, &byte| step(step(crc ^ u32::from(byte))))
}

/// What half a byte adds to the checksum.
#[expect(clippy::indexing_slicing, reason = "the compiler works it out; an index out of bounds would be its error")]
const TABLE: [u32; 16] = {
    let mut table = [0; 16];
    let mut index = 0;
    while index < 16 {
        let mut crc = index as u32;
        let mut bit = 0;
        while bit < 4 {
            crc = if crc & 1 == 1 { (crc >> 1) ^ 0xEDB8_8320 } else { crc >> 1 };
            bit += 1;
        }
        table[index] = crc;
        index += 1;
    }
    table
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_of_the_standards_example() {
        assert_eq!(crc_32(b"123456789"), 0xCBF4_3926);
        assert_eq!(crc_32(b""), 0);
    }
}

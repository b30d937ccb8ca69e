//! Smaller pictures for small screens: which ones there are, and where they come from.

pub mod making;

use std::{fs, path::Path};

use image::ImageFormat;
use rayon::prelude::*;
use sha2::{Digest, Sha256};

use crate::{
    problem::Problem,
    read,
    site::{Site, picture_size::Size},
};

/// How wide they are: a telephone's screen, and a sharper one's or the text column of a large one.
const WIDTHS: [usize; 2] = [480, 960];

/// Is part of the names, so that what an earlier way of making them has left behind is not taken for new.
const WAY: &[u8] = b"1";

/// A picture that is to be made of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Smaller {
    /// Its path below the finished site: beside the original's, and another one when the original changes.
    pub name: String,
    /// How large it is.
    pub size: Size,
    /// What is in it, once it is made. Those of a plain folder go to the disk instead: there may be thousands.
    pub bytes: Option<Vec<u8>>,
}

/// The smaller pictures of the picture in `file`, by width; none where one would not save much.
pub fn of(file: &read::File, size: Size) -> Vec<Smaller> {
    let widths: Vec<usize> = WIDTHS.into_iter().filter(|width| width * 4 <= size.width * 3).collect();
    if widths.is_empty() || format(&file.bytes).is_none() {
        return Vec::new();
    }
    let (stem, extension) = file.name.rsplit_once('.').unwrap_or((&file.name, ""));
    let content = Sha256::new().chain_update(WAY).chain_update(&file.bytes).finalize();
    let content: String = content.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let smaller = |width| Smaller {
        name: format!("{stem}-{width}-{content}.{extension}"),
        size: Size { width, height: (size.height * width).div_ceil(size.width) },
        bytes: None,
    };
    widths.into_iter().map(smaller).collect()
}

/// The format in which a smaller picture can be written, which is that of `bytes`. Nothing moves in one, so what moves has
/// none. Nor has WebP: of its two kinds, `image` writes the one that makes photographs larger.
fn format(bytes: &[u8]) -> Option<ImageFormat> {
    match image::guess_format(bytes).ok()? {
        ImageFormat::Png => (!moves(bytes)).then_some(ImageFormat::Png),
        ImageFormat::Jpeg => Some(ImageFormat::Jpeg),
        _ => None,
    }
}

/// Whether a PNG is an animation: that must be said before its picture begins.
fn moves(png: &[u8]) -> bool {
    let mut rest = png.get(8..).unwrap_or_default();
    while let Some((length, kind)) = rest.first_chunk::<4>().zip(rest.get(4..8)) {
        match kind {
            b"acTL" => return true,
            b"IDAT" => return false,
            // Length, kind and check sum stand around what the part holds.
            _ => rest = rest.get(u32::from_be_bytes(*length) as usize + 12..).unwrap_or_default(),
        }
    }
    false
}

/// Makes all smaller pictures of the guide, but for those that the last build has left in `out`.
///
/// # Errors
/// The pictures that are damaged.
pub fn make_all<'s>(site: &mut Site<'s>, out: &Path) -> Result<(), Vec<Problem<'s>>> {
    let wanted: Vec<(&'s read::File, &mut Smaller)> = site.smaller_pictures_mut().collect();
    let make = |(file, smaller): (&'s read::File, &mut Smaller)| {
        let there = fs::read(out.join(&smaller.name)).ok();
        match there.map_or_else(|| making::make(&file.bytes, smaller.size), Ok) {
            Ok(bytes) => smaller.bytes = Some(bytes),
            Err(damage) => return Some(damaged(file, &damage)),
        }
        None
    };
    let problems: Vec<Problem<'s>> = wanted.into_par_iter().filter_map(make).collect();
    if problems.is_empty() { Ok(()) } else { Err(told_once(problems)) }
}

/// Reports the pictures that no smaller ones can be made of.
pub fn check<'s>(site: &Site<'s>, problems: &mut Vec<Problem<'s>>) {
    let pictures: Vec<&'s read::File> = site.smaller_pictures().map(|(file, _)| file).collect();
    let damage = |file: &'s read::File| making::open(&file.bytes).err().map(|damage| damaged(file, &damage));
    problems.extend(told_once(pictures.into_par_iter().filter_map(damage).collect()));
}

/// What is wrong with a picture that cannot be drawn.
pub fn damaged<'s>(file: &'s read::File, damage: &str) -> Problem<'s> {
    let problem = Problem::new(&file.about, 0..0, "bu resim bozuk");
    problem.note("resmi bir resim programında açıp yeniden kaydediniz").note(damage.to_owned())
}

/// A picture has several smaller ones, one beside the other.
fn told_once(mut problems: Vec<Problem<'_>>) -> Vec<Problem<'_>> {
    problems.dedup();
    problems
}

#[cfg(test)]
mod tests {
    use super::*;

    fn widths(extension: &str, bytes: &[u8], width: usize) -> Vec<usize> {
        let file = read::File { name: format!("a/b.{extension}"), about: read::Text::default(), bytes: bytes.to_vec() };
        of(&file, Size { width, height: 100 }).into_iter().map(|smaller| smaller.size.width).collect()
    }

    const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
    const MOVING: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\x01tEXt.....\0\0\0\x08acTL............";

    #[test]
    fn a_picture_has_smaller_ones_where_they_save_much() {
        for (width, expected) in [(639, &[][..]), (640, &[480]), (1279, &[480]), (1280, &[480, 960])] {
            assert_eq!(widths("png", PNG, width), expected, "{width}");
        }
        assert_eq!(widths("jpg", b"\xff\xd8\xff\xe0", 1280), [480, 960]);
        for (name, bytes) in
            [("svg", &b"<svg"[..]), ("webp", b"RIFF\0\0\0\0WEBPVP8 "), ("gif", b"GIF89a"), ("png", MOVING)]
        {
            assert_eq!(widths(name, bytes, 1280), [0; 0], "{name}");
        }
    }

    #[test]
    fn a_smaller_picture_is_named_after_its_original() {
        let name = |bytes: &[u8]| {
            let file = read::File { name: "a/b.png".into(), about: read::Text::default(), bytes: bytes.to_vec() };
            of(&file, Size { width: 1000, height: 501 }).remove(0)
        };
        let one = name(PNG);
        assert!(one.name.starts_with("a/b-480-") && one.name.ends_with(".png"), "{one:?}");
        assert_eq!(one.size.height, 241);
        assert_ne!(one, name(&[PNG, b"x"].concat()));
    }
}

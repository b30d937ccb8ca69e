//! How large a picture is, so that a page does not jump when it appears.

use crate::smaller::making;

/// Width and height in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// Width.
    pub width: usize,
    /// Height.
    pub height: usize,
}

/// The size of the picture in `bytes`, if it tells it.
pub fn of(name: &str, bytes: &[u8]) -> Option<Size> {
    let size = if name.ends_with(".svg") { svg(std::str::from_utf8(bytes).ok()?)? } else { raster(bytes)? };
    (size.width > 0 && size.height > 0).then_some(size)
}

fn raster(bytes: &[u8]) -> Option<Size> {
    let imagesize::ImageSize { width, height } = imagesize::blob_size(bytes).ok()?;
    // A telephone's camera does not turn its pictures; it tells how it was held.
    let is_jpeg = matches!(imagesize::image_type(bytes), Ok(imagesize::ImageType::Jpeg));
    let (width, height) = if is_jpeg && making::lies_on_its_side(bytes) { (height, width) } else { (width, height) };
    Some(Size { width, height })
}

/// From `width` and `height` of the root element, otherwise from its `viewBox`.
fn svg(text: &str) -> Option<Size> {
    let root = &text[text.find("<svg")?..];
    let root = &root[..root.find('>')?];
    let pixels = |name| attribute(root, name)?.trim_end_matches("px").parse::<f64>().ok();
    if let (Some(width), Some(height)) = (pixels("width"), pixels("height")) {
        return Some(rounded(width, height));
    }
    let numbers = attribute(root, "viewBox")?.split([' ', ',']).filter(|number| !number.is_empty());
    match numbers.map(str::parse).collect::<Result<Vec<f64>, _>>().ok()?[..] {
        [_, _, width, height] => Some(rounded(width, height)),
        _ => None,
    }
}

fn rounded(width: f64, height: f64) -> Size {
    Size { width: width.round() as usize, height: height.round() as usize }
}

fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let mut rest = tag;
    while let Some(at) = rest.find(name) {
        let (before, after) = (&rest[..at], &rest[at + name.len()..]);
        let value = after.trim_start().strip_prefix('=').map(str::trim_start);
        if let (true, Some(value)) = (before.ends_with(char::is_whitespace), value) {
            let quote = value.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
            return value[1..].split(quote).next();
        }
        rest = after;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn svg_tells_its_size_in_two_ways() {
        let size = |width, height| Some(Size { width, height });
        assert_eq!(of("a.svg", b"<?xml?><svg stroke-width='2' width=\"40px\" height='20.4'>"), size(40, 20));
        assert_eq!(of("a.svg", b"<svg viewBox=\"0 0 64, 48\" width='100%'>"), size(64, 48));
        assert_eq!(of("a.svg", b"<svg width='5'>"), None);
        assert_eq!(of("a.svg", b"<svg viewBox='0 0 0 0'>"), None);
        assert_eq!(of("a.svg", b"not a picture"), None);
    }

    #[test]
    fn a_picture_that_is_none_has_no_size() {
        assert_eq!(of("a.png", b"not a picture"), None);
        assert_eq!(of("a.png", b""), None);
    }
}

//! The pixels of smaller pictures.

use std::io::Cursor;

use fast_image_resize::{PixelType, Resizer, images::Image};
use image::{
    ColorType, DynamicImage, ExtendedColorType, ImageDecoder, ImageEncoder, ImageError, ImageReader,
    codecs::{
        jpeg::JpegEncoder,
        png::{CompressionType, FilterType, PngEncoder},
    },
    metadata::Orientation,
};

use crate::{site::picture_size::Size, smaller::format};

/// As good as one can tell from the original, at a third of its weight.
const JPEG_QUALITY: u8 = 82;

/// A picture as it is seen.
pub struct Opened {
    picture: DynamicImage,
    /// What its colours mean, if they are not the usual ones.
    colours: Option<Vec<u8>>,
}

/// The picture in `bytes`, the way up that browsers show it.
///
/// # Errors
/// What is wrong with it, as its decoder puts it.
pub fn open(bytes: &[u8]) -> Result<Opened, String> {
    decoded(bytes).map_err(|error| error.to_string())
}

fn decoded(bytes: &[u8]) -> Result<Opened, ImageError> {
    let mut decoder = ImageReader::new(Cursor::new(bytes)).with_guessed_format()?.into_decoder()?;
    let orientation = decoder.orientation()?;
    // Colours for print are turned into others when they are read.
    let is_for_print = decoder.original_color_type() == ExtendedColorType::Cmyk8;
    let colours = decoder.icc_profile()?.filter(|_| !is_for_print);
    let mut picture = DynamicImage::from_decoder(decoder)?;
    picture.apply_orientation(orientation);
    Ok(Opened { picture, colours })
}

/// Whether browsers lay the picture in `jpeg` on its side, so that its width becomes its height.
pub fn lies_on_its_side(jpeg: &[u8]) -> bool {
    use Orientation::{Rotate90, Rotate90FlipH, Rotate270, Rotate270FlipH};
    let reader = ImageReader::with_format(Cursor::new(jpeg), image::ImageFormat::Jpeg);
    let orientation = reader.into_decoder().and_then(|mut decoder| decoder.orientation());
    matches!(orientation, Ok(Rotate90 | Rotate270 | Rotate90FlipH | Rotate270FlipH))
}

/// The picture in `bytes` at that `size`, in the same format. Where that would weigh more than the picture itself, as a few
/// plain colours do when their edges are smoothed, it is the picture itself: how wide a file says it is hinders no browser.
///
/// # Errors
/// What is wrong with the picture, as its decoder puts it.
pub fn make(bytes: &[u8], size: Size) -> Result<Vec<u8>, String> {
    let Opened { picture, colours } = open(bytes)?;
    let made = encoded(bytes, &resized(&picture, size)?, colours).map_err(|error| error.to_string())?;
    Ok(if made.len() < bytes.len() { made } else { bytes.to_vec() })
}

fn resized(picture: &DynamicImage, size: Size) -> Result<DynamicImage, String> {
    let (width, height) = (size.width as u32, size.height as u32);
    // Sixteen bits for a colour are more than a screen shows.
    let (kind, pixels) = match picture.color() {
        ColorType::L8 | ColorType::L16 => (PixelType::U8, picture.to_luma8().into_raw()),
        ColorType::La8 | ColorType::La16 => (PixelType::U8x2, picture.to_luma_alpha8().into_raw()),
        color if color.has_alpha() => (PixelType::U8x4, picture.to_rgba8().into_raw()),
        _ => (PixelType::U8x3, picture.to_rgb8().into_raw()),
    };
    let from =
        Image::from_vec_u8(picture.width(), picture.height(), pixels, kind).map_err(|error| error.to_string())?;
    let mut to = Image::new(width, height, kind);
    // What lies behind transparent places does not shine into their neighbours.
    Resizer::new().resize(&from, &mut to, None).map_err(|error| error.to_string())?;
    let pixels = to.into_vec();
    let picture = match kind {
        PixelType::U8 => image::GrayImage::from_raw(width, height, pixels).map(DynamicImage::from),
        PixelType::U8x2 => image::GrayAlphaImage::from_raw(width, height, pixels).map(DynamicImage::from),
        PixelType::U8x4 => image::RgbaImage::from_raw(width, height, pixels).map(DynamicImage::from),
        _ => image::RgbImage::from_raw(width, height, pixels).map(DynamicImage::from),
    };
    picture.ok_or_else(|| "the pixels are not as many as the size says".to_owned())
}

fn encoded(original: &[u8], picture: &DynamicImage, colours: Option<Vec<u8>>) -> Result<Vec<u8>, ImageError> {
    let mut bytes = Vec::new();
    if format(original) == Some(image::ImageFormat::Jpeg) {
        write(picture, colours, JpegEncoder::new_with_quality(&mut bytes, JPEG_QUALITY))?;
    } else {
        // It takes its time, but only once.
        let encoder = PngEncoder::new_with_quality(&mut bytes, CompressionType::Best, FilterType::Adaptive);
        write(picture, colours, encoder)?;
    }
    Ok(bytes)
}

fn write(picture: &DynamicImage, colours: Option<Vec<u8>>, mut encoder: impl ImageEncoder) -> Result<(), ImageError> {
    if let Some(colours) = colours {
        // Both formats can hold them.
        let _ = encoder.set_icc_profile(colours);
    }
    picture.write_with_encoder(encoder)
}

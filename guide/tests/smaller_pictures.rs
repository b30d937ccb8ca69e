//! Smaller pictures for small screens: how they look, and when they are made.

mod support;

use std::{fs, io::Cursor, path::Path};

use guide::{Failure, Summary, Telling, build_plain, site::Drafts};
use image::{DynamicImage, GenericImageView, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use support::Site;

const PAGE: &str = "+++\ntitle = \"Bir\"\nsummary = \"Özet.\"\norder = 1\nupdated = 2026-11-23\n+++\n\
                    ![Kart](../pictures/kart.png)\n\nSatırda ![kart](../pictures/kart.png) resmi.\n";

fn png(picture: impl Into<DynamicImage>) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.into().write_to(&mut bytes, ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// Soft colours, of which a smaller picture weighs less.
fn soft(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        let wave = |at: u32, length: f32| (127.0 + 120.0 * (at as f32 / length).sin()) as u8;
        Rgb([wave(x, 90.0), wave(y, 70.0), wave(x + y, 110.0)])
    })
}

/// A picture of 255 colours, some of them seen through.
fn palette(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette((0..=254).flat_map(|shade| [shade, 255 - shade, 40]).collect::<Vec<u8>>());
    encoder.set_trns((0..=254).collect::<Vec<u8>>());
    let pixels: Vec<u8> = (0..width * height).map(|at| ((at % width) * 254 / width) as u8).collect();
    encoder.write_header().unwrap().write_image_data(&pixels).unwrap();
    bytes
}

fn guide_with(picture: &[u8]) -> Site {
    let site = Site::of(&[("bir", PAGE)]);
    fs::create_dir_all(site.path("source/pictures")).unwrap();
    fs::write(site.path("source/pictures/kart.png"), picture).unwrap();
    site
}

/// The names of the files in a folder.
fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// The smaller picture of that width in a folder.
fn smaller(folder: &Path, width: u32) -> DynamicImage {
    let start = format!("kart-{width}-");
    let name = names(folder).into_iter().find(|name| name.starts_with(&start)).unwrap();
    image::open(folder.join(name)).unwrap()
}

/// How far the colours of two pictures are apart, where they are seen: on average, of 255.
fn difference(one: &DynamicImage, other: &DynamicImage) -> f64 {
    assert_eq!(one.dimensions(), other.dimensions());
    let seen = |Rgba([red, green, blue, alpha]): Rgba<u8>| {
        [red, green, blue]
            .map(|colour| (f64::from(colour) * f64::from(alpha) + 255.0 * (255.0 - f64::from(alpha))) / 255.0)
    };
    let pixels = one.to_rgba8();
    let pairs = pixels.enumerate_pixels().map(|(x, y, pixel)| (seen(*pixel), seen(other.get_pixel(x, y))));
    let sum: f64 = pairs.flat_map(|(one, other)| [0, 1, 2].map(|at| (one[at] - other[at]).abs())).sum();
    sum / f64::from(one.width() * one.height() * 3)
}

/// Where the picture is transparent, it is red: what nobody sees must not shine through.
fn red_behind_nothing() -> RgbaImage {
    let soft = soft(1300, 160);
    RgbaImage::from_fn(1300, 160, |x, y| {
        let Rgb([red, green, blue]) = *soft.get_pixel(x, y);
        if x / 200 % 2 == 0 { Rgba([red, green, blue, 255]) } else { Rgba([255, 0, 0, 0]) }
    })
}

#[test]
fn a_smaller_picture_looks_like_the_picture() {
    let pictures = [
        ("colours", png(soft(1300, 160))),
        ("grey", png(DynamicImage::from(soft(1300, 160)).to_luma8())),
        ("sixteen bits", png(DynamicImage::from(soft(1300, 160)).to_rgb16())),
        ("transparent", png(red_behind_nothing())),
        ("palette", palette(1300, 160)),
    ];
    for (name, picture) in pictures {
        let site = guide_with(&picture);
        site.build().unwrap();
        let original = image::load_from_memory(&picture).unwrap();
        for width in [480, 960] {
            let made = smaller(&site.path("dist/pictures"), width);
            // Of a file that would not get smaller, the file itself is taken.
            let large = made.resize_exact(1300, 160, image::imageops::FilterType::Triangle);
            let apart = difference(&large, &original);
            assert!(apart < 3.0, "{name} at {width}: {apart}");
            assert_eq!(made.color().has_alpha(), original.color().has_alpha(), "{name} at {width}");
        }
    }
}

#[test]
fn a_smaller_picture_never_weighs_more() {
    let plain = RgbImage::from_fn(1300, 160, |x, _| if x % 3 == 0 { Rgb([0, 0, 0]) } else { Rgb([255, 255, 255]) });
    for picture in [png(plain), png(soft(1300, 160)), palette(1300, 160)] {
        let site = guide_with(&picture);
        site.build().unwrap();
        let folder = site.path("dist/pictures");
        for name in names(&folder) {
            assert!(fs::metadata(folder.join(&name)).unwrap().len() <= picture.len() as u64, "{name}");
        }
    }
}

#[test]
fn a_photograph_is_shown_the_way_it_was_taken() {
    let mut bytes = Vec::new();
    let encoder = image::codecs::jpeg::JpegEncoder::new_with_quality(&mut bytes, 90);
    soft(900, 1400).write_with_encoder(encoder).unwrap();
    // Says that the telephone was held on its side: orientation 6.
    let turned = b"\xff\xe1\0\x22Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
    bytes.splice(2..2, turned.iter().copied());
    let site = guide_with(&bytes);
    site.build().unwrap();
    let html = site.built("bir.html");
    assert!(html.contains("width=\"1400\" height=\"900\""), "{html}");
    let made = fs::read(site.path("dist/pictures").join(&names(&site.path("dist/pictures"))[0])).unwrap();
    let made = image::load_from_memory(&made).unwrap();
    assert_eq!(made.dimensions(), (480, 309));
    let expected =
        DynamicImage::from(soft(900, 1400)).rotate90().resize_exact(480, 309, image::imageops::FilterType::Lanczos3);
    assert!(difference(&made, &expected) < 3.0);
}

#[test]
fn pages_offer_smaller_pictures_and_one_file_holds_one() {
    let site = guide_with(&png(soft(1300, 160)));
    site.build().unwrap();
    let file = |width| {
        let start = format!("kart-{width}-");
        names(&site.path("dist/pictures")).into_iter().find(|name| name.starts_with(&start)).unwrap()
    };
    let srcset = format!(
        "<img src=\"pictures/kart.png\" srcset=\"pictures/{} 480w, pictures/{} 960w, pictures/kart.png 1300w\" sizes=\"",
        file(480),
        file(960)
    );
    let html = site.built("bir.html");
    assert_eq!(html.matches(&srcset).count(), 2, "{html}");
    assert!(html.contains("alt=\"Kart\" width=\"1300\" height=\"160\" loading=\"lazy\" decoding=\"async\">"), "{html}");
    assert!(!site.built("kitapcik.html").contains("srcset"), "paper shows more than a screen");
    let single = site.built("rehber.html");
    let data = single.split("data:image/png;base64,").nth(1).unwrap().split('"').next().unwrap();
    let bytes = base64::Engine::decode(&base64::engine::general_purpose::STANDARD, data).unwrap();
    assert_eq!(image::load_from_memory(&bytes).unwrap().width(), 960);
    assert!(!single.contains("srcset"));
    assert!(site.built("sw.js").contains(&file(480)), "they open without a network too");
}

#[test]
fn what_is_there_is_not_made_again() {
    let site = guide_with(&png(soft(1300, 160)));
    let first = site.build().unwrap().written;
    let again = site.build().unwrap().written;
    assert_eq!((again.written, again.unchanged, again.removed), (0, first.written, 0));
    fs::write(site.path("source/pictures/kart.png"), png(soft(1301, 160))).unwrap();
    assert_eq!(site.build().unwrap().written.removed, 2, "those of the picture as it was");
    assert_eq!(names(&site.path("dist/pictures")).len(), 3);
}

#[test]
fn a_damaged_picture_stops_the_guide() {
    let picture = png(soft(1300, 160));
    let site = guide_with(&picture[..picture.len() / 2]);
    let told = site.problems();
    assert!(told.contains("bu resim bozuk") && told.contains("pictures/kart.png"), "{told}");
    assert_eq!(told.matches("bozuk").count(), 1, "{told}");
    let Err(Failure::Problems(report)) = site.build() else { panic!("a build with half a picture") };
    assert_eq!(report.count, 1);
    assert!(!site.path("dist").exists());
}

/// A plain folder's site, beside it.
fn plain(site: &Site) -> Summary {
    build_plain(&site.path("source/klasor"), &site.path("out"), Drafts::LeftOut, Telling::InWords { colour: false })
        .unwrap()
}

#[test]
fn a_plain_folder_has_them_too_and_shows_what_is_damaged_as_it_is() {
    let site = Site::of(&[]);
    site.write("source/klasor/resimler/a.md", "# A\n\n![Kart](kart.png)\n\n![Yarım](yarim.png)\n");
    let picture = png(soft(1300, 160));
    fs::write(site.path("source/klasor/resimler/kart.png"), &picture).unwrap();
    fs::write(site.path("source/klasor/resimler/yarim.png"), &picture[..picture.len() / 2]).unwrap();
    fs::write(site.path("source/klasor/resimler/yalniz.png"), &picture).unwrap();
    let first = plain(&site);
    let found = names(&site.path("out/resimler"));
    assert_eq!(found.iter().filter(|name| name.starts_with("kart-")).count(), 2, "{found:?}");
    assert_eq!(found.len(), 7, "nothing is made of what no page shows: {found:?}");
    let html = fs::read_to_string(site.path("out/resimler/a.html")).unwrap();
    assert!(html.contains("srcset=\"kart-480-") && html.contains("<img src=\"yarim.png\" alt"), "{html}");
    for summary in [&first, &plain(&site)] {
        let warnings = summary.warnings.as_ref().expect("it is told each time");
        assert!(warnings.count == 1 && warnings.text.contains("bu resim bozuk"), "{}", warnings.text);
    }
    assert_eq!(plain(&site).written.written, 0);
}

#[test]
fn the_same_picture_gives_the_same_bytes() {
    let folder = |site: &Site| {
        site.build().unwrap();
        let folder = site.path("dist/pictures");
        names(&folder).into_iter().map(|name| (fs::read(folder.join(&name)).unwrap(), name)).collect::<Vec<_>>()
    };
    let picture = png(soft(1300, 160));
    assert_eq!(folder(&guide_with(&picture)), folder(&guide_with(&picture)));
}

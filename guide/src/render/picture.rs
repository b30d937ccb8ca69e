//! Pictures as HTML.

use base64::{Engine, engine::general_purpose::STANDARD};
use rehearsal::target::Target;

use crate::{
    html,
    page::{Image, Page, Picture},
    render::{body, edition::Edition},
    site::Site,
    smaller::Smaller,
};

/// How wide pictures are shown: as wide as the text.
const SIZES: &str = "(max-width: 44rem) 100vw, 42rem";

/// A picture of this width is sharp enough wherever it is shown, if only just.
const COLUMN: usize = 640;

/// HTML of what a picture of the form shows; empty for a picture file.
pub fn draw(site: &Site<'_>, picture: &Picture<'_>, numbers: &[(Target, usize)]) -> String {
    match picture.of {
        Image::Screen(screen, section) => {
            let shown = numbers.iter().copied().filter(|(target, _)| target.is_on(screen, section));
            app::picture::screen(screen, section, &shown.collect::<Vec<_>>(), &site.settings.form)
        }
        Image::File(_) | Image::Nothing => String::new(),
    }
}

/// Appends a picture that is a paragraph of its own.
pub fn figure(
    site: &Site<'_>,
    page: &Page<'_>,
    picture: &Picture<'_>,
    drawn: &str,
    edition: Edition,
    out: &mut String,
) {
    out.push_str("<figure");
    if !picture.id.is_empty() {
        out.push_str(&format!(" id=\"{}{}\"", edition.prefix(page), html::escaped(&picture.id)));
    }
    if let Image::Screen(..) = picture.of {
        out.push_str(" class=\"screen-figure\"><div class=\"picture\" role=\"img\" aria-label=\"");
        html::escape(&picture.alt, out);
        out.push_str("\"><div inert aria-hidden=\"true\">");
        out.push_str(drawn);
        out.push_str("</div></div>");
    } else {
        out.push('>');
        img(site, page, picture, edition, out);
    }
    if !picture.caption.is_empty() {
        out.push_str("<figcaption>");
        if let Some(number) = picture.number {
            let number = number + body::first_figure(site, page, edition);
            out.push_str(&format!("<span class=\"figure-number\">Şekil {number}:</span> "));
        }
        html::escape(&picture.caption, out);
        out.push_str("</figcaption>");
    }
    out.push_str("</figure>\n");
}

/// Appends a picture file, or what it would have shown.
pub fn img(site: &Site<'_>, page: &Page<'_>, picture: &Picture<'_>, edition: Edition, out: &mut String) {
    let Image::File(index) = picture.of else {
        out.push_str("<span class=\"no-picture\">");
        html::escape(&picture.alt, out);
        out.push_str("</span>");
        return;
    };
    let (file, size) = site.picture(index);
    let smaller = site.smaller(index);
    out.push_str("<img src=\"");
    match edition {
        // Of use on most screens; one file that holds all pictures has to stay small.
        Edition::Single => {
            let bytes =
                smaller.iter().rfind(|smaller| smaller.size.width >= COLUMN).and_then(|smaller| smaller.bytes.as_ref());
            data_address(&file.name, bytes.unwrap_or(&file.bytes), out);
        }
        _ => html::escape(&edition.file_address(page, &file.name), out),
    }
    if let (Edition::Alone | Edition::Workbench, Some(size), false) = (edition, size, smaller.is_empty()) {
        out.push_str("\" srcset=\"");
        for Smaller { name, size, .. } in smaller {
            html::escape(&edition.file_address(page, name), out);
            out.push_str(&format!(" {}w, ", size.width));
        }
        html::escape(&edition.file_address(page, &file.name), out);
        out.push_str(&format!(" {}w\" sizes=\"{SIZES}", size.width));
    }
    out.push_str("\" alt=\"");
    html::escape(&picture.alt, out);
    out.push('"');
    if let Some(size) = size {
        out.push_str(&format!(" width=\"{}\" height=\"{}\"", size.width, size.height));
    }
    out.push_str(" loading=\"lazy\" decoding=\"async\">");
}

fn data_address(name: &str, bytes: &[u8], out: &mut String) {
    let kind = match name.rsplit('.').next() {
        Some("svg") => "svg+xml",
        Some("png") => "png",
        Some("webp") => "webp",
        Some("gif") => "gif",
        Some("avif") => "avif",
        _ => "jpeg",
    };
    out.push_str(&format!("data:image/{kind};base64,"));
    STANDARD.encode_string(bytes, out);
}

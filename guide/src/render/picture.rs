//! Pictures as HTML.

use base64::{Engine, engine::general_purpose::STANDARD};
use form::target::Target;

use crate::{
    html,
    page::{Image, Page, Picture},
    read::File,
    render::{body, edition::Edition},
    site::Site,
};

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
    out.push_str("<img src=\"");
    match edition {
        Edition::Single => data_address(file, out),
        _ => html::escape(&edition.file_address(page, file), out),
    }
    out.push_str("\" alt=\"");
    html::escape(&picture.alt, out);
    out.push('"');
    if let Some(size) = size {
        out.push_str(&format!(" width=\"{}\" height=\"{}\"", size.width, size.height));
    }
    out.push_str(" loading=\"lazy\" decoding=\"async\">");
}

fn data_address(file: &File, out: &mut String) {
    let kind = match file.name.rsplit('.').next() {
        Some("svg") => "svg+xml",
        Some("png") => "png",
        Some("webp") => "webp",
        Some("gif") => "gif",
        Some("avif") => "avif",
        _ => "jpeg",
    };
    out.push_str(&format!("data:image/{kind};base64,"));
    STANDARD.encode_string(&file.bytes, out);
}

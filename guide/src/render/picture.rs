//! Pictures as HTML.

use base64::{Engine, engine::general_purpose::STANDARD};
use form::target::Target;

use crate::{
    page::{Image, Picture},
    render::{edition::Edition, html},
    site::{self, Site},
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
pub fn figure(site: &Site<'_>, picture: &Picture<'_>, drawn: &str, edition: Edition, out: &mut String) {
    if let Image::Screen(..) = picture.of {
        out.push_str("<figure class=\"screen-figure\"><div class=\"picture\" role=\"img\" aria-label=\"");
        html::escape(&picture.alt, out);
        out.push_str("\"><div inert aria-hidden=\"true\">");
        out.push_str(drawn);
        out.push_str("</div></div>");
    } else {
        out.push_str("<figure>");
        img(site, picture, edition, out);
    }
    if !picture.caption.is_empty() {
        out.push_str("<figcaption>");
        html::escape(&picture.caption, out);
        out.push_str("</figcaption>");
    }
    out.push_str("</figure>\n");
}

/// Appends a picture file.
pub fn img(site: &Site<'_>, picture: &Picture<'_>, edition: Edition, out: &mut String) {
    let Image::File(name) = &picture.of else { return };
    let file = &site.pictures[name.as_str()];
    let size = file.size.expect("the checks have passed only pictures that tell their size");
    out.push_str("<img src=\"");
    match edition {
        Edition::Single => data_address(file, out),
        _ => html::escape(&format!("pictures/{name}"), out),
    }
    out.push_str("\" alt=\"");
    html::escape(&picture.alt, out);
    out.push_str(&format!(
        "\" width=\"{}\" height=\"{}\" loading=\"lazy\" decoding=\"async\">",
        size.width, size.height
    ));
}

fn data_address(picture: &site::Picture<'_>, out: &mut String) {
    let name = picture.file.name.as_str();
    let kind = match name.rsplit('.').next() {
        Some("svg") => "svg+xml",
        Some("png") => "png",
        Some("webp") => "webp",
        _ => "jpeg",
    };
    out.push_str(&format!("data:image/{kind};base64,"));
    STANDARD.encode_string(&picture.file.bytes, out);
}

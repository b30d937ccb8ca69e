//! Which file of the site an address means, and what kind of file it is.

use std::path::{Path, PathBuf};

/// The file for the path of a request, or nothing where no such file may be served.
pub fn file_for(site: &Path, url: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?;
    let relative = relative_path(path.strip_prefix('/')?)?;
    let mut file = site.join(relative);
    if file.is_dir() {
        file.push("index.html");
    }
    file.is_file().then_some(file)
}

/// The media type by the end of the file's name.
pub fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        Some("webmanifest") => "application/manifest+json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("webp") => "image/webp",
        Some("avif") => "image/avif",
        Some("ico") => "image/x-icon",
        Some("txt") => "text/plain; charset=utf-8",
        Some("xml") => "application/xml",
        Some("pdf") => "application/pdf",
        _ => "application/octet-stream",
    }
}

/// A path that stays inside the folder that it is joined to.
fn relative_path(encoded: &str) -> Option<PathBuf> {
    let decoded = percent_decoded(encoded)?;
    let mut path = PathBuf::new();
    for part in decoded.split('/') {
        match part {
            "" | "." => {}
            ".." => return None,
            // On some systems these separate folders or name drives.
            part if part.contains(['\\', ':', '\0']) => return None,
            part => path.push(part),
        }
    }
    Some(path)
}

fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let high = char::from(rest.next()?).to_digit(16)?;
            let low = char::from(rest.next()?).to_digit(16)?;
            bytes.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_means_a_file_of_the_site() {
        let folder = tempfile::tempdir().unwrap();
        let site = folder.path();
        std::fs::create_dir(site.join("pictures")).unwrap();
        for file in ["index.html", "üst yazı.html", "pictures/kart.png"] {
            std::fs::write(site.join(file), "").unwrap();
        }
        let named = |url| file_for(site, url);
        assert_eq!(named("/"), Some(site.join("index.html")));
        assert_eq!(named("/index.html?v=1"), Some(site.join("index.html")));
        assert_eq!(named("/%C3%BCst%20yaz%C4%B1.html"), Some(site.join("üst yazı.html")));
        assert_eq!(named("/pictures//kart.png"), Some(site.join("pictures/kart.png")));
        assert_eq!(named("/pictures/"), None);
        assert_eq!(named("/missing.html"), None);
    }

    #[test]
    fn nothing_outside_the_site_is_served() {
        let folder = tempfile::tempdir().unwrap();
        let site = folder.path().join("site");
        std::fs::create_dir(&site).unwrap();
        std::fs::write(folder.path().join("secret"), "").unwrap();
        for url in [
            "/../secret",
            "/%2e%2e/secret",
            "/..%2Fsecret",
            "/./../secret",
            "/..\\secret",
            "/%00",
            "/%ff",
            "/%2",
            "//../secret",
            "secret",
            "",
        ] {
            assert_eq!(file_for(&site, url), None, "{url}");
        }
        let absolute = folder.path().join("secret");
        assert_eq!(file_for(&site, &format!("/{}", absolute.display())), None);
    }

    #[test]
    fn browsers_are_told_what_they_insist_on() {
        let kind = |name| media_type(Path::new(name));
        assert_eq!(kind("app-1_bg.wasm"), "application/wasm");
        assert_eq!(kind("index.html"), "text/html; charset=utf-8");
        assert_eq!(kind("app-1.js"), "text/javascript; charset=utf-8");
        assert_eq!(kind("manifest.webmanifest"), "application/manifest+json");
        assert_eq!(kind("index.html.br"), "application/octet-stream");
        assert_eq!(kind("LICENSE"), "application/octet-stream");
    }
}

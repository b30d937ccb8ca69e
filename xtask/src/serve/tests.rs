//! The server, asked as browsers ask.

use std::fs;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::thread;
use std::time::{Duration, SystemTime};

use tempfile::TempDir;

use super::*;

/// More than any answer takes, on a computer with much else to do.
const PATIENCE: Duration = Duration::from_secs(120);

/// A small site, beside which there is a file that is nobody's business.
struct Site {
    address: SocketAddr,
    _server: Server,
    folder: TempDir,
}

impl Site {
    fn new(builds: Option<Arc<Builds>>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let dist = folder.path().join("dist");
        fs::create_dir_all(dist.join("pictures")).unwrap();
        for (name, content) in [
            ("index.html", b"<p>Ana sayfa".as_slice()),
            ("404.html", b"<p>Yok"),
            ("üst yazı.html", "<p>Yazı".as_bytes()),
            ("app_bg.wasm", &[0; 100_000]),
            ("pictures/kart.png", b"Kart"),
            ("../secret", b"Gizli"),
        ] {
            fs::write(dist.join(name), content).unwrap();
        }
        let listener = bind(0).unwrap();
        let address = listener.local_addr().unwrap();
        Self { address, _server: Server::start(dist, builds, listener).unwrap(), folder }
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join("dist").join(name)
    }

    fn ask(&self, request: &str) -> Answer {
        ask(self.address, request, "")
    }
}

#[derive(Debug)]
struct Answer {
    status: String,
    /// In lower case.
    headers: String,
    body: String,
}

impl Answer {
    fn header(&self, name: &str) -> Option<&str> {
        self.headers.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
    }
}

/// `header` is one more than every request has, or empty.
fn ask(address: SocketAddr, request: &str, header: &str) -> Answer {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    let end = if header.is_empty() { "\r\n" } else { "\r\n\r\n" };
    write!(stream, "{request} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{header}{end}").unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    let answer = String::from_utf8(answer).unwrap();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    let (status, headers) = head.split_once("\r\n").unwrap();
    let status = status.strip_prefix("HTTP/1.1 ").unwrap();
    Answer { status: status.into(), headers: headers.to_ascii_lowercase(), body: body.into() }
}

#[test]
fn a_page_is_served_whole_and_never_from_a_cache() {
    let site = Site::new(None);
    for (path, status, body) in [("/", "200 OK", "<p>Ana sayfa"), ("/yok.html", "404 Not Found", "<p>Yok")] {
        let answer = site.ask(&format!("GET {path}"));
        assert_eq!((answer.status.as_str(), answer.body.as_str()), (status, body), "{path}");
        assert_eq!(answer.header("cache-control"), Some("no-cache"), "{path}");
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"), "{path}");
    }
}

#[test]
fn a_page_is_sent_again_only_when_it_has_changed() {
    let site = Site::new(None);
    let first = site.ask("GET /");
    let condition = format!("If-None-Match: {}", first.header("etag").unwrap());
    assert_eq!(ask(site.address, "GET /", &condition).status, "304 Not Modified");
    // As long as the page before.
    fs::write(site.file("index.html"), "<p>Yeni yazi").unwrap();
    let later = SystemTime::now() + Duration::from_millis(20);
    fs::File::options().write(true).open(site.file("index.html")).unwrap().set_modified(later).unwrap();
    assert_eq!(ask(site.address, "GET /", &condition).body, "<p>Yeni yazi");
    // A page that is not there has nothing to compare.
    assert_eq!(ask(site.address, "GET /yok.html", "If-None-Match: *").body, "<p>Yok");
}

#[test]
fn head_tells_the_length_and_sends_no_body() {
    let site = Site::new(None);
    let answer = site.ask("HEAD /app_bg.wasm");
    assert_eq!((answer.status.as_str(), answer.body.as_str()), ("200 OK", ""));
    assert_eq!(answer.header("content-length"), Some("100000"));
    assert_eq!(answer.header("content-type"), Some("application/wasm"));
}

#[test]
fn an_address_means_a_file_of_the_site() {
    let site = Site::new(None);
    for (path, body) in [
        ("/index.html?v=1", "<p>Ana sayfa"),
        ("/%C3%BCst%20yaz%C4%B1.html", "<p>Yazı"),
        ("/pictures/kart.png", "Kart"),
        ("/pictures//kart.png", "Kart"),
    ] {
        let answer = site.ask(&format!("GET {path}"));
        assert_eq!((answer.status.as_str(), answer.body.as_str()), ("200 OK", body), "{path}");
    }
}

#[test]
fn an_unknown_page_is_the_sites_own_404() {
    let site = Site::new(None);
    for path in ["/yok.html", "/pictures/", "/index.html/", "/__reload", "/__reload?since=1"] {
        let answer = site.ask(&format!("GET {path}"));
        assert_eq!((answer.status.as_str(), answer.body.as_str()), ("404 Not Found", "<p>Yok"), "{path}");
        assert_eq!(answer.header("content-type"), Some("text/html; charset=utf-8"), "{path}");
    }
    fs::remove_file(site.file("404.html")).unwrap();
    assert_eq!(site.ask("GET /yok.html").body, "There is no such page, and no 404.html either.\n");
}

#[test]
fn nothing_outside_the_site_is_served() {
    let site = Site::new(None);
    let absolute = site.file("../secret").canonicalize().unwrap();
    let absolute = absolute.to_str().unwrap();
    for path in [
        "/../secret",
        "/%2e%2e/secret",
        "/..%2Fsecret",
        "/./../secret",
        "/..%5Csecret",
        "/pictures/../../secret",
        "/%00",
        "/%ff",
        "/%2",
        "//../secret",
        &format!("/{absolute}"),
        &format!("/{}", absolute.replace('/', "%2F")),
    ] {
        let answer = site.ask(&format!("GET {path}"));
        assert_eq!((answer.status.as_str(), answer.body.as_str()), ("404 Not Found", "<p>Yok"), "{path}");
    }
}

#[test]
fn browsers_are_told_what_they_insist_on() {
    let site = Site::new(None);
    for (name, kind) in [
        ("app-1_bg.wasm", "application/wasm"),
        ("sayfa.html", "text/html; charset=utf-8"),
        ("base.css", "text/css; charset=utf-8"),
        ("app-1.js", "text/javascript; charset=utf-8"),
        ("robots.txt", "text/plain; charset=utf-8"),
        ("manifest.webmanifest", "application/manifest+json"),
        ("kart.svg", "image/svg+xml"),
        ("kart.webp", "image/webp"),
        ("index.html.br", "application/octet-stream"),
        ("LICENSE", "application/octet-stream"),
    ] {
        fs::write(site.file(name), "").unwrap();
        assert_eq!(site.ask(&format!("GET /{name}")).header("content-type"), Some(kind), "{name}");
    }
}

#[test]
fn nothing_is_accepted_from_outside() {
    let site = Site::new(Some(Arc::default()));
    for path in ["/index.html", "/__reload"] {
        let answer = site.ask(&format!("DELETE {path}"));
        assert_eq!(answer.status, "405 Method Not Allowed", "{path}");
        assert_eq!(answer.header("allow"), Some("get,head"), "{path}");
    }
    assert!(site.file("index.html").is_file());
}

#[test]
fn waiting_pages_are_told_of_the_next_build() {
    let builds = Arc::new(Builds::default());
    let site = Site::new(Some(Arc::clone(&builds)));
    let shown: u64 = site.ask("GET /__reload").body.parse().unwrap();
    let address = site.address;
    // More than the server has threads.
    let waiting =
        (0..64).map(|_| thread::spawn(move || ask(address, &format!("GET /__reload?since={shown}"), "").body));
    let waiting: Vec<_> = waiting.collect();
    // Others are answered meanwhile.
    assert_eq!(site.ask("GET /").body, "<p>Ana sayfa");
    builds.finished();
    for page in waiting {
        assert_eq!(page.join().unwrap(), (shown + 1).to_string());
    }
}

/// As when a browser leaves a page for the next: some connections end, and many new ones come at once beside those kept.
#[test]
fn connections_that_browsers_keep_keep_no_new_one_waiting() {
    let site = Site::new(None);
    let mut kept: Vec<TcpStream> = Vec::new();
    for _ in 0..40 {
        kept.truncate(kept.len() / 2);
        kept.extend((0..16).map(|_| TcpStream::connect(site.address).unwrap()));
        for stream in &mut kept {
            stream.set_read_timeout(Some(PATIENCE)).unwrap();
            stream.write_all(b"GET /pictures/kart.png HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
        }
        for stream in &mut kept {
            let mut answer = Vec::new();
            let mut buffer = [0; 1024];
            while !answer.ends_with(b"Kart") {
                let count = stream.read(&mut buffer).unwrap();
                assert_ne!(count, 0, "the server has ended a connection");
                answer.extend_from_slice(&buffer[..count]);
            }
        }
    }
}

#[test]
fn a_port_in_use_is_told_with_a_free_one() {
    let taken = bind(0).unwrap();
    let port = taken.local_addr().unwrap().port();
    let failure = bind(port).unwrap_err().to_string();
    assert!(failure.starts_with(&format!("error: port {port} is in use; choose")), "{failure}");
    assert!(failure.contains("cargo xtask serve --port "), "{failure}");
}

#[test]
fn pages_say_which_build_they_show() {
    assert_eq!(reload_since(None), Some(0));
    assert_eq!(reload_since(Some("since=17")), Some(17));
    for unclear in ["since=x", "since=", "", "17"] {
        assert_eq!(reload_since(Some(unclear)), None, "{unclear}");
    }
}

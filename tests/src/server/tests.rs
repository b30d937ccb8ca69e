//! The host, asked as a browser asks: over connections that are kept.

use std::{
    fs,
    io::{self, BufRead as _, BufReader, Read as _, Write as _},
    net::TcpStream,
    sync::LazyLock,
    thread,
    time::{Duration, Instant},
};

use tempfile::TempDir;

use super::*;

/// More than any answer takes, on a computer with much else to do.
const PATIENCE: Duration = Duration::from_secs(120);
/// Long enough for an answer that should not come to come.
const MOMENT: Duration = Duration::from_millis(200);
/// More than fits on the way between two programs.
static FILM: LazyLock<Vec<u8>> = LazyLock::new(|| vec![7; 32 << 20]);

/// A host of a small site, beside which there is a file that is nobody's business.
fn host() -> (Site, TempDir) {
    let folder = TempDir::new().expect("a folder");
    let site = folder.path().join("site");
    fs::create_dir_all(site.join("resimler")).expect("a folder for pictures");
    for (name, content) in [
        ("site/index.html", b"Ana sayfa".as_slice()),
        ("site/404.html", b"Yok"),
        ("site/resimler/kart.png", b"Kart"),
        ("site/film.mp4", FILM.as_slice()),
        ("gizli.html", b"Gizli"),
    ] {
        fs::write(folder.path().join(name), content).expect("a file of the site");
    }
    (Site::serve(site), folder)
}

/// A connection as browsers keep it, for one question after the other.
struct Connection(BufReader<TcpStream>);

#[derive(Debug, Default, PartialEq, Eq)]
struct Answer {
    status: String,
    kind: String,
    /// Names of all headers, in lower case.
    headers: Vec<String>,
    body: String,
}

impl Connection {
    fn to(site: &Site) -> Connection {
        let stream = TcpStream::connect(("127.0.0.1", site.port)).expect("the host listens");
        stream.set_read_timeout(Some(PATIENCE)).expect("a connection has patience");
        Connection(BufReader::new(stream))
    }

    fn asks(&mut self, path: &str) {
        self.sends(&format!("GET {path}"));
    }

    fn sends(&mut self, question: &str) {
        let question = format!("{question} HTTP/1.1\r\nHost: localhost\r\n\r\n");
        self.0.get_mut().write_all(question.as_bytes()).expect("the host reads");
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        self.0.read_line(&mut line).expect("the host answers");
        line.trim_end().to_owned()
    }

    fn hears(&mut self) -> Answer {
        let mut answer = Answer { status: self.line().replace("HTTP/1.1 ", ""), ..Answer::default() };
        let mut length = 0;
        while let Some((name, value)) = self.line().split_once(": ").map(|(n, v)| (n.to_lowercase(), v.to_owned())) {
            match name.as_str() {
                "content-type" => answer.kind = value,
                "content-length" => length = value.parse().expect("a length"),
                _ => {}
            }
            answer.headers.push(name);
        }
        let mut body = vec![0; length];
        self.0.read_exact(&mut body).expect("the whole body");
        answer.body = String::from_utf8(body).expect("text");
        answer
    }

    /// Whether there is silence for a moment.
    fn hears_nothing(&mut self) -> bool {
        let patient = |stream: &TcpStream, time| stream.set_read_timeout(Some(time)).expect("patience can be set");
        patient(self.0.get_ref(), MOMENT);
        let heard = self.0.fill_buf().map(|_| ());
        patient(self.0.get_ref(), PATIENCE);
        heard.is_err_and(|error| matches!(error.kind(), io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut))
    }

    /// Whether the host has ended it.
    fn is_at_an_end(&mut self) -> bool {
        match self.0.fill_buf() {
            Ok(heard) => heard.is_empty(),
            Err(error) => error.kind() == io::ErrorKind::ConnectionReset,
        }
    }
}

fn asked(site: &Site, path: &str) -> Answer {
    let mut connection = Connection::to(site);
    connection.asks(path);
    connection.hears()
}

#[track_caller]
fn waits_until(is_so: impl Fn() -> bool) {
    let start = Instant::now();
    while !is_so() {
        assert!(start.elapsed() < PATIENCE, "waited in vain");
        thread::sleep(Duration::from_millis(10));
    }
}

#[track_caller]
fn reads(site: &Site, path: &str, status: &str, body: &str) {
    let answer = asked(site, path);
    assert_eq!((answer.status.as_str(), answer.body.as_str()), (status, body), "{path}");
}

#[test]
fn the_site_is_served_in_two_folders_of_the_host() {
    let (site, _folder) = host();
    for path in ["/okul/rehber/", "/okul/rehber/index.html?v=1", "/baska-okul/rehber/", "/baska-okul/rehber/index.html"]
    {
        reads(&site, path, "200 OK", "Ana sayfa");
    }
    reads(&site, "/okul/rehber/resimler/kart.png", "200 OK", "Kart");
    assert!(site.address("a.html").ends_with("/okul/rehber/a.html"));
    assert!(site.other_address("a.html").ends_with("/baska-okul/rehber/a.html"));
}

#[test]
fn what_is_not_there_is_told_by_the_sites_own_page() {
    let (site, _folder) = host();
    for path in [
        "/",
        "/index.html",
        "/okul/index.html",
        "/okul/rehber",
        "/okul/rehber/yok.html",
        "/okul/rehber/resimler/",
        "/okul/rehber/index.html/",
        "/baska-okul/rehber/yok.html",
    ] {
        reads(&site, path, "404 Not Found", "Yok");
    }
    assert_eq!(asked(&site, "/yok").kind, "text/html; charset=utf-8");
}

#[test]
fn nothing_outside_the_folder_is_served() {
    let (site, folder) = host();
    for way in ["../gizli.html", "%2e%2e/gizli.html", "..%2Fgizli.html", "./../gizli.html", "resimler/../../gizli.html"]
    {
        reads(&site, &format!("/okul/rehber/{way}"), "404 Not Found", "Yok");
    }
    let absolute = folder.path().join("gizli.html");
    for way in [absolute.display().to_string(), absolute.display().to_string().replace('/', "%2F")] {
        reads(&site, &format!("/okul/rehber/{way}"), "404 Not Found", "Yok");
    }
}

#[test]
fn browsers_are_told_the_kind_and_no_age() {
    let folder = TempDir::new().expect("a folder");
    let kinds = [
        ("sayfa.html", "text/html; charset=utf-8"),
        ("app.css", "text/css; charset=utf-8"),
        ("app.js", "text/javascript; charset=utf-8"),
        ("app.wasm", "application/wasm"),
        ("kart.svg", "image/svg+xml"),
        ("site.webmanifest", "application/manifest+json"),
        ("kart.png", "image/png"),
        ("kart.webp", "image/webp"),
        ("yazi.woff2", "font/woff2"),
        ("words", "application/octet-stream"),
    ];
    for (name, _) in kinds {
        fs::write(folder.path().join(name), "").expect("a file of the site");
    }
    let site = Site::serve(folder.path().to_owned());
    for (name, kind) in kinds {
        let answer = asked(&site, &format!("/okul/rehber/{name}"));
        assert_eq!((answer.status.as_str(), answer.kind.as_str()), ("200 OK", kind), "{name}");
        let ages = ["cache-control", "etag", "expires", "last-modified"];
        assert!(answer.headers.iter().all(|header| !ages.contains(&header.as_str())), "{:?}", answer.headers);
    }
}

#[test]
fn every_request_is_written_down() {
    let (site, _folder) = host();
    for question in ["GET /okul/rehber/?a=1", "HEAD /yok", "DELETE /okul/rehber/index.html"] {
        let mut connection = Connection::to(&site);
        connection.sends(question);
        connection.line();
    }
    assert_eq!(site.asked(), ["GET /okul/rehber/?a=1", "HEAD /yok", "DELETE /okul/rehber/index.html"]);
}

/// As when a browser leaves a page for the next: some connections end, and many new ones come at once beside those kept.
#[test]
fn connections_that_browsers_keep_keep_no_new_one_waiting() {
    let (site, _folder) = host();
    let mut kept: Vec<Connection> = Vec::new();
    for round in 0..40 {
        kept.truncate(kept.len() / 2);
        kept.extend((0..16).map(|_| Connection::to(&site)));
        for connection in &mut kept {
            connection.asks("/okul/rehber/");
        }
        for (number, connection) in kept.iter_mut().enumerate() {
            assert_eq!(connection.hears().body, "Ana sayfa", "connection {number}, round {round}");
        }
    }
}

#[test]
fn who_does_not_read_the_answer_keeps_nobody_waiting() {
    let (site, _folder) = host();
    let mut leaving: Vec<Connection> = (0..32).map(|_| Connection::to(&site)).collect();
    for connection in &mut leaving {
        connection.asks("/okul/rehber/film.mp4");
        assert_eq!(connection.line(), "HTTP/1.1 200 OK");
    }
    reads(&site, "/okul/rehber/", "200 OK", "Ana sayfa");
    drop(leaving);
    reads(&site, "/okul/rehber/", "200 OK", "Ana sayfa");
}

#[test]
fn it_loses_files_and_finds_them_again() {
    let (site, _folder) = host();
    site.loses(Some("resimler/k"));
    reads(&site, "/okul/rehber/resimler/kart.png", "404 Not Found", "Yok");
    reads(&site, "/baska-okul/rehber/resimler/kart.png", "404 Not Found", "Yok");
    reads(&site, "/okul/rehber/", "200 OK", "Ana sayfa");
    site.loses(Some("index"));
    reads(&site, "/okul/rehber/", "404 Not Found", "Yok");
    site.loses(None);
    reads(&site, "/okul/rehber/resimler/kart.png", "200 OK", "Kart");
}

#[test]
fn it_fails_for_a_while() {
    let (site, _folder) = host();
    site.fails(true);
    for path in ["/okul/rehber/", "/yok"] {
        let answer = asked(&site, path);
        assert_eq!(
            (answer.status.as_str(), answer.kind.as_str()),
            ("503 Service Unavailable", "text/plain; charset=utf-8")
        );
    }
    site.fails(false);
    reads(&site, "/okul/rehber/", "200 OK", "Ana sayfa");
}

#[test]
fn it_hangs_for_a_while() {
    let (site, _folder) = host();
    let mut kept = Connection::to(&site);
    kept.asks("/okul/rehber/");
    kept.hears();
    site.hangs(true);
    let mut fresh = Connection::to(&site);
    for connection in [&mut kept, &mut fresh] {
        connection.asks("/okul/rehber/?again");
        assert!(connection.hears_nothing());
    }
    // It reads what it is asked.
    waits_until(|| site.asked().iter().filter(|request| request.ends_with("?again")).count() == 2);
    site.hangs(false);
    for connection in [&mut kept, &mut fresh] {
        assert_eq!(connection.hears().body, "Ana sayfa");
    }
}

#[test]
fn a_file_stalls_and_the_others_come() {
    let (site, _folder) = host();
    site.stalls(Some("resimler/k"));
    let mut stalled = Connection::to(&site);
    stalled.asks("/okul/rehber/resimler/kart.png");
    assert!(stalled.hears_nothing());
    reads(&site, "/okul/rehber/", "200 OK", "Ana sayfa");
    site.stalls(None);
    assert_eq!(stalled.hears().body, "Kart");
}

#[test]
fn a_new_version_is_published_under_the_same_address() {
    let (site, folder) = host();
    let new = folder.path().join("new");
    fs::create_dir(&new).expect("a folder");
    fs::write(new.join("index.html"), "Yeni sayfa").expect("a file of the site");
    fs::write(new.join("404.html"), "Artık yok").expect("a file of the site");
    let mut connection = Connection::to(&site);
    connection.asks("/okul/rehber/");
    assert_eq!(connection.hears().body, "Ana sayfa");
    site.publishes(new);
    connection.asks("/okul/rehber/");
    assert_eq!(connection.hears().body, "Yeni sayfa");
    reads(&site, "/baska-okul/rehber/", "200 OK", "Yeni sayfa");
    reads(&site, "/okul/rehber/resimler/kart.png", "404 Not Found", "Artık yok");
}

#[test]
fn once_stopped_it_answers_nobody() {
    let (mut site, _folder) = host();
    let mut kept = Connection::to(&site);
    kept.asks("/okul/rehber/");
    kept.hears();
    let mut halfway = Connection::to(&site);
    halfway.asks("/okul/rehber/film.mp4");
    halfway.line();
    site.hangs(true);
    let mut waiting = Connection::to(&site);
    waiting.asks("/okul/rehber/");
    assert!(waiting.hears_nothing());
    site.stop();
    assert!(kept.is_at_an_end());
    assert!(waiting.is_at_an_end());
    let heard = io::copy(&mut halfway.0, &mut io::sink()).unwrap_or_default();
    assert!(heard < FILM.len() as u64, "an answer ends where it is");
    assert!(TcpStream::connect(("127.0.0.1", site.port)).is_err());
}

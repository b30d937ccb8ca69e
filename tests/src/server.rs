//! A static host that knows nothing of the site: it serves files from sub-folders and writes down what was asked.
//!
//! It can also fall silent, fail, lose files and publish a new version, since a school's network and its host do.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use axum::{
    Router,
    body::Body,
    extract::{Request, State},
    http::{HeaderValue, StatusCode, Uri, header},
    response::{IntoResponse as _, Response},
};
use tokio::{net::TcpListener, runtime, sync::watch};
use tower_http::services::ServeDir;

/// Where the site is on its host; not at the root, since schools have folders.
const FOLDER: &str = "/okul/rehber/";
/// Where it is a second time, as that of another school on the same host.
const OTHER_FOLDER: &str = "/baska-okul/rehber/";

/// The site on a host of its own: a free port, and so an origin without a past.
///
/// What it does from now on, it does for every request that it has not answered yet.
pub struct Site {
    /// While it runs, the host answers. With it end the listener and every connection, kept ones too.
    runtime: Option<runtime::Runtime>,
    host: Arc<Host>,
    port: u16,
}

impl Site {
    /// Serves `folder`, in two places.
    ///
    /// # Panics
    /// If there is no free port on this computer.
    pub fn serve(folder: PathBuf) -> Site {
        let host = Arc::new(Host {
            folder: Mutex::new(folder),
            asked: Mutex::default(),
            lost: Mutex::default(),
            fails: Mutex::default(),
            hangs: watch::Sender::new(false),
        });
        let runtime = runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("threads");
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).expect("a free port");
        let port = listener.local_addr().expect("an address of the internet").port();
        let answers = Router::new().fallback(answer).with_state(Arc::clone(&host));
        runtime.spawn(async move { axum::serve(listener, answers).await });
        Site { runtime: Some(runtime), host, port }
    }

    /// The address of a page.
    pub fn address(&self, page: &str) -> String {
        self.address_in(FOLDER, page)
    }

    /// The address of the same page in the other folder of this host.
    pub fn other_address(&self, page: &str) -> String {
        self.address_in(OTHER_FOLDER, page)
    }

    fn address_in(&self, folder: &str, page: &str) -> String {
        format!("http://127.0.0.1:{}{folder}{page}", self.port)
    }

    /// Every request so far, as `GET /path?query`, whether it was answered or not.
    pub fn asked(&self) -> Vec<String> {
        lock(&self.host.asked).clone()
    }

    /// From now on no file is found whose name begins so; with `None`, all are again.
    pub fn loses(&self, files: Option<&'static str>) {
        *lock(&self.host.lost) = files;
    }

    /// From now on every answer is an error of the host (503); with `false`, no longer.
    pub fn fails(&self, fails: bool) {
        *lock(&self.host.fails) = fails;
    }

    /// From now on requests are taken and not answered, as in a network that has stalled; with `false`, those that wait
    /// are answered too.
    pub fn hangs(&self, hangs: bool) {
        self.host.hangs.send_replace(hangs);
    }

    /// From now on `folder` is served under the same addresses: a new version of the site.
    pub fn publishes(&self, folder: PathBuf) {
        *lock(&self.host.folder) = folder;
    }

    /// Stops serving: from now on nobody answers, and connections that browsers keep are at an end.
    pub fn stop(&mut self) {
        drop(self.runtime.take());
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.stop();
    }
}

/// What requests are answered from.
struct Host {
    folder: Mutex<PathBuf>,
    asked: Mutex<Vec<String>>,
    /// How the names of the files begin that are not to be had.
    lost: Mutex<Option<&'static str>>,
    fails: Mutex<bool>,
    hangs: watch::Sender<bool>,
}

/// A test that failed while it held the lock leaves a whole value behind.
fn lock<T>(value: &Mutex<T>) -> MutexGuard<'_, T> {
    value.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn answer(State(host): State<Arc<Host>>, request: Request) -> Response {
    lock(&host.asked).push(format!("{} {}", request.method(), request.uri()));
    // It fails only without a sender, and `host` holds one.
    let _ = host.hangs.subscribe().wait_for(|hangs| !hangs).await;
    if *lock(&host.fails) {
        return (StatusCode::SERVICE_UNAVAILABLE, "The host is out of order.\n").into_response();
    }
    let lost = *lock(&host.lost);
    let folder = lock(&host.folder).clone();
    let answer = match file(request, &folder, lost).await {
        Some(answer) => answer,
        None => missing(&folder).await,
    };
    as_a_plain_host_tells_it(answer)
}

/// The file that is asked for, where there is one.
async fn file(mut request: Request, folder: &Path, lost: Option<&str>) -> Option<Response> {
    let (place, name) =
        [FOLDER, OTHER_FOLDER].iter().find_map(|place| Some((place, request.uri().path().strip_prefix(place)?)))?;
    let name = if name.is_empty() { "index.html" } else { name };
    if lost.is_some_and(|lost| name.starts_with(lost)) {
        return None;
    }
    *request.uri_mut() = format!("/{name}").parse::<Uri>().ok()?;
    let mut files = ServeDir::new(folder).redirect_path_prefix(place.trim_end_matches('/'));
    let answer = files.try_call(request).await.ok()?;
    (answer.status() != StatusCode::NOT_FOUND).then(|| answer.map(Body::new))
}

/// The site's own page for what is not there.
async fn missing(folder: &Path) -> Response {
    let page = tokio::fs::read(folder.join("404.html")).await.unwrap_or_default();
    (StatusCode::NOT_FOUND, [(header::CONTENT_TYPE, "text/html")], page).into_response()
}

fn as_a_plain_host_tells_it(mut answer: Response) -> Response {
    let headers = answer.headers_mut();
    // From a file's age a browser guesses how long it may keep it: what it shows would depend on when the site was built.
    headers.remove(header::LAST_MODIFIED);
    headers.remove(header::ETAG);
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    let text = kind.filter(|kind| kind.starts_with("text/") && !kind.contains(';'));
    if let Some(kind) = text.and_then(|kind| HeaderValue::from_str(&format!("{kind}; charset=utf-8")).ok()) {
        headers.insert(header::CONTENT_TYPE, kind);
    }
    answer
}

#[cfg(test)]
mod tests {
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
            while let Some((name, value)) = self.line().split_once(": ").map(|(n, v)| (n.to_lowercase(), v.to_owned()))
            {
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
        for path in
            ["/okul/rehber/", "/okul/rehber/index.html?v=1", "/baska-okul/rehber/", "/baska-okul/rehber/index.html"]
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
        for way in
            ["../gizli.html", "%2e%2e/gizli.html", "..%2Fgizli.html", "./../gizli.html", "resimler/../../gizli.html"]
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

    #[test]
    fn connections_that_browsers_keep_are_all_answered() {
        let (site, _folder) = host();
        let mut connections: Vec<Connection> = (0..64).map(|_| Connection::to(&site)).collect();
        for round in 0..3 {
            for connection in &mut connections {
                connection.asks("/okul/rehber/");
            }
            for (number, connection) in connections.iter_mut().enumerate() {
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
}

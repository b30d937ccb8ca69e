//! `cargo xtask serve`: builds the site and serves it on this computer only.

use std::fs;
use std::net::TcpListener;
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;

use tiny_http::{Header, Method, Request, Response, Server};

use crate::builds::Builds;
use crate::failure::{Failure, Result};
use crate::files;
use crate::run::Progress;
use crate::setup::{self, Setup};
use crate::site::{self, Edition};
use crate::watch::{Watch, Work};
use crate::workspace::Workspace;

/// Builds and serves the site until the person stops it, with `watch` rebuilding it on changes.
pub fn serve(workspace: &Workspace, port: u16, watch: bool) -> Result<()> {
    // Before the long build, so that a port in use is told at once.
    let listener = bind(port)?;
    let mut setup = Setup::new(workspace, setup::SITE)?;
    let mut progress = Progress::new(setup.steps() + site::STEPS);
    setup.install(&mut progress)?;
    if !watch {
        site::build(workspace, &setup.path(), Edition::Published, &mut progress)?;
        announce(workspace, &listener);
        start(workspace.dist(), None, listener)?.wait();
        return Ok(());
    }
    // Changes made during the first build count too.
    let watch = Watch::start(workspace, setup.path())?;
    let builds = Arc::new(Builds::default());
    let built = site::build(workspace, &setup.path(), Edition::Watched, &mut progress);
    let owed = built.err().map(|failure| {
        eprintln!("{failure}\nServing what there is; the next change builds again.");
        Work::Shell
    });
    announce(workspace, &listener);
    println!("Watching for changes. Before publishing, run `cargo xtask build`: it leaves the reloading out.");
    start(workspace.dist(), Some(Arc::clone(&builds)), listener)?;
    watch.run(&builds, owed)
}

/// Takes the port, or says who could.
fn bind(port: u16) -> Result<TcpListener> {
    TcpListener::bind(("127.0.0.1", port)).map_err(|error| {
        let free = (port.saturating_add(1)..=u16::MAX)
            .find(|&other| TcpListener::bind(("127.0.0.1", other)).is_ok())
            .unwrap_or(0);
        let advice = format!("choose another one: `cargo xtask serve --port {free}`");
        if error.kind() == std::io::ErrorKind::AddrInUse {
            Failure::new(format!("port {port} is in use; {advice}"))
        } else {
            Failure::new(format!("port {port} cannot be used ({error}); {advice}"))
        }
    })
}

fn announce(workspace: &Workspace, listener: &TcpListener) {
    if let Ok(address) = listener.local_addr() {
        println!("\nThe site:        http://{address}/");
    }
    let single_file = workspace.dist().join("rehber.html");
    println!("The single file: {}", single_file.display());
    println!("Ctrl-C ends this.");
}

/// The threads that answer requests.
struct Serving(Vec<thread::JoinHandle<()>>);

impl Serving {
    fn wait(self) {
        for thread in self.0 {
            // A thread ends only by a panic, which it has reported itself.
            let _ = thread.join();
        }
    }
}

fn start(dist: PathBuf, builds: Option<Arc<Builds>>, listener: TcpListener) -> Result<Serving> {
    const THREADS: usize = 4;
    let server = Server::from_listener(listener, None)
        .map_err(|error| Failure::new(format!("the server could not start: {error}")))?;
    let server = Arc::new(server);
    let site = Arc::new(Site { dist, builds });
    let threads = (0..THREADS).map(|_| {
        let server = Arc::clone(&server);
        let site = Arc::clone(&site);
        thread::spawn(move || {
            while let Ok(request) = server.recv() {
                site.answer(request);
            }
        })
    });
    Ok(Serving(threads.collect()))
}

/// What is served.
struct Site {
    dist: PathBuf,
    builds: Option<Arc<Builds>>,
}

impl Site {
    fn answer(&self, request: Request) {
        if !matches!(request.method(), Method::Get | Method::Head) {
            let refusal = text("Only GET and HEAD are answered here.\n").with_status_code(405);
            respond(request, refusal.with_header(header("Allow", "GET, HEAD")));
            return;
        }
        match (&self.builds, reload_since(request.url())) {
            (Some(builds), Some(since)) => {
                // Its answer may take long, and other requests shall not wait for it.
                let builds = Arc::clone(builds);
                thread::spawn(move || respond(request, text(&builds.newer_than(since).to_string())));
            }
            _ => {
                let response = self.file(request.url());
                respond(request, response);
            }
        }
    }

    fn file(&self, url: &str) -> Response<Body> {
        let found = files::file_for(&self.dist, url);
        let status = if found.is_some() { 200 } else { 404 };
        let file = found.unwrap_or_else(|| self.dist.join("404.html"));
        match fs::read(&file) {
            Ok(bytes) => Response::from_data(bytes)
                .with_status_code(status)
                .with_header(header("Content-Type", files::media_type(&file))),
            Err(_) => text("There is no such page, and no 404.html either.\n").with_status_code(404),
        }
    }
}

type Body = std::io::Cursor<Vec<u8>>;

/// The build that a page already shows, when the request asks for a newer one. A page that does
/// not say is told the present one at once.
fn reload_since(url: &str) -> Option<u64> {
    let query = url.strip_prefix("/__reload")?;
    if query.is_empty() {
        return Some(0);
    }
    query.strip_prefix("?since=")?.parse().ok()
}

fn text(words: &str) -> Response<Body> {
    Response::from_data(words).with_header(header("Content-Type", "text/plain; charset=utf-8"))
}

fn header(name: &'static str, value: &'static str) -> Header {
    Header::from_bytes(name, value).expect("our own headers are plain ASCII")
}

fn respond(request: Request, response: Response<Body>) {
    let response = response
        // What was just built shall be seen.
        .with_header(header("Cache-Control", "no-cache"))
        .with_header(header("X-Content-Type-Options", "nosniff"))
        .with_chunked_threshold(usize::MAX);
    // A browser that has gone away needs no answer.
    let _ = request.respond(response);
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::{SocketAddr, TcpStream};
    use std::time::Duration;

    use super::*;

    fn site(builds: Option<Arc<Builds>>) -> (SocketAddr, tempfile::TempDir) {
        let dist = tempfile::tempdir().unwrap();
        fs::write(dist.path().join("index.html"), "<p>Ana sayfa").unwrap();
        fs::write(dist.path().join("404.html"), "<p>Yok").unwrap();
        fs::write(dist.path().join("app_bg.wasm"), vec![0; 100_000]).unwrap();
        let listener = bind(0).unwrap();
        let address = listener.local_addr().unwrap();
        start(dist.path().to_owned(), builds, listener).unwrap();
        (address, dist)
    }

    /// The status line, the headers in lower case and the body.
    fn ask(address: SocketAddr, request: &str) -> (String, String, String) {
        let mut stream = TcpStream::connect(address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
        write!(stream, "{request} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let answer = String::from_utf8(answer).unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        let (status, headers) = head.split_once("\r\n").unwrap();
        (status.into(), headers.to_ascii_lowercase(), body.into())
    }

    #[test]
    fn a_page_is_served_whole_and_never_from_a_cache() {
        let (address, _dist) = site(None);
        let (status, headers, body) = ask(address, "GET /");
        assert_eq!(status, "HTTP/1.1 200 OK");
        assert!(headers.contains("content-type: text/html; charset=utf-8"));
        assert!(headers.contains("cache-control: no-cache"));
        assert_eq!(body, "<p>Ana sayfa");
    }

    #[test]
    fn head_tells_the_length_and_sends_no_body() {
        let (address, _dist) = site(None);
        let (status, headers, body) = ask(address, "HEAD /app_bg.wasm");
        assert_eq!(status, "HTTP/1.1 200 OK");
        assert!(headers.contains("content-length: 100000"), "{headers}");
        assert!(headers.contains("content-type: application/wasm"));
        assert_eq!(body, "");
    }

    #[test]
    fn an_unknown_page_is_the_sites_own_404() {
        let (address, _dist) = site(None);
        for path in ["/yok.html", "/../Cargo.toml", "/__reload", "/__reload?since=1"] {
            let (status, _, body) = ask(address, &format!("GET {path}"));
            assert_eq!((status.as_str(), body.as_str()), ("HTTP/1.1 404 Not Found", "<p>Yok"));
        }
    }

    #[test]
    fn nothing_is_accepted_from_outside() {
        let (address, _dist) = site(None);
        let (status, headers, _) = ask(address, "DELETE /index.html");
        assert!(status.starts_with("HTTP/1.1 405"));
        assert!(headers.contains("allow: get, head"));
    }

    #[test]
    fn a_waiting_page_is_told_of_the_next_build() {
        let builds = Arc::new(Builds::default());
        let (address, _dist) = site(Some(Arc::clone(&builds)));
        let (_, _, now) = ask(address, "GET /__reload");
        let page = thread::spawn(move || ask(address, &format!("GET /__reload?since={now}")).2);
        // More pages than the server has threads may wait: others are still answered.
        assert_eq!(ask(address, "GET /").2, "<p>Ana sayfa");
        builds.finished();
        assert_eq!(page.join().unwrap(), builds.newer_than(0).to_string());
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
        assert_eq!(reload_since("/__reload"), Some(0));
        assert_eq!(reload_since("/__reload?since=17"), Some(17));
        assert_eq!(reload_since("/__reload?since=x"), None);
        assert_eq!(reload_since("/index.html"), None);
    }
}

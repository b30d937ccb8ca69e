//! A static host that knows nothing of the site: it serves files from a sub-folder and writes down what was asked.

use std::{
    fs::{self, File},
    path::{Component, Path, PathBuf},
    sync::{Arc, Mutex},
    thread::{self, JoinHandle},
};

use tiny_http::{Header, Request, Response, Server};

/// Where the site is on its host; not at the root, since schools have folders.
pub const FOLDER: &str = "/okul/rehber/";

/// The site on a host of its own: a free port, and so an origin without a past.
pub struct Site {
    server: Arc<Server>,
    thread: Option<JoinHandle<()>>,
    asked: Arc<Mutex<Vec<String>>>,
    /// How the names of the files begin that are not to be had.
    lost: Arc<Mutex<Option<&'static str>>>,
    port: u16,
}

impl Site {
    /// Serves `folder`.
    ///
    /// # Panics
    /// If there is no free port on this computer.
    pub fn serve(folder: PathBuf) -> Site {
        let server = Arc::new(Server::http("127.0.0.1:0").expect("a free port"));
        let port = server.server_addr().to_ip().expect("an address of the internet").port();
        let asked = Arc::new(Mutex::new(Vec::new()));
        let lost = Arc::new(Mutex::new(None));
        let (listening, record, losing) = (Arc::clone(&server), Arc::clone(&asked), Arc::clone(&lost));
        let thread = thread::spawn(move || {
            for request in listening.incoming_requests() {
                record.lock().expect("the record").push(format!("{} {}", request.method(), request.url()));
                let lost: Option<&'static str> = *losing.lock().expect("what is lost");
                let folder = folder.clone();
                // On a thread of its own: a browser that goes to another page leaves answers unread, and would keep all
                // that follow waiting.
                thread::spawn(move || answer(request, &folder, lost));
            }
        });
        Site { server, thread: Some(thread), asked, lost, port }
    }

    /// The address of a page.
    pub fn address(&self, page: &str) -> String {
        format!("http://127.0.0.1:{}{FOLDER}{page}", self.port)
    }

    /// Every request so far, as `GET /path`.
    ///
    /// # Panics
    /// If the server has failed.
    pub fn asked(&self) -> Vec<String> {
        self.asked.lock().expect("the record").clone()
    }

    /// From now on no file is found whose name begins so; with `None`, all are again.
    ///
    /// # Panics
    /// If the server has failed.
    pub fn loses(&self, files: Option<&'static str>) {
        *self.lost.lock().expect("what is lost") = files;
    }

    /// Stops serving: from now on nobody answers.
    pub fn stop(&mut self) {
        self.server.unblock();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.stop();
    }
}

fn answer(request: Request, folder: &Path, lost: Option<&str>) {
    // A browser that goes away before it has its answer is no failure.
    let _ = match find(request.url(), folder, lost) {
        Some((path, file)) => request.respond(Response::from_file(file).with_header(kind(&path))),
        None => {
            let page = fs::read(folder.join("404.html")).unwrap_or_default();
            let html = kind(Path::new("404.html"));
            request.respond(Response::from_data(page).with_status_code(404).with_header(html))
        }
    };
}

fn find(url: &str, folder: &Path, lost: Option<&str>) -> Option<(PathBuf, File)> {
    let name = url.split(['?', '#']).next()?.strip_prefix(FOLDER)?;
    let name = if name.is_empty() { "index.html" } else { name };
    let relative = Path::new(name);
    let stays_inside = relative.components().all(|part| matches!(part, Component::Normal(_)));
    let path = folder.join(relative);
    if !stays_inside || !path.is_file() || lost.is_some_and(|lost| name.starts_with(lost)) {
        return None;
    }
    let file = File::open(&path).ok()?;
    Some((path, file))
}

fn kind(path: &Path) -> Header {
    let kind = match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("webmanifest") => "application/manifest+json",
        Some("png") => "image/png",
        Some("webp") => "image/webp",
        _ => "application/octet-stream",
    };
    Header::from_bytes("Content-Type", kind).expect("a header in ASCII")
}

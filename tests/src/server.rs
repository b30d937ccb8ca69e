//! A static host that knows nothing of the site: it serves files from sub-folders and writes down what was asked.
//!
//! It can also fall silent, fail, lose files and publish a new version, since a school's network and its host do.

#[cfg(test)]
mod tests;

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
            stalled: watch::Sender::new(None),
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

    /// From now on requests for files whose names begin so are taken and not answered; with `None`, all are again.
    pub fn stalls(&self, files: Option<&'static str>) {
        self.host.stalled.send_replace(files);
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
    /// How the names of the files begin that never come.
    stalled: watch::Sender<Option<&'static str>>,
}

/// A test that failed while it held the lock leaves a whole value behind.
fn lock<T>(value: &Mutex<T>) -> MutexGuard<'_, T> {
    value.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn answer(State(host): State<Arc<Host>>, request: Request) -> Response {
    lock(&host.asked).push(format!("{} {}", request.method(), request.uri()));
    // It fails only without a sender, and `host` holds one.
    let _ = host.hangs.subscribe().wait_for(|hangs| !hangs).await;
    let (_, name) = place_and_name(request.uri()).unwrap_or_default();
    let comes = |stalled: &Option<&str>| !stalled.is_some_and(|stalled| name.starts_with(stalled));
    let _ = host.stalled.subscribe().wait_for(comes).await;
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
    let (place, name) = place_and_name(request.uri())?;
    if lost.is_some_and(|lost| name.starts_with(lost)) {
        return None;
    }
    *request.uri_mut() = format!("/{name}").parse::<Uri>().ok()?;
    let mut files = ServeDir::new(folder).redirect_path_prefix(place.trim_end_matches('/'));
    let answer = files.try_call(request).await.ok()?;
    (answer.status() != StatusCode::NOT_FOUND).then(|| answer.map(Body::new))
}

/// In which folder of the host a file is, and what it is called there.
fn place_and_name(address: &Uri) -> Option<(&'static str, &str)> {
    let within = |place: &&'static str| Some((*place, address.path().strip_prefix(place)?));
    let (place, name) = [FOLDER, OTHER_FOLDER].iter().find_map(within)?;
    Some((place, if name.is_empty() { "index.html" } else { name }))
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

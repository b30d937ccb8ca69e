//! `cargo xtask serve`: builds the site and serves it on this computer only.

#[cfg(test)]
mod tests;

use std::net::TcpListener;
use std::path::PathBuf;
use std::sync::Arc;

use axum::Router;
use axum::extract::{RawQuery, State};
use axum::handler::HandlerWithoutStateExt as _;
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware;
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use tokio::runtime::Runtime;
use tokio::task::JoinHandle;
use tower_http::services::ServeDir;

use crate::builds::Builds;
use crate::failure::{Failure, Result};
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
        return Server::start(workspace.dist(), None, listener)?.wait();
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
    // Answers on threads of its own, so that no page waits for the builds of this one.
    let _server = Server::start(workspace.dist(), Some(Arc::clone(&builds)), listener)?;
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

/// Answers requests as long as it lives.
struct Server {
    runtime: Runtime,
    answering: JoinHandle<std::io::Result<()>>,
}

impl Server {
    fn start(dist: PathBuf, builds: Option<Arc<Builds>>, listener: TcpListener) -> Result<Self> {
        let refused = |error| Failure::new(format!("the server could not start: {error}"));
        let runtime = Runtime::new().map_err(refused)?;
        listener.set_nonblocking(true).map_err(refused)?;
        let listener = {
            let _within = runtime.enter();
            tokio::net::TcpListener::from_std(listener).map_err(refused)?
        };
        let answers = answers(dist, builds);
        let answering = runtime.spawn(async move { axum::serve(listener, answers).await });
        Ok(Self { runtime, answering })
    }

    /// Waits for its end, which only a fault of its own can bring about.
    fn wait(self) -> Result<()> {
        // A panic has been reported already.
        let _ = self.runtime.block_on(self.answering);
        Err(Failure::new("the server has stopped; start the command again"))
    }
}

/// What answers each request.
fn answers(dist: PathBuf, builds: Option<Arc<Builds>>) -> Router {
    let page = dist.join("404.html");
    let missing = move || missing(page.clone());
    let files = ServeDir::new(dist).fallback(missing.into_service());
    let answers = Router::new().fallback_service(files);
    let answers = match builds {
        Some(builds) => answers.route("/__reload", get(newer_build).with_state(builds)),
        None => answers,
    };
    answers.layer(middleware::map_response(as_just_built))
}

async fn missing(page: PathBuf) -> Response {
    match tokio::fs::read(page).await {
        Ok(page) => (StatusCode::NOT_FOUND, [(header::CONTENT_TYPE, "text/html")], page).into_response(),
        Err(_) => (StatusCode::NOT_FOUND, "There is no such page, and no 404.html either.\n").into_response(),
    }
}

async fn newer_build(State(builds): State<Arc<Builds>>, RawQuery(query): RawQuery) -> Response {
    match reload_since(query.as_deref()) {
        Some(since) => builds.newer_than(since).await.to_string().into_response(),
        None => StatusCode::BAD_REQUEST.into_response(),
    }
}

/// The build that a page already shows, when it asks for a newer one. A page that does not say is
/// told the present one at once.
fn reload_since(query: Option<&str>) -> Option<u64> {
    query.map_or(Some(0), |query| query.strip_prefix("since=")?.parse().ok())
}

async fn as_just_built(mut answer: Response) -> Response {
    let headers = answer.headers_mut();
    // What was just built shall be seen.
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    // ServeDir does not say it, and a browser would guess.
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    let text = kind.filter(|kind| kind.starts_with("text/") && !kind.contains(';'));
    if let Some(kind) = text.and_then(|kind| HeaderValue::try_from(format!("{kind}; charset=utf-8")).ok()) {
        headers.insert(header::CONTENT_TYPE, kind);
    }
    answer
}

//! A browser that is running, and the questions that can be put to it.

use std::{future::Future, path::PathBuf, time::Duration};

use fantoccini::{Client, ClientBuilder, error::CmdError, wd::WebDriverCompatibleCommand};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::runtime::{Builder, Runtime};

use crate::{
    Browser,
    browser::{self, Setup},
    driver::Driver,
    printing,
};

/// No single question takes longer, or the browser hangs. Beside programs that want all of the computer, some take long
/// without hanging, such as the print of a letter of 1,000 people; patience costs nothing when all is well.
const PATIENCE: Duration = Duration::from_secs(300);
/// After so long a driver gives up a script or the loading of a page by itself, and says which. Of their own accord they
/// would leave a script 30 seconds.
const DRIVERS_PATIENCE: Duration = Duration::from_secs(270);

/// The colours that a person prefers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// A running browser with an empty profile; it ends when this is dropped.
pub(crate) struct Session {
    runtime: Runtime,
    client: Option<Client>,
    /// Ends before its folder is deleted.
    _driver: Driver,
    folder: TempDir,
}

impl Session {
    pub(crate) fn start(browser: Browser, setup: Setup) -> Session {
        let folder = TempDir::with_prefix("e-imza-rehberi-tests-").expect("a folder for the browser's profile");
        if setup == Setup::Printing {
            printing::prepare(&browser::downloads(folder.path()));
        }
        let driver = browser.driver(folder.path());
        let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime for the driver's client");
        let mut capabilities = browser.capabilities(folder.path(), setup);
        let limit = u64::try_from(DRIVERS_PATIENCE.as_millis()).expect("a few minutes");
        capabilities.insert("timeouts".into(), json!({ "script": limit, "pageLoad": limit }));
        let connected = runtime.block_on(async {
            let mut builder = ClientBuilder::new(HttpConnector::new());
            tokio::time::timeout(PATIENCE, builder.capabilities(capabilities).connect(&driver.address)).await
        });
        let client = connected
            .unwrap_or_else(|_| panic!("{browser:?} did not start in time"))
            .unwrap_or_else(|error| panic!("{browser:?} did not start: {error}"));
        let session = Session { runtime, client: Some(client), _driver: driver, folder };
        if browser == Browser::Chromium {
            // Beside other windows it would not have the focus, and so nothing in it would match `:focus`.
            session.chromium("Emulation.setFocusEmulationEnabled", &json!({ "enabled": true }));
        }
        session
    }

    pub(crate) fn client(&self) -> &Client {
        self.client.as_ref().expect("the session lasts as long as its owner")
    }

    /// Where the browser puts what a person saves.
    pub(crate) fn downloads(&self) -> PathBuf {
        browser::downloads(self.folder.path())
    }

    /// Waits for the browser's answer.
    #[track_caller]
    pub(crate) fn ask<T>(&self, question: impl Future<Output = Result<T, CmdError>>) -> Result<T, CmdError> {
        let answer = self.runtime.block_on(async { tokio::time::timeout(PATIENCE, question).await });
        answer.unwrap_or_else(|_| panic!("the browser did not answer within {PATIENCE:?}"))
    }

    /// Runs `script` in the page and gives what it returns.
    #[track_caller]
    pub(crate) fn script(&self, script: &str, arguments: Vec<Value>) -> Value {
        let answer = self.ask(self.client().execute(script, arguments));
        answer.unwrap_or_else(|error| panic!("a script of the tests failed: {error}"))
    }

    /// A command of Chromium's own, beyond the standard.
    #[track_caller]
    pub(crate) fn chromium(&self, method: &str, parameters: &Value) -> Value {
        self.own("goog/cdp/execute", json!({ "cmd": method, "params": parameters }))
    }

    /// What Chromium has logged since it was last asked.
    #[track_caller]
    pub(crate) fn log(&self, kind: &str) -> Vec<Value> {
        let entries = self.own("se/log", json!({ "type": kind }));
        entries.as_array().expect("a log is a list").clone()
    }

    #[track_caller]
    fn own(&self, path: &'static str, body: Value) -> Value {
        let answer = self.ask(self.client().issue_cmd(Own { path, body }));
        answer.unwrap_or_else(|error| panic!("{path} failed: {error}"))
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        if let Some(client) = self.client.take() {
            // Ending the driver ends the browser too; this only lets it end in order.
            let _ = self.runtime.block_on(async { tokio::time::timeout(Duration::from_secs(5), client.close()).await });
        }
    }
}

/// A command that the standard doesn't have.
#[derive(Debug)]
struct Own {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Own {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}

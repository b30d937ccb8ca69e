//! The browsers, and how they are started so that nothing but the site is in the picture.

use std::path::{Path, PathBuf};

use fantoccini::wd::Capabilities;
use serde_json::{Value, json};

use crate::{driver::Driver, printing, tools};

/// A browser that a person may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Browser {
    /// Chromium, and what is made of it.
    Chromium,
    /// Firefox.
    Firefox,
}

/// What a browser is set up for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Setup {
    /// What most people have.
    Usual,
    /// JavaScript is switched off.
    WithoutScripts,
    /// WebAssembly is switched off: by whoever looks after the computer, or by a browser that is set to be strict.
    WithoutWebAssembly,
    /// Paper comes out of a printer: see [`printing`].
    Printing,
}

impl Browser {
    /// Both.
    pub const ALL: [Browser; 2] = [Browser::Chromium, Browser::Firefox];

    /// Whether it can be tested here.
    pub(crate) fn is_available(self) -> bool {
        self == Browser::Chromium || tools::firefox().is_some()
    }

    /// Starts its driver; everything that the browser writes goes into `folder`.
    pub(crate) fn driver(self, folder: &Path) -> Driver {
        match self {
            Browser::Chromium => {
                let program = tools::program("CHROMEDRIVER");
                Driver::start(&program, &["--port=0"], folder, "was started successfully on port ")
            }
            Browser::Firefox => {
                let (_, program) = tools::firefox().expect("Firefox is available");
                Driver::start(&program, &["--port", "0"], folder, "Listening on 127.0.0.1:")
            }
        }
    }

    /// What is asked of the driver: an empty profile in `folder`.
    pub(crate) fn capabilities(self, folder: &Path, setup: Setup) -> Capabilities {
        let wanted = match self {
            Browser::Chromium => chromium(folder, setup),
            Browser::Firefox => firefox(folder, setup),
        };
        wanted.as_object().expect("capabilities are an object").clone()
    }
}

/// Where the browser puts what a person saves.
pub(crate) fn downloads(folder: &Path) -> PathBuf {
    folder.join("saved")
}

fn chromium(folder: &Path, setup: Setup) -> Value {
    let profile = format!("--user-data-dir={}", folder.join("profile").display());
    let mut arguments = vec![
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        "--window-size=1280,900",
        // Whatever a page asks for elsewhere is not found; the tests never leave this computer.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
        &profile,
        // Without a compiler, as where security settings are strict.
        if setup == Setup::WithoutWebAssembly { "--js-flags=--jitless" } else { "--js-flags=" },
    ];
    let javascript = if setup == Setup::WithoutScripts { 2 } else { 1 };
    let mut preferences = json!({
        "profile.managed_default_content_settings.javascript": javascript,
        "download.default_directory": downloads(folder),
    });
    if setup == Setup::Printing {
        arguments.extend(printing::CHROMIUM);
        add(&mut preferences, printing::in_chromium(&downloads(folder)));
    } else {
        arguments.push("--headless");
    }
    json!({
        "goog:chromeOptions": {
            "binary": tools::program("CHROMIUM"),
            "args": arguments,
            "prefs": preferences,
        },
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
    })
}

fn firefox(folder: &Path, setup: Setup) -> Value {
    let (program, _) = tools::firefox().expect("Firefox is available");
    let mut preferences = json!({
        "javascript.enabled": setup != Setup::WithoutScripts,
        "javascript.options.wasm": setup != Setup::WithoutWebAssembly,
        // Into a folder of its own.
        "browser.download.folderList": 2,
        "browser.download.dir": downloads(folder),
        // Automation relaxes it, and pages would get away with what real ones don't.
        "security.fileuri.strict_origin_policy": true,
        // Nothing but this computer is asked for anything.
        "network.proxy.type": 1,
        "network.proxy.http": "127.0.0.1",
        "network.proxy.http_port": 9,
        "network.proxy.ssl": "127.0.0.1",
        "network.proxy.ssl_port": 9,
    });
    if setup == Setup::Printing {
        add(&mut preferences, printing::in_firefox(&downloads(folder)));
    }
    json!({
        "moz:firefoxOptions": {
            "binary": program,
            "args": ["-headless", "-width", "1280", "-height", "900"],
            "prefs": preferences,
        },
    })
}

fn add(preferences: &mut Value, more: Value) {
    if let (Value::Object(preferences), Value::Object(more)) = (preferences, more) {
        preferences.extend(more);
    }
}

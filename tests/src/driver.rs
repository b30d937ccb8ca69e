//! A browser's driver as a process that never outlives us.

use std::{
    io::{BufRead as _, BufReader},
    os::unix::process::CommandExt as _,
    path::Path,
    process::{Child, ChildStdin, Command, Stdio},
    sync::mpsc,
    thread,
    time::Duration,
};

/// The driver and its browser share a process group, whose head waits for our end of a pipe to close. It closes when
/// this is dropped, and also when the test program dies; then the head ends the whole group, itself included.
const GUARD: &str = r#""$@" </dev/null & read -r _; kill -KILL 0"#;

/// How long a driver may take to start, beside programs that want all of the computer.
const START: Duration = Duration::from_secs(120);

/// A running driver.
pub(crate) struct Driver {
    guard: Child,
    leash: Option<ChildStdin>,
    /// Where it listens.
    pub address: String,
}

impl Driver {
    /// Starts `program`, which chooses a free port itself and says so after the words `announcement`.
    pub(crate) fn start(program: &Path, arguments: &[&str], folder: &Path, announcement: &'static str) -> Driver {
        let mut guard = Command::new("sh")
            .args(["-c", GUARD, "guard"])
            .arg(program)
            .args(arguments)
            .env("TMPDIR", folder)
            .env("HOME", folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .expect("a shell starts the driver");
        let leash = guard.stdin.take();
        let output = BufReader::new(guard.stdout.take().expect("the driver's output is piped"));
        let (say, hear) = mpsc::channel();
        // Reads to the end, so that the driver never waits for a reader.
        thread::spawn(move || {
            for line in output.lines().map_while(Result::ok) {
                if let Some((_, rest)) = line.split_once(announcement) {
                    let _ = say.send(rest.trim_end_matches('.').to_owned());
                }
            }
        });
        let port = hear.recv_timeout(START);
        let address = port.as_ref().map(|port| format!("http://127.0.0.1:{port}")).unwrap_or_default();
        let driver = Driver { guard, leash, address };
        assert!(port.is_ok(), "{} did not say on which port it listens", program.display());
        driver
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        drop(self.leash.take());
        let _ = self.guard.wait();
    }
}

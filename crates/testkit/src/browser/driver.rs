//! The driver: one process for all browsers of a test process, on a free loopback port. It ends with who started it, however
//! that ends, and its browsers with it.

use super::wire::Wire;
use crate::folder::Folder;
use std::io::{BufRead, BufReader, Read};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;

/// Serves until its standard input ends.
const STARTER: &str = include_str!("driver.sh");

/// The driver that all tests of this process share.
pub(super) struct Driver {
    pub(super) wire: Wire,
    folder: Folder,
    _process: Child,
}

impl Driver {
    /// A folder for what a browser keeps, which goes with the driver.
    pub(super) fn folder(&self, name: &str) -> PathBuf {
        self.folder.file(name)
    }
}

/// # Panics
///
/// Where there is no browser, with the reason.
pub(super) fn driver() -> &'static Driver {
    static DRIVER: OnceLock<Driver> = OnceLock::new();
    DRIVER.get_or_init(start)
}

/// The child's standard input is a pipe that closes when this process ends, however it ends.
fn start() -> Driver {
    let folder = Folder::new();
    let mut child = Command::new("sh")
        .args(["-c", STARTER, "driver.sh"])
        .arg(folder.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap_or_else(|why| panic!("sh cannot be started: {why}"));
    let mut line = String::new();
    if let Some(out) = child.stdout.take() {
        let _ = BufReader::new(out).read_line(&mut line);
    }
    let Ok(port) = line.trim().parse() else {
        let mut why = String::new();
        if let Some(mut err) = child.stderr.take() {
            let _ = err.read_to_string(&mut why);
        }
        panic!("no browser could be started: {}", why.trim());
    };
    Driver {
        wire: Wire::new(port),
        folder,
        _process: child,
    }
}

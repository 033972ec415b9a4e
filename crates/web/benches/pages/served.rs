//! A community served by `plenary`, in a process of its own.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How long a server may take to start: one with very many members reads them first.
const PATIENCE: Duration = Duration::from_secs(120);

/// The server; it ends with this.
pub(crate) struct Served {
    child: Child,
    port: u16,
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Served {
    /// Serves the community in a folder.
    pub(crate) fn of(plenary: &Path, data: &Path) -> Served {
        let port = free_port();
        let child = Command::new(plenary)
            .args(["demo", "--listen", &format!("127.0.0.1:{port}"), "--data"])
            .arg(data)
            .stdout(Stdio::null())
            .spawn()
            .expect("the server starts");
        wait_for(port);
        Served { child, port }
    }

    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// How many bytes a page has.
    pub(crate) fn bytes(&self, path: &str) -> usize {
        let answer = ask(self.port, path);
        assert!(answer.starts_with(b"HTTP/1.1 200"), "{path} is no page");
        let end = answer.windows(4).position(|four| four == b"\r\n\r\n");
        answer.len() - end.expect("a head") - 4
    }

    /// The most memory it has had, and what it has now.
    pub(crate) fn memory(&self) -> String {
        let path = format!("/proc/{}/status", self.child.id());
        let status = std::fs::read_to_string(path).unwrap_or_default();
        let kilobytes = |name: &str| {
            let line = status.lines().find_map(|line| line.strip_prefix(name))?;
            let text = line.trim().trim_end_matches(" kB");
            text.parse::<u64>().ok()
        };
        let shown =
            |name| kilobytes(name).map_or("unknown".to_owned(), |kb| format!("{} MiB", kb / 1_024));
        format!("{}, at most {}", shown("VmRSS:"), shown("VmHWM:"))
    }
}

/// A port that nobody listens on.
pub(crate) fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    listener.local_addr().expect("its number").port()
}

/// Waits until somebody listens.
pub(crate) fn wait_for(port: u16) {
    let started = Instant::now();
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        assert!(started.elapsed() < PATIENCE, "nobody listens on {port}");
        std::thread::sleep(Duration::from_millis(50));
    }
}

fn ask(port: u16, path: &str) -> Vec<u8> {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).expect("listens");
    write!(
        stream,
        "GET {path} HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n"
    )
    .expect("asked");
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).expect("answered");
    answer
}

//! A server as a process of its own, and browsers that keep cookies.

use crate::run::root;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{ClientConfig, ClientConnection, RootCertStore, StreamOwned};
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// How long anything may take on a busy machine.
pub(crate) const LONG: Duration = Duration::from_secs(60);

/// A running server; killed when dropped.
pub(crate) struct Server {
    child: Child,
    pub(crate) port: u16,
    log: std::path::PathBuf,
}

/// Looks again and again until there is something, and not for ever.
#[track_caller]
pub(crate) fn soon<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let until = Instant::now() + LONG;
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(Instant::now() < until, "not within {LONG:?}: {what}");
        std::thread::sleep(Duration::from_millis(25));
    }
}

impl Server {
    /// Starts one on a free port and waits until it listens.
    #[track_caller]
    pub(crate) fn start(arguments: &[&str], log: String) -> Server {
        Server::start_at(0, arguments, log)
    }

    /// The same on a port.
    #[track_caller]
    pub(crate) fn start_at(port: u16, arguments: &[&str], log: String) -> Server {
        let file = std::fs::OpenOptions::new()
            .create(true)
            .append(true)
            .open(&log);
        let mut child = Command::new(env!("CARGO_BIN_EXE_plenary"))
            .arg("serve")
            .args(["--listen", &format!("127.0.0.1:{port}")])
            .args(arguments)
            .current_dir(root())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(file.expect("a log"))
            .spawn()
            .expect("starts");
        let mut line = String::new();
        let out = child.stdout.take().expect("piped");
        BufReader::new(out).read_line(&mut line).expect("readable");
        let port = line.strip_prefix("Open http").and_then(|rest| {
            rest.split_once("://localhost:")?
                .1
                .split(' ')
                .next()?
                .parse()
                .ok()
        });
        let said = || std::fs::read_to_string(&log).unwrap_or_default();
        let port = port.unwrap_or_else(|| panic!("{line}{}", said()));
        Server {
            child,
            port,
            log: log.clone().into(),
        }
    }

    /// As the power does it.
    pub(crate) fn kill(&mut self) {
        self.child.kill().expect("is there to be killed");
        self.child.wait().expect("ends");
    }

    /// Asks it to stop.
    pub(crate) fn ask_to_stop(&self) {
        let id = self.child.id().to_string();
        let asked = Command::new("kill").args(["-TERM", &id]).status();
        assert!(asked.expect("there is a kill").success());
    }

    /// Waits until it has stopped.
    pub(crate) fn ends(&mut self) -> i32 {
        let ended = soon("the server ends", || self.child.try_wait().expect("waits"));
        ended.code().unwrap_or(-1)
    }

    pub(crate) fn log(&self) -> String {
        std::fs::read_to_string(&self.log).unwrap_or_default()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) location: String,
    pub(crate) text: String,
}

/// A browser with its cookies, somewhere in the world.
#[derive(Clone, Default)]
pub(crate) struct Browser {
    pub(crate) cookies: BTreeMap<String, String>,
    /// From where, as a proxy would say it.
    pub(crate) from: String,
    /// Who certifies the server, where there is TLS.
    pub(crate) believes: Option<Vec<u8>>,
}

impl Browser {
    pub(crate) fn from(address: &str) -> Browser {
        Browser {
            from: address.to_owned(),
            ..Browser::default()
        }
    }

    /// Asks for a page; None where the connection breaks.
    pub(crate) fn get(&mut self, port: u16, path: &str) -> Option<Answer> {
        self.sends(port, "GET", path, "")
    }

    /// Sends a form.
    pub(crate) fn post(
        &mut self,
        port: u16,
        path: &str,
        fields: &[(&str, &str)],
    ) -> Option<Answer> {
        let pairs: Vec<String> = fields
            .iter()
            .map(|(name, value)| format!("{name}={}", form(value)))
            .collect();
        self.sends(port, "POST", path, &pairs.join("&"))
    }

    fn sends(&mut self, port: u16, method: &str, path: &str, body: &str) -> Option<Answer> {
        let stream = TcpStream::connect(("127.0.0.1", port)).ok()?;
        stream.set_read_timeout(Some(LONG)).ok()?;
        let request = self.request(port, method, path, body);
        let mut text = Vec::new();
        match &self.believes {
            None => talk(stream, &request, &mut text)?,
            Some(authority) => talk(closed_line(authority, stream)?, &request, &mut text)?,
        }
        self.read(&String::from_utf8_lossy(&text))
    }

    pub(crate) fn request(&self, port: u16, method: &str, path: &str, body: &str) -> String {
        let cookies: Vec<String> = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let mut request = format!(
            "{method} {path} HTTP/1.1\r\nhost: localhost:{port}\r\nconnection: close\r\naccept-language: en\r\nsec-fetch-site: same-origin\r\ncookie: {}\r\n",
            cookies.join("; ")
        );
        if !self.from.is_empty() {
            request.push_str(&format!("x-forwarded-for: {}\r\n", self.from));
        }
        if method == "POST" {
            let length = body.len();
            request.push_str(&format!(
                "content-type: application/x-www-form-urlencoded\r\ncontent-length: {length}\r\n"
            ));
        }
        format!("{request}\r\n{body}")
    }

    /// What a server said, with its cookies kept. None where it said only half of it.
    pub(crate) fn read(&mut self, text: &str) -> Option<Answer> {
        let (head, body) = text.split_once("\r\n\r\n")?;
        let status = head.split(' ').nth(1)?.parse().ok()?;
        let mut location = String::new();
        let mut length = None;
        for line in head.lines() {
            let Some((name, value)) = line.split_once(": ") else {
                continue;
            };
            match name {
                "location" => location = value.to_owned(),
                "content-length" => length = value.parse::<usize>().ok(),
                "set-cookie" => {
                    let (name, value) = value.split(';').next()?.split_once('=')?;
                    self.cookies.insert(name.to_owned(), value.to_owned());
                }
                _ => {}
            }
        }
        if length.is_some_and(|length| body.len() < length) {
            return None;
        }
        Some(Answer {
            status,
            location,
            text: body.to_owned(),
        })
    }
}

fn talk(mut line: impl Read + Write, request: &str, text: &mut Vec<u8>) -> Option<()> {
    line.write_all(request.as_bytes()).ok()?;
    let mut piece = [0; 16 << 10];
    loop {
        match line.read(&mut piece) {
            Ok(0) => return Some(()),
            Ok(read) => text.extend_from_slice(&piece[..read]),
            // A server that hangs up without the last word of TLS has said what it said.
            Err(_) if !text.is_empty() => return Some(()),
            Err(_) => return None,
        }
    }
}

fn closed_line(
    authority: &[u8],
    stream: TcpStream,
) -> Option<StreamOwned<ClientConnection, TcpStream>> {
    let mut roots = RootCertStore::empty();
    roots.add(CertificateDer::from(authority.to_vec())).ok()?;
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .ok()?
        .with_root_certificates(roots)
        .with_no_client_auth();
    let name = ServerName::try_from("localhost").ok()?;
    let connection = ClientConnection::new(Arc::new(config), name).ok()?;
    Some(StreamOwned::new(connection, stream))
}

fn form(value: &str) -> String {
    value.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

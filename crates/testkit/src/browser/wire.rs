//! WebDriver on the wire: a question and an answer in JSON, each on a connection of its own to loopback.

use serde_json::Value;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::time::Duration;

/// How long a browser may think about one command.
const PATIENCE: Duration = Duration::from_secs(120);

/// The way to a driver.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wire {
    port: u16,
}

/// What the driver says went wrong.
#[derive(Clone, Debug)]
pub(super) struct Wrong {
    /// By the standard: `no such element`.
    pub(super) kind: String,
    /// In its own words.
    pub(super) message: String,
}

impl Wire {
    pub(super) fn new(port: u16) -> Wire {
        Wire { port }
    }

    /// Sends a command.
    ///
    /// # Panics
    ///
    /// Where the driver is gone, or does not speak WebDriver.
    pub(super) fn ask(&self, method: &str, path: &str, body: &Value) -> Result<Value, Wrong> {
        let answered = self
            .exchange(method, path, body)
            .unwrap_or_else(|why| panic!("the browser's driver: {method} {path}: {why}"));
        let mut answer: Value = serde_json::from_slice(&answered)
            .unwrap_or_else(|why| panic!("the browser's driver: {method} {path}: {why}"));
        let value = answer["value"].take();
        match value["error"].as_str() {
            Some(kind) => Err(Wrong {
                kind: kind.to_owned(),
                message: value["message"].as_str().unwrap_or_default().to_owned(),
            }),
            None => Ok(value),
        }
    }

    fn exchange(&self, method: &str, path: &str, body: &Value) -> std::io::Result<Vec<u8>> {
        let body = match method {
            "POST" => body.to_string(),
            _ => String::new(),
        };
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        stream.set_read_timeout(Some(PATIENCE))?;
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: localhost:{}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\
             Connection: close\r\n\r\n{body}",
            self.port,
            body.len()
        )?;
        let mut lines = BufReader::new(stream);
        let mut length = 0;
        loop {
            let mut line = String::new();
            if lines.read_line(&mut line)? == 0 || line.trim().is_empty() {
                break;
            }
            if let Some((name, value)) = line.split_once(':')
                && name.eq_ignore_ascii_case("content-length")
            {
                length = value.trim().parse().unwrap_or(0);
            }
        }
        let mut answer = vec![0; length];
        lines.read_exact(&mut answer)?;
        Ok(answer)
    }
}

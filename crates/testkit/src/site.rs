//! Web servers for tests, in clear and with certificates of an authority of their own. They say what a test tells them to,
//! badly where it wants, and count who called.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{IpAddr, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

/// How long a server that keeps somebody waiting does so, at most.
const HELD: Duration = Duration::from_secs(30);
/// The longest line of a request that is read, in bytes.
const MAX_LINE_BYTES: u64 = 8_000;

/// What a server says to a request.
#[derive(Clone, Debug)]
pub enum Says {
    /// A status and a text.
    Text(u16, String),
    /// A page for a browser.
    Page(String),
    /// Elsewhere.
    Points(String),
    /// Nothing; the call stays open.
    Nothing,
    /// A text that does not end.
    Endless,
}

/// A running server. It ends with the process.
#[derive(Clone, Debug)]
pub struct Site {
    /// Where it is.
    pub address: SocketAddr,
    calls: Arc<AtomicUsize>,
    heads: Arc<Mutex<Vec<String>>>,
}

type Answer = dyn Fn(&str) -> Says + Send + Sync;

impl Site {
    /// Starts a server; with a configuration it speaks TLS. `answer` gets `host/path`.
    ///
    /// # Panics
    ///
    /// Where the address has no free port.
    pub fn start(
        at: IpAddr,
        tls: Option<Arc<ServerConfig>>,
        answer: impl Fn(&str) -> Says + Send + Sync + 'static,
    ) -> Site {
        let listener = TcpListener::bind((at, 0)).expect("a port is free");
        Site::listening(listener, tls, answer)
    }

    /// Starts a server in clear at an address and port that the test needs.
    ///
    /// # Panics
    ///
    /// Where they are taken.
    pub fn start_at(
        address: SocketAddr,
        answer: impl Fn(&str) -> Says + Send + Sync + 'static,
    ) -> Site {
        let listener = TcpListener::bind(address).expect("the port is free at this address too");
        Site::listening(listener, None, answer)
    }

    fn listening(
        listener: TcpListener,
        tls: Option<Arc<ServerConfig>>,
        answer: impl Fn(&str) -> Says + Send + Sync + 'static,
    ) -> Site {
        let address = listener.local_addr().expect("it has an address");
        let site = Site {
            address,
            calls: Arc::default(),
            heads: Arc::default(),
        };
        let (shared, answer): (Site, Arc<Answer>) = (site.clone(), Arc::new(answer));
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                shared.calls.fetch_add(1, Ordering::SeqCst);
                let (shared, answer, tls) = (shared.clone(), answer.clone(), tls.clone());
                thread::spawn(move || shared.serve(stream, tls, &*answer));
            }
        });
        site
    }

    /// How often it was called, answered or not.
    #[must_use]
    pub fn calls(&self) -> usize {
        self.calls.load(Ordering::SeqCst)
    }

    /// The heads of the requests so far, in lower case.
    ///
    /// # Panics
    ///
    /// When a thread of the server did.
    #[must_use]
    pub fn heads(&self) -> Vec<String> {
        self.heads.lock().expect("no thread panicked").clone()
    }

    /// A caller that goes away in the middle is nothing a test server minds.
    fn serve(&self, stream: TcpStream, tls: Option<Arc<ServerConfig>>, answer: &Answer) {
        let _ = stream.set_read_timeout(Some(HELD));
        let _ = stream.set_write_timeout(Some(HELD));
        match tls {
            None => self.converse(stream, answer),
            Some(tls) => {
                if let Ok(connection) = ServerConnection::new(tls) {
                    self.converse(StreamOwned::new(connection, stream), answer);
                }
            }
        }
    }

    fn converse<S: Read + Write>(&self, stream: S, answer: &Answer) {
        let mut reader = BufReader::new(stream);
        let mut head = String::new();
        loop {
            let mut line = String::new();
            match reader.by_ref().take(MAX_LINE_BYTES).read_line(&mut line) {
                Ok(0) | Err(_) => return,
                Ok(_) if line.trim().is_empty() => break,
                Ok(_) => head.push_str(&line),
            }
        }
        let head = head.to_ascii_lowercase();
        let path = head
            .split_whitespace()
            .nth(1)
            .unwrap_or_default()
            .to_owned();
        let host = head
            .lines()
            .find_map(|line| line.strip_prefix("host: "))
            .unwrap_or_default();
        let host = host.split(':').next().unwrap_or_default().to_owned();
        self.heads.lock().expect("no thread panicked").push(head);
        let _ = say(reader.get_mut(), answer(&format!("{host}{path}")));
    }
}

fn say(to: &mut impl Write, what: Says) -> std::io::Result<()> {
    match what {
        Says::Text(status, text) => {
            let length = text.len();
            write!(
                to,
                "HTTP/1.1 {status} So\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n{text}"
            )
        }
        Says::Page(text) => {
            let length = text.len();
            write!(
                to,
                "HTTP/1.1 200 So\r\ncontent-type: text/html; charset=utf-8\r\ncontent-length: {length}\r\n\
                 connection: close\r\n\r\n{text}"
            )
        }
        Says::Points(place) => {
            write!(
                to,
                "HTTP/1.1 302 So\r\nlocation: {place}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"
            )
        }
        Says::Nothing => {
            thread::sleep(HELD);
            Ok(())
        }
        Says::Endless => {
            write!(to, "HTTP/1.1 200 So\r\nconnection: close\r\n\r\n")?;
            loop {
                to.write_all(&[b'x'; 4_096])?;
            }
        }
    }
}

/// Who certifies the sites of a test.
pub struct Authority {
    issuer: Issuer<'static, KeyPair>,
    certificate: Vec<u8>,
}

impl Authority {
    /// A new one.
    ///
    /// # Panics
    ///
    /// Without randomness.
    #[must_use]
    pub fn new() -> Authority {
        let key = KeyPair::generate().expect("a key");
        let mut params = CertificateParams::new(Vec::new()).expect("no names are fine");
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let certificate = params
            .self_signed(&key)
            .expect("it signs itself")
            .der()
            .to_vec();
        Authority {
            issuer: Issuer::new(params, key),
            certificate,
        }
    }

    /// Its own certificate, to be believed.
    #[must_use]
    pub fn certificate(&self) -> Vec<u8> {
        self.certificate.clone()
    }

    /// What a server for these hosts needs to speak TLS.
    ///
    /// # Panics
    ///
    /// When a name cannot stand in a certificate.
    #[must_use]
    pub fn certifies(&self, hosts: &[&str]) -> Arc<ServerConfig> {
        let names: Vec<String> = hosts.iter().map(|host| (*host).to_owned()).collect();
        let key = KeyPair::generate().expect("a key");
        let params = CertificateParams::new(names).expect("names of hosts");
        let certificate = params.signed_by(&key, &self.issuer).expect("it is signed");
        let secret = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der()));
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .expect("the usual versions")
            .with_no_client_auth()
            .with_single_cert(vec![certificate.der().clone()], secret)
            .expect("key and certificate belong together");
        Arc::new(config)
    }
}

/// A certificate and its key, as files hold them.
pub struct Pem {
    /// The certificate.
    pub certificate: String,
    /// Its key.
    pub key: String,
}

impl Authority {
    /// A certificate for these hosts as an operator has it, good until the beginning of a day.
    ///
    /// # Panics
    ///
    /// When a name cannot stand in a certificate.
    #[must_use]
    pub fn pem(&self, hosts: &[&str], (year, month, day): (i32, u8, u8)) -> Pem {
        let names: Vec<String> = hosts.iter().map(|host| (*host).to_owned()).collect();
        let key = KeyPair::generate().expect("a key");
        let mut params = CertificateParams::new(names).expect("names of hosts");
        params.not_after = rcgen::date_time_ymd(year, month, day);
        let certificate = params.signed_by(&key, &self.issuer).expect("it is signed");
        Pem {
            certificate: armoured("CERTIFICATE", certificate.der()),
            key: armoured("PRIVATE KEY", &key.serialize_der()),
        }
    }
}

/// The text of a PEM file (RFC 7468).
fn armoured(what: &str, der: &[u8]) -> String {
    let text = STANDARD.encode(der);
    let lines: Vec<&str> = (0..text.len())
        .step_by(64)
        .map(|at| &text[at..text.len().min(at + 64)])
        .collect();
    format!(
        "-----BEGIN {what}-----\n{}\n-----END {what}-----\n",
        lines.join("\n")
    )
}

impl Default for Authority {
    fn default() -> Authority {
        Authority::new()
    }
}

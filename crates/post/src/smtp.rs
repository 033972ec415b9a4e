//! By SMTP, through a relay. The connection is secret unless the relay is this machine; a relay that does not speak TLS
//! gets neither letter nor password.

use crate::letter::Letter;
use crate::mime::message;
use crate::transport::{NotSent, Transport};
use lettre::SmtpTransport;
use lettre::Transport as _;
use lettre::transport::smtp::PoolConfig;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Certificate, Tls, TlsParameters};
use std::net::IpAddr;
use std::time::Duration;

/// How many connections are kept open at most.
const CONNECTIONS: u32 = 4;
/// How long an unused connection stays open.
const IDLE: Duration = Duration::from_secs(30);
/// How long each step (connecting, one command and its answer) may take where nothing else is said.
const STEP: Duration = Duration::from_secs(30);

/// How the way to the relay is kept secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Secrecy {
    /// TLS from the first byte (RFC 8314), usually port 465.
    Tls,
    /// TLS after a plain greeting, and nothing without it; usually port 587.
    StartTls,
    /// None: for a relay on this machine only.
    Loopback,
}

/// A relay, and how to reach it.
#[derive(Clone)]
pub struct Relay {
    /// Its name or, for this machine, its address.
    pub host: String,
    /// Its port; none for the usual one.
    pub port: Option<u16>,
    /// How the way is kept secret.
    pub secrecy: Secrecy,
    /// Name and password, if it asks for them.
    pub credentials: Option<(String, String)>,
    /// A root certificate in PEM that is trusted beside the public ones.
    pub root: Option<Vec<u8>>,
    /// How long each step may take; none for half a minute.
    pub patience: Option<Duration>,
}

/// Not the password.
impl std::fmt::Debug for Relay {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Relay")
            .field("host", &self.host)
            .field("port", &self.port)
            .field("secrecy", &self.secrecy)
            .finish_non_exhaustive()
    }
}

/// Letters by SMTP. Connections are kept and shared between threads.
pub struct Smtp {
    mailer: SmtpTransport,
}

impl Smtp {
    /// Prepares; nothing is connected yet. [`Smtp::greets`] does.
    ///
    /// # Errors
    /// In words for an operator, when the settings cannot work.
    pub fn new(relay: &Relay) -> Result<Smtp, String> {
        let tls = || {
            let mut tls = TlsParameters::builder(relay.host.clone());
            if let Some(root) = &relay.root {
                let root = Certificate::from_pem(root).map_err(|why| why.to_string())?;
                tls = tls.add_root_certificate(root);
            }
            tls.build_rustls().map_err(|why| why.to_string())
        };
        let (tls, usual_port) = match relay.secrecy {
            Secrecy::Tls => (Tls::Wrapper(tls()?), 465),
            Secrecy::StartTls => (Tls::Required(tls()?), 587),
            Secrecy::Loopback if is_loopback(&relay.host) => (Tls::None, 25),
            Secrecy::Loopback => {
                return Err(format!(
                    "{} is not this machine: letters to it need TLS",
                    relay.host
                ));
            }
        };
        let mut mailer = SmtpTransport::builder_dangerous(&relay.host)
            .port(relay.port.unwrap_or(usual_port))
            .tls(tls)
            .timeout(Some(relay.patience.unwrap_or(STEP)))
            .pool_config(PoolConfig::new().max_size(CONNECTIONS).idle_timeout(IDLE));
        if let Some((name, password)) = &relay.credentials {
            mailer = mailer.credentials(Credentials::new(name.clone(), password.clone()));
        }
        Ok(Smtp {
            mailer: mailer.build(),
        })
    }

    /// Whether the relay can be reached and lets us in.
    ///
    /// # Errors
    /// Why not, in words for an operator.
    pub fn greets(&self) -> Result<(), String> {
        match self.mailer.test_connection() {
            Ok(true) => Ok(()),
            Ok(false) => Err("the relay greets, and then does not answer".to_owned()),
            Err(why) => Err(said(&why)),
        }
    }
}

impl Transport for Smtp {
    fn send(&self, letter: &Letter) -> Result<(), NotSent> {
        let message = message(letter)?;
        let Err(why) = self.mailer.send(&message) else {
            return Ok(());
        };
        let text = said(&why);
        if why.is_permanent() {
            // A relay that does not let us in says so with the same numbers; then it is not the letter that is refused.
            return Err(match self.greets() {
                Ok(()) => NotSent::Refused(text),
                Err(_) => NotSent::Later(text),
            });
        }
        Err(NotSent::Later(text))
    }
}

/// The relay's words and what lies below them, on one line.
fn said(why: &lettre::transport::smtp::Error) -> String {
    crate::one_line(&why.to_string())
}

fn is_loopback(host: &str) -> bool {
    host.eq_ignore_ascii_case("localhost")
        || host
            .parse::<IpAddr>()
            .is_ok_and(|address| address.is_loopback())
}

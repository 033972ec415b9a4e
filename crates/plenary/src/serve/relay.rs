//! The relay for letters, by its address: `smtps://` is TLS from the first byte, `smtp://` TLS after the greeting, or none to
//! a relay on the machine itself. Name and password come from the environment.

use anyhow::{Result, anyhow};
use post::{Relay, Secrecy, Smtp};
use serde::Deserialize;
use std::fmt;
use std::str::FromStr;

/// The variables with the name and the password for the relay.
const USER: &str = "PLENARY_RELAY_USER";
const PASSWORD: &str = "PLENARY_RELAY_PASSWORD";

/// Where a relay is.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct RelayAddress {
    host: String,
    port: Option<u16>,
    secrecy: SecrecyAsked,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum SecrecyAsked {
    Tls,
    StartTls,
    Loopback,
}

impl TryFrom<String> for RelayAddress {
    type Error = String;

    fn try_from(text: String) -> Result<RelayAddress, String> {
        text.parse()
    }
}

impl FromStr for RelayAddress {
    type Err = String;

    fn from_str(text: &str) -> Result<RelayAddress, String> {
        let wanted = || {
            "write the relay as smtps://host, or smtp://host for TLS after the greeting".to_owned()
        };
        let (scheme, rest) = text.split_once("://").ok_or_else(wanted)?;
        let rest = rest.trim_end_matches('/');
        if rest.contains('@') {
            return Err(format!(
                "name and password of the relay stand in the variables {USER} and {PASSWORD}"
            ));
        }
        let (host, port) = match rest.rsplit_once(':') {
            Some((host, port)) => (host, Some(port.parse().map_err(|_| wanted())?)),
            None => (rest, None),
        };
        if host.is_empty() || host.contains(['/', '?', '#', ' ']) {
            return Err(wanted());
        }
        let secrecy = match scheme {
            "smtps" => SecrecyAsked::Tls,
            "smtp" if is_here(host) => SecrecyAsked::Loopback,
            "smtp" => SecrecyAsked::StartTls,
            _ => return Err(wanted()),
        };
        Ok(RelayAddress {
            host: host.to_owned(),
            port,
            secrecy,
        })
    }
}

fn is_here(host: &str) -> bool {
    let loopback = |address: std::net::IpAddr| address.is_loopback();
    host.eq_ignore_ascii_case("localhost") || host.parse().is_ok_and(loopback)
}

impl fmt::Display for RelayAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.host)?;
        self.port.map_or(Ok(()), |port| write!(f, ":{port}"))
    }
}

impl RelayAddress {
    /// The relay, with name and password of the environment. Nothing is connected yet.
    pub(crate) fn relay(&self) -> Result<Smtp> {
        let credentials = match (std::env::var(USER), std::env::var(PASSWORD)) {
            (Ok(user), Ok(password)) => Some((user, password)),
            (Ok(_), Err(_)) => return Err(anyhow!("{USER} is set, and {PASSWORD} is not")),
            (Err(_), _) => None,
        };
        let relay = Relay {
            host: self.host.clone(),
            port: self.port,
            secrecy: match self.secrecy {
                SecrecyAsked::Tls => Secrecy::Tls,
                SecrecyAsked::StartTls => Secrecy::StartTls,
                SecrecyAsked::Loopback => Secrecy::Loopback,
            },
            credentials,
            root: None,
            patience: None,
        };
        Smtp::new(&relay).map_err(|why| anyhow!("the relay: {why}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<(&str, Option<u16>, SecrecyAsked)>) {
        let read = text.parse::<RelayAddress>().ok();
        let read = read.map(|relay| (relay.host, relay.port, relay.secrecy));
        let expected = expected.map(|(host, port, secrecy)| (host.to_owned(), port, secrecy));
        assert_eq!(read, expected, "{text}");
    }

    #[test]
    fn a_relay_is_reached_in_secret_unless_it_is_here() {
        check(
            "smtps://relay.example",
            Some(("relay.example", None, SecrecyAsked::Tls)),
        );
        check(
            "smtp://relay.example:2525/",
            Some(("relay.example", Some(2525), SecrecyAsked::StartTls)),
        );
        check(
            "smtp://localhost",
            Some(("localhost", None, SecrecyAsked::Loopback)),
        );
        check(
            "smtp://127.0.0.1:25",
            Some(("127.0.0.1", Some(25), SecrecyAsked::Loopback)),
        );
        // A name that only begins like the machine's own is another machine.
        check(
            "smtp://localhost.example",
            Some(("localhost.example", None, SecrecyAsked::StartTls)),
        );
        check(
            "smtp://127.0.0.1.example",
            Some(("127.0.0.1.example", None, SecrecyAsked::StartTls)),
        );
    }

    #[test]
    fn what_is_no_relay_is_refused() {
        for text in [
            "relay.example",
            "https://relay.example",
            "smtps://",
            "smtps://relay.example:port",
            "smtps://ana:secret@relay.example",
            "smtps://relay.example/in",
        ] {
            check(text, None);
        }
    }
}

//! The real network. Names are asked by `names`, sites by `web`; the guard stands before every call to an address that a
//! stranger chose.

use super::names::NameServers;
use super::web::{Site, Web};
use super::{Outside, is_plain};
use crate::guard::Guard;
use crate::see::{TxtSeen, WebOutcome, WebSilence};
use std::net::SocketAddr;
use url::{Host, Url};

/// How the network is used. The default is right for a server on the internet; the rest is for tests and inner networks.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Whom to ask for names.
    pub name_servers: NameServers,
    /// Which addresses may be called.
    pub guard: Guard,
    /// The ports of web servers, in clear and with TLS.
    pub web_ports: (u16, u16),
    /// Certificates that are believed beside the well-known ones, in DER.
    pub also_believed: Vec<Vec<u8>>,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            name_servers: NameServers::of_the_machine(),
            guard: Guard::strict(),
            web_ports: (80, 443),
            also_believed: Vec::new(),
        }
    }
}

/// The real network.
#[derive(Debug)]
pub struct Network {
    settings: Settings,
    web: Web,
}

impl Network {
    /// The network, used so.
    ///
    /// # Errors
    /// In words, when a certificate that should be believed is none, or the system gives no threads.
    pub fn new(settings: Settings) -> Result<Network, String> {
        let web = Web::new(&settings.also_believed)?;
        Ok(Network { settings, web })
    }

    /// The addresses at which a host may be called. One inner address among several refuses it: which of them is called
    /// would be chance, and somebody who mixes them means no good or has a mistake to mend.
    fn addresses(&self, host: &str, port: u16) -> Result<Vec<SocketAddr>, WebSilence> {
        let addresses = self
            .settings
            .name_servers
            .addresses(host)
            .map_err(WebSilence::Names)?;
        if let Some(inner) = addresses
            .iter()
            .find(|address| !self.settings.guard.allows(**address))
        {
            return Err(WebSilence::Inner { address: *inner });
        }
        if addresses.is_empty() {
            return Err(WebSilence::NoAddress);
        }
        Ok(addresses
            .into_iter()
            .map(|address| SocketAddr::new(address, port))
            .collect())
    }
}

impl Outside for Network {
    fn txt(&self, name: &str) -> TxtSeen {
        self.settings.name_servers.txt(name)
    }

    /// Must not be called from a task of an asynchronous runtime: it blocks.
    fn get(&self, url: &Url) -> WebOutcome {
        let (clear, secure) = self.settings.web_ports;
        let port = match url.scheme() {
            "http" => clear,
            "https" => secure,
            _ => return WebOutcome::Nothing(WebSilence::NotAsked),
        };
        // A host that is an address would be called without being looked up.
        let Some(Host::Domain(host)) = url.host() else {
            return WebOutcome::Nothing(WebSilence::NotAsked);
        };
        if !is_plain(url) {
            return WebOutcome::Nothing(WebSilence::NotAsked);
        }
        match self.addresses(host, port) {
            Ok(addresses) => self.web.get(
                url,
                &Site {
                    host,
                    addresses: &addresses,
                },
            ),
            Err(silence) => WebOutcome::Nothing(silence),
        }
    }
}

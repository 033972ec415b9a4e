//! `plenary serve`: a community where it is kept, as a web site.

use crate::data::Data;
use crate::living::{Living, Ways};
use crate::place::{Place, Where};
use crate::serve::certificate::Certificate;
use crate::serve::configuration::{File, LogFormat, PlaceText, Tls, public_url};
use crate::serve::relay::RelayAddress;
use crate::serve::upgrade::{self, Upgrade};
use crate::serve::{listening, log};
use anyhow::{Context, Result, bail};
use clap::Args;
use desk::{NameServers, Network};
use house::{Cadence, SystemClock};
use post::{Address, Folder, Transport};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::runtime::Runtime;
use web::Settings;

/// Where to listen, unless something says otherwise.
const LISTEN: SocketAddr =
    SocketAddr::new(std::net::IpAddr::V4(std::net::Ipv4Addr::LOCALHOST), 8080);
/// Where letters come from, unless something says otherwise: good for letters that lie as files.
const SENDER: &str = "plenary@localhost.localdomain";

/// Serve a community as a web site, until it is told to stop (Ctrl-C, or a signal to end).
///
/// What is given here goes before what the environment says, and that before the configuration file.
#[derive(Args)]
pub(crate) struct Serve {
    /// The configuration file; docs/serve.md describes it.
    #[arg(long, value_name = "FILE", env = "PLENARY_CONFIG")]
    config: Option<PathBuf>,
    /// Where the community is kept: a folder, or the address of a PostgreSQL database. Its password can stand in the
    /// variable PGPASSWORD.
    #[arg(long, value_name = "DIR|ADDRESS", value_parser = Place::parser(), env = "PLENARY_DATA", hide_env_values = true)]
    data: Option<Place>,
    /// The folder with the signing key: the data folder itself, unless this says otherwise.
    #[arg(long, value_name = "DIR")]
    keys: Option<PathBuf>,
    /// Where to listen: 127.0.0.1:8080, unless something says otherwise.
    #[arg(long, value_name = "ADDRESS:PORT", env = "PLENARY_LISTEN")]
    listen: Option<SocketAddr>,
    /// The address people use, where a proxy stands in front: https://members.example.org. Without it,
    /// http://localhost:PORT.
    #[arg(long, value_name = "ADDRESS", env = "PLENARY_PUBLIC_URL", value_parser = public_url)]
    public_url: Option<String>,
    /// The relay for letters, as in smtps://relay.example.org; its name and password in the variables PLENARY_RELAY_USER and
    /// PLENARY_RELAY_PASSWORD. Without it letters lie as files in the data folder.
    #[arg(long, value_name = "ADDRESS", env = "PLENARY_RELAY")]
    relay: Option<RelayAddress>,
    /// The address letters come from.
    #[arg(long, value_name = "ADDRESS", value_parser = sender)]
    sender: Option<Address>,
    /// What the site is called, above every page.
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    /// There is a copy of the database: its data may be brought to the form of this program. A data folder is copied by
    /// itself.
    #[arg(long)]
    upgrade: bool,
}

fn sender(text: &str) -> Result<Address, String> {
    Address::parse(text).map_err(|why| why.to_string())
}

/// Where connections come in, and how.
pub(crate) struct Entrance {
    pub(crate) listen: SocketAddr,
    pub(crate) tls: Option<Tls>,
    /// The most connections at once.
    pub(crate) connections: usize,
}

impl Entrance {
    /// In clear, for a proxy or for the machine itself.
    pub(crate) fn at(listen: SocketAddr) -> Entrance {
        Entrance {
            listen,
            tls: None,
            connections: 10_000,
        }
    }
}

impl Serve {
    pub(crate) fn run(self) -> Result<ExitCode> {
        let file = match &self.config {
            Some(path) => File::read(path),
            None => Ok(File::default()),
        };
        let file = match file {
            Ok(file) => file,
            Err(why) => {
                log::begin(None, LogFormat::Text);
                return Err(why);
            }
        };
        let filter = file.log.filter.as_ref().map(|filter| filter.0.as_str());
        log::begin(filter, file.log.format);
        let place = self.place(&file)?;
        if let Place::Database(_) = &place.data
            && self.upgrade
        {
            upgrade::prepare(&place.data, Upgrade::Asked)?;
            drop(store::open(&place.data.address())?);
        }
        let data = Data::open(&place)?;
        // Without a key that signs, slips and checkpoints are not given out; everything else works.
        let signer = data.signer().unwrap_or_else(|why| {
            tracing::warn!("nothing is signed: {why:#}");
            None
        });
        let keys = data.key_source();
        let (house, store, id) = data.into_parts();
        let relay = self.relay.as_ref().or(file.letters.relay.as_ref());
        let transport: Arc<dyn Transport> = match (relay, &place.data) {
            (Some(relay), _) => Arc::new(relay.relay()?),
            (None, Place::Folder(folder)) => Arc::new(Folder::open(&folder.join("letters"))?),
            (None, Place::Database(_)) => bail!(
                "name the relay for letters with --relay, or as `relay` below [letters] in the configuration: smtps://relay.example.org"
            ),
        };
        let sender = match (self.sender, file.letters.sender) {
            (Some(sender), _) => sender,
            (None, Some(sender)) => sender.0,
            (None, None) => Address::parse(SENDER).context("our own address")?,
        };
        let name = self.name.or(file.name);
        let ways = Ways {
            clock: Arc::new(SystemClock),
            transport,
            outside: Arc::new(outside(&file.desk.name_servers)?),
            cadence: Cadence::default(),
            sender,
            signer,
            keys,
            tap: None,
            trusted: file.proxies.trusted.iter().map(|prefix| prefix.0).collect(),
            limits: file.limits.of_site(),
        };
        let entrance = Entrance {
            listen: self.listen.or(file.listen).unwrap_or(LISTEN),
            tls: file.tls,
            connections: usize::try_from(file.limits.connections.0).unwrap_or(usize::MAX),
        };
        let public_url = self.public_url.or(file.public_url.map(|url| url.0));
        let scheme = if entrance.tls.is_some() {
            "https"
        } else {
            "http"
        };
        run(entrance, |port| {
            let public_url = public_url.unwrap_or_else(|| format!("{scheme}://localhost:{port}"));
            if !is_safe(&public_url) {
                tracing::warn!(
                    "{public_url} is not reached by TLS: nobody can sign in there. Put a proxy with TLS in front, or name a certificate below [tls]"
                );
            }
            let settings = Settings {
                name: name.unwrap_or_else(|| "Plenary".to_owned()),
                public_url,
            };
            Living::start(house, (store, id), ways, settings)
        })
    }

    fn place(&self, file: &File) -> Result<Where> {
        let data = match (&self.data, &file.data) {
            (Some(data), _) | (None, Some(PlaceText(data))) => data.clone(),
            (None, None) => bail!(
                "name the community's folder or database with --data, or as `data` in the configuration file"
            ),
        };
        let keys = self.keys.clone().or_else(|| file.keys.clone());
        Ok(Where { data, keys })
    }
}

/// Whether people can sign in at an address: by TLS, or on the machine itself.
fn is_safe(public_url: &str) -> bool {
    let Ok(url) = url::Url::parse(public_url) else {
        return false;
    };
    let is_here = match url.host() {
        Some(url::Host::Domain(name)) => name == "localhost",
        Some(url::Host::Ipv4(four)) => four.is_loopback(),
        Some(url::Host::Ipv6(six)) => six.is_loopback(),
        None => false,
    };
    url.scheme() == "https" || is_here
}

/// The network outside, asked by these name servers or by those of the machine.
pub(crate) fn outside(name_servers: &[SocketAddr]) -> Result<Network> {
    let mut settings = desk::Settings::default();
    if !name_servers.is_empty() {
        settings.name_servers = NameServers::at(name_servers);
    }
    Network::new(settings).map_err(|why| anyhow::anyhow!("the desk: {why}"))
}

/// Serves until told to stop. What lives is asked for once it is known on which port.
pub(crate) fn run(
    entrance: Entrance,
    living: impl FnOnce(u16) -> Result<Living>,
) -> Result<ExitCode> {
    // One provider for everything that speaks TLS; a second call changes nothing.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let certificate = entrance.tls.as_ref().map(Certificate::read).transpose()?;
    let runtime = Runtime::new().context("starting the threads of the server")?;
    let listener = runtime
        .block_on(TcpListener::bind(entrance.listen))
        .with_context(|| format!("listening on {}", entrance.listen))?;
    let own = listener.local_addr()?;
    let living = living(own.port())?;
    let (site, end) = living.into_site();
    tell!(
        "Open {} in a browser. Ctrl-C stops the server.",
        site.settings.public_url
    );
    let accepting = || listening::accept(listener, certificate.map(Arc::new), entrance.connections);
    let served = runtime.block_on(async {
        let connections = accepting()?;
        web::serve_accepted(site, connections, own, told_to_stop())
            .await
            .context("serving")
    });
    runtime.shutdown_timeout(std::time::Duration::from_secs(5));
    // What was accepted is on disk already; this ends the threads in order and keeps a snapshot that is due.
    end();
    served.map(|()| ExitCode::SUCCESS)
}

async fn told_to_stop() {
    let interrupted = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        let mut ended =
            match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
                Ok(ended) => ended,
                Err(_) => return interrupted.await.unwrap_or(()),
            };
        tokio::select! {
            _ = interrupted => {}
            _ = ended.recv() => {}
        }
    }
    #[cfg(not(unix))]
    interrupted.await.unwrap_or(());
}

//! `plenary serve`: a community where it is kept, as a web site.

use crate::data::Data;
use crate::living::{Living, Ways};
use crate::place::{Place, Where};
use anyhow::{Context, Result, bail};
use clap::Args;
use desk::Network;
use house::{Cadence, SystemClock};
use post::{Address, Folder, Relay, Secrecy, Smtp, Transport};
use std::net::SocketAddr;
use std::process::ExitCode;
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::runtime::Runtime;
use web::Settings;

/// Serve a community as a web site, until it is told to stop (Ctrl-C, or a signal to end).
#[derive(Args)]
pub(crate) struct Serve {
    #[command(flatten)]
    place: Where,
    /// Where to listen.
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// The address people use, where a proxy stands in front: https://members.example.org. Without it,
    /// http://localhost:PORT.
    #[arg(long, value_name = "ADDRESS", env = "PLENARY_PUBLIC_URL")]
    public_url: Option<String>,
    /// The relay for letters, as in smtps://relay.example.org; its name and password in the variables PLENARY_RELAY_USER and
    /// PLENARY_RELAY_PASSWORD. Without it letters lie as files in the data folder.
    #[arg(long, value_name = "ADDRESS", env = "PLENARY_RELAY")]
    relay: Option<String>,
    /// The address letters come from.
    #[arg(long, value_name = "ADDRESS", value_parser = sender, default_value = "plenary@localhost.localdomain")]
    sender: Address,
    /// What the site is called, above every page.
    #[arg(long, value_name = "NAME", default_value = "Plenary")]
    name: String,
}

fn sender(text: &str) -> Result<Address, String> {
    Address::parse(text).map_err(|why| why.to_string())
}

impl Serve {
    pub(crate) fn run(self) -> Result<ExitCode> {
        let data = Data::open(&self.place)?;
        let signer = data.signer()?;
        let (house, store, id) = data.into_parts();
        let letters: Arc<dyn Transport> = match (&self.relay, &self.place.data) {
            (Some(relay), _) => Arc::new(relay_of(relay)?),
            (None, Place::Folder(folder)) => Arc::new(Folder::open(&folder.join("letters"))?),
            (None, Place::Database(_)) => {
                bail!("name the relay for letters with --relay, as in smtps://relay.example.org")
            }
        };
        let outside = Network::new(desk::Settings::default())
            .map_err(|why| anyhow::anyhow!("the desk: {why}"))?;
        run(self.listen, |port| {
            let public_url = self
                .public_url
                .unwrap_or_else(|| format!("http://localhost:{port}"));
            let ways = Ways {
                clock: Arc::new(SystemClock),
                transport: letters,
                outside: Arc::new(outside),
                cadence: Cadence::default(),
                sender: self.sender,
                signer,
                tap: None,
            };
            Living::start(
                house,
                (store, id),
                ways,
                Settings {
                    name: self.name,
                    public_url,
                },
            )
        })
    }
}

/// A relay by its address: `smtps://`, `smtp://` (TLS after the greeting), or a loopback address without TLS. Name and
/// password come from the environment.
fn relay_of(address: &str) -> Result<Smtp> {
    let (secrecy, rest) = match address.split_once("://") {
        Some(("smtps", rest)) => (Secrecy::Tls, rest),
        Some(("smtp", rest)) if rest.starts_with("127.0.0.1") || rest.starts_with("localhost") => {
            (Secrecy::Loopback, rest)
        }
        Some(("smtp", rest)) => (Secrecy::StartTls, rest),
        _ => bail!("write the relay as smtps://host, or smtp://host for TLS after the greeting"),
    };
    let (host, port) = match rest.trim_end_matches('/').rsplit_once(':') {
        Some((host, port)) => (host, Some(port.parse().context("the port of the relay")?)),
        None => (rest.trim_end_matches('/'), None),
    };
    let credentials = match (
        std::env::var("PLENARY_RELAY_USER"),
        std::env::var("PLENARY_RELAY_PASSWORD"),
    ) {
        (Ok(user), Ok(password)) => Some((user, password)),
        _ => None,
    };
    let relay = Relay {
        host: host.to_owned(),
        port,
        secrecy,
        credentials,
        root: None,
        patience: None,
    };
    Smtp::new(&relay).map_err(|why| anyhow::anyhow!("the relay: {why}"))
}

/// Serves until told to stop. What lives is asked for once it is known on which port.
pub(crate) fn run(
    listen: SocketAddr,
    living: impl FnOnce(u16) -> Result<Living>,
) -> Result<ExitCode> {
    // One provider for everything that speaks TLS; a second call changes nothing.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let runtime = Runtime::new().context("starting the threads of the server")?;
    let listener = runtime
        .block_on(TcpListener::bind(listen))
        .with_context(|| format!("listening on {listen}"))?;
    let living = living(listener.local_addr()?.port())?;
    let (site, end) = living.into_site();
    tell!(
        "Open {} in a browser. Ctrl-C stops the server.",
        site.settings.public_url
    );
    let served = runtime
        .block_on(web::serve(site, listener, told_to_stop()))
        .context("serving");
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

//! `plenary serve`: a community where it is kept, as a web site.

use crate::data::Data;
use crate::place::Where;
use anyhow::{Context, Result};
use clap::Args;
use house::{Door, SystemClock};
use std::net::SocketAddr;
use std::process::ExitCode;
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::runtime::Runtime;
use web::{Settings, Site};

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
    /// What the site is called, above every page.
    #[arg(long, value_name = "NAME", default_value = "Plenary")]
    name: String,
}

impl Serve {
    pub(crate) fn run(self) -> Result<ExitCode> {
        let data = Data::open(&self.place)?;
        let door = Arc::new(Door::open(data.house, Arc::new(SystemClock)));
        let name = self.name.clone();
        run(door, self.listen, |port| Settings {
            name,
            public_url: self
                .public_url
                .unwrap_or_else(|| format!("http://localhost:{port}")),
        })
    }
}

/// Serves until told to stop. `settings` are asked for once it is known on which port.
pub(crate) fn run(
    door: Arc<Door>,
    listen: SocketAddr,
    settings: impl FnOnce(u16) -> Settings,
) -> Result<ExitCode> {
    let runtime = Runtime::new().context("starting the threads of the server")?;
    runtime.block_on(async {
        let listener = TcpListener::bind(listen)
            .await
            .with_context(|| format!("listening on {listen}"))?;
        let settings = settings(listener.local_addr()?.port());
        tell!(
            "Open {} in a browser. Ctrl-C stops the server.",
            settings.public_url
        );
        let site = Arc::new(Site::new(door.clone(), settings));
        web::serve(site, listener, told_to_stop())
            .await
            .context("serving")
    })?;
    runtime.shutdown_timeout(std::time::Duration::from_secs(5));
    // What was accepted is on disk already; this ends the writer in order and keeps a snapshot that is due.
    door.close();
    Ok(ExitCode::SUCCESS)
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

//! The certificate of a server that speaks TLS itself, from two files in PEM. They are read again when they change, so that a
//! renewed certificate needs no new start; what cannot be read leaves the one before in its place.

use crate::serve::configuration::Tls;
use anyhow::{Context, Result, bail};
use rustls::ServerConfig;
use rustls::crypto::ring;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::server::{ClientHello, ResolvesServerCert};
use rustls::sign::CertifiedKey;
use std::fs;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::SystemTime;

/// What tells one content of the files from another without reading it.
type Mark = [Option<(SystemTime, u64)>; 2];

/// The certificate in use.
#[derive(Debug)]
pub(crate) struct Certificate {
    files: Tls,
    used: RwLock<Arc<CertifiedKey>>,
    seen: Mutex<Mark>,
}

impl Certificate {
    /// Reads it.
    pub(crate) fn read(files: &Tls) -> Result<Certificate> {
        let seen = mark(files);
        let key = load(files)?;
        Ok(Certificate {
            files: files.clone(),
            used: RwLock::new(Arc::new(key)),
            seen: Mutex::new(seen),
        })
    }

    /// Looks whether the files have changed, and reads them again then. Says whether another certificate is in use now.
    pub(crate) fn look(&self) -> bool {
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        let now = mark(&self.files);
        if *seen == now {
            return false;
        }
        match load(&self.files) {
            Ok(key) => {
                *seen = now;
                *self.used.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(key);
                tracing::info!("the certificate was read again");
                true
            }
            Err(why) => {
                // Perhaps one of two files is written and the other is not yet: told once, and looked at again when they move.
                *seen = now;
                tracing::error!(
                    "the certificate changed and cannot be read, so the one before stays: {why:#}"
                );
                false
            }
        }
    }

    /// How connections are encrypted by it.
    pub(crate) fn server(self: &Arc<Certificate>) -> Result<Arc<ServerConfig>> {
        let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .context("TLS")?
            .with_no_client_auth()
            .with_cert_resolver(self.clone());
        let mut config = config;
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        Ok(Arc::new(config))
    }
}

impl ResolvesServerCert for Certificate {
    fn resolve(&self, _: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        let used = self.used.read().unwrap_or_else(PoisonError::into_inner);
        Some(used.clone())
    }
}

fn mark(files: &Tls) -> Mark {
    [&files.certificate, &files.key].map(|path| {
        let known = fs::metadata(path).ok()?;
        Some((known.modified().ok()?, known.len()))
    })
}

/// The certificates of a file, the server's own first.
pub(crate) fn certificates(path: &Path) -> Result<Vec<CertificateDer<'static>>> {
    let reading = || format!("reading the certificate {}", path.display());
    let chain = CertificateDer::pem_file_iter(path).with_context(reading)?;
    let chain: Vec<_> = chain.collect::<Result<_, _>>().with_context(reading)?;
    if chain.is_empty() {
        bail!("{} holds no certificate in PEM", path.display());
    }
    Ok(chain)
}

fn load(files: &Tls) -> Result<CertifiedKey> {
    let chain = certificates(&files.certificate)?;
    let key = PrivateKeyDer::from_pem_file(&files.key)
        .with_context(|| format!("reading the key {}", files.key.display()))?;
    CertifiedKey::from_der(chain, key, &ring::default_provider()).with_context(|| {
        format!(
            "the key {} and the certificate {}",
            files.key.display(),
            files.certificate.display()
        )
    })
}

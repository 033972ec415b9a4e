//! Files of one web site that somebody named at the command line: a mirror of a record. This is not the way in which the server
//! asks addresses that strangers chose; those go through the guard. Here whoever asks has named the site themselves, as with a
//! browser, so it may be any, this machine too. No redirect is followed: what was named is what is asked.

use crate::ask::tls_of;
use reqwest::{Client, redirect};
use std::error::Error;
use std::time::Duration;
use tokio::runtime::Runtime;
use url::{Host, Url};

/// How long a call may take to be answered, how long nothing may come, and everything together.
const CONNECT: Duration = Duration::from_secs(10);
const SILENCE: Duration = Duration::from_secs(30);
const TOTAL: Duration = Duration::from_secs(600);
/// How often a call is made that found nobody or a busy server, and how long is waited between.
const TRIES: u32 = 4;
const PAUSE: Duration = Duration::from_secs(2);
/// Who asks.
const AGENT: &str = concat!("plenary-audit/", env!("CARGO_PKG_VERSION"));
/// The longest tag of a version, in bytes.
const MAX_TAG: usize = 200;

/// A web site whose files are fetched.
#[derive(Debug)]
pub struct Remote {
    runtime: Runtime,
    client: Client,
    base: Url,
}

/// What came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fetched {
    /// The file, and the tag of its version if there is one.
    File {
        /// Its bytes.
        bytes: Vec<u8>,
        /// By which it can be asked whether it has changed.
        tag: Option<String>,
    },
    /// It has not changed.
    Same,
    /// There is no such file.
    Nothing,
}

/// Why nothing came back.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FetchFault {
    /// The address cannot be used so.
    #[error("{0}")]
    Address(&'static str),
    /// Our side could not even ask.
    #[error("{0}")]
    OurSide(String),
    /// Nobody answers, or not to the end.
    #[error("{address}: {why}")]
    NoAnswer {
        /// What was asked for.
        address: String,
        /// What happened.
        why: String,
    },
    /// The site answers otherwise.
    #[error("{address}: the site answers with status {status}")]
    Status {
        /// What was asked for.
        address: String,
        /// The status of the answer.
        status: u16,
    },
    /// The site sends the asker elsewhere.
    #[error("{address}: the site leads to another address, {to}; name that one if it is right")]
    Redirect {
        /// What was asked for.
        address: String,
        /// Where to.
        to: String,
    },
    /// The file is above its limit.
    #[error("{address}: longer than {limit} bytes")]
    TooLong {
        /// What was asked for.
        address: String,
        /// The most that is read.
        limit: usize,
    },
}

impl Remote {
    /// A site by its address: `https`, or `http` on this machine.
    ///
    /// # Errors
    /// When the address is another, or the system gives no threads.
    pub fn new(address: &str) -> Result<Remote, FetchFault> {
        let mut base = Url::parse(address)
            .map_err(|_| FetchFault::Address("write the address as https://members.example.org"))?;
        let is_here = match base.host() {
            Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
            Some(Host::Ipv4(four)) => four.is_loopback(),
            Some(Host::Ipv6(six)) => six.is_loopback(),
            None => false,
        };
        match base.scheme() {
            "https" => {}
            "http" if is_here => {}
            _ => {
                return Err(FetchFault::Address(
                    "the address must begin with https://; http:// is for this machine alone",
                ));
            }
        }
        if base.query().is_some() || base.fragment().is_some() || !base.username().is_empty() {
            return Err(FetchFault::Address(
                "the address has a host and a path, and nothing else",
            ));
        }
        if !base.path().ends_with('/') {
            let path = format!("{}/", base.path());
            base.set_path(&path);
        }
        let tls = tls_of(&[]).map_err(FetchFault::OurSide)?;
        let client = Client::builder()
            .tls_backend_preconfigured(tls)
            .no_proxy()
            .redirect(redirect::Policy::none())
            .referer(false)
            .http1_only()
            .connect_timeout(CONNECT)
            .read_timeout(SILENCE)
            .timeout(TOTAL)
            .user_agent(AGENT)
            .build()
            .map_err(|why| FetchFault::OurSide(why.to_string()))?;
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(|why| FetchFault::OurSide(why.to_string()))?;
        Ok(Remote {
            runtime,
            client,
            base,
        })
    }

    /// A file below the site's address, of at most so many bytes. With the tag of a version that is kept, only a newer one.
    /// Must not be called from a task of an asynchronous runtime: it blocks.
    ///
    /// # Errors
    /// When it does not come, not to its end, or something else does.
    pub fn get(&self, path: &str, kept: Option<&str>, limit: usize) -> Result<Fetched, FetchFault> {
        let address = self
            .base
            .join(path)
            .map_err(|_| FetchFault::Address("a path that is none"))?;
        let mut tries = 1;
        loop {
            let asked = self.runtime.block_on(self.once(&address, kept, limit));
            let again = match &asked {
                Err(FetchFault::NoAnswer { .. }) => true,
                Err(FetchFault::Status { status, .. }) => matches!(status, 429 | 502..=504),
                Ok(_) | Err(_) => false,
            };
            if !again || tries == TRIES {
                return asked;
            }
            std::thread::sleep(PAUSE * tries);
            tries += 1;
        }
    }

    async fn once(
        &self,
        address: &Url,
        kept: Option<&str>,
        limit: usize,
    ) -> Result<Fetched, FetchFault> {
        let named = || address.to_string();
        let silent = |why: reqwest::Error| FetchFault::NoAnswer {
            address: named(),
            why: told(&why),
        };
        let mut request = self.client.get(address.clone());
        if let Some(tag) = kept {
            request = request.header("if-none-match", tag);
        }
        let mut response = request.send().await.map_err(silent)?;
        let header = |name: &str| {
            let value = response.headers().get(name)?.to_str().ok()?;
            Some(value.to_owned())
        };
        let status = response.status().as_u16();
        let (to, tag) = (header("location"), header("etag"));
        match status {
            200 => {}
            304 if kept.is_some() => return Ok(Fetched::Same),
            404 | 410 => return Ok(Fetched::Nothing),
            300..=399 => {
                return Err(FetchFault::Redirect {
                    address: named(),
                    to: to.unwrap_or_default().chars().take(200).collect(),
                });
            }
            status => {
                return Err(FetchFault::Status {
                    address: named(),
                    status,
                });
            }
        }
        let mut bytes: Vec<u8> = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(silent)? {
            if bytes.len() + chunk.len() > limit {
                return Err(FetchFault::TooLong {
                    address: named(),
                    limit,
                });
            }
            bytes.extend_from_slice(&chunk);
        }
        Ok(Fetched::File {
            bytes,
            tag: tag.filter(|tag| tag.len() <= MAX_TAG),
        })
    }
}

/// The innermost cause says what happened; what stands around it says the address again.
fn told(why: &reqwest::Error) -> String {
    let mut cause: &dyn Error = why;
    while let Some(inner) = cause.source() {
        cause = inner;
    }
    cause.to_string()
}

//! Pages for those who are not signed in, made once for each state of the record. An entry makes them anew at the next
//! request; what changes by time alone is never older than a few seconds. Compressed once, not for each reader.

use crate::site::Site;
use crate::visit;
use assembly::entry::Hex;
use axum::body::{Body as Stream, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::io::Write;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::{Duration, Instant};
use tokio::sync::OwnedMutexGuard;

/// How old a page may get by time alone: deadlines on it are shown as moments, so only what has just passed is late.
const AGE: Duration = Duration::from_secs(5);
/// How many bytes of pages are kept.
const KEPT: u64 = 48 << 20;
/// A longer answer is not kept: downloads.
const LONGEST: usize = 1 << 20;
/// A longer address is not kept.
const LONGEST_ADDRESS: usize = 512;

/// A response that may be shown to everybody who asks in the same language. Handlers put it on what they answer.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ForEverybody;

/// Bytes, and the same compressed once somebody takes them so.
pub(crate) struct Body {
    plain: Bytes,
    gzip: OnceLock<Bytes>,
    brotli: OnceLock<Bytes>,
}

/// How bytes go over the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Encoding {
    Plain,
    Gzip,
    Brotli,
}

impl Body {
    pub(crate) fn new(plain: Vec<u8>) -> Body {
        Body {
            plain: plain.into(),
            gzip: OnceLock::new(),
            brotli: OnceLock::new(),
        }
    }

    /// The bytes in an encoding. Compressing takes milliseconds, once.
    fn bytes(&self, encoding: Encoding) -> &Bytes {
        match encoding {
            Encoding::Plain => &self.plain,
            Encoding::Gzip => self.gzip.get_or_init(|| gzip(&self.plain)),
            Encoding::Brotli => self.brotli.get_or_init(|| brotli(&self.plain)),
        }
    }

    /// Whether they are there without work.
    fn has(&self, encoding: Encoding) -> bool {
        match encoding {
            Encoding::Plain => true,
            Encoding::Gzip => self.gzip.get().is_some(),
            Encoding::Brotli => self.brotli.get().is_some(),
        }
    }

    /// What it may come to with all encodings: text shrinks to a third and less.
    fn weight(&self) -> usize {
        self.plain.len() * 2
    }
}

fn gzip(plain: &[u8]) -> Bytes {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::new(6));
    let done = gzip.write_all(plain).and_then(|()| gzip.finish());
    done.expect("writing to memory does not fail").into()
}

fn brotli(mut plain: &[u8]) -> Bytes {
    let mut brotli = Vec::new();
    let how = brotli::enc::BrotliEncoderParams {
        quality: 5,
        ..Default::default()
    };
    brotli::BrotliCompress(&mut plain, &mut brotli, &how).expect("writing to memory does not fail");
    brotli.into()
}

/// The best of the encodings that the reader takes.
fn accepted(headers: &HeaderMap) -> Encoding {
    let accepted = headers
        .get(header::ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok())
        .unwrap_or("");
    let takes = |name: &str| {
        accepted.split(',').any(|part| {
            let mut part = part.split(';').map(str::trim);
            part.next() == Some(name) && !part.any(|rest| rest == "q=0" || rest == "q=0.0")
        })
    };
    if takes("br") {
        Encoding::Brotli
    } else if takes("gzip") {
        Encoding::Gzip
    } else {
        Encoding::Plain
    }
}

/// A body as the reader can take it.
pub(crate) fn encoded(body: &Body, headers: &HeaderMap) -> Response {
    in_encoding(body, accepted(headers))
}

fn in_encoding(body: &Body, encoding: Encoding) -> Response {
    let mut response = Response::new(Stream::from(body.bytes(encoding).clone()));
    let answer = response.headers_mut();
    let named = match encoding {
        Encoding::Plain => None,
        Encoding::Gzip => Some("gzip"),
        Encoding::Brotli => Some("br"),
    };
    if let Some(named) = named {
        answer.insert(header::CONTENT_ENCODING, HeaderValue::from_static(named));
    }
    answer.insert(
        header::VARY,
        HeaderValue::from_static("Accept-Encoding, Accept-Language, Cookie"),
    );
    response
}

struct Kept {
    position: u64,
    made: Instant,
    /// Somebody makes it anew because of its age; until then the others have it as it is.
    renewed: AtomicBool,
    etag: HeaderValue,
    headers: HeaderMap,
    body: Body,
}

impl Kept {
    /// Whether nothing happened since, and it is young.
    fn is_fresh(&self, position: u64) -> bool {
        self.position == position && self.made.elapsed() < AGE
    }

    /// Whether it can be shown: it is fresh, or nearly so and somebody else makes it anew already.
    fn serves(&self, position: u64) -> bool {
        let nearly = || self.position == position && self.made.elapsed() < 2 * AGE;
        self.is_fresh(position) || (nearly() && self.renewed.swap(true, Ordering::AcqRel))
    }
}

/// The pages kept.
pub(crate) struct Pages {
    kept: moka::sync::Cache<String, Arc<Kept>>,
    making: Mutex<BTreeMap<String, Arc<tokio::sync::Mutex<()>>>>,
}

impl Pages {
    pub(crate) fn new() -> Pages {
        let weight =
            |_: &String, page: &Arc<Kept>| u32::try_from(page.body.weight()).unwrap_or(u32::MAX);
        Pages {
            kept: moka::sync::Cache::builder()
                .max_capacity(KEPT)
                .weigher(weight)
                .build(),
            making: Mutex::default(),
        }
    }

    /// One page at an address is made at a time: who comes in between waits for it and takes it.
    async fn turn<'p>(&'p self, key: &'p str) -> Turn<'p> {
        let gate = self.making().entry(key.to_owned()).or_default().clone();
        Turn {
            pages: self,
            key,
            _held: gate.lock_owned().await,
        }
    }

    fn making(&self) -> MutexGuard<'_, BTreeMap<String, Arc<tokio::sync::Mutex<()>>>> {
        self.making.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The turn to make a page.
struct Turn<'p> {
    pages: &'p Pages,
    key: &'p str,
    _held: OwnedMutexGuard<()>,
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        let mut making = self.pages.making();
        // The list and this turn have it: nobody waits.
        if making
            .get(self.key)
            .is_some_and(|gate| Arc::strong_count(gate) <= 2)
        {
            making.remove(self.key);
        }
    }
}

/// Answers from what is kept, or keeps what is answered.
pub(crate) async fn keep(State(site): State<Arc<Site>>, request: Request, next: Next) -> Response {
    let Some(key) = key(&site, &request) else {
        return next.run(request).await;
    };
    let kept = site.pages.kept.get(&key);
    if let Some(kept) = kept.filter(|kept| kept.serves(site.door.position())) {
        return answer(kept, request.headers()).await;
    }
    let _turn = site.pages.turn(&key).await;
    let kept = site.pages.kept.get(&key);
    match kept.filter(|kept| kept.is_fresh(site.door.position())) {
        Some(kept) => answer(kept, request.headers()).await,
        None => made(&site, &key, request, next).await,
    }
}

/// Has a page made, and keeps it where everybody may see it.
async fn made(site: &Site, key: &str, mut request: Request, next: Next) -> Response {
    // Read before the page is made: what it shows is not older.
    let position = site.door.position();
    // What is kept is plain, and compressed here.
    let asked = request.headers().clone();
    request.headers_mut().remove(header::ACCEPT_ENCODING);
    let response = next.run(request).await;
    if response.status() != StatusCode::OK || response.extensions().get::<ForEverybody>().is_none()
    {
        return response;
    }
    let (mut head, body) = response.into_parts();
    let Ok(bytes) = to_bytes(body, LONGEST).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let digest = Sha256::digest(&bytes);
    let short = Hex(&digest[..8]);
    let etag = HeaderValue::from_str(&format!("W/\"{short}\""))
        .expect("hexadecimal digits can stand in a header");
    head.headers.remove(header::CONTENT_LENGTH);
    // By what the answer varies is said when it is given: more than the layer below knows.
    head.headers.remove(header::VARY);
    head.headers.insert(header::ETAG, etag.clone());
    head.headers
        .insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    let kept = Arc::new(Kept {
        position,
        made: Instant::now(),
        renewed: AtomicBool::new(false),
        etag,
        headers: head.headers,
        body: Body::new(bytes.to_vec()),
    });
    site.pages.kept.insert(key.to_owned(), kept.clone());
    answer(kept, &asked).await
}

async fn answer(kept: Arc<Kept>, asked: &HeaderMap) -> Response {
    let same = asked
        .get(header::IF_NONE_MATCH)
        .is_some_and(|tag| *tag == kept.etag);
    let encoding = accepted(asked);
    if !same && !kept.body.has(encoding) {
        // Not on a thread that others wait for. If it fails, it is done below.
        let kept = kept.clone();
        let _ = tokio::task::spawn_blocking(move || drop(kept.body.bytes(encoding).clone())).await;
    }
    let mut response = match same {
        true => StatusCode::NOT_MODIFIED.into_response(),
        false => in_encoding(&kept.body, encoding),
    };
    let headers = response.headers_mut();
    for (name, value) in &kept.headers {
        headers.insert(name.clone(), value.clone());
    }
    response
}

/// What the answer depends on: address and language. None where somebody is signed in, or it is no plain look.
fn key(site: &Site, request: &Request) -> Option<String> {
    if request.method() != Method::GET
        || visit::has_session(site, request.headers())
        || request.headers().contains_key(header::AUTHORIZATION)
    {
        return None;
    }
    let address = request.uri().path_and_query()?.as_str();
    // Built-in files are kept elsewhere.
    if address.len() > LONGEST_ADDRESS || address.starts_with("/assets/") {
        return None;
    }
    let language = visit::language(request.headers());
    Some(format!("{} {address}", language.tag()))
}

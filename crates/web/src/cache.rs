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
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};
use std::io::Write;
use std::sync::Arc;
use std::time::{Duration, Instant};

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

/// Bytes, and the same compressed.
#[derive(Clone)]
pub(crate) struct Body {
    plain: bytes::Bytes,
    gzip: bytes::Bytes,
    brotli: bytes::Bytes,
}

impl Body {
    pub(crate) fn new(plain: Vec<u8>) -> Body {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::new(6));
        let gzip = gzip
            .write_all(&plain)
            .and_then(|()| gzip.finish())
            .unwrap_or_default();
        let mut brotli = Vec::new();
        let how = brotli::enc::BrotliEncoderParams {
            quality: 5,
            ..Default::default()
        };
        let made = brotli::BrotliCompress(&mut plain.as_slice(), &mut brotli, &how);
        Body {
            plain: plain.into(),
            gzip: gzip.into(),
            brotli: if made.is_ok() {
                brotli.into()
            } else {
                bytes::Bytes::new()
            },
        }
    }

    fn weight(&self) -> usize {
        self.plain.len() + self.gzip.len() + self.brotli.len()
    }
}

/// A body as the reader can take it.
pub(crate) fn encoded(body: &Body, headers: &HeaderMap) -> Response {
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
    let (bytes, encoding) = if !body.brotli.is_empty() && takes("br") {
        (&body.brotli, Some("br"))
    } else if !body.gzip.is_empty() && takes("gzip") {
        (&body.gzip, Some("gzip"))
    } else {
        (&body.plain, None)
    };
    let mut response = Response::new(Stream::from(bytes.clone()));
    let answer = response.headers_mut();
    if let Some(encoding) = encoding {
        answer.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
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
    etag: HeaderValue,
    headers: HeaderMap,
    body: Body,
}

/// The pages kept.
pub(crate) struct Pages(moka::sync::Cache<String, Arc<Kept>>);

impl Pages {
    pub(crate) fn new() -> Pages {
        let weight =
            |_: &String, page: &Arc<Kept>| u32::try_from(page.body.weight()).unwrap_or(u32::MAX);
        Pages(
            moka::sync::Cache::builder()
                .max_capacity(KEPT)
                .weigher(weight)
                .build(),
        )
    }
}

/// Answers from what is kept, or keeps what is answered.
pub(crate) async fn keep(
    State(site): State<Arc<Site>>,
    mut request: Request,
    next: Next,
) -> Response {
    let Some(key) = key(&site, &request) else {
        return next.run(request).await;
    };
    let asked = request.headers().clone();
    let position = site.door.shown().position();
    if let Some(kept) = site.pages.0.get(&key)
        && kept.position == position
        && kept.made.elapsed() < AGE
    {
        return answer(&kept, &asked);
    }
    // What is kept is plain, and compressed here.
    request.headers_mut().remove(header::ACCEPT_ENCODING);
    let response = next.run(request).await;
    if response.status() != StatusCode::OK || response.extensions().get::<ForEverybody>().is_none()
    {
        return response;
    }
    let (head, body) = response.into_parts();
    let Ok(bytes) = to_bytes(body, LONGEST).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let digest = Sha256::digest(&bytes);
    let short = Hex(&digest[..8]);
    let kept = Arc::new(Kept {
        position,
        made: Instant::now(),
        etag: HeaderValue::from_str(&format!("W/\"{short}\""))
            .expect("hexadecimal digits can stand in a header"),
        headers: head.headers,
        body: Body::new(bytes.to_vec()),
    });
    site.pages.0.insert(key, kept.clone());
    answer(&kept, &asked)
}

fn answer(kept: &Kept, asked: &HeaderMap) -> Response {
    let same = asked
        .get(header::IF_NONE_MATCH)
        .is_some_and(|tag| *tag == kept.etag);
    let mut response = if same {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        encoded(&kept.body, asked)
    };
    for (name, value) in &kept.headers {
        if name != header::CONTENT_LENGTH {
            response.headers_mut().insert(name.clone(), value.clone());
        }
    }
    response
        .headers_mut()
        .insert(header::ETAG, kept.etag.clone());
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    response
}

/// What the answer depends on: address and language. None where somebody is signed in, or it is no plain look.
fn key(site: &Site, request: &Request) -> Option<String> {
    if request.method() != Method::GET || visit::has_session(site, request.headers()) {
        return None;
    }
    let address = request.uri().path_and_query()?.as_str();
    if address.len() > LONGEST_ADDRESS {
        return None;
    }
    let language = visit::language(request.headers());
    Some(format!("{} {address}", language.tag()))
}

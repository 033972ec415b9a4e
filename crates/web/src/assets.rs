//! The few files that pages ask for besides themselves, built in. Their addresses carry a digest, so browsers keep them for
//! ever and never ask again.

use crate::cache::{Body, encoded};
use assembly::entry::Hex;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};

const FILES: &[(&str, &str, &str)] = &[
    ("site", "css", include_str!("../assets/site.css")),
    ("passkey", "js", include_str!("../assets/passkey.js")),
];

/// The files with their addresses.
pub(crate) struct Assets(Vec<Asset>);

struct Asset {
    name: &'static str,
    address: String,
    kind: &'static str,
    body: Body,
}

impl Assets {
    pub(crate) fn new() -> Assets {
        let all = FILES.iter().map(|(name, ending, text)| {
            let digest = Sha256::digest(text.as_bytes());
            let short = Hex(&digest[..6]);
            Asset {
                name,
                address: format!("/assets/{name}.{short}.{ending}"),
                kind: match *ending {
                    "css" => "text/css; charset=utf-8",
                    "js" => "text/javascript; charset=utf-8",
                    _ => "application/octet-stream",
                },
                body: Body::new(text.as_bytes().to_vec()),
            }
        });
        Assets(all.collect())
    }

    /// The address of a file by its name.
    pub(crate) fn address(&self, name: &str) -> &str {
        self.0
            .iter()
            .find(|asset| asset.name == name)
            .map_or("", |asset| &asset.address)
    }

    /// The file at an address.
    pub(crate) fn serve(&self, path: &str, headers: &HeaderMap) -> Response {
        let Some(asset) = self.0.iter().find(|asset| asset.address == path) else {
            return StatusCode::NOT_FOUND.into_response();
        };
        let kept = [
            (header::CONTENT_TYPE, asset.kind),
            (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
        ];
        (kept, encoded(&asset.body, headers)).into_response()
    }
}

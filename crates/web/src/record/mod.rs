//! The record, for anybody to read: its entries, each with what it rests on and its proof; and everything that somebody needs
//! who checks it elsewhere: the bundle, the signed checkpoint, the tiles of a mirror, a feed.

mod entry;
mod export;
mod feed;
mod list;
mod mirror;
pub(crate) mod rows;
mod tell;

use crate::routes::{Does, Placed, get};

pub(crate) fn routes() -> Vec<Placed> {
    vec![
        get("/record", Does::Public, list::page),
        get("/record/feed", Does::Public, feed::page),
        get("/record/bundle", Does::Public, export::bundle),
        get("/record/checkpoint", Does::Public, export::checkpoint),
        get("/record/{position}", Does::Public, entry::page),
        get("/record/{position}/proof", Does::Public, export::proof),
        get("/log/header", Does::Public, mirror::header),
        get("/log/epochs", Does::Public, mirror::epochs),
        get(
            "/log/record/{epoch}/checkpoint",
            Does::Public,
            mirror::checkpoint,
        ),
        get(
            "/log/record/{epoch}/tile/{*tile}",
            Does::Public,
            mirror::tile,
        ),
    ]
}

/// A value as it stands in the query of an address.
pub(crate) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            escaped.push(char::from(byte));
        } else {
            escaped.push_str(&format!("%{byte:02X}"));
        }
    }
    escaped
}

//! Tokens: thirty-two random bytes that a browser or a letter holds. Here only a digest of each is kept, made for one use,
//! so that what is good for one is worth nothing for another.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest as _, Sha256};

/// A digest of a token or of what a limit counts.
pub type Digest = [u8; 32];

/// What a token is good for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Use {
    Link,
    Browser,
    Session,
    Ceremony,
    Objection,
    Access,
}

impl Use {
    fn word(self) -> &'static str {
        match self {
            Use::Link => "link",
            Use::Browser => "browser",
            Use::Session => "session",
            Use::Ceremony => "ceremony",
            Use::Objection => "objection",
            Use::Access => "access",
        }
    }
}

/// As it stands in an address or a cookie: 43 letters of base64url.
pub(super) fn written(token: &[u8; 32]) -> String {
    URL_SAFE_NO_PAD.encode(token)
}

/// The digest of a written token; none if it is no token at all.
pub(super) fn digest(text: &str, good_for: Use) -> Option<Digest> {
    let mut token = [0; 32];
    let length = URL_SAFE_NO_PAD.decode_slice(text, &mut token).ok()?;
    (length == token.len()).then(|| hashed(&["token", good_for.word()], &token))
}

/// SHA-256 over our own words and a value, so that no two uses share a digest.
pub(super) fn hashed(words: &[&str], value: &[u8]) -> Digest {
    let mut hash = Sha256::new();
    hash.update(b"plenary/accounts/v1\0");
    for word in words {
        hash.update(word.as_bytes());
        hash.update([0]);
    }
    hash.update(value);
    hash.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_good_for_one_use_only() {
        let text = written(&[7; 32]);
        assert_eq!(text.len(), 43);
        let all = [
            Use::Link,
            Use::Browser,
            Use::Session,
            Use::Ceremony,
            Use::Objection,
            Use::Access,
        ];
        let mut digests: Vec<_> = all.map(|good_for| digest(&text, good_for)).into();
        assert!(digests.iter().all(Option::is_some));
        digests.sort();
        digests.dedup();
        assert_eq!(digests.len(), all.len());
    }

    #[test]
    fn what_is_no_token_has_no_digest() {
        let short = URL_SAFE_NO_PAD.encode([7; 31]);
        let long = URL_SAFE_NO_PAD.encode([7; 33]);
        for text in [
            "",
            "x",
            "é",
            &short,
            &long,
            &"=".repeat(43),
            &"a".repeat(1_000_000),
        ] {
            assert_eq!(digest(text, Use::Link), None, "{} bytes", text.len());
        }
    }
}

//! Ed25519 keys and their text forms, as in the C2SP signed-note format.

use std::fmt;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};

use crate::Hash;
use crate::hash::{from_hex, to_hex};

/// The longest name of a key, in bytes.
pub const MAX_KEY_NAME: usize = 255;

/// The type byte of plain Ed25519 in key texts and key ids.
const ED25519: u8 = 0x01;

const PRIVATE_PREFIX: &str = "PRIVATE+KEY+";

/// Why a text is no key.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeyFault {
    /// The name cannot stand in a signature line.
    #[error("a key's name has 1 to {MAX_KEY_NAME} bytes without spaces, '+' or control characters")]
    Name,
    /// The text is not of the form.
    #[error("expected {0}")]
    Form(&'static str),
    /// The key is of another type.
    #[error("key type {0:#04x}; only Ed25519 (0x01) is used")]
    Type(u8),
    /// The bytes are no Ed25519 public key, or one of the weak ones.
    #[error("the bytes are not a sound Ed25519 public key")]
    Point,
    /// The id written in the text is not the key's.
    #[error("the key id is {found}, and this name and key give {computed}")]
    Id {
        /// As written.
        found: String,
        /// As computed.
        computed: String,
    },
}

/// A public key by which notes are checked.
#[derive(Clone, PartialEq, Eq)]
pub struct VerifierKey {
    name: String,
    id: [u8; 4],
    key: VerifyingKey,
}

impl VerifierKey {
    /// A key from its name and 32 bytes.
    ///
    /// # Errors
    /// When the name cannot stand in a note or the bytes are no sound key.
    pub fn new(name: &str, key: &[u8; 32]) -> Result<VerifierKey, KeyFault> {
        if !is_key_name(name) {
            return Err(KeyFault::Name);
        }
        let point = VerifyingKey::from_bytes(key).map_err(|_| KeyFault::Point)?;
        if point.is_weak() {
            return Err(KeyFault::Point);
        }
        Ok(VerifierKey {
            name: name.to_owned(),
            id: key_id(name, key),
            key: point,
        })
    }

    /// Reads `name+id+key`, as printed by `Display`.
    ///
    /// # Errors
    /// When the text is anything else.
    pub fn parse(text: &str) -> Result<VerifierKey, KeyFault> {
        let (name, id, key) = three_pieces(text)?;
        let key = VerifierKey::new(name, &key)?;
        key.check_id(id)?;
        Ok(key)
    }

    /// The name in signature lines.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The four bytes that tell keys of one name apart; an identifier, not a fingerprint.
    #[must_use]
    pub fn id(&self) -> [u8; 4] {
        self.id
    }

    pub(crate) fn accepts(&self, text: &[u8], signature: &[u8]) -> bool {
        let Ok(signature) = Signature::from_slice(signature) else {
            return false;
        };
        self.key.verify_strict(text, &signature).is_ok()
    }

    fn check_id(&self, found: &str) -> Result<(), KeyFault> {
        let computed = to_hex(&self.id);
        if from_hex(found) == Ok(self.id) {
            Ok(())
        } else {
            Err(KeyFault::Id {
                found: found.to_owned(),
                computed,
            })
        }
    }
}

impl fmt::Display for VerifierKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}+{}+{}",
            self.name,
            to_hex(&self.id),
            typed_base64(self.key.as_bytes())
        )
    }
}

impl fmt::Debug for VerifierKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "VerifierKey({self})")
    }
}

/// A secret key that signs notes.
pub struct Signer {
    verifier: VerifierKey,
    key: SigningKey,
}

impl Signer {
    /// A signer from its name and 32 random bytes, which the caller draws.
    ///
    /// # Errors
    /// When the name cannot stand in a note.
    pub fn new(name: &str, seed: &[u8; 32]) -> Result<Signer, KeyFault> {
        let key = SigningKey::from_bytes(seed);
        let verifier = VerifierKey::new(name, key.verifying_key().as_bytes())?;
        Ok(Signer { verifier, key })
    }

    /// Reads `PRIVATE+KEY+name+id+key`, as given by [`Signer::to_secret_text`].
    ///
    /// # Errors
    /// When the text is anything else.
    pub fn parse(text: &str) -> Result<Signer, KeyFault> {
        let rest = text
            .strip_prefix(PRIVATE_PREFIX)
            .ok_or(KeyFault::Form("PRIVATE+KEY+ and a key"))?;
        let (name, id, seed) = three_pieces(rest)?;
        let signer = Signer::new(name, &seed)?;
        signer.verifier.check_id(id)?;
        Ok(signer)
    }

    /// The text form with the secret in it. There is no `Display`, so that it is never printed by chance.
    #[must_use]
    pub fn to_secret_text(&self) -> String {
        let VerifierKey { name, id, .. } = &self.verifier;
        format!(
            "{PRIVATE_PREFIX}{name}+{}+{}",
            to_hex(id),
            typed_base64(self.key.as_bytes())
        )
    }

    /// The public key.
    #[must_use]
    pub fn verifier(&self) -> &VerifierKey {
        &self.verifier
    }

    pub(crate) fn sign(&self, text: &[u8]) -> [u8; 64] {
        self.key.sign(text).to_bytes()
    }
}

impl fmt::Debug for Signer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Signer({}, secret ..)", self.verifier)
    }
}

pub(crate) fn is_key_name(name: &str) -> bool {
    let is_unfit = |c: char| c.is_whitespace() || c.is_control() || c == '+';
    !name.is_empty() && name.len() <= MAX_KEY_NAME && !name.contains(is_unfit)
}

fn key_id(name: &str, key: &[u8; 32]) -> [u8; 4] {
    let Hash([a, b, c, d, ..]) = Hash::of(&[name.as_bytes(), b"\n", &[ED25519], key]);
    [a, b, c, d]
}

fn typed_base64(key: &[u8; 32]) -> String {
    STANDARD.encode([&[ED25519][..], key].concat())
}

/// Name, id and key bytes. The base64 at the end may hold a plus itself.
fn three_pieces(text: &str) -> Result<(&str, &str, [u8; 32]), KeyFault> {
    let form = KeyFault::Form("name+id+key");
    let mut pieces = text.splitn(3, '+');
    let (Some(name), Some(id), Some(key)) = (pieces.next(), pieces.next(), pieces.next()) else {
        return Err(form);
    };
    let bytes = STANDARD.decode(key).map_err(|_| form)?;
    match bytes.split_first() {
        Some((&ED25519, key)) => match key.try_into() {
            Ok(key) => Ok((name, id, key)),
            Err(_) => Err(KeyFault::Form("a key of 32 bytes")),
        },
        Some((&other, _)) => Err(KeyFault::Type(other)),
        None => Err(KeyFault::Form("a key of 32 bytes")),
    }
}

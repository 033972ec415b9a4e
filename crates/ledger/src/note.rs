//! Signed notes in the C2SP format: a text, an empty line, and a line for each signature.
//!
//! Checkpoints and slips are notes. Signatures by unknown keys are passed over; one by a known key that does not hold
//! spoils the note; at least one must hold.

use std::fmt;

use base64::{Engine as _, engine::general_purpose::STANDARD};

use crate::keys::is_key_name;
use crate::{Signer, VerifierKey};

/// The longest note, signatures included.
pub const MAX_NOTE: usize = 64 * 1024;

/// The most signatures on a note.
pub const MAX_SIGNATURES: usize = 32;

const SIGNATURE_PREFIX: &str = "\u{2014} ";

/// A text with its signatures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    text: String,
    signatures: Vec<NoteSignature>,
}

/// One signature line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteSignature {
    /// The name of the key.
    pub name: String,
    /// Which key of that name.
    pub key_id: [u8; 4],
    /// The signature itself; 64 bytes for Ed25519.
    pub bytes: Vec<u8>,
}

/// Why a text is no note, or a note is not to be believed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoteFault {
    /// The note is above its limit.
    #[error("a note has at most {MAX_NOTE} bytes")]
    TooLong,
    /// It has too many signatures.
    #[error("a note has at most {MAX_SIGNATURES} signatures")]
    TooManySignatures,
    /// It has none.
    #[error("a note ends with an empty line and at least one signature line")]
    NoSignatures,
    /// The text cannot stand in a note.
    #[error("the text of a note is not empty, ends its last line, and has no control characters")]
    Text,
    /// A signature line is not of the form.
    #[error("signature line {0} is not an em dash, a name and base64")]
    Line(usize),
    /// A signature by a known key does not hold.
    #[error("the signature by {0} does not hold")]
    Wrong(String),
    /// No signature is by a known key.
    #[error("no signature is by a known key")]
    Unknown,
}

impl Note {
    /// Signs a text. It ends with a line feed.
    ///
    /// # Errors
    /// When the text cannot stand in a note.
    pub fn sign(text: &str, signers: &[&Signer]) -> Result<Note, NoteFault> {
        check_text(text)?;
        if signers.is_empty() {
            return Err(NoteFault::NoSignatures);
        }
        let signature = |signer: &&Signer| NoteSignature {
            name: signer.verifier().name().to_owned(),
            key_id: signer.verifier().id(),
            bytes: signer.sign(text.as_bytes()).to_vec(),
        };
        let note = Note {
            text: text.to_owned(),
            signatures: signers.iter().map(signature).collect(),
        };
        note.within_limits()
    }

    /// Reads a note. Nothing is believed yet: see [`Note::verify`].
    ///
    /// # Errors
    /// When the text is no note.
    pub fn parse(note: &str) -> Result<Note, NoteFault> {
        if note.len() > MAX_NOTE {
            return Err(NoteFault::TooLong);
        }
        // The text may hold empty lines itself; the last one divides.
        let divide = note.rfind("\n\n").ok_or(NoteFault::NoSignatures)?;
        let (text, lines) = (&note[..=divide], &note[divide + 2..]);
        check_text(text)?;
        let lines = lines.strip_suffix('\n').ok_or(NoteFault::NoSignatures)?;
        if lines.split('\n').count() > MAX_SIGNATURES {
            return Err(NoteFault::TooManySignatures);
        }
        let line = |(n, line)| parse_line(line).ok_or(NoteFault::Line(n + 1));
        let signatures = lines
            .split('\n')
            .enumerate()
            .map(line)
            .collect::<Result<_, _>>()?;
        Ok(Note {
            text: text.to_owned(),
            signatures,
        })
    }

    /// The text that was signed, with its last line feed. Not to be believed before [`Note::verify`].
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The signatures, in the order of their lines.
    #[must_use]
    pub fn signatures(&self) -> &[NoteSignature] {
        &self.signatures
    }

    /// Checks the note against known keys and gives those that signed it.
    ///
    /// # Errors
    /// When a signature by a known key does not hold, or no known key signed.
    pub fn verify<'a>(
        &self,
        known: impl IntoIterator<Item = &'a VerifierKey>,
    ) -> Result<Vec<&'a VerifierKey>, NoteFault> {
        let mut signed_by = Vec::new();
        for key in known {
            let mut own = self
                .signatures
                .iter()
                .filter(|s| s.name == key.name() && s.key_id == key.id())
                .peekable();
            let has_signed = own.peek().is_some();
            if !own.all(|signature| key.accepts(self.text.as_bytes(), &signature.bytes)) {
                return Err(NoteFault::Wrong(key.name().to_owned()));
            }
            if has_signed {
                signed_by.push(key);
            }
        }
        if signed_by.is_empty() {
            Err(NoteFault::Unknown)
        } else {
            Ok(signed_by)
        }
    }

    /// Adds another's signatures on the same text: of a second server, or of a witness.
    ///
    /// # Errors
    /// When the texts differ or the limits are passed.
    pub fn with_signatures_of(mut self, other: &Note) -> Result<Note, NoteFault> {
        if self.text != other.text {
            return Err(NoteFault::Text);
        }
        for signature in &other.signatures {
            if !self.signatures.contains(signature) {
                self.signatures.push(signature.clone());
            }
        }
        self.within_limits()
    }

    fn within_limits(self) -> Result<Note, NoteFault> {
        if self.signatures.len() > MAX_SIGNATURES {
            return Err(NoteFault::TooManySignatures);
        }
        if self.to_string().len() > MAX_NOTE {
            Err(NoteFault::TooLong)
        } else {
            Ok(self)
        }
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.text)?;
        for NoteSignature {
            name,
            key_id,
            bytes,
        } in &self.signatures
        {
            let signature = STANDARD.encode([key_id, bytes.as_slice()].concat());
            writeln!(f, "{SIGNATURE_PREFIX}{name} {signature}")?;
        }
        Ok(())
    }
}

fn check_text(text: &str) -> Result<(), NoteFault> {
    let is_unfit = |c: char| c < ' ' && c != '\n';
    if text.len() < 2 || !text.ends_with('\n') || text.contains(is_unfit) {
        Err(NoteFault::Text)
    } else {
        Ok(())
    }
}

fn parse_line(line: &str) -> Option<NoteSignature> {
    let (name, signature) = line.strip_prefix(SIGNATURE_PREFIX)?.split_once(' ')?;
    let bytes = STANDARD.decode(signature).ok()?;
    let (key_id, signature) = bytes.split_first_chunk::<4>()?;
    if !is_key_name(name) || signature.is_empty() {
        return None;
    }
    Some(NoteSignature {
        name: name.to_owned(),
        key_id: *key_id,
        bytes: signature.to_vec(),
    })
}

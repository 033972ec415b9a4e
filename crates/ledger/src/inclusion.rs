//! A proof to take along: that a leaf stands at an index of a log, up to a signed checkpoint (C2SP tlog-proof). The leaf itself
//! goes with it as the extra data, so that one file says everything.

use std::fmt;

use base64::{Engine as _, engine::general_purpose::STANDARD};

use crate::origin::decimal;
use crate::{
    Checkpoint, CheckpointFault, Hash, Leaf, LeafFault, MAX_LEAF, MAX_NOTE, NoteFault, ProofFault,
    VerifierKey, verify_inclusion,
};

const FIRST_LINE: &str = "c2sp.org/tlog-proof@v1";
const EXTRA: &str = "extra ";
const INDEX: &str = "index ";

/// The longest file, in bytes: the longest leaf in base64, a path of at most 48 hashes, the longest note.
pub const MAX_INCLUSION: usize = MAX_LEAF / 3 * 4 + 48 * 45 + MAX_NOTE + 1_000;

/// That a leaf stands in a log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inclusion {
    /// The leaf.
    pub leaf: Leaf,
    /// Its number in the log.
    pub index: u64,
    /// The hashes from the leaf upwards.
    pub path: Vec<Hash>,
    /// The signed checkpoint, the whole note.
    pub checkpoint: String,
}

/// Why a text is no proof, or proves nothing.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InclusionFault {
    /// It is above its limit.
    #[error("a proof has at most {MAX_INCLUSION} bytes")]
    TooLong,
    /// A line is not what stands there.
    #[error("line {line}: expected {expected}")]
    Line {
        /// The line, counted from 1.
        line: usize,
        /// What was expected.
        expected: &'static str,
    },
    /// The leaf is none.
    #[error("the leaf: {0}")]
    Leaf(LeafFault),
    /// The checkpoint is none.
    #[error("the checkpoint: {0}")]
    Checkpoint(#[from] CheckpointFault),
    /// No known key signed the checkpoint.
    #[error("the checkpoint: {0}")]
    Signature(NoteFault),
    /// The hashes do not lead from the leaf to the root.
    #[error(transparent)]
    Proof(ProofFault),
}

impl Inclusion {
    /// Reads a proof. What it proves is another question: [`Inclusion::verify`].
    ///
    /// # Errors
    /// When a line is not what it should be.
    pub fn parse(text: &str) -> Result<Inclusion, InclusionFault> {
        if text.len() > MAX_INCLUSION {
            return Err(InclusionFault::TooLong);
        }
        let wrong = |line, expected| InclusionFault::Line { line, expected };
        let (head, checkpoint) = text
            .split_once("\n\n")
            .ok_or(wrong(1, "an empty line before the checkpoint"))?;
        let mut lines = head.split('\n');
        if lines.next() != Some(FIRST_LINE) {
            return Err(wrong(1, FIRST_LINE));
        }
        let leaf = lines.next().and_then(|line| line.strip_prefix(EXTRA));
        let leaf = leaf.and_then(|leaf| STANDARD.decode(leaf).ok());
        let leaf = leaf.ok_or(wrong(2, "\"extra\" and the leaf in base64"))?;
        let index = lines.next().and_then(|line| line.strip_prefix(INDEX));
        let index = index.and_then(decimal);
        let index = index.ok_or(wrong(3, "\"index\" and the number of the leaf"))?;
        let path = (4..).zip(lines).map(|(number, line)| {
            let hash = STANDARD
                .decode(line)
                .ok()
                .and_then(|hash| hash.try_into().ok());
            hash.map(Hash).ok_or(wrong(number, "a hash in base64"))
        });
        Ok(Inclusion {
            path: path.collect::<Result<_, _>>()?,
            leaf: Leaf::from_bytes(leaf).map_err(InclusionFault::Leaf)?,
            index,
            checkpoint: checkpoint.to_owned(),
        })
    }

    /// The checkpoint up to which the leaf is proved to stand in the log; signed by the key that is known, where one is.
    ///
    /// # Errors
    /// When that key did not sign, or the hashes do not lead to the root.
    pub fn verify(&self, known: Option<&VerifierKey>) -> Result<Checkpoint, InclusionFault> {
        let (checkpoint, note) = Checkpoint::parse_note(&self.checkpoint)?;
        if let Some(key) = known {
            note.verify([key]).map_err(InclusionFault::Signature)?;
        }
        let hash = self.leaf.hash();
        verify_inclusion(
            &hash,
            self.index,
            checkpoint.size,
            &self.path,
            &checkpoint.root,
        )
        .map_err(InclusionFault::Proof)?;
        Ok(checkpoint)
    }
}

impl fmt::Display for Inclusion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{FIRST_LINE}")?;
        writeln!(f, "{EXTRA}{}", STANDARD.encode(self.leaf.bytes()))?;
        writeln!(f, "{INDEX}{}", self.index)?;
        for hash in &self.path {
            writeln!(f, "{}", STANDARD.encode(hash.as_bytes()))?;
        }
        write!(f, "\n{}", self.checkpoint)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{LogName, Origin, Signer, inclusion_proof, root_at};

    fn leaf(number: u8) -> Leaf {
        Leaf::open(&[number]).expect("a leaf")
    }

    fn signer(seed: u8) -> Signer {
        Signer::new("example.org/npoc", &[seed; 32]).expect("a key")
    }

    fn inclusion() -> Inclusion {
        let hashes: Vec<Hash> = (0..7).map(|number| leaf(number).hash()).collect();
        let checkpoint = Checkpoint {
            origin: Origin::new("example.org/npoc", LogName::Record, 1).expect("an origin"),
            size: 7,
            root: root_at(&hashes[..], 7).expect("a root"),
            newest: Some(5),
        };
        Inclusion {
            leaf: leaf(4),
            index: 4,
            path: inclusion_proof(&hashes[..], 4, 7).expect("a path"),
            checkpoint: checkpoint.sign(&[&signer(1)]).expect("signed").to_string(),
        }
    }

    fn check_refused(text: &str, why: &str) {
        let fault = Inclusion::parse(text).expect_err("refused").to_string();
        assert!(fault.contains(why), "{fault}");
    }

    #[test]
    fn a_proof_is_read_as_it_was_written_and_proves_the_leaf() {
        let text = inclusion().to_string();
        let read = Inclusion::parse(&text).expect("readable");
        assert_eq!(read, inclusion());
        let known = signer(1);
        let checkpoint = read.verify(Some(known.verifier())).expect("proved");
        assert_eq!(checkpoint.size, 7);
        assert!(read.verify(None).is_ok());
    }

    #[test]
    fn another_leaf_place_or_key_proves_nothing() {
        let proof = inclusion();
        let other = Inclusion {
            leaf: leaf(5),
            ..proof.clone()
        };
        assert!(matches!(other.verify(None), Err(InclusionFault::Proof(_))));
        let moved = Inclusion {
            index: 5,
            ..proof.clone()
        };
        assert!(matches!(moved.verify(None), Err(InclusionFault::Proof(_))));
        let beyond = Inclusion {
            index: 7,
            ..proof.clone()
        };
        assert!(matches!(beyond.verify(None), Err(InclusionFault::Proof(_))));
        let stranger = signer(2);
        let unknown = proof.verify(Some(stranger.verifier()));
        assert!(matches!(unknown, Err(InclusionFault::Signature(_))));
    }

    #[test]
    fn a_wrong_line_is_named() {
        let text = inclusion().to_string();
        check_refused(&text.replace("proof@v1", "proof@v2"), "line 1");
        check_refused(&text.replace("extra ", "more "), "line 2");
        check_refused(&text.replace("index 4", "index 04"), "line 3");
        check_refused(&text.replacen("\n\n", "\nx\n\n", 1), "a hash in base64");
        check_refused(
            text.split_once(
                "

",
            )
            .expect("two pieces")
            .0,
            "line 1",
        );
        check_refused(&"x".repeat(MAX_INCLUSION + 1), "at most");
    }
}

//! A checkpoint: the signed statement that a log had this root at this size (C2SP tlog-checkpoint).

use std::fmt;

use base64::{Engine as _, engine::general_purpose::STANDARD};

use crate::origin::{decimal, signed_decimal};
use crate::{Hash, MAX_TREE_SIZE, Millis, Note, NoteFault, Origin, OriginFault, Signer};

const NEWEST_PREFIX: &str = "newest ";

/// The state of a log at a size.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    /// Which log, in which epoch.
    pub origin: Origin,
    /// How many leaves.
    pub size: u64,
    /// The root over them.
    pub root: Hash,
    /// The moment of the newest entry; it tells how old the log was when the checkpoint was signed. A box has none.
    pub newest: Option<Millis>,
}

/// Why a text is no checkpoint of ours.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CheckpointFault {
    /// The note itself is at fault.
    #[error(transparent)]
    Note(#[from] NoteFault),
    /// The first line names no log.
    #[error("line 1: {0}")]
    Origin(#[from] OriginFault),
    /// A line is not what stands there.
    #[error("line {line}: expected {expected}")]
    Line {
        /// The line, counted from 1.
        line: usize,
        /// What was expected.
        expected: &'static str,
    },
}

impl Checkpoint {
    /// Signs the checkpoint with one or more keys.
    ///
    /// # Errors
    /// When there is no signer or too many.
    pub fn sign(&self, signers: &[&Signer]) -> Result<Note, NoteFault> {
        Note::sign(&self.to_string(), signers)
    }

    /// Reads the text of a note. Whether to believe it is another question: [`crate::KeyRing::verify_checkpoint`].
    ///
    /// # Errors
    /// When a line is not what it should be.
    pub fn parse(text: &str) -> Result<Checkpoint, CheckpointFault> {
        let wrong = |line, expected| CheckpointFault::Line { line, expected };
        let body = text
            .strip_suffix('\n')
            .ok_or(wrong(1, "lines that end with a line feed"))?;
        let mut lines = body.split('\n');
        let origin = Origin::parse(lines.next().unwrap_or_default())?;
        let size = lines
            .next()
            .and_then(decimal)
            .filter(|size| *size <= MAX_TREE_SIZE);
        let size = size.ok_or(wrong(2, "the size in decimal digits"))?;
        let root = lines
            .next()
            .and_then(base64_hash)
            .ok_or(wrong(3, "the root in base64"))?;
        let newest = match lines.next() {
            None => None,
            Some(line) => {
                Some(parse_newest(line).ok_or(wrong(4, "\"newest\" and milliseconds since 1970"))?)
            }
        };
        match lines.next() {
            None => Ok(Checkpoint {
                origin,
                size,
                root,
                newest,
            }),
            Some(_) => Err(wrong(5, "no further line")),
        }
    }

    /// Reads a whole note as a checkpoint, without checking who signed it.
    ///
    /// # Errors
    /// When it is no note or its text no checkpoint.
    pub fn parse_note(text: &str) -> Result<(Checkpoint, Note), CheckpointFault> {
        let note = Note::parse(text)?;
        Ok((Checkpoint::parse(note.text())?, note))
    }
}

/// The text that is signed.
impl fmt::Display for Checkpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "{}\n{}\n{}",
            self.origin,
            self.size,
            STANDARD.encode(self.root.as_bytes())
        )?;
        match self.newest {
            Some(moment) => writeln!(f, "{NEWEST_PREFIX}{moment}"),
            None => Ok(()),
        }
    }
}

fn base64_hash(text: &str) -> Option<Hash> {
    STANDARD.decode(text).ok()?.try_into().ok().map(Hash)
}

fn parse_newest(line: &str) -> Option<Millis> {
    signed_decimal(line.strip_prefix(NEWEST_PREFIX)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{LogName, empty_root};

    fn checkpoint() -> Checkpoint {
        let origin = Origin::new("example.org/npoc", LogName::Record, 1).expect("an origin");
        Checkpoint {
            origin,
            size: 41,
            root: empty_root(),
            newest: Some(1_764_000_000_000),
        }
    }

    fn check_refused(text: &str, why: &str) {
        let fault = Checkpoint::parse(text).expect_err("refused").to_string();
        assert!(fault.contains(why), "{fault}");
    }

    #[test]
    fn a_checkpoint_is_four_lines_of_text() {
        let text = "example.org/npoc/record/1\n41\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\nnewest 1764000000000\n";
        assert_eq!(checkpoint().to_string(), text);
        assert_eq!(Checkpoint::parse(text), Ok(checkpoint()));
        let without = Checkpoint {
            newest: None,
            ..checkpoint()
        };
        assert_eq!(Checkpoint::parse(&without.to_string()), Ok(without));
    }

    #[test]
    fn a_wrong_line_is_named() {
        let text = checkpoint().to_string();
        check_refused(&text.replace("record/1", "record"), "line 1");
        check_refused(&text.replace("\n41\n", "\n041\n"), "line 2");
        check_refused(&text.replace("\n41\n", "\n999999999999999999\n"), "line 2");
        check_refused(&text.replace("uFU=", "uFV="), "line 3");
        check_refused(&text.replace("newest", "oldest"), "line 4");
        check_refused(&format!("{text}more\n"), "line 5");
        check_refused(text.trim_end(), "line 1");
    }
}

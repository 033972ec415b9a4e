//! A slip: the signed answer to whoever acted. Refusals are not in the record, so the slip is what a refused person
//! can show; an accepted one can be compared with the record.

use std::fmt;

use crate::hash::{from_hex, to_hex};
use crate::origin::{decimal, signed_decimal};
use crate::{Millis, Note, NoteFault, Origin, OriginFault, Signer};

/// The first line. No origin looks like it, so a slip is never taken for a checkpoint, nor the other way round.
const TITLE: &str = "plenary/slip/v1";

/// The longest verdict or clause, in bytes.
const MAX_WORD: usize = 200;

/// What became of an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It was accepted and is the entry at this position.
    Accepted {
        /// The entry's position.
        position: u64,
    },
    /// It was refused by what the record said at this size.
    Refused {
        /// How many leaves the log had when the act was decided.
        size: u64,
    },
}

/// The answer to one act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    /// The log in which the act was, or would have been, recorded.
    pub origin: Origin,
    /// The random key under which the act was sent.
    pub act: [u8; 16],
    /// What became of it.
    pub outcome: Outcome,
    /// The verdict in one word or a few, such as `accepted` or `already-member`.
    pub verdict: String,
    /// The clause it rests on; empty when no charter speaks of it.
    pub clause: String,
    /// When it was decided.
    pub moment: Millis,
}

/// Why a slip cannot be made or read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SlipFault {
    /// The note itself is at fault.
    #[error(transparent)]
    Note(#[from] NoteFault),
    /// The origin names no log.
    #[error("line 2: {0}")]
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

impl Slip {
    /// Signs the slip.
    ///
    /// # Errors
    /// When verdict or clause cannot stand on one line, or are too long.
    pub fn sign(&self, signer: &Signer) -> Result<Note, SlipFault> {
        let text = self.to_string();
        // What would not read back is not signed.
        Slip::parse(&text)?;
        Ok(Note::sign(&text, &[signer])?)
    }

    /// Reads the text of a note. Whether to believe it: [`crate::KeyRing::verify_slip`].
    ///
    /// # Errors
    /// When a line is not what it should be.
    pub fn parse(text: &str) -> Result<Slip, SlipFault> {
        let mut lines = Lines {
            rest: text.split('\n'),
            line: 0,
        };
        lines.next("plenary/slip/v1", |line| (line == TITLE).then_some(()))?;
        let origin = Origin::parse(lines.next("an origin", Some)?)?;
        let act = lines.next("\"act\" and 32 hexadecimal digits", |line| {
            from_hex(line.strip_prefix("act ")?).ok()
        })?;
        let outcome = lines.next(
            "\"position\" or \"refused at size\" and a number",
            parse_outcome,
        )?;
        let verdict = lines.next("\"verdict\" and at most 200 bytes", |line| {
            word(line, "verdict ")
        })?;
        let clause = lines.next("\"clause\" and at most 200 bytes", |line| {
            word(line, "clause ")
        })?;
        let moment = lines.next("\"moment\" and milliseconds since 1970", |line| {
            signed_decimal(line.strip_prefix("moment ")?)
        })?;
        lines.next("the end", |line| line.is_empty().then_some(()))?;
        match lines.rest.next() {
            None => Ok(Slip {
                origin,
                act,
                outcome,
                verdict,
                clause,
                moment,
            }),
            Some(_) => Err(SlipFault::Line {
                line: 9,
                expected: "no further line",
            }),
        }
    }

    /// The size of the log that the slip speaks of; it says which keys may have signed it.
    #[must_use]
    pub fn size(&self) -> u64 {
        match self.outcome {
            Outcome::Accepted { position } => position.saturating_add(1),
            Outcome::Refused { size } => size,
        }
    }
}

/// The text that is signed.
impl fmt::Display for Slip {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Slip {
            origin,
            act,
            outcome,
            verdict,
            clause,
            moment,
        } = self;
        writeln!(f, "{TITLE}\n{origin}\nact {}", to_hex(act))?;
        match outcome {
            Outcome::Accepted { position } => writeln!(f, "position {position}")?,
            Outcome::Refused { size } => writeln!(f, "refused at size {size}")?,
        }
        writeln!(f, "verdict {verdict}\nclause {clause}\nmoment {moment}")
    }
}

struct Lines<'a> {
    rest: std::str::Split<'a, char>,
    line: usize,
}

impl<'a> Lines<'a> {
    fn next<T>(
        &mut self,
        expected: &'static str,
        read: impl FnOnce(&'a str) -> Option<T>,
    ) -> Result<T, SlipFault> {
        self.line += 1;
        self.rest.next().and_then(read).ok_or(SlipFault::Line {
            line: self.line,
            expected,
        })
    }
}

fn parse_outcome(line: &str) -> Option<Outcome> {
    if let Some(position) = line.strip_prefix("position ") {
        return Some(Outcome::Accepted {
            position: decimal(position)?,
        });
    }
    Some(Outcome::Refused {
        size: decimal(line.strip_prefix("refused at size ")?)?,
    })
}

fn word(line: &str, prefix: &str) -> Option<String> {
    let word = line.strip_prefix(prefix)?;
    (word.len() <= MAX_WORD && !word.contains(char::is_control)).then(|| word.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::LogName;

    fn slip() -> Slip {
        Slip {
            origin: Origin::new("example.org/npoc", LogName::Record, 1).expect("an origin"),
            act: [0xab; 16],
            outcome: Outcome::Refused { size: 41 },
            verdict: "already-member".into(),
            clause: "npoc 3.2".into(),
            moment: 1_764_000_000_000,
        }
    }

    fn signer() -> Signer {
        Signer::new("example.org/npoc", &[1; 32]).expect("a key")
    }

    #[test]
    fn a_slip_is_seven_lines_of_text() {
        let text = "plenary/slip/v1\nexample.org/npoc/record/1\nact abababababababababababababababab\n\
                    refused at size 41\nverdict already-member\nclause npoc 3.2\nmoment 1764000000000\n";
        assert_eq!(slip().to_string(), text);
        assert_eq!(Slip::parse(text), Ok(slip()));
    }

    #[test]
    fn an_accepted_act_and_an_empty_clause_read_back() {
        let slip = Slip {
            outcome: Outcome::Accepted { position: 7 },
            clause: String::new(),
            ..slip()
        };
        assert_eq!(Slip::parse(&slip.to_string()), Ok(slip));
    }

    #[test]
    fn a_slip_that_would_not_read_back_is_not_signed() {
        assert!(
            Slip {
                verdict: "two\nlines".into(),
                ..slip()
            }
            .sign(&signer())
            .is_err()
        );
        assert!(
            Slip {
                clause: "c".repeat(201),
                ..slip()
            }
            .sign(&signer())
            .is_err()
        );
        assert!(slip().sign(&signer()).is_ok());
    }

    #[test]
    fn every_line_of_a_slip_is_needed() {
        let text = slip().to_string();
        let lines: Vec<&str> = text.lines().collect();
        for left_out in 0..lines.len() {
            let kept = lines.iter().enumerate().filter(|(n, _)| *n != left_out);
            let shorter: String = kept.map(|(_, line)| format!("{line}\n")).collect();
            assert!(Slip::parse(&shorter).is_err(), "without line {left_out}");
        }
        assert!(Slip::parse(&format!("{text}more\n")).is_err());
    }
}

//! A slip that somebody kept, against the record: whether the answer given then is the one that stands there.

use ledger::{Leaf, LeafKind, Note, Outcome, Slip, VerifierKey};

/// What a slip is worth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SlipVerdict {
    /// The record agrees with it.
    Agrees,
    /// It is signed, but the record says otherwise: the signer answered one thing and recorded another.
    Contradicts(String),
    /// It is no slip, or nobody known signed it.
    Invalid(String),
}

/// Reads a slip and checks its signature.
///
/// # Errors
/// Says why it is worth nothing.
pub fn check_slip(text: &str, keys: &[VerifierKey]) -> Result<Slip, SlipVerdict> {
    let note = Note::parse(text).map_err(|why| SlipVerdict::Invalid(why.to_string()))?;
    note.verify(keys)
        .map_err(|why| SlipVerdict::Invalid(why.to_string()))?;
    Slip::parse(note.text()).map_err(|why| SlipVerdict::Invalid(why.to_string()))
}

/// Holds a slip against the leaf at the position it names (`None`: the record has no such leaf in the log that the slip
/// names) and that entry's moment.
pub(crate) fn against(slip: &Slip, size: u64, leaf: Option<(&Leaf, Option<i64>)>) -> SlipVerdict {
    match (slip.outcome, leaf) {
        (Outcome::Refused { size: then }, _) if then <= size => SlipVerdict::Agrees,
        (Outcome::Refused { size: then }, _) => SlipVerdict::Contradicts(format!(
            "the record is shorter than the {then} leaves at which the slip refused"
        )),
        (Outcome::Accepted { position }, None) => SlipVerdict::Contradicts(format!(
            "there is no entry {position}, though the slip says the act became it"
        )),
        (Outcome::Accepted { position }, Some((leaf, _))) if leaf.kind() == LeafKind::Epoch => {
            SlipVerdict::Contradicts(format!(
                "leaf {position} starts a log and is no entry, though the slip says the act became it"
            ))
        }
        (Outcome::Accepted { position }, Some((_, Some(moment)))) if moment != slip.moment => {
            SlipVerdict::Contradicts(format!("entry {position} has another moment than the slip"))
        }
        (Outcome::Accepted { .. }, Some(_)) => SlipVerdict::Agrees,
    }
}

//! A slip that somebody kept, against the record: whether the answer given then is the one that stands there.

use ledger::{KeyRing, Leaf, LeafKind, Note, Outcome, Slip};
use serde::Serialize;

/// What a slip is worth.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "slip", content = "why")]
pub enum SlipVerdict {
    /// The record agrees with it.
    Agrees,
    /// It is signed, but the record says otherwise: the signer answered one thing and recorded another.
    Contradicts(String),
    /// It is no slip, or nobody known signed it.
    Invalid(String),
}

/// A slip as somebody kept it. Whether to believe its signature is seen when the keys of the record are known.
#[derive(Clone, Debug)]
pub struct KeptSlip {
    pub(crate) slip: Slip,
    note: Note,
}

impl KeptSlip {
    /// Reads a slip.
    ///
    /// # Errors
    /// Says why it is none.
    pub fn parse(text: &str) -> Result<KeptSlip, SlipVerdict> {
        let note = Note::parse(text).map_err(|why| SlipVerdict::Invalid(why.to_string()))?;
        let slip = Slip::parse(note.text()).map_err(|why| SlipVerdict::Invalid(why.to_string()))?;
        Ok(KeptSlip { slip, note })
    }

    /// Why nobody has to believe its signature, if so.
    pub(crate) fn is_signed_by(&self, keys: Result<KeyRing, String>) -> Result<(), SlipVerdict> {
        let keys = keys.map_err(SlipVerdict::Invalid)?;
        match self.note.verify(keys.keys_from(self.slip.size())) {
            Ok(_) => Ok(()),
            Err(why) => Err(SlipVerdict::Invalid(why.to_string())),
        }
    }
}

/// What stands at the position that a slip names.
pub(crate) struct Standing<'a> {
    pub(crate) leaf: &'a Leaf,
    /// Where this audit can read it: its moment, and the clauses it rests on.
    pub(crate) entry: Option<(i64, Vec<String>)>,
}

/// Holds a slip against what stands at the position it names (`None`: the record has no such leaf in the log that the slip
/// names).
pub(crate) fn against(slip: &Slip, size: u64, standing: Option<Standing<'_>>) -> SlipVerdict {
    let position = match slip.outcome {
        Outcome::Refused { size: then } if then <= size => return SlipVerdict::Agrees,
        Outcome::Refused { size: then } => {
            return SlipVerdict::Contradicts(format!(
                "the record is shorter than the {then} leaves at which the slip refused"
            ));
        }
        Outcome::Accepted { position } => position,
    };
    let Some(Standing { leaf, entry }) = standing else {
        return SlipVerdict::Contradicts(format!(
            "there is no entry {position}, though the slip says the act became it"
        ));
    };
    if leaf.kind() == LeafKind::Epoch {
        return SlipVerdict::Contradicts(format!(
            "leaf {position} starts a log and is no entry, though the slip says the act became it"
        ));
    }
    match entry {
        Some((moment, _)) if moment != slip.moment => {
            SlipVerdict::Contradicts(format!("entry {position} has another moment than the slip"))
        }
        Some((_, clauses)) if !slip.clause.is_empty() && !clauses.contains(&slip.clause) => {
            SlipVerdict::Contradicts(format!(
                "entry {position} does not rest on the clause that the slip names"
            ))
        }
        Some(_) | None => SlipVerdict::Agrees,
    }
}

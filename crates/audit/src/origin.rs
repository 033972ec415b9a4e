//! Whose record it is: what a known key or an earlier checkpoint says.

use ledger::bundle::StatedKey;
use ledger::{Checkpoint, Hash, KeyRing, Note, VerifierKey};

/// How far the origin is proven.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trust {
    /// By a key the auditor knows, or a checkpoint the auditor kept.
    Proven,
    /// By nothing.
    NotProven,
    /// What the auditor knows contradicts the bundle.
    Contradicted(String),
}

/// Whether the checkpoint is signed by one of the bundle's own keys and, where the auditor knows a key, by that one or by
/// one that it handed over to.
pub(crate) fn by_keys(
    stated: &[StatedKey],
    known: Option<&VerifierKey>,
    checkpoint: &str,
) -> Trust {
    let own: Vec<VerifierKey> = stated
        .iter()
        .filter_map(|key| VerifierKey::parse(&key.key).ok())
        .collect();
    let signed_by =
        |keys: &[VerifierKey]| Note::parse(checkpoint).is_ok_and(|note| note.verify(keys).is_ok());
    if !signed_by(&own) {
        return Trust::Contradicted(
            "the checkpoint is not signed by a key that the bundle states".to_owned(),
        );
    }
    let Some(known) = known else {
        return Trust::NotProven;
    };
    if signed_by(std::slice::from_ref(known)) {
        return Trust::Proven;
    }
    let statements = stated
        .iter()
        .map(StatedKey::statement)
        .collect::<Result<Vec<_>, _>>();
    let ring = statements
        .ok()
        .and_then(|list| KeyRing::follow(known, &list, |_| Some(0)).ok());
    match ring.map(|ring| ring.verify_checkpoint(checkpoint, 0)) {
        Some(Ok(_)) => Trust::Proven,
        _ => Trust::Contradicted(
            "the checkpoint is signed neither by the known key nor by one it handed over to"
                .to_owned(),
        ),
    }
}

/// An earlier checkpoint that the auditor kept, whether its log is in the bundle, and that tree's root when it had that size.
pub(crate) fn by_earlier(earlier: &Checkpoint, is_here: bool, root_then: Option<Hash>) -> Trust {
    match root_then {
        _ if !is_here => Trust::Contradicted(format!(
            "the checkpoint kept is of {}, and the bundle has no such log",
            earlier.origin
        )),
        Some(root) if root == earlier.root => Trust::Proven,
        Some(_) => Trust::Contradicted(format!(
            "the record differs from the checkpoint kept at size {}",
            earlier.size
        )),
        None => Trust::Contradicted(format!(
            "the record is shorter than the checkpoint kept at size {}",
            earlier.size
        )),
    }
}

//! Whose record it is: what a known key or an earlier checkpoint says.

use ledger::bundle::StatedKey;
use ledger::{Checkpoint, Hash, KeyRing, KeyStatement, Origin, RingFault, VerifierKey};
use std::collections::BTreeMap;

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

/// What the record and the bundle say of keys, gathered while reading.
#[derive(Debug, Default)]
pub(crate) struct Keys {
    stated: Vec<StatedKey>,
    /// The checkpoints that stand in the handovers; a handover that is none is judged by the ring.
    handovers: Vec<Checkpoint>,
    /// The position of the first leaf of each log of the record.
    bases: BTreeMap<String, u64>,
    /// The checkpoints of the logs of the record, each with the position of its log's first leaf.
    checkpoints: Vec<(String, u64)>,
    /// The keys that the record announces, each with the position after its entry.
    announced: Vec<(u64, String)>,
    problems: Vec<String>,
}

impl Keys {
    pub(crate) fn stated(stated: &[StatedKey]) -> Keys {
        let handovers = stated.iter().filter(|key| !key.handover.is_empty());
        Keys {
            stated: stated.to_vec(),
            handovers: handovers
                .filter_map(|key| Some(Checkpoint::parse_note(&key.handover).ok()?.0))
                .collect(),
            ..Keys::default()
        }
    }

    /// A log of the record begins at a position.
    pub(crate) fn log(&mut self, origin: &Origin, base: u64, checkpoint: &str) {
        self.bases.insert(origin.to_string(), base);
        if !checkpoint.is_empty() {
            self.checkpoints.push((checkpoint.to_owned(), base));
        }
    }

    /// The tree of a log has a root at a size: a handover that speaks of this size must speak of this root.
    pub(crate) fn grown(&mut self, origin: &Origin, size: u64, root: impl FnOnce() -> Hash) {
        let mut here = self
            .handovers
            .iter()
            .filter(|handover| handover.size == size && handover.origin == *origin)
            .peekable();
        if here.peek().is_none() {
            return;
        }
        let root = root();
        if here.any(|handover| handover.root != root) {
            self.problems.push(format!(
                "a key was handed over on another tree than the record's own at size {size}"
            ));
        }
    }

    /// The record announces a key; it signs from the size that the record has with this entry.
    pub(crate) fn announced(&mut self, from: u64, key: &str) {
        self.announced.push((from, key.to_owned()));
    }

    /// What is wrong with the keys, whoever is trusted.
    pub(crate) fn problems(&self) -> Vec<String> {
        let later: Vec<(u64, String)> = self
            .stated
            .iter()
            .skip(1)
            .map(|stated| (stated.from, stated.key.clone()))
            .collect();
        let not_announced = later
            .iter()
            .filter(|stated| !self.announced.contains(stated))
            .map(|(from, key)| {
                format!("the record does not announce the key {key} at position {from}")
            });
        let not_stated = self
            .announced
            .iter()
            .filter(|announced| !later.contains(announced))
            .map(|(from, key)| {
                format!("the record announces the key {key} from position {from} on, and the bundle does not state it")
            });
        let own = self.problems.iter().cloned();
        own.chain(not_announced).chain(not_stated).collect()
    }

    fn base_of(&self, origin: &Origin) -> Option<u64> {
        self.bases.get(&origin.to_string()).copied()
    }

    fn statements(&self) -> Result<Vec<KeyStatement>, String> {
        let unreadable = |why| format!("a key that the bundle states cannot be read: {why}");
        self.stated
            .iter()
            .map(|key| key.statement().map_err(unreadable))
            .collect()
    }

    /// The ring that the bundle states, believed for the sake of argument. A key without a handover replaces one that was
    /// lost: within the bundle it is as good as any other, and no known key leads to it.
    fn own_ring(&self) -> Result<KeyRing, String> {
        let mut statements = self.statements()?.into_iter();
        let first = statements.next().ok_or("the bundle states no key")?;
        let mut ring = KeyRing::new(first.key, first.from);
        for statement in statements {
            let taken = match statement.handover.as_deref() {
                None => ring.trust(statement.key, statement.from),
                Some(handover) => self.handed_over(&mut ring, handover, &statement),
            };
            taken.map_err(|why| why.to_string())?;
        }
        Ok(ring)
    }

    fn handed_over(
        &self,
        ring: &mut KeyRing,
        handover: &str,
        statement: &KeyStatement,
    ) -> Result<(), RingFault> {
        let (checkpoint, _) = Checkpoint::parse_note(handover)?;
        let base = self
            .base_of(&checkpoint.origin)
            .ok_or(RingFault::HandoverElsewhere)?;
        ring.accept(statement.clone(), base)
    }

    /// The keys by which slips are checked: those that the known key leads to, or else those that the bundle states.
    pub(crate) fn ring(&self, known: Option<&VerifierKey>) -> Result<KeyRing, String> {
        let own = self.own_ring()?;
        let Some(known) = known else {
            return Ok(own);
        };
        let statements = self.statements()?;
        KeyRing::follow(known, &statements, |origin| self.base_of(origin))
            .map_err(|why| why.to_string())
    }

    /// Whether each checkpoint is signed by a key that the bundle states for its size and, where the auditor knows a key,
    /// the newest one by that key or one that it handed over to.
    pub(crate) fn trust(&self, known: Option<&VerifierKey>) -> Trust {
        match self.checked(known) {
            Ok(trust) => trust,
            Err(why) => Trust::Contradicted(why),
        }
    }

    fn checked(&self, known: Option<&VerifierKey>) -> Result<Trust, String> {
        let own = self.own_ring()?;
        for (checkpoint, base) in &self.checkpoints {
            own.verify_checkpoint(checkpoint, *base).map_err(|why| {
                format!("the checkpoint is not signed by a key that the bundle states for its size: {why}")
            })?;
        }
        let (Some(known), Some((newest, base))) = (known, self.checkpoints.last()) else {
            return Ok(Trust::NotProven);
        };
        let statements = self.statements()?;
        let ring = match KeyRing::follow(known, &statements, |origin| self.base_of(origin)) {
            Ok(ring) => ring,
            // The known key was lost, and nothing but the bundle speaks for the one after it.
            Err(RingFault::NoHandover) => return Ok(Trust::NotProven),
            Err(why) => return Err(why.to_string()),
        };
        match ring.verify_checkpoint(newest, *base) {
            Ok(_) => Ok(Trust::Proven),
            Err(why) => Err(format!(
                "the checkpoint is signed neither by the known key nor by one it handed over to: {why}"
            )),
        }
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

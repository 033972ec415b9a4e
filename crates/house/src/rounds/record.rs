//! A finding in the record, by the server, under a key that is the same on every node.

use super::claims::Known;
use super::pursuit::way_of;
use super::{DeskFault, DeskRounds};
use crate::door::Wish;
use crate::request::Answer;
use assembly::act::Act;
use assembly::actor::Actor;
use assembly::membership::{FindingWay, RecordFinding};
use assembly::part::PartText;
use charter::ProofWay;
use desk::Look;
use sha2::{Digest, Sha256};

/// What is to be recorded.
pub(super) struct Found {
    pub(super) way: FindingWay,
    pub(super) shown: bool,
    /// The how-many-eth look it was.
    pub(super) number: u64,
    pub(super) text: String,
}

pub(super) fn finding_way(look: Look) -> FindingWay {
    match way_of(look) {
        ProofWay::Dns => FindingWay::Dns,
        ProofWay::Web => FindingWay::Web,
        ProofWay::Mail => FindingWay::Mail,
        ProofWay::Registration => FindingWay::Registration,
    }
}

impl DeskRounds {
    /// Records it; a second time it is the first answer.
    pub(super) fn record(&self, known: &Known, found: Found) -> Result<Answer, DeskFault> {
        let act = RecordFinding {
            party: known.party,
            fingerprint: known.print.to_hex(),
            way: found.way,
            shown: found.shown,
            body: None,
        };
        let wish = Wish {
            key: self.key(known, &found),
            actor: Actor::server(),
            act: Act::from(act),
            texts: vec![PartText::Known(found.text.into())],
        };
        self.door.perform(wish).map_err(DeskFault::NotDone)
    }

    /// The same on every node for the same look: the second one to record it gets the first one's answer.
    fn key(&self, known: &Known, found: &Found) -> [u8; 16] {
        let digest = Sha256::new()
            .chain_update(b"plenary/finding/v1\0")
            .chain_update(self.community.0)
            .chain_update(known.claim.entry.to_be_bytes())
            .chain_update([found.way as u8, u8::from(found.shown)])
            .chain_update(found.number.to_be_bytes())
            .finalize();
        let mut key = [0; 16];
        key.copy_from_slice(&digest[..16]);
        key
    }
}

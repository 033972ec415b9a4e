//! The claims as the record has them, and which of them the rounds know of.

use super::cadence::first_look;
use super::{DeskFault, DeskRounds, NAME};
use assembly::closed::{DomainClaim, Fingerprint};
use assembly::ids::PartyId;
use assembly::part::{PartAddress, PartText};
use desk::{Claim, Domain, Look};
use std::sync::atomic::Ordering;
use store::Plan;

/// The cursor is written down at the latest after so many entries without a claim.
const CURSOR_STEP: u64 = 1_000;
/// How many claims are noted in one transaction.
const ENROL_AT_ONCE: usize = 500;

/// A claim as the record has it now.
pub(super) struct Known {
    pub(super) party: PartyId,
    pub(super) print: Fingerprint,
    pub(super) claim: DomainClaim,
    pub(super) domain: Domain,
}

impl DeskRounds {
    /// Notes the claims that were made since the last time.
    pub(super) fn note_new_claims(&self) -> Result<(), DeskFault> {
        let shown = self.door.shown();
        let (noted, position) = (self.noted.load(Ordering::Acquire), shown.position());
        if noted >= position {
            return Ok(());
        }
        let claims = shown
            .community
            .closed
            .iter()
            .flat_map(|closed| closed.domains.iter());
        let new: Vec<_> = claims
            .filter(|(_, claim)| claim.entry >= noted)
            .map(|((print, party), claim)| (claim, *party, *print))
            .collect();
        self.enrol(&new)?;
        if !new.is_empty() || position - noted >= CURSOR_STEP {
            // Another node may have been faster; both noted the same.
            let from = self.store.cursor(self.community, NAME)?.unwrap_or(0);
            if from < position {
                self.store
                    .advance(self.community, NAME, from..position, &[])?;
            }
            self.noted.store(position, Ordering::Release);
        }
        Ok(())
    }

    pub(super) fn enrol(
        &self,
        claims: &[(&DomainClaim, PartyId, Fingerprint)],
    ) -> Result<(), DeskFault> {
        let now = self.door.now().0;
        for some in claims.chunks(ENROL_AT_ONCE) {
            let plans = some.iter().flat_map(|(claim, party, print)| {
                Look::ALL.map(|look| Plan {
                    claim: claim.entry,
                    way: look.name().to_owned(),
                    party: party.0,
                    fingerprint: print.0,
                    since_ms: now,
                    next_ms: first_look(now),
                })
            });
            let plans: Vec<Plan> = plans.collect();
            self.store.enrol(self.community, &plans)?;
        }
        Ok(())
    }

    /// The claim, if it is there and its name can be read.
    pub(super) fn known(&self, party: PartyId, print: Fingerprint) -> Option<Known> {
        let shown = self.door.shown();
        let claim = shown
            .community
            .closed
            .as_ref()?
            .domains
            .get(&(print, party))?
            .clone();
        let name = PartAddress {
            position: claim.entry,
            slot: 0,
        };
        let PartText::Known(name) = self.door.text(name) else {
            return None;
        };
        let domain = match self.cadence.invented {
            true => Domain::parse_invented(&name),
            false => Domain::parse(&name),
        };
        Some(Known {
            party,
            print,
            claim,
            domain: domain.ok()?,
        })
    }

    /// Whether a claim was given up, or made anew, or its name erased.
    pub(super) fn is_gone(
        &self,
        party: PartyId,
        print: Fingerprint,
        entry: u64,
    ) -> Result<bool, DeskFault> {
        let shown = self.door.shown();
        let closed = shown.community.closed.as_ref();
        let claim = closed.and_then(|closed| closed.domains.get(&(print, party)));
        if claim.is_none_or(|claim| claim.entry != entry) {
            return Ok(true);
        }
        let sheet = self.door.sheet(entry)?;
        Ok(sheet.is_some_and(|sheet| matches!(sheet.parts.first(), Some(None))))
    }

    pub(super) fn claim_of(&self, known: &Known) -> Claim {
        Claim {
            community: self.door.shown().origin.community().to_owned(),
            party: known.party.0,
            domain: known.domain.clone(),
            entry: known.claim.entry,
        }
    }
}

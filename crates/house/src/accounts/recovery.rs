//! Another way in for a person who lost theirs. An officer records it (`recover-access`, closed). A follower of the record
//! begins it here: each old address gets a letter with which it can object, for a week. Then the person belongs to the
//! account of the new address, and the sessions of the old one end.

use super::tokens::{Use, digest, written};
use super::{AccountFault, AccountLetter, Accounts, normal};
use crate::followers::{Followed, Follower, FollowerFault, Start};
use crate::shelf::text_of;
use assembly::Community;
use assembly::act::Act;
use assembly::entry::Entry;
use assembly::ids::PartyId;
use assembly::moment::Moment;
use assembly::part::PartText;
use assembly::people::{self, NEW_ADDRESS, RecoverAccess};
use std::sync::Arc;
use store::{AccountId, CommunityId, MailAddress, OutboxItem, Recovery, RecoveryState};

/// For how long the old addresses may object, in milliseconds: seven days.
pub const OBJECTION_MS: i64 = 7 * 24 * 60 * 60 * 1_000;

/// The name of the follower that begins recoveries.
pub(crate) const RECOVERIES: &str = "recoveries";

/// What became of an objection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Objected {
    /// The new address will not let anybody in.
    Stopped,
    /// It was settled before, or there is no such recovery.
    TooLate,
}

/// Begins what the record says shall be.
pub struct Recoveries {
    accounts: Arc<Accounts>,
    community: CommunityId,
}

impl Recoveries {
    /// Those of a community.
    #[must_use]
    pub fn new(accounts: Arc<Accounts>, community: CommunityId) -> Recoveries {
        Recoveries {
            accounts,
            community,
        }
    }
}

impl Follower for Recoveries {
    fn name(&self) -> &'static str {
        RECOVERIES
    }

    /// Whoever was recorded before this follower first ran waits for it too.
    fn start(&self) -> Start {
        Start::AtTheBeginning
    }

    fn take(
        &mut self,
        followed: &[Followed],
        community: &Community,
    ) -> Result<Vec<OutboxItem>, FollowerFault> {
        for one in followed {
            let Some((entry, act)) = one.entry.as_ref().and_then(recovers) else {
                continue;
            };
            let part = one.sheet.parts.get(usize::from(NEW_ADDRESS));
            let address = match part.map(|part| text_of(part.as_ref())) {
                Some(PartText::Known(text)) => normal(&text).ok(),
                Some(PartText::Empty | PartText::Unseen) | None => None,
            };
            let party = stays(community, act.party);
            self.accounts
                .begin_recovery(self.community, entry, party, address)?;
        }
        Ok(Vec::new())
    }
}

fn recovers(entry: &Entry) -> Option<(&Entry, &RecoverAccess)> {
    match &entry.act {
        Act::People(people::Act::RecoverAccess(act)) => Some((entry, act)),
        _ => None,
    }
}

/// The party that stayed, where two were found to be one.
fn stays(community: &Community, party: PartyId) -> PartyId {
    let parties = &community.open.people.parties;
    let mut party = party;
    while let Some(into) = parties.get(party).and_then(|row| row.merged_into) {
        party = into;
    }
    party
}

impl Accounts {
    /// Begins a recovery, or begins it again after a crash: then the letters go once more, with another token.
    fn begin_recovery(
        &self,
        community: CommunityId,
        entry: &Entry,
        party: PartyId,
        address: Option<MailAddress>,
    ) -> Result<(), FollowerFault> {
        let token = written(&self.draw_bytes().map_err(FollowerFault::Random)?);
        let objection = digest(&token, Use::Objection).expect("a token just written");
        let old_account = self.store.account_of_party(community, party.0)?;
        let due = Moment(entry.moment.0.saturating_add(OBJECTION_MS));
        // No letter can go to what the officer wrote: the officer sees it stopped, and records it again.
        let state = match address {
            Some(_) => RecoveryState::Waiting,
            None => RecoveryState::Stopped,
        };
        let begun = self.store.begin_recovery(&Recovery {
            community,
            position: entry.position,
            party: party.0,
            address,
            old_account,
            objection,
            began_ms: entry.moment.0,
            due_ms: due.0,
            state,
            settled_ms: None,
        })?;
        let waits = state == RecoveryState::Waiting
            && (begun
                || self
                    .store
                    .renew_objection(community, entry.position, objection)?);
        if let Some(old) = old_account.filter(|_| waits) {
            self.tell_old_addresses(old, &token, community, entry, due)?;
        }
        Ok(())
    }

    fn tell_old_addresses(
        &self,
        old: AccountId,
        token: &str,
        community: CommunityId,
        entry: &Entry,
        due: Moment,
    ) -> Result<(), FollowerFault> {
        let account = self.store.account(old)?;
        let language = account.map(|account| account.language).unwrap_or_default();
        for known in self.store.addresses(old)? {
            let letter = AccountLetter::Recovery {
                to: known.address,
                token: token.to_owned(),
                language: language.clone(),
                community,
                position: entry.position,
                began: entry.moment,
                due,
            };
            self.letters.post(letter, entry.moment);
        }
        Ok(())
    }

    /// The recovery that a token can stop, if it still waits. Changes nothing: a page asks for a click first.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn look_at_objection(&self, token: &str) -> Result<Option<Recovery>, AccountFault> {
        let Some(token) = digest(token, Use::Objection) else {
            return Ok(None);
        };
        let found = self.store.recovery_by_objection(token)?;
        Ok(found.filter(|one| one.state == RecoveryState::Waiting))
    }

    /// An old address objects: this recovery stops, and every other one of the same person that waits.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn object(&self, token: &str, now: Moment) -> Result<Objected, AccountFault> {
        let Some(found) = self.look_at_objection(token)? else {
            return Ok(Objected::TooLate);
        };
        let mut stopped = Objected::TooLate;
        for one in self.store.recoveries(found.community)? {
            let waits = one.party == found.party && one.state == RecoveryState::Waiting;
            if waits
                && self
                    .store
                    .stop_recovery(one.community, one.position, now.0)?
            {
                stopped = Objected::Stopped;
            }
        }
        Ok(stopped)
    }

    /// Carries out what nobody objected to in time; says how many. On any node, now and then.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn finish_recoveries(&self, now: Moment) -> Result<usize, AccountFault> {
        let mut done = 0;
        for one in self.store.recoveries_due(now.0)? {
            let fresh = AccountId(self.draw_id()?);
            let (community, position) = (one.community, one.position);
            if self
                .store
                .finish_recovery(community, position, fresh, now.0)?
            {
                done += 1;
                if let Some(old) = one.old_account {
                    self.seen.forget_all_of(old);
                }
            } else {
                // The new address is another person's. Where another node was faster, this finds nothing that waits.
                self.store.stop_recovery(community, position, now.0)?;
            }
        }
        Ok(done)
    }

    /// The recoveries of a community, for the officers who record them.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn recoveries(&self, community: CommunityId) -> Result<Vec<Recovery>, AccountFault> {
        Ok(self.store.recoveries(community)?)
    }
}

//! What the answers to all people share, kept by position: who answers for whom, which applications wait, what is open. It
//! follows the record from entry to entry, so that nobody's question looks at every membership. A pair here says only that
//! there may be something: the state says whether there is.

use crate::accounts::acts_for;
use crate::door::Shown;
use crate::shelf::{Shelf, ShelfFault};
use assembly::State;
use assembly::closed::Closed;
use assembly::due::Item;
use assembly::effect::Effect;
use assembly::ids::{ApplicationId, BodyId, ChangeId, HearingId, MemberId, MotionId, PartyId};
use assembly::membership::{
    Application, ApplicationStatus, ChangeKind, Due as OfMembership, Effect as OfMembers,
};
use assembly::moment::Moment;
use assembly::motions::MotionStatus;
use assembly::people::Effect as OfPeople;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Where more entries than this were missed, the index is made anew: looking at every row is faster then.
const ENTRIES: u64 = 5_000;
/// How many entries are read at a time.
const PAGE: usize = 500;
/// Pairs that came since are put among the sorted ones when there are so many.
const MORE: usize = 50_000;

/// Pairs of numbers, found by the first: sorted, with those that came since beside. Eight bytes each, for a community may have
/// a million members.
#[derive(Default)]
struct Pairs {
    sorted: Vec<(u32, u32)>,
    more: BTreeSet<(u32, u32)>,
}

impl Pairs {
    fn of(mut all: Vec<(u32, u32)>) -> Pairs {
        all.sort_unstable();
        all.dedup();
        Pairs {
            sorted: all,
            more: BTreeSet::new(),
        }
    }

    fn add(&mut self, pair: (u32, u32)) {
        if self.sorted.binary_search(&pair).is_err() {
            self.more.insert(pair);
        }
        if self.more.len() > MORE {
            let mut all = std::mem::take(&mut self.sorted);
            all.extend(std::mem::take(&mut self.more));
            *self = Pairs::of(all);
        }
    }

    fn seconds(&self, first: u32) -> impl Iterator<Item = u32> {
        let begin = self.sorted.partition_point(|pair| pair.0 < first);
        let here = self.sorted[begin..].iter();
        let here = here.take_while(move |pair| pair.0 == first);
        let more = self.more.range((first, 0)..=(first, u32::MAX));
        here.chain(more).map(|pair| pair.1)
    }
}

/// What is open at a position, for everybody.
#[derive(Default)]
pub(super) struct Now {
    /// Applications that wait for somebody.
    pub(super) pending: Vec<ApplicationId>,
    /// When such an application lapses, and until when it is to be decided.
    pub(super) deadlines: BTreeMap<ApplicationId, (Option<Moment>, Option<Moment>)>,
    /// Open check-ins: since when, and until when.
    pub(super) rounds: BTreeMap<BodyId, (Moment, Moment)>,
    /// Motions that are being voted.
    pub(super) motions: Vec<MotionId>,
    /// Hearings that are not over, by membership.
    pub(super) hearings: BTreeMap<MemberId, HearingId>,
}

/// The index.
#[derive(Default)]
pub(super) struct Index {
    position: u64,
    /// Persons and the organizations that they are or were the contact of.
    contacts: Pairs,
    /// Persons and the memberships that they represent or represented.
    stands: Pairs,
    /// Parties and their applications.
    applied: Pairs,
    /// Applications that wait, or did when they were looked at last.
    pending: BTreeSet<ApplicationId>,
    parties: usize,
    changes: usize,
    applications: usize,
    now: Arc<Now>,
}

/// Whether somebody has still something to do about an application: those who decide, or its applicant.
fn waits(state: &State, row: &Application) -> bool {
    row.is_open(state) || matches!(row.status, ApplicationStatus::Appealed(_))
}

impl Index {
    /// Goes on to what is shown. One that is ahead stays: nothing it says is wrong for an older state.
    pub(super) fn follow(&mut self, shown: &Shown, shelf: &dyn Shelf) -> Result<(), ShelfFault> {
        let position = shown.position();
        if self.position >= position {
            return Ok(());
        }
        let state = &shown.community.open;
        let closed = shown.community.closed.as_ref();
        if self.position == 0 || position - self.position > ENTRIES {
            self.make(state, closed);
        } else {
            self.read_on(state, closed, shelf, position)?;
        }
        self.parties = state.people.parties.len();
        self.changes = state.membership.changes.len();
        self.applications = closed.map_or(0, |closed| closed.applications.len());
        self.now = Arc::new(self.look(state, closed));
        self.position = position;
        Ok(())
    }

    /// From the rows alone.
    fn make(&mut self, state: &State, closed: Option<&Closed>) {
        let parties = state.people.parties.iter();
        let contacts = parties.filter_map(|(id, row)| Some((row.contact?.0, id.0)));
        self.contacts = Pairs::of(contacts.collect());
        let members = state.membership.members.iter();
        let primary = members.filter_map(|(id, row)| Some((row.primary?.0, id.0)));
        let others = state.membership.representatives.iter();
        let others = others.flat_map(|(id, list)| list.iter().map(|(person, _)| (person.0, id.0)));
        self.stands = Pairs::of(primary.chain(others).collect());
        let applications = || {
            closed
                .into_iter()
                .flat_map(|closed| closed.applications.iter())
        };
        self.applied = Pairs::of(
            applications()
                .map(|(id, row)| (row.party.0, id.0))
                .collect(),
        );
        let pending = applications().filter(|(_, row)| waits(state, row));
        self.pending = pending.map(|(id, _)| id).collect();
    }

    /// From what came since: new rows, and entries that changed old ones.
    fn read_on(
        &mut self,
        state: &State,
        closed: Option<&Closed>,
        shelf: &dyn Shelf,
        position: u64,
    ) -> Result<(), ShelfFault> {
        for number in self.parties..state.people.parties.len() {
            let id = PartyId::from(number);
            let contact = state.people.parties.get(id).and_then(|row| row.contact);
            if let Some(contact) = contact {
                self.contacts.add((contact.0, id.0));
            }
        }
        for number in self.changes..state.membership.changes.len() {
            let Some(change) = state.membership.changes.get(ChangeId::from(number)) else {
                continue;
            };
            match change.kind {
                ChangeKind::Primary(Some(person)) | ChangeKind::Represented(person, Some(_)) => {
                    self.stands.add((person.0, change.member.0));
                }
                ChangeKind::Joined(..)
                | ChangeKind::Class(_)
                | ChangeKind::Standing(_)
                | ChangeKind::Primary(None)
                | ChangeKind::Ended
                | ChangeKind::Resumed
                | ChangeKind::Void
                | ChangeKind::Represented(_, None)
                | ChangeKind::Party(..) => {}
            }
        }
        if let Some(closed) = closed {
            for number in self.applications..closed.applications.len() {
                let id = ApplicationId::from(number);
                if let Some(row) = closed.applications.get(id) {
                    self.applied.add((row.party.0, id.0));
                    self.pending.insert(id);
                }
            }
        }
        let mut from = self.position;
        while from < position {
            let limit = usize::try_from(position - from).unwrap_or(PAGE).min(PAGE);
            let bare = shelf.bare(from, limit)?;
            if bare.is_empty() {
                return Err(ShelfFault::new("following the record", "it ends too early"));
            }
            from += bare.len() as u64;
            for sheet in bare {
                let entry = sheet.entry();
                let entry = entry.map_err(|why| ShelfFault::new("reading an entry", why))?;
                for effect in entry.iter().flat_map(|entry| &entry.effects) {
                    self.heed(effect);
                }
            }
        }
        let waits = |id: &ApplicationId| {
            let row = closed.and_then(|closed| closed.applications.get(*id));
            row.is_some_and(|row| waits(state, row))
        };
        self.pending.retain(waits);
        Ok(())
    }

    /// What changes a row that was there.
    fn heed(&mut self, effect: &Effect) {
        match effect {
            Effect::People(OfPeople::ContactNamed { party, contact }) => {
                self.contacts.add((contact.0, party.0));
            }
            Effect::Membership(OfMembers::ApplicationMoved { application, .. }) => {
                self.pending.insert(*application);
            }
            _ => {}
        }
    }

    fn look(&self, state: &State, closed: Option<&Closed>) -> Now {
        let rounds = state.membership.rounds.rows();
        let open = rounds.filter(|round| !round.done);
        let motions = state.motions.list.iter();
        let voted = motions.filter(|(_, row)| matches!(row.status, MotionStatus::Open { .. }));
        let mut deadlines = BTreeMap::<_, (Option<Moment>, Option<Moment>)>::new();
        for due in closed.iter().flat_map(|closed| &closed.due) {
            match due.item {
                Item::Membership(OfMembership::Lapse(id)) => {
                    deadlines.entry(id).or_default().0 = Some(due.at);
                }
                Item::Membership(OfMembership::DecisionLate(id)) => {
                    deadlines.entry(id).or_default().1 = Some(due.at);
                }
                _ => {}
            }
        }
        let hearings = closed.into_iter().flat_map(|closed| closed.hearings.iter());
        Now {
            pending: self.pending.iter().copied().collect(),
            deadlines,
            rounds: open
                .map(|round| (round.body, (round.opened, round.closes)))
                .collect(),
            motions: voted.map(|(id, _)| id).collect(),
            hearings: hearings
                .filter(|(_, row)| !row.over)
                .map(|(id, row)| (row.member, id))
                .collect(),
        }
    }

    pub(super) fn common(&self) -> Arc<Now> {
        self.now.clone()
    }

    /// The organizations that a person may act for, by number.
    pub(super) fn organizations(&self, shown: &Shown, person: PartyId) -> Vec<PartyId> {
        let state = &shown.community.open;
        let stands = self.stands.seconds(person.0);
        let members = stands.filter_map(|id| state.membership.members.get(MemberId(id)));
        let parties = members.map(|row| row.party);
        let contacts = self.contacts.seconds(person.0).map(PartyId);
        let all: BTreeSet<PartyId> = parties.chain(contacts).collect();
        let is_one = |party: &PartyId| {
            let row = state.people.parties.get(*party);
            let still = row.is_some_and(|row| row.merged_into.is_none() && row.ceased.is_none());
            still && *party != person && acts_for(state, person, *party)
        };
        all.into_iter().filter(is_one).collect()
    }

    /// The applications of a party.
    pub(super) fn applications(
        &self,
        shown: &Shown,
        party: PartyId,
    ) -> impl Iterator<Item = ApplicationId> {
        let closed = shown.community.closed.as_ref();
        let all = self.applied.seconds(party.0).map(ApplicationId);
        all.filter(move |id| {
            let row = closed.and_then(|closed| closed.applications.get(*id));
            row.is_some_and(|row| row.party == party)
        })
    }
}

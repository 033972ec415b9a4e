//! The roll: who is a member of a body at a moment, as known at a position (two times). Counting and permissions start here.

use super::state::{Change, ChangeKind, Member};
use crate::ids::{BodyId, MemberId, NameId, PartyId};
use crate::moment::Moment;
use crate::state::State;
use charter::RepresentativeKind;

/// A member as of a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Enrolled {
    /// The membership.
    pub member: MemberId,
    /// Who.
    pub party: PartyId,
    /// The class then.
    pub class: NameId,
    /// The standing then.
    pub standing: NameId,
    /// Since when.
    pub joined: Moment,
    /// Who voted for it.
    pub primary: Option<PartyId>,
}

impl State {
    /// Everybody who was a member at `held_at`, as the record knew it up to (and with) the entry `known_at`.
    pub fn roll(
        &self,
        body: BodyId,
        held_at: Moment,
        known_at: u64,
    ) -> impl Iterator<Item = Enrolled> + '_ {
        let members = self.membership.of_body.get(&body);
        members
            .into_iter()
            .flatten()
            .filter_map(move |member| self.enrolled(*member, held_at, known_at))
    }

    /// One membership as of then, if it was one.
    #[must_use]
    pub fn enrolled(&self, member: MemberId, held_at: Moment, known_at: u64) -> Option<Enrolled> {
        let row = self.membership.members.get(member)?;
        let newest = self.membership.changes.get(row.last_change)?;
        // Nothing was learned or took effect since: the row says it.
        let simple = newest.known_from <= known_at && newest.before.is_none();
        if simple && newest.held_from <= held_at {
            return row.ended.is_none().then(|| now(member, row));
        }
        self.replayed(member, row, held_at, known_at)
    }

    /// Who represented a membership beside the primary one as of then, in the order in which they were named.
    #[must_use]
    pub fn representatives_at(
        &self,
        member: MemberId,
        held_at: Moment,
        known_at: u64,
    ) -> Vec<(PartyId, RepresentativeKind)> {
        let row = self.membership.members.get(member);
        let mut list: Vec<(PartyId, RepresentativeKind)> = Vec::new();
        for change in row
            .into_iter()
            .flat_map(|row| self.history(row, held_at, known_at))
        {
            if let ChangeKind::Represented(person, kind) = change.kind {
                list.retain(|(known, _)| *known != person);
                list.extend(kind.map(|kind| (person, kind)));
            }
        }
        list
    }

    /// The history up to a moment, in the order in which it held; what was learned later wins over what held as long.
    fn history(&self, row: &Member, held_at: Moment, known_at: u64) -> Vec<Change> {
        let mut changes = Vec::with_capacity(4);
        let mut next = Some(row.last_change);
        while let Some(change) = next.and_then(|id| self.membership.changes.get(id)) {
            if change.known_from <= known_at && change.held_from <= held_at {
                changes.push(*change);
            }
            next = change.before;
        }
        changes.reverse();
        changes.sort_by_key(|change| change.held_from);
        changes
    }

    fn replayed(
        &self,
        member: MemberId,
        row: &Member,
        held_at: Moment,
        known_at: u64,
    ) -> Option<Enrolled> {
        let mut then: Option<Enrolled> = None;
        let mut ended = false;
        for change in self.history(row, held_at, known_at) {
            match (change.kind, &mut then) {
                (ChangeKind::Joined(class, standing), _) => {
                    let joined = change.held_from;
                    then = Some(Enrolled {
                        member,
                        party: row.party,
                        class,
                        standing,
                        joined,
                        primary: None,
                    });
                }
                (ChangeKind::Class(class), Some(then)) => then.class = class,
                (ChangeKind::Standing(standing), Some(then)) => then.standing = standing,
                (ChangeKind::Primary(primary), Some(then)) => then.primary = primary,
                (ChangeKind::Ended, _) => ended = true,
                (ChangeKind::Resumed, _) => ended = false,
                (ChangeKind::Void, _) => return None,
                (ChangeKind::Class(_) | ChangeKind::Standing(_) | ChangeKind::Primary(_), None)
                | (ChangeKind::Represented(..), _) => {}
            }
        }
        then.filter(|_| !ended)
    }
}

fn now(member: MemberId, row: &Member) -> Enrolled {
    Enrolled {
        member,
        party: row.party,
        class: row.class,
        standing: row.standing,
        joined: row.joined,
        primary: row.primary,
    }
}

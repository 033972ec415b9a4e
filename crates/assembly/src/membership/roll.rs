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

    /// The next moment after `moment` at which a membership changes by what is already recorded, if it does.
    #[must_use]
    pub fn next_change(&self, member: MemberId, moment: Moment) -> Option<Moment> {
        let row = self.membership.members.get(member)?;
        let ahead = self.changes_of(row).map(|change| change.held_from);
        ahead.filter(|held_from| moment < *held_from).min()
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

    /// The changes of a membership, the newest known first.
    pub(crate) fn changes_of(&self, row: &Member) -> impl Iterator<Item = Change> {
        let mut next = Some(row.last_change);
        std::iter::from_fn(move || {
            let change = self.membership.changes.get(next?)?;
            next = change.before;
            Some(*change)
        })
    }

    /// The history up to a moment, in the order in which it held; what was learned later wins over what held as long. Of
    /// several moments of joining the one learned last is true.
    fn history(&self, row: &Member, held_at: Moment, known_at: u64) -> Vec<Change> {
        let mut joined = false;
        let known = self
            .changes_of(row)
            .filter(|change| change.known_from <= known_at);
        let mut changes: Vec<Change> = known
            .filter(|change| match change.kind {
                ChangeKind::Joined(..) => !std::mem::replace(&mut joined, true),
                _ => true,
            })
            .filter(|change| change.held_from <= held_at)
            .collect();
        changes.reverse();
        changes.sort_by_key(|change| change.held_from);
        changes
    }

    /// Whose place it was when it began, as far as an entry knew.
    fn first_party(&self, row: &Member) -> PartyId {
        let changes = self.changes_of(row);
        let handed = changes.filter_map(|change| match change.kind {
            ChangeKind::Party(from, _) => Some(from),
            _ => None,
        });
        handed.last().unwrap_or(row.party)
    }

    fn replayed(
        &self,
        member: MemberId,
        row: &Member,
        held_at: Moment,
        known_at: u64,
    ) -> Option<Enrolled> {
        let mut then: Option<Enrolled> = None;
        let mut party = self.first_party(row);
        let mut ended = false;
        let mut void = false;
        for change in self.history(row, held_at, known_at) {
            match (change.kind, &mut then) {
                (ChangeKind::Joined(class, standing), _) => {
                    let joined = change.held_from;
                    then = Some(Enrolled {
                        member,
                        party,
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
                (ChangeKind::Resumed, _) => (ended, void) = (false, false),
                (ChangeKind::Void, _) => void = true,
                (ChangeKind::Party(_, into), then) => {
                    party = into;
                    if let Some(then) = then {
                        then.party = into;
                    }
                }
                (ChangeKind::Class(_) | ChangeKind::Standing(_) | ChangeKind::Primary(_), None)
                | (ChangeKind::Represented(..), _) => {}
            }
        }
        then.filter(|_| !ended && !void)
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

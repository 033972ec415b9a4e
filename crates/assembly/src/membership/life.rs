//! What entries change in the life of a membership, after joining: who represents it, what was done, what is due.

use super::effect::change;
use super::name_elector::Place;
use super::state::{ChangeKind, Done, NamedElector, Occasion, Payment, Round};
use crate::ids::{BodyId, MemberId, NameId, OccasionId, PartyId, RoundId};
use crate::moment::Moment;
use crate::state::Stage;
use charter::RepresentativeKind;
use serde::{Deserialize, Serialize};

/// Changes in the life of a membership.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Life {
    /// A person represents it beside the primary one, or no longer does.
    Represented(MemberId, PartyId, Option<RepresentativeKind>),
    /// The member is told that its standing moves, when nothing is done until then.
    Noticed(MemberId, NameId, Moment),
    /// The notice is over or was taken back.
    NoticeOver(MemberId),
    /// A counted occasion of a body; its id is the next of the table.
    Occasion(BodyId, NameId, Moment),
    /// These members did something.
    Did {
        /// Which of the charter's activities.
        activity: NameId,
        /// When.
        at: Moment,
        /// On which occasion.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        occasion: Option<OccasionId>,
        /// Who.
        members: Vec<MemberId>,
    },
    /// The fees of a year are paid.
    Paid(MemberId, i16),
    /// A check-in round is open until a moment; its id is the next of the table.
    RoundOpened(BodyId, Moment),
    /// It has closed.
    RoundClosed(RoundId),
    /// A party confirmed that it is still there.
    CheckedIn(PartyId, BodyId),
    /// The standings of a body are looked at next then; absent means when something happens.
    LookAt(BodyId, Option<Moment>),
    /// A row of a list was taken over.
    Imported(BodyId, u64, MemberId),
    /// An organization was merged into another.
    Merged(PartyId, PartyId),
    /// A party was dissolved or died.
    Ceased(PartyId),
    /// Somebody votes in the place of a holder of office from now on; absent takes it back.
    ElectorNamed {
        /// Which place.
        place: Place,
        /// The holder; absent where the office is vacant.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        instead_of: Option<PartyId>,
        /// Who votes.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        elector: Option<PartyId>,
    },
    /// These members did not do what an entry says.
    Struck {
        /// Which entry.
        entry: u64,
        /// Who.
        members: Vec<MemberId>,
    },
    /// The occasion was none.
    NotHeld(OccasionId),
    /// The fees of a year were not paid.
    NotPaid(MemberId, i16),
    /// They were, then.
    PaidAt(MemberId, i16, Moment),
}

impl Life {
    /// Carries it out. Decides nothing.
    pub(super) fn apply(&self, on: &mut Stage<'_>) {
        match self {
            Life::Represented(member, person, kind) => represented(on, *member, *person, *kind),
            Life::Did {
                activity,
                at,
                occasion,
                members,
            } => {
                for member in members {
                    did(on, *member, *activity, *at, *occasion);
                }
            }
            Life::Merged(from, into) => {
                if let Some(party) = on.state.people.parties.get_mut(*from) {
                    party.merged_into = Some(*into);
                    party.marked_at = Some(on.position);
                }
            }
            Life::Ceased(party) => {
                if let Some(party) = on.state.people.parties.get_mut(*party) {
                    party.ceased = Some(on.moment);
                    party.marked_at = Some(on.position);
                }
            }
            Life::CheckedIn(party, body) => {
                let moment = on.moment;
                let room = &mut on.state.membership;
                if let Some(before) = room.checked_in.insert((*party, *body), moment) {
                    let earlier = room.checked_in_before.entry((*party, *body));
                    earlier.or_default().push(before);
                }
                if let Some(party) = on.state.people.parties.get_mut(*party) {
                    party.seen_at = moment;
                }
            }
            Life::ElectorNamed {
                place,
                instead_of,
                elector,
            } => {
                let naming = NamedElector {
                    instead_of: *instead_of,
                    elector: *elector,
                    named: on.moment,
                    known: on.position,
                };
                let named = &mut on.state.membership.electors_named;
                named.entry(*place).or_default().push(naming);
            }
            Life::Struck { entry, members } => {
                for member in members {
                    struck(on, *member, *entry);
                }
            }
            Life::Noticed(..)
            | Life::NoticeOver(_)
            | Life::Occasion(..)
            | Life::NotHeld(_)
            | Life::Paid(..)
            | Life::PaidAt(..)
            | Life::NotPaid(..)
            | Life::RoundOpened(..)
            | Life::RoundClosed(_)
            | Life::LookAt(..)
            | Life::Imported(..) => self.note(on),
        }
    }

    /// Those that only set a value.
    fn note(&self, on: &mut Stage<'_>) {
        let (moment, entry) = (on.moment, on.position);
        let room = &mut on.state.membership;
        match *self {
            Life::Noticed(member, to, at) => {
                room.notices.insert(member, (to, at));
            }
            Life::NoticeOver(member) => {
                room.notices.remove(&member);
            }
            Life::Occasion(body, kind, at) => {
                let occasion = Occasion {
                    body,
                    kind,
                    at,
                    entry,
                };
                let id = room.occasions.push(occasion);
                let of = room.occasions_of.entry((body, kind)).or_default();
                // What is recorded late was held before others.
                let later = of.iter().rev().take_while(|other| {
                    let other = room.occasions.get(**other);
                    other.is_some_and(|other| other.at > at)
                });
                let place = of.len() - later.count();
                of.insert(place, id);
            }
            Life::NotHeld(occasion) => {
                room.not_held.insert(occasion, entry);
            }
            Life::Paid(member, year) => {
                let payment = Payment { at: moment, entry };
                room.paid.insert((member, year), payment);
            }
            Life::PaidAt(member, year, at) => {
                room.paid.insert((member, year), Payment { at, entry });
            }
            Life::NotPaid(member, year) => {
                if let Some(payment) = room.paid.remove(&(member, year)) {
                    let all = room.not_paid.entry((member, year)).or_default();
                    all.push((payment, entry));
                }
            }
            Life::RoundOpened(body, closes) => {
                room.rounds.push(Round {
                    body,
                    opened: moment,
                    closes,
                    done: false,
                });
            }
            Life::RoundClosed(round) => {
                if let Some(round) = room.rounds.get_mut(round) {
                    round.done = true;
                }
            }
            Life::LookAt(body, Some(at)) => {
                room.looks.insert(body, at);
            }
            Life::LookAt(body, None) => {
                room.looks.remove(&body);
            }
            Life::Imported(body, key, member) => {
                room.imported.insert((body, key), member);
            }
            Life::Represented(..)
            | Life::Did { .. }
            | Life::Struck { .. }
            | Life::CheckedIn(..)
            | Life::ElectorNamed { .. }
            | Life::Merged(..)
            | Life::Ceased(_) => {}
        }
    }
}

fn represented(
    on: &mut Stage<'_>,
    member: MemberId,
    person: PartyId,
    kind: Option<RepresentativeKind>,
) {
    let room = &mut on.state.membership;
    let mut list = room
        .representatives
        .get(&member)
        .cloned()
        .unwrap_or_default();
    list.retain(|(known, _)| *known != person);
    list.extend(kind.map(|kind| (person, kind)));
    if list.is_empty() {
        room.representatives.remove(&member);
    } else {
        room.representatives.insert(member, list);
    }
    let moment = on.moment;
    change(on, member, ChangeKind::Represented(person, kind), moment);
}

fn did(
    on: &mut Stage<'_>,
    member: MemberId,
    activity: NameId,
    at: Moment,
    occasion: Option<OccasionId>,
) {
    let room = &mut on.state.membership;
    let next = room.done.next_id();
    let Some(row) = room.members.get_mut(member) else {
        return;
    };
    let before = row.last_done.replace(next);
    room.done.push(Done {
        member,
        activity,
        at,
        occasion,
        before,
        entry: on.position,
    });
    if let Some(party) = on.state.people.parties.get_mut(row.party) {
        party.seen_at = party.seen_at.max(at);
    }
}

/// What a member did by an entry counts from now on as not done. A sign of life stays one: somebody entered it.
fn struck(on: &mut Stage<'_>, member: MemberId, entry: u64) {
    let room = &mut on.state.membership;
    let mut next = room.members.get(member).and_then(|row| row.last_done);
    while let Some((id, done)) = next.and_then(|id| Some((id, room.done.get(id)?))) {
        if done.entry < entry {
            return;
        }
        if done.entry == entry && !room.struck.contains_key(&id) {
            room.struck.insert(id, on.position);
        }
        next = done.before;
    }
}

impl From<Life> for crate::effect::Effect {
    fn from(life: Life) -> Self {
        crate::effect::Effect::Membership(super::effect::Effect::Life(life))
    }
}

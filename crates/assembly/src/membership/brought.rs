//! Membership that brings membership (child first, B6): one belongs to a stakeholder group through a constituency, from the
//! same moment and for as long. The charter of the group says it (`automatic`). What ends, resumes or never was in the one
//! ends, resumes or never was in the other, by whichever act; where another body still brings it, it stays.

use super::effect::Effect;
use super::state::{ChangeKind, Member, NO_STANDING};
use crate::bodies::Bylaws;
use crate::effect::Effect as Any;
use crate::ids::{BodyId, CharterId, MemberId, NameId, PartyId};
use crate::moment::Moment;
use crate::sitting::Sitting;
use crate::state::State;
use charter::{Admission, PartyKind, Ruled};

/// How far membership that brings membership is followed. Charters that name each other in a circle end here too.
const DEEPEST: usize = 8;

/// A membership that begins.
#[derive(Clone, Copy)]
struct Joining {
    party: PartyId,
    class: NameId,
    /// Since when, if before the entry.
    since: Option<Moment>,
}

/// Puts a party on the roll of a body, and of every body where that membership brings another.
pub(super) fn joins(
    at: &mut Sitting<'_>,
    party: PartyId,
    body: BodyId,
    class: NameId,
    bylaws: &Bylaws,
) {
    let joining = Joining {
        party,
        class,
        since: None,
    };
    join(at, joining, body, bylaws, &mut Vec::new());
}

/// The memberships that one brings which was taken over from a list.
pub(super) fn brings_others(
    at: &mut Sitting<'_>,
    party: PartyId,
    (body, class): (BodyId, NameId),
    since: Option<Moment>,
) {
    let joining = Joining {
        party,
        class,
        since,
    };
    follow(at, joining, body, &mut vec![body]);
}

fn join(
    at: &mut Sitting<'_>,
    joining: Joining,
    body: BodyId,
    bylaws: &Bylaws,
    joined: &mut Vec<BodyId>,
) {
    let starts = bylaws.rules.standing.as_ref().map(|rule| &*rule.starts);
    let standing = starts
        .and_then(|name| bylaws.standing_id(name))
        .unwrap_or(NO_STANDING);
    let row = at.state.people.parties.get(joining.party);
    let primary = row
        .filter(|row| row.kind == PartyKind::Organization)
        .and_then(|row| row.contact);
    at.effect(Effect::Joined {
        party: joining.party,
        body,
        class: joining.class,
        standing,
        primary,
        since: joining.since,
    });
    super::standing::watch(at, body);
    super::record_payment::watch(at, body);
    joined.push(body);
    if joined.len() < DEEPEST {
        follow(at, joining, body, joined);
    }
}

fn follow(at: &mut Sitting<'_>, joining: Joining, body: BodyId, joined: &mut Vec<BodyId>) {
    let state = at.state;
    for (other, charter, bylaws) in others(state, body) {
        let member = joined.contains(&other) || state.member_in(joining.party, other).is_some();
        let brought = brings(state, bylaws, body, joining.class).filter(|_| !member);
        if let Some((admission, class)) = brought {
            at.rests_on(charter, admission);
            let joining = Joining { class, ..joining };
            join(at, joining, other, bylaws, joined);
        }
    }
}

/// The other bodies that are open, with their charters in force.
fn others(state: &State, body: BodyId) -> impl Iterator<Item = (BodyId, CharterId, &Bylaws)> {
    let open = state
        .bodies
        .list
        .iter()
        .filter(move |(other, row)| *other != body && row.closed.is_none());
    open.filter_map(|(other, row)| {
        let charter = row.charter?;
        Some((other, charter, state.bodies.charters.get(charter)?))
    })
}

/// The class that membership in a body brings in the body of a charter, with the rule that says so.
fn brings<'b>(
    state: &State,
    bylaws: &'b Bylaws,
    body: BodyId,
    class: NameId,
) -> Option<(&'b Ruled<Admission>, NameId)> {
    let from = state.names.text(state.bodies.list.get(body)?.name);
    let from_class = state.names.text(class);
    bylaws.rules.admissions.iter().find_map(|admission| {
        let way = admission.automatic.iter().find(|way| {
            let of_class = way.from_class.as_ref();
            &*way.from == from && of_class.is_none_or(|class| &**class == from_class)
        })?;
        Some((admission, bylaws.class_id(&way.class)?))
    })
}

impl Sitting<'_> {
    /// Leaves what follows in other bodies from memberships that end, resume or never were by the effects so far, and from
    /// what follows in turn.
    pub(crate) fn memberships_follow(&mut self) {
        let mut next = 0;
        while let Some(effect) = self.effects().get(next).cloned() {
            next += 1;
            let Any::Membership(Effect::Changed {
                member,
                kind,
                held_from,
            }) = effect
            else {
                continue;
            };
            if let ChangeKind::Ended | ChangeKind::Void | ChangeKind::Resumed = kind
                && let Some(row) = self.state.membership.members.get(member)
            {
                self.others_follow(row, kind, held_from);
            }
        }
    }

    fn others_follow(&mut self, row: &Member, kind: ChangeKind, held_from: Option<Moment>) {
        let state = self.state;
        for (other, charter, bylaws) in others(state, row.body) {
            let Some((admission, class)) = brings(state, bylaws, row.body, row.class) else {
                continue;
            };
            let found = match kind {
                ChangeKind::Resumed => state.ended_with(row, other, class),
                _ => self.brought_by(row, other, class),
            };
            let Some((member, joined)) = found.filter(|(member, _)| !self.changes(*member)) else {
                continue;
            };
            self.rests_on(charter, admission);
            self.effect(Effect::Changed {
                member,
                kind,
                held_from: held_from.map(|from| from.max(joined)),
            });
        }
    }

    /// The membership that another brought, with its beginning, unless it was there before or something else still brings it.
    fn brought_by(&self, row: &Member, other: BodyId, class: NameId) -> Option<(MemberId, Moment)> {
        let state = self.state;
        let (member, brought) = state.member_in(row.party, other)?;
        let bylaws = state.bylaws_of(other)?;
        let mut mine = state.memberships_of(row.party);
        let kept = mine.any(|(id, source)| {
            let there = source.ended.is_none() && source.body != row.body && !self.changes(id);
            let brings = brings(state, bylaws, source.body, source.class);
            there && brings.is_some_and(|(_, into)| into == brought.class)
        });
        let of_it = brought.class == class && brought.joined >= row.joined;
        (of_it && !kept).then_some((member, brought.joined))
    }

    /// Whether a membership ends, resumes or never was by the effects so far.
    fn changes(&self, member: MemberId) -> bool {
        self.effects().iter().any(|effect| {
            matches!(
                effect,
                Any::Membership(Effect::Changed {
                    member: one,
                    kind: ChangeKind::Ended | ChangeKind::Void | ChangeKind::Resumed,
                    ..
                }) if *one == member
            )
        })
    }
}

impl State {
    /// The membership that ended when another did: the two were made known by one entry.
    fn ended_with(&self, row: &Member, other: BodyId, class: NameId) -> Option<(MemberId, Moment)> {
        let end = |row: &Member| {
            let mut changes = self.changes_of(row);
            let end =
                changes.find(|change| matches!(change.kind, ChangeKind::Ended | ChangeKind::Void));
            end.map(|change| change.known_from)
        };
        if self.member_in(row.party, other).is_some() {
            return None;
        }
        let mut mine = self.memberships_of(row.party);
        mine.find_map(|(id, brought)| {
            let there = brought.body == other && brought.class == class;
            let with_it = there && brought.ended.is_some() && end(brought) == end(row);
            with_it.then_some((id, brought.joined))
        })
    }
}

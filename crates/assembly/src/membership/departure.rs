//! What comes of a decision that a membership ends. The decision, its cause, the time to cure and the appeal are closed. That
//! the membership ended, and from when, is an open entry of the clock: it cites the closed decision by its position, and an
//! audit that does not see that one takes it as given. Likewise where an appeal restores the membership.

use super::due::Due;
use super::effect::Effect;
use super::leaving::{Case, case, lack};
use super::state::{ChangeKind, Departure, DepartureStatus};
use crate::closed::Effect as OnClosed;
use crate::ids::{DepartureId, MemberId};
use crate::moment::Moment;
use crate::refusal::{Plain, Refusal};
use crate::sitting::Sitting;
use crate::state::State;

impl Departure {
    /// Whether it may still come out otherwise without a new decision.
    #[must_use]
    pub fn is_open(&self) -> bool {
        match self.status {
            DepartureStatus::Pending | DepartureStatus::Appealed(_) => true,
            DepartureStatus::Final(_) | DepartureStatus::Averted(_) => false,
        }
    }

    /// What the open rooms have still to show of it.
    pub(crate) fn shows_as(&self, state: &State) -> Option<Due> {
        let (member, entry) = (self.member, self.entry);
        let row = state.membership.members.get(member)?;
        match self.status {
            DepartureStatus::Pending | DepartureStatus::Appealed(_) => None,
            DepartureStatus::Final(_) if row.ended.is_none() => {
                Some(Due::Departed { member, entry })
            }
            DepartureStatus::Final(_) => None,
            // Who left otherwise meanwhile, or has joined anew, is not put back.
            DepartureStatus::Averted(_) => {
                let last = state.membership.changes.get(row.last_change)?;
                let by_this = last.kind == ChangeKind::Ended
                    && last.held_from == self.ends
                    && last.known_from > self.entry;
                let outside = state.member_in(row.party, row.body).is_none();
                (by_this && outside).then_some(Due::Restored { member, entry })
            }
        }
    }
}

/// A departure with its rule, under the charter that counts here.
pub(super) fn departure<'a>(
    at: &mut Sitting<'a>,
    id: DepartureId,
) -> Result<(Departure, Case<'a>), Refusal> {
    let row = found(at, id)?;
    let cause = at.state.names.text(row.cause);
    let case = case(at, row.member, cause)?;
    Ok((row, case))
}

/// A departure by its id.
pub(super) fn found(at: &Sitting<'_>, id: DepartureId) -> Result<Departure, Refusal> {
    let row = at.closed().and_then(|closed| closed.departures.get(id));
    row.cloned().ok_or_else(|| {
        let what = "departure".to_owned();
        Refusal::from(Plain::Unknown { what }).at_field("departure")
    })
}

/// Has the clock look when the time is over; where there is none, the open rooms show it at once.
pub(super) fn waits(at: &mut Sitting<'_>, id: DepartureId, ends: Moment) {
    if ends > at.now {
        at.falls_due(ends, Due::Leaves(id));
    } else {
        moves(at, id, DepartureStatus::Final(ends));
    }
}

/// It is decided, and the open rooms are to show it.
pub(super) fn moves(at: &mut Sitting<'_>, id: DepartureId, status: DepartureStatus) {
    at.effect(OnClosed::DepartureMoved(id, status));
    match status {
        DepartureStatus::Final(when) | DepartureStatus::Averted(when) => {
            at.falls_due(when, Due::Shows(id));
        }
        DepartureStatus::Pending | DepartureStatus::Appealed(_) => {}
    }
}

/// Closed: nothing is left to show.
pub(super) fn is_shown(at: &Sitting<'_>, id: DepartureId) -> Result<(), Refusal> {
    found(at, id).map(|_| ())
}

/// Closed: the time is over. The membership ends, unless it was cured, ended otherwise, or an appeal waits.
pub(super) fn time_is_over(at: &mut Sitting<'_>, id: DepartureId) -> Result<(), Refusal> {
    let row = found(at, id)?;
    if row.status != DepartureStatus::Pending {
        return Ok(());
    }
    let averted = OnClosed::DepartureMoved(id, DepartureStatus::Averted(at.now));
    let Ok(member) = at.member(row.member) else {
        at.effect(averted);
        return Ok(());
    };
    let cured = at.under(member.body, row.charter, |at| {
        let (_, case) = departure(at, id)?;
        let lacks = lack(at, row.charter, member.party, member.body, member.class)?;
        Ok(case.rule.cure.is_some() && lacks.is_none())
    })?;
    match cured {
        true => at.effect(averted),
        false => moves(at, id, DepartureStatus::Final(row.ends)),
    }
    Ok(())
}

/// Open: a membership ended by a decision that is closed, when that one says, even where the clock is late.
pub(super) fn departed(
    at: &mut Sitting<'_>,
    member: MemberId,
    when: Moment,
) -> Result<(), Refusal> {
    at.member(member)?;
    at.effect(Effect::Changed {
        member,
        kind: ChangeKind::Ended,
        held_from: (when < at.now).then_some(when),
    });
    Ok(())
}

/// Open: it did not end after all.
pub(super) fn restored(at: &mut Sitting<'_>, member: MemberId) -> Result<(), Refusal> {
    let row = at.state.membership.members.get(member);
    if row.is_none_or(|row| row.ended.is_none()) {
        let what = "member".to_owned();
        return Err(Plain::Unknown { what }.into());
    }
    at.effect(Effect::Changed {
        member,
        kind: ChangeKind::Resumed,
        held_from: None,
    });
    Ok(())
}

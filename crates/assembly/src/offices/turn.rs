//! Turns (E10): groups that provide the holder of an office one after the other, and whose turn it is.

use super::look::OfficeFound;
use super::refusal::OfficeRefusal;
use super::state::{EndedBy, SeatedBy};
use crate::bodies::Bylaws;
use crate::ids::{BodyId, NameId, PartyId};
use crate::moment::Moment;
use crate::refusal::Refusal;
use crate::sitting::Sitting;
use crate::state::State;
use charter::{Name, Office};

/// Somebody who would take a seat, as turns look at it.
#[derive(Clone, Copy)]
pub(super) struct Turn {
    pub(super) holder: PartyId,
    pub(super) seat: u16,
    pub(super) by: SeatedBy,
    pub(super) sent_by: Option<BodyId>,
}

impl State {
    /// The group that provides the next holder of a seat, where groups take turns: the one after the group of the last
    /// term, the first where there was none. Where the charter lets a turn pass, a vacancy that is late passes it on.
    #[must_use]
    pub fn turn_of<'r>(
        &self,
        body: BodyId,
        office: NameId,
        rule: &'r Office,
        seat: u16,
    ) -> Option<&'r Name> {
        let next = match self.last_turn(body, office, rule, seat) {
            Some(last) => last + 1,
            None => 0,
        };
        let late = self.is_late(body, office, seat) && rule.turn_passes;
        let groups = rule.rotates.len();
        rule.rotates.get((next + usize::from(late)) % groups.max(1))
    }

    /// The place in the order of turns of the last term of a seat.
    fn last_turn(&self, body: BodyId, office: NameId, rule: &Office, seat: u16) -> Option<usize> {
        let terms = self.offices.of_office.get(&(body, office))?;
        let mut turns = terms.iter().rev().filter_map(|id| {
            let term = self.offices.terms.get(*id)?;
            let void = matches!(term.ended, Some((_, EndedBy::Correction)));
            term.turn.filter(|_| term.seat == seat && !void)
        });
        let group = self.names.text(turns.next()?);
        rule.rotates.iter().position(|name| &**name == group)
    }

    /// Whether somebody belongs to a group that takes turns: by a seat of the group in a chamber of the charter, else by
    /// the body of that name, as its member or sent by it.
    #[must_use]
    pub fn belongs_to_group(
        &self,
        (party, sent_by): (PartyId, Option<BodyId>),
        bylaws: &Bylaws,
        group: &str,
        now: Moment,
    ) -> bool {
        let chambers = bylaws.rules.organs.iter().flat_map(|organ| &organ.chambers);
        let mut seats = chambers
            .flat_map(|chamber| &chamber.groups)
            .filter(|row| row.name.as_deref() == Some(group))
            .peekable();
        if seats.peek().is_some() {
            return seats.any(|row| {
                let office = bylaws.office_id(&row.office);
                office.is_some_and(|office| self.holds_at(party, bylaws.body, office, now, 0))
            });
        }
        self.body_named(group).is_some_and(|place| {
            sent_by == Some(place)
                || self.member_in(party, place).is_some()
                || self.stands_for(party, place).next().is_some()
                || self.terms_of(party).any(|(_, term)| {
                    term.runs_at(now) && (term.sent_by == Some(place) || term.body == place)
                })
        })
    }
}

impl Sitting<'_> {
    /// The group for which somebody takes a seat, where groups take turns.
    ///
    /// # Errors
    /// It is the turn of a group that the person does not belong to.
    pub(super) fn takes_turn(
        &self,
        found: &OfficeFound<'_>,
        turn: Turn,
    ) -> Result<Option<NameId>, Refusal> {
        let (body, rule) = (found.body, found.rule);
        if rule.rotates.is_empty() || turn.by == SeatedBy::Temporary {
            return Ok(None);
        }
        let (_, bylaws) = self.bylaws(body)?;
        let belongs = |group: &str| {
            let who = (turn.holder, turn.sent_by);
            self.state.belongs_to_group(who, bylaws, group, self.now)
        };
        // Who held the office when the body moved in had the turn that was theirs then.
        if turn.by == SeatedBy::MovedIn {
            let mut groups = rule.rotates.iter().filter(|group| belongs(group));
            return Ok(groups.next().and_then(|group| self.state.names.id(group)));
        }
        let group = match turn.by {
            SeatedBy::Remainder => self
                .state
                .last_turn(body, found.id, rule, turn.seat)
                .and_then(|last| rule.rotates.get(last)),
            _ => None,
        };
        let group = group.or_else(|| self.state.turn_of(body, found.id, rule, turn.seat));
        match group {
            Some(group) if belongs(group) => Ok(self.state.names.id(group)),
            Some(group) => Err(found.refused(OfficeRefusal::NotTheirTurn {
                office: found.name(),
                group: group.to_string(),
            })),
            None => Ok(None),
        }
    }
}

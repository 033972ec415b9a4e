//! Whom a member organization sends to stand for office: those of its representatives whom the charter lets stand (B10).

use super::state::Member;
use crate::ids::{BodyId, MemberId, PartyId};
use crate::reason::{Reasons, Subject};
use crate::refusal::Refusal;
use crate::sitting::Sitting;
use crate::state::State;
use charter::{Condition, RepresentativeKind};

impl Sitting<'_> {
    /// Evaluates a condition about who holds or seeks an office. There `member-of` also holds for somebody who represents a
    /// member organization and may stand for it.
    ///
    /// # Errors
    /// Only in an audit, where the entry's givens do not fit.
    pub(crate) fn reasons_of_a_seat(
        &mut self,
        condition: &Condition,
        subject: Subject,
    ) -> Result<Reasons, Refusal> {
        self.of_a_seat = true;
        let found = self.reasons(condition, subject);
        self.of_a_seat = false;
        found
    }
}

impl State {
    /// The memberships in a body for which a person may stand, being their representative. An organization that has named
    /// nobody is represented by its contact.
    pub(crate) fn stands_for(
        &self,
        person: PartyId,
        body: BodyId,
    ) -> impl Iterator<Item = (MemberId, &Member)> {
        let bylaws = self.bylaws_of(body);
        let rule = bylaws.and_then(|bylaws| bylaws.rules.representation.as_ref());
        let kinds = rule.map_or(&[][..], |rule| rule.may_stand.as_slice());
        let stands = move |kind: RepresentativeKind| match kinds {
            [] => kind == RepresentativeKind::Primary,
            kinds => kinds.contains(&kind),
        };
        let all = self.membership.of_body.get(&body).into_iter().flatten();
        let rows = all.filter_map(|id| Some((*id, self.membership.members.get(*id)?)));
        rows.filter(move |(id, row)| {
            row.ended.is_none() && self.represents_as(*id, row, person).any(&stands)
        })
    }

    /// In which roles a person represents a membership.
    fn represents_as(
        &self,
        id: MemberId,
        row: &Member,
        person: PartyId,
    ) -> impl Iterator<Item = RepresentativeKind> {
        let contact = || {
            let party = self.people.parties.get(row.party)?;
            party.contact
        };
        let primary = row.primary.or_else(contact) == Some(person);
        let others = self.membership.representatives.get(&id);
        let others = others.into_iter().flatten();
        let others = others.filter_map(move |(one, kind)| (*one == person).then_some(*kind));
        primary
            .then_some(RepresentativeKind::Primary)
            .into_iter()
            .chain(others)
    }
}

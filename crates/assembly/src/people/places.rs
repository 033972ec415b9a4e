//! Where a party has a place: as a member, in an office, or as somebody who represents a member. And which parties were one
//! and the same all along.

use crate::ids::{BodyId, MemberId, PartyId, TermId};
use crate::membership::Member;
use crate::moment::Moment;
use crate::offices::Term;
use crate::refusal::refusals;
use crate::state::State;
use std::collections::BTreeSet;

refusals! {
    /// Why nothing is done with a party.
    pub enum PartyRefusal {
        /// It is one with another, which stays.
        OneWithAnother {} = "refusal-one-with-another",
        /// It was dissolved, or has died.
        IsNoMore { since: Moment } = "refusal-is-no-more",
    }
}

impl State {
    /// The bodies in which a party has a place now: a membership, a term that is not over or not begun, a membership that it
    /// represents. In order.
    #[must_use]
    pub fn places_of(&self, party: PartyId) -> BTreeSet<BodyId> {
        let members = self.memberships_of(party);
        let members = members.filter(|(_, row)| row.ended.is_none());
        let terms = self
            .terms_of(party)
            .filter(|(_, term)| term.ended.is_none());
        let represented = self.membership.members.iter();
        let represented = represented
            .filter(|(id, row)| row.ended.is_none() && self.is_represented_by(*id, row, party));
        let bodies = members.map(|(_, row)| row.body);
        bodies
            .chain(terms.map(|(_, term)| term.body))
            .chain(represented.map(|(_, row)| row.body))
            .collect()
    }

    /// The memberships of a body that a person represents, in order of joining.
    pub fn represented_by(
        &self,
        person: PartyId,
        body: BodyId,
    ) -> impl Iterator<Item = (MemberId, &Member)> {
        let all = self.membership.of_body.get(&body).into_iter().flatten();
        let rows = all.filter_map(|id| Some((*id, self.membership.members.get(*id)?)));
        rows.filter(move |(id, row)| {
            row.ended.is_none() && self.is_represented_by(*id, row, person)
        })
    }

    fn is_represented_by(&self, id: MemberId, row: &Member, person: PartyId) -> bool {
        row.primary == Some(person) || self.represents(id, person)
    }

    /// A party's memberships, newest first, ended ones too: its own, and those it took over or had under another number.
    pub fn memberships_of(&self, party: PartyId) -> impl Iterator<Item = (MemberId, &Member)> {
        let numbers = self.numbers_of(party);
        numbers.flat_map(move |(number, same)| {
            let row = self.people.parties.get(number);
            let mut next = row.and_then(|party| party.last_member);
            let chain = std::iter::from_fn(move || {
                let id = next?;
                let member = self.membership.members.get(id)?;
                next = member.before;
                Some((id, member))
            });
            // What has not ended stands with the other number until its body says so.
            chain.filter(move |(_, row)| {
                let other = same && row.party == number && row.ended.is_some();
                row.party == party || other
            })
        })
    }

    /// The terms of a person, newest first, under all its numbers.
    pub fn terms_of(&self, party: PartyId) -> impl Iterator<Item = (TermId, &Term)> {
        let chain = |(number, same): (PartyId, bool)| {
            let row = self.people.parties.get(number);
            let mut next = row.and_then(|party| party.last_term);
            let chain = std::iter::from_fn(move || {
                let id = next?;
                let term = self.offices.terms.get(id)?;
                next = term.before;
                Some((id, term))
            });
            chain.filter(move |(_, term)| {
                let other = same && term.holder == number && term.ended.is_some();
                term.holder == party || other
            })
        };
        let row = self.people.parties.get(party);
        let alone = row.is_none_or(|row| row.absorbed.is_empty());
        let one = alone.then(|| chain((party, true)));
        let mut several: Vec<(TermId, &Term)> = Vec::new();
        if !alone {
            several.extend(self.numbers_of(party).flat_map(chain));
            several.sort_by_key(|(id, term)| std::cmp::Reverse((term.from, *id)));
        }
        one.into_iter().flatten().chain(several)
    }

    /// The numbers under which rows of a party stand: its own, and those of parties that became one with it, and whether such
    /// a party was the same all along.
    fn numbers_of(&self, party: PartyId) -> impl Iterator<Item = (PartyId, bool)> {
        let row = self.people.parties.get(party);
        let others = row.into_iter().flat_map(|row| &row.absorbed);
        let others = others.map(|other| (other.party, other.same));
        std::iter::once((party, true)).chain(others)
    }
}

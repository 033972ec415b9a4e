//! The electorate (C1 to C8): who votes in one of a charter's electorates, with which weight, and through what. Nobody is in
//! it twice; where a replacement for a second seat is missing, that is said and not guessed.

use super::name_elector::Place;
use super::roll::Enrolled;
use super::state::NamedElector;
use crate::bodies::Bylaws;
use crate::ids::{BodyId, MemberId, NameId, PartyId};
use crate::moment::Moment;
use crate::reason::{Met, Subject};
use crate::refusal::{Plain, Refusal};
use crate::sitting::Sitting;
use crate::state::{Community, State};
use charter::{Electorate, Right, Voters, WeightRule};
use std::collections::{BTreeMap, BTreeSet};
use tally::Exact;

/// One voter.
#[derive(Clone, Debug, PartialEq)]
pub struct Elector {
    /// Who has the vote: the member, the holder of the office, or who casts the collective vote.
    pub party: PartyId,
    /// With which weight.
    pub weight: Exact,
    /// By what.
    pub through: Through,
    /// Whether it may vote.
    pub votes: bool,
    /// Whether it counts in the base of quorum and thresholds.
    pub counts: bool,
}

/// What makes a voter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Through {
    /// A membership.
    Member(MemberId),
    /// An office, there.
    Office(BodyId, NameId),
    /// The votes of a class together.
    Collective(NameId),
    /// Being named in the place of the holder of an office, there.
    InPlaceOf(BodyId, NameId),
}

/// A place in an electorate that nobody fills.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lacking {
    /// The office, or the class that votes together.
    pub place: String,
    /// Who names somebody.
    pub named_by: Option<String>,
    /// Who would have been in twice.
    pub already: Option<PartyId>,
}

/// An electorate at a moment.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Electors {
    /// The voters, in order of their party.
    pub list: Vec<Elector>,
    /// Places that are empty.
    pub lacking: Vec<Lacking>,
    /// Who is in the list: a look-up for those that come later.
    parties: BTreeSet<PartyId>,
}

/// What is looked at: one body's roll at two times.
#[derive(Clone, Copy)]
struct At {
    body: BodyId,
    held: Moment,
    known: u64,
}

impl Sitting<'_> {
    /// The electorate of a body by name, as of a moment and as known up to an entry, conditions of the charter too.
    ///
    /// # Errors
    /// There is no such electorate, or, in an audit, the entry's givens do not fit.
    pub fn electorate(
        &mut self,
        body: BodyId,
        name: &str,
        held_at: Moment,
        known_at: u64,
    ) -> Result<Electors, Refusal> {
        let (charter, bylaws) = self.bylaws(body)?;
        let rule = bylaws
            .rules
            .electorates
            .iter()
            .find(|rule| &*rule.name == name);
        let Some(rule) = rule else {
            let what = "electorate".to_owned();
            return Err(Plain::Unknown { what }.into());
        };
        self.rests_on(charter, rule);
        let at = At {
            body,
            held: held_at,
            known: known_at,
        };
        let mut found = Electors::default();
        for part in &rule.of {
            self.unite(&mut found, part, (rule, at))?;
        }
        let mut without = Electors::default();
        for part in &rule.without {
            self.unite(&mut without, part, (rule, at))?;
        }
        found.list.retain(|elector| !without.has(elector.party));
        found
            .parties
            .retain(|party| !without.parties.contains(party));
        self.weigh(&mut found.list, rule, at);
        found
            .list
            .sort_by_key(|elector| (elector.party, elector.through));
        Ok(found)
    }

    fn unite(
        &mut self,
        found: &mut Electors,
        part: &Voters,
        (rule, at): (&Electorate, At),
    ) -> Result<(), Refusal> {
        match part {
            Voters::Members {
                classes,
                standings,
                when,
            } => {
                let enrolled: Vec<Enrolled> = self.state.roll(at.body, at.held, at.known).collect();
                for member in enrolled {
                    let Some(elector) = self.member_elector(at, &member, classes, standings) else {
                        continue;
                    };
                    let subject = Subject {
                        party: member.party,
                        body: at.body,
                    };
                    let meets = match when {
                        Some(when) => {
                            let then = (at.held, at.known);
                            self.reasons_then(when, subject, then)?.met == Met::Yes
                        }
                        None => true,
                    };
                    if meets && !found.has(member.party) {
                        found.add(elector);
                    }
                }
            }
            Voters::MembersOf(name) => {
                if let Some(body) = self.state.body_named(name) {
                    let there = At { body, ..at };
                    let enrolled: Vec<Enrolled> =
                        self.state.roll(body, at.held, at.known).collect();
                    for member in enrolled {
                        let elector = self.member_elector(there, &member, &[], &[]);
                        if let Some(elector) = elector.filter(|_| !found.has(member.party)) {
                            found.add(elector);
                        }
                    }
                }
            }
            Voters::Holders {
                office,
                body,
                replaced_by,
            } => {
                let (body, replaced_by) = (body.as_deref(), replaced_by.as_deref());
                self.holders(found, (rule, at), office, body, replaced_by);
            }
            Voters::Collective { name, class, votes } => {
                self.collective(found, at, name, class, votes);
            }
        }
        Ok(())
    }

    fn member_elector(
        &self,
        at: At,
        member: &Enrolled,
        classes: &[charter::Name],
        standings: &[charter::Name],
    ) -> Option<Elector> {
        let bylaws = self.state.bylaws_of(at.body)?;
        let class = bylaws.class(member.class)?;
        let named = |names: &[charter::Name], name: &str| names.iter().any(|one| &**one == name);
        if classes.is_empty() && !class.rights.contains(&Right::Vote)
            || !classes.is_empty() && !named(classes, &class.name)
        {
            return None;
        }
        let state = bylaws.standing(member.standing);
        let (votes, counts) = state.map_or((true, true), |state| (state.votes, state.counts));
        let standing = self.state.names.text(member.standing);
        if standings.is_empty() && !votes && !counts
            || !standings.is_empty() && !named(standings, standing)
        {
            return None;
        }
        // Who waits for the first vote (B14) is not on the roll.
        let waits = class
            .waiting
            .and_then(|time| bylaws.after(member.joined, time));
        if waits.is_some_and(|until| until > at.held) {
            return None;
        }
        Some(Elector {
            party: member.party,
            weight: class.weight.clone(),
            through: Through::Member(member.member),
            votes,
            counts,
        })
    }

    /// The holders of an office, and who was named to vote in their place.
    fn holders(
        &self,
        found: &mut Electors,
        (rule, at): (&Electorate, At),
        office: &str,
        body: Option<&str>,
        replaced_by: Option<&str>,
    ) {
        let lacking = |already| Lacking {
            place: office.to_owned(),
            named_by: replaced_by.map(str::to_owned),
            already,
        };
        let Some((place, id)) = self.state.seat_named(office, body, at.body) else {
            found.lacking.push(lacking(None));
            return;
        };
        let elector = |party, through| Elector {
            party,
            weight: Exact::from(1),
            through,
            votes: true,
            counts: true,
        };
        let named = |instead_of| {
            let electorate = self.state.names.id(&rule.name)?;
            let seat = (at.body, electorate, place, id);
            let then = Some((at.held, at.known));
            let replaced = replaced_by.and(self.state.elector_named(seat, instead_of, then));
            replaced.map(|party| (party, Through::InPlaceOf(place, id)))
        };
        let holders = self.state.seated(place, id, at.held);
        let bylaws = self.state.bylaws_of(place);
        let seats = bylaws.and_then(|bylaws| bylaws.office(id));
        let seats = seats.map_or(1, |office| office.seats as usize);
        let vacant = seats.saturating_sub(holders.len());
        let mut empty = named(None).filter(|_| vacant > 0);
        let places = holders
            .into_iter()
            .map(|holder| {
                let own = (holder, Through::Office(place, id));
                (named(Some(holder)).unwrap_or(own), Some(holder))
            })
            .collect::<Vec<_>>();
        for ((party, through), holder) in places {
            match found.has(party) {
                true => found.lacking.push(lacking(holder)),
                false => found.add(elector(party, through)),
            }
        }
        for _ in 0..vacant {
            match empty.take().filter(|(party, _)| !found.has(*party)) {
                Some((party, through)) => found.add(elector(party, through)),
                None => found.lacking.push(lacking(None)),
            }
        }
    }

    /// One voter for a class: the holder of the office whose electorate is that class alone, else of one named like it.
    fn collective(&self, found: &mut Electors, at: At, name: &str, class: &str, votes: &Exact) {
        let bylaws = self.state.bylaws_of(at.body);
        let office = bylaws.and_then(|bylaws| spokesman(bylaws, name, class));
        let holder = office.and_then(|office| {
            let mut holders = self.state.holders(at.body, office, at.held);
            holders.next().map(|(_, term)| term.holder)
        });
        let id = self.state.names.id(class);
        let lacking = |already| Lacking {
            place: name.to_owned(),
            named_by: Some(class.to_owned()),
            already,
        };
        match holder.zip(id) {
            Some((party, _)) if found.has(party) => found.lacking.push(lacking(Some(party))),
            Some((party, class)) => found.add(Elector {
                party,
                weight: votes.clone(),
                through: Through::Collective(class),
                votes: true,
                counts: true,
            }),
            None => found.lacking.push(lacking(None)),
        }
    }

    /// Weights by rule. Offices and collective voters keep theirs.
    fn weigh(&self, list: &mut [Elector], rule: &Electorate, at: At) {
        let class_of = |elector: &Elector| match elector.through {
            Through::Member(member) => self
                .state
                .enrolled(member, at.held, at.known)
                .map(|row| row.class),
            Through::Office(..) | Through::Collective(_) | Through::InPlaceOf(..) => None,
        };
        match &rule.weight {
            WeightRule::Class => {}
            WeightRule::Equal => {
                for elector in list.iter_mut().filter(|one| is_member(one)) {
                    elector.weight = Exact::from(1);
                }
            }
            WeightRule::CountryShare { total } => self.share(list, total, |_| true),
            WeightRule::Lowest { class, total } => {
                let class = self.state.names.id(class);
                let light = |one: &Elector| is_member(one) && class_of(one) == class;
                self.share(list, total, |one| !light(one));
                let lowest = list
                    .iter()
                    .filter(|one| is_member(one) && !light(one))
                    .map(|one| one.weight.clone())
                    .min();
                let lowest = lowest.unwrap_or_else(|| total.clone());
                for elector in list.iter_mut().filter(|one| light(one)) {
                    elector.weight = lowest.clone();
                }
            }
        }
    }

    /// Each country's total, divided among its voters. Who has no country has no share.
    fn share(&self, list: &mut [Elector], total: &Exact, shares: impl Fn(&Elector) -> bool) {
        let country = |one: &Elector| self.state.people.parties.get(one.party)?.country;
        let mut voters: BTreeMap<_, usize> = BTreeMap::new();
        let sharing = |one: &Elector| is_member(one) && shares(one);
        for elector in list.iter().filter(|one| sharing(one) && one.votes) {
            *voters.entry(country(elector)).or_default() += 1;
        }
        for elector in list.iter_mut().filter(|one| sharing(one)) {
            let here = country(elector);
            let count = voters.get(&here).copied().unwrap_or(1);
            let share = total.checked_div(&Exact::count(count));
            elector.weight = share.filter(|_| here.is_some()).unwrap_or_default();
        }
    }
}

fn is_member(elector: &Elector) -> bool {
    matches!(elector.through, Through::Member(_))
}

/// The office that casts a collective vote.
fn spokesman(bylaws: &Bylaws, name: &str, class: &str) -> Option<NameId> {
    let inner = |electorate: &str| {
        let rules = &bylaws.rules.electorates;
        let rule = rules.iter().find(|rule| &*rule.name == electorate);
        rule.is_some_and(|rule| match rule.of.as_slice() {
            [Voters::Members { classes, .. }] => {
                classes.iter().all(|one| &**one == class) && !classes.is_empty()
            }
            _ => false,
        })
    };
    let elected = bylaws.offices().find(|(_, office)| {
        office.filled_by.iter().any(|way| match way {
            charter::Filling::Election { electorate, .. } => inner(electorate),
            charter::Filling::Appointment { .. }
            | charter::Filling::Delegation { .. }
            | charter::Filling::ExOfficio { .. }
            | charter::Filling::Outside { .. } => false,
        })
    });
    elected.map(|(id, _)| id).or_else(|| bylaws.office_id(name))
}

impl Electors {
    fn has(&self, party: PartyId) -> bool {
        self.parties.contains(&party)
    }

    fn add(&mut self, elector: Elector) {
        self.parties.insert(elector.party);
        self.list.push(elector);
    }
}

impl State {
    /// Who was named to vote in the place of a holder of office, or for a vacant office: the newest naming, as of a moment and
    /// as known up to an entry where they are given.
    #[must_use]
    pub fn elector_named(
        &self,
        place: Place,
        instead_of: Option<PartyId>,
        then: Option<(Moment, u64)>,
    ) -> Option<PartyId> {
        let named = self.membership.electors_named.get(&place)?;
        let by_then = |row: &&NamedElector| {
            then.is_none_or(|(held, known)| row.named <= held && row.known <= known)
        };
        let mut rows = named.iter().rev().filter(by_then);
        rows.find(|row| row.instead_of == instead_of)?.elector
    }
}

/// An electorate of a community at a moment and as known up to an entry, for pages and published rolls.
///
/// # Errors
/// There is no such electorate.
pub fn electors(
    community: &Community,
    body: BodyId,
    name: &str,
    (held_at, known_at): (Moment, u64),
) -> Result<Electors, Refusal> {
    Sitting::asking(community, held_at).electorate(body, name, held_at, known_at)
}

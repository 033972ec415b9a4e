//! Who votes in an organ: the seats of a council by chamber and group, the members of a committee once each, or the roll of
//! the whole at the record instant.

use super::fixed_roll::whole_chamber;
use super::state::Motion;
use crate::bodies::Bylaws;
use crate::ids::{BodyId, NameId, PartyId};
use crate::membership::roll::Enrolled;
use crate::moment::Moment;
use crate::state::State;
use charter::{Filling, Organ, OrganKind, Right};
use tally::Exact;
use tally::roll_call::{Chamber, Exclusion};

/// One who votes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voter {
    /// Who.
    pub party: PartyId,
    /// In which chamber, from 0.
    pub chamber: usize,
    /// For which group.
    pub group: Option<String>,
    /// With which weight.
    pub weight: Exact,
    /// Why it does not count in the base, if so.
    pub exclusion: Option<Exclusion>,
}

/// An organ as it votes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Voters {
    /// Its chambers with the seats allotted.
    pub chambers: Vec<Chamber>,
    /// Its groups, vacant ones too.
    pub groups: Vec<String>,
    /// Who votes.
    pub list: Vec<Voter>,
}

/// At which instants an organ is looked at.
#[derive(Clone, Copy, Debug)]
pub struct Instants {
    /// The record instant of the roll of a whole.
    pub roll_at: Moment,
    /// The position up to which it is known.
    pub roll_known: u64,
    /// When seats are looked at.
    pub now: Moment,
}

impl Voters {
    /// The voter that a party is.
    #[must_use]
    pub fn of(&self, party: PartyId) -> Option<&Voter> {
        self.list.iter().find(|voter| voter.party == party)
    }
}

/// One row of seats: an office, in a chamber, for a group.
struct Bench<'c> {
    chamber: usize,
    group: Option<&'c str>,
    office: NameId,
    seats: usize,
}

impl State {
    /// Who votes in an organ. A `motion` brings the votes of those who have left their seats since.
    #[must_use]
    pub fn voters(
        &self,
        bylaws: &Bylaws,
        organ: &Organ,
        instants: Instants,
        motion: Option<&Motion>,
    ) -> Voters {
        match organ.kind {
            OrganKind::Whole => self.whole(bylaws, organ, instants),
            OrganKind::Committee | OrganKind::Council | OrganKind::Secretariat => {
                self.seated_voters(bylaws, organ, instants, motion)
            }
            OrganKind::Outside => Voters::default(),
        }
    }

    /// Whose class and standing have a vote: a whole whose organ names no electorate.
    fn whole(&self, bylaws: &Bylaws, organ: &Organ, instants: Instants) -> Voters {
        let roll = self.roll(bylaws.body, instants.roll_at, instants.roll_known);
        let list: Vec<Voter> = roll
            .filter_map(|row| {
                let class = class_with_a_vote(bylaws, &row)?;
                Some(Voter {
                    party: row.party,
                    chamber: 0,
                    group: None,
                    weight: class.weight.clone(),
                    exclusion: None,
                })
            })
            .collect();
        Voters {
            chambers: vec![whole_chamber(organ, &list)],
            groups: Vec::new(),
            list,
        }
    }

    /// Whether somebody is on the roll of such a whole: one look, however many are on it.
    pub(super) fn votes_in_whole(
        &self,
        bylaws: &Bylaws,
        instants: Instants,
        party: PartyId,
    ) -> bool {
        self.memberships_of(party)
            .filter(|(_, member)| member.body == bylaws.body)
            .filter_map(|(id, _)| self.enrolled(id, instants.roll_at, instants.roll_known))
            .any(|row| class_with_a_vote(bylaws, &row).is_some())
    }

    fn seated_voters(
        &self,
        bylaws: &Bylaws,
        organ: &Organ,
        instants: Instants,
        motion: Option<&Motion>,
    ) -> Voters {
        let (mut voters, benches) = empty_house(bylaws, organ);
        for bench in benches {
            let mut sitting = self.seated(bylaws.body, bench.office, instants.now);
            sitting.truncate(bench.seats);
            // A seat that changed hands while the vote was open keeps the vote its holder had cast.
            for (party, vote) in motion.iter().flat_map(|motion| &motion.votes) {
                let left = !sitting.contains(party)
                    && sitting.len() < bench.seats
                    && self
                        .seated(bylaws.body, bench.office, vote.at)
                        .contains(party);
                if left {
                    sitting.push(*party);
                }
            }
            for party in sitting {
                if voters.of(party).is_none() && has_room(&voters, bench.chamber) {
                    voters.list.push(Voter {
                        party,
                        chamber: bench.chamber,
                        group: bench.group.map(str::to_owned),
                        weight: Exact::ONE,
                        exclusion: self.on_leave(party, bylaws.body, bench.office, instants.now),
                    });
                }
            }
        }
        voters
    }

    /// Who on leave holds a seat counts to no quorum while it lasts.
    fn on_leave(
        &self,
        party: PartyId,
        body: BodyId,
        office: NameId,
        now: Moment,
    ) -> Option<Exclusion> {
        let mut terms = self.holders(body, office, now);
        let away = terms.any(|(id, term)| {
            term.holder == party
                && self
                    .offices
                    .leaves
                    .get(&id)
                    .is_some_and(|until| now < *until)
        });
        away.then_some(Exclusion::Standby)
    }

    /// Who sits in an office, in a term or by holding the office it follows from, in order of seats.
    #[must_use]
    pub fn seated(&self, body: BodyId, office: NameId, moment: Moment) -> Vec<PartyId> {
        let mut found = Vec::new();
        self.seated_into(body, office, moment, 0, &mut found);
        found
    }

    fn seated_into(
        &self,
        body: BodyId,
        office: NameId,
        moment: Moment,
        depth: u8,
        found: &mut Vec<PartyId>,
    ) {
        for (_, term) in self.acting_holders(body, office, moment) {
            if !found.contains(&term.holder) {
                found.push(term.holder);
            }
        }
        // A chain of offices that follow from each other is short; the checker refuses circles.
        let rule = self
            .bylaws_of(body)
            .filter(|_| depth < 8)
            .and_then(|bylaws| bylaws.office(office));
        for way in rule.into_iter().flat_map(|rule| &rule.filled_by) {
            if let Filling::ExOfficio {
                office,
                body: other,
            } = way
                && let Some((place, office)) = self.seat_named(office, other.as_deref(), body)
            {
                self.seated_into(place, office, moment, depth + 1, found);
            }
        }
    }
}

/// The class of a member who has a vote by class and standing.
fn class_with_a_vote<'c>(bylaws: &'c Bylaws, row: &Enrolled) -> Option<&'c charter::Class> {
    let class = bylaws.class(row.class)?;
    let standing = bylaws.standing(row.standing);
    let votes =
        class.rights.contains(&Right::Vote) && standing.is_none_or(|standing| standing.votes);
    votes.then_some(&**class)
}

fn has_room(voters: &Voters, chamber: usize) -> bool {
    let taken = voters.list.iter().filter(|voter| voter.chamber == chamber);
    let seats = voters.chambers.get(chamber).map_or(0, |room| room.seats);
    taken.count() < seats as usize
}

/// The chambers and benches of a council, or the one chamber of a committee. Offices without a vote have no bench.
fn empty_house<'c>(bylaws: &Bylaws, organ: &'c Organ) -> (Voters, Vec<Bench<'c>>) {
    let mut voters = Voters::default();
    let mut benches = Vec::new();
    for (chamber, rule) in organ.chambers.iter().enumerate() {
        let mut seats = 0;
        for group in &rule.groups {
            let name = group.name.as_deref();
            if let Some(name) = name.filter(|name| !voters.groups.iter().any(|known| known == name))
            {
                voters.groups.push(name.to_owned());
            }
            seats += group.seats;
            benches.extend(bylaws.office_id(&group.office).map(|office| Bench {
                chamber,
                group: name,
                office,
                seats: group.seats as usize,
            }));
        }
        voters.chambers.push(Chamber::of_equals(&rule.name, seats));
    }
    if organ.chambers.is_empty() {
        let voting = organ
            .offices
            .iter()
            .filter_map(|name| Some((name, bylaws.office_id(name)?)))
            .filter_map(|(_, id)| Some((id, bylaws.office(id)?)))
            .filter(|(_, rule)| rule.votes);
        let mut seats = 0;
        for (office, rule) in voting {
            seats += rule.seats;
            benches.push(Bench {
                chamber: 0,
                group: None,
                office,
                seats: rule.seats as usize,
            });
        }
        let seats = organ.at_most.map_or(seats, |most| seats.min(most));
        voters.chambers.push(Chamber::of_equals(&organ.name, seats));
    }
    (voters, benches)
}

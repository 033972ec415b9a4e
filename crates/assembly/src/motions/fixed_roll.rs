//! The roll of an open vote of a whole: who votes by the organ's electorate, fixed when the vote opens. Conditions are asked
//! once, then; a vote is looked up, and a close counts, whatever is declared, joined or amended meanwhile.

use super::ask::RuleOfMotion;
use super::refusal::MotionRefusal;
use super::state::Motion;
use super::voters::{Voter, Voters};
use crate::bodies::Bylaws;
use crate::entry::Ground;
use crate::ids::{BodyId, MotionId, NameId, PartyId};
use crate::membership::electorate::{Electors, Through};
use crate::moment::Moment;
use crate::refusal::Refusal;
use crate::sitting::Sitting;
use crate::state::State;
use charter::{Length, Organ, OrganKind, Unit};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use tally::Exact;
use tally::roll_call::Chamber;

/// Voters who are alike in all but their name. So a roll of thousands is little more than their numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alike {
    /// What makes them voters.
    pub by: Entitled,
    /// The weight of each.
    pub weight: Exact,
    /// Whether they may vote.
    pub votes: bool,
    /// Whether they count in the base when they do not vote.
    pub counts: bool,
    /// Who, in order, none twice. Written as the distance of each from the one before, a byte for most: so the roll of a
    /// body of a million fits into its entry.
    #[serde(with = "distances")]
    pub parties: Vec<PartyId>,
}

/// Rising numbers as distances.
mod distances {
    use crate::ids::PartyId;
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serializer};

    pub(super) fn serialize<S: Serializer>(
        parties: &[PartyId],
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut before = 0;
        serializer.collect_seq(parties.iter().map(|party| {
            let distance = party.0.wrapping_sub(before);
            before = party.0;
            distance
        }))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Vec<PartyId>, D::Error> {
        let mut before: u32 = 0;
        let distances = Vec::<u32>::deserialize(deserializer)?.into_iter();
        let numbers = distances.enumerate().map(|(place, distance)| {
            let number = before.checked_add(distance);
            before = number.filter(|_| place == 0 || distance > 0)?;
            Some(PartyId(before))
        });
        let all: Option<Vec<PartyId>> = numbers.collect();
        all.ok_or_else(|| D::Error::custom("the voters of a roll do not rise"))
    }
}

/// What makes somebody a voter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Entitled {
    /// Being a member there.
    Member(BodyId),
    /// Holding an office there.
    Holder(BodyId, NameId),
    /// Casting the votes of a class together.
    Collective(NameId),
    /// Being named in the place of the holder of an office there.
    InPlaceOf(BodyId, NameId),
}

/// How long the roll of a closed vote is kept at least, so that a mistake in the vote can be corrected.
const KEPT_FOR: Length = Length {
    n: 90,
    unit: Unit::Days,
};

impl State {
    /// Motions whose vote closed so long ago that their rolls are no longer kept.
    pub(super) fn rolls_to_forget(&self, now: Moment) -> Vec<MotionId> {
        let old = self.motions.rolls.keys().filter(|id| {
            let motion = self.motions.list.get(**id);
            motion.is_some_and(|motion| {
                let bylaws = self.bodies.charters.get(motion.charter);
                let closed = motion.results.last().filter(|_| motion.roll_at().is_none());
                let until = closed.and_then(|last| bylaws?.after(last.at, KEPT_FOR));
                until.is_some_and(|until| until < now)
            })
        });
        old.copied().collect()
    }

    /// Whether a vote was held by a roll that is no longer kept.
    pub(super) fn roll_is_gone(&self, id: MotionId) -> bool {
        let motion = self.motions.list.get(id);
        let rule = motion.and_then(|motion| self.rule_of(motion));
        rule.is_some_and(|rule| electorate_of_whole(rule.organ).is_some())
            && !self.motions.rolls.contains_key(&id)
    }

    /// Whether somebody is among the voters of a vote, open or closed.
    pub(super) fn voted_in(&self, id: MotionId, party: PartyId, now: Moment) -> bool {
        let motion = self.motions.list.get(id);
        let voters = motion.and_then(|motion| self.voters_then(id, motion, now));
        voters.is_some_and(|voters| voters.of(party).is_some())
    }
}

/// The electorate that a whole votes by, where its organ names one.
fn electorate_of_whole(organ: &Organ) -> Option<&str> {
    organ
        .electorate
        .as_deref()
        .filter(|_| organ.kind == OrganKind::Whole)
}

impl Sitting<'_> {
    /// The roll of a vote that opens now, by the charter in force. `None` where the organ names no electorate.
    pub(super) fn roll_to_fix(
        &mut self,
        rule: RuleOfMotion<'_>,
        roll_at: Moment,
    ) -> Result<Option<Vec<Alike>>, Refusal> {
        self.roll_of_whole(rule.bylaws, rule.organ, roll_at)
    }

    fn roll_of_whole(
        &mut self,
        bylaws: &Bylaws,
        organ: &Organ,
        roll_at: Moment,
    ) -> Result<Option<Vec<Alike>>, Refusal> {
        let Some(name) = electorate_of_whole(organ) else {
            return Ok(None);
        };
        let electors = self.electorate(bylaws.body, name, roll_at, self.state.position)?;
        Ok(Some(alike(self.state, bylaws.body, electors)))
    }

    /// Who votes in an organ now, by the charter in force.
    pub(super) fn voters_now(&mut self, bylaws: &Bylaws, organ: &Organ) -> Result<Voters, Refusal> {
        Ok(match self.roll_of_whole(bylaws, organ, self.now)? {
            Some(roll) => on_roll(organ, &roll, |alike, _| alike.votes),
            None => {
                let instants = self.state.right_now(self.now);
                self.state.voters(bylaws, organ, instants, None)
            }
        })
    }

    /// Refuses who is not on the fixed roll, is there without a vote, or has lost since what made them a voter.
    pub(super) fn votes_by_roll(
        &mut self,
        rule: RuleOfMotion<'_>,
        roll: &[Alike],
        motion: &Motion,
        voter: PartyId,
    ) -> Result<(), Refusal> {
        let organ = self.state.names.text(motion.organ).to_owned();
        let found = roll
            .iter()
            .find(|alike| alike.parties.binary_search(&voter).is_ok());
        let lost = match found.map(|alike| alike.by) {
            None => true,
            Some(Entitled::Member(body)) => match self.state.member_in(voter, body) {
                None => true,
                Some((_, member)) => {
                    let bylaws = self.state.bylaws_of(body);
                    let standing = bylaws.and_then(|bylaws| bylaws.standing(member.standing));
                    if let Some(standing) = standing.filter(|standing| !standing.votes) {
                        let ground = self.rests_on(rule.charter, rule.organ);
                        let standing = standing.name.to_string();
                        return Err(Refusal::from(MotionRefusal::VoterSuspended { standing })
                            .by(motion.body, ground));
                    }
                    false
                }
            },
            Some(Entitled::InPlaceOf(..)) => false,
            Some(Entitled::Holder(body, office)) => {
                !self.state.seated(body, office, self.now).contains(&voter)
            }
            Some(Entitled::Collective(_)) => false,
        };
        if !lost && found.is_some_and(|alike| alike.votes) {
            return Ok(());
        }
        let ground = self.why_off_the_roll(rule, motion, voter);
        Err(Refusal::from(MotionRefusal::NotAVoter { organ }).by(motion.body, ground))
    }

    /// The clause that keeps somebody off a roll: the waiting time of a member who is new, else the electorate.
    fn why_off_the_roll(
        &mut self,
        rule: RuleOfMotion<'_>,
        motion: &Motion,
        voter: PartyId,
    ) -> Ground {
        let member = self.state.member_in(voter, motion.body);
        let waits = member.and_then(|(_, member)| {
            let class = rule.bylaws.class(member.class)?;
            let until = rule.bylaws.after(member.joined, class.waiting?)?;
            (motion.roll_at()? < until).then_some(class)
        });
        match (waits, rule.electorate()) {
            (Some(class), _) => self.rests_on(rule.charter, class),
            (None, Some(electorate)) => self.rests_on(rule.charter, electorate),
            (None, None) => self.rests_on(rule.charter, rule.organ),
        }
    }
}

/// The electors put together by what they have in common.
fn alike(state: &State, body: BodyId, electors: Electors) -> Vec<Alike> {
    let mut groups: BTreeMap<(Entitled, Exact, bool, bool), Vec<PartyId>> = BTreeMap::new();
    for elector in electors.list {
        let by = match elector.through {
            Through::Member(member) => {
                let row = state.membership.members.get(member);
                Entitled::Member(row.map_or(body, |row| row.body))
            }
            Through::Office(place, office) => Entitled::Holder(place, office),
            Through::Collective(class) => Entitled::Collective(class),
            Through::InPlaceOf(place, office) => Entitled::InPlaceOf(place, office),
        };
        let key = (by, elector.weight, elector.votes, elector.counts);
        groups.entry(key).or_default().push(elector.party);
    }
    let groups = groups.into_iter();
    groups
        .map(|((by, weight, votes, counts), mut parties)| {
            parties.sort_unstable();
            parties.dedup();
            Alike {
                by,
                weight,
                votes,
                counts,
                parties,
            }
        })
        .collect()
}

/// The one chamber of a whole by its roll. Who counts only when voting is there once the vote is cast.
pub(super) fn on_roll(
    organ: &Organ,
    roll: &[Alike],
    takes_part: impl Fn(&Alike, PartyId) -> bool,
) -> Voters {
    let mut list: Vec<Voter> = Vec::new();
    for alike in roll {
        let there = alike.parties.iter().copied();
        let there = there.filter(|party| takes_part(alike, *party));
        list.extend(there.map(|party| Voter {
            party,
            chamber: 0,
            group: None,
            weight: alike.weight.clone(),
            exclusion: None,
        }));
    }
    list.sort_by_key(|voter| voter.party);
    Voters {
        chambers: vec![whole_chamber(organ, &list)],
        groups: Vec::new(),
        list,
    }
}

/// The chamber that a whole is: as many seats as voters, as many votes as they have together.
pub(super) fn whole_chamber(organ: &Organ, list: &[Voter]) -> Chamber {
    Chamber {
        name: organ.name.to_string(),
        seats: u32::try_from(list.len()).unwrap_or(u32::MAX),
        votes: list.iter().map(|voter| &voter.weight).sum(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plain;

    fn roll(parties: impl Iterator<Item = u32>) -> Alike {
        Alike {
            by: Entitled::Member(BodyId(0)),
            weight: Exact::ONE,
            votes: true,
            counts: true,
            parties: parties.map(PartyId).collect(),
        }
    }

    fn written(alike: &Alike) -> Vec<u8> {
        plain::encode(alike).expect("a roll has an encoding")
    }

    #[test]
    fn the_roll_of_a_million_fits_into_an_entry() {
        // Each member an organization, and beside it the person who answers for it.
        let million = roll((0..1_000_000).map(|member| member * 2));
        let bytes = written(&million);
        assert!(bytes.len() < 1_000_100, "{} bytes", bytes.len());
        assert!(bytes.len() < ledger::MAX_LEAF);
        let read: Alike = plain::decode(&bytes).expect("a roll reads back");
        assert_eq!(read, million);
    }

    #[test]
    fn a_roll_reads_back_and_its_voters_rise() {
        for parties in [vec![], vec![0], vec![0, 1, 7, 900], vec![5, u32::MAX]] {
            let alike = roll(parties.into_iter());
            let read: Alike = plain::decode(&written(&alike)).expect("a roll reads back");
            assert_eq!(read, alike);
        }
        for wrong in [vec![3, 3], vec![4, 2]] {
            let bytes = written(&roll(wrong.clone().into_iter()));
            let read: Result<Alike, _> = plain::decode(&bytes);
            assert!(read.is_err(), "{wrong:?}");
        }
    }
}

//! Elections: before each annual meeting, and for offices that a new charter brings. Candidates are people of members, as far as
//! the charter lets each stand; the result is recorded with the votes of all.

use super::founding::RALOS;
use super::world::World;
use assembly::actor::Actor;
use assembly::bodies::RecordEvent;
use assembly::ids::{BodyId, PartyId};
use assembly::offices::{Ranked, RecordElection, Start};

/// Offices filled by election, with who records the result. What a charter in force does not know is passed over.
const ELECTED: &[(&str, &str, &str)] = &[
    ("npoc", "chair", "secretary"),
    ("npoc", "vice-chair", "secretary"),
    ("npoc", "secretary", "secretary"),
    ("npoc", "membership-chair", "secretary"),
    ("npoc", "policy-chair", "secretary"),
    ("npoc", "communications-chair", "secretary"),
    ("npoc", "policy-coordinator", "secretary"),
    ("npoc", "outreach-coordinator", "secretary"),
    ("ncuc", "chair", "secretary"),
    ("ncuc", "regional-member", "secretary"),
    ("ncsg", "chair", "secretariat"),
    ("ncsg", "councillor", "secretariat"),
    ("ncsg", "policy-chair", "secretariat"),
    ("ispcp", "chair", "secretariat"),
    ("ispcp", "councillor", "secretariat"),
    ("ispcp", "csg-executive-member", "secretariat"),
    ("ispcp", "csg-executive-alternate", "secretariat"),
    ("ispcp", "nomcom-delegate", "secretariat"),
    ("naralo", "individuals-representative", "secretariat"),
    ("ncph", "board-seat-14", "secretariat"),
    ("alac", "board-seat-15", "secretariat"),
];

/// Who records the end of an annual meeting.
const MEETINGS: &[(&str, &str)] = &[
    ("gnso-council", "secretariat"),
    ("ncsg", "secretariat"),
    ("npoc", "secretary"),
    ("ncuc", "secretary"),
    ("ispcp", "secretariat"),
    ("alac", "secretariat"),
    ("afralo", "secretariat"),
    ("apralo", "secretariat"),
    ("euralo", "secretariat"),
    ("lacralo", "secretariat"),
    ("naralo", "secretariat"),
];

/// The evidence of an election or appointment.
pub(crate) const COUNT: &str = "Report of the returns officer, with the number of ballots.";

impl World {
    /// All elections of a year.
    pub(crate) fn election_season(&mut self) {
        let mut standing = Vec::new();
        for (body, office, recorder) in ELECTED {
            self.elects(body, office, recorder, &mut standing);
        }
        for ralo in RALOS {
            for office in ["chair", "secretary", "alac-member"] {
                self.elects(ralo, office, "secretariat", &mut standing);
            }
        }
        self.elects("alac", "chair", "secretariat", &mut Vec::new());
        self.reports_arrive();
    }

    /// The annual meetings end, and with them the terms of those who were elected a year or two before.
    pub(crate) fn annual_meeting(&mut self) {
        for (name, office) in MEETINGS {
            let body = self.body(name);
            if let Some(officer) = self.officer(body, &[office]) {
                let event = "annual-meeting".to_owned();
                let at = None;
                self.act(officer, RecordEvent { body, event, at }, &[]);
            }
        }
        self.council_chairs();
        self.fills_appointments();
    }

    pub(crate) fn office_exists(&self, body: BodyId, office: &str) -> bool {
        let bylaws = self.state().bylaws_of(body);
        bylaws.is_some_and(|bylaws| bylaws.offices().any(|(_, rule)| *rule.name == *office))
    }

    /// How many seats of an office are free for a term that starts by itself.
    pub(crate) fn free_seats(&self, body: BodyId, office: &str) -> usize {
        let state = self.state();
        let found = state
            .bylaws_of(body)
            .and_then(|bylaws| bylaws.offices().find(|(_, rule)| *rule.name == *office));
        let Some((id, rule)) = found else {
            return 0;
        };
        let start = state.natural_start(body, rule, self.now());
        self.seats(body, id, start, rule.seats as usize)
    }

    fn seats(
        &self,
        body: BodyId,
        office: assembly::ids::NameId,
        start: Start,
        all: usize,
    ) -> usize {
        let state = self.state();
        let terms = state.offices.of_office.get(&(body, office));
        let taken = terms.into_iter().flatten().filter(|id| {
            let term = state.offices.terms.get(**id);
            term.is_some_and(|term| state.overlaps(term, start, self.now()))
        });
        all.saturating_sub(taken.count())
    }

    /// The members of ALAC whom the regions elected.
    pub(crate) fn elected_members(&self) -> Vec<PartyId> {
        let of = |ralo: &&str| self.holders(self.body(ralo), "alac-member");
        RALOS.iter().flat_map(of).collect()
    }

    /// Those who could stand in a body: its active members' people. Whoever stands for something else does not.
    pub(crate) fn could_stand(
        &mut self,
        name: &str,
        office: &str,
        standing: &[PartyId],
    ) -> Vec<PartyId> {
        let body = self.body(name);
        if name == "alac" && office == "chair" {
            let mut all = self.elected_members();
            self.chance.shuffle(&mut all);
            return all;
        }
        // The seats of the Board are for people of any body.
        let body = if office.starts_with("board-seat") {
            self.body("ncsg")
        } else {
            body
        };
        let members = self.members(body);
        let mut all = Vec::new();
        for (_, member) in members {
            let individual = self
                .known
                .get(&member.party)
                .is_none_or(|known| known.contact.is_none());
            if office == "individuals-representative" && !individual {
                continue;
            }
            let actor = self.acts_for(&member);
            let person = actor.and_then(|actor| actor.party());
            if let Some(person) =
                person.filter(|one| !standing.contains(one) && self.is_there(*one))
            {
                all.push(person);
            }
        }
        self.chance.shuffle(&mut all);
        let mut again: Vec<_> = self.holders(body, office);
        let keeps = self.chance.percent(60);
        again.retain(|one| keeps && all.contains(one));
        all.retain(|one| !again.contains(one));
        again.extend(all);
        again
    }

    /// An office is filled by the election whose result an officer records.
    pub(crate) fn elects(
        &mut self,
        name: &str,
        office: &str,
        recorder: &str,
        standing: &mut Vec<PartyId>,
    ) {
        let body = self.body(name);
        if !self.office_exists(body, office) {
            return;
        }
        let free = self.free_seats(body, office);
        let Some(by) = self.officer(body, &[recorder]).filter(|_| free > 0) else {
            return;
        };
        let wanted = free + self.chance.below(3);
        let election = RecordElection {
            body,
            office: office.to_owned(),
            results: Vec::new(),
            elected: Some(1),
            tie: None,
            terms_tie: None,
            from: None,
            remainder: false,
            exception: None,
        };
        let chosen = self.candidates(name, &election, (by, wanted), standing);
        if chosen.is_empty() {
            return;
        }
        standing.extend(&chosen);
        let results = self.votes_for(body, &chosen);
        let election = RecordElection {
            results,
            ..election
        };
        self.is_recorded(by, election, free);
    }

    /// The result is recorded. A soft share is passed over with a reason; where a share does not give way, fewer are elected.
    fn is_recorded(&mut self, by: Actor, election: RecordElection, free: usize) {
        let most = free.min(election.results.len());
        for elected in (1..=most).rev() {
            for reason in ["", "Nobody else from another region stood."] {
                let election = RecordElection {
                    elected: u32::try_from(elected).ok(),
                    ..election.clone()
                };
                if self.could(by, election.clone(), &[reason, COUNT]) {
                    self.act(by, election, &[reason, COUNT]);
                    return;
                }
            }
        }
    }

    /// Candidates of whom each may stand, and who may be elected together.
    fn candidates(
        &mut self,
        name: &str,
        election: &RecordElection,
        (by, wanted): (Actor, usize),
        standing: &[PartyId],
    ) -> Vec<PartyId> {
        let office = election.office.as_str();
        let per_region = match office {
            "regional-member" => 1,
            "councillor" if name == "ncsg" => 2,
            _ => usize::MAX,
        };
        let mut of_region: Vec<&str> = match per_region {
            usize::MAX => Vec::new(),
            _ => self.regions_that_stay(election.body, office),
        };
        let mut chosen = Vec::new();
        for person in self
            .could_stand(name, office, standing)
            .into_iter()
            .take(40)
        {
            let region = self.region(person);
            let there = of_region.iter().filter(|one| **one == region).count();
            if chosen.len() >= wanted || there >= per_region {
                continue;
            }
            if office == "alac-member" || office == "councillor" {
                self.says_interests(person);
            }
            let alone = RecordElection {
                results: vec![Ranked {
                    party: person,
                    votes: Some(1),
                    due_year: None,
                }],
                ..election.clone()
            };
            if self.could(by, alone, &["", COUNT]) {
                of_region.push(region);
                chosen.push(person);
            }
        }
        chosen
    }

    /// The regions of those who hold an office beyond the coming meeting.
    fn regions_that_stay(&self, body: BodyId, office: &str) -> Vec<&'static str> {
        let state = self.state();
        let Some((id, rule)) = state
            .bylaws_of(body)
            .and_then(|bylaws| bylaws.offices().find(|(_, rule)| *rule.name == *office))
        else {
            return Vec::new();
        };
        let start = state.natural_start(body, rule, self.now());
        let terms = state.offices.of_office.get(&(body, id));
        let staying = terms.into_iter().flatten().filter_map(|id| {
            let term = state.offices.terms.get(*id)?;
            state
                .overlaps(term, start, self.now())
                .then(|| self.region(term.holder))
        });
        staying.collect()
    }

    /// Votes that fall from rank to rank, as many as so many members may give.
    fn votes_for(&mut self, body: BodyId, chosen: &[PartyId]) -> Vec<Ranked> {
        let voters = self.members(body).len().max(15);
        let turnout = self.chance.between(45, 85);
        let most = i64::try_from(voters).unwrap_or(i64::MAX) * turnout / 100;
        let mut votes = most.max(i64::try_from(chosen.len() * 3).unwrap_or(3));
        let mut results = Vec::new();
        for (rank, party) in chosen.iter().enumerate() {
            results.push(Ranked {
                party: *party,
                votes: u64::try_from(votes).ok(),
                due_year: None,
            });
            let left = i64::try_from(chosen.len() - rank).unwrap_or(1);
            let step = (votes - left).max(1) / left.max(2);
            votes -= self.chance.between(1, step.max(1));
        }
        results
    }

    /// The offices that a new charter brought along are filled by an election of their own, until the next meeting.
    pub(crate) fn first_election(&mut self, name: &str, offices: &[&str], due: i16) {
        let body = self.body(name);
        let Some(by) = self.officer(body, &["secretary"]) else {
            return;
        };
        let mut standing = Vec::new();
        for office in offices {
            let election = RecordElection {
                body,
                office: (*office).to_owned(),
                results: Vec::new(),
                elected: Some(1),
                tie: None,
                terms_tie: None,
                from: Some(self.now()),
                remainder: false,
                exception: None,
            };
            let chosen = self.candidates(name, &election, (by, 2), &standing);
            standing.extend(&chosen);
            let mut results = self.votes_for(body, &chosen);
            for ranked in &mut results {
                ranked.due_year = Some(due);
            }
            if !results.is_empty() {
                self.act(
                    by,
                    RecordElection {
                        results,
                        ..election
                    },
                    &["", COUNT],
                );
            }
        }
    }
}

//! The result of an election is recorded: candidates in order of rank, with their votes. The first of them take the free
//! seats. Where votes are level at a place that matters, the record says how the charter's tie chain settled it.

use super::appoint::unknown_office;
use super::fitness::Candidate;
use super::refusal::OfficeRefusal;
use super::seating::Seating;
use super::state::SeatedBy;
use super::tenure::Start;
use crate::act::Deed;
use crate::ids::{BodyId, MotionId, PartyId};
use crate::moment::Moment;
use crate::part::PartSpec;
use crate::refusal::Refusal;
use crate::sitting::Sitting;
use charter::{Filling, Office, Power, Unopposed, VacancyHow};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tally::ties::{LotMethod, TieStep};

/// Most candidates of one election.
const MAX_RESULTS: usize = 500;

/// Records the result of an election.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordElection {
    /// The body.
    pub body: BodyId,
    /// The office, as its charter names it.
    pub office: String,
    /// The candidates, best first.
    pub results: Vec<Ranked>,
    /// How many are elected; absent means as many as there are free seats and candidates.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub elected: Option<u32>,
    /// How a tie at the last seat was settled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tie: Option<TieSettled>,
    /// From when, if the terms do not start as the charter lets them start by itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Moment>,
    /// A by-election: those elected serve what is left of another's term.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub remainder: bool,
    /// The motion by which an organ granted an exception from a limit on terms.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exception: Option<MotionId>,
}

/// A candidate with the votes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Ranked {
    /// Who.
    pub party: PartyId,
    /// How many votes; absent where no vote was held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub votes: Option<u64>,
    /// The year in which a shorter term falls due, where several seats end in different years.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_year: Option<i16>,
}

/// How a tie was settled. The results already stand in the order that followed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum TieSettled {
    /// The whole vote was held once more.
    RerunOnce,
    /// By a vote between those concerned.
    Runoff,
    /// By who was ahead before.
    Prior,
    /// By diversity.
    Diversity,
    /// By agreement.
    Agreement,
    /// By the holder of the office that the charter names.
    Decider(PartyId),
    /// By lot with this seed: the order is drawn again here, over the numbers of those concerned.
    Lot(String),
}

impl Deed for RecordElection {
    const NAME: &'static str = "record-election";
    const PARTS: &'static [PartSpec] = &[
        PartSpec::public("reason", "why a soft share is passed over"),
        PartSpec::public("evidence", "the count, or where it can be read"),
    ];

    fn decide(&self, at: &mut Sitting<'_>) -> Result<(), Refusal> {
        at.mandate(Power::RecordElection, self.body, None)?;
        let (charter, bylaws) = at.bylaws(self.body)?;
        let office = bylaws.office_id(&self.office);
        let found = office.and_then(|id| Some((id, bylaws.office(id)?)));
        let (office, rule) = found.ok_or_else(unknown_office)?;
        let ground = at.rests_on(charter, rule);
        let by = |why: OfficeRefusal| Refusal::from(why).by(self.body, ground.clone());
        let (chain, unopposed) = self.election(rule).map_err(by)?;
        let start = match (self.from, self.remainder) {
            (Some(from), _) => Start::At(from),
            (None, true) => Start::At(at.now),
            (None, false) => at.state.natural_start(self.body, rule, at.now),
        };
        let free = at.free_seats(self.body, office, rule, start);
        let elected = self.elected(rule, free.len()).map_err(by)?;
        self.votes_are_right(elected, unopposed).map_err(by)?;
        self.tie_is_settled(at, elected, chain).map_err(by)?;
        let mut seated: Vec<PartyId> = Vec::new();
        for (ranked, seat) in self.results.iter().take(elected).zip(free) {
            let candidate = Candidate {
                party: ranked.party,
                body: self.body,
                office,
                rule,
                ground: ground.clone(),
                start,
                exception: self.exception,
                beside: &seated,
            };
            at.holds_no_seat_yet(&candidate)?;
            at.is_fit(&candidate, at.text(0))?;
            let full = at.state.full_tenure(self.body, rule, start, None);
            let mut tenure = match self.remainder {
                true => at
                    .remainder(self.body, office, rule, start)
                    .ok_or_else(|| {
                        by(OfficeRefusal::NothingRemains {
                            office: self.office.clone(),
                        })
                    })?,
                false => full,
            };
            if let (Some(due), Some(year)) = (tenure.due_year, ranked.due_year) {
                tenure.due_year = Some(due.min(year));
            }
            let seating = Seating {
                holder: ranked.party,
                by: SeatedBy::Election,
                tenure,
                seat,
                sent_by: None,
            };
            at.seat(self.body, office, &seating, seated.len());
            seated.push(ranked.party);
        }
        Ok(())
    }
}

impl RecordElection {
    /// The tie chain and what an unopposed candidate meets, where the office is filled by election.
    fn election<'r>(&self, rule: &'r Office) -> Result<(&'r [TieStep], Unopposed), OfficeRefusal> {
        let by_election = rule.vacancy.as_ref().is_some_and(|rule| {
            matches!(rule.how, VacancyHow::ByElection | VacancyHow::NextRanked)
        });
        let found = rule.filled_by.iter().find_map(|way| match way {
            Filling::Election { tie, unopposed, .. } => Some((tie.as_slice(), *unopposed)),
            Filling::Appointment { .. }
            | Filling::ExOfficio { .. }
            | Filling::Delegation { .. }
            | Filling::Outside { .. } => None,
        });
        match found {
            Some(found) => Ok(found),
            None if by_election && self.remainder => Ok((&[], Unopposed::Acclaimed)),
            None => Err(OfficeRefusal::NotFilledSo {
                office: self.office.clone(),
            }),
        }
    }

    fn elected(&self, rule: &Office, free: usize) -> Result<usize, OfficeRefusal> {
        if self.results.is_empty() || self.results.len() > MAX_RESULTS {
            return Err(OfficeRefusal::ResultsOutOfOrder {});
        }
        let wanted = self.elected.map_or(free.max(1), |wanted| wanted as usize);
        let wanted = wanted.min(self.results.len());
        if wanted > free {
            return Err(OfficeRefusal::AllSeatsTaken {
                office: self.office.clone(),
                seats: rule.seats,
            });
        }
        Ok(wanted)
    }

    /// Votes fall from rank to rank, longer terms go to the higher rank (E8), and a vote is held where there must be one.
    fn votes_are_right(&self, elected: usize, unopposed: Unopposed) -> Result<(), OfficeRefusal> {
        let falls = self
            .results
            .windows(2)
            .all(|pair| pair[0].votes >= pair[1].votes && dues_fall(&pair[0], &pair[1]));
        if !falls {
            return Err(OfficeRefusal::ResultsOutOfOrder {});
        }
        let opposed = self.results.len() > elected;
        let voted = self.results.iter().all(|ranked| ranked.votes.is_some());
        match unopposed {
            Unopposed::Acclaimed if !opposed => Ok(()),
            Unopposed::Acclaimed | Unopposed::Vote | Unopposed::Confirmed if voted => Ok(()),
            Unopposed::Acclaimed | Unopposed::Vote | Unopposed::Confirmed => {
                Err(OfficeRefusal::NeedsAVote {
                    office: self.office.clone(),
                })
            }
        }
    }

    /// Where those before and after a place that matters are level, the tie is settled in a way of the chain.
    fn tie_is_settled(
        &self,
        at: &Sitting<'_>,
        elected: usize,
        chain: &[TieStep],
    ) -> Result<(), OfficeRefusal> {
        let level = |place: usize| {
            let (before, after) = (self.results.get(place - 1), self.results.get(place));
            let both = before.zip(after);
            let both = both.filter(|(a, b)| a.votes.is_some() && a.votes == b.votes);
            both.map(|(a, b)| (a, a.due_year != b.due_year))
        };
        for place in 1..self.results.len() {
            let Some((ranked, longer)) = level(place) else {
                continue;
            };
            if place == elected || (place < elected && longer) {
                let tied: Vec<PartyId> = self
                    .results
                    .iter()
                    .filter(|other| other.votes == ranked.votes)
                    .map(|other| other.party)
                    .collect();
                self.settled(at, &tied, chain)?;
            }
        }
        Ok(())
    }

    fn settled(
        &self,
        at: &Sitting<'_>,
        tied: &[PartyId],
        chain: &[TieStep],
    ) -> Result<(), OfficeRefusal> {
        let office = || self.office.clone();
        let Some(tie) = &self.tie else {
            return Err(OfficeRefusal::TieNotSettled { office: office() });
        };
        let fits = chain.iter().any(|step| match (step, tie) {
            (TieStep::RerunOnce, TieSettled::RerunOnce)
            | (TieStep::Runoff, TieSettled::Runoff)
            | (TieStep::Prior, TieSettled::Prior)
            | (TieStep::Diversity { .. }, TieSettled::Diversity)
            | (TieStep::Agreement, TieSettled::Agreement) => true,
            (TieStep::Decider { office, .. }, TieSettled::Decider(party)) => {
                let seat = at.state.seat_named(office, None, self.body);
                seat.is_some_and(|(body, office)| at.holds(*party, body, office).is_some())
            }
            (
                TieStep::Lot {
                    method: LotMethod::Sha256Seed,
                },
                TieSettled::Lot(seed),
            ) => drawn(seed, tied).is_some_and(|order| order == tied),
            // RFC 3797 takes numbers and not a text: whoever drew it shows the draw in the evidence.
            (
                TieStep::Lot {
                    method: LotMethod::Rfc3797,
                },
                TieSettled::Lot(_),
            ) => true,
            _ => false,
        });
        match fits {
            true => Ok(()),
            false => Err(OfficeRefusal::TieNotSettledSo { office: office() }),
        }
    }
}

fn dues_fall(higher: &Ranked, lower: &Ranked) -> bool {
    // A candidate without a year has the full term, the longest.
    higher.due_year.unwrap_or(i16::MAX) >= lower.due_year.unwrap_or(i16::MAX)
        || lower.due_year.is_none()
}

/// Parties in the order in which a seed draws them; the names in the hat are their numbers.
pub(super) fn drawn(seed: &str, parties: &[PartyId]) -> Option<Vec<PartyId>> {
    let names: Vec<String> = parties.iter().map(|party| party.0.to_string()).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let drawn = tally::lot::draw(seed.as_bytes(), &names, names.len()).ok()?;
    let back = drawn.iter().filter_map(|drawn| {
        parties
            .iter()
            .copied()
            .find(|party| party.0.to_string() == drawn.name)
    });
    Some(back.collect())
}
